package horqin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 授权: a role is lent from the first day to the last, both included, and not a day longer.
 */
@PlatformTest
class DelegationPagesTest {

	private final World world;

	private final Clock clock;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	DelegationPagesTest(World world, Clock clock, JdbcClient jdbc) {
		this.world = world;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	@Test
	void aLentRoleIsThereOnItsDaysOnly() {
		Actor leader = this.world.staff(Role.LEADER);
		Actor officer = this.world.staff(Role.OFFICER);
		Visit lender = Visit.as(leader, this.world, this.port);
		assertThat(lender.post("/delegations", lending(officer, 0, 0)).status()).isEqualTo(302);
		Visit borrower = Visit.as(officer, this.world, this.port);

		assertThat(takes(borrower, leader)).isTrue();
		assertThat(borrower.get("/desk").text()).contains("市总审批（受委托）");
		shift(leader, 1);
		assertThat(borrower.get("/desk").location()).as("the day before it begins").isEqualTo("/role");
		assertThat(takes(borrower, leader)).isFalse();
		shift(leader, -2);
		assertThat(borrower.get("/desk").location()).as("the day after it ended").isEqualTo("/role");
		assertThat(takes(borrower, leader)).isFalse();
		assertThat(lender.get("/delegations").text()).contains("已到期");
	}

	@Test
	void takingItBackWorksWithTheNextRequestAndOnlyForTheLender() {
		Actor leader = this.world.staff(Role.LEADER);
		Actor officer = this.world.staff(Role.OFFICER);
		Visit lender = Visit.as(leader, this.world, this.port);
		lender.post("/delegations", lending(officer, 0, 10));
		Visit borrower = Visit.as(officer, this.world, this.port);
		assertThat(takes(borrower, leader)).isTrue();
		assertThat(borrower.get("/delegations").text()).contains("受委托代行的角色不能再转授他人");
		String end = "/delegations/" + publicId(leader) + "/end";
		assertThat(borrower.post(end, Map.of()).status()).isEqualTo(404);
		assertThat(Visit.as(this.world.staff(Role.LEADER), this.world, this.port).post(end, Map.of()).status())
			.isEqualTo(404);

		assertThat(lender.post(end, Map.of()).status()).isEqualTo(302);

		assertThat(borrower.get("/desk").location()).isEqualTo("/role");
		assertThat(lender.post(end, Map.of()).status()).isEqualTo(404);
		assertThat(lender.get("/delegations").text()).contains("已收回");
	}

	@Test
	void whatIsLentIsNotLentOn() {
		Actor leader = this.world.staff(Role.LEADER);
		Actor officer = this.world.staff(Role.OFFICER);
		Visit.as(leader, this.world, this.port).post("/delegations", lending(officer, 0, 5));
		Visit borrower = Visit.as(officer, this.world, this.port);
		takes(borrower, leader);
		Visit.Answer answer = borrower.post("/delegations", lending(this.world.staff(Role.OFFICER), 0, 1));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text()).contains("受委托代行的角色不能再转授他人");
	}

	@Test
	void pressingTwiceLendsOnceAndTheBorrowerIsTold() {
		Actor leader = this.world.staff(Role.LEADER);
		Actor officer = this.world.staff(Role.OFFICER);
		Visit lender = Visit.as(leader, this.world, this.port);
		assertThat(lender.post("/delegations", lending(officer, 0, 5)).status()).isEqualTo(302);
		assertThat(lender.post("/delegations", lending(officer, 3, 9)).text()).contains("这段时间已经授权给同一个人，不必重复办理。");
		Visit borrower = Visit.as(officer, this.world, this.port);
		assertThat(takes(borrower, leader)).isTrue();
		assertThat(borrower.get("/messages").text()).contains(leader.name() + "授权您代行「市总审批」");
	}

	@ParameterizedTest
	@CsvSource({ "-3, -1, 授权的结束日期已经过去。", "5, 4, 授权的结束日期早于开始日期。", "0, 90, 一次授权最长 90 天" })
	void daysThatMakeNoSenseAreRefusedAndTheTextStays(int first, int last, String reason) {
		Actor leader = this.world.staff(Role.LEADER);
		Visit.Answer answer = Visit.as(leader, this.world, this.port)
			.post("/delegations", lending(this.world.staff(Role.OFFICER), first, last));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text()).contains(reason, "年度推荐通知的签发");
	}

	@Test
	void onlyAColleagueOfTheSameUnitAndNeverAnAdministratorOrAuditor() {
		long unit = this.world.district();
		Visit lead = Visit.as(this.world.person(Role.RECOMMENDER_LEAD, unit), this.world, this.port);
		Actor clerk = this.world.person(Role.RECOMMENDER, unit);
		assertThat(lead.get("/delegations").text()).contains(clerk.name());
		for (Actor other : new Actor[] { this.world.person(Role.RECOMMENDER, this.world.district()),
				this.world.staff(Role.OFFICER), this.world.person(Role.APPLICANT, unit) }) {
			assertThat(lead.get("/delegations").text()).doesNotContain(other.name());
			assertThat(lead.post("/delegations", lending(other, 0, 1)).text()).contains("只能授权给本单位的工作人员。");
		}
		assertThat(lead.post("/delegations", lending(clerk, 0, 1)).status()).isEqualTo(302);
		Visit leader = Visit.as(this.world.staff(Role.LEADER), this.world, this.port);
		assertThat(leader.post("/delegations", lending(this.world.staff(Role.AUDITOR), 0, 1)).status()).isEqualTo(422);
	}

	@Test
	void emptyFieldsAreNamedEach() {
		Visit.Answer answer = Visit.as(this.world.staff(Role.LEADER), this.world, this.port)
			.post("/delegations", Map.of("to", "", "scope", "", "document", "", "firstDay", "下周", "lastDay", ""));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("日期写成 2026-3-17 或 2026年3月17日；现在是“下周”。", "value=\"下周\"");
	}

	/** Chooses the lender's role; whether it was there to be chosen. */
	private boolean takes(Visit borrower, Actor lender) {
		return borrower.post("/role", Map.of("appointment", Long.toString(lender.appointmentId()))).status() == 302;
	}

	private Map<String, String> lending(Actor to, int first, int last) {
		LocalDate today = LocalDate.now(this.clock);
		return new HashMap<>(Map.of("to", Long.toString(to.accountId()), "scope", "年度推荐通知的签发", "document", "6月10日会议纪要",
				"firstDay", today.plusDays(first).toString(), "lastDay", today.plusDays(last).toString()));
	}

	private void shift(Actor lender, int days) {
		this.jdbc.sql("""
				update access.delegation set first_day = first_day + :days, last_day = last_day + :days
				where appointment_id = :id""").param("days", days).param("id", lender.appointmentId()).update();
	}

	private String publicId(Actor lender) {
		return this.jdbc.sql("select public_id from access.delegation where appointment_id = :id")
			.param("id", lender.appointmentId())
			.query(String.class)
			.single();
	}

}
