package horqin.calendar;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** 工作日历 through the front door. Years from 2030 on are this test's own. */
@PlatformTest
class CalendarPagesTest {

	private static final Map<String, String> NOTHING_MORE = Map.of();

	private final World world;

	private final WorkingCalendars calendars;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	CalendarPagesTest(World world, WorkingCalendars calendars, JdbcClient jdbc) {
		this.world = world;
		this.calendars = calendars;
		this.jdbc = jdbc;
	}

	@Test
	void everybodySeesAYearWithSignsAndNotByColourAlone() {
		String page = anybody().get("/calendar/2026").body();
		assertThat(count(page, "<table class=\"month\"")).isEqualTo(12);
		assertThat(count(page, ">休</small>")).isEqualTo(33);
		assertThat(count(page, ">班</small>")).isEqualTo(6);
		assertThat(page).contains("<b>10月</b> <span>18 个工作日</span>", "国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）",
				"2026年工作日历 · 科尔沁工匠");
		assertThat(page).doesNotContain("维护本年度", "这一年的放假安排尚未导入");
		assertThat(anybody().get("/calendar").statusCode()).isEqualTo(200);
	}

	@Test
	void aYearThatIsMissingSaysSoAndDrawsNothing() {
		String page = anybody().get("/calendar/2099").body();
		assertThat(page).contains("这一年的放假安排尚未导入").doesNotContain("<table class=\"month\"");
		assertThat(anybody().get("/calendar/1999").statusCode()).isEqualTo(404);
		assertThat(anybody().get("/calendar/20267").statusCode()).isEqualTo(404);
	}

	@Test
	void theTrialCountShowsTheProofOfArticle8WithoutSigningIn() {
		HttpResponse<String> answer = anybody().get("/calendar/count?posted=2026-09-18&days=5");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("2026年9月20日 至 2026年9月24日，共 5 个工作日", "第1个工作日（调休上班）", "张贴当日，不计入",
				"2026年9月24日 24:00期满，此后才能公布。", "href=\"/regulation#a8\"");
		assertThat(anybody().get("/calendar/count").statusCode()).isEqualTo(200);
		assertThat(anybody().get("/calendar/count?posted=2026-09-18&days=3").body()).contains("公示期填写为3个工作日，少于规定的5个工作日。")
			.doesNotContain("此后才能公布");
		assertThat(anybody().get("/calendar/count?posted=2098-12-30&days=5").body())
			.contains("公示期会延续到2098年，该年度放假安排尚未导入");
	}

	@ParameterizedTest
	@CsvSource({ "'', 5", "abc, 5", "2026-02-30, 5", "2026-06-11, 0", "2026-06-11, 61", "2026-06-11, ''",
			"2026-06-11, 99999999999", "<b>x</b>, 5" })
	void badInputOfTheTrialCountStandsBesideItsField(String posted, String days) {
		String query = "posted=" + URLEncoder.encode(posted, StandardCharsets.UTF_8) + "&days=" + days;
		HttpResponse<String> answer = anybody().get("/calendar/count?" + query);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("class=\"error\"", "有 1 处需要修改").doesNotContain("<b>x</b>", "Exception");
	}

