package horqin.nomination;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.nomination.NominationWorld.Year;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static horqin.nomination.UnitWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages of unit and office, and what nobody else sees of them. */
@PlatformTest
class UnitPagesTest {

	private final NominationWorld world;

	private final UnitWorld units;

	private final Exceptions exceptions;

	private final Findings findings;

	private final Nominations nominations;

	@LocalServerPort
	private int port;

	UnitPagesTest(NominationWorld world, UnitWorld units, Exceptions exceptions, Findings findings,
			Nominations nominations) {
		this.world = world;
		this.units = units;
		this.exceptions = exceptions;
		this.findings = findings;
		this.nominations = nominations;
	}

	@Test
	void aClerkTakesSomebodyFromTheEmployersDeskToTheListAndTheOfficeSeesIt() {
		Year year = this.world.year(2);
		Nomination nomination = this.units.certified(year, 0, "巴特尔", Standing.NOTHING);
		UnitBrowser clerk = browser(year.clerk(0));
		String page = nomination.unitHref();
		assertThat(clerk.get("/desk").body()).contains("登记1人的所在单位审核");
		assertThat(clerk.get("/nominations").body()).contains("巴特尔", "所在单位审核", "导出所见");
		assertThat(clerk.get(page).body()).contains("登记所在单位审核", "材料检查", "办理经过", "五力自述和支撑材料", "150502********");
		assertThat(clerk.get(page + "/employer").body()).contains("逐段核对工作经历", "试点机械厂", "所在单位审核通过");
		assertThat(clerk.post(page + "/employer", page + "/steps/EMPLOYER_PASS", Map.of()).statusCode()).isEqualTo(302);
		assertThat(clerk.get(page + "/unit").body()).contains("推荐渠道", "不属于领导干部、企业负责人、退休职工", "还没有登记推荐单位意见");
		assertThat(clerk
			.post(page + "/unit", page + "/opinions/RECOMMENDER",
					Map.of("favourable", "true", "text", "", "signer", "", "signedOn", ""))
			.body()).contains("请填写意见，不超过500字，现为0字", "请填写盖章件上的日期");
		assertThat(clerk
			.post(page + "/unit", page + "/opinions/RECOMMENDER",
					Map.of("favourable", "true", "text", "同意推荐", "signer", "包某", "signedOn", "2026-04-20"))
			.statusCode()).isEqualTo(302);
		String list = "/recommendation/" + year.edition().publicId();
		int version = this.units.version(year.clerk(0), year.edition());
		assertThat(
				clerk.post(list, list + "/rank", Map.of("version", "" + version, "place-" + nomination.publicId(), "一"))
					.body())
			.contains("排序填数字");
		assertThat(
				clerk.post(list, list + "/rank", Map.of("version", "" + version, "place-" + nomination.publicId(), "1"))
					.statusCode())
			.isEqualTo(302);
		assertThat(clerk.get(list).body()).contains("还没有上传集体研究的会议纪要（1份）", "重点产业1人，占100.0%", "名额");
		this.units.listed(year.clerk(0), year.edition(), List.of(nomination));
		version = this.units.version(year.clerk(0), year.edition());
		assertThat(clerk.post(list, list + "/send", Map.of("version", "" + version)).body()).contains("请先勾选“我已核对”");
		assertThat(clerk.post(list, list + "/send", Map.of("version", "" + version, "confirmed", "true")).statusCode())
			.isEqualTo(302);
		assertThat(clerk.get(list).body()).contains("第1批", "推荐函试工发〔2026〕3号");
		assertThat(clerk.post(page, page + "/steps/RETURN", Map.of("explanation", "晚了")).body()).contains("不能退回修改");
		UnitBrowser officer = browser(year.house().officer());
		assertThat(officer.get(list).body()).contains("推荐进度", "名额使用", "巴特尔", "第2旗");
		assertThat(officer.get(page).body()).contains("已推荐", "不得申报情形的认定");
		assertThat(clerk.get(list + "/reminder").body()).contains("催办文字", "人材料已齐全");
		for (Actor leader : List.of(year.house().leader())) {
			assertThat(browser(leader).get(page).statusCode()).isEqualTo(200);
			assertThat(browser(leader).get(list).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void anExceptionIsDecidedAndAFindingIsMadeOnTheScreen() {
		Year year = this.world.year(1);
		Nomination nomination = this.units.before(year, 0, "朝鲁", new Standing(false, true, false, false));
		String page = nomination.unitHref();
		UnitBrowser clerk = browser(year.clerk(0));
		assertThat(clerk.get(page + "/unit").body()).contains("属于企业负责人，原则上不参与推荐申报", "书面申请破例", "依据");
		done(this.exceptions.request(year.clerk(0), nomination.publicId(), EnumSet.of(Exclusion.ENTERPRISE_HEAD),
				"在一线带队<b>攻关</b>", NominationWorld.pdf("申请.pdf")));
		UnitBrowser leader = browser(year.house().leader());
		assertThat(leader.get("/desk").body()).contains("审批1件破例申请");
		assertThat(leader.get("/exceptions").body()).contains("朝鲁", "待批");
		assertThat(leader.get(page + "/exception").body()).contains("批准破例", "&lt;b&gt;攻关&lt;/b&gt;")
			.doesNotContain("<b>攻关</b>");
		assertThat(leader.post(page + "/exception", page + "/exception/decision", Map.of("grant", "true", "reason", ""))
			.body()).contains("请写明批准破例的理由");
		assertThat(browser(year.house().officer()).get(page + "/exception").body()).contains("线下签批登记");
		assertThat(leader
			.post(page + "/exception", page + "/exception/decision", Map.of("grant", "true", "reason", "技艺领先"))
			.statusCode()).isEqualTo(302);
		assertThat(clerk.get(page + "/exception").body()).contains("技艺领先").doesNotContain("不批准</button>");
		UnitBrowser officer = browser(year.house().officer());
		assertThat(officer.get(page + "/findings").body()).contains("登记认定", "刑事犯罪记录");
		assertThat(officer
			.post(page + "/findings", page + "/findings", Map.of("misconduct", "LAW", "document", "某决定书", "heardOn",
					"昨天", "answer", "", "upheld", "true", "reason", "属实"))
			.body()).contains("没有登记", "value=\"某决定书\"");
		done(this.findings.record(year.house().officer(), nomination.publicId(),
				new Findings.Wanted(Finding.Misconduct.LAW, "某决定书", LocalDate.of(2026, 4, 2), "无意见", true, "属实"),
				NominationWorld.pdf("决定书.pdf")));
		assertThat(officer.get(page + "/findings").body()).contains("认定属实，不得申报", "撤销这次认定");
		assertThat(clerk.get(page + "/findings").statusCode()).isEqualTo(403);
		assertThat(clerk.get(page).body()).contains("经认定有违反法律法规行为");
	}

	@Test
	void aSheetIsImportedThroughTheDoorAndTheTemplateComesOut() {
		Year year = this.world.year(1);
		UnitBrowser clerk = browser(year.clerk(0));
		assertThat(clerk.get("/nominations/import").body()).contains("下载模板", "上传并导入", "身份证一致");
		assertThat(clerk.get("/nominations/import/template").statusCode()).isEqualTo(200);
		assertThat(clerk.get("/nominations/export").statusCode()).isEqualTo(200);
		assertThat(clerk.post("/nominations/import", "/nominations/import", Map.of()).body()).contains("请选择填好的汇总表");
		assertThat(browser(year.house().officer()).get("/nominations/import").statusCode()).isEqualTo(403);
	}

	@Test
	void anotherUnitsPeopleDoNotExistForAClerkNorAnotherOrganisersForAnybody() {
		Year year = this.world.year(2);
		Nomination nomination = this.units.before(year, 0, "独一无二", new Standing(false, true, false, false));
		String page = nomination.unitHref();
		String file = this.nominations.situation(nomination).application().evidence().isEmpty() ? "x"
				: "aaaaaaaaaaaaaaaaaaaaaaaaaa";
		UnitBrowser stranger = browser(year.clerk(1));
		UnitBrowser elsewhere = browser(this.world.year(1).house().officer());
		for (String path : List.of("", "/employer", "/unit", "/exception", "/files/" + file)) {
			assertThat(stranger.get(page + path).statusCode()).as(path).isEqualTo(404);
			assertThat(elsewhere.get(page + path).statusCode()).as(path).isIn(403, 404);
		}
		for (String path : List.of("/steps/RETURN", "/opinions/RECOMMENDER", "/ground", "/exception",
				"/papers/RETAINED_PROOF")) {
			assertThat(stranger.post("/nominations", page + path, Map.of("explanation", "理由")).statusCode()).as(path)
				.isEqualTo(404);
		}
		assertThat(stranger.get("/nominations?q=独一").body()).doesNotContain("独一无二");
		assertThat(stranger.get("/recommendation/" + year.edition().publicId()).body()).doesNotContain("独一无二");
		assertThat(stranger.get("/exceptions").body()).doesNotContain("独一无二");
		assertThat(elsewhere.get("/recommendation/" + year.edition().publicId()).statusCode()).isEqualTo(404);
		assertThat(browser(this.world.worker(year, 0)).get(page).statusCode()).isEqualTo(403);
	}

	private UnitBrowser browser(Actor actor) {
		return new UnitBrowser(this.port, actor);
	}

}
