package horqin.edition;

import java.util.ArrayList;
import java.util.List;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rubric of a year and its versions. */
@Service
public class Rubrics {

	private final RubricTables tables;

	private final Editions editions;

	private final DecisionLog log;

	Rubrics(RubricTables tables, Editions editions, DecisionLog log) {
		this.tables = tables;
		this.editions = editions;
		this.log = log;
	}

	/** The rubric that holds now. */
	public Rubric current(long editionId) {
		return this.tables.current(editionId);
	}

	/** Why it departs from what is usual; empty if it does not. */
	public String reason(long editionId) {
		return this.tables.reason(editionId);
	}

	/**
	 * Saves the next version, if it may be used and revised.
	 * @param expected the version that was on the screen
	 * @param reason why the forces count differently, or why it changes after the notice
	 */
	@Transactional
	public Outcome save(Actor actor, String publicId, List<RubricItem> items, int expected, @Nullable String reason) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		Rubric now = this.tables.current(edition.id());
		Rubric next = new Rubric(now.version() + 1, items);
		Outcome revise = RubricRules.mayRevise(edition.state(), now.version(), reason);
		Outcome use = RubricRules.mayUse(next, reason);
		List<Reason> hard = new ArrayList<>();
		if (edition.state() == EditionState.DRAFT) {
			hard.addAll(EditionRules.mayEdit(edition).reasons());
		}
		if (now.version() != expected) {
			hard.add(Editions.stale("评分表"));
		}
		hard.addAll((revise instanceof Outcome.Refused) ? revise.reasons() : List.of());
		hard.addAll((use instanceof Outcome.Refused) ? use.reasons() : List.of());
		List<Reason> soft = new ArrayList<>();
		soft.addAll((revise instanceof Outcome.Refused) ? List.of() : revise.reasons());
		soft.addAll((use instanceof Outcome.Refused) ? List.of() : use.reasons());
		Outcome outcome = Outcome.weigh(hard, soft, reason);
		if (outcome.isMoved()) {
			this.tables.insert(edition.id(), next, reason, actor.accountId());
			this.log.append(Editions.entry(edition, actor, "SAVE_RUBRIC", "保存评分表第%d版".formatted(next.version()))
				.because(reason)
				.basis(Duty.RUBRIC_COVERS_FIVE_FORCES)
				.details(Details.none().with("version", next.version())));
		}
		return outcome;
	}

}
