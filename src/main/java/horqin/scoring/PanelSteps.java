package horqin.scoring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.Office;
import horqin.access.Separation;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.edition.Rubrics;
import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the steps of a committee. What the page asks beforehand is what the step is
 * decided by.
 */
@Service
public class PanelSteps {

	private final PanelTables tables;

	private final Panels panels;

	private final MemberTables members;

	private final SubjectTables subjects;

	private final Progress progress;

	private final Sheets sheets;

	private final Rubrics rubrics;

	private final Editions editions;

	private final Separation separation;

	private final ScoringNews news;

	private final DecisionLog log;

	private final InstantSource clock;

	PanelSteps(PanelTables tables, Panels panels, MemberTables members, SubjectTables subjects, Progress progress,
			Sheets sheets, Rubrics rubrics, Editions editions, Separation separation, ScoringNews news, DecisionLog log,
			InstantSource clock) {
		this.tables = tables;
		this.panels = panels;
		this.members = members;
		this.subjects = subjects;
		this.progress = progress;
		this.sheets = sheets;
		this.rubrics = rubrics;
		this.editions = editions;
		this.separation = separation;
		this.news = news;
		this.log = log;
		this.clock = clock;
	}

	/** What is missing before a step, and what it asks a reason for. */
	public Outcome may(Actor actor, Panel panel, PanelStep step, @Nullable String written) {
		String reason = (written != null) ? written.strip() : "";
		List<Reason> missing = new ArrayList<>();
		List<Reason> questions = new ArrayList<>();
		switch (step) {
			case SUBMIT -> {
				missing.addAll(CommitteeRules.missing(this.panels.members(panel)));
				questions.addAll(CommitteeRules.unusual(this.panels.members(panel)));
				missing.addAll(this.separation.may(actor, panel.subject(), Office.PREPARE).reasons());
			}
			case APPROVE -> missing.addAll(this.separation.may(actor, panel.subject(), Office.APPROVE).reasons());
			case OPEN -> missing.addAll(beforeOpening(panel));
			case CLOSE, AGGREGATE -> {
				ClosingRules.Gaps gaps = this.progress.gaps(panel);
				missing.addAll(ClosingRules.missing(gaps));
				// The reason given when scoring was closed holds for the sheet, too.
				questions.addAll((panel.closeReason() == null) ? ClosingRules.questions(gaps) : List.of());
			}
			default -> {
			}
		}
		return step.may(panel.state(), missing, questions, reason);
	}

	private List<Reason> beforeOpening(Panel panel) {
		List<Reason> missing = new ArrayList<>(ClosingRules.beforeScoring(panel.state(),
				this.subjects.count(panel.id()), this.members.undeclared(panel.id())));
		Edition edition = this.editions.get(panel.editionId());
		if (panel.purpose() == Purpose.SELECTION && edition.state() != EditionState.SCORING) {
			missing.add(Reason.of(Duty.FORMAL_REVIEW_BEFORE_SCORING,
					"本年度现在是「%s」，转入「%s」以后才能开始评分".formatted(edition.state().label(), EditionState.SCORING.label())));
		}
		if (!panel.deadline().isOpenAt(this.clock.instant())) {
			missing.add(Reason.practice("评分截止时间%s已经过去，请先延长".formatted(panel.deadline().label())));
		}
		return missing;
	}

	/**
	 * Takes a step.
	 * @param version the version of the composition that was on the screen: another one
	 * is not approved unseen
	 * @param written why, where a reason is asked for
	 */
	@Transactional
	public Outcome take(Actor actor, String publicId, PanelStep step, int version, @Nullable String written) {
		actor.require(step.permission());
		Panel panel = this.tables.locked(this.panels.see(actor, publicId).id());
		Outcome outcome = may(actor, panel, step, written);
		if (outcome.isMoved() && step == PanelStep.APPROVE && panel.version() != version) {
			return new Outcome.Refused(List
				.of(Reason.practice("组成方案在您打开以后改动过（第%d版，您看到的是第%d版），请看过再审定".formatted(panel.version(), version))));
		}
		if (outcome.isMoved()) {
			outcome = claimed(actor, panel, step).orElse(outcome);
		}
		if (outcome.isMoved()) {
			String reason = (written == null || written.isBlank()) ? null : written.strip();
			move(actor, panel, step, reason);
			record(actor, panel, step, reason);
			this.news.after(panel, step, reason);
		}
		return outcome;
	}

	private Optional<Outcome> claimed(Actor actor, Panel panel, PanelStep step) {
		Office office = switch (step) {
			case SUBMIT -> Office.PREPARE;
			case APPROVE -> Office.APPROVE;
			default -> null;
		};
		return Optional.ofNullable(office)
			.map((each) -> this.separation.claim(actor, panel.subject(), each))
			.filter((claim) -> !claim.isMoved());
	}

	private void move(Actor actor, Panel panel, PanelStep step, @Nullable String reason) {
		long id = panel.id();
		Panels.one(switch (step) {
			case SUBMIT -> this.tables.submit(id, reason, actor.accountId());
			case RECALL, SEND_BACK -> this.tables.back(id);
			case APPROVE -> this.tables.approve(id, actor.accountId(), today());
			case OPEN -> this.tables.open(id, this.rubrics.current(panel.editionId()).version());
			case CLOSE -> this.tables.close(id, reason);
			case REOPEN -> this.tables.reopen(id);
			case AGGREGATE -> {
				this.sheets.freeze(actor, panel);
				yield this.tables.aggregate(id, (panel.closeReason() != null) ? panel.closeReason() : reason);
			}
		});
	}

	/** Counts like the leader's own act: somebody compared the paper. */
	void approvedOnPaper(Panel panel, long signer, LocalDate on, Actor confirmedBy) {
		Panels.one(this.tables.approve(panel.id(), signer, on));
		this.log
			.append(Entry.of(panel.subject(), confirmedBy.who().onBehalfOf(signer), "APPROVE_PANEL", "审定评审委员会组成（线下签批）")
				.organiser(panel.organiserId())
				.moved(panel.state(), PanelState.APPROVED)
				.basis(Duty.COMMITTEE_COMPOSITION));
		this.news.after(panel, PanelStep.APPROVE, null);
	}

	private void record(Actor actor, Panel panel, PanelStep step, @Nullable String reason) {
		Duty duty = switch (step) {
			case SUBMIT, RECALL, SEND_BACK, APPROVE -> Duty.COMMITTEE_COMPOSITION;
			case OPEN, CLOSE, REOPEN -> Duty.ALL_SCORED_ITEM_BY_ITEM;
			case AGGREGATE -> Duty.SCORES_AGGREGATED_FIRST;
		};
		this.log.append(Panels.entry(panel, actor, step.name() + "_PANEL", step.label())
			.moved(panel.state(), step.to())
			.because(reason)
			.basis(duty));
	}

	private LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

}
