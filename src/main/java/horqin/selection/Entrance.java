package horqin.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.nomination.Stage;
import horqin.records.Subject;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.scoring.Candidate;
import horqin.scoring.Panel;
import horqin.scoring.PanelState;
import horqin.scoring.Panels;
import horqin.scoring.Purpose;
import horqin.scoring.Scoring;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 送交评审委员会: those who passed formal review are put before the committee. */
@Service
public class Entrance {

	/**
	 * Who is eligible, and who stopped being so: as many as units have recommended, some
	 * hundreds at most.
	 */
	static final String PEOPLE = """
			select n.id, n.stage, n.name, n.unit_id, u.name as unit_name, u.short_name,
				coalesce(n.employer, '') as employer, coalesce(n.trade, '') as trade
			from nomination.nomination n join access.unit u on u.id = n.unit_id
			where n.edition_id = :edition and n.stage in ('ELIGIBLE', 'INELIGIBLE', 'WITHDRAWN')
			order by n.id""";

	private static final int CAPTION = 200;

	private final Editions editions;

	private final Panels panels;

	private final Scoring scoring;

	private final JdbcClient jdbc;

	Entrance(Editions editions, Panels panels, Scoring scoring, JdbcClient jdbc) {
		this.editions = editions;
		this.panels = panels;
		this.scoring = scoring;
		this.jdbc = jdbc;
	}

	/** Somebody on either side of formal review. */
	record Person(long id, Stage stage, String name, long unitId, String unitName, String shortName, String employer,
			String trade) {

		Subject subject() {
			return Subject.of(CandidateView.KIND, this.id);
		}

		Candidate candidate() {
			String both = this.trade.isEmpty() || this.employer.isEmpty() ? this.trade + this.employer
					: this.trade + "，" + this.employer;
			String caption = (both.length() > CAPTION) ? both.substring(0, CAPTION) : both;
			List<Candidate.Tie> ties = this.employer.isEmpty() ? List.of(recommender())
					: List.of(new Candidate.Tie(Candidate.TieKind.EMPLOYER, null, this.employer), recommender());
			return new Candidate(subject(), this.name, caption, this.shortName, ties);
		}

		private Candidate.Tie recommender() {
			return new Candidate.Tie(Candidate.TieKind.RECOMMENDER, this.unitId, this.unitName);
		}

	}

	/**
	 * How far a year is with this.
	 *
	 * @param panel the committee, if there is one
	 * @param entered how many were put before it and are still there
	 * @param waiting who is eligible and was not put before it
	 * @param leaving who was, and is no longer eligible
	 */
	record Standing(@Nullable Panel panel, int entered, List<Person> waiting, List<Person> leaving) {

		Standing {
			waiting = List.copyOf(waiting);
			leaving = List.copyOf(leaving);
		}

		public boolean hasNothingToDo() {
			return this.waiting.isEmpty() && this.leaving.isEmpty();
		}

		/** The committee's state; {@code null} without one. */
		@Nullable PanelState panelState() {
			return (this.panel != null) ? this.panel.state() : null;
		}

	}

	@Transactional(readOnly = true)
	Standing standing(long editionId) {
		Optional<Panel> panel = this.panels.of(editionId, Purpose.SELECTION);
		Map<Subject, Boolean> entered = panel.map((one) -> this.scoring.entered(one.id())).orElse(Map.of());
		List<Person> people = this.jdbc.sql(PEOPLE).param("edition", editionId).query(Person.class).list();
		List<Person> waiting = people.stream()
			.filter((one) -> one.stage() == Stage.ELIGIBLE && !entered.containsKey(one.subject()))
			.toList();
		List<Person> leaving = people.stream()
			.filter((one) -> one.stage() != Stage.ELIGIBLE && entered.getOrDefault(one.subject(), false))
			.toList();
		return new Standing(panel.orElse(null), (int) entered.values().stream().filter((stays) -> stays).count(),
				waiting, leaving);
	}

	/**
	 * Puts everybody who is eligible before the committee, and takes out who is not any
	 * more. Pressed again it does what is left, often nothing.
	 */
	@Transactional
	public Outcome send(Actor actor, String editionPublicId) {
		actor.require(Permission.COMMITTEE_ARRANGE);
		Edition edition = this.editions.hold(this.editions.see(actor, editionPublicId).id());
		Standing standing = standing(edition.id());
		Outcome outcome = maySend(edition.state(), standing.panelState());
		Panel panel = standing.panel();
		if (!outcome.isMoved() || panel == null) {
			return outcome;
		}
		if (!standing.waiting().isEmpty()) {
			outcome = this.scoring.enter(actor, panel.id(),
					standing.waiting().stream().map(Person::candidate).toList());
		}
		if (outcome.isMoved()) {
			standing.leaving()
				.forEach((one) -> this.scoring.leave(actor, panel.id(), one.subject(),
						(one.stage() == Stage.WITHDRAWN) ? "本人撤回" : "形式审查结论为不通过"));
		}
		return outcome;
	}

	/** Only after formal review has begun, and before scores are opened. */
	@Basis(Duty.FORMAL_REVIEW_BEFORE_SCORING)
	static Outcome maySend(EditionState year, @Nullable PanelState panel) {
		Answers answers = new Answers();
		if (year.isBefore(EditionState.SCREENING)) {
			answers.refuseIf(true, Reason.of(Duty.FORMAL_REVIEW_BEFORE_SCORING,
					"本年度现在是「%s」，形式审查通过的人选才送交评审委员会".formatted(year.label())));
		}
		answers.refuseIf(EditionState.SCORING.isBefore(year), "本年度已经是「%s」，评审人选已固定".formatted(year.label()));
		answers.refuseIf(panel == null, Reason.of(Duty.COMMITTEE_COMPOSITION, "本年度还没有组建评审委员会（现有0个），请先组建"));
		return answers.outcome();
	}

	/** What a gate asks: everybody eligible is before the committee. */
	@Basis(Duty.ALL_SCORED_ITEM_BY_ITEM)
	static Outcome allEntered(List<String> waiting) {
		return waiting.isEmpty() ? Outcome.moved()
				: Outcome.refused(Duty.ALL_SCORED_ITEM_BY_ITEM,
						"形式审查通过的人选还有%d人没有送交评审委员会：%s%s".formatted(waiting.size(),
								String.join("、", waiting.subList(0, Math.min(8, waiting.size()))),
								(waiting.size() > 8) ? "等" : ""));
	}

	/** A year of this actor's organiser. */
	Edition year(Actor actor, String publicId) {
		actor.require(Permission.PROPOSAL_SEE);
		Edition edition = this.editions.see(actor, publicId);
		if (edition.organiserId() != actor.organiserId()) {
			throw new NotFound();
		}
		return edition;
	}

}
