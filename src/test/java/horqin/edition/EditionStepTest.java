package horqin.edition;

import java.util.Arrays;
import java.util.List;

import horqin.access.Permission;
import horqin.access.Role;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The way of a year, gate by gate (Articles 5 to 9). */
class EditionStepTest {

	@Test
	void theStepsLeadFromDraftToClosedWithoutAGap() {
		assertThat(Arrays.stream(EditionState.values()).map(EditionState::label)).containsExactly("拟制", "已部署", "申报推荐",
				"形式审查", "专家评分", "评审会议", "党组审议", "公示", "公布", "已办结");
		EditionState state = EditionState.DRAFT;
		for (EditionStep step : EditionStep.values()) {
			assertThat(EditionStep.after(state)).contains(step);
			assertThat(step.to().ordinal()).isEqualTo(state.ordinal() + 1);
			state = step.to();
		}
		assertThat(state).isEqualTo(EditionState.CLOSED);
		assertThat(EditionStep.after(state)).isEmpty();
	}

	@Test
	void everyStepIsTakenByRolesThatMayAdvanceAYear() {
		assertThat(EditionStep.values()).allMatch((step) -> !step.roles().isEmpty()
				&& step.roles().stream().allMatch(Permission.EDITION_ADVANCE::allows));
	}

	@Test
	void article5RefusesNominationsBeforeTheNoticeIsIssued() {
		Outcome outcome = EditionStep.OPEN_NOMINATION.may(EditionState.DRAFT, Role.OFFICER, List.of());
		assertThat(refused(Duty.NOTICE_ISSUED_FIRST, outcome).text()).isEqualTo("本年度现在是「拟制」，到了「已部署」才能开始申报推荐");
	}

	@Test
	void article5AllowsNominationsOnceTheNoticeIsIssued() {
		allowed(Duty.NOTICE_ISSUED_FIRST,
				EditionStep.OPEN_NOMINATION.may(EditionState.PUBLISHED, Role.OFFICER, List.of()));
	}

	@Test
	void aStepIsRefusedFromEveryOtherState() {
		for (EditionStep step : EditionStep.values()) {
			for (EditionState state : EditionState.values()) {
				assertThat(step.may(state, Role.OFFICER, List.of()).isMoved()).as("%s from %s", step, state)
					.isEqualTo(state == step.from());
			}
		}
		assertThat(EditionStep.PUBLISH.may(EditionState.NOTICE, Role.OFFICER, List.of()).reasons())
			.containsExactly(Reason.practice("本年度已经是「公示」，不能再印发通知"));
	}

	@Test
	void aStepIsRefusedToOtherRolesAndWithWhatTheGatesMiss() {
		Reason missing = Reason.of(Duty.FORMAL_REVIEW_BEFORE_SCORING, "还有3名人选没有形式审查结论");
		assertThat(EditionStep.OPEN_SCORING.may(EditionState.SCREENING, Role.LEADER, List.of(missing)))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("「转入专家评分」由市总经办办理，当前角色是市总审批"), missing)));
	}

}
