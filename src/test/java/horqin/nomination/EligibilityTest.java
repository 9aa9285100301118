package horqin.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import horqin.access.Units;
import horqin.nomination.Application.Facts;
import horqin.nomination.ExceptionCase.Verdict;
import horqin.nomination.Finding.Misconduct;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Article 4, last paragraph: as a rule not, expressly exempt, and never. */
class EligibilityTest {

	private static final String BY = "王某2026年5月6日";

	@Test
	void aLeadingCadreIsRefusedByDefaultAndPassesWithAGrantedExceptionUnderArticle4() {
		bends(Exclusion.LEADING_CADRE, new Standing(true, false, false, false), Duty.LEADING_CADRES_EXCLUDED);
	}

	@Test
	void anEnterpriseHeadIsRefusedByDefaultAndPassesWithAGrantedExceptionUnderArticle4() {
		bends(Exclusion.ENTERPRISE_HEAD, new Standing(false, true, false, false), Duty.ENTERPRISE_HEADS_EXCLUDED);
	}

	@Test
	void aRetiredWorkerIsRefusedByDefaultAndPassesWithAGrantedExceptionUnderArticle4() {
		bends(Exclusion.RETIRED, new Standing(false, false, true, false), Duty.RETIRED_EXCLUDED);
	}

	@Test
	void whoIsKeptOnPassesAgainstProofAndWithoutAnybodysApprovalUnderArticle4() {
		Standing keptOn = new Standing(false, false, true, true);
		Reason reason = refused(Duty.RETAINED_RETIREES_EXEMPT, Eligibility.standing(keptOn, false, null));
		assertThat(reason.text()).isEqualTo("已填写延聘，还缺1份延聘证明；上传后不受退休限制，也不需另行批准");
		Outcome proved = Eligibility.standing(keptOn, true, null);
		allowed(Duty.RETAINED_RETIREES_EXEMPT, proved);
		allowed(Duty.RETIRED_EXCLUDED, proved);
		assertThat(proved.reasons()).isEmpty();
	}

	@Test
	void beingKeptOnLiftsRetirementOnlyUnderArticle4() {
		Outcome outcome = Eligibility.standing(new Standing(false, true, true, true), true, null);
		refused(Duty.ENTERPRISE_HEADS_EXCLUDED, outcome);
		assertThat(outcome.reasons()).hasSize(1);
	}

	@Test
	void anExceptionCoversOnlyWhatItNamesUnderArticle4() {
		ExceptionCase forRetired = new ExceptionCase(Set.of(Exclusion.RETIRED), Verdict.GRANTED, BY);
		Outcome outcome = Eligibility.standing(new Standing(true, false, true, false), false, forRetired);
		refused(Duty.LEADING_CADRES_EXCLUDED, outcome);
		assertThat(outcome.reasons()).hasSize(1);
	}

	@Test
	void whoHasNothingAgainstThemPassesUnderArticle4() {
		Outcome outcome = Eligibility.standing(Standing.NOTHING, false, null);
		allowed(Duty.LEADING_CADRES_EXCLUDED, outcome);
		allowed(Duty.ENTERPRISE_HEADS_EXCLUDED, outcome);
		assertThat(outcome).isEqualTo(Outcome.moved());
	}

	@ParameterizedTest
	@EnumSource(Misconduct.class)
	void whatWasFoundOnADocumentBarsUnderArticle4(Misconduct misconduct) {
		Finding finding = new Finding(misconduct, "某法院（2024）某刑初12号判决书", true, LocalDate.of(2026, 4, 20));
		Reason reason = refused(Duty.CLEAN_RECORD, Eligibility.cleanRecord(List.of(finding)));
		assertThat(reason.text()).isEqualTo("经认定有" + misconduct.label() + "（某法院（2024）某刑初12号判决书），不能申报，也不能破例");
	}

	@Test
	void whatWasLookedIntoAndNotFoundBarsNobodyUnderArticle4() {
		Finding cleared = new Finding(Misconduct.CREDIT, "信用中国查询件", false, LocalDate.of(2026, 4, 20));
		allowed(Duty.CLEAN_RECORD, Eligibility.cleanRecord(List.of(cleared)));
		allowed(Duty.CLEAN_RECORD, Eligibility.cleanRecord(List.of()));
	}

	@Test
	void noExceptionCanBeAskedForAgainstAFindingUnderArticle4() {
		Finding finding = new Finding(Misconduct.LAW, "行政处罚决定书", true, LocalDate.of(2026, 4, 20));
		Standing retired = new Standing(false, false, true, false);
		Facts facts = new Facts(retired, retired, false, null, List.of(finding), PriorTitle.NONE, null);
		refused(Duty.CLEAN_RECORD, Eligibility.mayAskException(facts, Set.of(Exclusion.RETIRED)));
		Facts clean = new Facts(retired, retired, false, null, List.of(), PriorTitle.NONE, null);
		allowed(Duty.CLEAN_RECORD, Eligibility.mayAskException(clean, Set.of(Exclusion.RETIRED)));
	}

