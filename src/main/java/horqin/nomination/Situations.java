package horqin.nomination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import horqin.calendar.Deadline;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.edition.Milestone;
import horqin.edition.Timetables;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the rules about a nomination read, and when its windows close. */
@Component
class Situations {

	private static final String EXTENDER = "市总经办";

	private final Editions editions;

	private final Timetables timetables;

	private final ApplicationRows applications;

	private final ObjectProvider<LateSeats> lateSeats;

	private final InstantSource clock;

	Situations(Editions editions, Timetables timetables, ApplicationRows applications,
			ObjectProvider<LateSeats> lateSeats, InstantSource clock) {
		this.editions = editions;
		this.timetables = timetables;
		this.applications = applications;
		this.lateSeats = lateSeats;
		this.clock = clock;
	}

	Situation of(Nomination nomination) {
		return of(nomination, this.editions.get(nomination.editionId()));
	}

	Situation of(Nomination nomination, Edition edition) {
		Application application = this.applications.of(nomination);
		Terms terms = terms(edition);
		return new Situation(nomination, edition, application, terms, Checklist.of(application, terms));
	}

	/**
	 * What a year asks. Years count to the closing date that the notice stated, the same
	 * for everybody: an extension gives time to write, not time on the front line.
	 */
	@Practice("一线年限统一计至通知确定的申报截止日，个别延期不改变计算日期")
	Terms terms(Edition edition) {
		LocalDate today = PlatformClock.dateOf(this.clock.instant());
		LocalDate closing = this.timetables.current(edition.id())
			.timetable()
			.day(Milestone.APPLICATIONS_CLOSE)
			.orElse(today);
		return new Terms(edition.year(), closing, edition.figures(), NominationSettings.defaults());
	}

	/**
	 * When a window closes for a unit, its extensions included, and the time given to
	 * recommend somebody in another's place.
	 */
	Optional<Deadline> deadline(long editionId, long unitId, Milestone milestone) {
		Optional<Deadline> planned = this.timetables.effective(editionId, unitId).deadline(milestone);
		if (milestone != Milestone.RECOMMENDATIONS_CLOSE) {
			return planned;
		}
		Stream<Deadline> late = this.lateSeats.stream().flatMap((each) -> each.until(editionId, unitId).stream());
		return Stream.concat(planned.stream(), late).max(Comparator.comparing(Deadline::closesAt));
	}

	/** By when this nomination has to be handed in as it stands. */
	Optional<Deadline> deadline(Nomination nomination) {
		return NominationStep.SUBMIT.window()
			.flatMap((milestone) -> deadline(nomination.editionId(), nomination.unitId(), of(nomination, milestone)));
	}

	/** Whether a step comes in time; moved when it has no window. */
	Outcome window(Nomination nomination, NominationStep step, Edition edition) {
		return step.window()
			.map((milestone) -> of(nomination, milestone))
			.map((milestone) -> window(edition, nomination.unitId(), milestone))
			.orElse(Outcome.moved());
	}

	/** Whether a window is still open for a unit. */
	Outcome window(Edition edition, long unitId, Milestone milestone) {
		return deadline(edition.id(), unitId, milestone).map((deadline) -> late(milestone, deadline))
			.orElse(Outcome.moved());
	}

	/** What came in time and was sent back may be put right until the unit reports. */
	@Practice("按期提交后被退回的，在推荐报送截止前都可以重新提交")
	private static Milestone of(Nomination nomination, Milestone milestone) {
		return (milestone == Milestone.APPLICATIONS_CLOSE && nomination.stage() == Stage.RETURNED)
				? Milestone.RECOMMENDATIONS_CLOSE : milestone;
	}

	private Outcome late(Milestone milestone, Deadline deadline) {
		Outcome outcome = deadline.accepts(null, this.clock.instant(), EXTENDER);
		return outcome.isMoved() ? outcome
				: new Outcome.Refused(outcome.reasons()
					.stream()
					.map((reason) -> Reason
						.practice(shortened(milestone) + reason.text().replaceFirst("。$", "") + "；已填写的内容都保留"))
					.toList());
	}

	private static String shortened(Milestone milestone) {
		return milestone.label().replaceFirst("截止$", "");
	}

}
