package horqin.nomination;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.edition.Milestone;
import horqin.nomination.CheckPoint.Party;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import static horqin.access.Role.APPLICANT;
import static horqin.access.Role.LEADER;
import static horqin.access.Role.OFFICER;
import static horqin.access.Role.RECOMMENDER;
import static horqin.access.Role.RECOMMENDER_LEAD;
import static horqin.nomination.Stage.DRAFT;
import static horqin.nomination.Stage.EMPLOYER_REVIEW;
import static horqin.nomination.Stage.EXCEPTION_PENDING;
import static horqin.nomination.Stage.NOT_RECOMMENDED;
import static horqin.nomination.Stage.RECOMMENDED;
import static horqin.nomination.Stage.REDIRECTED;
import static horqin.nomination.Stage.RETURNED;
import static horqin.nomination.Stage.UNIT_REVIEW;
import static horqin.nomination.Stage.WITHDRAWN;

/**
 * The steps of an application up to the recommendation. Pages draw their buttons from
 * {@link #may}, and the service takes a step by the same answer.
 */
public enum NominationStep {

	SUBMIT("提交所在单位审核", EnumSet.of(DRAFT, RETURNED), EMPLOYER_REVIEW, EnumSet.of(APPLICANT, RECOMMENDER),
			new Asks(Party.APPLICANT, Milestone.APPLICATIONS_CLOSE, false, Set.of()), Duty.UNIT_ORGANISES_APPLICATIONS),

	/**
	 * The employer has no account: the recommending unit books what is on the stamped
	 * form.
	 */
	EMPLOYER_PASS("所在单位审核通过", EnumSet.of(EMPLOYER_REVIEW), UNIT_REVIEW, EnumSet.of(RECOMMENDER),
			new Asks(Party.EMPLOYER, Milestone.RECOMMENDATIONS_CLOSE, false, Set.of()),
			Duty.UNIT_ORGANISES_APPLICATIONS),

