package horqin.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** 单位 through the front door. */
@PlatformTest
class UnitPagesTest {

	private final World world;

	private final Units units;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	UnitPagesTest(World world, Units units, JdbcClient jdbc) {
		this.world = world;
		this.units = units;
		this.jdbc = jdbc;
	}

	@Test
	void whatWasTypedStaysWhenSomethingIsWrongAndTheErrorStandsBesideItsField() {
		Visit admin = admin();
		Visit.Answer answer = admin.post("/units", filled("试填工会", "91150500MA0N1234X", "15050"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("value=\"试填工会\"", "value=\"15050\"", "统一社会信用代码应为 18 位，现在是 17 位。",
				"行政区划代码应为 6 位数字，如 150502。", "有 2 处需要修改");
		assertThat(this.units.byName(this.world.organiser(), "试填工会")).isEmpty();
	}

	@Test
	void whatCannotBeReadAtAllKeepsTheRestOfTheForm() {
		Map<String, String> typed = filled("数字写错的工会", "", "");
		typed.put("displayOrder", "第七");
		Visit.Answer answer = admin().post("/units", typed);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("value=\"数字写错的工会\"", "value=\"第七\"", "请填写整数，如 12；现在是“第七”。");
		assertThat(admin().post("/units", Map.of()).status()).isEqualTo(422);
	}

	@Test
	void aUnitIsAddedOnceAndItsCreditCodeIsReadAsPeopleTypeIt() {
		Visit admin = admin();
		Map<String, String> typed = filled("新增一次总工会", " 9115 0500-ma0n1234xy ", "150502");
		Visit.Answer answer = admin.post("/units", typed);
		assertThat(answer.location()).matches("/units/[a-z2-7]{26}");
		Units.Unit made = this.units.byName(this.world.organiser(), "新增一次总工会").orElseThrow();
		assertThat(made.creditCode()).isEqualTo("91150500MA0N1234XY");
		assertThat(admin.get(answer.location()).text()).contains("还没有指定联系人", "第十八条");

		Visit.Answer again = admin.post("/units", typed);
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.text()).contains("已有名为「新增一次总工会」的单位，请核对是否重复登记。");
	}

	@Test
	void twoPeopleOnOneUnitAreToldAndNothingIsOverwritten() {
		Units.Unit unit = district();
		Visit one = admin();
		Visit other = admin();
		Map<String, String> mine = filled(unit.name(), "", "");
		mine.put("industry", "我写的行业");
		Map<String, String> theirs = new HashMap<>(mine);
		theirs.put("industry", "他写的行业");
		assertThat(other.post("/units/" + unit.publicId(), theirs).status()).isEqualTo(302);

		Visit.Answer late = one.post("/units/" + unit.publicId(), mine);

		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("我写的行业", "他写的行业");
		assertThat(this.units.get(unit.id()).industry()).isEqualTo("他写的行业");
	}

	@Test
	void aRenamedUnitStillAnswersToItsOldName() {
		Units.Unit unit = district();
		String renamed = unit.name() + "改";
		assertThat(admin().post("/units/" + unit.publicId(), filled(renamed, "", "")).status()).isEqualTo(302);
		assertThat(this.units.byName(unit.organiser(), unit.name())).map(Units.Unit::name).contains(renamed);
	}

	@Test
	void aliasesAreRegisteredAndTakenBack() {
		Units.Unit unit = district();
		Visit admin = admin();
		String page = "/units/" + unit.publicId();
		String alias = "旧称" + unit.id();
		admin.post(page + "/aliases", Map.of("alias", alias));
		admin.post(page + "/aliases", Map.of("alias", alias));
		assertThat(admin.get(page).body()).containsOnlyOnce(alias + "</span>");
		assertThat(this.units.byName(unit.organiser(), alias)).isPresent();
		admin.post(page + "/aliases/remove", Map.of("alias", alias));
		assertThat(this.units.byName(unit.organiser(), alias)).isEmpty();
		assertThat(admin.post(page + "/aliases", Map.of("alias", " ")).status()).isEqualTo(302);
		assertThat(admin.get(page).text()).contains("没有登记：别名应为 1 到 120 字。");
	}

	@Test
	void theDesignatedPersonIsReplacedOnlyWithAHandover() {
		Units.Unit unit = district();
		Visit admin = admin();
		String page = "/units/" + unit.publicId();
		Map<String, String> contact = new HashMap<>(
				Map.of("name", "高娃", "phone", "0475-8230000", "confirmedOn", "2026-03-17", "handover", ""));
		assertThat(admin.post(page + "/contact", contact).status()).isEqualTo(302);
		contact.put("name", "白晓峰");
		Visit.Answer refused = admin.post(page + "/contact", contact);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("联系人由高娃换为白晓峰，请写明交接情况", "第十八条");
		assertThat(refused.body()).contains("value=\"白晓峰\"");
		contact.put("handover", "3月20日移交名册");
		assertThat(admin.post(page + "/contact", contact).status()).isEqualTo(302);
		assertThat(this.units.get(unit.id()).contactName()).isEqualTo("白晓峰");
		assertThat(admin.get(page).text()).contains("登记指定联系人：3月20日移交名册");
	}

	@Test
	void badContactsAreRefusedInChinese() {
		Units.Unit unit = district();
		Visit.Answer answer = admin().post("/units/" + unit.publicId() + "/contact",
				Map.of("name", "", "phone", "打我手机", "confirmedOn", "2999-01-01", "handover", "字".repeat(301)));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text()).contains("请填写联系人姓名。", "电话只写数字", "交接情况最多 300 字。", "年份应在 1900 到 2100 之间");
	}

