package horqin.scoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Office;
import horqin.access.Separation;
import horqin.edition.Force;
import horqin.edition.Rubric;
import horqin.edition.Rubrics;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Score cards: drafted, submitted once, final. */
@Service
public class Cards {

	private final CardTables tables;

	private final Seats seats;

	private final PanelTables panels;

	private final Rubrics rubrics;

	private final Separation separation;

	private final DecisionLog log;

	private final InstantSource clock;

	Cards(CardTables tables, Seats seats, PanelTables panels, Rubrics rubrics, Separation separation, DecisionLog log,
			InstantSource clock) {
		this.tables = tables;
		this.seats = seats;
		this.panels = panels;
		this.rubrics = rubrics;
		this.separation = separation;
		this.log = log;
		this.clock = clock;
	}

	/** What came of saving a draft. */
	sealed interface Saved {

		/** It is kept. */
		record Kept(int version) implements Saved {

		}

		/** Another window was faster. */
		record Stale(CardTables.Draft there) implements Saved {

		}

		/** The card is final, or scoring is over. */
		record Not(Outcome outcome) implements Saved {

		}

	}

	/**
	 * Keeps a draft. Also after the deadline: what was typed stays.
	 * @param version the draft's version on the screen, 0 for none
	 */
	@Practice("评分草稿自动保存，逾期后草稿仍保留")
	@Transactional
	Saved save(Actor actor, String panelId, String subjectId, CardValues values, int version) {
		Seats.Seat seat = this.seats.of(actor, panelId);
		Entrant entrant = this.seats.subject(seat, subjectId);
		Panel panel = this.panels.held(seat.panel().id());
		if (panel.state() != PanelState.SCORING) {
			return new Saved.Not(CardRules.inTime(panel, this.clock.instant()));
		}
		CardTables.Draft there = this.tables.lockDraft(seat.member().id(), entrant.id());
		if (this.tables.standing(seat.member().id(), entrant.id()).isPresent()) {
			return new Saved.Not(isFinal(entrant));
		}
		if (there.version() == version && there.values().equals(values)) {
			return new Saved.Kept(version);
		}
		return this.tables.save(seat.member().id(), entrant.id(), values, version)
			.<Saved>map(Saved.Kept::new)
			.orElseGet(() -> new Saved.Stale(this.tables.draft(seat.member().id(), entrant.id())));
	}

	/**
	 * Submits a card for good. The same one again changes nothing.
	 * @param version the draft's version that was read
	 */
	@Transactional
	public Outcome submit(Actor actor, String panelId, String subjectId, int version) {
		Instant arrived = this.clock.instant();
		Seats.Seat seat = this.seats.of(actor, panelId);
		Entrant entrant = this.seats.subject(seat, subjectId);
		Panel panel = this.panels.held(seat.panel().id());
		return submit(actor, panel, seat.member(), entrant, version, arrived);
	}

	private Outcome submit(Actor actor, Panel panel, Member member, Entrant entrant, int version, Instant arrived) {
		CardTables.Draft draft = this.tables.lockDraft(member.id(), entrant.id());
		var standing = this.tables.standing(member.id(), entrant.id());
		if (standing.isPresent()) {
			return (standing.get().draftVersion() == version) ? Outcome.moved() : isFinal(entrant);
		}
		Rubric rubric = rubric(panel);
		List<Reason> hard = new ArrayList<>(CardRules.maySubmit(panel, arrived, rubric, draft.values()).reasons());
		if (draft.version() != version) {
			hard.add(Reason.practice("这份评分在另一个窗口改动过（第%d稿，您看到的是第%d稿），请核对后再提交".formatted(draft.version(), version)));
		}
		Outcome outcome = hard.isEmpty() ? this.separation.claim(actor, entrant.subject(), Office.SCORE)
				: new Outcome.Refused(hard);
		if (outcome.isMoved()) {
			Seal seal = Seal.of(draft.values().canonical());
			long card = this.tables.insert(panel, member.id(), entrant.id(), version, seal);
			this.tables.insertItems(card, rubric, draft.values());
			this.log.append(Entry.of(Subject.of("scoring_card", card), actor.who(), "SUBMIT_CARD", "提交评分")
				.organiser(panel.organiserId())
				.basis(Duty.ALL_SCORED_ITEM_BY_ITEM)
				.details(Details.none()
					.with("panel", panel.id())
					.digest("card", seal.salt(), draft.values().canonical())));
		}
		return outcome;
	}