	@Test
	void anExceptionIsAskedForOnlyForWhatApplies() {
		Facts facts = Applications.facts(new Standing(false, false, true, true), null);
		Outcome outcome = Eligibility.mayAskException(facts, Set.of(Exclusion.RETIRED));
		assertThat(texts(outcome)).containsExactly("延聘职工不需破例，上传延聘证明1份即可");
		outcome = Eligibility.mayAskException(Applications.facts(Standing.NOTHING, null),
				Set.of(Exclusion.ENTERPRISE_HEAD));
		assertThat(texts(outcome)).containsExactly("核实情况里没有“企业负责人”，不需要破例");
		outcome = Eligibility.mayAskException(Applications.facts(Standing.NOTHING, null), Set.of());
		assertThat(texts(outcome)).containsExactly("请写明申请破例的情形，至少1项");
	}

	@Test
	void aFindingNeedsADocumentAndTheApplicantHeardUnderArticle4() {
		LocalDate heard = LocalDate.of(2026, 4, 18);
		refused(Duty.CLEAN_RECORD, Finding.mayFind(" ", false, heard, "无意见", true));
		Outcome unheard = Finding.mayFind("某文书", true, null, null, true);
		assertThat(texts(unheard)).containsExactly("认定之前须听取本人意见，请登记听取的日期和本人的说法（没有意见的写“无意见”）");
		allowed(Duty.CLEAN_RECORD, Finding.mayFind("某文书", true, heard, "无意见", true));
		allowed(Duty.CLEAN_RECORD, Finding.mayFind("某文书", true, null, null, false));
	}

	@Test
	void whoIsInCultivationOrCertifiedCannotBeNominatedAgainByPractice() {
		assertThat(Eligibility.repeat(PriorTitle.IN_CULTIVATION).reasons())
			.containsExactly(Reason.practice("本人正在培育期内，不能重复申报"));
		assertThat(Eligibility.repeat(PriorTitle.CERTIFIED).reasons())
			.containsExactly(Reason.practice("本人已获科尔沁工匠证书，不能重复申报"));
		assertThat(Eligibility.repeat(PriorTitle.NONE)).isEqualTo(Outcome.moved());
	}

	@Test
	void aPersonGoesThroughOneChannelAYearUnderArticle6() {
		Reason reason = refused(Duty.TERRITORY_OR_INDUSTRY_CHANNEL, Eligibility.once(2026, "开鲁县总工会"));
		assertThat(reason.text()).isEqualTo("本人2026年度已通过开鲁县总工会申报，一人一年只能申报1次；需要换推荐单位的，请联系市总经办转办");
		allowed(Duty.TERRITORY_OR_INDUSTRY_CHANNEL, Eligibility.once(2026, null));
	}

	@Test
	void theGroundFitsTheUnitUnderArticle6() {
		refused(Duty.TERRITORY_OR_INDUSTRY_CHANNEL, Channel.fits(null, Units.Kind.DISTRICT, "库伦旗总工会"));
		Reason reason = refused(Duty.TERRITORY_OR_INDUSTRY_CHANNEL,
				Channel.fits(Channel.INDUSTRY, Units.Kind.DISTRICT, "库伦旗总工会"));
		assertThat(reason.text()).isEqualTo("按行业归口应由中区市直单位工会推荐，库伦旗总工会是旗县市区总工会；报错单位的可以转办，不用重填");
		allowed(Duty.TERRITORY_OR_INDUSTRY_CHANNEL, Channel.fits(Channel.TERRITORY, Units.Kind.DISTRICT, "库伦旗总工会"));
	}

	@Test
	void onlyAUnionOfThoseTwoKindsRecommendsUnderArticle6() {
		refused(Duty.RECOMMENDER_IS_A_UNION, Channel.fits(Channel.TERRITORY, Units.Kind.EMPLOYER, "某铝业公司"));
		allowed(Duty.RECOMMENDER_IS_A_UNION, Channel.fits(Channel.INDUSTRY, Units.Kind.DIRECT, "某铁路局工会"));
	}

	@Test
	void anExceptionIsFromSomethingAndDecidedBySomebody() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ExceptionCase(Set.of(), Verdict.GRANTED, BY));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new ExceptionCase(Set.of(Exclusion.RETIRED), Verdict.GRANTED, null));
	}

	private static void bends(Exclusion exclusion, Standing standing, Duty duty) {
		Reason byDefault = refused(duty, Eligibility.standing(standing, false, null));
		assertThat(byDefault.text()).isEqualTo("属于" + exclusion.label() + "，原则上不参与推荐申报；确需推荐的，由推荐单位书面申请破例，经市总审批后办理");
		ExceptionCase pending = new ExceptionCase(Set.of(exclusion), Verdict.PENDING, null);
		assertThat(refused(duty, Eligibility.standing(standing, false, pending)).text()).endsWith("破例申请已报，待市总审批");
		ExceptionCase denied = new ExceptionCase(Set.of(exclusion), Verdict.DENIED, BY);
		assertThat(refused(duty, Eligibility.standing(standing, false, denied)).text())
			.endsWith("破例申请未获批准（王某2026年5月6日）");
		Outcome granted = Eligibility.standing(standing, false,
				new ExceptionCase(Set.of(exclusion), Verdict.GRANTED, BY));
		allowed(duty, granted);
		assertThat(granted)
			.isEqualTo(new Outcome.Moved(List.of(Reason.of(duty, "属于" + exclusion.label() + "，已由王某2026年5月6日批准破例"))));
	}

	private static List<String> texts(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
