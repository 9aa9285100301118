package horqin.nomination;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a person stands on the way from the draft to the announcement: one word for the
 * whole path, kept once, in {@code nomination.stage}. Each module along the way owns the
 * machine of its own {@link Segment} and keeps the facts behind its moves; it moves the
 * stage through this module, in its own transaction, from the stage it read. What may
 * follow what over all segments is written here once, so that a wrong move is a surprise
 * wherever it comes from. The labels are the users' words.
 */
public enum Stage {

	DRAFT("填报中", Segment.NOMINATION),

	/**
	 * The employer's union and party organisation check; the recommending unit books it.
	 */
	EMPLOYER_REVIEW("所在单位审核", Segment.NOMINATION),

	UNIT_REVIEW("推荐单位审核", Segment.NOMINATION),

	RETURNED("退回修改", Segment.NOMINATION),

	EXCEPTION_PENDING("待批破例", Segment.NOMINATION),

	RECOMMENDED("已推荐", Segment.NOMINATION),

	NOT_RECOMMENDED("未推荐", Segment.NOMINATION),

	/** Handed over to the right recommending unit, which has not taken it up yet. */
	REDIRECTED("转办", Segment.NOMINATION),

	SCREENING("形式审查中", Segment.SCREENING),

	CORRECTION("补正", Segment.SCREENING),

	ELIGIBLE("形审通过", Segment.SCREENING),

	INELIGIBLE("形审不通过", Segment.SCREENING),

	SCORED("评分完成", Segment.SCORING),

	PROPOSED("建议人选", Segment.SELECTION),

	RESERVE("递补人选", Segment.SELECTION),

	NOT_PROPOSED("未列入建议名单", Segment.SELECTION),

	APPROVED("党组审议通过", Segment.SELECTION),

	DEFERRED("暂缓", Segment.SELECTION),

	NOT_APPROVED("不同意", Segment.SELECTION),

	IN_NOTICE("公示中", Segment.NOTICE),

	HELD("暂缓公布", Segment.NOTICE),

	SELECTED("入选", Segment.NOTICE),

	REVOKED("取消入选资格", Segment.NOTICE),

	WITHDRAWN("撤回", Segment.NOMINATION);

	/** Whose machine moves it. */
	public enum Segment {

		NOMINATION, SCREENING, SCORING, SELECTION, NOTICE

	}

	private static final Set<Stage> OVER = EnumSet.of(WITHDRAWN, SELECTED, REVOKED, NOT_RECOMMENDED, INELIGIBLE,
			NOT_PROPOSED, NOT_APPROVED);

	private final String label;

	private final Segment segment;

	Stage(String label, Segment segment) {
		this.label = label;
		this.segment = segment;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	public Segment segment() {
		return this.segment;
	}

	/** Whether the unit uses up a seat for this person. */
	public boolean takesSeat() {
		return this == RECOMMENDED || (this.segment != Segment.NOMINATION && this != INELIGIBLE);
	}

	/** Whether the way normally ends here; some ends can be reopened by a decision. */
	public boolean isOver() {
		return OVER.contains(this);
	}

	/** Whether the applicant's texts and papers may still be changed. */
	public boolean isEditable() {
		return this == DRAFT || this == RETURNED || this == CORRECTION;
	}

	/** Whether a move from here to there can occur at all, whoever makes it. */
	public boolean mayGoTo(Stage to) {
		return next().contains(to);
	}

	/** What can follow. Withdrawing is possible from everywhere but an end. */
	public Set<Stage> next() {
		Set<Stage> next = switch (this) {
			case DRAFT -> EnumSet.of(EMPLOYER_REVIEW);
			case EMPLOYER_REVIEW -> EnumSet.of(UNIT_REVIEW, RETURNED, REDIRECTED);
			case UNIT_REVIEW -> EnumSet.of(RECOMMENDED, NOT_RECOMMENDED, RETURNED, EXCEPTION_PENDING, REDIRECTED);
			case RETURNED -> EnumSet.of(EMPLOYER_REVIEW, UNIT_REVIEW);
			case EXCEPTION_PENDING -> EnumSet.of(UNIT_REVIEW);
			case REDIRECTED -> EnumSet.of(UNIT_REVIEW, REDIRECTED);
			case RECOMMENDED -> EnumSet.of(SCREENING, UNIT_REVIEW);
			case NOT_RECOMMENDED -> EnumSet.of(UNIT_REVIEW);
			case SCREENING -> EnumSet.of(ELIGIBLE, INELIGIBLE, CORRECTION, REDIRECTED);
			case CORRECTION -> EnumSet.of(SCREENING, INELIGIBLE);
			case ELIGIBLE -> EnumSet.of(SCORED, SCREENING);
			case INELIGIBLE -> EnumSet.of(SCREENING);
			case SCORED -> EnumSet.of(PROPOSED, RESERVE, NOT_PROPOSED);
			case PROPOSED -> EnumSet.of(APPROVED, DEFERRED, NOT_APPROVED, SCORED);
			case RESERVE, NOT_PROPOSED -> EnumSet.of(PROPOSED, SCORED);
			case APPROVED -> EnumSet.of(IN_NOTICE, SCORED);
			case DEFERRED -> EnumSet.of(APPROVED, NOT_APPROVED, SCORED);
			case NOT_APPROVED -> EnumSet.of(SCORED);
			case IN_NOTICE -> EnumSet.of(HELD, SELECTED, REVOKED);
			case HELD -> EnumSet.of(IN_NOTICE, SELECTED, REVOKED);
			case SELECTED, REVOKED, WITHDRAWN -> EnumSet.noneOf(Stage.class);
		};
		if (!isOver() || this == NOT_RECOMMENDED) {
			next.add(WITHDRAWN);
		}
		return next;
	}

	/** The stages of one segment, in order. */
	public static Set<Stage> of(Segment segment) {
		EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
		Arrays.stream(values()).filter((stage) -> stage.segment == segment).forEach(stages::add);
		return stages;
	}

}
