package horqin.edition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.calendar.CalendarYear;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.YearStatus;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The days of a year (Article 5), checked before they stand in the notice. */
class TimetableTest {

	private static final Figures FIGURES = Figures.newest();

	private static final Timetable GOOD = Timetable.propose(LocalDate.of(2026, 3, 20), Calendars.OF_2026, FIGURES);

	@Test
	void theProposalCountsWorkingDaysFromTheNotice() {
		assertThat(GOOD.days()).isEqualTo(Map.ofEntries(Map.entry(Milestone.PUBLISH, day("03-20")),
				Map.entry(Milestone.APPLICATIONS_OPEN, day("03-23")),
				Map.entry(Milestone.APPLICATIONS_CLOSE, day("04-21")),
				Map.entry(Milestone.RECOMMENDATIONS_CLOSE, day("05-06")),
				Map.entry(Milestone.SCREENING_UNTIL, day("05-19")), Map.entry(Milestone.SCORING_UNTIL, day("06-02")),
				Map.entry(Milestone.MEETING, day("06-05")), Map.entry(Milestone.PARTY_GROUP, day("06-12")),
				Map.entry(Milestone.NOTICE_POSTED, day("06-15")), Map.entry(Milestone.NOTICE_UNTIL, day("06-23")),
				Map.entry(Milestone.ANNOUNCEMENT, day("06-25"))));
		assertThat(GOOD.closingTime()).isEqualTo(LocalTime.of(17, 30));
		assertThat(GOOD.deadline(Milestone.APPLICATIONS_CLOSE).orElseThrow().label()).isEqualTo("2026年4月21日 17:30");
	}

	@Test
	void theProposalLeavesOpenWhatFallsInAYearWithoutACalendar() {
		Timetable late = Timetable.propose(LocalDate.of(2026, 11, 23), Calendars.OF_2026, FIGURES);
		assertThat(late.days().keySet()).containsExactlyInAnyOrder(Milestone.PUBLISH, Milestone.APPLICATIONS_OPEN,
				Milestone.APPLICATIONS_CLOSE);
	}

	@Test
	void article5AllowsACompleteTimetableInOrder() {
		Outcome outcome = plan(GOOD, null);
		allowed(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, outcome);
		allowed(Duty.NOTICE_ISSUED_FIRST, outcome);
		allowed(Duty.NOTICE_FIVE_WORKING_DAYS, outcome);
	}

	@Test
	void article5RefusesATimetableWithDaysMissing() {
		Map<Milestone, LocalDate> days = new HashMap<>(GOOD.days());
		days.remove(Milestone.MEETING);
		days.remove(Milestone.ANNOUNCEMENT);
		Outcome outcome = plan(new Timetable(days, GOOD.closingTime()), null);
		assertThat(refused(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE, outcome).text()).isEqualTo("时间安排还没有填写：评审会议、公布");
	}

	@Test
	void article5RefusesApplicationsThatOpenBeforeTheNotice() {
		Outcome outcome = plan(GOOD.with(Milestone.APPLICATIONS_OPEN, day("03-19")), null);
		assertThat(refused(Duty.NOTICE_ISSUED_FIRST, outcome).text()).isEqualTo("申报开始（2026年3月19日）须不早于印发通知（2026年3月20日）");
	}

	@Test
	void article8RefusesANoticePlannedWithFewerThanFiveWorkingDays() {
		// the Dragon Boat holiday lies between; the 15th itself does not count
		Outcome outcome = plan(GOOD.with(Milestone.NOTICE_UNTIL, day("06-22")), null);
		assertThat(refused(Duty.NOTICE_FIVE_WORKING_DAYS, outcome).text()).isEqualTo("公示期计划4个工作日，少于5个工作日（张贴当日不计）");
	}

