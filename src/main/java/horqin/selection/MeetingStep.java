package horqin.selection;

import java.util.EnumSet;
import java.util.Set;

import horqin.edition.EditionState;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about a review meeting. Once a list was submitted the committee may
 * meet again as long as nobody's name is posted: what it then proposes is deliberated
 * anew.
 */
enum MeetingStep {

	/** The first meeting, or one more; there is none in preparation. */
	CONVENE("召开评审会议", null, EnumSet.of(EditionState.MEETING, EditionState.DELIBERATION)),

	PREPARE("保存会议材料", MeetingState.PREPARING, EnumSet.of(EditionState.MEETING, EditionState.DELIBERATION)),

	CONCLUDE("提出建议名单", MeetingState.PREPARING, EnumSet.of(EditionState.MEETING, EditionState.DELIBERATION)),

	CANCEL("取消本次会议", MeetingState.PREPARING, EnumSet.allOf(EditionState.class)),

	/** A better scan of the minutes is one more; the list never changes. */
	ADD_SCAN("上传会议记录签字件", MeetingState.CONCLUDED, EnumSet.allOf(EditionState.class));

	private final String label;

	private final @Nullable MeetingState from;

	private final Set<EditionState> years;

	MeetingStep(String label, @Nullable MeetingState from, Set<EditionState> years) {
		this.label = label;
		this.from = from;
		this.years = years;
	}

	/** The words on the button. */
	public String label() {
		return this.label;
	}

	/**
	 * Whether it can be done now.
	 * @param now the meeting's state; {@code null} when none is in preparation
	 */
	@Practice("名单公示以前可以再次召开评审会议，重新提出建议名单并重新提交审议")
	Outcome may(@Nullable MeetingState now, EditionState year) {
		Answers answers = new Answers();
		if (!this.years.contains(year)) {
			boolean early = year.isBefore(EditionState.MEETING);
			answers.refuseIf(true, early
					? Reason.of(Duty.SCORES_AGGREGATED_FIRST,
							"本年度现在是「%s」，评分汇总、转入「%s」以后才能%s".formatted(year.label(), EditionState.MEETING.label(),
									this.label))
					: Reason.practice("本年度已经是「%s」，名单已进入公示，不能再%s".formatted(year.label(), this.label)));
		}
		if (now != this.from) {
			answers.refuseIf(true,
					(now == MeetingState.PREPARING) ? "已有1次评审会议正在准备，请先办完或取消" : (this.from == null) ? "不能再" + this.label
							: "本次会议现在是「%s」，不能再%s".formatted((now != null) ? now.label() : "未召开", this.label));
		}
		return answers.outcome();
	}

}
