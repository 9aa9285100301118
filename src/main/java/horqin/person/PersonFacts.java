package horqin.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Everything kept about who somebody is, in the open. It exists only while a form is
 * filled in or after a reveal that was logged, and never prints itself.
 *
 * @param name as on the identity card
 * @param mongolianName in traditional script, if the person wants it shown
 * @param sex as stated
 * @param ethnicity from {@link Codes#ETHNICITY}
 * @param birthDate as stated
 * @param number the identity number
 * @param phone the person's mobile
 * @param political from {@link Codes#POLITICAL_STATUS}
 * @param education from {@link Codes#EDUCATION}
 */
public record PersonFacts(PersonName name, @Nullable MongolianName mongolianName, Sex sex, Code ethnicity,
		LocalDate birthDate, IdentityNumber number, @Nullable Mobile phone, @Nullable Code political,
		@Nullable Code education) {

	/** What another statement says otherwise, by the names of the fields on the form. */
	List<String> differences(PersonFacts other) {
		var different = new ArrayList<String>();
		note(different, "姓名", this.name, other.name);
		note(different, "蒙古文姓名", this.mongolianName, other.mongolianName);
		note(different, "性别", this.sex, other.sex);
		note(different, "民族", this.ethnicity, other.ethnicity);
		note(different, "出生日期", this.birthDate, other.birthDate);
		note(different, "证件号码", this.number, other.number);
		note(different, "手机号码", this.phone, other.phone);
		note(different, "政治面貌", this.political, other.political);
		note(different, "学历", this.education, other.education);
		return different;
	}

	private static void note(List<String> different, String field, @Nullable Object one, @Nullable Object other) {
		if (!Objects.equals(one, other)) {
			different.add(field);
		}
	}

	@Override
	public String toString() {
		return "PersonFacts[***]";
	}

}
