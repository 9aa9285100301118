package horqin.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import horqin.edition.EditionRules.NoticeContents;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.needsReason;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year is opened, aims at about twenty, and states in its notice what Article 5 asks.
 */
class EditionRulesTest {

	private static final LocalDate SPRING = LocalDate.of(2026, 3, 20);

	private static final NoticeContents COMPLETE = new NoticeContents(Outcome.moved(), 60, Outcome.moved(),
			Outcome.moved(), "高度重视，严格把关。", "活动中心 0475-8230000", "正文", true);

	@Test
	void article2RefusesAYearBeforeTheFirst() {
		assertThat(refused(Duty.YEARLY_FROM_FIRST_YEAR, EditionRules.mayDraft(2025, SPRING, Set.of())).text())
			.isEqualTo("培育工程从2026年度开始，不能设立2025年度");
	}

	@Test
	void article2RefusesASecondEditionOfAYear() {
		assertThat(refused(Duty.YEARLY_FROM_FIRST_YEAR, EditionRules.mayDraft(2026, SPRING, Set.of(2026))).text())
			.isEqualTo("2026年度已经设立，每年只设1个年度");
	}

	@Test
	void article2AllowsOneEditionAYear() {
		allowed(Duty.YEARLY_FROM_FIRST_YEAR, EditionRules.mayDraft(2026, SPRING, Set.of()));
		allowed(Duty.YEARLY_FROM_FIRST_YEAR, EditionRules.mayDraft(2027, SPRING, Set.of(2026)));
		assertThat(EditionRules.mayDraft(2028, SPRING, Set.of(2026)).reasons())
			.containsExactly(Reason.practice("今年是2026年，最多提前设立2027年度，不能设立2028年度"));
	}

	@Test
	void article24RefusesAnEditionBeforeTheRegulationWasIssuedAndAllowsItFromThatDay() {
		Outcome before = EditionRules.mayDraft(2026, LocalDate.of(2026, 3, 16), Set.of());
		assertThat(refused(Duty.IN_FORCE_FROM_ISSUE, before).text()).isEqualTo("办法自2026年3月17日起施行，2026年3月16日还不能按它设立年度");
		allowed(Duty.IN_FORCE_FROM_ISSUE, EditionRules.mayDraft(2026, LocalDate.of(2026, 3, 17), Set.of()));
	}

	@Test
	void article2AsksForAReasonBelowAndAboveTheBandAndForNoneWithin() {
		TargetBand band = TargetBand.usual(20);
		assertThat(band.label()).isEqualTo("20名左右（18至22名）");
		assertThat(needsReason(Duty.TARGET_ABOUT_TWENTY, band.mayHold(17, "建议名单", null)).text())
			.isEqualTo("建议名单17名，低于本年度区间下限18名（目标20名），须写明理由");
		assertThat(needsReason(Duty.TARGET_ABOUT_TWENTY, band.mayHold(23, "建议名单", " ")).text())
			.isEqualTo("建议名单23名，高于本年度区间上限22名（目标20名），须写明理由");
		for (int count = 18; count <= 22; count++) {
			assertThat(band.mayHold(count, "建议名单", null)).isEqualTo(Outcome.moved());
		}
		allowed(Duty.TARGET_ABOUT_TWENTY, band.mayHold(17, "建议名单", "两人条件未达到，宁缺毋滥"));
	}

	@Test
	void article2AsksForAReasonWhenTheBandItselfLeavesAboutTwenty() {
		Figures figures = Figures.newest();
		allowed(Duty.TARGET_ABOUT_TWENTY, TargetBand.usual(20).maySet(figures, null));
		assertThat(needsReason(Duty.TARGET_ABOUT_TWENTY, new TargetBand(30, 27, 33).maySet(figures, null)).text())
			.isEqualTo("办法定的是每年20名左右，本年度区间27至33名不包含20名，须写明理由");
		assertThat(needsReason(Duty.TARGET_ABOUT_TWENTY, new TargetBand(20, 5, 40).maySet(figures, null)).text())
			.isEqualTo("区间5至40名，偏离目标20名超过三成，已不算“左右”，须写明理由");
		assertThat(new TargetBand(20, 21, 22).maySet(figures, "理由")).isInstanceOf(Outcome.Refused.class);
		assertThat(TargetBand.usual(5)).isEqualTo(new TargetBand(5, 4, 6));
	}

	@Test
	void article5AllowsACompleteAndSignedNotice() {
		allowed(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, EditionRules.mayPublish(COMPLETE));
	}

	@Test
	void article5RefusesANoticeAndNamesEverythingItLacks() {
		Outcome rubric = Outcome.refused(Duty.RUBRIC_COVERS_FIVE_FORCES, "缺一力");
		Outcome timetable = new Outcome.NeedsReason(List.of(Reason.practice("申报期短")));
		Outcome band = new TargetBand(30, 27, 33).maySet(Figures.newest(), null);
		Outcome outcome = EditionRules.mayPublish(new NoticeContents(band, 0, timetable, rubric, " ", "", "", false));
		refused(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, outcome);
		assertThat(outcome.reasons().stream().map(Reason::text)).containsExactly("办法定的是每年20名左右，本年度区间27至33名不包含20名，须写明理由",
				"通知还缺少：推荐名额分配表（现有名额0个）", "申报期短", "缺一力", "通知还缺少：工作要求", "通知还缺少：通知正文", "通知没有写明联系人和电话", "通知正文还没有经市总审批签发");
	}

	@Test
	void theDraftOfTheNoticeSaysWhatTheEditionKnows() {
		Timetable timetable = Timetable.propose(SPRING, Calendars.OF_2026, Figures.newest());
		assertThat(NoticeText.title("某市总工会", 2026)).isEqualTo("某市总工会关于做好2026年度“科尔沁工匠”培育对象推荐工作的通知");
		List<String> lines = NoticeText
			.body(new NoticeText.Source("某市总工会", 2026, TargetBand.usual(20), 60, 29, timetable, "一丝不苟。\n\n 按时报送。 ", ""))
			.lines()
			.toList();
		assertThat(lines).contains("本年度培育科尔沁工匠20名左右。", "共分配推荐名额60个，推荐单位29个，详见附件1。各单位推荐人数不得超过分配名额。",
				"申报：2026年3月23日至2026年4月21日17:30，届时系统关闭。", "一丝不苟。", "按时报送。", "联系方式：（待定）");
		assertThat(lines.stream().filter((line) -> line.matches("[一二三四五六七]、.*"))).containsExactly("一、目标任务", "二、推荐范围和条件",
				"三、名额分配", "四、推荐程序", "五、时间安排", "六、材料要求", "七、工作要求");
	}

}
