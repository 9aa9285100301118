package horqin.objection;

import java.util.LinkedHashMap;
import java.util.Map;

import horqin.access.Visit;
import horqin.objection.ObjectionWorld.Scene;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages about objections: the public, the officer and the leader. */
@PlatformTest
class ObjectionPagesTest {

	private final ObjectionWorld objections;

	private final World world;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	ObjectionPagesTest(ObjectionWorld objections, World world, JdbcClient jdbc) {
		this.objections = objections;
		this.world = world;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void calm() {
		this.objections.calm();
	}

	@Test
	void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
		Scene scene = this.objections.scene();
		Visit visit = Visit.anybody(this.port);
		String path = "/notices/" + scene.notice() + "/objection";
		assertThat(visit.get(path).text()).contains("反映问题", "乌日娜", "张志远", "赵铁柱", "怎样办理");
		Map<String, String> fields = fields(scene);
		fields.put("contact", "");
		fields.remove("agrees");
		Visit.Answer wrong = visit.post(path, fields);
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.body()).contains("请填写能联系到您的电话或地址", "请阅读并勾选这一项。", "value=\"王守信\"", ObjectionWorld.FACTS,
				fields.get("form"));
		fields.put("manner", "ANONYMOUS");
		fields.put("facts", "他不合适");
		fields.put("agrees", "true");
		assertThat(visit.post(path, fields).text()).contains("匿名反映须有具体事实才能核查", "不少于50字，现为4字");
		fields.put("website", "http://spam.example");
		assertThat(visit.post(path, fields).status()).as("only a machine fills the trap").isEqualTo(422);
		assertThat(count(scene)).isZero();
		assertThat(visit.get("/notices/nothing/objection").status()).isEqualTo(404);
	}

	@Test
	void aDoubleClickShowsTheSameReceiptAndTheReceiptOpensTheStatus() {
		Scene scene = this.objections.scene();
		Visit visit = Visit.anybody(this.port);
		String path = "/notices/" + scene.notice() + "/objection";
		Map<String, String> fields = fields(scene);
		String first = visit.post(path, fields).text();
		assertThat(first).contains("已收到，请保存回执").doesNotContain("乌日娜", "王守信");
		assertThat(visit.post(path, fields).text()).isEqualTo(first);
		assertThat(count(scene)).isEqualTo(1);
		String number = ObjectorSecretTest.found(first, "[0-9]{4}-[0-9]{6}");
		String code = ObjectorSecretTest.found(first, "[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
		assertThat(visit.get("/objections/status").text()).contains("凭回执查询");
		String status = visit.post("/objections/status", Map.of("number", number, "code", code)).text();
		assertThat(status).contains(number + "号异议", "已收到，正在安排核查").doesNotContain("乌日娜", "王守信");
		String unknown = visit.post("/objections/status", Map.of("number", "2026-000000", "code", code)).text();
		String wrong = visit.post("/objections/status", Map.of("number", number, "code", "AAAA-AAAA-AAAA")).text();
		assertThat(wrong).contains("没有查到：请核对回执编号和查询码").doesNotContain("正在安排核查");
		assertThat(wrong).as("a wrong code and an unknown number are answered alike").isEqualTo(unknown);
	}

	@Test
	void afterTheNoticeThePageSaysHowToReportAndTakesNothing() {
		Scene scene = this.objections.over(this.objections.scene());
		Visit visit = Visit.anybody(this.port);
		String path = "/notices/" + scene.notice() + "/objection";
		assertThat(visit.get(path).text()).contains("现在不在公示期内", "来电、来信或来访");
		assertThat(visit.post(path, fields(scene)).status()).isEqualTo(422);
		assertThat(count(scene)).isZero();
	}

	@Test
	void anOfficerBooksTakesAndConcludesAndALeaderDecides() {
		Scene scene = this.objections.scene();
		Visit officer = Visit.as(scene.officer(), this.world, this.port);
		assertThat(officer.get("/objections/new").text()).contains("2026年度科尔沁工匠培育对象公示");
		String form = "/objections/new/" + scene.notice();
		Map<String, String> fields = fields(scene);
		fields.put("channel", "LETTER");
		fields.put("arrived", "2099-01-01T09:00");
		assertThat(officer.post(form, fields).text()).contains("请核对").contains("到达时间2099年1月1日 09:00晚于现在");
		fields.put("arrived", arrived());
		assertThat(officer.post(form, fields).text()).contains("已登记，请打印回执");
		String id = this.jdbc.sql("select public_id from objection.dossier where notice = :notice")
			.param("notice", scene.notice())
			.query(String.class)
			.single();
		String page = "/objections/" + id;
		assertThat(officer.get("/objections").text()).contains("乌日娜", "来信，实名", "待受理");
		assertThat(officer.get(page).text()).contains("暂缓公布", "受理后由您核查");
		assertThat(officer.post(page + "/steps/ACCEPT", Map.of()).location()).isEqualTo(page);
		assertThat(officer.post(page + "/steps/ACCEPT", Map.of()).text()).contains("这件异议已由您办理");
		assertThat(officer.post(page + "/steps/TRANSFER", Map.of("written", "王守信反映")).text()).contains("请改称「异议人」");
		Map<String, String> finding = new LinkedHashMap<>(Map.of("summary", "反映专利不是本人成果", "course", "查阅登记簿并走访工友",
				"heard", "true", "statement", "本人说明系共同完成", "verdict", "登记的发明人包括本人", "conclusion0", "UNFOUNDED"));
		Visit.Answer early = officer.post(page + "/finding", finding);
		assertThat(early.status()).isEqualTo(422);
		assertThat(early.text()).contains("还没有核查材料（现为0份）", "查阅登记簿并走访工友");
		this.objections.evidence(scene.officer(), id);
		assertThat(officer.post(page + "/finding", finding).location()).isEqualTo(page);
		assertThat(officer.get(page).text()).contains("撤回修改");
		assertThat(Visit.as(scene.other(), this.world, this.port).get(page + "/finding").status()).isEqualTo(404);
		Visit leader = Visit.as(scene.leader(), this.world, this.port);
		assertThat(leader.get("/desk").text()).contains("审批1件异议核查结论");
		String decision = leader.get(page + "/decision").body();
		assertThat(decision).contains("查阅登记簿并走访工友", "不属实");
		String shown = ObjectorSecretTest.found(decision, "name=\"finding\" value=\"[0-9]+\"").replaceAll("[^0-9]", "");
		assertThat(leader.post(page + "/decision", Map.of("finding", shown, "act", "back")).text())
			.contains("请写明退回的理由");
		assertThat(leader.post(page + "/decision", Map.of("finding", shown, "act", "approve")).location())
			.isEqualTo(page);
		assertThat(officer.post(page + "/steps/ANSWER", Map.of("written", "乌日娜的专利属实", "manner", "LETTER")).text())
			.contains("不要写出被反映人的姓名", "乌日娜的专利属实");
		assertThat(officer.post(page + "/steps/ANSWER", Map.of("written", "经核查不属实", "manner", "LETTER")).location())
			.isEqualTo(page);
		assertThat(officer.get(page).text()).contains("已办结", "经核查不属实").doesNotContain("暂缓公布");
		assertThat(leader.get(page + "/report").text()).contains("异议核查报告", "审批人（签字）");
	}

	@Test
	void aRejectionIsProposedOnItsOwnPage() {
		Scene scene = this.objections.scene();
		String page = "/objections/" + this.objections.accepted(scene, 0).publicId();
		Visit officer = Visit.as(scene.officer(), this.world, this.port);
		assertThat(officer.get(page + "/rejection").text()).contains("提请不予受理");
		assertThat(officer.post(page + "/rejection", Map.of("summary", "反映其不合适")).text()).contains("请写明不予受理的理由");
		assertThat(officer.post(page + "/rejection", Map.of("summary", "反映其不合适", "reason", "没有具体事实")).location())
			.isEqualTo(page);
		assertThat(Visit.as(scene.leader(), this.world, this.port).get(page + "/decision").text()).contains("同意不予受理");
	}

	private String arrived() {
		return this.jdbc
			.sql("select to_char(now() at time zone 'Asia/Shanghai' - interval '1 hour', "
					+ "'YYYY-MM-DD\"T\"HH24:MI')")
			.query(String.class)
			.single();
	}

	private int count(Scene scene) {
		return this.jdbc.sql("select count(*) from objection.dossier where notice = :notice")
			.param("notice", scene.notice())
			.query(Integer.class)
			.single();
	}

	private static Map<String, String> fields(Scene scene) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("form", Seals.id());
		fields.put("persons", scene.person(0).publicId());
		fields.put("matter", "PERSON");
		fields.put("manner", "NAMED");
		fields.put("name", "王守信");
		fields.put("contact", "13847500012");
		fields.put("facts", ObjectionWorld.FACTS);
		fields.put("agrees", "true");
		return fields;
	}

}
