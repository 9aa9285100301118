package horqin.nomination;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.edition.Milestone;
import horqin.nomination.NominationStep.Attempt;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static horqin.nomination.Applications.TERMS;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The machine of an application up to the recommendation, and the path it belongs to. */
class NominationStepTest {

	private static final Checklist WHOLE = Checklist.of(Applications.complete(), TERMS);

	private static final Checklist HANDED_IN = Checklist.of(Applications.handedIn(), TERMS);

	@Test
	void theTableOfStepsIsTheOneOfTheLifecycle() {
		String table = Arrays.stream(NominationStep.values())
			.map((step) -> step.from().stream().map(Stage::name).collect(Collectors.joining(",")) + " -" + step + "> "
					+ step.to() + " " + step.roles())
			.collect(Collectors.joining("\n"));
		assertThat(table).isEqualTo("""
				DRAFT,RETURNED -SUBMIT> EMPLOYER_REVIEW [APPLICANT, RECOMMENDER]
				EMPLOYER_REVIEW -EMPLOYER_PASS> UNIT_REVIEW [RECOMMENDER]
				EMPLOYER_REVIEW,UNIT_REVIEW -RETURN> RETURNED [RECOMMENDER, RECOMMENDER_LEAD]
				RETURNED -RESUBMIT> UNIT_REVIEW [APPLICANT, RECOMMENDER]
				UNIT_REVIEW -REQUEST_EXCEPTION> EXCEPTION_PENDING [RECOMMENDER, RECOMMENDER_LEAD]
				EXCEPTION_PENDING -GRANT_EXCEPTION> UNIT_REVIEW [LEADER]
				EXCEPTION_PENDING -DENY_EXCEPTION> UNIT_REVIEW [LEADER]
				UNIT_REVIEW -RECOMMEND> RECOMMENDED [RECOMMENDER, RECOMMENDER_LEAD]
				UNIT_REVIEW -NOT_RECOMMEND> NOT_RECOMMENDED [RECOMMENDER, RECOMMENDER_LEAD]
				NOT_RECOMMENDED -RECONSIDER> UNIT_REVIEW [RECOMMENDER, RECOMMENDER_LEAD]
				RECOMMENDED -RECALL> UNIT_REVIEW [RECOMMENDER, RECOMMENDER_LEAD]
				EMPLOYER_REVIEW,UNIT_REVIEW,REDIRECTED,SCREENING -REDIRECT> REDIRECTED [OFFICER]
				REDIRECTED -TAKE_OVER> UNIT_REVIEW [RECOMMENDER, RECOMMENDER_LEAD]
				DRAFT,EMPLOYER_REVIEW,UNIT_REVIEW,RETURNED,EXCEPTION_PENDING,NOT_RECOMMENDED,REDIRECTED -WITHDRAW> \
				WITHDRAWN [APPLICANT, RECOMMENDER]
				RECOMMENDED,SCREENING,CORRECTION,ELIGIBLE,SCORED,PROPOSED,RESERVE,APPROVED,DEFERRED \
				-WITHDRAW_RECOMMENDED> WITHDRAWN [RECOMMENDER, RECOMMENDER_LEAD, OFFICER]
				IN_NOTICE,HELD -WITHDRAW_WITH_CONSENT> WITHDRAWN [LEADER]""");
	}

	@ParameterizedTest
	@EnumSource(NominationStep.class)
	void everyStepIsAMoveThatThePathKnows(NominationStep step) {
		assertThat(step.from()).allMatch((from) -> from.mayGoTo(step.to()));
	}

	@Test
	void everyMoveInsideTheSegmentHasAStep() {
		Set<Stage> own = Stage.of(Stage.Segment.NOMINATION);
		for (Stage from : own) {
			for (Stage to : from.next()) {
				assertThat(!own.contains(to) || Arrays.stream(NominationStep.values())
					.anyMatch((step) -> step.from().contains(from) && step.to() == to)).as("%s to %s", from, to)
					.isTrue();
			}
		}
	}