	/**
	 * Submits every complete draft of the actor at once.
	 * @param versions what was read: public ids of subjects and their drafts' versions; a
	 * draft that changed since then is left out with its reason
	 */
	@Transactional
	public Handed submitAll(Actor actor, String panelId, Map<String, Integer> versions) {
		Instant arrived = this.clock.instant();
		Seats.Seat seat = this.seats.of(actor, panelId);
		Panel panel = this.panels.held(seat.panel().id());
		int handed = 0;
		List<Reason> left = new ArrayList<>();
		for (CardTables.Line line : this.tables.of(seat.member().id())) {
			Integer version = versions.get(line.publicId());
			if (version != null && !line.submitted()) {
				Outcome outcome = submit(actor, panel, seat.member(), this.seats.subject(seat, line.publicId()),
						version, arrived);
				handed += outcome.isMoved() ? 1 : 0;
				outcome.reasons()
					.forEach((reason) -> left.add(new Reason(reason.duty(), line.label() + "：" + reason.text())));
			}
		}
		return new Handed(handed, left);
	}

	/**
	 * What came of handing in many cards.
	 *
	 * @param cards how many are final now
	 * @param left why others are not
	 */
	public record Handed(int cards, List<Reason> left) {

		public Handed {
			left = List.copyOf(left);
		}

	}

	/**
	 * Keeps and submits a card at once, for callers without a page.
	 * @param halfPoints in the order of the rubric
	 * @param comments by the item's place from 0
	 */
	@Transactional
	public Outcome score(Actor actor, String panelId, String subjectId, List<Integer> halfPoints,
			Map<Integer, String> comments) {
		List<String> texts = new ArrayList<>();
		for (int at = 0; at < CardValues.ITEMS; at++) {
			texts.add(comments.getOrDefault(at, ""));
		}
		Seats.Seat seat = this.seats.of(actor, panelId);
		Entrant entrant = this.seats.subject(seat, subjectId);
		int version = this.tables.draft(seat.member().id(), entrant.id()).version();
		List<@Nullable Integer> scores = new ArrayList<>(halfPoints);
		return switch (save(actor, panelId, subjectId, new CardValues(scores, texts), version)) {
			case Saved.Kept(int kept) -> submit(actor, panelId, subjectId, kept);
			case Saved.Not(Outcome outcome) -> outcome;
			case Saved.Stale _ -> submit(actor, panelId, subjectId, version);
		};
	}

	/** The subjects that an actor has to score, as public ids, in their own order. */
	public List<Assigned> assigned(Actor actor, String panelId) {
		Seats.Seat seat = this.seats.of(actor, panelId);
		return this.tables.of(seat.member().id())
			.stream()
			.map((line) -> new Assigned(line.publicId(), line.subject(), line.label(), line.submitted()))
			.toList();
	}

	/** Somebody to be scored by one expert. */
	public record Assigned(String publicId, Subject subject, String label, boolean submitted) {

	}

	/** The rubric that is scored by. */
	Rubric rubric(Panel panel) {
		Rubric rubric = this.rubrics.current(panel.editionId());
		if (panel.rubricVersion() != null && rubric.version() != panel.rubricVersion()) {
			throw new IllegalStateException("The rubric of panel " + panel.id() + " changed while it scored");
		}
		return rubric;
	}

	/** Points of each force so far, for the expert's own eyes. */
	static List<String> forceTotals(Rubric rubric, CardValues values) {
		List<String> totals = new ArrayList<>();
		for (Force force : Force.values()) {
			totals.add(CardValues.points(values.total(force)) + " / " + rubric.weight(force));
		}
		return totals;
	}

	private static Outcome isFinal(Entrant entrant) {
		return new Outcome.Refused(List.of(Reason.practice("对「%s」的评分已提交1份，为最终评分；要改请先申请撤回".formatted(entrant.label()))));
	}

}
