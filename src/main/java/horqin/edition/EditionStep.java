package horqin.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Role;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which a year moves on: always by an act of a person, never by the clock.
 * What must be there before a step is asked of the {@link Gate}s.
 */
public enum EditionStep {

	PUBLISH("印发通知", EditionState.DRAFT, EditionState.PUBLISHED, Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE),

	OPEN_NOMINATION("开始申报推荐", EditionState.PUBLISHED, EditionState.NOMINATING, Duty.NOTICE_ISSUED_FIRST),

	OPEN_SCREENING("转入形式审查", EditionState.NOMINATING, EditionState.SCREENING, Duty.FORMAL_REVIEW_AGAINST_CONDITIONS),

	OPEN_SCORING("转入专家评分", EditionState.SCREENING, EditionState.SCORING, Duty.FORMAL_REVIEW_BEFORE_SCORING),

	CONVENE_MEETING("转入评审会议", EditionState.SCORING, EditionState.MEETING, Duty.SCORES_AGGREGATED_FIRST),

	SUBMIT_TO_PARTY_GROUP("提交党组审议", EditionState.MEETING, EditionState.DELIBERATION, Duty.ONLY_PROPOSED_TO_PARTY_GROUP),

	OPEN_NOTICE("转入公示", EditionState.DELIBERATION, EditionState.NOTICE, Duty.NOTICE_AFTER_APPROVAL),

	ANNOUNCE("转入公布", EditionState.NOTICE, EditionState.ANNOUNCED, Duty.ANNOUNCED_ONLY_AFTER_NOTICE),

	/** Practice: the selection's file is closed; cultivation goes on. */
	CLOSE("办结", EditionState.ANNOUNCED, EditionState.CLOSED, null);

	private static final Set<Role> ROLES = EnumSet.of(Role.OFFICER);

	private final String label;

	private final EditionState from;

	private final EditionState to;

	private final @Nullable Duty duty;

	EditionStep(String label, EditionState from, EditionState to, @Nullable Duty duty) {
		this.label = label;
		this.from = from;
		this.to = to;
		this.duty = duty;
	}

	/** The words on the button. */
	public String label() {
		return this.label;
	}

	/** The state it starts from. */
	public EditionState from() {
		return this.from;
	}

	/** The state it leads to. */
	public EditionState to() {
		return this.to;
	}

	/** Who takes it. What LEADER signs is asked for at the gate. */
	public Set<Role> roles() {
		return EnumSet.copyOf(ROLES);
	}

	/** The duty that orders it; {@code null} for office practice. */
	public @Nullable Duty duty() {
		return this.duty;
	}

	/** The step that leads on from a state; none when the year is closed. */
	public static Optional<EditionStep> after(EditionState state) {
		return Arrays.stream(values()).filter((step) -> step.from == state).findFirst();
	}

	/**
	 * Whether the step may be taken now.
	 * @param now where the year stands
	 * @param role who acts
	 * @param missing what the gates still miss
	 */
	@Basis(Duty.NOTICE_ISSUED_FIRST)
	public Outcome may(EditionState now, Role role, List<Reason> missing) {
		List<Reason> hard = new ArrayList<>();
		if (now.isBefore(this.from)) {
			hard.add(new Reason(this.duty,
					"本年度现在是「%s」，到了「%s」才能%s".formatted(now.label(), this.from.label(), this.label)));
		}
		else if (now != this.from) {
			hard.add(Reason.practice("本年度已经是「%s」，不能再%s".formatted(now.label(), this.label)));
		}
		if (!ROLES.contains(role)) {
			hard.add(Reason.practice("「%s」由%s办理，当前角色是%s".formatted(this.label,
					ROLES.stream().map(Role::label).collect(Collectors.joining("、")), role.label())));
		}
		hard.addAll(missing);
		return Outcome.weigh(hard, List.of(), null);
	}

}
