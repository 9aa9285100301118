package horqin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The instant at which a window closes. 「17:00截止」 takes what arrives up to and at
 * 17:00:00.000 and nothing after; a day without a time closes at its 24:00. There is no
 * hidden grace. What counts is when the request arrived, taken once from the platform's
 * clock before its body is read, not when the work on it is done: a slow upload that was
 * sent in time is in time.
 *
 * @param closesAt the last instant that is in time
 */
public record Deadline(Instant closesAt) {

	/** Closes at a time of day in Asia/Shanghai. */
	public static Deadline at(LocalDateTime time) {
		return new Deadline(PlatformClock.instantOf(time));
	}

	/** Closes at the day's 24:00 in Asia/Shanghai. */
	public static Deadline endOf(LocalDate day) {
		return new Deadline(PlatformClock.startOf(day.plusDays(1)));
	}

	/** Whether something that arrived then is in time. */
	public boolean isOpenAt(Instant arrived) {
		return !arrived.isAfter(this.closesAt);
	}

	/**
	 * The same as a decision: late is refused with the deadline and who can extend it.
	 * @param duty the duty behind the window; {@code null} for office practice
	 * @param arrived when the request arrived
	 * @param extender who can extend it, in Chinese, such as 市总经办
	 */
	public Outcome accepts(@Nullable Duty duty, Instant arrived, String extender) {
		if (isOpenAt(arrived)) {
			return Outcome.moved();
		}
		String text = "已于%s截止，收到时间是%s；确需延长的，请联系%s。".formatted(label(), Wording.time(PlatformClock.timeOf(arrived)),
				extender);
		return Outcome.weigh(List.of(new Reason(duty, text)), List.of(), null);
	}

	/** 2026年4月30日 17:00, and 24:00 of the day before where it is a midnight. */
	public String label() {
		LocalDateTime time = PlatformClock.timeOf(this.closesAt);
		return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? Wording.date(time.toLocalDate().minusDays(1)) + " 24:00"
				: Wording.time(time);
	}

}
