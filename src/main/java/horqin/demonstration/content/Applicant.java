package horqin.demonstration.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.edition.Force;
import horqin.nomination.Channel;
import horqin.nomination.EvidenceType;
import horqin.nomination.Stage;
import horqin.nomination.Standing;
import horqin.nomination.WorkSpan;
import org.jspecify.annotations.Nullable;

/**
 * One application of the demonstration, complete. Where a case tells of something left
 * out or typed wrong, the text here is still whole: the loader leaves it out.
 *
 * @param key p001 and so on; n01 for the next year's
 * @param year the edition
 * @param end where it stands when the demonstration stops
 * @param channel the ground of the recommendation
 * @param unit key of the recommending union that handles it in the end
 * @param firstUnit key of the union it was first handed to by mistake
 * @param spans the work history; the check is what the employer's union will find
 * @param exceptionRequest the unit's written request for an exception
 * @param submittedAt when the applicant handed it in (Asia/Shanghai); {@code null} if
 * never
 * @param rank place by score, from 1, of those who were scored
 * @param merit score out of 100 that {@link ScoreCards} arrives at
 * @param cases keys of {@link DemonstrationCase}
 */
public record Applicant(String key, int year, Stage end, Identity identity, Job job, Channel channel, String unit,
		@Nullable String firstUnit, Standing standing, @Nullable LocalDate retainedUntil, List<WorkSpan> spans,
		Map<Force, String> statements, Accounts accounts, List<Paper> papers, Opinions opinions,
		@Nullable String exceptionRequest, @Nullable LocalDateTime submittedAt, @Nullable Integer rank,
		@Nullable BigDecimal merit, List<String> cases) {

	/**
	 * Who the person is. Codes are of GB/T 3304, 4762 and 4658.
	 *
	 * @param sex 男 or 女
	 * @param number an invented identity number with a right check character
	 * @param mobile eleven digits of a block that is not in use
	 */
	public record Identity(String name, @Nullable String mongolianName, String sex, String ethnicity, LocalDate birth,
			String number, String mobile, String political, @Nullable YearMonth partySince, String education,
			String school, String nativePlace) {

	}

	/**
	 * Where and as what the person works.
	 *
	 * @param employer key of {@link UnitBook.Employer}
	 * @param skillLevel skill level or title
	 * @param tradeYears whole years in the trade on the day the year's notice came out
	 */
	public record Job(String employer, String post, boolean teamLead, String trade, String skillLevel, int tradeYears,
			YearMonth workingSince) {

	}

	/**
	 * What the person tells of the work.
	 *
	 * @param brief 简要事迹, 500 characters at most
	 * @param full 详细事迹, 2,000 at most
	 * @param plan 培育期目标与计划
	 */
	public record Accounts(String brief, String full, String plan) {

	}

	/**
	 * A supporting paper.
	 *
	 * @param values by key of the type's fields, as typed into the form
	 * @param scan the lines on the paper, the first being its title; people who share a
	 * paper have the same lines, and so the same file
	 */
	public record Paper(EvidenceType type, Map<String, String> values, Set<Force> forces, List<String> scan) {

		public Paper {
			values = Map.copyOf(values);
			forces = Set.copyOf(forces);
			scan = List.copyOf(scan);
		}

	}

	/**
	 * The opinions on the stamped form.
	 *
	 * @param unit what the recommending union says, of whoever is not recommended why not
	 */
	public record Opinions(String employerUnion, String employerParty, String unit) {

	}

	/** Whether it is of a case. */
	public boolean shows(String caseKey) {
		return this.cases.contains(caseKey);
	}

}
