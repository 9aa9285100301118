package horqin.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.nomination.NominationWorld;
import horqin.regulation.Duty;
import horqin.screening.Screenings.Judged;
import horqin.screening.ScreeningWorld.Round;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static horqin.edition.EditionWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of formal review, and what nobody else sees of them. */
@PlatformTest
class ScreeningPagesTest {

	private final ScreeningWorld world;

	private final NominationWorld people;

	private final Screenings screenings;

	private final Nominations nominations;

	@LocalServerPort
	private int port;

	ScreeningPagesTest(ScreeningWorld world, NominationWorld people, Screenings screenings, Nominations nominations) {
		this.world = world;
		this.people = people;
		this.screenings = screenings;
		this.nominations = nominations;
	}

	@Test
	void theOfficeTakesInJudgesAndPassesOnItsPages() {
		Round round = this.world.recommended(1, "巴特尔", "其其格");
		Wire officer = wire(round.officer());
		String year = round.year().edition().publicId();
		assertThat(officer.get("/desk").body()).contains("受理2名推荐人选");
		assertThat(officer.get("/screening").body()).contains("受理全部2名推荐人选", "巴特尔", "待受理", "导出所见", "依据");
		String page = "/screening/" + round.id(0);
		assertThat(officer.get(page).body()).contains("受理", "自动核对：符合", "名额4个，现推荐2人", "不作自动结论");
		assertThat(officer.post("/screening", "/screening/intake", Map.of("year", year)).statusCode()).isEqualTo(302);
		assertThat(officer.get("/desk").body()).contains("2人待形式审查");
		assertThat(officer.get(page + "?fill=true").body()).contains("已按自动核对预填，还没有保存");
		Map<String, String> posted = judgements(1);
		posted.put("verdict-LENGTHS", "TO_CORRECT");
		posted.put("remark-LENGTHS", "<b>超字数</b>");
		posted.put("then", "pass");
		assertThat(officer.post(page, page + "/judgements", posted).body())
			.contains("没有办理「形审通过」", "有1项没有判断为「符合」，不能通过：事迹字数", "&lt;b&gt;超字数&lt;/b&gt;")
			.doesNotContain("<b>超字数</b>");
		assertThat(officer.post(page, page + "/judgements", posted).statusCode()).isEqualTo(422);
		Map<String, String> all = judgements(this.world.version(round.first()));
		all.put("then", "next");
		var next = officer.post(page, page + "/judgements", all);
		assertThat(next.headers().firstValue("Location").orElse("")).endsWith("/screening/" + round.id(1));
		assertThat(officer.get("/screening?ready=MET").body()).contains("巴特尔", "可通过").doesNotContain("其其格");
		assertThat(
				officer.post("/screening", "/screening/picks", Map.of("year", year, "act", "pass", "pick", round.id(0)))
					.statusCode())
			.isEqualTo(302);
		assertThat(this.nominations.get(round.first().id()).stage()).isEqualTo(Stage.ELIGIBLE);
		assertThat(officer.get(page).body()).contains("结论：形式审查通过", "重新审查");
		assertThat(officer.get(page + "/opinion").body()).contains("形式审查意见表", "审查人（签字）", "形式审查通过");
		assertThat(officer.get("/screening/summary").body()).contains("形式审查情况汇总表", "形审通过1人", "形式审查中1人");
		assertThat(officer.get("/screening/export").body()).startsWith("\uFEFF\"姓名\"").contains("\"巴特尔\"");
		assertThat(officer.get(round.first().unitHref()).body()).contains("去形式审查", "形审通过");
	}

