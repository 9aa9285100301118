package horqin.calendar;

import java.util.List;

/**
 * One year as it stands now: its newest version.
 *
 * @param year the calendar year of every day in it
 * @param status on what it rests
 * @param document the notice it comes from, or the reason it is provisional
 * @param days the days that differ from the plain week; a day has at most one national
 * and one local entry
 */
public record CalendarYear(int year, YearStatus status, String document, List<CalendarDay> days) {

	public CalendarYear {
		days = List.copyOf(days);
		for (CalendarDay day : days) {
			if (day.date().getYear() != year) {
				throw new IllegalArgumentException(day.date() + " is not a day of " + year);
			}
		}
		if (days.stream().map((day) -> day.date() + " " + day.origin()).distinct().count() != days.size()) {
			throw new IllegalArgumentException("A day of " + year + " stands twice");
		}
	}

}