	@Test
	void aUnitInUseIsNotClosedAndAnEmptyOneIsAndComesBack() {
		Units.Unit unit = district();
		this.world.employer(unit.id());
		Visit admin = admin();
		String page = "/units/" + unit.publicId();
		Visit.Answer refused = admin.post(page + "/active", Map.of("active", "false", "reason", "撤并"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("下面还有 1 个所在单位在用，请先停用它们或改换上级单位。");
		assertThat(refused.body()).contains("value=\"撤并\"");

		Units.Unit empty = district();
		admin.post("/units/" + empty.publicId() + "/active", Map.of("active", "false", "reason", "撤并"));
		assertThat(this.units.get(empty.id()).active()).isFalse();
		admin.post("/units/" + empty.publicId() + "/active", Map.of("active", "true", "reason", "恢复"));
		assertThat(this.units.get(empty.id()).active()).isTrue();
	}

	@Test
	void theListIsNarrowedByNameAliasKindAndTakesSignsOfTheSearchLiterally() {
		Units.Unit unit = district();
		Visit admin = admin();
		String encoded = URLEncoder.encode(unit.name(), StandardCharsets.UTF_8);
		assertThat(admin.get("/units?q=" + encoded).text()).contains(unit.name(), "共 1 条");
		assertThat(admin.get("/units?q=" + encoded + "&kind=EMPLOYER").text()).contains("没有符合条件的内容");
		assertThat(admin.get("/units?q=%25").text()).contains("没有符合条件的内容");
		for (String sort : new String[] { "order", "-order", "name", "-name", "confirmed", "-confirmed",
				"x' or 1=1" }) {
			assertThat(admin.get("/units?sort=" + URLEncoder.encode(sort, StandardCharsets.UTF_8)).status())
				.isEqualTo(200);
		}
	}

	@Test
	void aUnitOfAnotherOrganiserIsNotThere() {
		long other = this.jdbc.sql("""
				insert into access.unit (public_id, kind, name, short_name)
				values (:id, 'ORGANISER', :id, '外') returning id""")
			.param("id", Tokens.publicId())
			.query(Long.class)
			.single();
		String publicId = this.units.get(other).publicId();
		Visit admin = admin();
		assertThat(admin.get("/units/" + publicId).status()).isEqualTo(404);
		assertThat(admin.get("/units/" + publicId + "/edit").status()).isEqualTo(404);
		assertThat(admin.post("/units/" + publicId + "/aliases", Map.of("alias", "x")).status()).isEqualTo(404);
		assertThat(admin.get("/units?q=" + publicId).text()).contains("没有符合条件的内容");
		Map<String, String> under = filled("挂在外面的企业", "", "");
		under.put("kind", "EMPLOYER");
		under.put("parent", publicId);
		assertThat(admin.post("/units", under).status()).isEqualTo(404);
	}

	private Visit admin() {
		return Visit.as(this.world.staff(Role.SYSTEM_ADMIN), this.world, this.port);
	}

	private Units.Unit district() {
		return this.units.get(this.world.district());
	}

	private static Map<String, String> filled(String name, String creditCode, String areaCode) {
		return new HashMap<>(Map.of("kind", "DISTRICT", "parent", "", "name", name, "shortName", "简称", "creditCode",
				creditCode, "areaCode", areaCode, "industry", "", "cluster", "", "displayOrder", "7", "version", "0"));
	}

}
