package horqin.nomination;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoField;

import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/**
 * How long a set of days is, in years, months and days.
 *
 * <p>
 * The unit is the calendar month: every full month is worth one, a day is worth its share
 * of its own month. Shares add up, so a gap takes away exactly its own days, an overlap
 * adds nothing, more work never makes the total smaller, and the order of entry is
 * without effect. February counts as 28 days; in a leap year its last two days share the
 * last place. With that, one unbroken span comes out as the calendar says, to the day:
 * from a day in one year to the day before it five years later are exactly five years.
 * (Adding up months and left-over days span by span, at 30 days a month, would let 59
 * months and 29 days pass once they are cut in two.)
 *
 * <p>
 * To say the total in years, months and days, the parts are laid end to end from the
 * first day worked.
 *
 * @param time the total
 * @param missing what is missing to the years asked for; {@code null} when nothing is
 */
@Practice("不满整月的天数按当月天数折算（2月按28天，闰年28日、29日合计一日），各段首尾相接累计")
public record FrontLineTime(Period time, @Nullable Period missing) {

	/** Parts of one month: the least number that 28 and a half day, 30 and 31 divide. */
	private static final long MONTH = 26_040;

	static FrontLineTime of(DaySet days, int yearsAsked) {
		if (days.isEmpty()) {
			return new FrontLineTime(Period.ZERO, Period.ofYears(yearsAsked));
		}
		LocalDate first = days.runs().getFirst().from();
		long parts = days.runs().stream().mapToLong((run) -> upTo(run.until()) - upTo(run.from())).sum();
		LocalDate end = dayAt(upTo(first) + parts);
		LocalDate full = anniversary(first, yearsAsked);
		return new FrontLineTime(Period.between(first, end), end.isBefore(full) ? Period.between(end, full) : null);
	}

	/** Whether nothing is missing. */
	public boolean suffices() {
		return this.missing == null;
	}

	/** The years as people write them: 4年7个月12日; nothing at all is 0日. */
	public static String words(Period period) {
		Period time = period.normalized();
		String text = (time.getYears() > 0 ? time.getYears() + "年" : "")
				+ (time.getMonths() > 0 ? time.getMonths() + "个月" : "")
				+ (time.getDays() > 0 ? time.getDays() + "日" : "");
		return text.isEmpty() ? "0日" : text;
	}

	/** The first day on which whole years since the morning of a day are over. */
	private static LocalDate anniversary(LocalDate first, int years) {
		LocalDate day = first.plusYears(years);
		return day.getDayOfMonth() == first.getDayOfMonth() ? day : day.plusDays(1);
	}

	/** Parts from the year 0 to the morning of a day. */
	private static long upTo(LocalDate day) {
		YearMonth month = YearMonth.from(day);
		return month.getLong(ChronoField.PROLEPTIC_MONTH) * MONTH + inMonth(month, day.getDayOfMonth());
	}

	/** The last day whose morning is not later than so many parts. */
	private static LocalDate dayAt(long parts) {
		YearMonth month = YearMonth.of(0, 1).plusMonths(Math.floorDiv(parts, MONTH));
		long rest = Math.floorMod(parts, MONTH);
		int day = month.lengthOfMonth();
		while (inMonth(month, day) > rest) {
			day--;
		}
		return month.atDay(day);
	}

	/** Parts from the first of a month to the morning of one of its days. */
	private static long inMonth(YearMonth month, int day) {
		if (month.lengthOfMonth() != 29) {
			return (day - 1) * (MONTH / month.lengthOfMonth());
		}
		return (day < 29) ? (day - 1) * (MONTH / 28) : 27 * (MONTH / 28) + MONTH / 56;
	}

}
