package horqin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How long a public notice runs (Article 8: not less than so many working days).
 * <p>
 * The day of posting never counts and the last day ends at 24:00 (Civil Code, art. 201
 * and 203). Some offices count the day of posting; there is no setting for that, because
 * "not less than" then fails for everybody who reads the law literally, while the strict
 * count satisfies both readings at the price of one day.
 */
public final class NoticePeriod {

	private NoticePeriod() {
	}

	/** What a count comes to. */
	public sealed interface Counting {

		/** The period, with its proof. */
		record Counted(CountedPeriod period) implements Counting {

		}

		/**
		 * It cannot be known, because the count reaches a year that is not on record.
		 *
		 * @param postedOn the day of posting
		 * @param workingDays the working days asked for
		 * @param year the year that is missing
		 */
		record Unknown(LocalDate postedOn, int workingDays, int year) implements Counting {

		}

		/** The working days asked for. */
		default int workingDays() {
			return switch (this) {
				case Counted counted -> counted.period().workingDays();
				case Unknown unknown -> unknown.workingDays();
			};
		}

	}

	/**
	 * Counts from the moment of posting, whose day is that of Asia/Shanghai.
	 * @param posted when the last obligatory channel was recorded
	 * @param workingDays working days, 1 or more
	 */
	public static Counting count(WorkingCalendar calendar, Instant posted, int workingDays) {
		return count(calendar, PlatformClock.dateOf(posted), workingDays);
	}

	/**
	 * Counts from the day of posting.
	 * @param postedOn the day the last obligatory channel was recorded
	 * @param workingDays working days, 1 or more
	 */
	public static Counting count(WorkingCalendar calendar, LocalDate postedOn, int workingDays) {
		if (workingDays < 1) {
			throw new IllegalArgumentException("A period has working days: " + workingDays);
		}
		var days = new ArrayList<CountedPeriod.Day>();
		var provisional = new TreeSet<Integer>();
		int counted = 0;
		for (LocalDate date = postedOn; counted < workingDays; date = date.plusDays(1)) {
			int year = date.getYear();
			if (!calendar.knows(year)) {
				return new Counting.Unknown(postedOn, workingDays, year);
			}
			if (calendar.status(year).orElseThrow() == YearStatus.PROVISIONAL) {
				provisional.add(year);
			}
			DayKind kind = calendar.kind(date);
			boolean posting = date.equals(postedOn);
			boolean counts = !posting && kind.isWorking();
			counted += counts ? 1 : 0;
			days.add(new CountedPeriod.Day(date, kind, calendar.name(date), counts ? counted : 0, posting));
		}
		return new Counting.Counted(new CountedPeriod(days, provisional));
	}

	/**
	 * Whether a notice of this length may be posted: long enough by the figure of the
	 * edition, and on a calendar that is known. On a provisional year somebody must write
	 * down why the notice cannot wait for the State Council's.
	 * @param figures the version that the edition pinned
	 * @param explanation why a provisional calendar is used, if anything
	 */
	@Basis(Duty.NOTICE_FIVE_WORKING_DAYS)
	public static Outcome mayPost(Counting counting, Figures figures, @Nullable String explanation) {
		var hard = new ArrayList<Reason>();
		int minimum = figures.minimumNoticeWorkingDays();
		if (counting.workingDays() < minimum) {
			hard.add(reason("公示期填写为%d个工作日，少于规定的%d个工作日。".formatted(counting.workingDays(), minimum)));
		}
		if (counting instanceof Counting.Unknown unknown) {
			hard.add(reason(
					"公示期会延续到%d年，该年度放假安排尚未导入，无法确定期满日；请先在工作日历导入国务院办公厅通知，或按法定节日推算并登记为暂定。".formatted(unknown.year())));
		}
		return Outcome.weigh(hard, provisional(counting), explanation);
	}

	/** What must be explained when the count rests on a provisional year. */
	@Practice("放假通知印发以前急需公示的，可以按登记为暂定的日历计算，但要写明为什么不能等")
	private static List<Reason> provisional(Counting counting) {
		return (counting instanceof Counting.Counted counted && counted.period().isProvisional())
				? List.of(Reason.practice(counted.period().warning())) : List.of();
	}

	/**
	 * Whether a notice may be ended: only when its last day is over, for no reason
	 * before.
	 */
	@Basis(Duty.NOTICE_FIVE_WORKING_DAYS)
	public static Outcome mayEnd(CountedPeriod period, Instant now) {
		if (period.reached(now)) {
			return Outcome.moved();
		}
		LocalDateTime local = PlatformClock.timeOf(now);
		return new Outcome.Refused(
				List.of(reason("公示期至%s 24:00期满，现在是%s，还剩%d个工作日，不能提前结束。".formatted(Wording.date(period.lastDay()),
						Wording.time(local), period.remainingWorkingDays(local.toLocalDate())))));
	}

	private static Reason reason(String text) {
		return Reason.of(Duty.NOTICE_FIVE_WORKING_DAYS, text);
	}

}
