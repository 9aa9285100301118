package horqin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Article 8: not less than five working days, counted in the open. */
class NoticePeriodTest {

	private static final Figures FIGURES = Figures.newest();

	private static final int FIVE = FIGURES.minimumNoticeWorkingDays();

	private final WorkingCalendar calendar = WorkingCalendars.bundled();

	@ParameterizedTest
	@CsvSource({ "2026-02-13, 2026-02-27", "2026-02-27, 2026-03-05", "2026-04-03, 2026-04-13", "2026-04-30, 2026-05-11",
			"2026-05-09, 2026-05-15", "2026-06-18, 2026-06-26", "2026-09-18, 2026-09-24", "2026-09-24, 2026-10-09",
			"2026-09-30, 2026-10-13", "2026-11-23, 2026-11-30", "2025-09-26, 2025-10-10" })
	void theKnownNoticesEndOnTheKnownDays(LocalDate posted, LocalDate end) {
		CountedPeriod period = count(posted, FIVE);
		assertThat(period.lastDay()).isEqualTo(end);
		assertThat(period.workingDays()).isEqualTo(5);
		allowed(Duty.NOTICE_FIVE_WORKING_DAYS, NoticePeriod.mayPost(counting(posted, FIVE), FIGURES, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "00:00", "08:59", "12:00", "17:31", "23:59:59.999999" })
	void everyStartOf2025And2026HasFiveFullWorkingDaysAndNotOneTooMany(LocalTime time) {
		List<String> wrong = new ArrayList<>();
		int cases = 0;
		for (LocalDate date = LocalDate.of(2025, 1, 1); date.getYear() < 2027; date = date.plusDays(1)) {
			var counting = NoticePeriod.count(this.calendar, PlatformClock.instantOf(date.atTime(time)), FIVE);
			cases++;
			if (date.isAfter(LocalDate.of(2026, 12, 24))) {
				refused(Duty.NOTICE_FIVE_WORKING_DAYS, NoticePeriod.mayPost(counting, FIGURES, null));
				continue;
			}
			long start = WorkingCalendarTest.day(date);
			long end = WorkingCalendarTest.day(period(counting).lastDay());
			int full = Oracle.worked(start, end);
			if (full != 5 || Oracle.worked(start, end - 1) != 4) {
				wrong.add(date + " has " + full + " until " + period(counting).lastDay());
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(cases).isEqualTo(730);
	}

	@Test
	void theProofTellsEachDayFromThePostingToTheEnd() {
		CountedPeriod period = count(LocalDate.of(2026, 9, 18), FIVE);
		assertThat(period.days().stream().map((day) -> day.date() + " " + day.weekday() + " " + day.label()))
			.containsExactly("2026-09-18 周五 张贴当日，不计入", "2026-09-19 周六 周末", "2026-09-20 周日 第1个工作日（调休上班）",
					"2026-09-21 周一 第2个工作日", "2026-09-22 周二 第3个工作日", "2026-09-23 周三 第4个工作日", "2026-09-24 周四 第5个工作日");
		assertThat(count(LocalDate.of(2026, 6, 18), 1).days().stream().map(CountedPeriod.Day::label))
			.containsExactly("张贴当日，不计入", "端午节放假", "端午节放假", "端午节放假", "第1个工作日");
	}

	@Test
	void thePrintedBeginningIsTheFirstCountedDayAndTheEndIs24OClock() {
		CountedPeriod period = count(LocalDate.of(2026, 6, 11), FIVE);
		assertThat(period.postedOn()).isEqualTo("2026-06-11");
		assertThat(period.firstDay()).isEqualTo("2026-06-12");
		assertThat(period.lastDay()).isEqualTo("2026-06-18");
		assertThat(period.endsAt()).isEqualTo("2026-06-18T16:00:00Z");
		assertThat(period.reached(Instant.parse("2026-06-18T15:59:59.999999Z"))).isFalse();
		assertThat(period.reached(Instant.parse("2026-06-18T16:00:00Z"))).isTrue();
	}

	@Test
	void theDaysLeftIncludeToday() {
		CountedPeriod period = count(LocalDate.of(2026, 6, 11), FIVE);
		assertThat(period.remainingWorkingDays(LocalDate.of(2026, 6, 11))).isEqualTo(5);
		assertThat(period.remainingWorkingDays(LocalDate.of(2026, 6, 13))).isEqualTo(4);
		assertThat(period.remainingWorkingDays(LocalDate.of(2026, 6, 17))).isEqualTo(2);
		assertThat(period.ordinalOn(LocalDate.of(2026, 6, 17))).isEqualTo(4);
		assertThat(period.ordinalOn(LocalDate.of(2026, 6, 13))).isZero();
		assertThat(period.remainingWorkingDays(LocalDate.of(2026, 6, 18))).isEqualTo(1);
		assertThat(period.remainingWorkingDays(LocalDate.of(2026, 6, 19))).isZero();
	}

	@Test
	void article8RefusesFourWorkingDaysAndTakesMore() {
		LocalDate posted = LocalDate.of(2026, 6, 11);
		Reason reason = refused(Duty.NOTICE_FIVE_WORKING_DAYS, NoticePeriod.mayPost(counting(posted, 4), FIGURES, "急"));
		assertThat(reason.text()).isEqualTo("公示期填写为4个工作日，少于规定的5个工作日。");
		allowed(Duty.NOTICE_FIVE_WORKING_DAYS, NoticePeriod.mayPost(counting(posted, 7), FIGURES, null));
		assertThat(count(posted, 7).lastDay()).isEqualTo("2026-06-23");
		assertThatIllegalArgumentException().isThrownBy(() -> counting(posted, 0));
	}

	@Test
	void article8RefusesANoticeThatReachesAYearWithoutCalendar() {
		Outcome outcome = NoticePeriod.mayPost(counting(LocalDate.of(2026, 12, 25), FIVE), FIGURES, "不能等");
		Reason reason = refused(Duty.NOTICE_FIVE_WORKING_DAYS, outcome);
		assertThat(reason.text()).isEqualTo("公示期会延续到2027年，该年度放假安排尚未导入，无法确定期满日；请先在工作日历导入国务院办公厅通知，或按法定节日推算并登记为暂定。");
		allowed(Duty.NOTICE_FIVE_WORKING_DAYS,
				NoticePeriod.mayPost(counting(LocalDate.of(2026, 12, 24), FIVE), FIGURES, null));
		assertThat(NoticePeriod.count(this.calendar, LocalDate.of(2027, 5, 1), FIVE))
			.isEqualTo(new NoticePeriod.Counting.Unknown(LocalDate.of(2027, 5, 1), FIVE, 2027));
	}

	@Test
	void aProvisionalYearIsMarkedAndAsksForAReason() {
		WorkingCalendar provisional = WorkingCalendar
			.of(List.of(this.calendar.year(2026).orElseThrow(), new CalendarYear(2027, YearStatus.PROVISIONAL, "推算",
					List.of(CalendarDay.national(LocalDate.of(2027, 1, 1), true, "元旦")))));
		var counting = NoticePeriod.count(provisional, LocalDate.of(2026, 12, 29), FIVE);
		CountedPeriod period = period(counting);
		assertThat(period.lastDay()).isEqualTo("2027-01-06");
		assertThat(period.provisionalYears()).containsExactly(2027);
		String warning = "2027年放假安排未按国务院通知导入，按法定节日和周末推算（暂定）；通知印发后可能变化。";
		assertThat(period.warning()).isEqualTo(warning);
		Reason practice = Reason.practice(warning);
		assertThat(NoticePeriod.mayPost(counting, FIGURES, " ")).isEqualTo(new Outcome.NeedsReason(List.of(practice)));
		Outcome explained = NoticePeriod.mayPost(counting, FIGURES, "通知尚未印发，元旦前须公示");
		assertThat(explained).isEqualTo(new Outcome.Moved(List.of(practice)));
		allowed(Duty.NOTICE_FIVE_WORKING_DAYS, explained);
		assertThat(count(LocalDate.of(2026, 12, 1), FIVE).isProvisional()).isFalse();
	}

	@Test
	void article8DoesNotLetANoticeEndEarlyForAnyReason() {
		CountedPeriod period = count(LocalDate.of(2026, 6, 11), FIVE);
		Reason reason = refused(Duty.NOTICE_FIVE_WORKING_DAYS, NoticePeriod.mayEnd(period, at("2026-06-17T09:20")));
		assertThat(reason.text()).isEqualTo("公示期至2026年6月18日 24:00期满，现在是2026年6月17日 09:20，还剩2个工作日，不能提前结束。");
		refused(Duty.NOTICE_FIVE_WORKING_DAYS, NoticePeriod.mayEnd(period, at("2026-06-18T23:59:59")));
		allowed(Duty.NOTICE_FIVE_WORKING_DAYS, NoticePeriod.mayEnd(period, at("2026-06-19T00:00")));
	}

	@Test
	void aCorrectedCalendarMakesANoticeLongerNeverShorter() {
		CountedPeriod announced = count(LocalDate.of(2026, 6, 11), FIVE);
		CountedPeriod longer = count(LocalDate.of(2026, 6, 11), 6);
		assertThat(announced.orLater(longer)).isSameAs(longer);
		assertThat(longer.orLater(announced)).isSameAs(longer);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> announced.orLater(count(LocalDate.of(2026, 6, 12), FIVE)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "America/New_York", "Pacific/Kiritimati", "Asia/Shanghai" })
	void theDayOfPostingIsThatOfShanghaiWhereverTheServerStands(String zone) {
		TimeZone before = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
			// 2026-06-12 00:30 in Shanghai, still the 11th in London.
			Instant posted = Instant.parse("2026-06-11T16:30:00Z");
			CountedPeriod period = period(NoticePeriod.count(this.calendar, posted, FIVE));
			assertThat(period.postedOn()).isEqualTo("2026-06-12");
			assertThat(period.endsAt()).isEqualTo("2026-06-22T16:00:00Z");
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	private NoticePeriod.Counting counting(LocalDate posted, int days) {
		return NoticePeriod.count(this.calendar, posted, days);
	}

	private CountedPeriod count(LocalDate posted, int days) {
		return period(counting(posted, days));
	}

	private static CountedPeriod period(NoticePeriod.Counting counting) {
		assertThat(counting).isInstanceOf(NoticePeriod.Counting.Counted.class);
		return ((NoticePeriod.Counting.Counted) counting).period();
	}

	private static Instant at(String time) {
		return PlatformClock.instantOf(LocalDateTime.parse(time));
	}

}