	@Test
	void everyStageCanBeReachedAndNoneIsADeadEndBeforeAnEnd() {
		Set<Stage> reached = EnumSet.of(Stage.DRAFT);
		Deque<Stage> open = new ArrayDeque<>(reached);
		while (!open.isEmpty()) {
			open.remove().next().stream().filter(reached::add).forEach(open::add);
		}
		assertThat(reached).isEqualTo(EnumSet.allOf(Stage.class));
		assertThat(Arrays.stream(Stage.values()).filter((stage) -> stage.next().isEmpty()))
			.containsExactly(Stage.SELECTED, Stage.REVOKED, Stage.WITHDRAWN);
	}

	@Test
	void aSeatIsTakenFromTheRecommendationOnAndGivenBackByRefusalAndWithdrawal() {
		assertThat(Arrays.stream(Stage.values()).filter((stage) -> !stage.takesSeat())).containsExactly(Stage.DRAFT,
				Stage.EMPLOYER_REVIEW, Stage.UNIT_REVIEW, Stage.RETURNED, Stage.EXCEPTION_PENDING,
				Stage.NOT_RECOMMENDED, Stage.REDIRECTED, Stage.INELIGIBLE, Stage.WITHDRAWN);
	}

	@ParameterizedTest
	@EnumSource(Stage.class)
	void aStepFromAnyOtherStageIsRefusedWithTheStage(Stage stage) {
		for (NominationStep step : NominationStep.values()) {
			Role role = step.roles().iterator().next();
			Outcome outcome = step.may(attempt(stage, role, WHOLE, "写明的理由"));
			assertThat(outcome.isMoved()).as("%s from %s", step, stage).isEqualTo(step.from().contains(stage));
			if (!outcome.isMoved()) {
				assertThat(outcome.reasons()).contains(Reason.practice("现在是「" + stage.label() + "」，不能" + step.label()));
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void aStepByAnyOtherRoleIsRefusedAndTheButtonsAreThoseOfTheRole(Role role) {
		for (NominationStep step : NominationStep.values()) {
			for (Stage from : step.from()) {
				assertThat(step.may(attempt(from, role, WHOLE, "写明的理由")).isMoved()).as("%s by %s", step, role)
					.isEqualTo(step.roles().contains(role));
				assertThat(NominationStep.at(from, role).contains(step)).isEqualTo(step.roles().contains(role));
			}
		}
	}

	@Test
	void nothingIsHandedInBeforeTheNoticeIsIssuedUnderArticle5() {
		Reason reason = refused(Duty.NOTICE_ISSUED_FIRST, NominationStep.SUBMIT.may(in(EditionState.PUBLISHED)));
		assertThat(reason.text()).isEqualTo("本年度现在是「已部署」，推荐通知印发并开始申报以后才能提交所在单位审核");
		allowed(Duty.NOTICE_ISSUED_FIRST, NominationStep.SUBMIT.may(in(EditionState.NOMINATING)));
		assertThat(NominationStep.SUBMIT.may(in(EditionState.SCORING)).reasons())
			.containsExactly(Reason.practice("本年度已是「专家评分」，不能再提交所在单位审核"));
	}

	@Test
	void eachGateAsksForWhatItsPartyCanPutRight() {
		assertThat(NominationStep.SUBMIT.may(attempt(Stage.DRAFT, Role.APPLICANT, HANDED_IN, null)))
			.isEqualTo(Outcome.moved());
		assertThat(NominationStep.EMPLOYER_PASS.may(attempt(Stage.EMPLOYER_REVIEW, Role.RECOMMENDER, HANDED_IN, null))
			.reasons()).hasSize(6);
		assertThat(NominationStep.EMPLOYER_PASS.may(attempt(Stage.EMPLOYER_REVIEW, Role.RECOMMENDER, WHOLE, null)))
			.isEqualTo(Outcome.moved());
	}

	@Test
	void whoIsNotQualifiedIsNotRecommendedUnderArticle6() {
		Application head = Applications.with(Applications.complete(),
				Applications.facts(new Standing(false, true, false, false), null));
		Outcome outcome = NominationStep.RECOMMEND
			.may(attempt(Stage.UNIT_REVIEW, Role.RECOMMENDER_LEAD, Checklist.of(head, TERMS), null));
		Reason reason = refused(Duty.ONLY_QUALIFIED_RECOMMENDED, outcome);
		assertThat(reason.text()).isEqualTo("还有1项条件没有满足，不能推荐");
		refused(Duty.ENTERPRISE_HEADS_EXCLUDED, outcome);
		allowed(Duty.ONLY_QUALIFIED_RECOMMENDED,
				NominationStep.RECOMMEND.may(attempt(Stage.UNIT_REVIEW, Role.RECOMMENDER_LEAD, WHOLE, null)));
	}

	@Test
	void aReturnWithoutAReasonIsAskedForOne() {
		Attempt silent = attempt(Stage.UNIT_REVIEW, Role.RECOMMENDER, WHOLE, " ");
		assertThat(NominationStep.RETURN.may(silent))
			.isEqualTo(new Outcome.NeedsReason(List.of(Reason.practice("请写明退回修改的理由"))));
		assertThat(NominationStep.RETURN.may(attempt(Stage.UNIT_REVIEW, Role.RECOMMENDER, WHOLE, "照片不清楚")).isMoved())
			.isTrue();
	}

	@Test
	void whoWithdrawsForSomebodyShowsTheirSignatureAndThePersonThemselvesNeedNone() {
		Attempt bare = new Attempt(Stage.DRAFT, EditionState.NOMINATING, Role.RECOMMENDER, WHOLE, Outcome.moved(), null,
				false, List.of());
		assertThat(NominationStep.WITHDRAW.may(bare))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("请上传「撤回申报」所依据的签字或盖章材料（1份）"))));
		Attempt own = new Attempt(Stage.DRAFT, EditionState.NOMINATING, Role.APPLICANT, WHOLE, Outcome.moved(), null,
				false, List.of());
		assertThat(NominationStep.WITHDRAW.may(own)).isEqualTo(Outcome.moved());
	}

