package horqin.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A month as the page draws it, weeks from Monday to Sunday.
 *
 * @param month 1 to 12
 * @param workingDays how many working days it has
 * @param weeks seven cells each; {@code null} where another month's days would stand
 */
record MonthGrid(int month, int workingDays, List<List<@Nullable Cell>> weeks) {

	private static final int DAYS_OF_A_WEEK = 7;

	/**
	 * A day of the grid.
	 *
	 * @param css how it is coloured; empty for a plain working day
	 * @param sign one character, so that colour is never alone; may be empty
	 * @param spoken what the day is, for the tooltip and for those who do not see
	 */
	record Cell(int day, String css, String sign, String spoken, boolean today) {

	}

	static List<MonthGrid> ofYear(WorkingCalendar calendar, int year, LocalDate today) {
		return IntStream.rangeClosed(1, 12)
			.mapToObj((month) -> of(calendar, YearMonth.of(year, month), today))
			.toList();
	}

	private static MonthGrid of(WorkingCalendar calendar, YearMonth month, LocalDate today) {
		List<List<@Nullable Cell>> weeks = new ArrayList<>();
		List<@Nullable Cell> week = new ArrayList<>();
		for (int empty = 1; empty < month.atDay(1).getDayOfWeek().getValue(); empty++) {
			week.add(null);
		}
		for (int day = 1; day <= month.lengthOfMonth(); day++) {
			week.add(cell(calendar, month.atDay(day), today));
			if (week.size() == DAYS_OF_A_WEEK) {
				weeks.add(week);
				week = new ArrayList<>();
			}
		}
		while (!week.isEmpty() && week.size() < DAYS_OF_A_WEEK) {
			week.add(null);
		}
		if (!week.isEmpty()) {
			weeks.add(week);
		}
		return new MonthGrid(month.getMonthValue(), calendar.workingDaysIn(month), weeks);
	}

	private static Cell cell(WorkingCalendar calendar, LocalDate date, LocalDate today) {
		String name = calendar.name(date);
		boolean isToday = date.equals(today);
		int day = date.getDayOfMonth();
		return switch (calendar.kind(date)) {
			case WORKDAY -> new Cell(day, "", "", "", isToday);
			case WEEKEND -> new Cell(day, "is-weekend", "", "", isToday);
			case MAKE_UP -> new Cell(day, "is-work", "班", name + "调休上班", isToday);
			case HOLIDAY -> new Cell(day, "is-off", "休", name + "放假", isToday);
			case LOCAL_HOLIDAY -> new Cell(day, "is-local", "地", name + "，自治区放假", isToday);
		};
	}

}
