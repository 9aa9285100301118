package horqin.notice;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.CountedPeriod;
import horqin.calendar.NoticePeriod;
import horqin.calendar.NoticePeriod.Counting;
import horqin.calendar.WorkingCalendars;
import horqin.edition.Editions;
import horqin.nomination.Stage;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a notice runs: may become longer, never shorter; each change a version of its
 * own.
 */
@Service
public class Periods {

	private final NoticePapers papers;

	private final ShownLists lists;

	private final PeriodTables tables;

	private final WorkingCalendars calendars;

	private final Editions editions;

	private final PublicationNews news;

	private final DecisionLog log;

	private final InstantSource clock;

	Periods(NoticePapers papers, ShownLists lists, PeriodTables tables, WorkingCalendars calendars, Editions editions,
			PublicationNews news, DecisionLog log, InstantSource clock) {
		this.papers = papers;
		this.lists = lists;
		this.tables = tables;
		this.calendars = calendars;
		this.editions = editions;
		this.news = news;
		this.log = log;
		this.clock = clock;
	}

	/** The period of a notice with its proof; empty until it is posted everywhere. */
	public Optional<CountedPeriod> of(Paper paper) {
		return this.tables.current(paper.id());
	}

	/**
	 * Makes a running notice longer.
	 * @param more working days more
	 * @param reason why
	 */
	@Transactional
	public Outcome extend(Actor actor, String publicId, int more, String reason) {
		Paper paper = this.papers.lock(actor, publicId, Permission.NOTICE_PREPARE);
		CountedPeriod period = this.tables.current(paper.id()).orElse(null);
		if (period == null) {
			return notRunning(paper);
		}
		Outcome outcome = PeriodRules.mayExtend(period, more, reason, this.clock.instant());
		return outcome.isMoved() ? change(actor, paper, period,
				NoticePeriod.count(this.calendars.current(), period.postedOn(), period.workingDays() + more),
				PeriodTables.Cause.EXTENDED, reason.strip()) : outcome;
	}

	/** Makes good a time at which the public page could not be read. */
	@Transactional
	public Outcome interrupt(Actor actor, String publicId, Interruption interruption) {
		Paper paper = this.papers.lock(actor, publicId, Permission.NOTICE_PREPARE);
		CountedPeriod period = this.tables.current(paper.id()).orElse(null);
		if (period == null) {
			return notRunning(paper);
		}
		boolean announced = this.lists.shown(paper).stream().anyMatch((one) -> one.stage() == Stage.SELECTED);
		Outcome outcome = PeriodRules.mayInterrupt(period, interruption, announced, this.clock.instant());
		if (!outcome.isMoved()) {
			return outcome;
		}
		Counting counting = PeriodRules.after(this.calendars.current(), period, interruption, paper.days());
		Outcome changed = change(actor, paper, period, counting, PeriodTables.Cause.INTERRUPTED,
				interruption.reason().strip());
		if (changed.isMoved()) {
			this.tables.interrupt(paper.id(), interruption, actor.accountId());
		}
		return changed;
	}

	/** Counts again on the calendar as it stands now; the later end holds. */
	@Transactional
	public Outcome recount(Actor actor, String publicId) {
		Paper paper = this.papers.lock(actor, publicId, Permission.NOTICE_PREPARE);
		CountedPeriod period = this.tables.current(paper.id()).orElse(null);
		if (period == null) {
			return notRunning(paper);
		}
		Counting counting = NoticePeriod.count(this.calendars.current(), period.postedOn(), period.workingDays());
		if (counting instanceof Counting.Counted(var recounted) && period.orLater(recounted) == period
				&& !period.isProvisional()) {
			return new Outcome.Refused(List
				.of(Reason.practice("按现在的工作日历计算，期满日仍是%s，相差0天，不需要更正。".formatted(Wording.date(period.lastDay())))));
		}
		return change(actor, paper, period, counting, PeriodTables.Cause.RECOUNTED, null);
	}

	private Outcome change(Actor actor, Paper paper, CountedPeriod before, Counting counting, PeriodTables.Cause cause,
			@Nullable String reason) {
		Figures figures = this.editions.get(paper.editionId()).figures();
		String explanation = Objects.requireNonNullElse(reason, cause.label());
		Outcome outcome = NoticePeriod.mayPost(counting, figures, explanation);
		if (!(outcome instanceof Outcome.Moved) || !(counting instanceof Counting.Counted(CountedPeriod counted))) {
			return outcome;
		}
		// A notice that was posted may become longer, never shorter.
		CountedPeriod after = counted.lastDay().isBefore(before.lastDay()) ? before : counted;
		this.tables.add(paper.id(), after, cause, Postings.versions(this.calendars, after), explanation,
				actor.accountId());
		List<ShownPerson> shown = this.lists.shown(paper);
		this.tables.publish(paper.id(), Content.published(paper, shown, after), actor.accountId());
		this.log.append(Entry
			.of(paper.subject(), actor.who(), cause,
					"%s：%s".formatted(cause.label(),
							Texts.period(after.firstDay(), after.lastDay(), after.workingDays())))
			.organiser(paper.organiserId())
			.because(reason)
			.basis(Duty.NOTICE_FIVE_WORKING_DAYS)
			.details(Details.none()
				.with("before", before.lastDay().toString())
				.with("after", after.lastDay().toString())));
		this.news.changed(paper, after, shown);
		return outcome;
	}

	private static Outcome notRunning(Paper paper) {
		return new Outcome.Refused(List
			.of(Reason.of(Duty.NOTICE_FIVE_WORKING_DAYS, "%s还没有在全部必需渠道张贴，公示期还没有起算（0个工作日）。".formatted(paper.label()))));
	}

}
