package horqin.edition;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/** The days of a year that its notice plans, in their order. */
public enum Milestone {

	PUBLISH("印发通知", false, null),

	APPLICATIONS_OPEN("申报开始", false, Duty.NOTICE_ISSUED_FIRST),

	APPLICATIONS_CLOSE("申报截止", true, null),

	/** The units' letters are in. */
	RECOMMENDATIONS_CLOSE("推荐报送截止", false, null),

	SCREENING_UNTIL("形式审查截止", true, null),

	SCORING_UNTIL("专家评分截止", true, Duty.FORMAL_REVIEW_BEFORE_SCORING),

	MEETING("评审会议", false, Duty.SCORES_AGGREGATED_FIRST),

	PARTY_GROUP("党组会议", false, Duty.ONLY_PROPOSED_TO_PARTY_GROUP),

	/** The day on which the notice is posted everywhere; it does not count itself. */
	NOTICE_POSTED("公示张贴", false, Duty.NOTICE_AFTER_APPROVAL),

	/** The last day of the notice, which ends at 24:00. */
	NOTICE_UNTIL("公示期满", true, Duty.NOTICE_FIVE_WORKING_DAYS),

	ANNOUNCEMENT("公布", true, Duty.ANNOUNCED_ONLY_AFTER_NOTICE);

	private final String label;

	private final boolean strictlyAfter;

	private final @Nullable Duty duty;

	Milestone(String label, boolean strictlyAfter, @Nullable Duty duty) {
		this.label = label;
		this.strictlyAfter = strictlyAfter;
		this.duty = duty;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	/** Whether it may not even share the day with the one before. */
	boolean isStrictlyAfter() {
		return this.strictlyAfter;
	}

	/** The duty that puts it behind the one before; {@code null} for plain sense. */
	@Nullable Duty duty() {
		return this.duty;
	}

	/** Whether it closes a window that can be extended. */
	public boolean isDeadline() {
		return this == APPLICATIONS_CLOSE || this == RECOMMENDATIONS_CLOSE;
	}

}
