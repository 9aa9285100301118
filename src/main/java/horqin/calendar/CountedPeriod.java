package horqin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import horqin.web.Pieces;
import horqin.web.Wording;

/**
 * A period of working days with its proof, day by day from the day of posting to the last
 * day. Everything about the period is read from the proof, so that what is shown and what
 * holds cannot differ.
 *
 * @param days from the day of posting to the last counted day, without a gap
 * @param provisionalYears years in the span whose calendar is 暂定, earliest first
 */
public record CountedPeriod(List<Day> days, SortedSet<Integer> provisionalYears) {

	public CountedPeriod {
		days = List.copyOf(days);
		provisionalYears = new TreeSet<>(provisionalYears);
		if (days.size() < 2 || days.getFirst().ordinal() != 0 || days.getLast().ordinal() == 0) {
			throw new IllegalArgumentException("A period runs from an uncounted day to a counted one: " + days);
		}
	}

	/**
	 * One line of the proof.
	 *
	 * @param date the day
	 * @param kind what it is in the calendar
	 * @param name the holiday it belongs to, on or off; empty for a plain day
	 * @param ordinal 1 for the first counted day and so on; 0 when it does not count
	 * @param posting whether it is the day of posting, which never counts
	 */
	public record Day(LocalDate date, DayKind kind, String name, int ordinal, boolean posting) {

		/** 周二. */
		public String weekday() {
			return Wording.weekday(this.date);
		}

		/** What the day is in this period, such as 第3个工作日（调休上班）. */
		public String label() {
			if (this.posting) {
				return "张贴当日，不计入";
			}
			String what = switch (this.kind) {
				case WORKDAY, WEEKEND -> "";
				case MAKE_UP -> "调休上班";
				case HOLIDAY -> this.name + "放假";
				case LOCAL_HOLIDAY -> this.name + "（自治区）放假";
			};
			if (this.ordinal > 0) {
				return "第" + this.ordinal + "个工作日" + (what.isEmpty() ? "" : "（" + what + "）");
			}
			return what.isEmpty() ? this.kind.label() : what;
		}

		/** The same in a few characters, such as 第3日 调休上班. */
		String note() {
			if (this.posting) {
				return "张贴";
			}
			if (this.ordinal > 0) {
				return "第" + this.ordinal + "日" + ((this.kind == DayKind.MAKE_UP) ? " 调休上班" : "");
			}
			return this.name.isEmpty() ? this.kind.label() : this.name;
		}

		/** Whether the day is one of the counted working days. */
		public boolean counts() {
			return this.ordinal > 0;
		}

	}

	/** The day on which the last obligatory channel was recorded. */
	public LocalDate postedOn() {
		return this.days.getFirst().date();
	}

	/** The first counted day: the 起 of the printed notice. */
	public LocalDate firstDay() {
		return this.days.stream().filter(Day::counts).findFirst().orElseThrow().date();
	}

	/** The last counted day: the 止 of the printed notice. It ends at 24:00. */
	public LocalDate lastDay() {
		return this.days.getLast().date();
	}

	/** How many working days it runs. */
	public int workingDays() {
		return this.days.getLast().ordinal();
	}

	/** The first instant after the period: 24:00 of the last day in Asia/Shanghai. */
	public Instant endsAt() {
		return PlatformClock.startOf(lastDay().plusDays(1));
	}

	/** Whether the period has run out. */
	public boolean reached(Instant now) {
		return !now.isBefore(endsAt());
	}

	/** The counted days that are not over yet, today included; 0 after the end. */
	public int remainingWorkingDays(LocalDate today) {
		return (int) this.days.stream().filter(Day::counts).filter((day) -> !day.date().isBefore(today)).count();
	}

	/** The place of a day in the count; 0 when it is not a counted day of the period. */
	public int ordinalOn(LocalDate date) {
		return this.days.stream().filter((day) -> day.date().equals(date)).mapToInt(Day::ordinal).findFirst().orElse(0);
	}

	/**
	 * The proof as the page draws it ({@code web/pieces :: days}).
	 * @param today days before it are over
	 */
	public List<Pieces.Day> pieces(LocalDate today) {
		return this.days.stream()
			.map((day) -> new Pieces.Day(day.weekday(), day.date().getMonthValue() + "/" + day.date().getDayOfMonth(),
					day.note(), day.counts(), day.date().isBefore(today)))
			.toList();
	}

	/** Whether a part of the count rests on a provisional year. */
	public boolean isProvisional() {
		return !this.provisionalYears.isEmpty();
	}

	/** The warning to show beside a provisional count; empty when all is official. */
	public String warning() {
		return isProvisional() ? WorkingCalendar.provisionalWarning(this.provisionalYears) : "";
	}

	/**
	 * This period or the same one counted again on a corrected calendar, whichever ends
	 * later: a notice that was announced may become longer, never shorter.
	 * @param recounted the same posting day
	 */
	public CountedPeriod orLater(CountedPeriod recounted) {
		if (!recounted.postedOn().equals(postedOn())) {
			throw new IllegalArgumentException("Another posting: " + recounted.postedOn());
		}
		return recounted.lastDay().isAfter(lastDay()) ? recounted : this;
	}

}
