package horqin.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.person.Code;
import horqin.person.CodeTable;
import horqin.person.Codes;
import horqin.person.IdentityNumber;
import horqin.person.Mobile;
import horqin.person.MongolianName;
import horqin.person.Person;
import horqin.person.PersonFacts;
import horqin.person.PersonName;
import horqin.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as typed. Sex and date of birth may be left to the identity number.
 * Once somebody is registered, number and phone are shown masked and left empty to keep
 * them.
 *
 * @param name as on the identity card
 * @param mongolianName in traditional script
 * @param sex a constant of {@link Sex}
 * @param ethnicity a code
 * @param birthDate a day
 * @param identityNumber the number
 * @param phone the mobile
 * @param political a code
 * @param education a code
 */
public record PersonEntry(@Nullable String name, @Nullable String mongolianName, @Nullable String sex,
		@Nullable String ethnicity, @Nullable String birthDate, @Nullable String identityNumber, @Nullable String phone,
		@Nullable String political, @Nullable String education) {

	/**
	 * What was read of it; a part is nothing where it was left empty or cannot be read.
	 */
	record Read(@Nullable PersonName name, @Nullable MongolianName mongolianName, @Nullable Sex sex,
			@Nullable Code ethnicity, @Nullable LocalDate birthDate, @Nullable IdentityNumber number,
			@Nullable Mobile phone, @Nullable Code political, @Nullable Code education, List<Fault> faults) {

		/** Everything about somebody new; only without faults. */
		PersonFacts facts() {
			IdentityNumber known = Objects.requireNonNull(this.number);
			return new PersonFacts(Objects.requireNonNull(this.name), this.mongolianName,
					(this.sex != null) ? this.sex : known.sex(), Objects.requireNonNull(this.ethnicity),
					(this.birthDate != null) ? this.birthDate : known.birthDate(), known, this.phone, this.political,
					this.education);
		}

		/** What is known already with what was typed over it. */
		PersonFacts over(PersonFacts before) {
			return new PersonFacts(Objects.requireNonNullElse(this.name, before.name()), this.mongolianName,
					Objects.requireNonNullElse(this.sex, before.sex()),
					Objects.requireNonNullElse(this.ethnicity, before.ethnicity()),
					Objects.requireNonNullElse(this.birthDate, before.birthDate()),
					Objects.requireNonNullElse(this.number, before.number()),
					(this.phone != null) ? this.phone : before.phone(),
					kept(this.political, before.political(), Codes.POLITICAL_STATUS),
					kept(this.education, before.education(), Codes.EDUCATION));
		}

		/**
		 * A coarser choice on the screen does not wash out a finer code that is stored.
		 */
		private static @Nullable Code kept(@Nullable Code typed, @Nullable Code before, CodeTable table) {
			if (typed == null || before == null) {
				return (typed != null) ? typed : before;
			}
			Optional<CodeTable.Group> group = table.group(before.code());
			return group.map(CodeTable.Group::choice).filter(typed::equals).isPresent() ? before : typed;
		}

	}

	/** Reads it as the facts about somebody who is not registered yet. */
	Read readNew(LocalDate today) {
		Typing typing = new Typing();
		Read read = read(typing, today);
		typing.required("name", "姓名", this.name, read.name());
		typing.required("identityNumber", "证件号码", this.identityNumber, read.number());
		typing.required("ethnicity", "民族", this.ethnicity, read.ethnicity());
		return read;
	}

	/** Reads it as a change of what is registered. */
	Read readChange(LocalDate today) {
		Typing typing = new Typing();
		Read read = read(typing, today);
		typing.required("name", "姓名", this.name, read.name());
		return read;
	}

	private Read read(Typing typing, LocalDate today) {
		IdentityNumber number = typing.parsed("identityNumber", this.identityNumber,
				(text) -> IdentityNumber.parse(text, today));
		Sex said = Sex.MALE.name().equals(this.sex) ? Sex.MALE
				: (Sex.FEMALE.name().equals(this.sex) ? Sex.FEMALE : null);
		return new Read(typing.parsed("name", this.name, PersonName::parse),
				typing.parsed("mongolianName", this.mongolianName, MongolianName::parse), said,
				typing.code("ethnicity", "民族", this.ethnicity, Codes.ETHNICITY),
				typing.date("birthDate", "出生日期", this.birthDate), number,
				typing.parsed("phone", this.phone, Mobile::parse),
				typing.code("political", "政治面貌", this.political, Codes.POLITICAL_STATUS),
				typing.code("education", "学历", this.education, Codes.EDUCATION), typing.faults());
	}

	/** An empty one. */
	public static PersonEntry empty() {
		return new PersonEntry(null, null, null, null, null, null, null, null, null);
	}

	/** What is registered, without what is shown masked only. */
	public static PersonEntry of(Person person) {
		return new PersonEntry(person.name().value(),
				(person.mongolianName() != null) ? person.mongolianName().value() : null, person.sex().name(),
				person.ethnicity().code(), null, null, null, code(person.political(), Codes.POLITICAL_STATUS),
				code(person.education(), Codes.EDUCATION));
	}

	private static @Nullable String code(@Nullable Code stored, CodeTable table) {
		return (stored == null) ? null
				: table.group(stored.code()).map((group) -> group.choice().code()).orElse(stored.code());
	}

	@Override
	public String toString() {
		return "PersonEntry[***]";
	}

}
