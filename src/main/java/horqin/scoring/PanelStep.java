package horqin.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;

/** The steps by which a committee's work moves on, each by a person. */
public enum PanelStep {

	SUBMIT("提请审定", Set.of(PanelState.DRAFT), PanelState.SUBMITTED, Permission.COMMITTEE_ARRANGE, false),

	/** The officer takes it back to change it; an approval on it is void. */
	RECALL("撤回修改", Set.of(PanelState.SUBMITTED, PanelState.APPROVED), PanelState.DRAFT, Permission.COMMITTEE_ARRANGE,
			true),

	SEND_BACK("退回修改", Set.of(PanelState.SUBMITTED), PanelState.DRAFT, Permission.COMMITTEE_APPROVE, true),

	APPROVE("审定组成", Set.of(PanelState.SUBMITTED), PanelState.APPROVED, Permission.COMMITTEE_APPROVE, false),

	OPEN("开始评分", Set.of(PanelState.APPROVED), PanelState.SCORING, Permission.COMMITTEE_ARRANGE, false),

	CLOSE("结束评分", Set.of(PanelState.SCORING), PanelState.CLOSED, Permission.COMMITTEE_ARRANGE, false),

	/** Nobody has seen a score until the sheet is made, so cards can still be taken. */
	REOPEN("恢复评分", Set.of(PanelState.CLOSED), PanelState.SCORING, Permission.COMMITTEE_ARRANGE, true),

	AGGREGATE("汇总评分", Set.of(PanelState.CLOSED), PanelState.AGGREGATED, Permission.COMMITTEE_ARRANGE, false);

	private final String label;

	private final Set<PanelState> from;

	private final PanelState to;

	private final Permission permission;

	private final boolean needsReason;

	PanelStep(String label, Set<PanelState> from, PanelState to, Permission permission, boolean needsReason) {
		this.label = label;
		this.from = from;
		this.to = to;
		this.permission = permission;
		this.needsReason = needsReason;
	}

	/** The words on the button. */
	public String label() {
		return this.label;
	}

	PanelState to() {
		return this.to;
	}

	Permission permission() {
		return this.permission;
	}

	/** Whether somebody has to write down why. */
	public boolean needsReason() {
		return this.needsReason;
	}

	/** The steps that this actor could take in this state. */
	static List<PanelStep> open(Actor actor, PanelState state) {
		return Arrays.stream(values())
			.filter((step) -> step.from.contains(state) && actor.may(step.permission))
			.toList();
	}

	static Optional<PanelStep> named(String name) {
		return Arrays.stream(values()).filter((step) -> step.name().equals(name)).findFirst();
	}

	/**
	 * Whether it may be taken now.
	 * @param missing what the rules of this step still miss
	 * @param questions what a written reason overcomes
	 * @param written the reason, if any
	 */
	Outcome may(PanelState now, List<Reason> missing, List<Reason> questions, String written) {
		List<Reason> hard = new ArrayList<>();
		if (!this.from.contains(now)) {
			hard.add(Reason.practice("评审委员会现在是「%s」，不能%s".formatted(now.label(), this.label)));
		}
		hard.addAll(missing);
		List<Reason> soft = new ArrayList<>(questions);
		if (this.needsReason) {
			soft.add(Reason.practice("%s须写明理由".formatted(this.label)));
		}
		Outcome outcome = Outcome.weigh(hard, soft, written);
		// The request for a reason is no excuse that the log should list.
		return (outcome instanceof Outcome.Moved) ? new Outcome.Moved(questions) : outcome;
	}

}
