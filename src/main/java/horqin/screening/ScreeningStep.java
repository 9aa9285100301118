package horqin.screening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.nomination.Stage;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import static horqin.access.Role.OFFICER;
import static horqin.access.Role.RECOMMENDER;
import static horqin.access.Role.RECOMMENDER_LEAD;

/**
 * The steps of formal review. Pages draw their buttons from {@link #may}, and the
 * services take a step by the same answer.
 */
enum ScreeningStep {

	TAKE_IN("受理", EnumSet.of(Stage.RECOMMENDED), Stage.SCREENING, EnumSet.of(OFFICER), false),

	PASS("形审通过", EnumSet.of(Stage.SCREENING), Stage.ELIGIBLE, EnumSet.of(OFFICER), false),

	/** One list of everything, with a deadline. */
	CORRECT("发出补正清单", EnumSet.of(Stage.SCREENING), Stage.CORRECTION, EnumSet.of(OFFICER), false),

	RESUBMIT("补正完成，重新报送", EnumSet.of(Stage.CORRECTION), Stage.SCREENING, EnumSet.of(RECOMMENDER, RECOMMENDER_LEAD),
			false),

	REFUSE("形审不通过", EnumSet.of(Stage.SCREENING, Stage.CORRECTION), Stage.INELIGIBLE, EnumSet.of(OFFICER), false),

	/**
	 * Also a pass can be taken back, as long as nobody scores: a finding may come late.
	 */
	REOPEN("重新审查", EnumSet.of(Stage.INELIGIBLE, Stage.ELIGIBLE), Stage.SCREENING, EnumSet.of(OFFICER), true);

	private final String label;

	private final Set<Stage> from;

	private final Stage to;

	private final Set<Role> roles;

	private final boolean reason;

	ScreeningStep(String label, Set<Stage> from, Stage to, Set<Role> roles, boolean reason) {
		this.label = label;
		this.from = from;
		this.to = to;
		this.roles = roles;
		this.reason = reason;
	}

	/**
	 * Somebody about to take a step.
	 *
	 * @param stage where the nomination stands
	 * @param edition where the year stands
	 * @param role who acts
	 * @param sheet the review
	 * @param reason what was written as the reason
	 * @param further what other rules of the step answered
	 */
	record Attempt(Stage stage, EditionState edition, Role role, Sheet sheet, @Nullable String reason,
			List<Outcome> further) {

	}

	/** The words on the button. */
	public String label() {
		return this.label;
	}

	Stage to() {
		return this.to;
	}

	/** Whether a reason must be written. */
	public boolean needsReason() {
		return this.reason;
	}

	/** The steps that a role can take from a stage, whatever else is missing. */
	static List<ScreeningStep> at(Stage stage, @Nullable Role role) {
		return Stream.of(values())
			.filter((step) -> role != null && step.from.contains(stage) && step.roles.contains(role))
			.toList();
	}

	/** Whether the step may be taken, with everything that stands in its way. */
	@Basis({ Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, Duty.FORMAL_REVIEW_BEFORE_SCORING })
	Outcome may(Attempt attempt) {
		List<Reason> hard = new ArrayList<>();
		List<Reason> soft = new ArrayList<>();
		if (!this.from.contains(attempt.stage())) {
			hard.add(Reason.practice("现在是「%s」，不能办理「%s」".formatted(attempt.stage().label(), this.label)));
		}
		if (!this.roles.contains(attempt.role())) {
			hard.add(Reason.practice("「%s」由%s办理，当前角色是%s".formatted(this.label,
					this.roles.stream().map(Role::label).collect(Collectors.joining("、")), attempt.role().label())));
		}
		year(attempt, hard);
		hard.addAll(concluding(attempt));
		if (this.reason) {
			soft.add(Reason.practice("请写明%s的理由".formatted(this.label)));
		}
		for (Outcome each : attempt.further()) {
			(each instanceof Outcome.Refused ? hard : soft)
				.addAll((each instanceof Outcome.Moved) ? List.of() : each.reasons());
		}
		return Outcome.weigh(hard, soft, attempt.reason());
	}

