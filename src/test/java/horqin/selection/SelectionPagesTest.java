package horqin.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.edition.EditionState;
import horqin.selection.SelectionWorld.Round;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages between the scores and the notice: what each role sees and types. */
@PlatformTest
class SelectionPagesTest {

	private final SelectionWorld rounds;

	private final World world;

	@LocalServerPort
	private int port;

	SelectionPagesTest(SelectionWorld rounds, World world) {
		this.rounds = rounds;
		this.world = world;
	}

	private Wire as(Actor actor) {
		return Wire.of(this.port, actor, this.world);
	}

	@Test
	void theOfficerSendsPeopleToTheCommitteeByOneButton() {
		Round round = this.rounds.eligible(2);
		Wire officer = as(round.officer());
		String page = "/selection/" + round.edition();
		assertThat(officer.get("/desk").body()).contains("送交评审委员会");
		assertThat(officer.get(page).body()).contains("尚未送交", round.people().getFirst().name());
		assertThat(officer.post("/selection", page + "/entrance", Map.of()).statusCode()).isEqualTo(302);
		assertThat(officer.post("/selection", page + "/entrance", Map.of()).statusCode()).as("once more")
			.isEqualTo(302);
		assertThat(officer.get(page).body()).contains("目前没有需要送交的人选").doesNotContain("尚未送交");
		assertThat(as(round.leader()).get(page).body()).doesNotContain("<button class=\"btn btn--main\">送交");
		HttpResponse<String> early = officer.post("/selection", page + "/meetings", Map.of());
		assertThat(early.statusCode()).isEqualTo(422);
		assertThat(early.body()).contains("评分汇总表现有0份", "第七条");
	}

	@Test
	void theListIsTypedCountedAndNothingTypedIsLost() {
		Round round = this.rounds.convened(22);
		Wire officer = as(round.officer());
		String page = "/meetings/" + this.rounds.preparing(round);
		assertThat(officer.get(page).body()).contains("<b>20</b><span>建议人选", "18—22", "100.0%");
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("version", "1");
		for (int place : List.of(1, 2, 3)) {
			fields.put("d-" + round.at(place), "NOT_PROPOSED");
			fields.put("r-" + round.at(place), (place == 1) ? "材料<b>待核实</b>" : "");
		}
		HttpResponse<String> counted = officer.post(page, page + "/count", fields);
		assertThat(counted.body()).contains("<b>17</b><span>建议人选", "低于本年度区间下限18名", "还有2人离开评分名次")
			.doesNotContain("<html");
		fields.put("v-" + round.at(4), "全票");
		HttpResponse<String> wrong = officer.post(page, page + "/list", fields);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("票数填0至200的整数，现为“全票”", "value=\"全票\"", "材料&lt;b&gt;待核实&lt;/b&gt;");
		fields.put("v-" + round.at(4), "5");
		assertThat(officer.post(page, page + "/list", fields).statusCode()).isEqualTo(302);
		HttpResponse<String> stale = officer.post(page, page + "/list", fields);
		assertThat(stale.statusCode()).isEqualTo(422);
		assertThat(stale.body()).contains("会议材料刚才已由他人保存（第2版，您看到的是第1版）");
		assertThat(officer.get(page).body()).contains("离开评分名次，请写明理由", "value=\"5\"");
		assertThat(officer.get(page + "/conclude").body()).contains("还缺这些", "会议记录还没有填写").doesNotContain("不可撤销");
	}

