package horqin.access;

import java.util.Arrays;
import java.util.List;

import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which roles one person may hold, and at which unit. */
class AppointmentRulesTest {

	@ParameterizedTest
	@EnumSource(names = { "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN" })
	void anAdministratorHoldsNothingElse(Role administrator) {
		List<Role> refused = Arrays.stream(Role.values())
			.filter((other) -> !AppointmentRules.compatible(administrator, List.of(other)).isMoved())
			.toList();
		assertThat(refused)
			.containsExactlyElementsOf(Arrays.stream(Role.values()).filter((other) -> other != administrator).toList());
	}

	@ParameterizedTest
	@EnumSource
	void goingTogetherIsMutual(Role one) {
		for (Role other : Role.values()) {
			assertThat(one.goesWith(other)).as(one + " and " + other).isEqualTo(other.goesWith(one));
		}
	}

	@Test
	void whoAuditsNeitherPreparesNorSignsNorPays() {
		Outcome outcome = AppointmentRules.compatible(Role.AUDITOR, List.of(Role.OFFICER, Role.FINANCE));
		assertThat(outcome.reasons()).extracting(Reason::text)
			.containsExactly("同一人不能既是市总经办又是经审监督；请换一个人，或先收回原来的角色。", "同一人不能既是财务又是经审监督；请换一个人，或先收回原来的角色。");
	}

	@ParameterizedTest
	@CsvSource({ "OFFICER,ORGANISER,true", "OFFICER,DISTRICT,false", "LEADER,DIRECT,false", "RECOMMENDER,DISTRICT,true",
			"RECOMMENDER,DIRECT,true", "RECOMMENDER,ORGANISER,false", "RECOMMENDER_LEAD,EMPLOYER,false",
			"APPLICANT,DISTRICT,true", "APPLICANT,EMPLOYER,false", "EXPERT,ORGANISER,true", "EXPERT,EMPLOYER,true",
			"SYSTEM_ADMIN,DISTRICT,false" })
	void aRoleBelongsToAKindOfUnit(Role role, Units.Kind kind, boolean fits) {
		assertThat(AppointmentRules.belongs(role, kind, true).isMoved()).isEqualTo(fits);
		assertThat(AppointmentRules.belongs(role, kind, false).isMoved()).isFalse();
	}

	@Test
	void theLastAdministratorStaysAndAnOfficerMayGo() {
		assertThat(AppointmentRules.mayGo(Role.SECURITY_ADMIN, 0).reasons()).extracting(Reason::text)
			.containsExactly("这是最后一名安全管理员；请先任命接任的人，再收回。");
		assertThat(AppointmentRules.mayGo(Role.SECURITY_ADMIN, 1)).isEqualTo(Outcome.moved());
		assertThat(AppointmentRules.mayGo(Role.OFFICER, 0)).isEqualTo(Outcome.moved());
	}

}