	@Test
	void fromThePublicNoticeOnWithdrawingNeedsTheCityUnionsConsent() {
		assertThat(NominationStep.at(Stage.IN_NOTICE, Role.APPLICANT)).isEmpty();
		assertThat(NominationStep.at(Stage.IN_NOTICE, Role.RECOMMENDER)).isEmpty();
		assertThat(NominationStep.at(Stage.IN_NOTICE, Role.LEADER))
			.containsExactly(NominationStep.WITHDRAW_WITH_CONSENT);
		assertThat(NominationStep.at(Stage.HELD, Role.LEADER)).containsExactly(NominationStep.WITHDRAW_WITH_CONSENT);
	}

	@Test
	void aStepAfterItsDeadlineIsRefusedWithTheDeadline() {
		Outcome late = new Outcome.Refused(List.of(Reason.practice("已于2026年4月30日17:00截止")));
		Attempt attempt = new Attempt(Stage.DRAFT, EditionState.NOMINATING, Role.APPLICANT, WHOLE, late, null, true,
				List.of());
		assertThat(NominationStep.SUBMIT.may(attempt)).isEqualTo(late);
		assertThat(NominationStep.SUBMIT.window()).hasValue(Milestone.APPLICATIONS_CLOSE);
		assertThat(NominationStep.RECOMMEND.window()).hasValue(Milestone.RECOMMENDATIONS_CLOSE);
		assertThat(NominationStep.WITHDRAW.window()).isEmpty();
	}

	private static Attempt in(EditionState edition) {
		return new Attempt(Stage.DRAFT, edition, Role.APPLICANT, WHOLE, Outcome.moved(), null, true, List.of());
	}

	private static Attempt attempt(Stage now, Role role, Checklist checklist, @Nullable String reason) {
		return new Attempt(now, EditionState.NOMINATING, role, checklist, Outcome.moved(), reason, true, List.of());
	}

}
