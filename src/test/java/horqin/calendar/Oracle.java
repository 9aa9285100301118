package horqin.calendar;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Another way to count, sharing nothing with the product: days are numbers since
 * 0000-03-01 by the Gregorian rule, weekdays are worked out by hand, and the holidays are
 * typed here from the two notices.
 */
final class Oracle {

	/** Weekdays off, "month-day" or "month-day..day". */
	private static final String OFF_2025 = "1-1 1-28..31 2-3..4 4-4 5-1..2 5-5 6-2 10-1..3 10-6..8";

	private static final String OFF_2026 = "1-1..2 2-16..20 2-23 4-6 5-1 5-4..5 6-19 9-25 10-1..2 10-5..7";

	/** Weekend days worked. */
	private static final String WORKED_2025 = "1-26 2-8 4-27 9-28 10-11";

	private static final String WORKED_2026 = "1-4 2-14 2-28 5-9 9-20 10-10";

	private static final Set<Long> OFF = new HashSet<>();

	private static final Set<Long> WORKED = new HashSet<>();

	static {
		OFF.addAll(days(2025, OFF_2025));
		OFF.addAll(days(2026, OFF_2026));
		WORKED.addAll(days(2025, WORKED_2025));
		WORKED.addAll(days(2026, WORKED_2026));
	}

	private Oracle() {
	}

	/** Whether people work on a day of 2025 or 2026. */
	static boolean works(long day) {
		// 0000-03-01 was a Wednesday.
		long weekday = Math.floorMod(day + 2, 7);
		return weekday < 5 ? !OFF.contains(day) : WORKED.contains(day);
	}

	/** How many days people work after one day, until and with another. */
	static int worked(long after, long until) {
		int count = 0;
		for (long day = until; day > after; day--) {
			count += works(day) ? 1 : 0;
		}
		return count;
	}

	static long day(int year, int month, int day) {
		int shiftedYear = (month > 2) ? year : year - 1;
		int shiftedMonth = (month + 9) % 12;
		return 365L * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
				+ (shiftedMonth * 306 + 5) / 10 + day - 1;
	}

	private static List<Long> days(int year, String list) {
		return Arrays.stream(list.split(" ")).flatMap((entry) -> {
			String[] parts = entry.split("-|\\.\\.");
			int month = Integer.parseInt(parts[0]);
			long first = day(year, month, Integer.parseInt(parts[1]));
			long last = day(year, month, Integer.parseInt(parts[parts.length - 1]));
			return LongStream.rangeClosed(first, last).boxed();
		}).toList();
	}

}
