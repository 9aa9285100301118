package horqin.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.WorkingCalendars;
import horqin.message.Task;
import horqin.message.TaskSource;

import org.springframework.stereotype.Component;

/**
 * The calendar lies left of 待办 and cannot speak for itself: its one task is told here.
 */
@Component
class CalendarTasks implements TaskSource {

	private final WorkingCalendars calendars;

	private final Clock clock;

	CalendarTasks(WorkingCalendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		if (!actor.may(Permission.CALENDAR_EDIT)) {
			return List.of();
		}
		String warning = this.calendars.current().missingWarning(LocalDate.now(this.clock));
		return warning.isEmpty() ? List.of() : List.of(new Task("导入放假安排", warning, null, "/calendar", "去导入", null));
	}

}
