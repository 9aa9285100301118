package horqin.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import horqin.edition.Force;
import horqin.nomination.Application.Facts;
import horqin.nomination.CheckItem.State;
import horqin.nomination.CheckPoint.Party;
import horqin.nomination.ExceptionCase.Verdict;
import horqin.nomination.Finding.Misconduct;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.nomination.Applications.CLOSING;
import static horqin.nomination.Applications.TERMS;
import static horqin.nomination.Applications.complete;
import static horqin.nomination.Applications.handedIn;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The live checklist: one look at the whole application. */
class ChecklistTest {

	@Test
	void aCompleteApplicationHasEveryLineDoneInTheOrderOfTheForm() {
		Checklist list = Checklist.of(complete(), TERMS);
		assertThat(list.items()).allMatch(CheckItem::done);
		assertThat(list.items().stream().map(CheckItem::label)).containsExactly("个人身份信息", "基本信息", "照片", "未重复申报", "一线年限",
				"是否领导干部、企业负责人、退休", "没有不得申报的情形", "五力自述", "引领力材料", "实践力材料", "创新力材料", "攻关力材料", "传承力材料", "事迹和培育期计划",
				"个人信息同意书", "诚信承诺", "工作经历由单位核对", "身份情况由单位核实", "所在单位工会意见", "所在单位党组织意见", "盖章的申报表", "推荐渠道", "原则上不参与的情形",
				"推荐单位意见");
		assertThat(list.outcome(Party.UNIT)).isEqualTo(Outcome.moved());
		assertThat(item(list, CheckPoint.FRONT_LINE).detail()).isEqualTo("10年2个月");
	}

	@Test
	void anEmptyApplicationSaysOfEveryLineWhatIsMissing() {
		Checklist list = Checklist.of(Applications.empty(), TERMS);
		assertThat(list.items().stream().filter((item) -> item.state() == State.FAILING).map(CheckItem::point))
			.containsExactly(CheckPoint.PERSON);
		assertThat(list.items().stream().filter(CheckItem::done).map(CheckItem::point))
			.containsExactly(CheckPoint.REPEAT, CheckPoint.RECORD, CheckPoint.EXCLUSIONS);
		assertThat(item(list, CheckPoint.PERSON).reasons()).containsExactly(Reason.practice("还缺2项：手机号码、学历"));
		assertThat(item(list, CheckPoint.PROFILE).reasons())
			.containsExactly(Reason.practice("还缺9项：参加工作时间、工作单位、单位统一社会信用代码、单位性质、所属行业、所属产业集群、岗位及职务、是否班组长、职业（工种）"));
	}

	@Test
	void whatTheApplicantHandsInIsEnoughForTheEmployerAndNotYetForTheUnit() {
		Checklist list = Checklist.of(handedIn(), TERMS);
		assertThat(list.outcome(Party.APPLICANT)).isEqualTo(Outcome.moved());
		refused(Duty.FIVE_YEARS_FRONT_LINE, list.outcome(Party.EMPLOYER));
		assertThat(list.outcome(Party.EMPLOYER).reasons().stream().map(Reason::text)).containsExactly(
				"一线工作年限0日，未满5年，还差5年（计至2026年4月30日）；另有1段一线经历待所在单位核对，核对后共10年2个月", "还有1段工作经历待所在单位核对",
				"所在单位还没有核实是否领导干部、企业负责人、退休", "还没有登记所在单位工会意见", "还没有登记所在单位党组织意见", "还没有上传盖章的申报表");
		allowed(Duty.FIVE_YEARS_FRONT_LINE, Checklist.of(complete(), TERMS).outcome(Party.EMPLOYER));
	}

	@Test
	void whoIsExcludedAsARuleMayHandInSoThatTheUnitCanAskForAnExceptionUnderArticle4() {
		Application retired = Applications.with(complete(),
				Applications.facts(new Standing(false, false, true, false), null));
		Checklist list = Checklist.of(retired, TERMS);
		assertThat(list.outcome(Party.EMPLOYER)).isEqualTo(Outcome.moved());
		refused(Duty.RETIRED_EXCLUDED, list.outcome(Party.UNIT));
	}

