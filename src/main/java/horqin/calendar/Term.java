package horqin.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A term of whole months, such as the year of cultivation (Article 10), given by its
 * first and last day, both within it.
 * <p>
 * The next term would begin on the first day that is not before the same day of the month
 * later; the last day is the one before. So a year from 2026-06-22 ends with 2027-06-21.
 * Where the month has no such day the term ends with the month (Civil Code, art. 202): a
 * year from 2028-02-29 ends with 2029-02-28, and one from 2027-03-01 takes the whole of
 * the leap February, to 2028-02-29. Never shorter than the calendar's own year.
 *
 * @param firstDay the first day
 * @param lastDay the last day, which ends at 24:00
 */
public record Term(LocalDate firstDay, LocalDate lastDay) {

	private static final int MONTHS_OF_YEAR = 12;

	public Term {
		if (lastDay.isBefore(firstDay)) {
			throw new IllegalArgumentException(lastDay + " is before " + firstDay);
		}
	}

	/** The term of so many years, 1 or more, that begins on a day. */
	public static Term ofYears(LocalDate firstDay, int years) {
		return ofMonths(firstDay, Math.multiplyExact(years, MONTHS_OF_YEAR));
	}

	/** The term of so many months, 1 or more, that begins on a day. */
	public static Term ofMonths(LocalDate firstDay, int months) {
		if (months < 1) {
			throw new IllegalArgumentException("A term has months: " + months);
		}
		LocalDate sameDay = firstDay.plusMonths(months);
		boolean exists = sameDay.getDayOfMonth() == firstDay.getDayOfMonth();
		return new Term(firstDay, exists ? sameDay.minusDays(1) : sameDay);
	}

	/** Whether a day lies within the term. */
	public boolean contains(LocalDate date) {
		return !date.isBefore(this.firstDay) && !date.isAfter(this.lastDay);
	}

	/**
	 * Whether the term has run out: 24:00 of the last day in Asia/Shanghai is reached.
	 */
	public boolean reached(Instant now) {
		return !now.isBefore(PlatformClock.startOf(this.lastDay.plusDays(1)));
	}

}
