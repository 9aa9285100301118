package horqin.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/**
 * The working days of the years that are on record; immutable, so that one computation
 * sees one calendar. A working day is a Monday to Friday not listed as off, or a weekend
 * day listed as worked.
 * <p>
 * There is no fallback: asking about a year that is not on record throws
 * {@link YearNotImported}, because guessing would shorten a public notice unseen. Ask
 * {@link #knows} first, or count with {@link NoticePeriod}, which answers with a value.
 */
public final class WorkingCalendar {

	private final Map<Integer, CalendarYear> years = new TreeMap<>();

	/** The entry that decides a day: the local one where both exist. */
	private final Map<LocalDate, CalendarDay> decisive = new HashMap<>();

	private WorkingCalendar(Collection<CalendarYear> years) {
		for (CalendarYear year : years) {
			if (this.years.put(year.year(), year) != null) {
				throw new IllegalArgumentException("The year " + year.year() + " stands twice");
			}
			for (CalendarDay day : year.days()) {
				this.decisive.merge(day.date(), day, (a, b) -> a.isLocal() ? a : b);
			}
		}
	}

	/**
	 * Puts years together.
	 * @param years each year at most once
	 */
	public static WorkingCalendar of(Collection<CalendarYear> years) {
		return new WorkingCalendar(years);
	}

	/** Whether the year is on record, officially or provisionally. */
	public boolean knows(int year) {
		return this.years.containsKey(year);
	}

	/** The status of a year; empty when it is not on record. */
	public Optional<YearStatus> status(int year) {
		return Optional.ofNullable(this.years.get(year)).map(CalendarYear::status);
	}

	/** A year on record; empty when it is not. */
	public Optional<CalendarYear> year(int year) {
		return Optional.ofNullable(this.years.get(year));
	}

	/** The years on record, earliest first. */
	public SortedSet<Integer> years() {
		return new TreeSet<>(this.years.keySet());
	}

	/**
	 * What to warn of on a day: this year's notice is missing, or from October on next
	 * year's; empty when all is well. The State Council's notice comes in November.
	 */
	@Practice("每年10月起提醒导入下一年的放假安排，没有导入的年度不推算期限")
	public String missingWarning(LocalDate today) {
		int year = today.getYear();
		boolean nextIsDue = today.getMonthValue() >= Month.OCTOBER.getValue();
		return Stream.of(year, year + 1)
			.filter((each) -> each == year || nextIsDue)
			.filter((each) -> status(each).orElse(null) != YearStatus.OFFICIAL)
			.map((each) -> each + "年放假安排" + (knows(each) ? "是暂定的，国务院通知印发后请导入。" : "尚未导入，涉及该年度的期限无法确定。"))
			.collect(Collectors.joining());
	}

	/** The sentence that stands wherever a count rests on provisional years. */
	static String provisionalWarning(Collection<Integer> years) {
		String listed = years.stream().map((year) -> year + "年").collect(Collectors.joining("、"));
		return listed + "放假安排未按国务院通知导入，按法定节日和周末推算（暂定）；通知印发后可能变化。";
	}

	/**
	 * What a day is.
	 * @throws YearNotImported when its year is not on record
	 */
	public DayKind kind(LocalDate date) {
		if (!knows(date.getYear())) {
			throw new YearNotImported(date.getYear());
		}
		CalendarDay day = this.decisive.get(date);
		if (day == null) {
			return CalendarDay.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY;
		}
		if (!day.off()) {
			return DayKind.MAKE_UP;
		}
		return day.isLocal() ? DayKind.LOCAL_HOLIDAY : DayKind.HOLIDAY;
	}

	/** The name of the holiday behind a listed day, on or off; empty for a plain day. */
	public String name(LocalDate date) {
		@Nullable CalendarDay day = this.decisive.get(date);
		return (day != null) ? day.name() : "";
	}

	/**
	 * Whether people work on a day.
	 * @throws YearNotImported when its year is not on record
	 */
	public boolean isWorkingDay(LocalDate date) {
		return kind(date).isWorking();
	}

	/**
	 * The first working day after a day, the day itself never.
	 * @throws YearNotImported when the search reaches a year that is not on record
	 */
	public LocalDate nextWorkingDay(LocalDate date) {
		return addWorkingDays(date, 1);
	}

	/**
	 * The n-th working day after a day; the day itself does not count (Civil Code, art.
	 * 201).
	 * @param days working days, from 0 (the day itself, working or not)
	 * @throws YearNotImported when the count reaches a year that is not on record
	 */
	public LocalDate addWorkingDays(LocalDate date, int days) {
		if (days < 0) {
			throw new IllegalArgumentException("Working days are counted forward: " + days);
		}
		LocalDate day = date;
		for (int counted = 0; counted < days;) {
			day = day.plusDays(1);
			if (isWorkingDay(day)) {
				counted++;
			}
		}
		return day;
	}

	/**
	 * The working days after {@code from}, up to and with {@code to}; the inverse of
	 * {@link #addWorkingDays}.
	 * @param to not before {@code from}
	 * @throws YearNotImported when a day between is of a year that is not on record
	 */
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException(to + " is before " + from);
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
	}

	/**
	 * The working days of a month.
	 * @throws YearNotImported when its year is not on record
	 */
	public int workingDaysIn(YearMonth month) {
		return workingDaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
	}

}
