package horqin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which days are worked, and how they are counted. */
class WorkingCalendarTest {

	private final WorkingCalendar calendar = WorkingCalendars.bundled();

	@Test
	void everyDayOfBothYearsIsWorkedOrNotAsTheOracleSays() {
		List<LocalDate> differing = LocalDate.of(2025, 1, 1)
			.datesUntil(LocalDate.of(2027, 1, 1))
			.filter((date) -> this.calendar.isWorkingDay(date) != Oracle.works(day(date)))
			.toList();
		assertThat(differing).isEmpty();
	}

	@Test
	void theMonthsOf2026HaveTheWorkingDaysOfTheNotice() {
		assertThat(IntStream.rangeClosed(1, 12).map((month) -> this.calendar.workingDaysIn(YearMonth.of(2026, month))))
			.containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2025, 2026 })
	void bothYearsHave248WorkingDays(int year) {
		assertThat(IntStream.rangeClosed(1, 12)
			.map((month) -> this.calendar.workingDaysIn(YearMonth.of(year, month)))
			.sum()).isEqualTo(248);
	}

	@Test
	void countingForwardAndCountingBetweenAreInverse() {
		for (LocalDate from = LocalDate.of(2025, 1, 1); from
			.isBefore(LocalDate.of(2026, 11, 1)); from = from.plusDays(1)) {
			for (int days : new int[] { 0, 1, 2, 5, 11, 30 }) {
				LocalDate to = this.calendar.addWorkingDays(from, days);
				assertThat(this.calendar.workingDaysBetween(from, to)).as("%d after %s", days, from).isEqualTo(days);
			}
		}
	}

	@Test
	void theNextWorkingDayIsNeverTheDayItself() {
		assertThat(this.calendar.nextWorkingDay(LocalDate.of(2026, 2, 13))).isEqualTo("2026-02-14");
		assertThat(this.calendar.nextWorkingDay(LocalDate.of(2026, 2, 14))).isEqualTo("2026-02-24");
		assertThat(this.calendar.nextWorkingDay(LocalDate.of(2026, 9, 30))).isEqualTo("2026-10-08");
	}

	@Test
	void eachKindOfDayIsToldApart() {
		assertThat(this.calendar.kind(LocalDate.of(2026, 2, 13))).isEqualTo(DayKind.WORKDAY);
		assertThat(this.calendar.kind(LocalDate.of(2026, 2, 14))).isEqualTo(DayKind.MAKE_UP);
		assertThat(this.calendar.kind(LocalDate.of(2026, 2, 15))).isEqualTo(DayKind.HOLIDAY);
		assertThat(this.calendar.kind(LocalDate.of(2026, 3, 1))).isEqualTo(DayKind.WEEKEND);
		assertThat(this.calendar.name(LocalDate.of(2026, 2, 14))).isEqualTo("春节");
		assertThat(this.calendar.name(LocalDate.of(2026, 2, 13))).isEmpty();
	}

	@Test
	void theAutonomousRegionStandsAboveTheNationalNotice() {
		LocalDate off = LocalDate.of(2026, 8, 3);
		LocalDate worked = LocalDate.of(2026, 10, 2);
		WorkingCalendar local = with(CalendarDay.local(off, true, "自治区纪念日", "内政办发"),
				CalendarDay.local(worked, false, "调整上班", "内政办发"));
		assertThat(local.kind(off)).isEqualTo(DayKind.LOCAL_HOLIDAY);
		assertThat(local.kind(worked)).isEqualTo(DayKind.MAKE_UP);
		assertThat(local.addWorkingDays(LocalDate.of(2026, 7, 31), 1)).isEqualTo("2026-08-04");
		assertThat(local.nextWorkingDay(LocalDate.of(2026, 9, 30))).isEqualTo(worked);
	}

	@Test
	void aYearThatIsNotOnRecordIsNeverGuessed() {
		assertThat(this.calendar.knows(2027)).isFalse();
		assertThat(this.calendar.status(2027)).isEmpty();
		assertThatExceptionOfType(YearNotImported.class)
			.isThrownBy(() -> this.calendar.isWorkingDay(LocalDate.of(2027, 1, 4)))
			.satisfies((ex) -> assertThat(ex.year()).isEqualTo(2027));
		assertThatExceptionOfType(YearNotImported.class)
			.isThrownBy(() -> this.calendar.addWorkingDays(LocalDate.of(2026, 12, 30), 2));
		assertThat(this.calendar.addWorkingDays(LocalDate.of(2026, 12, 30), 1)).isEqualTo("2026-12-31");
	}

	@Test
	void theNextYearIsMissedFromOctoberOnAndThisYearAlways() {
		assertThat(this.calendar.missingWarning(LocalDate.of(2026, 9, 30))).isEmpty();
		String missing = "2027年放假安排尚未导入，涉及该年度的期限无法确定。";
		assertThat(this.calendar.missingWarning(LocalDate.of(2026, 10, 1))).isEqualTo(missing);
		assertThat(this.calendar.missingWarning(LocalDate.of(2027, 1, 1))).isEqualTo(missing);
		WorkingCalendar provisional = WorkingCalendar
			.of(List.of(new CalendarYear(2027, YearStatus.PROVISIONAL, "推算", List.of())));
		assertThat(provisional.missingWarning(LocalDate.of(2027, 3, 1))).isEqualTo("2027年放假安排是暂定的，国务院通知印发后请导入。");
		assertThat(this.calendar.missingWarning(LocalDate.of(2025, 12, 31))).isEmpty();
	}

	@Test
	void aCalendarIsMadeOfDaysOfItsOwnYearsOnce() {
		CalendarDay day = CalendarDay.national(LocalDate.of(2026, 1, 1), true, "元旦");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CalendarYear(2025, YearStatus.OFFICIAL, "通知", List.of(day)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CalendarYear(2026, YearStatus.OFFICIAL, "通知", List.of(day, day)));
		CalendarYear year = new CalendarYear(2026, YearStatus.OFFICIAL, "通知", List.of(day));
		assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendar.of(List.of(year, year)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.addWorkingDays(day.date(), -1));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.calendar.workingDaysBetween(day.date(), day.date().minusDays(1)));
	}

	static long day(LocalDate date) {
		return Oracle.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
	}

	private WorkingCalendar with(CalendarDay... days) {
		CalendarYear year = this.calendar.year(2026).orElseThrow();
		List<CalendarDay> all = new ArrayList<>(year.days());
		all.addAll(List.of(days));
		return WorkingCalendar.of(List.of(new CalendarYear(2026, YearStatus.OFFICIAL, year.document(), all)));
	}

}