	RETURN("退回修改", EnumSet.of(EMPLOYER_REVIEW, UNIT_REVIEW), RETURNED, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD),
			new Asks(null, null, true, Set.of()), Duty.UNIT_ORGANISES_APPLICATIONS),

	/**
	 * Back to the unit without passing the employer again, while its word still stands.
	 */
	RESUBMIT("修改后直接报推荐单位", EnumSet.of(RETURNED), UNIT_REVIEW, EnumSet.of(APPLICANT, RECOMMENDER),
			new Asks(Party.EMPLOYER, Milestone.RECOMMENDATIONS_CLOSE, false, Set.of()),
			Duty.UNIT_ORGANISES_APPLICATIONS),

	REQUEST_EXCEPTION("申请破例", EnumSet.of(UNIT_REVIEW), EXCEPTION_PENDING, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD),
			new Asks(null, null, true, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD)), Duty.ONLY_QUALIFIED_RECOMMENDED),

	GRANT_EXCEPTION("批准破例", EnumSet.of(EXCEPTION_PENDING), UNIT_REVIEW, EnumSet.of(LEADER),
			new Asks(null, null, true, Set.of()), Duty.ONLY_QUALIFIED_RECOMMENDED),

	DENY_EXCEPTION("不批准破例", EnumSet.of(EXCEPTION_PENDING), UNIT_REVIEW, EnumSet.of(LEADER),
			new Asks(null, null, true, Set.of()), Duty.ONLY_QUALIFIED_RECOMMENDED),

	/** Only as part of a {@link Batch}. */
	RECOMMEND("推荐", EnumSet.of(UNIT_REVIEW), RECOMMENDED, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD),
			new Asks(Party.UNIT, Milestone.RECOMMENDATIONS_CLOSE, false, Set.of()), Duty.ONLY_QUALIFIED_RECOMMENDED),

	NOT_RECOMMEND("不推荐", EnumSet.of(UNIT_REVIEW), NOT_RECOMMENDED, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD),
			new Asks(null, null, true, Set.of()), Duty.BEST_ARE_CHOSEN),

	RECONSIDER("重新考虑", EnumSet.of(NOT_RECOMMENDED), UNIT_REVIEW, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD),
			new Asks(null, Milestone.RECOMMENDATIONS_CLOSE, true, Set.of()), Duty.BEST_ARE_CHOSEN),

	RECALL("收回推荐", EnumSet.of(RECOMMENDED), UNIT_REVIEW, EnumSet.of(RECOMMENDER_LEAD, RECOMMENDER),
			new Asks(null, Milestone.RECOMMENDATIONS_CLOSE, true, Set.of()), Duty.REPORTED_BY_PROCEDURE),

	/** Also onward or back, when the unit it was handed to turns out to be wrong too. */
	REDIRECT("转办", EnumSet.of(EMPLOYER_REVIEW, UNIT_REVIEW, REDIRECTED, Stage.SCREENING), REDIRECTED,
			EnumSet.of(OFFICER), new Asks(null, null, true, Set.of()), Duty.TERRITORY_OR_INDUSTRY_CHANNEL),

	TAKE_OVER("接收转办", EnumSet.of(REDIRECTED), UNIT_REVIEW, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD),
			new Asks(null, null, false, Set.of()), Duty.TERRITORY_OR_INDUSTRY_CHANNEL),

	/**
	 * Free before the recommendation; who types it for somebody shows their signature.
	 */
	WITHDRAW("撤回申报",
			EnumSet.of(DRAFT, EMPLOYER_REVIEW, UNIT_REVIEW, RETURNED, EXCEPTION_PENDING, NOT_RECOMMENDED, REDIRECTED),
			WITHDRAWN, EnumSet.of(APPLICANT, RECOMMENDER), new Asks(null, null, false, EnumSet.of(RECOMMENDER)), null),

	WITHDRAW_RECOMMENDED("撤回推荐人选", Asks.beforeNotice(), WITHDRAWN, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD, OFFICER),
			new Asks(null, null, true, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD, OFFICER)), null),

	/** From the public notice on, the city union has to agree. */
	WITHDRAW_WITH_CONSENT("同意撤回", EnumSet.of(Stage.IN_NOTICE, Stage.HELD), WITHDRAWN, EnumSet.of(LEADER),
			new Asks(null, null, true, EnumSet.of(LEADER)), null);

	/** Steps of an exception are also open while formal review goes on. */
	private static final Set<EditionState> OPEN = EnumSet.of(EditionState.NOMINATING, EditionState.SCREENING);

	private final String label;

	private final Set<Stage> from;

	private final Stage to;

	private final Set<Role> roles;

	private final Asks asks;

	private final @Nullable Duty duty;

	NominationStep(String label, Set<Stage> from, Stage to, Set<Role> roles, Asks asks, @Nullable Duty duty) {
		this.label = label;
		this.from = from;
		this.to = to;
		this.roles = roles;
		this.asks = asks;
		this.duty = duty;
	}

	/**
	 * What a step asks beyond stage and role.
	 *
	 * @param gate up to whose part the checklist must be done
	 * @param window the milestone by which it must be taken
	 * @param reason whether a reason must be written
	 * @param paperFrom the roles that must show a signed or stamped paper
	 */
	private record Asks(@Nullable Party gate, @Nullable Milestone window, boolean reason, Set<Role> paperFrom) {

		static Set<Stage> beforeNotice() {
			Set<Stage> stages = EnumSet.of(RECOMMENDED);
			Stream.of(Stage.Segment.SCREENING, Stage.Segment.SCORING, Stage.Segment.SELECTION)
				.forEach((segment) -> stages.addAll(Stage.of(segment)));
			stages.removeIf(Stage::isOver);
			return stages;
		}

	}

	/**
	 * Somebody about to take a step.
	 *
	 * @param stage where the application stands
	 * @param edition where the year stands
	 * @param role who acts
	 * @param checklist the application's checklist
	 * @param window whether the step's milestone is still ahead; moved when it has none
	 * @param reason what was written as the reason
	 * @param paper whether the signed or stamped paper is stored
	 * @param further what other rules of the step answered
	 */
	public record Attempt(Stage stage, EditionState edition, Role role, Checklist checklist, Outcome window,
			@Nullable String reason, boolean paper, List<Outcome> further) {

	}

	/** The words on the button. */
	public String label() {
		return this.label;
	}

	public Set<Stage> from() {
		return EnumSet.copyOf(this.from);
	}

	public Stage to() {
		return this.to;
	}

	public Set<Role> roles() {
		return EnumSet.copyOf(this.roles);
	}

	/** The duty behind it; {@code null} for office practice. */
	public @Nullable Duty duty() {
		return this.duty;
	}

	/** By which milestone it must be taken. */
	public Optional<Milestone> window() {
		return Optional.ofNullable(this.asks.window());
	}

	/** Whether a reason must be written. */
	public boolean needsReason() {
		return this.asks.reason();
	}

	/** Whether this role must show a signed or stamped paper. */
	public boolean needsPaper(Role role) {
		return this.asks.paperFrom().contains(role);
	}

	/**
	 * The steps that a role can take from a stage, whatever else is missing: the buttons.
	 */
	public static List<NominationStep> at(Stage stage, Role role) {
		return Stream.of(values()).filter((step) -> step.from.contains(stage) && step.roles.contains(role)).toList();
	}

	/** Whether the step may be taken, with everything that stands in its way. */
	@Basis({ Duty.NOTICE_ISSUED_FIRST, Duty.ONLY_QUALIFIED_RECOMMENDED })
	public Outcome may(Attempt attempt) {
		Weighing weighing = new Weighing();
		weighing.refuseUnless(this.from.contains(attempt.stage()),
				Reason.practice("现在是「%s」，不能%s".formatted(attempt.stage().label(), this.label)));
		weighing.refuseUnless(this.roles.contains(attempt.role()),
				Reason.practice("「%s」由%s办理，当前角色是%s".formatted(this.label,
						this.roles.stream().map(Role::label).collect(Collectors.joining("、")),
						attempt.role().label())));
		year(attempt, weighing);
		weighing.add(attempt.window());
		if (this.asks.gate() != null) {
			checklist(attempt.checklist().outcome(this.asks.gate()), weighing);
		}
		weighing.refuseUnless(attempt.paper() || !needsPaper(attempt.role()),
				Reason.practice("请上传「%s」所依据的签字或盖章材料（1份）".formatted(this.label)));
		if (this.asks.reason() && Prose.isBlank(attempt.reason())) {
			weighing.ask(Reason.practice("请写明%s的理由".formatted(this.label)));
		}
		attempt.further().forEach(weighing::add);
		return weighing.outcome(attempt.reason());
	}

	private void year(Attempt attempt, Weighing weighing) {
		if (attempt.edition().isBefore(EditionState.NOMINATING)) {
			weighing.refuse(Reason.of(Duty.NOTICE_ISSUED_FIRST,
					"本年度现在是「%s」，推荐通知印发并开始申报以后才能%s".formatted(attempt.edition().label(), this.label)));
		}
		else if (!OPEN.contains(attempt.edition()) && this.to != WITHDRAWN) {
			weighing.refuse(Reason.practice("本年度已是「%s」，不能再%s".formatted(attempt.edition().label(), this.label)));
		}
	}

	/**
	 * Whoever is not qualified is not recommended: said once, before the reasons
	 * themselves.
	 */
	private void checklist(Outcome outcome, Weighing weighing) {
		if (this == RECOMMEND && !outcome.isMoved()) {
			weighing.refuse(
					Reason.of(Duty.ONLY_QUALIFIED_RECOMMENDED, "还有%d项条件没有满足，不能推荐".formatted(outcome.reasons().size())));
		}
		weighing.add(outcome);
	}

}
