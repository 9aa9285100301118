package horqin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One day that differs from the plain week, or that a notice names.
 *
 * @param date the day
 * @param off {@code true}: no work; {@code false}: a weekend day on which people work
 * @param name the holiday, in Chinese, such as 春节
 * @param origin who decided it
 * @param note the document of a local day; empty for a national one
 */
public record CalendarDay(LocalDate date, boolean off, String name, Origin origin, String note) {

	public CalendarDay {
		Objects.requireNonNull(date);
		Objects.requireNonNull(name);
		Objects.requireNonNull(origin);
		Objects.requireNonNull(note);
	}

	/** Who decided a day. */
	public enum Origin {

		/** The State Council's notice, or the statutory holidays when provisional. */
		NATIONAL("国家"),

		/** The autonomous region; stands above the national entry of the same day. */
		LOCAL("自治区");

		private final String label;

		Origin(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	static CalendarDay national(LocalDate date, boolean off, String name) {
		return new CalendarDay(date, off, name, Origin.NATIONAL, "");
	}

	static CalendarDay local(LocalDate date, boolean off, String name, String document) {
		return new CalendarDay(date, off, name, Origin.LOCAL, document);
	}

	boolean isLocal() {
		return this.origin == Origin.LOCAL;
	}

	static boolean isWeekend(LocalDate date) {
		return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