	@Test
	void anOfficerImportsAYearFromAFileOrByPastingAndCorrectsItWithAReason() {
		Visitor officer = officer();
		String file = CalendarFileTest.resource("2027-statutory.json").replace("2027", "2030").replace("false", "true");
		Map<String, String> fields = Map.of("status", "OFFICIAL", "document", "国办通知", "reason", "", "pasted", "");
		HttpResponse<String> answer = officer.post("/calendar/2030/edit", "/calendar/2030/import", fields, "file",
				file.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(officer.get("/calendar/2030").body()).contains("2030年放假安排已导入。", "国办通知", "维护本年度");

		String corrected = file.replace("2030-09-15", "2030-09-16");
		Map<String, String> again = new HashMap<>(fields);
		again.put("pasted", corrected);
		answer = officer.post("/calendar/2030/edit", "/calendar/2030/import", again, "file", new byte[0]);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("2030年已有国务院通知，更正须写明原因。", "2030-09-16");
		again.put("reason", "更正通知");
		answer = officer.post("/calendar/2030/edit", "/calendar/2030/import", again, "file", new byte[0]);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(officer.get("/calendar/2030/edit").body()).contains("更正放假通知", "更正通知");
	}

	@Test
	void whatIsWrongWithAFileIsSaidByItsRowAndWhatItHeldStays() {
		Map<String, String> fields = Map.of("status", "OFFICIAL", "document", "", "reason", "", "pasted", "");
		byte[] file = "[{\"date\": \"2031-13-01\", \"name\": \"<i>\", \"isOffDay\": 1}]"
			.getBytes(StandardCharsets.UTF_8);
		String page = officer().post("/calendar/2031/edit", "/calendar/2031/import", fields, "file", file).body();
		assertThat(page).contains("请填写通知名称或文号。", "2031-13-01").doesNotContain("<i>");

		Map<String, String> named = new HashMap<>(fields);
		named.put("document", "国办通知");
		page = officer().post("/calendar/2031/edit", "/calendar/2031/import", named, "file", file).body();
		assertThat(page).contains("第1条：没有 2031-13-01 这一天。", "第1条：isOffDay 只能是 true（放假）或 false（上班）。");

		byte[] chinese = "[节日]".getBytes(Charset.forName("GBK"));
		page = officer().post("/calendar/2031/edit", "/calendar/2031/import", named, "file", chinese).body();
		assertThat(page).contains("文件不是 UTF-8 编码的文本");
		page = officer().post("/calendar/2031/edit", "/calendar/2031/import", named, "file", new byte[200_000]).body();
		assertThat(page).contains("一个年度的放假安排不会这么大");
		page = officer().post("/calendar/2031/edit", "/calendar/2031/import", named, "file", new byte[0]).body();
		assertThat(page).contains("请选择文件，或在下面粘贴文件内容。");
		assertThat(this.calendars.current().knows(2031)).isFalse();
	}

	@Test
	void aDayOfTheAutonomousRegionIsRegisteredAndTakenOut() {
		Visitor officer = officer();
		String file = CalendarFileTest.resource("2027-statutory.json").replace("2027", "2032").replace("false", "true");
		officer.post("/calendar/2032/edit", "/calendar/2032/import",
				Map.of("status", "OFFICIAL", "document", "国办通知", "pasted", file), "file", new byte[0]);
		Map<String, String> day = new HashMap<>(
				Map.of("date", "2032-08-03", "kind", "OFF", "name", "纪念日", "document", "内政办发", "reason", ""));
		HttpResponse<String> answer = officer.post("/calendar/2032/edit", "/calendar/2032/local", day);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("请写明原因。", "value=\"纪念日\"");
		day.put("reason", "自治区放假");
		assertThat(officer.post("/calendar/2032/edit", "/calendar/2032/local", day).statusCode()).isEqualTo(302);
		assertThat(anybody().get("/calendar/2032").body()).contains(">地</small>", "2032年8月3日（周二） 纪念日，放假。");
		assertThat(officer.post("/calendar/2032/edit", "/calendar/2032/local", day).body())
			.contains("2032年8月3日已登记过自治区调整");
		day.put("date", "2033-08-03");
		assertThat(officer.post("/calendar/2032/edit", "/calendar/2032/local", day).body()).contains("日期应在2032年内。");

		String remove = "/calendar/2032/local/2032-08-03/remove";
		assertThat(officer.post("/calendar/2032/edit", remove, Map.of("reason", "")).body()).contains("撤销须写明原因。");
		assertThat(officer.post("/calendar/2032/edit", remove, Map.of("reason", "文件撤销")).statusCode()).isEqualTo(302);
		assertThat(anybody().get("/calendar/2032").body()).doesNotContain("纪念日");
	}

	@Test
	void aYearWithoutStatutoryDaysAtHandIsNotReckonedAndOneWithThemIsOffered() {
		Visitor officer = officer();
		assertThat(officer.get("/calendar/2027/edit").body()).contains("按法定节日推算（暂定）", "/calendar/2027/reckon");
		assertThat(officer.get("/calendar/2034/edit").body()).doesNotContain("/calendar/2034/reckon");
		HttpResponse<String> answer = officer.post("/calendar/2034/edit", "/calendar/2034/reckon",
				Map.of("reason", "急"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("平台没有2034年的法定节日推算");
		assertThat(officer.post("/calendar/2027/edit", "/calendar/2027/reckon", NOTHING_MORE).body())
			.contains("登记为暂定须写明原因");
		assertThat(this.calendars.current().knows(2027)).isFalse();
	}

	@Test
	void nobodyElseReachesTheFormsOrWhatTheyPost() {
		assertThat(anybody().get("/calendar/2027/edit").statusCode()).isNotEqualTo(200);
		for (Role role : new Role[] { Role.LEADER, Role.RECOMMENDER, Role.EXPERT, Role.AUDITOR, Role.SYSTEM_ADMIN }) {
			Visitor visitor = as(switch (role) {
				case SYSTEM_ADMIN -> this.world.systemAdmin();
				case RECOMMENDER -> this.world.person(role, this.world.district());
				default -> this.world.staff(role);
			});
			assertThat(visitor.get("/calendar/2027/edit").statusCode()).as(role.name()).isEqualTo(403);
			assertThat(visitor.post("/calendar", "/calendar/2027/reckon", Map.of("reason", "急")).statusCode())
				.as(role.name())
				.isEqualTo(403);
		}
	}

	private Visitor anybody() {
		return new Visitor(this.port);
	}

	private Visitor officer() {
		return as(this.world.staff(Role.OFFICER));
	}

	/** Signed in, and past the change of the first password. */
	private Visitor as(Actor actor) {
		this.jdbc.sql("update access.account set must_change = false where id = ?").param(actor.accountId()).update();
		return anybody().signIn(actor.appointmentId());
	}

	private static long count(String page, String text) {
		return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
	}

}
