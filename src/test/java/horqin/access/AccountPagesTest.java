package horqin.access;

import java.util.Map;

import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** 账号 and roles through the front door: two administrators, each their own part. */
@PlatformTest
class AccountPagesTest {

	private final World world;

	private final Units units;

	private final Sessions sessions;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	AccountPagesTest(World world, Units units, Sessions sessions, JdbcClient jdbc) {
		this.world = world;
		this.units = units;
		this.sessions = sessions;
		this.jdbc = jdbc;
	}

	@Test
	void anAccountIsMadeOnceAndWhatWasTypedStaysWhenTheNameIsTaken() {
		Visit admin = system();
		Map<String, String> typed = Map.of("login", "Gaowa-2026", "name", "高娃", "mail", "gaowa@example.cn");
		assertThat(admin.post("/accounts", typed).location()).matches("/accounts/[a-z2-7]{26}");
		Visit.Answer again = admin.post("/accounts", Map.of("login", "gaowa-2026", "name", "另一个高娃", "mail", ""));
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.body()).contains("登录名「gaowa-2026」已有人使用，请换一个。", "value=\"另一个高娃\"");
		Visit.Answer wrong = admin.post("/accounts", Map.of("login", "高", "name", "", "mail", "不是邮箱"));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("登录名应为 3 到 32 位字母", "请填写姓名。", "电子邮箱格式不对");
	}

	@Test
	void theSystemAdministratorGrantsNoRoleAndTheSecurityAdministratorMakesNoAccount() {
		Actor clerk = this.world.person(Role.RECOMMENDER, this.world.district());
		String page = page(clerk);
		Visit system = system();
		Visit security = security();
		assertThat(system.post(page + "/roles", grant("LEADER", this.world.organiser())).status()).isEqualTo(403);
		assertThat(system.post(page + "/roles/" + clerk.appointmentId() + "/end", Map.of("reason", "x")).status())
			.isEqualTo(403);
		assertThat(security.post("/accounts", Map.of("login", "abc", "name", "某", "mail", "")).status()).isEqualTo(403);
		assertThat(security.post(page + "/disable", Map.of("reason", "x")).status()).isEqualTo(403);
		assertThat(system.get(page).text()).doesNotContain("授予角色 角色", "收回 收回");
		assertThat(security.get(page).text()).doesNotContain("停用账号");
	}

	@Test
	void threeAdministratorsAreThreePeopleAndTheRefusalSaysWhoAndWhy() {
		Actor officer = this.world.staff(Role.OFFICER);
		Visit.Answer answer = security().post(page(officer) + "/roles", grant("SYSTEM_ADMIN", this.world.organiser()));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text()).contains("没有授予", "同一人不能既是市总经办又是系统管理员；请换一个人，或先收回原来的角色。", "工作惯例");
		assertThat(answer.body()).contains("value=\"通工办〔2026〕9号\"");

		Actor admin = this.world.staff(Role.SYSTEM_ADMIN);
		assertThat(security().post(page(admin) + "/roles", grant("OFFICER", this.world.organiser())).status())
			.isEqualTo(422);
		Actor auditor = this.world.staff(Role.AUDITOR);
		assertThat(security().post(page(auditor) + "/roles", grant("FINANCE", this.world.organiser())).text())
			.contains("同一人不能既是经审监督又是财务");
	}

	@Test
	void aRoleNeedsADocumentAndAUnitOfItsKindAndWorksWithTheNextRequest() {
		Actor officer = this.world.staff(Role.OFFICER);
		Visit security = security();
		assertThat(security.post(page(officer) + "/roles", Map.of("role", "LEADER", "unit", "", "document", "")).text())
			.contains("请选择单位。", "请写明任命文件或会议。");
		assertThat(security.post(page(officer) + "/roles", grant("LEADER", this.world.district())).text())
			.contains("「市总审批」应设在主办单位，不能设在旗县市区总工会。");
		Visit visit = Visit.as(officer, this.world, this.port);
		assertThat(visit.get("/desk").text()).doesNotContain("换角色");
		for (int i = 0; i < 2; i++) {
			assertThat(security.post(page(officer) + "/roles", grant("LEADER", this.world.organiser())).status())
				.isEqualTo(302);
		}
		assertThat(visit.get("/desk").text()).contains("换角色");
		assertThat(count("select count(*) from access.appointment where account_id = :id and role = 'LEADER'", officer))
			.isEqualTo(1);
	}

	@Test
	void aRoleThatIsEndedIsGoneWithTheNextRequest() {
		Actor officer = this.world.staff(Role.OFFICER);
		Visit visit = Visit.as(officer, this.world, this.port);
		assertThat(visit.get("/papers").status()).isEqualTo(200);
		Visit security = security();
		String end = page(officer) + "/roles/" + officer.appointmentId() + "/end";
		security.post(end, Map.of("reason", " "));
		assertThat(visit.get("/papers").status()).isEqualTo(200);
		assertThat(security.post(end, Map.of("reason", "免职文件")).status()).isEqualTo(302);
		assertThat(visit.get("/papers").location()).isEqualTo("/role");
		assertThat(security.post(end, Map.of("reason", "免职文件")).status()).isEqualTo(404);
		assertThat(security.get(page(officer)).text()).contains("收回角色「市总经办」：免职文件");
	}

	@Test
	void aRoleIsEndedOnlyOnTheAccountThatHoldsIt() {
		Actor one = this.world.staff(Role.OFFICER);
		Actor other = this.world.staff(Role.OFFICER);
		String end = page(one) + "/roles/" + other.appointmentId() + "/end";
		assertThat(security().post(end, Map.of("reason", "换人")).status()).isEqualTo(404);
	}

	@Test
	void nobodyShutsThemselvesOutAndADisabledAccountIsOutAtOnce() {
		Actor admin = this.world.staff(Role.SYSTEM_ADMIN);
		Visit visit = Visit.as(admin, this.world, this.port);
		Visit.Answer own = visit.post(page(admin) + "/disable", Map.of("reason", "调离"));
		assertThat(own.status()).isEqualTo(422);
		assertThat(own.text()).contains("不能停用自己正在使用的账号");

		Actor officer = this.world.staff(Role.OFFICER);
		String token = this.sessions.start(officer.accountId(), officer.appointmentId(), null, null);
		visit.post(page(officer) + "/disable", Map.of("reason", ""));
		assertThat(this.sessions.find(token, null)).isPresent();
		assertThat(visit.post(page(officer) + "/disable", Map.of("reason", "退休")).status()).isEqualTo(302);
		assertThat(this.sessions.find(token, null)).isEmpty();
		assertThat(visit.get(page(officer)).text()).contains("已停用", "停用账号：退休");
		assertThat(visit.post(page(officer) + "/enable", Map.of()).status()).isEqualTo(302);
		assertThat(visit.get(page(officer)).text()).doesNotContain("已停用");
	}

	@Test
	void nameAndMailAreCorrectedByTheSystemAdministrator() {
		Actor officer = this.world.staff(Role.OFFICER);
		Visit admin = system();
		assertThat(admin.post(page(officer), Map.of("name", "欧阳德力格尔", "mail", "o@example.cn")).status()).isEqualTo(302);
		assertThat(admin.get(page(officer)).body()).contains("欧阳德力格尔", "value=\"o@example.cn\"");
		assertThat(admin.post(page(officer), Map.of("name", "", "mail", "x")).status()).isEqualTo(422);
	}

	@Test
	void anAccountOfAnotherOrganiserIsNotThere() {
		long organiser = this.jdbc.sql("""
				insert into access.unit (public_id, kind, name, short_name)
				values (:id, 'ORGANISER', :id, '外') returning id""")
			.param("id", Tokens.publicId())
			.query(Long.class)
			.single();
		Actor stranger = this.world.person(Role.OFFICER, organiser);
		Visit system = system();
		assertThat(system.get(page(stranger)).status()).isEqualTo(404);
		assertThat(system.post(page(stranger) + "/disable", Map.of("reason", "x")).status()).isEqualTo(404);
		assertThat(system.get("/accounts?q=" + stranger.login()).text()).contains("没有符合条件的内容");
		assertThat(system.post("/slips/" + id(stranger), Map.of()).status()).isEqualTo(404);
		assertThat(security().post(page(stranger) + "/roles", grant("LEADER", this.world.organiser())).status())
			.isEqualTo(404);
		Actor ours = this.world.staff(Role.OFFICER);
		assertThat(security().post(page(ours) + "/roles", grant("LEADER", organiser)).status()).isEqualTo(404);
	}

	private Visit system() {
		return Visit.as(this.world.staff(Role.SYSTEM_ADMIN), this.world, this.port);
	}

	private Visit security() {
		return Visit.as(this.world.staff(Role.SECURITY_ADMIN), this.world, this.port);
	}

	private Map<String, String> grant(String role, long unit) {
		return Map.of("role", role, "unit", this.units.get(unit).publicId(), "document", "通工办〔2026〕9号");
	}

	private String page(Actor actor) {
		return "/accounts/" + id(actor);
	}

	private String id(Actor actor) {
		return this.jdbc.sql("select public_id from access.account where id = :id")
			.param("id", actor.accountId())
			.query(String.class)
			.single();
	}

	private int count(String sql, Actor actor) {
		return this.jdbc.sql(sql).param("id", actor.accountId()).query(Integer.class).single();
	}

}
