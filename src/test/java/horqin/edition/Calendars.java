package horqin.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import horqin.calendar.CalendarDay;
import horqin.calendar.CalendarYear;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.YearStatus;

/** The calendar of 2026 (General Office of the State Council, 4 November 2025). */
final class Calendars {

	static final WorkingCalendar OF_2026 = WorkingCalendar.of(List.of(year2026()));

	private Calendars() {
	}

	private static CalendarYear year2026() {
		List<CalendarDay> days = new ArrayList<>();
		off(days, "元旦", "2026-01-01", 3);
		off(days, "春节", "2026-02-15", 9);
		off(days, "清明节", "2026-04-04", 3);
		off(days, "劳动节", "2026-05-01", 5);
		off(days, "端午节", "2026-06-19", 3);
		off(days, "中秋节", "2026-09-25", 3);
		off(days, "国庆节", "2026-10-01", 7);
		for (String worked : List.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20",
				"2026-10-10")) {
			days.add(new CalendarDay(LocalDate.parse(worked), false, "调休", CalendarDay.Origin.NATIONAL, ""));
		}
		return new CalendarYear(2026, YearStatus.OFFICIAL, "国办通知", days);
	}

	private static void off(List<CalendarDay> days, String name, String first, int count) {
		for (int i = 0; i < count; i++) {
			days.add(new CalendarDay(LocalDate.parse(first).plusDays(i), true, name, CalendarDay.Origin.NATIONAL, ""));
		}
	}

}
