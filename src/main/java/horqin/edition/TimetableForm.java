package horqin.edition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form of the timetable: a component for each {@link Milestone}, by its name. */
record TimetableForm(@Nullable LocalDate publish, @Nullable LocalDate applicationsOpen,
		@Nullable LocalDate applicationsClose, @Nullable LocalDate recommendationsClose,
		@Nullable LocalDate screeningUntil, @Nullable LocalDate scoringUntil, @Nullable LocalDate meeting,
		@Nullable LocalDate partyGroup, @Nullable LocalDate noticePosted, @Nullable LocalDate noticeUntil,
		@Nullable LocalDate announcement, @NotNull(message = "请填写截止时刻。") @Nullable LocalTime closingTime,
		@Size(max = 1000, message = "理由最多1000字。") @Nullable String explanation, @Nullable Integer version) {

	static TimetableForm of(Timetable timetable, String reason, int version) {
		Map<Milestone, LocalDate> days = timetable.days();
		return new TimetableForm(days.get(Milestone.PUBLISH), days.get(Milestone.APPLICATIONS_OPEN),
				days.get(Milestone.APPLICATIONS_CLOSE), days.get(Milestone.RECOMMENDATIONS_CLOSE),
				days.get(Milestone.SCREENING_UNTIL), days.get(Milestone.SCORING_UNTIL), days.get(Milestone.MEETING),
				days.get(Milestone.PARTY_GROUP), days.get(Milestone.NOTICE_POSTED), days.get(Milestone.NOTICE_UNTIL),
				days.get(Milestone.ANNOUNCEMENT), timetable.closingTime(), reason, version);
	}

	/** The component that holds a milestone. */
	static String field(Milestone milestone) {
		StringBuilder name = new StringBuilder();
		for (String word : milestone.name().split("_")) {
			name.append(name.isEmpty() ? word.toLowerCase(Locale.ROOT)
					: word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
		}
		return name.toString();
	}

	Timetable timetable() {
		Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
		put(days, Milestone.PUBLISH, this.publish);
		put(days, Milestone.APPLICATIONS_OPEN, this.applicationsOpen);
		put(days, Milestone.APPLICATIONS_CLOSE, this.applicationsClose);
		put(days, Milestone.RECOMMENDATIONS_CLOSE, this.recommendationsClose);
		put(days, Milestone.SCREENING_UNTIL, this.screeningUntil);
		put(days, Milestone.SCORING_UNTIL, this.scoringUntil);
		put(days, Milestone.MEETING, this.meeting);
		put(days, Milestone.PARTY_GROUP, this.partyGroup);
		put(days, Milestone.NOTICE_POSTED, this.noticePosted);
		put(days, Milestone.NOTICE_UNTIL, this.noticeUntil);
		put(days, Milestone.ANNOUNCEMENT, this.announcement);
		return new Timetable(days, (this.closingTime != null) ? this.closingTime : Timetable.USUAL_CLOSING_TIME);
	}

	private static void put(Map<Milestone, LocalDate> days, Milestone milestone, @Nullable LocalDate day) {
		if (day != null) {
			days.put(milestone, day);
		}
	}

}
