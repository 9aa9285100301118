package horqin.scoring;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.scoring.ScoringWorld.Review;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of a review: what each role sees and types. */
@PlatformTest
class ReviewPagesTest {

	private final ScoringWorld reviews;

	private final World world;

	private final Withdrawals withdrawals;

	@LocalServerPort
	private int port;

	ReviewPagesTest(ScoringWorld reviews, World world, Withdrawals withdrawals) {
		this.reviews = reviews;
		this.world = world;
		this.withdrawals = withdrawals;
	}

	@Test
	void anOfficerComposesACommitteeAndALeaderApprovesIt() {
		Review review = this.reviews.drafted(0, 1);
		Wire officer = as(review.officer());
		String page = "/panels/" + review.panel();
		List<Actor> experts = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			Actor expert = this.world.person(Role.EXPERT, review.house().organiser());
			experts.add(expert);
			assertThat(officer
				.post(page, page + "/members",
						Map.of("account", String.valueOf(expert.accountId()), "kind",
								(i == 0) ? "DEPARTMENT" : "EXPERT", "unit", "某职业学院" + i, "speciality", "机械"))
				.statusCode()).isEqualTo(302);
		}
		assertThat(officer.post(page, page + "/members", Map.of("account", "", "kind", "EXPERT")).body())
			.contains("请选择委员。");
		HttpResponse<String> early = officer.post(page, page + "/steps/SUBMIT", Map.of());
		assertThat(early.statusCode()).isEqualTo(422);
		assertThat(early.body()).contains("主任委员应为1人，现为0人");
		assertThat(officer
			.post(page, page + "/members/" + this.reviews.memberId(review, experts.getFirst()) + "/chair", Map.of())
			.statusCode()).isEqualTo(302);
		assertThat(officer
			.post(page, page + "/plan",
					Map.of("method", "MEAN", "due", "2099-06-01T17:30", "text", "专家4人，科室负责人1人", "version", "1"))
			.body()).contains("组成方案刚才已改动");
		String version = String.valueOf(this.reviews.panel(review).version());
		assertThat(officer
			.post(page, page + "/plan",
					Map.of("method", "MEAN", "due", "2099-06-01T17:30", "text", "专家4人，科室负责人1人", "version", version))
			.statusCode()).isEqualTo(302);
		assertThat(officer.post(page, page + "/steps/SUBMIT", Map.of()).statusCode()).isEqualTo(302);
		Wire leader = as(review.leader());
		assertThat(leader.get(page).body()).contains("审定组成", "专家4人，科室负责人1人", "退回修改").doesNotContain("列入委员</h2>");
		assertThat(leader
			.post(page, page + "/steps/APPROVE",
					Map.of("version", String.valueOf(this.reviews.panel(review).version())))
			.statusCode()).isEqualTo(302);
		assertThat(this.reviews.panel(review).state()).isEqualTo(PanelState.APPROVED);
		assertThat(officer.get("/panels").body()).contains("已审定");
	}

	@Test
	void anExpertSignsThenScoresThenSubmitsAndTheOfficerSeesCountsOnly() {
		Review review = this.reviews.approved(5, 2);
		this.reviews.edition(review, EditionState.SCORING);
		Actor expert = review.experts().get(2);
		Wire wire = as(expert);
		String list = "/scoring/" + review.panel();
		String subject = this.reviews.subjects(review).getFirst();
		assertThat(wire.get(list).headers().firstValue("location")).hasValue(address(list + "/declaration"));
		assertThat(wire.get(list + "/" + subject).headers().firstValue("location"))
			.hasValue(address(list + "/declaration"));
		assertThat(wire.post(list + "/declaration", list + "/declaration", Map.of("last", subject)).statusCode())
			.isEqualTo(422);
		String last = this.reviews.subjects(review).getLast();
		assertThat(wire.post(list + "/declaration", list + "/declaration", Map.of("last", last, "confirmed", "true"))
			.statusCode()).isEqualTo(302);
		open(review);
		String card = list + "/" + subject;
		assertThat(wire.get(card).body()).contains("创新力自述", "实用新型专利证书", "优 6.5—7分", "data-autosave");
		HttpResponse<String> wrong = wire.post(card, card,
				typed(Map.of("score0", "9", "score1", "6.3", "act", "check")));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("分值应在0分至7分之间；现在是“9”。", "分值按0.5分一档；现在是“6.3”。", "value=\"9\"");
		HttpResponse<String> open = wire.post(card, card, typed(Map.of("version", "1", "score14", "", "act", "check")));
		assertThat(open.body()).contains("还有1项没有打分：应用智能");
		HttpResponse<String> stale = wire.post(card, card,
				typed(Map.of("version", "1", "comment0", "两个窗口", "act", "save")));
		assertThat(stale.statusCode()).isEqualTo(409);
		assertThat(stale.body()).contains("两个窗口", "您在另一个窗口");
		assertThat(wire.post(card, card + "/draft", typed(Map.of("version", "2"))).body()).contains("已填15/15项，合计82.5分",
				"\"version\":3");
		assertThat(wire.post(card, card + "/draft", typed(Map.of("version", "2", "score0", "5"))).statusCode())
			.isEqualTo(409);
		assertThat(wire.get(card + "/confirm").body()).contains("82.5", "不可撤销");
		assertThat(wire.post(card, card + "/submit", Map.of("version", "3")).statusCode()).as("without the tick")
			.isEqualTo(302);
		assertThat(wire.post(card, card + "/submit", Map.of("version", "3", "confirmed", "true")).statusCode())
			.isEqualTo(302);
		assertThat(wire.post(list + "/declaration", card + "/submit", Map.of("version", "3", "confirmed", "true"))
			.statusCode()).as("once more").isEqualTo(302);
		assertThat(wire.get(list).body()).contains("<b>1 / 2</b>", "已提交", "合计 82.5 分");
		assertThat(wire.get(card).body()).contains("申请撤回").doesNotContain("data-autosave=");
		Wire officer = as(review.officer());
		String progress = officer.get("/panels/" + review.panel() + "/progress").body();
		assertThat(progress).contains("应评2人，您已提交1份，还有1份未提交").doesNotContain("82.5");
	}

	@Test
	void aWithdrawalIsAskedForOnTheCardAndDecidedByTheChair() {
		Review review = this.reviews.scored(5, 1);
		String card = "/scoring/" + review.panel() + "/" + this.reviews.subjects(review).getFirst();
		Wire expert = as(review.experts().getLast());
		assertThat(expert.post(card, card + "/withdraw", Map.of("reason", "")).body()).contains("写明撤回理由，现为0字");
		assertThat(expert.post(card, card + "/withdraw", Map.of("reason", "漏看一份材料")).statusCode()).isEqualTo(302);
		assertThat(expert.get(card).body()).contains("申请撤回中");
		assertThat(expert.get("/withdrawals").body()).doesNotContain("漏看一份材料");
		String id = this.withdrawals.list(review.leader(), 10, 0).getFirst().publicId();
		Wire chair = as(review.chair());
		assertThat(chair.get("/withdrawals").body()).contains("漏看一份材料", "同意撤回");
		assertThat(chair.post("/withdrawals", "/withdrawals/" + id, Map.of("act", "keep")).body())
			.contains("不同意撤回的，须写明理由");
		assertThat(chair.post("/withdrawals", "/withdrawals/" + id, Map.of("act", "approve")).statusCode())
			.isEqualTo(302);
		assertThat(expert.get(card).body()).contains("data-autosave");
		assertThat(as(review.leader()).get("/withdrawals").body()).contains("已同意");
	}

	@Test
	void remindersSayWhatIsMissingAndReachThoseWhoLag() {
		Review review = this.reviews.scoring(5, 2);
		Wire officer = as(review.officer());
		String progress = "/panels/" + review.panel() + "/progress";
		assertThat(officer.get(progress).body()).contains("提醒未交的 5 位委员", "应评2人，您已提交0份，还有2份未提交，请于");
		assertThat(officer.post(progress, "/panels/" + review.panel() + "/reminders", Map.of()).statusCode())
			.isEqualTo(302);
		assertThat(as(review.chair()).get("/messages").body()).contains("请完成评分");
		assertThat(officer.get(progress + "?open=yes&q=%25").body()).contains("没有符合条件的内容");
		assertThat(as(review.chair()).get("/desk").body()).contains("完成2份评分");
	}

	@Test
	void htmlInNamesAndCommentsIsShownAsText() {
		Review review = this.reviews.approved(5, 0);
		this.reviews.enter(review, "<img src=x onerror=alert(1)>");
		review.experts()
			.forEach((expert) -> assertThat(as(expert)
				.post("/scoring/" + review.panel() + "/declaration", "/scoring/" + review.panel() + "/declaration",
						Map.of("last", this.reviews.subjects(review).getFirst(), "confirmed", "true"))
				.statusCode()).isEqualTo(302));
		open(review);
		Wire wire = as(review.chair());
		String card = "/scoring/" + review.panel() + "/" + this.reviews.subjects(review).getFirst();
		wire.post(card, card, typed(Map.of("comment0", "<b>\"好\"</b>", "act", "save")));
		assertThat(wire.get(card).body()).contains("&lt;img", "&lt;b&gt;").doesNotContain("<img src=x", "<b>\"好");
		assertThat(wire.post(card, card, typed(Map.of("version", "999999999999"))).statusCode()).isEqualTo(400);
	}

	private void open(Review review) {
		this.reviews.edition(review, EditionState.SCORING);
		review.experts().forEach((expert) -> ScoringWorld.done(this.reviews.sign(expert, review)));
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.OPEN, null));
	}

	/** The usual scores as they are typed, with some fields changed. */
	private static Map<String, String> typed(Map<String, String> changed) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int at = 0; at < 15; at++) {
			fields.put("score" + at, CardValues.points(ScoringWorld.USUAL.get(at)));
		}
		fields.putAll(changed);
		return fields;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private Wire as(Actor actor) {
		return Wire.of(this.port, actor, this.world);
	}

}