	/**
	 * Formal review is over once people are scored, and has not begun before its time.
	 */
	private void year(Attempt attempt, List<Reason> hard) {
		if (attempt.edition().isBefore(EditionState.SCREENING)) {
			hard.add(Reason.of(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
					"本年度现在是「%s」，转入形式审查以后才能%s".formatted(attempt.edition().label(), this.label)));
		}
		else if (attempt.edition() != EditionState.SCREENING) {
			hard.add(Reason.of(Duty.FORMAL_REVIEW_BEFORE_SCORING,
					"本年度已是「%s」，形式审查已经结束，不能再%s".formatted(attempt.edition().label(), this.label)));
		}
	}

	private List<Reason> concluding(Attempt attempt) {
		return switch (this) {
			case PASS -> passing(attempt.sheet());
			case CORRECT -> asking(attempt.sheet());
			case REFUSE -> refusing(attempt.sheet(), attempt.stage());
			case TAKE_IN, RESUBMIT, REOPEN -> List.of();
		};
	}

	private static List<Reason> passing(Sheet sheet) {
		List<Reason> hard = new ArrayList<>(judged(sheet));
		List<Sheet.Line> failing = sheet.judged(Verdict.NOT_MET, Verdict.TO_CORRECT);
		if (!failing.isEmpty()) {
			hard.add(Reason.of(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
					"有%d项没有判断为「符合」，不能通过：%s".formatted(failing.size(), names(failing.stream().map(Sheet.Line::item)))));
		}
		return hard;
	}

	/** What can still be put right is asked for once, all of it. */
	@Practice("需要补正的一次列全、一次告知，限期补正")
	private static List<Reason> asking(Sheet sheet) {
		List<Reason> hard = new ArrayList<>(judged(sheet));
		List<Sheet.Line> asked = sheet.judged(Verdict.TO_CORRECT);
		List<Sheet.Line> failing = sheet.judged(Verdict.NOT_MET);
		if (asked.isEmpty()) {
			hard.add(Reason.practice("没有判断为「需补正」的项（0项），不需要补正清单"));
		}
		if (!failing.isEmpty()) {
			hard.add(Reason.practice("有%d项判断为「不符合」：%s；能够补正的请改判为「需补正」，不能补正的作不通过结论".formatted(failing.size(),
					names(failing.stream().map(Sheet.Line::item)))));
		}
		asked.stream()
			.filter((line) -> line.judgement() != null && line.judgement().said().remark() == null)
			.forEach((line) -> hard.add(Reason.practice("「%s」没有写明要补正什么".formatted(line.item().label()))));
		return hard;
	}

	/** A refusal names the article and the reason of every item that fails. */
	private static List<Reason> refusing(Sheet sheet, Stage stage) {
		List<Reason> hard = new ArrayList<>(judged(sheet));
		List<Sheet.Line> failing = failing(sheet, stage);
		if (failing.isEmpty()) {
			hard.add(Reason.of(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, "没有判断为「不符合」的项（0项），不能作不通过结论"));
		}
		for (Sheet.Line line : failing) {
			Judgement.Said said = sheet.said(line.item()).orElseThrow();
			if (said.ground() == null) {
				hard.add(Reason.of(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
						"「%s」没有选择依据哪一条，不通过须写明条款".formatted(line.item().label())));
			}
			if (said.remark() == null) {
				hard.add(Reason.of(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
						"「%s」没有写明理由，不通过须逐项写明理由".formatted(line.item().label())));
			}
		}
		return hard;
	}

	/** What was asked for and never came fails as well. */
	static List<Sheet.Line> failing(Sheet sheet, Stage stage) {
		return (stage == Stage.CORRECTION) ? sheet.judged(Verdict.NOT_MET, Verdict.TO_CORRECT)
				: sheet.judged(Verdict.NOT_MET);
	}

	private static List<Reason> judged(Sheet sheet) {
		List<Item> open = sheet.open();
		return open.isEmpty() ? List.of() : List.of(Reason.of(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
				"还有%d项没有判断：%s；逐项判断以后才能作结论".formatted(open.size(), names(open.stream()))));
	}

	private static String names(Stream<Item> items) {
		return items.map(Item::label).collect(Collectors.joining("、"));
	}

}
