package horqin.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Force;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What modules to the right do with a review: enter who is scored, and read what came of
 * it.
 */
@Service
public class Scoring {

	private final PanelTables panels;

	private final SubjectTables subjects;

	private final Conflicts conflicts;

	private final SheetTables sheets;

	private final DecisionLog log;

	Scoring(PanelTables panels, SubjectTables subjects, Conflicts conflicts, SheetTables sheets, DecisionLog log) {
		this.panels = panels;
		this.subjects = subjects;
		this.conflicts = conflicts;
		this.sheets = sheets;
		this.log = log;
	}

	/**
	 * Enters who is scored; whoever was entered before is left as it is. Conflicts by
	 * unit are found at once; members who had signed their declaration sign for the new
	 * ones.
	 */
	@Transactional
	public Outcome enter(Actor actor, long panelId, List<Candidate> candidates) {
		Panel panel = hold(actor, panelId);
		Outcome outcome = ClosingRules.mayEnter(panel.state());
		if (outcome.isMoved()) {
			long entered = candidates.stream()
				.filter((candidate) -> this.subjects.insert(panel.id(), candidate, actor.accountId()).isPresent())
				.count();
			this.conflicts.refresh(panel);
			if (entered > 0) {
				this.log.append(Panels.entry(panel, actor, "ENTER_SUBJECTS", "送交参评对象%d人".formatted(entered))
					.basis(Duty.ALL_SCORED_ITEM_BY_ITEM)
					.details(Details.none().with("entered", entered)));
			}
		}
		return outcome;
	}

	/**
	 * Takes somebody out of the review: withdrawn, or found not to be eligible after all.
	 * Before the sheet is made.
	 */
	@Practice("汇总前退出评审的人选不再评分、不计入汇总，已有评分保留备查")
	@Transactional
	public Outcome leave(Actor actor, long panelId, Subject subject, String reason) {
		Panel panel = hold(actor, panelId);
		if (panel.state() == PanelState.AGGREGATED) {
			return new Outcome.Refused(List.of(Reason.practice("评分已汇总（汇总表1份），人选变动请在评审会议上研究")));
		}
		if (reason.isBlank()) {
			return new Outcome.Refused(List.of(Reason.practice("退出评审须写明原因（现为0字）")));
		}
		Entrant entrant = this.subjects.find(panel.id(), subject.kind(), subject.id()).orElseThrow(NotFound::new);
		if (this.subjects.exit(entrant.id(), reason.strip(), actor.accountId()) == 1) {
			this.log.append(Panels.entry(panel, actor, "LEAVE_REVIEW", "参评对象退出评审").because(reason.strip()));
		}
		return Outcome.moved();
	}

	/** Everybody who was ever put before this committee, and whether they still are. */
	public Map<Subject, Boolean> entered(long panelId) {
		return this.subjects.everEntered(panelId);
	}

	/** Whether somebody is scored by this committee. */
	public boolean isEntered(long panelId, Subject subject) {
		return this.subjects.find(panelId, subject.kind(), subject.id()).isPresent();
	}

	/** The frozen results of a year in their order; empty until the sheet is made. */
	public Optional<Results> results(long editionId, Purpose purpose) {
		return this.panels.of(editionId, purpose)
			.filter((panel) -> panel.state() == PanelState.AGGREGATED)
			.map((panel) -> new Results(panel, this.sheets.digest(panel.id()), this.sheets.results(panel.id())));
	}

	private Panel hold(Actor actor, long panelId) {
		actor.require(Permission.COMMITTEE_ARRANGE);
		Panel panel = this.panels.byId(panelId).orElseThrow(NotFound::new);
		if (panel.organiserId() != actor.organiserId()) {
			throw new NotFound();
		}
		return this.panels.locked(panelId);
	}

	/**
	 * What came of a review.
	 *
	 * @param digest of the sheet, as it stands in the decision log
	 * @param lines in order
	 */
	public record Results(Panel panel, String digest, List<Result> lines) {

		public Results {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * One subject's result; figures in points with four places.
	 *
	 * @param position from 1, each once
	 * @param rank from 1; shared by those who cannot be told apart
	 * @param cards how many cards count
	 * @param score the result by the committee's method
	 * @param trimmed {@code null} with fewer than five cards
	 */
	public record Result(Subject subject, String publicId, String label, String caption, String place, int position,
			int rank, boolean shared, int cards, BigDecimal score, BigDecimal mean, @Nullable BigDecimal trimmed,
			Map<Force, BigDecimal> forces) {

		/** The result as it is shown: 91.54. */
		public String scoreText() {
			return Score.shown(this.score);
		}

		public String meanText() {
			return Score.shown(this.mean);
		}

		/** A figure of a force as it is shown. */
		public String forceText(Force force) {
			return Score.shown(this.forces.getOrDefault(force, BigDecimal.ZERO));
		}

	}

}