	@Test
	void theRecordIsTypedAndTheListConcludedWithAConfirmation() {
		Round round = this.rounds.convened(3);
		Wire officer = as(round.officer());
		String page = "/meetings/" + this.rounds.preparing(round);
		Map<String, String> fields = new LinkedHashMap<>(
				Map.of("heldOn", "昨天", "place", "三楼会议室", "chair", "1", "recorders", "白晓峰\n高娃", "supervisors", "",
						"minutes", "逐一研究。", "version", "1", "p-1", "yes", "p-2", "yes"));
		fields.putAll(Map.of("p-3", "yes", "p-4", "yes", "p-5", "no", "a-5", "出差"));
		HttpResponse<String> wrong = officer.post(page + "/record", page + "/record", fields);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("日期写成", "value=\"昨天\"", "逐一研究。", "value=\"出差\"");
		fields.put("heldOn", this.rounds.today().toString());
		assertThat(officer.post(page + "/record", page + "/record", fields).statusCode()).isEqualTo(302);
		assertThat(officer.get(page + "/conclude").body()).contains("人数不在区间内的理由", "不可撤销");
		Map<String, String> end = new LinkedHashMap<>(Map.of("version", "2", "proposed", "3", "numberReason", "参评较少"));
		assertThat(officer.post(page + "/conclude", page + "/conclude", end).body()).contains("请先勾选“我已核对”", "参评较少");
		end.put("confirmed", "true");
		assertThat(officer.post(page + "/conclude", page + "/conclude", end).statusCode()).isEqualTo(302);
		assertThat(officer.post(page, page + "/conclude", end).statusCode()).as("once more").isEqualTo(302);
		assertThat(officer.get(page).body()).contains("已提出建议名单", "上传签字件", "评审会议提出建议名单3人");
		assertThat(officer.get(page + "/minutes").body()).contains("白晓峰（记录人）", "（出差）", "参评较少", "主持人（签字）", "sm3:");
		assertThat(officer.get("/desk").body()).contains("上传评审会议记录签字件");
	}

	@Test
	void thePartySecretaryReadsTheListWithoutScoresAndRecordsTheResolution() {
		Round round = this.rounds.submitted(3);
		Wire secretary = as(round.secretary());
		String meeting = "/meetings/" + this.rounds.valid(round).orElseThrow();
		assertThat(as(round.leader()).get(meeting).body()).contains("82.50");
		assertThat(secretary.get(meeting).body()).contains(round.people().getFirst().name())
			.doesNotContain("82.50", "得分", "名次</th>");
		assertThat(secretary.get(meeting + "/minutes").statusCode()).isEqualTo(403);
		assertThat(secretary.get(meeting + "/proposal").body()).doesNotContain("82.50");
		assertThat(secretary.get("/desk").body()).contains("登记党组会议对2026年度建议名单的决定");
		String page = "/selection/" + round.edition() + "/resolution";
		HttpResponse<String> wrong = secretary.post(page, page,
				Map.of("session", "2026年第8次", "heldOn", this.rounds.today().toString(), "item", "议题3", "conclusion",
						"同意<i>", "known", "0", "corrects", "false", "v-" + round.at(2), "DEFERRED", "w-" + round.at(2),
						""));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("请上传党组会议决定摘录扫描件（现为0件）", "1人没有写明理由：", "同意&lt;i&gt;", "人数不在区间内的理由",
				"value=\"2026年第8次\"");
		assertThat(as(round.officer()).get(page).statusCode()).isEqualTo(403);
		SelectionWorld
			.done(this.rounds.resolve(round, Map.of(round.at(2), new Resolutions.Except(Verdict.DEFERRED, "待核实"))));
		String year = secretary.get("/selection/" + round.edition()).body();
		assertThat(year).contains("2026年第8次党组会议", "暂缓的人选", "登记暂缓人选的决定", "更正审议结果");
		assertThat(as(round.officer()).get("/selection/" + round.edition()).body()).doesNotContain("更正审议结果");
	}

	@Test
	void whoIsNotConcernedFindsNothing() {
		Round round = this.rounds.resolved(2);
		String meeting = "/meetings/" + this.rounds.valid(round).orElseThrow();
		Round neighbour = this.rounds.eligible(1);
		Wire other = as(neighbour.officer());
		assertThat(List
			.of(meeting, meeting + "/record", meeting + "/minutes", meeting + "/proposal", meeting + "/scan",
					"/selection/" + round.edition(), "/meetings/nothing", "/resolutions/nothing")
			.stream()
			.map((path) -> other.get(path).statusCode())
			.distinct()
			.toList()).isEqualTo(List.of(404));
		for (Actor actor : List.of(round.experts().getFirst(), round.year().clerk(0))) {
			Wire wire = as(actor);
			assertThat(List.of(meeting, "/selection", "/selection/" + round.edition())
				.stream()
				.map((path) -> wire.get(path).statusCode())
				.distinct()
				.toList()).isEqualTo(List.of(403));
		}
		this.rounds.state(round, EditionState.NOTICE);
		assertThat(as(round.officer()).get("/selection/" + round.edition()).body())
			.doesNotContain("再次召开评审会议</summary>");
	}

}
