package horqin.objection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import static horqin.objection.CaseState.ACCEPTED;
import static horqin.objection.CaseState.ANSWERED;
import static horqin.objection.CaseState.CLARIFYING;
import static horqin.objection.CaseState.CONCLUDED;
import static horqin.objection.CaseState.DECIDED;
import static horqin.objection.CaseState.MERGED;
import static horqin.objection.CaseState.RECEIVED;
import static horqin.objection.CaseState.REJECTED;
import static horqin.objection.CaseState.REJECTION_PROPOSED;
import static horqin.objection.CaseState.TRANSFERRED;

/**
 * The steps of a case, each by a person: the only place that says what may follow what.
 */
enum CaseStep {

	ACCEPT("受理", Set.of(RECEIVED), ACCEPTED, Permission.OBJECTION_HANDLE, Hand.FREE),

	/** Somebody kept away or was released; another goes on where it stands. */
	TAKE_OVER("接手办理", Set.of(ACCEPTED, CLARIFYING, TRANSFERRED, DECIDED), null, Permission.OBJECTION_HANDLE, Hand.FREE),

	CONCLUDE("提请审批核查结论", Set.of(ACCEPTED, CLARIFYING, TRANSFERRED), CONCLUDED, Permission.OBJECTION_HANDLE,
			Hand.HANDLER),

	CLARIFY("请异议人补充", Set.of(ACCEPTED, TRANSFERRED), CLARIFYING, Permission.OBJECTION_HANDLE, Hand.HANDLER),

	RESUME("继续核查", Set.of(CLARIFYING), ACCEPTED, Permission.OBJECTION_HANDLE, Hand.HANDLER),

	TRANSFER("转纪检", Set.of(ACCEPTED, CLARIFYING), TRANSFERRED, Permission.OBJECTION_HANDLE, Hand.HANDLER),

	PROPOSE_REJECTION("提请不予受理", Set.of(ACCEPTED, CLARIFYING), REJECTION_PROPOSED, Permission.OBJECTION_HANDLE,
			Hand.HANDLER),

	MERGE("并入另一件", Set.of(ACCEPTED, CLARIFYING), MERGED, Permission.OBJECTION_HANDLE, Hand.HANDLER),

	/** The handler turns out to be tied to the matter. */
	STEP_BACK("声明回避", Set.of(ACCEPTED, CLARIFYING, TRANSFERRED, DECIDED), null, Permission.OBJECTION_HANDLE,
			Hand.HANDLER),

	RECALL("撤回修改", Set.of(CONCLUDED, REJECTION_PROPOSED), ACCEPTED, Permission.OBJECTION_HANDLE, Hand.HANDLER),

	APPROVE("同意核查结论", Set.of(CONCLUDED), DECIDED, Permission.OBJECTION_DECIDE, Hand.OTHER),

	APPROVE_REJECTION("同意不予受理", Set.of(REJECTION_PROPOSED), REJECTED, Permission.OBJECTION_DECIDE, Hand.OTHER),

	SEND_BACK("退回继续核查", Set.of(CONCLUDED, REJECTION_PROPOSED), ACCEPTED, Permission.OBJECTION_DECIDE, Hand.OTHER),

	/** The handler is away or should not go on. */
	RELEASE("收回另派", Set.of(ACCEPTED, CLARIFYING, TRANSFERRED, DECIDED), null, Permission.OBJECTION_DECIDE, Hand.OTHER),

	ANSWER("答复异议人", Set.of(DECIDED), ANSWERED, Permission.OBJECTION_HANDLE, Hand.HANDLER);

	private final String label;

	@SuppressWarnings("ImmutableEnumChecker") // always a Set.of
	private final Set<CaseState> from;

	private final @Nullable CaseState to;

	private final Permission permission;

	private final Hand hand;

	CaseStep(String label, Set<CaseState> from, @Nullable CaseState to, Permission permission, Hand hand) {
		this.label = label;
		this.from = from;
		this.to = to;
		this.permission = permission;
		this.hand = hand;
	}

	/** In whose hands the case has to be. */
	private enum Hand {

		FREE, HANDLER, OTHER

	}

	/** The words on the button. */
	public String label() {
		return this.label;
	}

	Permission permission() {
		return this.permission;
	}

	/** Where it leads; a step that only changes hands leaves the case where it is. */
	CaseState to(CaseState now) {
		return (this.to != null) ? this.to : now;
	}

	static Optional<CaseStep> named(String name) {
		return Arrays.stream(values()).filter((step) -> step.name().equals(name)).findFirst();
	}

	/** The steps that this actor could take now. */
	static List<CaseStep> open(Actor actor, CaseState state, @Nullable Long handler) {
		return Arrays.stream(values())
			.filter((step) -> actor.may(step.permission)
					&& step.may(actor, state, handler, List.of()) instanceof Outcome.Moved)
			.toList();
	}

	/**
	 * Whether it may be taken now.
	 * @param handler who has the case in hand, if anybody
	 * @param missing what the rules of this step still miss
	 */
	@Practice("一件异议由一名经办核查，由另一人审批；核查人不审批自己的结论")
	Outcome may(Actor actor, CaseState now, @Nullable Long handler, List<Reason> missing) {
		List<Reason> hard = new ArrayList<>();
		boolean mine = handler != null && handler == actor.accountId();
		boolean lentByHandler = handler != null && handler.equals(actor.lentBy());
		if (!this.from.contains(now)) {
			hard.add(Reason.practice("这件异议现在是「%s」，不能%s；请刷新后按最新情况办理。".formatted(now.label(), this.label)));
		}
		else if (this.hand == Hand.FREE && handler != null) {
			hard.add(Reason.practice(mine ? "这件异议已由您办理，不需再%s。".formatted(this.label) : "这件异议已由另一位同事办理，请刷新后查看。"));
		}
		else if (this.hand == Hand.HANDLER && !mine) {
			hard.add(Reason.practice("只有这件异议的核查人可以%s。".formatted(this.label)));
		}
		else if (this.hand == Hand.OTHER && (mine || lentByHandler)) {
			hard.add(Reason.practice("您是这件异议的核查人，不能%s；请由另一位审批人办理。".formatted(this.label)));
		}
		hard.addAll(missing);
		return Outcome.weigh(hard, List.of(), null);
	}

}
