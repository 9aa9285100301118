package horqin.screening;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import horqin.calendar.Deadline;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.WorkingCalendars;
import horqin.nomination.Stage;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** What must hold in formal review, without a database (Articles 6 and 7). */
class ScreeningRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

	private static final WorkingCalendar CALENDAR = WorkingCalendars.bundled();

	@Test
	void nobodyIsScoredBeforeEverybodyHasAConclusionUnderArticle7() {
		Reason reason = refused(Duty.FORMAL_REVIEW_BEFORE_SCORING,
				ScreeningRules.mayOpenScoring(Map.of(Stage.RECOMMENDED, 2, Stage.CORRECTION, 1, Stage.ELIGIBLE, 30,
						Stage.EXCEPTION_PENDING, 1, Stage.INELIGIBLE, 3)));
		assertThat(reason.text()).isEqualTo("还有人选没有形式审查结论：「已推荐」2人、「补正」1人、「待批破例」1人，全部办结后才能转入专家评分");
		allowed(Duty.FORMAL_REVIEW_BEFORE_SCORING, ScreeningRules
			.mayOpenScoring(Map.of(Stage.ELIGIBLE, 30, Stage.INELIGIBLE, 3, Stage.WITHDRAWN, 1, Stage.UNIT_REVIEW, 4)));
	}

	@Test
	void theTimeForCorrectionsIsCountedInWorkingDaysOfAKnownYear() {
		assertThat(ScreeningRules.mayAsk(5, TODAY, CALENDAR, 0)).isEqualTo(Outcome.moved());
		assertThat(texts(ScreeningRules.mayAsk(0, TODAY, CALENDAR, 0))).containsExactly("补正期限填1到20个工作日，现为0");
		assertThat(texts(ScreeningRules.mayAsk(null, TODAY, CALENDAR, 0))).containsExactly("补正期限填1到20个工作日");
		assertThat(texts(ScreeningRules.mayAsk(5, LocalDate.of(2031, 1, 5), CALENDAR, 0)))
			.containsExactly("2031年放假安排尚未导入，不能推算补正期限，请先导入工作日历");
		assertThat(ScreeningRules.mayAsk(5, TODAY, CALENDAR, 1)).isInstanceOf(Outcome.NeedsReason.class);
	}

	@Test
	void whatComesLateIsToldTheDeadlineAndWhoCanExtendIt() {
		Deadline due = Deadline.endOf(LocalDate.of(2026, 5, 27));
		assertThat(ScreeningRules.inTime(due, at(LocalDateTime.of(2026, 5, 27, 23, 59)))).isEqualTo(Outcome.moved());
		assertThat(texts(ScreeningRules.inTime(due, at(LocalDateTime.of(2026, 5, 28, 8, 0)))))
			.containsExactly("补正已于2026年5月27日 24:00截止，收到时间是2026年5月28日 08:00；确需延长的，请联系市总经办；已修改的内容都保留");
	}

	@Test
	void whatWasAskedForFailsOnlyAfterItsTime() {
		Deadline due = Deadline.endOf(LocalDate.of(2026, 5, 27));
		assertThat(texts(ScreeningRules.overdue(Stage.CORRECTION, due, at(TODAY.atTime(9, 0)))))
			.containsExactly("补正期限到2026年5月27日 24:00，届满以前不能作不通过结论");
		assertThat(ScreeningRules.overdue(Stage.CORRECTION, due, at(LocalDateTime.of(2026, 5, 28, 0, 1))))
			.isEqualTo(Outcome.moved());
		assertThat(ScreeningRules.overdue(Stage.SCREENING, null, at(TODAY.atTime(9, 0)))).isEqualTo(Outcome.moved());
	}

	@Test
	void anExtensionIsLaterAndHasAReason() {
		LocalDate due = LocalDate.of(2026, 5, 27);
		assertThat(ScreeningRules.mayExtend(Stage.CORRECTION, due, due.plusDays(3), TODAY, "本人住院"))
			.isInstanceOf(Outcome.Moved.class);
		assertThat(ScreeningRules.mayExtend(Stage.CORRECTION, due, due.plusDays(3), TODAY, null))
			.isInstanceOf(Outcome.NeedsReason.class);
		assertThat(texts(ScreeningRules.mayExtend(Stage.CORRECTION, due, due, TODAY, "理由")))
			.containsExactly("补正期限现为2026年5月27日，只能延后到今天以后，不能改为2026年5月27日");
		assertThat(texts(ScreeningRules.mayExtend(Stage.SCREENING, null, due, TODAY, "理由")))
			.containsExactly("现在是「形式审查中」，没有可以延期的补正");
		assertThat(texts(ScreeningRules.mayExtend(Stage.CORRECTION, due, null, TODAY, "理由")))
			.containsExactly("请填写延期到哪一天");
	}

	@Test
	void aSeatThatBecameFreeIsUsedWithinTheQuotaUnderArticle6() {
		LocalDate until = TODAY.plusDays(5);
		var free = new ScreeningRules.Substituting("开鲁县", 1, 1, null, until);
		allowed(Duty.QUOTA_NEVER_EXCEEDED, ScreeningRules.maySubstitute(free, TODAY, "1人形审不通过"));
		assertThat(ScreeningRules.maySubstitute(free, TODAY, null)).isInstanceOf(Outcome.NeedsReason.class);
		assertThat(refused(Duty.QUOTA_NEVER_EXCEEDED, ScreeningRules
			.maySubstitute(new ScreeningRules.Substituting("开鲁县", 1, 0, null, until), TODAY, "1人形审不通过")).text())
			.isEqualTo("开鲁县的名额已经用完，没有可以替换的名额（还有0个）");
		assertThat(texts(
				ScreeningRules.maySubstitute(new ScreeningRules.Substituting("开鲁县", 0, 1, until, until), TODAY, "理由")))
			.containsExactly("开鲁县没有未通过、撤回或转办转入的人选（0人），不需要期限", "替换期限只能延后，不能定为2026年5月25日");
	}

	@Test
	void whoeverComesBackFindsTheSeatOrIsToldUnderArticle6() {
		allowed(Duty.QUOTA_NEVER_EXCEEDED, ScreeningRules.seatForReturn(Stage.INELIGIBLE, "开鲁县", 4, 3));
		allowed(Duty.QUOTA_NEVER_EXCEEDED, ScreeningRules.seatForReturn(Stage.ELIGIBLE, "开鲁县", 4, 4));
		assertThat(
				refused(Duty.QUOTA_NEVER_EXCEEDED, ScreeningRules.seatForReturn(Stage.INELIGIBLE, "开鲁县", 4, 4)).text())
			.isEqualTo("开鲁县名额4个，已推荐4人，腾出的名额已由替换人选使用，不能恢复");
	}

	@Test
	void theTextForTheChatSaysWhoPutsWhatRightUntilWhenAndKeepsWhatIsPrivate() {
		Correction correction = new Correction(1, 2, 1, LocalDate.of(2026, 5, 27), LocalDate.of(2026, 5, 27), 5, null,
				"某经办", OffsetDateTime.of(2026, 5, 20, 9, 0, 0, 0, ZoneOffset.ofHours(8)), null, null,
				List.of(new Correction.Line(Item.EXCLUSIONS, "补交任职文件"), new Correction.Line(Item.MATERIALS, "证书看不清")));
		assertThat(CorrectionText.of(2026, "开鲁县", List.of(new CorrectionText.Line("巴特尔", correction)))).isEqualTo("""
				【2026年度科尔沁工匠形式审查】开鲁县：1人需要补正，请改好后由推荐单位重新报送：
				1. 巴特尔（2026年5月27日 24:00前）：排除情形：详见平台；材料齐全清晰：证书看不清。""");
		assertThat(CorrectionText.of(2026, "开鲁县", List.of())).isEqualTo("【2026年度科尔沁工匠形式审查】开鲁县：没有待补正的人选。");
	}

	@Test
	void aCellThatLooksLikeAFormulaIsText() {
		assertThat(Csv.cell("=1+1")).isEqualTo("\"'=1+1\"");
		assertThat(Csv.cell("说\"好\"")).isEqualTo("\"说\"\"好\"\"\"");
	}

	private static java.time.Instant at(LocalDateTime time) {
		return PlatformClock.instantOf(time);
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