	@Test
	void everythingOutOfOrderIsSaidAtOnce() {
		Timetable wrong = GOOD.with(Milestone.APPLICATIONS_CLOSE, day("03-23"))
			.with(Milestone.MEETING, day("06-01"))
			.with(Milestone.ANNOUNCEMENT, day("06-23"));
		assertThat(plan(wrong, null))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("申报截止（2026年3月23日）须晚于申报开始（2026年3月23日）"),
					Reason.of(Duty.SCORES_AGGREGATED_FIRST, "评审会议（2026年6月1日）须不早于专家评分截止（2026年6月2日）"),
					Reason.of(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, "公布（2026年6月23日）须晚于公示期满（2026年6月23日）"))));
	}

	@Test
	void aShortWindowOrADayOffNeedsAReason() {
		Timetable hasty = GOOD.with(Milestone.APPLICATIONS_CLOSE, day("04-01"))
			.with(Milestone.RECOMMENDATIONS_CLOSE, day("04-05"));
		assertThat(plan(hasty, null))
			.isEqualTo(new Outcome.NeedsReason(List.of(Reason.practice("申报开始至申报截止之间只有7个工作日，一般不少于10个"),
					Reason.practice("申报截止至推荐报送截止之间只有2个工作日，一般不少于5个"), Reason.practice("安排在休息日的有：推荐报送截止4月5日"))));
		assertThat(plan(hasty, "上级要求4月上旬报送").isMoved()).isTrue();
	}

	@Test
	void aYearWithoutTheOfficialCalendarAndAnotherYearNeedAReason() {
		Timetable late = GOOD.with(Milestone.ANNOUNCEMENT, LocalDate.of(2027, 1, 8));
		assertThat(texts(plan(late, null))).containsExactly("2027年放假安排还没有按国务院通知导入，这一年的日期只是推算", "有日期在2027年，本年度是2026年度");
		WorkingCalendar provisional = WorkingCalendar
			.of(List.of(new CalendarYear(2026, YearStatus.PROVISIONAL, "暂定", List.of())));
		assertThat(texts(TimetableRules.mayPlan(2026, GOOD, provisional, FIGURES, null)))
			.containsExactly("2026年放假安排还没有按国务院通知导入，这一年的日期只是推算");
	}

	@Test
	void anExtensionForAllNeedsNothingAndForOneUnitAReason() {
		assertThat(extend(Milestone.APPLICATIONS_CLOSE, "04-24", null, null)).isEqualTo(Outcome.moved());
		assertThat(extend(Milestone.APPLICATIONS_CLOSE, "04-24", "库伦旗", null))
			.isEqualTo(new Outcome.NeedsReason(List.of(Reason.practice("延期一般对所有推荐单位相同，只给库伦旗延至2026年4月24日须写明理由"))));
		assertThat(extend(Milestone.APPLICATIONS_CLOSE, "04-24", "库伦旗", "雪灾断网三天").isMoved()).isTrue();
	}

	@Test
	void aDeadlineOnlyMovesLaterAndStaysBeforeTheNextStep() {
		assertThat(texts(extend(Milestone.APPLICATIONS_CLOSE, "04-21", null, null)))
			.containsExactly("申报截止现为2026年4月21日，只能延后，不能改为2026年4月21日");
		assertThat(texts(extend(Milestone.RECOMMENDATIONS_CLOSE, "05-19", null, null)))
			.containsExactly("形式审查截止（2026年5月19日）须晚于推荐报送截止（2026年5月19日）");
		assertThat(texts(extend(Milestone.MEETING, "06-08", null, null))).containsExactly("「评审会议」不是可以延期的截止日");
	}

	@Test
	void deadlinesMoveOnlyBetweenTheNoticeAndFormalReview() {
		for (EditionState state : EditionState.values()) {
			Outcome outcome = TimetableRules.mayExtend(state, GOOD, Milestone.APPLICATIONS_CLOSE, day("04-24"), null,
					null);
			assertThat(outcome.isMoved()).as("%s", state)
				.isEqualTo(state == EditionState.PUBLISHED || state == EditionState.NOMINATING);
		}
	}

	private static Outcome plan(Timetable timetable, String explanation) {
		return TimetableRules.mayPlan(2026, timetable, Calendars.OF_2026, FIGURES, explanation);
	}

	private static Outcome extend(Milestone milestone, String until, String unit, String reason) {
		return TimetableRules.mayExtend(EditionState.NOMINATING, GOOD, milestone, day(until), unit, reason);
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

	private static LocalDate day(String monthAndDay) {
		return LocalDate.parse("2026-" + monthAndDay);
	}

}