	@Test
	void aListOfCorrectionsGoesToTheUnitAndARefusalWithArticleAndReasonToo() {
		Round round = this.world.inReview(2, "朝鲁", "苏和");
		Wire officer = wire(round.officer());
		String page = "/screening/" + round.id(0);
		Map<String, String> posted = judgements(1);
		posted.put("verdict-MATERIALS", "TO_CORRECT");
		posted.put("remark-MATERIALS", "申报表盖章不清");
		assertThat(officer.post(page, page + "/judgements", posted).statusCode()).isEqualTo(302);
		String version = "" + this.world.version(round.first());
		assertThat(officer.post(page, page + "/corrections", Map.of("version", version, "days", "五")).body())
			.contains("补正期限填1到20个工作日");
		assertThat(officer.post(page, page + "/corrections", Map.of("version", version, "days", "5")).statusCode())
			.isEqualTo(302);
		assertThat(officer.get(page).body()).contains("补正清单", "材料齐全清晰：申报表盖章不清", "延期");
		Wire clerk = wire(round.year().clerk(0));
		assertThat(clerk.get("/desk").body()).contains("补正1人的材料");
		assertThat(clerk.get("/corrections").body()).contains("朝鲁", "还剩5个工作日", "催办文字");
		assertThat(clerk.get("/corrections/reminder").body()).contains("1人需要补正", "申报表盖章不清");
		String mine = "/corrections/" + round.id(0);
		assertThat(clerk.get(mine).body()).contains("补正完成，重新报送", "申报表盖章不清", "材料检查");
		assertThat(clerk.get(round.first().unitHref()).body()).contains("形式审查要求补正", "看清单、重新报送");
		assertThat(officer.post(page, page + "/extension", Map.of("until", "2099-01-01", "explanation", "")).body())
			.contains("请写明延期的理由", "2099-01-01");
		assertThat(clerk.post(mine, mine + "/resubmission", Map.of("explanation", "已重新扫描")).statusCode())
			.isEqualTo(302);
		assertThat(clerk.get(mine).body()).contains("没有需要办理的", "已重新扫描");
		String other = "/screening/" + round.id(1);
		Map<String, String> failing = judgements(1);
		failing.put("verdict-FRONT_LINE", "NOT_MET");
		failing.put("remark-FRONT_LINE", "一线经历中有2年为管理岗位");
		assertThat(officer.post(other, other + "/judgements", failing).statusCode()).isEqualTo(302);
		String now = "" + this.world.version(round.people().get(1));
		assertThat(officer.post(other, other + "/refusal", Map.of("version", now)).statusCode()).isEqualTo(302);
		assertThat(clerk.get("/corrections/" + round.id(1)).body()).contains("形式审查不通过", "一线经历中有2年为管理岗位", "第三条",
				"去推荐名单");
		String substitution = "/screening/substitution?year=" + round.year().edition().publicId();
		assertThat(officer.get(substitution).body()).contains("未通过、撤回或转入1人，可再报1人", "给期限");
		assertThat(officer.get("/screening/summary").body()).contains("第三条：一线经历中有2年为管理岗位");
	}

	@Test
	void aLateSaveKeepsWhatWasTyped() {
		Round round = this.world.inReview(1, "格日勒");
		String page = "/screening/" + round.id(0);
		Wire officer = wire(round.officer());
		done(this.screenings.judge(this.world.colleague(round), round.id(0),
				Map.of(Item.QUOTA, new Judged(Verdict.NOT_MET, "另一位看到超名额", Duty.QUOTA_NEVER_EXCEEDED)), 1));
		Map<String, String> posted = judgements(1);
		posted.put("remark-QUOTA", "我看是在名额内");
		assertThat(officer.post(page, page + "/judgements", posted).body()).contains("刚才改动了这份审查", "我看是在名额内", "还没有保存");
	}

	@Test
	void nobodyElseReachesTheseRecords() {
		Round round = this.world.inReview(2, "独一无二");
		String id = round.id(0);
		Wire stranger = wire(this.people.year(1).house().officer());
		Wire other = wire(round.year().clerk(1));
		Wire worker = wire(this.people.worker(round.year(), 0));
		for (String path : List.of("", "/opinion")) {
			assertThat(stranger.get("/screening/" + id + path).statusCode()).as(path).isEqualTo(404);
			assertThat(other.get("/screening/" + id + path).statusCode()).as(path).isEqualTo(403);
			assertThat(worker.get("/screening/" + id + path).statusCode()).as(path).isEqualTo(403);
		}
		for (String path : List.of("/judgements", "/pass", "/refusal", "/corrections", "/extension", "/reopening",
				"/intake")) {
			assertThat(stranger.post("/desk", "/screening/" + id + path, Map.of("version", "1")).statusCode()).as(path)
				.isEqualTo(404);
			assertThat(other.post("/desk", "/screening/" + id + path, Map.of("version", "1")).statusCode()).as(path)
				.isEqualTo(403);
		}
		assertThat(other.get("/corrections/" + id).statusCode()).isEqualTo(404);
		assertThat(other.post("/desk", "/corrections/" + id + "/resubmission", Map.of()).statusCode()).isEqualTo(404);
		assertThat(stranger.get("/screening?year=" + round.year().edition().publicId()).statusCode()).isEqualTo(404);
		assertThat(stranger.get("/screening").body()).doesNotContain("独一无二");
		assertThat(wire(round.year().house().leader()).get("/screening/" + id).body()).contains("独一无二")
			.doesNotContain("保存判断");
	}

	private static Map<String, String> judgements(int version) {
		Map<String, String> posted = new HashMap<>();
		posted.put("version", "" + version);
		for (Item item : Item.values()) {
			posted.put("verdict-" + item, "MET");
			posted.put("remark-" + item, "对照材料核对");
		}
		return posted;
	}

	private Wire wire(Actor actor) {
		return new Wire(this.port, actor);
	}

}
