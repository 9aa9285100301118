package horqin.screening;

import java.util.Objects;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Office;
import horqin.access.Separation;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.screening.Dockets.Input;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps: decides, moves the stage, remembers who reviewed, writes the log. */
@Component
class Moves {

	/** Those in which somebody reviews, and so may not score. */
	private static final Set<ScreeningStep> REVIEWING = Set.of(ScreeningStep.PASS, ScreeningStep.CORRECT,
			ScreeningStep.REFUSE, ScreeningStep.REOPEN);

	private final Nominations nominations;

	private final Dockets dockets;

	private final Editions editions;

	private final ReviewTables reviews;

	private final Separation separation;

	private final DecisionLog log;

	private final ApplicationEventPublisher news;

	Moves(Nominations nominations, Dockets dockets, Editions editions, ReviewTables reviews, Separation separation,
			DecisionLog log, ApplicationEventPublisher news) {
		this.nominations = nominations;
		this.dockets = dockets;
		this.editions = editions;
		this.reviews = reviews;
		this.separation = separation;
		this.log = log;
		this.news = news;
	}

	/** What is written beside the move, and what of it the log keeps. */
	@FunctionalInterface
	interface Writing {

		Details write(Docket docket);

	}

	/**
	 * Takes a step on a locked row, or refuses with every reason and changes nothing.
	 * @param writing what the step keeps, before the stage moves
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome take(Actor actor, Nomination locked, ScreeningStep step, Input with, Writing writing) {
		Edition edition = this.editions.hold(locked.editionId());
		return take(actor, this.dockets.of(locked, edition), step, with, writing);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome take(Actor actor, Docket docket, ScreeningStep step, Input with, Writing writing) {
		Outcome outcome = this.dockets.may(actor, docket, step, with);
		if (!outcome.isMoved()) {
			return outcome;
		}
		Nomination nomination = docket.nomination();
		if (REVIEWING.contains(step)) {
			Outcome claimed = this.separation.claim(actor, nomination.subject(), Office.REVIEW);
			if (!claimed.isMoved()) {
				return claimed;
			}
		}
		Details details = writing.write(docket);
		if (!this.nominations.advance(nomination, step.to())) {
			throw new IllegalStateException("Nomination " + nomination.id() + " moved while it was locked");
		}
		if (step.to() == Stage.SCREENING) {
			begin(actor, docket);
		}
		this.log.append(Nominations.entry(nomination, actor, step.name(), step.label())
			.moved(nomination.stage(), step.to())
			.because(with.reason())
			.basis(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS)
			.details(details));
		this.news.publishEvent(new Screened(nomination.id(), nomination.editionId(), nomination.stage(), step.to()));
		return outcome;
	}

	/** A new round; what was met and about which nothing has changed still holds. */
	private void begin(Actor actor, Docket docket) {
		Review review = this.reviews.begin(docket.nomination(), actor);
		var now = Hints.of(docket.known());
		var carried = docket.sheet().carriedInto(now);
		carried.forEach((line) -> this.reviews.carry(docket.nomination().id(), review.round(),
				Objects.requireNonNull(line.judgement()), line.hint()));
		if (!carried.isEmpty()) {
			this.reviews.count(docket.nomination().id(), review.round(), review.version(), carried.size(),
					carried.size());
		}
	}

	/** Writes down something that moves nothing. */
	void note(Actor actor, Nomination nomination, String act, String label, Details details) {
		Entry entry = Nominations.entry(nomination, actor, act, label);
		this.log.append(entry.basis(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS).details(details));
	}

}
