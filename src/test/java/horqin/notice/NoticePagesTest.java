package horqin.notice;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.edition.EditionState;
import horqin.edition.EditionWorld;
import horqin.notice.NoticeWorld.Year;
import horqin.objection.Conclusion;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.notice.NoticeWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

/** The office's pages, and what everybody reads. */
@PlatformTest
class NoticePagesTest {

	private static final LocalDateTime OVER = LocalDateTime.of(2026, 6, 19, 9, 0);

	private final NoticeWorld world;

	private final EditionWorld years;

	private final World people;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	NoticePagesTest(NoticeWorld world, EditionWorld years, World people, JdbcClient jdbc) {
		this.world = world;
		this.years = years;
		this.people = people;
		this.jdbc = jdbc;
	}

	@Test
	void anOfficerDraftsANoticeAndALeaderSignsIt() {
		Year year = this.world.approved("乌日娜", "王海燕");
		Caller officer = Caller.of(this.port, year.officer(), this.people);
		String page = "/notice-desk/years/" + year.edition().publicId();
		assertThat(officer.get("/notice-desk").body()).contains("还没有公示和公布");
		assertThat(officer.get("/desk").body()).contains("党组审议通过、等待公示的有2人");
		assertThat(officer.get(page).body()).contains("拟制公示", "现在不能拟制公布");
		assertThat(officer.post(page, page + "/papers", Map.of("kind", "FLY")).statusCode()).isEqualTo(404);
		assertThat(officer.post(page, page + "/papers", Map.of("kind", "ANNOUNCEMENT")).statusCode()).isEqualTo(422);
		String paper = location(officer.post(page, page + "/papers", Map.of("kind", "NOTICE")));
		assertThat(officer.get(paper).body()).contains("2026年第8次", "王海燕", "试点机械厂", "送签");
		HttpResponse<String> wrong = officer.post(paper + "/text", paper + "/text", Map.of("title", "公示", "body",
				"正文\n保留这一段", "contact", "", "plannedOn", "明天", "workingDays", "3", "version", "1"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("保留这一段", "日期写成 2026-3-17");
		assertThat(officer
			.post(paper + "/text", paper + "/text", Map.of("title", "公示", "body", "正文", "contact", "", "plannedOn",
					"2099-01-05", "workingDays", "3", "version", "1"))
			.body()).contains("公示期填写为3个工作日，应在5个至60个之间");
		Map<String, String> list = rows(year, "手机13804750000");
		HttpResponse<String> leak = officer.post(paper + "/people", paper + "/people", list);
		assertThat(leak.statusCode()).isEqualTo(422);
		assertThat(leak.body()).contains("像是电话号码", "手机13804750000");
		assertThat(location(officer.post(paper + "/people", paper + "/people", rows(year, "带徒11名")))).isEqualTo(paper);
		assertThat(location(officer.post(paper, paper + "/steps/SUBMIT", Map.of()))).isEqualTo(paper);
		Caller leader = Caller.of(this.port, year.leader(), this.people);
		assertThat(leader.get("/desk").body()).contains("签发2026年度公示");
		assertThat(leader.get(paper).body()).contains("送签人：", "退回修改").doesNotContain("修改名单");
		assertThat(leader.post(paper, paper + "/steps/SIGN", Map.of("version", "1")).body()).contains("请看过再签发");
		String version = leader.get(paper).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
		assertThat(location(leader.post(paper, paper + "/steps/SIGN", Map.of("version", version)))).isEqualTo(paper);
		assertThat(leader.get(paper).body()).contains("已签发", "官网公示页");
		assertThat(officer.get(paper).body()).contains("张贴登记", "在本平台公示页发布");
		assertThat(officer.post(paper, paper + "/postings", Map.of("channel", "BOARD", "postedAt", "2099-01-01T09:00"))
			.body()).contains("还没有到");
		assertThat(leader.post(paper, paper + "/website", Map.of()).statusCode()).isEqualTo(403);
		String unpublished = paper.replace("/notice-desk/", "/notices/");
		assertThat(Caller.anybody(this.port).get(unpublished).statusCode()).as("nothing is up yet").isEqualTo(404);
	}

	private static Map<String, String> rows(Year year, String deeds) {
		Map<String, String> fields = new HashMap<>(Map.of("version", "1", "orderReason", ""));
		for (int i = 0; i < year.people().size(); i++) {
			String row = "rows[" + i + "].";
			fields.put(row + "publicId", year.people().get(i).publicId());
			fields.put(row + "included", "true");
			fields.put(row + "place", "");
			fields.put(row + "workplace", "试点机械厂");
			fields.put(row + "post", "熔铸工");
			fields.put(row + "deeds", deeds);
			fields.put(row + "why", "");
		}
		return fields;
	}

	@Test
	void everybodyReadsTheNoticeAndNothingPersonal() {
		Year year = this.world.approved("乌日娜", "王海燕");
		NoticeDesk desk = this.world.desk(year);
		Paper paper = desk.posted();
		this.world.running(paper);
		this.world.objected(year, paper, 1, LocalDateTime.of(2026, 6, 15, 9, 0));
		assertThat(this.jdbc.sql("""
				select count(*) from nomination.nomination n join person.person p on p.id = n.person_id
				join selection.placing s on s.nomination_id = n.id
				where n.edition_id = :edition and p.phone is not null and p.id_number is not null and s.score > 91""")
			.param("edition", year.edition().id())
			.query(Integer.class)
			.single()).as("there is something that could leak").isEqualTo(2);
		Caller anybody = Caller.anybody(this.port);
		String text = paper.publicHref() + "/versions/2";
		for (String page : List.of("/home", "/notices", paper.publicHref(), text, "/trainees", "/craftsmen",
				"/announcements")) {
			HttpResponse<String> answer = anybody.get(page);
			assertThat(answer.statusCode()).as(page).isEqualTo(200);
			assertThat(answer.body()).as(page)
				.doesNotContain("150502", "1380475", "****", "91.35", "暂缓", "反映人甲")
				.doesNotContainPattern("(?<![0-9a-f])1[3-9][0-9]{9}(?![0-9a-f])");
		}
		String notice = anybody.get(paper.publicHref()).body();
		assertThat(notice).contains("乌日娜", "王海燕", "试点机械厂", "公示期还剩", "反映异议",
				"href=\"" + paper.publicHref() + "/objection\"", "第1个工作日", "张贴当日，不计入");
		assertThat(anybody.get("/notices").body()).contains("公示中，还剩");
		assertThat(Content.digest(anybody.get(text).body()))
			.isEqualTo(desk.periodTables.publications(paper.id()).getFirst().sha256());
		assertThat(notice).contains(Content.digest(anybody.get(text).body()));
		assertThat(anybody.get("/notices/nothing").statusCode()).isEqualTo(404);
		assertThat(anybody.get("/announcements/" + paper.publicId()).statusCode()).isEqualTo(404);
		assertThat(anybody.get(paper.publicHref() + "/versions/99").statusCode()).isEqualTo(404);
	}

	@Test
	void theOfficeSeesWhoIsHeldAndEverybodyElseDoesNot() {
		Year year = this.world.approved("乌日娜", "王海燕");
		Paper paper = this.world.desk(year).posted();
		this.world.running(paper);
		this.world.objected(year, paper, 1, LocalDateTime.of(2026, 6, 15, 9, 0));
		Caller officer = Caller.of(this.port, year.officer(), this.people);
		assertThat(officer.get(paper.href()).body()).contains("王海燕共1人暂缓公布，不影响其他人选", "延长公示", "登记公示页中断");
		assertThat(officer.post(paper.href(), paper.href() + "/extension", Map.of("more", "-2", "extendReason", "提前"))
			.body()).contains("公示期只能延长、不能缩短");
		assertThat(officer.post(paper.href(), paper.href() + "/interruption", Map.of("from", "昨天")).body())
			.contains("请填写恢复时间", "请选择处理方式");
		Caller clerk = Caller.of(this.port, year.house().clerks().getFirst(), this.people);
		for (String path : List.of("/notice-desk", paper.href(), paper.href() + "/text", paper.href() + "/people",
				"/notice-desk/years/" + year.edition().publicId())) {
			assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(403);
		}
		Caller stranger = Caller.of(this.port, this.years.house(1).officer(), this.people);
		for (String path : List.of(paper.href(), paper.href() + "/text", paper.href() + "/people",
				"/notice-desk/years/" + year.edition().publicId())) {
			assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(clerk.get("/messages").body()).contains("2026年度公示已经张贴");
	}

	@Test
	void anAnnouncementIsReadVerifiedAndListsItsTrainees() {
		Year year = this.world.approved("阿拉坦其其格", "王海燕");
		NoticeDesk desk = this.world.desk(year);
		Paper notice = desk.posted();
		this.world.stand(year.edition(), EditionState.ANNOUNCED);
		Paper paper = desk.at(OVER).signed(PaperKind.ANNOUNCEMENT, "首年");
		Caller officer = Caller.of(this.port, year.officer(), this.people);
		assertThat(officer.post(paper.href(), paper.href() + "/announcement", Map.of("number", "通工发2026-12")).body())
			.contains("文号写成", "公布须有盖章件", "value=\"通工发2026-12\"");
		done(desk.publish(paper, "通工发〔2026〕12号", NoticeWorld.scan()));
		Caller anybody = Caller.anybody(this.port);
		String body = anybody.get(paper.publicHref()).body();
		assertThat(body).contains("通工发〔2026〕12号", "培育期自2026年6月19日至2027年6月18日", "下载盖章件")
			.contains(Content.digest(anybody.get(paper.publicHref() + "/versions/1").body()));
		HttpResponse<String> sealed = anybody.get(paper.publicHref() + "/sealed");
		assertThat(sealed.statusCode()).isEqualTo(200);
		assertThat(sealed.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
		String name = year.people().getFirst().name();
		assertThat(anybody.get("/trainees?q=%E9%98%BF%E6%8B%89").body()).contains(name, "培育对象")
			.doesNotContain("科尔沁工匠</span></td>", "150502", "1380475");
		assertThat(anybody.get("/trainees?year=2026&q=%25").statusCode()).isEqualTo(200);
		assertThat(anybody.get(notice.publicHref()).body()).contains("公示期已满").doesNotContain("反映异议");
		String desks = "/notice-desk/years/" + year.edition().publicId();
		String correction = location(
				officer.post(desks, desks + "/papers", Map.of("kind", "CORRECTION", "corrects", paper.publicId())));
		assertThat(officer.post(correction, correction + "/steps/SUBMIT", Map.of()).body()).contains("没有填写");
		assertThat(officer.get(paper.href()).body()).contains("已发出").doesNotContain("修改正文");
	}

	@Test
	void theSecretaryRecordsWhatThePartyGroupDecided() {
		Year year = this.world.approved("乌日娜", "王海燕");
		NoticeDesk desk = this.world.desk(year);
		Paper notice = desk.posted();
		String dossier = this.world.objected(year, notice, 0, LocalDateTime.of(2026, 6, 15, 9, 0));
		this.world.settled(year, dossier, Conclusion.TRUE_PROPOSE_REMOVAL);
		Caller secretary = Caller.of(this.port, year.secretary(), this.people);
		String page = "/notice-desk/removals/" + year.people().getFirst().publicId();
		assertThat(secretary.get("/desk").body()).contains("登记党组对乌日娜的决定");
		assertThat(secretary.get("/notice-desk").body()).contains("等待党组决定", "登记决定");
		HttpResponse<String> wrong = secretary.post(page, page, Map.of("removed", "true", "session", "", "metOn",
				LocalDate.of(2026, 6, 1).toString(), "item", "议题二", "reason", "取消入选资格"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("早于提请日期", "会议纪要摘录", "value=\"议题二\"");
		assertThat(secretary.get("/notice-desk/removals/" + year.people().get(1).publicId()).statusCode())
			.isEqualTo(404);
		assertThat(Caller.of(this.port, year.officer(), this.people).get(page).statusCode()).isEqualTo(403);
	}

	@Test
	void htmlInPublicWordsIsShownAsText() {
		Year year = this.world.approved("乌日娜");
		NoticeDesk desk = this.world.desk(year);
		done(desk.begin(PaperKind.NOTICE));
		Paper paper = desk.newest(PaperKind.NOTICE);
		PaperDraft.Line line = new PaperDraft.Line(year.people().getFirst().publicId(), true, null, true,
				"<img src=x onerror=alert(1)>", "熔铸工", "${7*7}", "");
		done(desk.tx(() -> desk.papers.savePeople(year.officer(), paper.publicId(),
				new PaperDraft.People(List.of(line), null, paper.version()))));
		done(desk.submit(paper, ""));
		done(desk.sign(paper));
		done(desk.record(paper, Postings.Record.website()));
		String body = Caller.anybody(this.port).get(paper.publicHref()).body();
		assertThat(body).contains("&lt;img src=x", "${7*7}", "正在各渠道张贴").doesNotContain("<img src=x");
	}

	private static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceAll("https?://[^/]+", "");
	}

}
