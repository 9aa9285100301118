package horqin.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What was found about a person's record (Article 4): always by somebody, on a document.
 *
 * @param misconduct what it is about
 * @param document the document it rests on, e.g. 某法院（2024）某刑初12号判决书
 * @param upheld whether it was found to be so
 * @param on the day of the finding
 */
public record Finding(Misconduct misconduct, String document, boolean upheld, LocalDate on) {

	/** The four kinds that the article names. */
	public enum Misconduct {

		LAW("违反法律法规行为"), ETHICS("违背职业道德行为"), CREDIT("违背社会诚信行为"), CRIME("刑事犯罪记录");

		private final String label;

		Misconduct(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * Whether it may be found: on a document, and after the applicant could speak.
	 * Clearing somebody asks for no hearing.
	 * @param document the document, as text
	 * @param scanned whether the document itself is stored
	 * @param heardOn when the applicant was heard; {@code null} if not
	 * @param answer what the applicant said; 无意见 is an answer
	 * @param upholding whether it is to be found so
	 */
	@Basis(Duty.CLEAN_RECORD)
	@Practice("认定不得申报情形须有文书，并先听取本人意见")
	static Outcome mayFind(@Nullable String document, boolean scanned, @Nullable LocalDate heardOn,
			@Nullable String answer, boolean upholding) {
		List<Reason> hard = new ArrayList<>();
		if (Prose.isBlank(document)) {
			hard.add(Reason.of(Duty.CLEAN_RECORD, "没有写明所依据的文书，不能认定"));
		}
		if (!scanned) {
			hard.add(Reason.practice("请上传1份认定所依据的文书"));
		}
		if (upholding && (heardOn == null || Prose.isBlank(answer))) {
			hard.add(Reason.practice("认定之前须听取本人意见，请登记听取的日期和本人的说法（没有意见的写“无意见”）"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

}
