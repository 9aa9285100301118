package horqin.access;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One-time codes: for whom they are printed, and that nobody becomes more than they are
 * by printing one.
 */
@PlatformTest
class SlipPagesTest {

	private static final Pattern CODE = Pattern.compile("class=\"slip__code\">([A-Z0-9-]{14})<");

	private final World world;

	private final Slips slips;

	private final Appointments appointments;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	SlipPagesTest(World world, Slips slips, Appointments appointments, JdbcClient jdbc) {
		this.world = world;
		this.slips = slips;
		this.appointments = appointments;
		this.jdbc = jdbc;
	}

	@Test
	void aClerkSeesAndPrintsForTheWorkersOfItsOwnUnitOnly() {
		Actor clerk = this.world.person(Role.RECOMMENDER, this.world.district());
		Actor own = this.world.person(Role.APPLICANT, clerk.unitId());
		Actor stranger = this.world.person(Role.APPLICANT, this.world.district());
		Visit visit = Visit.as(clerk, this.world, this.port);
		assertThat(visit.get("/slips").text()).contains(own.name(), "还没打印过").doesNotContain(stranger.name());
		assertThat(visit.get("/slips?q=" + stranger.login()).text()).doesNotContain(stranger.name());
		assertThat(visit.post("/slips/" + id(stranger), Map.of()).status()).isEqualTo(404);
		assertThat(visit.post("/slips/" + "a".repeat(26), Map.of()).status()).isEqualTo(404);
		assertThat(visit.post("/slips/" + id(own), Map.of()).status()).isEqualTo(200);
		assertThat(visit.get("/slips").text()).contains("未使用");
	}

	@Test
	void theSlipSaysTheCodeOnceWhereToGoAndUntilWhenAndOpensTheDoorOnce() {
		Actor clerk = this.world.person(Role.RECOMMENDER, this.world.district());
		Actor worker = this.world.person(Role.APPLICANT, clerk.unitId());
		Visit visit = Visit.as(clerk, this.world, this.port);
		Visit.Answer slip = visit.post("/slips/" + id(worker), Map.of());
		String code = code(slip);
		assertThat(slip.text()).contains(worker.name(), "前有效，只能用一次。", "http://127.0.0.1:" + this.port + "/sign-in");
		assertThat(slip.header("Cache-Control")).contains("no-store");
		assertThat(visit.get("/slips").body()).doesNotContain(code);

		Visit door = Visit.anybody(this.port);
		Visit.Answer prefilled = door.get("/sign-in?code=" + code);
		assertThat(prefilled.body()).contains("value=\"" + code + "\"", "登录码已经填好");
		assertThat(door.post("/sign-in/slip", Map.of("code", code)).location()).isEqualTo("/");
		assertThat(door.get("/desk").text()).contains(worker.name());
		assertThat(Visit.anybody(this.port).post("/sign-in/slip", Map.of("code", code)).text())
			.contains("登录码不对、已用过或已过期");
	}

	@Test
	void aWorkerWhoIsAlsoALeaderIsNotImpersonatedByTheUnitsClerk() {
		Actor clerk = this.world.person(Role.RECOMMENDER, this.world.district());
		Actor worker = this.world.person(Role.APPLICANT, clerk.unitId());
		String before = code(worker, clerk);
		this.appointments.grant(this.world.securityAdmin(), worker.accountId(), Role.LEADER, this.world.organiser(),
				"任命");

		Visit.Answer refused = Visit.as(clerk, this.world, this.port).post("/slips/" + id(worker), Map.of());

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains(worker.name() + "还担任其他角色，登录码由系统管理员打印。");
		assertThat(Visit.anybody(this.port).post("/sign-in/slip", Map.of("code", before)).status())
			.as("a code printed before the role came is void")
			.isEqualTo(422);
	}

	@Test
	void anOfficerPrintsForWorkersAndExpertsButForNoColleague() {
		Actor officer = this.world.staff(Role.OFFICER);
		Actor expert = this.world.staff(Role.EXPERT);
		Actor leader = this.world.staff(Role.LEADER);
		Visit visit = Visit.as(officer, this.world, this.port);
		assertThat(visit.get("/slips?role=EXPERT&size=100").text()).contains(expert.name())
			.doesNotContain(leader.name());
		assertThat(visit.post("/slips/" + id(expert), Map.of()).status()).isEqualTo(200);
		assertThat(visit.post("/slips/" + id(leader), Map.of()).status()).isEqualTo(404);
		assertThat(visit.post("/slips/" + id(this.world.staff(Role.SYSTEM_ADMIN)), Map.of()).status()).isEqualTo(404);
	}

	@Test
	void theSystemAdministratorDoesNotBecomeTheSecurityAdministrator() {
		Actor security = this.world.staff(Role.SECURITY_ADMIN);
		assertThat(print(this.world.systemAdmin(), security)).isInstanceOf(Slips.Printed.Slip.class);
		this.jdbc.sql("update access.account set password_hash = 'x' where id = :id")
			.param("id", security.accountId())
			.update();
		Slips.Printed again = print(this.world.systemAdmin(), security);
		assertThat(again).isInstanceOf(Slips.Printed.Refused.class);
		assertThat(((Slips.Printed.Refused) again).outcome().reasons()).extracting(Reason::text)
			.containsExactly("三员分立：系统管理员不能为已启用的安全、审计管理员打印登录码；忘记密码的，由服务器管理员在控制台恢复。");
	}

	@Test
	void aNewWorkerIsMadeOnceHoweverOftenTheButtonIsPressed() {
		Actor clerk = this.world.person(Role.RECOMMENDER, this.world.district());
		Visit visit = Visit.as(clerk, this.world, this.port);
		assertThat(visit.post("/slips", Map.of("name", "巴特尔")).location()).isEqualTo("/slips");
		Visit.Answer again = visit.post("/slips", Map.of("name", " 巴特尔 "));
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.body()).contains("本单位已有名叫「巴特尔」的账号", "value=\"巴特尔\"", "确是同名的另一位职工");
		assertThat(visit.post("/slips", Map.of("name", "巴特尔", "namesake", "true")).status()).isEqualTo(302);
		assertThat(visit.get("/slips").text()).contains("共 2 条");
		assertThat(visit.post("/slips", Map.of("name", " ")).text()).contains("请填写姓名。");
	}

	@Test
	void theLeadPrintsButDoesNotMakeAccountsAndAWorkerDoesNeither() {
		long unit = this.world.district();
		Visit lead = Visit.as(this.world.person(Role.RECOMMENDER_LEAD, unit), this.world, this.port);
		assertThat(lead.get("/slips").status()).isEqualTo(200);
		assertThat(lead.get("/slips").body()).contains("请经办人先新增职工账号").doesNotContain("id=\"worker\"");
		assertThat(lead.post("/slips", Map.of("name", "某某")).status()).isEqualTo(403);
		Visit worker = Visit.as(this.world.person(Role.APPLICANT, unit), this.world, this.port);
		assertThat(worker.get("/slips").status()).isEqualTo(403);
	}

	private Slips.Printed print(Actor by, Actor whom) {
		return this.slips.print(by, whom.accountId());
	}

	private String code(Actor worker, Actor clerk) {
		return ((Slips.Printed.Slip) print(clerk, worker)).code();
	}

	private static String code(Visit.Answer slip) {
		Matcher found = CODE.matcher(slip.body());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private String id(Actor actor) {
		return this.jdbc.sql("select public_id from access.account where id = :id")
			.param("id", actor.accountId())
			.query(String.class)
			.single();
	}

}
