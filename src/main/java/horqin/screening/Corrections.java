package horqin.screening;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendars;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.records.Details;
import horqin.regulation.Outcome;
import horqin.screening.Dockets.Input;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补正: the office asks once for everything that has to be put right, with a deadline; the
 * applicant and the unit put it right; the unit hands it in again.
 */
@Service
public class Corrections {

	private final Nominations nominations;

	private final Dockets dockets;

	private final Moves moves;

	private final CorrectionTables corrections;

	private final Editions editions;

	private final WorkingCalendars calendars;

	private final ScreeningNews news;

	private final InstantSource clock;

	Corrections(Nominations nominations, Dockets dockets, Moves moves, CorrectionTables corrections, Editions editions,
			WorkingCalendars calendars, ScreeningNews news, InstantSource clock) {
		this.nominations = nominations;
		this.dockets = dockets;
		this.moves = moves;
		this.corrections = corrections;
		this.editions = editions;
		this.calendars = calendars;
		this.news = news;
		this.clock = clock;
	}

	/**
	 * Sends the list of everything that was judged to need putting right.
	 * @param version the version that was on the screen
	 * @param days working days, the day of sending not counted
	 * @param note what the office adds; the reason where it is not the first list
	 */
	@Transactional
	public Outcome send(Actor actor, String publicId, int version, @Nullable Integer days, @Nullable String note) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.SCREEN);
		Docket docket = this.dockets.of(nomination, this.editions.hold(nomination.editionId()));
		if (docket.sheet().version() != version
				&& ScreeningStep.at(nomination.stage(), actor.role()).contains(ScreeningStep.CORRECT)) {
			return ScreeningRules.stale(docket.sheet().lastJudge());
		}
		String written = Input.because(note).reason();
		return this.moves.take(actor, docket, ScreeningStep.CORRECT, new Input(written, days), (seen) -> {
			int given = Objects.requireNonNull(days);
			LocalDate dueOn = this.calendars.current().addWorkingDays(today(), given);
			List<Correction.Line> lines = seen.sheet()
				.judged(Verdict.TO_CORRECT)
				.stream()
				.map((line) -> new Correction.Line(line.item(),
						Objects.requireNonNull(seen.sheet().said(line.item()).orElseThrow().remark())))
				.toList();
			this.corrections.send(nomination, seen.sheet().round(), dueOn, given, written, lines, actor);
			this.news.asked(seen, this.corrections.of(nomination.id()).getFirst());
			return Details.none().with("items", lines.size()).with("dueOn", dueOn.toString());
		});
	}

	/** Moves the deadline later, also when it is over. */
	@Transactional
	public Outcome extend(Actor actor, String publicId, @Nullable LocalDate until, @Nullable String reason) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.SCREEN);
		Correction open = this.corrections.open(nomination.id()).orElse(null);
		String written = Input.because(reason).reason();
		Outcome within = ScreeningRules.within("理由", written);
		Outcome outcome = within.isMoved() ? ScreeningRules.mayExtend(nomination.stage(),
				(open != null) ? open.dueOn() : null, until, today(), written) : within;
		if (outcome.isMoved() && open != null && until != null && written != null) {
			this.corrections.extend(open.id(), until, written, actor);
			this.moves.note(actor, nomination, "EXTEND_CORRECTION", "补正延期",
					Details.none().with("until", until.toString()));
			this.news.extended(nomination, until);
		}
		return outcome;
	}

	/** The unit hands in again what was put right. */
	@Transactional
	public Outcome resubmit(Actor actor, String publicId, @Nullable String note) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.NOMINATION_REVIEW);
		Input with = Input.because(note);
		return this.moves.take(actor, nomination, ScreeningStep.RESUBMIT, with, (docket) -> {
			Correction open = docket.open().orElseThrow();
			this.corrections.answer(open.id(), with.reason(), actor);
			this.news.resubmitted(docket);
			return Details.none().with("items", open.lines().size());
		});
	}

	/** What still waits in a year, as far as this actor may see it; at most 200. */
	@Transactional(readOnly = true)
	List<Correction> open(Actor actor, Edition edition) {
		actor.require(Permission.NOMINATION_SEE);
		return this.corrections.open(edition.id(), actor.scope().unitId());
	}

	private LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

}
