package horqin.screening;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.access.Separation;
import horqin.calendar.Deadline;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendars;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.edition.QuotaStanding;
import horqin.edition.Quotas;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Recommended;
import horqin.nomination.Situation;
import horqin.nomination.Twins;
import horqin.person.People;
import horqin.person.Person;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together what formal review reads, and says what may be done. */
@Component
class Dockets {

	private final Nominations nominations;

	private final Editions editions;

	private final Quotas quotas;

	private final Recommended recommended;

	private final Twins twins;

	private final People people;

	private final ReviewTables reviews;

	private final CorrectionTables corrections;

	private final Separation separation;

	private final WorkingCalendars calendars;

	private final InstantSource clock;

	Dockets(Nominations nominations, Editions editions, Quotas quotas, Recommended recommended, Twins twins,
			People people, ReviewTables reviews, CorrectionTables corrections, Separation separation,
			WorkingCalendars calendars, InstantSource clock) {
		this.nominations = nominations;
		this.editions = editions;
		this.quotas = quotas;
		this.recommended = recommended;
		this.twins = twins;
		this.people = people;
		this.reviews = reviews;
		this.corrections = corrections;
		this.separation = separation;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * What somebody brings to a step.
	 *
	 * @param reason what was written as the reason
	 * @param days working days for putting things right
	 */
	record Input(@Nullable String reason, @Nullable Integer days) {

		static Input none() {
			return new Input(null, ScreeningRules.USUAL_DAYS);
		}

		static Input because(@Nullable String reason) {
			return new Input((reason == null || reason.isBlank()) ? null : reason.strip(), null);
		}

	}

	/** What the organiser's people see of a review; it is no unit's to read. */
	Nomination see(Actor actor, String publicId) {
		if (actor.scope().unitId() != null) {
			throw new NotFound();
		}
		actor.require(Permission.NOMINATION_SEE);
		return this.nominations.see(actor, publicId);
	}

	Docket of(Nomination nomination) {
		return of(nomination, this.editions.get(nomination.editionId()));
	}

	Docket of(Nomination nomination, Edition edition) {
		Known known = known(nomination, this.nominations.situation(nomination));
		Review review = this.reviews.review(nomination.id());
		Sheet sheet = Sheet.of(review.round(), review.version(), Hints.of(known),
				this.reviews.judged(nomination.id(), review.round()));
		return new Docket(nomination, edition, known, sheet, this.corrections.of(nomination.id()));
	}

	private Known known(Nomination nomination, Situation situation) {
		QuotaStanding seats = seats(nomination);
		Person person = this.people.find(nomination.personId()).orElseThrow(NotFound::new);
		return new Known(situation, seats, this.recommended.notice(nomination), this.twins.of(nomination),
				person.document().label() + person.maskedNumber());
	}

	private @Nullable QuotaStanding seats(Nomination nomination) {
		return this.quotas.standings(nomination.editionId())
			.stream()
			.filter((each) -> each.unitId() == nomination.unitId())
			.findFirst()
			.orElse(null);
	}

	/** Whether a step may be taken: the page's answer and the act's. */
	Outcome may(Actor actor, Docket docket, ScreeningStep step, Input with) {
		return step.may(new ScreeningStep.Attempt(docket.nomination().stage(), docket.edition().state(),
				Objects.requireNonNullElse(actor.role(), Role.APPLICANT), docket.sheet(), with.reason(),
				further(actor, docket, step, with)));
	}

	private List<Outcome> further(Actor actor, Docket docket, ScreeningStep step, Input with) {
		List<Outcome> further = new ArrayList<>();
		further.add(ScreeningRules.within("说明", with.reason()));
		if (step != ScreeningStep.TAKE_IN && step != ScreeningStep.RESUBMIT) {
			further.add(this.separation.may(actor, docket.nomination().subject(), Office.REVIEW));
		}
		@Nullable Deadline due = docket.open().map(Correction::due).orElse(null);
		switch (step) {
			case PASS -> further.add(ScreeningRules.bars(docket.known()));
			case CORRECT -> further.add(ScreeningRules.mayAsk(with.days(), PlatformClock.dateOf(this.clock.instant()),
					this.calendars.current(), docket.corrections().size()));
			case RESUBMIT -> {
				further.add(ScreeningRules.inTime(due, this.clock.instant()));
				further.add(ScreeningRules.complete(docket.known().situation().checklist()));
			}
			case REFUSE -> further.add(ScreeningRules.overdue(docket.nomination().stage(), due, this.clock.instant()));
			case REOPEN -> {
				QuotaStanding seats = docket.known().seats();
				if (seats != null) {
					further.add(ScreeningRules.seatForReturn(docket.nomination().stage(), seats.name(), seats.seats(),
							seats.used()));
				}
			}
			case TAKE_IN -> {
			}
		}
		return further;
	}

}
