package horqin.notice;

import java.util.List;

import horqin.calendar.CountedPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a page draws it, for the office and for everybody alike.
 *
 * @param paper the paper
 * @param people its list
 * @param period how long it runs; {@code null} while that is not known
 * @param periodText the sentence about the period; empty for announcements
 */
record Sheet(Paper paper, List<ShownPerson> people, @Nullable CountedPeriod period, String periodText) {

	private static final String OPEN = "公示期自各必需渠道全部张贴之日的下一个工作日起算，不少于%d个工作日；起止日期确定后在本页公布。";

	/** As it stands on the public page. */
	static Sheet of(Paper paper, List<ShownPerson> people, @Nullable CountedPeriod period) {
		String text = (paper.kind() != PaperKind.NOTICE) ? ""
				: (period != null) ? Texts.period(period.firstDay(), period.lastDay(), period.workingDays())
						: OPEN.formatted(paper.days());
		return new Sheet(paper, people, period, text);
	}

	/** As it is to be printed, with the days of the planned posting. */
	Sheet planned(@Nullable CountedPeriod plan) {
		return (this.period != null || plan == null) ? this : new Sheet(this.paper, this.people, null,
				Texts.period(plan.firstDay(), plan.lastDay(), plan.workingDays()));
	}

	public boolean showsSex() {
		return this.people.stream().anyMatch((one) -> one.sex() != null);
	}

	public boolean showsDeeds() {
		return this.people.stream().anyMatch((one) -> !one.deeds().isEmpty());
	}

	/** The sentence about the term; empty where there is none. */
	public String termText() {
		return (this.paper.termFirst() != null && this.paper.termLast() != null)
				? Texts.term(this.paper.termFirst(), this.paper.termLast()) : "";
	}

}
