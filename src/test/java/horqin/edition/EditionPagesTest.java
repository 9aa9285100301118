package horqin.edition;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.edition.EditionWorld.House;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year through the front door: an officer fills it in, a leader signs, a unit receives.
 */
@PlatformTest
class EditionPagesTest {

	private final EditionWorld years;

	private final Editions editions;

	private final NoticeDocuments notices;

	private final Quotas quotas;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	EditionPagesTest(EditionWorld years, Editions editions, NoticeDocuments notices, Quotas quotas, JdbcClient jdbc) {
		this.years = years;
		this.editions = editions;
		this.notices = notices;
		this.quotas = quotas;
		this.jdbc = jdbc;
	}

	@Test
	void anOfficerOpensAYearFillsItInALeaderSignsAndAUnitReceives() {
		House house = this.years.house(2);
		Browser officer = browser(house.officer());
		assertThat(officer.get("/editions").body()).contains("还没有年度", "拟制新的年度");
		String year = location(officer.post("/editions", "/editions", Map.of("year", "2026", "like", "")));
		assertThat(officer.get(year).body()).contains("还不能印发通知", "通知还缺少：推荐名额分配表（现有名额0个）", "年度记事", "拟制2026年度");
		location(officer.post(year + "/goal", year + "/goal", goal(officer, year, "20", "18", "22", "")));
		location(officer.post(year + "/timetable", year + "/timetable", timetable()));
		location(officer.post(year + "/quota/figures", year + "/quota/figures", figures()));
		location(officer.post(year + "/quota/compute", year + "/quota/compute", computed("7")));
		assertThat(officer.get(year + "/quota").body()).contains("名额分配表（共 7 个）", "四项合计份额", "名额总数增加1个（7→8）", "逐个单位的来历");
		String edit = location(officer.post(year, year + "/documents", Map.of()));
		String document = edit.substring(0, edit.length() - "/edit".length());
		assertThat(officer.get(edit).body()).contains("共分配推荐名额7个，推荐单位2个");
		location(officer.post(document, document + "/steps/SUBMIT", Map.of()));
		Browser leader = browser(house.leader());
		assertThat(leader.get("/desk").body()).contains("签发2026年度通知");
		String version = String.valueOf(only(house).version());
		location(leader.post(document, document + "/steps/SIGN", Map.of("version", version)));
		HttpResponse<String> wrong = officer.post(document, document + "/issue", Map.of("number", "11号"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("文号写成“通工办发〔2026〕11号”的样子，现为“11号”", "value=\"11号\"");
		location(officer.post(document, document + "/issue", Map.of("number", "通工办发〔2026〕11号")));
		Browser clerk = browser(house.clerks().getFirst());
		assertThat(clerk.get("/desk").body()).contains("签收2026年度通知");
		location(clerk.post(document, document + "/receipt", Map.of()));
		assertThat(clerk.get("/desk").body()).doesNotContain("签收2026年度通知");
		assertThat(officer.get(document).body()).contains("第2旗：2026年度推荐工作通知（通工办发〔2026〕11号）已经印发", "已签收");
		location(officer.post(year, year + "/steps/OPEN_NOMINATION", Map.of()));
		assertThat(officer.get(year).body()).contains("现在：申报推荐");
	}

	@Test
	void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
		House house = this.years.house(2);
		Edition edition = this.years.drafted(house);
		Browser officer = browser(house.officer());
		String year = edition.href();
		HttpResponse<String> answer = officer.post(year + "/goal", year + "/goal",
				goal(officer, year, "二十", "18", "22", "<b>要求</b>"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("有 1 处需要修改", "value=\"二十\"", "value=\"18\"", "&lt;b&gt;要求&lt;/b&gt;")
			.doesNotContain("<b>要求</b>");
		Map<String, String> figures = new HashMap<>(figures());
		figures.put("rows[0].headcount", "很多");
		figures.put("rows[1].region", "-1");
		figures.put("columns[2].source", "");
		answer = officer.post(year + "/quota/figures", year + "/quota/figures", figures);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("有 3 处需要修改", "value=\"很多\"", "value=\"-1\"", "数值不小于0。", "请填写数据来源。",
				"第1旗 职工人数：");
		answer = officer.post(year + "/quota/compute", year + "/quota/compute", computed("0"));
		assertThat(answer.body()).contains("名额总数至少是1。");
		answer = officer.post(year + "/quota/compute", year + "/quota/compute", computed("7"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("不能计算", "地区发展状况缺少数值：第1旗、第2旗");
		answer = officer.post(year + "/quota/by-hand", year + "/quota/by-hand",
				Map.of("total", "5", "rows[0].seats", "3", "rows[1].seats", "3", "reason", "会商", "version", "0"));
		assertThat(answer.body()).contains("各单位名额合计6个，应为5个，多1个");
		answer = officer.post("/editions", "/editions", Map.of("year", "2026", "like", ""));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("2026年度已经设立，每年只设1个年度");
	}

	@Test
	void aTimetableIsProposedSavedWithWhatIsWrongAndExplained() {
		House house = this.years.house(1);
		Edition edition = this.years.drafted(house);
		Browser officer = browser(house.officer());
		String path = edition.href() + "/timetable";
		assertThat(officer.get(path + "?from=2026-03-20").body()).contains("这是推算的日期", "value=\"2026-04-21\"",
				"距申报开始 20 个工作日");
		assertThat(officer.get(path + "?from=%3Cscript%3E").statusCode()).isEqualTo(200);
		Map<String, String> hasty = new HashMap<>(timetable());
		hasty.put("applicationsClose", "2026年4月1日");
		hasty.put("meeting", "2026-06-01");
		location(officer.post(path, path, hasty));
		assertThat(officer.get(path).body()).contains("评审会议（2026年6月1日）须不早于专家评分截止（2026年6月2日）",
				"href=\"/regulation#a7\"");
		HttpResponse<String> stale = officer.post(path, path, timetable());
		assertThat(stale.statusCode()).isEqualTo(422);
		assertThat(stale.body()).contains("时间安排刚才已由他人保存", "value=\"2026-04-21\"");
	}

	@Test
	void theRubricIsShownWithItsRangesAndSavedAsANewVersion() {
		House house = this.years.house(1);
		Edition edition = this.years.drafted(house);
		Browser officer = browser(house.officer());
		String path = edition.href() + "/rubric";
		assertThat(officer.get(path).body()).contains("第四条（四）", "6.5—7分", "保存为新一版");
		Map<String, String> fields = new HashMap<>(Map.of("version", "1", "explanation", ""));
		List<RubricItem> usual = Rubric.usual().items();
		for (int i = 0; i < usual.size(); i++) {
			fields.put("rows[" + i + "].weight", String.valueOf(usual.get(i).weight()));
			fields.put("rows[" + i + "].guide", usual.get(i).guide());
		}
		fields.put("rows[0].weight", "8");
		HttpResponse<String> answer = officer.post(path, path, fields);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("各项分值合计101分，应为100分", "value=\"8\"");
		fields.put("rows[0].weight", "7");
		fields.put("rows[0].guide", "看重大任务");
		location(officer.post(path, path, fields));
		assertThat(officer.get(path).body()).contains("第2版", "看重大任务");
	}

	@Test
	void whatIfIsAskedByTheAddressAndSeatsMoveWithAReason() {
		House house = this.years.house(2);
		Edition edition = this.years.nominating(house, 9);
		Browser officer = browser(house.officer());
		String path = edition.href() + "/quota";
		String query = "?total=12&weights%5B0%5D.percent=25&weights%5B1%5D.percent=25"
				+ "&weights%5B2%5D.percent=25&weights%5B3%5D.percent=25";
		assertThat(officer.get(path + query).body()).contains("名额总数增加3个（9→12），增加的是第1旗（3→4）、第2旗（6→8）。");
		assertThat(officer.get(path + query.replace("=12", "=x")).statusCode()).isEqualTo(422);
		List<String> units = this.jdbc.sql("select public_id from access.unit where id = any (:ids) order by id")
			.param("ids", house.units().toArray(Long[]::new))
			.query(String.class)
			.list();
		Map<String, String> move = new HashMap<>(
				Map.of("from", units.getFirst(), "to", units.getLast(), "seats", "4", "explanation", ""));
		assertThat(officer.post(path + "/move", path + "/move", move).body()).contains("第1旗名额3个，已用0个，最多可调出3个，不能调出4个");
		move.put("seats", "1");
		HttpResponse<String> asks = officer.post(path + "/move", path + "/move", move);
		assertThat(asks.body()).contains("调剂1个名额须写明理由", "写明理由");
		move.put("explanation", "人选不足");
		location(officer.post(path + "/move", path + "/move", move));
		assertThat(this.quotas.standings(edition.id())).extracting(QuotaStanding::seats).containsExactly(2, 7);
		assertThat(officer.get(path).body()).contains("调剂记录", "人选不足");
	}

	@Test
	void aUnitReadsTheYearButEditsNothingAndAStrangerFindsNothing() {
		House house = this.years.house(1);
		Edition edition = this.years.nominating(house, 3);
		Browser clerk = browser(house.clerks().getFirst());
		for (String page : List.of("", "/goal", "/timetable", "/rubric", "/quota")) {
			HttpResponse<String> answer = clerk.get(edition.href() + page);
			assertThat(answer.statusCode()).as(page).isEqualTo(200);
			assertThat(answer.body()).as(page).doesNotContain("年度记事", "btn btn--main\">保存");
		}
		for (String page : List.of("/quota/figures", "/quota/compute", "/quota/by-hand", "/quota/move")) {
			assertThat(clerk.get(edition.href() + page).statusCode()).as(page).isEqualTo(403);
		}
		assertThat(clerk.post(edition.href(), edition.href() + "/goal", Map.of()).statusCode()).isEqualTo(403);
		Browser stranger = browser(this.years.house(1).officer());
		for (String page : List.of("", "/goal", "/timetable", "/rubric", "/quota", "/quota/figures", "/quota/move")) {
			assertThat(stranger.get(edition.href() + page).statusCode()).as(page).isEqualTo(404);
		}
	}

	@Test
	void anExtensionIsGivenFromThePageAndShown() {
		House house = this.years.house(1);
		Edition edition = this.years.nominating(house, 3);
		Browser officer = browser(house.officer());
		String path = edition.href() + "/timetable";
		Map<String, String> fields = Map.of("milestone", "APPLICATIONS_CLOSE", "until", "2026-04-24", "unit", "",
				"explanation", "");
		location(officer.post(path, edition.href() + "/extensions", fields));
		assertThat(officer.get(path).body()).contains("已延期", "现在到 2026年4月24日 17:30", "全部推荐单位");
		assertThat(officer.post(path, edition.href() + "/extensions", fields).body()).contains("只能延后，不能改为2026年4月24日");
		assertThat(officer.post(path, edition.href() + "/extensions", Map.of("milestone", "XXX")).statusCode())
			.isEqualTo(422);
	}

	@Test
	void fieldsThatNoFormHasAreNoSurprise() {
		House house = this.years.house(1);
		Edition edition = this.years.drafted(house);
		Browser officer = browser(house.officer());
		String path = edition.href() + "/quota/by-hand";
		for (String field : List.of("rows[900].seats", "rows[x].seats", "rows[-1].seats", "rows.seats", "class.name")) {
			HttpResponse<String> answer = officer.post(path, path, Map.of("total", "1", "reason", "会商", field, "1"));
			assertThat(answer.statusCode()).as(field).isBetween(400, 499);
		}
	}

	@Test
	void anUnknownStepIsNotFound() {
		House house = this.years.house(1);
		Edition edition = this.years.published(house, 3);
		Browser officer = browser(house.officer());
		assertThat(officer.post(edition.href(), edition.href() + "/steps/FLY", Map.of()).statusCode()).isEqualTo(404);
		HttpResponse<String> early = officer.post(edition.href(), edition.href() + "/steps/OPEN_NOTICE", Map.of());
		assertThat(early.statusCode()).isEqualTo(422);
		assertThat(early.body()).contains("本年度现在是「已部署」，到了「党组审议」才能转入公示");
		String document = NoticeNews.href(edition, only(house));
		assertThat(officer.post(document + "/edit", document + "/steps/ISSUE", Map.of()).statusCode()).isEqualTo(404);
	}

	private NoticeDocument only(House house) {
		Edition edition = this.editions.list(house.officer(), 1, 0).getFirst();
		return this.notices.list(house.officer(), edition).getFirst();
	}

	private static Map<String, String> goal(Browser officer, String year, String target, String low, String high,
			String requirements) {
		String page = officer.get(year + "/goal").body();
		String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
		return Map.of("target", target, "low", low, "high", high, "requirements",
				requirements.isEmpty() ? "严格条件。" : requirements, "contact", "活动中心 0475-8230000", "explanation", "",
				"version", version);
	}

	private static Map<String, String> timetable() {
		return Map.ofEntries(Map.entry("publish", "2026-03-20"), Map.entry("applicationsOpen", "2026-03-23"),
				Map.entry("applicationsClose", "2026-04-21"), Map.entry("recommendationsClose", "2026-05-06"),
				Map.entry("screeningUntil", "2026-05-19"), Map.entry("scoringUntil", "2026-06-02"),
				Map.entry("meeting", "2026-06-05"), Map.entry("partyGroup", "2026-06-12"),
				Map.entry("noticePosted", "2026-06-15"), Map.entry("noticeUntil", "2026-06-23"),
				Map.entry("announcement", "2026-06-25"), Map.entry("closingTime", "17:30"),
				Map.entry("explanation", ""), Map.entry("version", "0"));
	}

	private static Map<String, String> figures() {
		Map<String, String> fields = new HashMap<>(Map.of("version", "0"));
		for (int i = 0; i < 4; i++) {
			fields.put("columns[" + i + "].source", "统计年鉴");
			fields.put("columns[" + i + "].year", "2025");
		}
		for (int i = 0; i < 2; i++) {
			for (String name : List.of("region", "technology", "headcount", "environment")) {
				fields.put("rows[" + i + "]." + name, String.valueOf(i + 1));
			}
		}
		return fields;
	}

	private static Map<String, String> computed(String total) {
		Map<String, String> fields = new HashMap<>(Map.of("total", total, "version", "0", "rows[0].floor", "",
				"rows[0].ceiling", "", "rows[1].floor", "1", "rows[1].ceiling", ""));
		for (int i = 0; i < 4; i++) {
			fields.put("weights[" + i + "].percent", "25");
		}
		return fields;
	}

	private Browser browser(Actor actor) {
		return Browser.of(this.port, actor, this.jdbc);
	}

	private static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceAll("https?://[^/]+", "");
	}

}
