package horqin.edition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import horqin.calendar.Deadline;
import horqin.calendar.NoticePeriod.Counting;
import horqin.calendar.NoticePeriod;
import horqin.calendar.WorkingCalendar;
import horqin.regulation.Figures;
import horqin.regulation.Practice;

/**
 * The planned days of a year. While it is drafted, days may be missing.
 *
 * @param days the days, each in Asia/Shanghai
 * @param closingTime at what time of its day a deadline closes
 */
public record Timetable(Map<Milestone, LocalDate> days, LocalTime closingTime) {

	/** Usual working days from each milestone to the next. */
	private static final Map<Milestone, Integer> USUAL = Map.of(Milestone.APPLICATIONS_OPEN, 1,
			Milestone.APPLICATIONS_CLOSE, 20, Milestone.RECOMMENDATIONS_CLOSE, 8, Milestone.SCREENING_UNTIL, 10,
			Milestone.SCORING_UNTIL, 10, Milestone.MEETING, 3, Milestone.PARTY_GROUP, 5, Milestone.NOTICE_POSTED, 1,
			Milestone.ANNOUNCEMENT, 2);

	/** When offices close. */
	public static final LocalTime USUAL_CLOSING_TIME = LocalTime.of(17, 30);

	public Timetable {
		days = Map.copyOf(days);
	}

	/** The day of a milestone; empty while it is not planned. */
	public Optional<LocalDate> day(Milestone milestone) {
		return Optional.ofNullable(this.days.get(milestone));
	}

	/** When a window closes; empty while it is not planned. */
	public Optional<Deadline> deadline(Milestone milestone) {
		return day(milestone).map((day) -> Deadline.at(day.atTime(this.closingTime)));
	}

	/** The same with one day changed. */
	public Timetable with(Milestone milestone, LocalDate day) {
		Map<Milestone, LocalDate> changed = new EnumMap<>(Milestone.class);
		changed.putAll(this.days);
		changed.put(milestone, day);
		return new Timetable(changed, this.closingTime);
	}

	/**
	 * A year's days counted in working days from the day of the notice, as a proposal to
	 * change. Days in a year that the calendar does not know are left open.
	 * @param publish the day of the notice
	 * @param figures the version the edition pins, for the length of the public notice
	 */
	@Practice("各阶段天数按往年经验以工作日推算，只作建议，可以修改")
	public static Timetable propose(LocalDate publish, WorkingCalendar calendar, Figures figures) {
		Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
		days.put(Milestone.PUBLISH, publish);
		LocalDate day = publish;
		for (Milestone milestone : Milestone.values()) {
			if (milestone == Milestone.PUBLISH) {
				continue;
			}
			int steps = USUAL.getOrDefault(milestone, figures.minimumNoticeWorkingDays());
			if (!(NoticePeriod.count(calendar, day, steps) instanceof Counting.Counted counted)) {
				break;
			}
			day = counted.period().lastDay();
			days.put(milestone, day);
		}
		return new Timetable(days, USUAL_CLOSING_TIME);
	}

}