	@Test
	void aGrantedExceptionStaysVisibleUnderArticle4() {
		ExceptionCase granted = new ExceptionCase(Set.of(Exclusion.ENTERPRISE_HEAD), Verdict.GRANTED, "王某2026年5月6日");
		Application head = Applications.with(complete(),
				Applications.facts(new Standing(false, true, false, false), granted));
		Checklist list = Checklist.of(head, TERMS);
		allowed(Duty.ENTERPRISE_HEADS_EXCLUDED, list.outcome(Party.UNIT));
		assertThat(list.outcome(Party.UNIT).reasons().stream().map(Reason::text))
			.containsExactly("属于企业负责人，已由王某2026年5月6日批准破例");
	}

	@Test
	void theEmployersWordGoesBeforeThePersonsOwnUnderArticle4() {
		Facts facts = new Facts(Standing.NOTHING, new Standing(true, false, false, false), false, null, List.of(),
				PriorTitle.NONE, null);
		refused(Duty.LEADING_CADRES_EXCLUDED,
				Checklist.of(Applications.with(complete(), facts), TERMS).outcome(Party.UNIT));
	}

	@Test
	void aFindingBarsFromTheFirstGateOnUnderArticle4() {
		Finding finding = new Finding(Misconduct.CRIME, "某判决书", true, CLOSING);
		Facts facts = new Facts(Standing.NOTHING, Standing.NOTHING, false, null, List.of(finding), PriorTitle.NONE,
				null);
		Checklist list = Checklist.of(Applications.with(complete(), facts), TERMS);
		refused(Duty.CLEAN_RECORD, list.outcome(Party.APPLICANT));
		allowed(Duty.CLEAN_RECORD, Checklist.of(complete(), TERMS).outcome(Party.APPLICANT));
	}

	@Test
	void aForceWithoutPaperLeadsToItsPlaceOnThePageUnderArticle6() {
		List<Evidence> papers = complete().evidence()
			.stream()
			.filter((paper) -> !paper.forces().contains(Force.TRANSMISSION))
			.toList();
		Checklist list = Checklist.of(Applications.withEvidence(complete(), papers), TERMS);
		refused(Duty.FIVE_FORCES_EVIDENCED, list.outcome(Party.APPLICANT));
		CheckItem missing = list.items().stream().filter((item) -> !item.done()).findFirst().orElseThrow();
		assertThat(missing.label()).isEqualTo("传承力材料");
		assertThat(missing.href()).isEqualTo("evidence#transmission");
		assertThat(item(list, CheckPoint.SPANS_CERTIFIED).href()).isEqualTo("employer#spans-certified");
	}

	@Test
	void theLastWordOfABodyCountsAndANoIsNoYes() {
		List<Opinion> opinions = new ArrayList<>(complete().opinions());
		opinions.add(new Opinion(Opinion.Body.EMPLOYER_PARTY, false, "情况变化", "白某", CLOSING));
		Application no = Applications.withOpinions(complete(), opinions);
		Reason reason = refused(Duty.POLITICAL_QUALITY, Checklist.of(no, TERMS).outcome(Party.UNIT));
		assertThat(reason.text()).isEqualTo("所在单位党组织意见为不同意");
		opinions.add(new Opinion(Opinion.Body.EMPLOYER_PARTY, true, "已核实，同意", "白某", CLOSING));
		allowed(Duty.POLITICAL_QUALITY,
				Checklist.of(Applications.withOpinions(complete(), opinions), TERMS).outcome(Party.UNIT));
	}

	@Test
	void withoutTheOpinionOfThePartyOrganisationNobodyPassesTheEmployerUnderArticle3() {
		List<Opinion> opinions = complete().opinions()
			.stream()
			.filter((opinion) -> opinion.body() != Opinion.Body.EMPLOYER_PARTY)
			.toList();
		refused(Duty.POLITICAL_QUALITY,
				Checklist.of(Applications.withOpinions(complete(), opinions), TERMS).outcome(Party.EMPLOYER));
	}

