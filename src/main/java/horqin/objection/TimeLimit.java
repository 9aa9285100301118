package horqin.objection;

import java.time.InstantSource;
import java.time.LocalDate;

import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.WorkingCalendars;
import horqin.calendar.YearNotImported;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** How long a case has, in working days. */
@Component
class TimeLimit {

	private final WorkingCalendars calendars;

	private final InstantSource clock;

	TimeLimit(WorkingCalendars calendars, InstantSource clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Says it for one page; the calendar is read once. */
	Spoken now() {
		return new Spoken(this.calendars.current(), PlatformClock.dateOf(this.clock.instant()));
	}

	/** The time left on a day. */
	public record Spoken(WorkingCalendar calendar, LocalDate today) {

		/** 6月17日前，还剩 4 个工作日. */
		public String say(@Nullable LocalDate due) {
			if (due == null) {
				return "工作日历未导入，期限待定";
			}
			try {
				if (due.isBefore(this.today)) {
					return "应于%s办结，已超期%d个工作日".formatted(Wording.day(due),
							Math.max(1, this.calendar.workingDaysBetween(due, this.today)));
				}
				int left = this.calendar.workingDaysBetween(this.today, due);
				return Wording.day(due) + "前，" + ((left == 0) ? "今天到期" : "还剩%d个工作日".formatted(left));
			}
			catch (YearNotImported ex) {
				return Wording.day(due) + "前";
			}
		}

		/** Whether it presses or has passed. */
		public boolean presses(@Nullable LocalDate due) {
			return due != null && due.isBefore(this.today.plusDays(3));
		}

	}

}
