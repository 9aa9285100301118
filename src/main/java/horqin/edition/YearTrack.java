package horqin.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.web.Pieces.Stage;
import horqin.web.Pieces.Station;
import horqin.web.Pieces.Track;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/** The way of a year as every page shows it, with the planned days. */
final class YearTrack {

	/** The selection's stations; each is over once the year has left its state. */
	private enum Stop {

		PUBLISHED("部署", EditionState.DRAFT, Milestone.PUBLISH, ""),

		NOMINATING("申报推荐", EditionState.NOMINATING, Milestone.RECOMMENDATIONS_CLOSE, "止"),

		SCREENING("形式审查", EditionState.SCREENING, Milestone.SCREENING_UNTIL, "止"),

		SCORING("专家评分", EditionState.SCORING, Milestone.SCORING_UNTIL, "止"),

		MEETING("评审会议", EditionState.MEETING, Milestone.MEETING, ""),

		DELIBERATION("党组审议", EditionState.DELIBERATION, Milestone.PARTY_GROUP, ""),

		NOTICE("公示", EditionState.NOTICE, Milestone.NOTICE_UNTIL, "止"),

		ANNOUNCED("公布", EditionState.ANNOUNCED, Milestone.ANNOUNCEMENT, ""),

		/** What follows is another module's; here only that it follows. */
		CULTIVATION("培育", EditionState.CLOSED, null, ""),

		CERTIFICATE("发证", null, null, "");

		private final String label;

		private final @Nullable EditionState state;

		private final @Nullable Milestone milestone;

		private final String suffix;

		Stop(String label, @Nullable EditionState state, @Nullable Milestone milestone, String suffix) {
			this.label = label;
			this.state = state;
			this.milestone = milestone;
			this.suffix = suffix;
		}

	}

	private YearTrack() {
	}

	/**
	 * The track.
	 * @param timetable the days as they hold for all units
	 */
	static Track of(Edition edition, Timetable timetable) {
		List<Station> stations = new ArrayList<>();
		for (Stop stop : Stop.values()) {
			Optional<LocalDate> day = Optional.ofNullable(stop.milestone).flatMap(timetable::day);
			String note = day.map((each) -> Wording.day(each) + stop.suffix).orElse("");
			stations.add(new Station(stop.label, note, stage(stop, edition.state())));
		}
		return new Track(edition.label() + "进程", stations);
	}

	private static Stage stage(Stop stop, EditionState now) {
		if (stop.state == null || now.isBefore(stop.state)) {
			return Stage.NEXT;
		}
		return (now == stop.state) ? Stage.NOW : Stage.DONE;
	}

}