	@Test
	void yearsThatAreNotEnoughAreSaidOnceUnderArticle3() {
		WorkSpan three = new WorkSpan(CLOSING.minusYears(3), null, "甲厂", "锻工", true, SpanCheck.CONFIRMED, List.of());
		Outcome outcome = Checklist.of(Applications.withSpans(complete(), three), TERMS).outcome(Party.UNIT);
		refused(Duty.FIVE_YEARS_FRONT_LINE, outcome);
		assertThat(outcome.reasons()).hasSize(1);
	}

	@Test
	void whatIsThereAndDoesNotDoIsFailingAndNotMissing() {
		Application shortTime = Applications.withSpans(complete(),
				new WorkSpan(CLOSING.minusYears(3), null, "甲厂", "锻工", true, SpanCheck.CONFIRMED, List.of()));
		assertThat(item(Checklist.of(shortTime, TERMS), CheckPoint.FRONT_LINE).state()).isEqualTo(State.FAILING);
		Texts one = new Texts(Map.of(Force.PRACTICE, "只写了一项"), "", "", "");
		assertThat(item(Checklist.of(Applications.with(complete(), one), TERMS), CheckPoint.STATEMENTS).state())
			.isEqualTo(State.FAILING);
	}

	@Test
	void everyPointIsLookedAtAndEveryApplicantsPointIsOnAnApplicantsPage() {
		Set<CheckPoint> looked = Set
			.copyOf(Checklist.of(Applications.empty(), TERMS).items().stream().map(CheckItem::point).toList());
		assertThat(looked).containsExactlyInAnyOrder(CheckPoint.values());
		assertThat(Stream.of(CheckPoint.values()))
			.allMatch((point) -> point.page().isApplicants() == (point.party() == Party.APPLICANT));
	}

	@Test
	void theReminderSaysExactlyWhatIsMissingOfWhom() {
		List<Evidence> papers = complete().evidence()
			.stream()
			.filter((paper) -> !paper.forces().contains(Force.TRANSMISSION))
			.toList();
		Checklist lacking = Checklist.of(Applications.withEvidence(complete(), papers), TERMS);
		Checklist whole = Checklist.of(complete(), TERMS);
		String text = ReminderText.of(2026, "霍林郭勒市", "2026年4月30日17:00",
				List.of(new ReminderText.Line("巴特尔", lacking, Party.APPLICANT),
						new ReminderText.Line("乌日娜", whole, Party.UNIT),
						new ReminderText.Line("其其格", Checklist.of(handedIn(), TERMS), Party.EMPLOYER)));
		assertThat(text).isEqualTo("""
				【2026年度科尔沁工匠申报】霍林郭勒市：3人中还有2人材料不全，请在2026年4月30日17:00前补齐：
				1. 巴特尔：传承力尚无支撑材料，至少1件。
				2. 其其格：一线工作年限0日，未满5年，还差5年（计至2026年4月30日）；另有1段一线经历待所在单位核对，核对后共10年2个月；\
				还有1段工作经历待所在单位核对；所在单位还没有核实是否领导干部、企业负责人、退休；还没有登记所在单位工会意见；还没有登记所在单位党组织意见；\
				还没有上传盖章的申报表。""");
		assertThat(ReminderText.of(2026, "霍林郭勒市", "2026年4月30日17:00",
				List.of(new ReminderText.Line("乌日娜", whole, Party.UNIT))))
			.isEqualTo("【2026年度科尔沁工匠申报】霍林郭勒市：1人材料已齐全，请在2026年4月30日17:00前报送。");
	}

	@Test
	void theReminderTellsNobodyOfAFinding() {
		Finding finding = new Finding(Misconduct.CRIME, "某判决书", true, CLOSING);
		Facts facts = new Facts(Standing.NOTHING, Standing.NOTHING, false, null, List.of(finding), PriorTitle.NONE,
				null);
		Checklist list = Checklist.of(Applications.with(complete(), facts), TERMS);
		assertThat(ReminderText.of(2026, "甲", "乙", List.of(new ReminderText.Line("丙", list, Party.UNIT))))
			.doesNotContain("犯罪", "判决", "认定");
	}

	private static CheckItem item(Checklist list, CheckPoint point) {
		return list.items().stream().filter((item) -> item.point() == point).findFirst().orElseThrow();
	}

}
