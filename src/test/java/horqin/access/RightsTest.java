package horqin.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each page of this module as each role: written down here once more, independent of the
 * policy that answers.
 */
@PlatformTest
class RightsTest {

	private static final Map<String, Set<Role>> PAGES = new LinkedHashMap<>();

	static {
		PAGES.put("/units", EnumSet.of(Role.OFFICER, Role.LEADER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN));
		PAGES.put("/units/new", EnumSet.of(Role.SYSTEM_ADMIN));
		PAGES.put("/accounts", EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN));
		PAGES.put("/accounts/new", EnumSet.of(Role.SYSTEM_ADMIN));
		PAGES.put("/policy", EnumSet.of(Role.OFFICER, Role.LEADER, Role.AUDITOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN,
				Role.AUDIT_ADMIN));
		PAGES.put("/delegations", EnumSet.of(Role.LEADER, Role.RECOMMENDER_LEAD));
		PAGES.put("/papers",
				EnumSet.of(Role.OFFICER, Role.LEADER, Role.PARTY_SECRETARY, Role.RECOMMENDER, Role.RECOMMENDER_LEAD));
		PAGES.put("/slips", EnumSet.of(Role.OFFICER, Role.RECOMMENDER, Role.RECOMMENDER_LEAD));
		PAGES.put("/messages", EnumSet.allOf(Role.class));
		PAGES.put("/outbox", EnumSet.of(Role.SYSTEM_ADMIN, Role.OFFICER, Role.LEADER, Role.PARTY_SECRETARY,
				Role.FINANCE, Role.AUDITOR));
	}

	private final World world;

	@LocalServerPort
	private int port;

	RightsTest(World world) {
		this.world = world;
	}

	@ParameterizedTest
	@EnumSource
	void eachPageOpensToItsRolesAndToNobodyElse(Role role) {
		boolean ofUnit = role.boundToUnit() || role == Role.APPLICANT;
		Actor actor = ofUnit ? this.world.person(role, this.world.district()) : this.world.staff(role);
		Visit visit = Visit.as(actor, this.world, this.port);
		Map<String, Integer> answers = new LinkedHashMap<>();
		Map<String, Integer> expected = new LinkedHashMap<>();
		PAGES.forEach((path, roles) -> {
			answers.put(path, visit.get(path).status());
			// Whoever makes all accounts prints on their pages.
			boolean elsewhere = path.equals("/slips") && role == Role.SYSTEM_ADMIN;
			expected.put(path, elsewhere ? 302 : roles.contains(role) ? 200 : 403);
		});
		assertThat(answers).isEqualTo(expected);
	}

	@ParameterizedTest
	@EnumSource
	void theMenuNamesOnlyPagesThatOpen(Role role) {
		boolean ofUnit = role.boundToUnit() || role == Role.APPLICANT;
		Actor actor = ofUnit ? this.world.person(role, this.world.district()) : this.world.staff(role);
		Visit visit = Visit.as(actor, this.world, this.port);
		new AccessMenu().items(actor)
			.forEach((item) -> assertThat(visit.get(item.href()).status()).as(item.label()).isEqualTo(200));
	}

	@Test
	void nobodySignedInIsLedToTheDoorAndBack() {
		Visit visit = Visit.anybody(this.port);
		PAGES.keySet()
			.forEach((path) -> assertThat(visit.get(path).location()).as(path).isEqualTo("/sign-in?to=" + path));
	}

	@Test
	void whoeverMustChangeTheirPasswordDoesNothingElseFirst() {
		Actor admin = this.world.systemAdmin();
		Visit visit = Visit.as(admin, this.world, this.port);
		PAGES.keySet().forEach((path) -> assertThat(visit.get(path).location()).as(path).isEqualTo("/password"));
	}

}
