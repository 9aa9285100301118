package horqin.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The quota of a year: figures, tables, moves, and how each unit stands. */
@Service
public class Quotas {

	private final QuotaTables tables;

	private final Editions editions;

	private final Supplements supplements;

	private final Units units;

	private final DecisionLog log;

	private final ObjectProvider<QuotaUse> uses;

	Quotas(QuotaTables tables, Editions editions, Supplements supplements, Units units, DecisionLog log,
			ObjectProvider<QuotaUse> uses) {
		this.tables = tables;
		this.editions = editions;
		this.supplements = supplements;
		this.units = units;
		this.log = log;
		this.uses = uses;
	}

	/**
	 * How every unit stands now, in the order of the tables; empty while there is no
	 * table.
	 */
	public List<QuotaStanding> standings(long editionId) {
		Map<Long, Integer> used = new HashMap<>();
		this.uses.orderedStream()
			.forEach((use) -> use.used(editionId).forEach((unit, count) -> used.merge(unit, count, Integer::sum)));
		return this.tables.standings(editionId)
			.stream()
			.map((row) -> new QuotaStanding(row.unitId(), row.name(), row.seats(), used.getOrDefault(row.unitId(), 0)))
			.toList();
	}

	/**
	 * A unit's seats, which nobody can move away until the caller's transaction ends.
	 * Whoever recommends asks this first and then counts, so that two who press at once
	 * cannot both take the last seat.
	 * @return the seats; empty if the unit is not in the table
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public OptionalInt lockSeats(long editionId, long unitId) {
		if (this.tables.lock(editionId, unitId).isEmpty()) {
			return OptionalInt.empty();
		}
		// read again: a move that was waited for is seen only now
		return this.tables.standings(editionId)
			.stream()
			.filter((row) -> row.unitId() == unitId)
			.mapToInt(QuotaTables.SeatRow::seats)
			.findFirst();
	}

	/** Seats in all; 0 while there is no table. */
	public int total(long editionId) {
		return this.tables.total(editionId);
	}

	/** The table that holds now. */
	Optional<SavedQuota> current(long editionId) {
		return this.tables.current(editionId);
	}

	List<QuotaTables.MoveRow> moves(SavedQuota table) {
		return this.tables.moves(table.id());
	}

	/** The seats as the annual notice announced them, before any move or supplement. */
	List<QuotaSeats> announced(long editionId) {
		return this.tables.announced(editionId);
	}

	/** Whether a supplementary notice waits that allows another table. */
	boolean mayReplace(long editionId) {
		return this.supplements.unspent(editionId).isPresent();
	}

	/** The version of the figures on the screen now; 0 before the first. */
	public int figuresVersion(long editionId) {
		return this.tables.factorVersion(editionId);
	}

	/** What a computation would rest on now. */
	QuotaInput input(Edition edition, QuotaWish wish) {
		Map<Long, Map<Factor, FactorValue>> figures = this.tables.factors(edition.id());
		List<QuotaUnit> all = this.units.recommending(edition.organiserId()).stream().map((unit) -> {
			QuotaWish.Bounds bounds = wish.boundsOf(unit.id());
			return new QuotaUnit(unit.id(), unit.shortName(), figures.getOrDefault(unit.id(), Map.of()), bounds.floor(),
					bounds.ceiling());
		}).toList();
		return new QuotaInput(edition.year(), wish.total(), wish.weights(), all);
	}

	/**
	 * Saves the figures of Article 5, complete or not; the computation says what is
	 * missing.
	 * @param expected the version that was on the screen
	 */
	@Transactional
	public Outcome saveFigures(Actor actor, String publicId, List<UnitFigures> figures, int expected) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		int version = this.tables.factorVersion(edition.id());
		List<Reason> hard = new ArrayList<>(EditionRules.mayEdit(edition).reasons());
		if (version != expected) {
			hard.add(Editions.stale("四项因素数据"));
		}
		hard.addAll(QuotaRules.mayKeep(edition.year(), figures).reasons());
		Outcome outcome = Outcome.weigh(hard, List.of(), null);
		if (outcome.isMoved()) {
			this.tables.insertFactors(edition.id(), version + 1, figures, actor.accountId());
			this.log.append(Editions.entry(edition, actor, "SAVE_FIGURES", "保存四项因素数据第%d版".formatted(version + 1))
				.basis(Duty.QUOTA_WEIGHS_FOUR_FACTORS)
				.details(Details.none().with("units", figures.size())));
		}
		return outcome;
	}

	/** Computes the table and saves it. */
	@Transactional
	public Outcome compute(Actor actor, String publicId, QuotaWish wish, int expected) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		QuotaInput input = input(edition, wish);
		Outcome outcome = QuotaRules.mayCompute(input);
		if (!outcome.isMoved()) {
			return outcome;
		}
		QuotaWorksheet worksheet = Quota.compute(input);
		List<QuotaSeats> seats = worksheet.lines()
			.stream()
			.map((line) -> new QuotaSeats(line.unitId(), line.name(), line.seats()))
			.toList();
		return save(actor, edition,
				new SavedQuota(0, expected + 1, QuotaMethod.LARGEST_REMAINDER, wish.total(), "", worksheet, null),
				seats);
	}

	/** Saves a table written by hand, with the one reason for all of it. */
	@Transactional
	public Outcome assignByHand(Actor actor, String publicId, int total, Map<Long, Integer> seats,
			@Nullable String reason, int expected) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		List<QuotaSeats> table = this.units.recommending(edition.organiserId())
			.stream()
			.map((unit) -> new QuotaSeats(unit.id(), unit.shortName(), seats.getOrDefault(unit.id(), 0)))
			.toList();
		Outcome outcome = QuotaRules.mayAssignByHand(total, table, reason);
		if (!outcome.isMoved()) {
			return outcome;
		}
		return save(actor, edition, new SavedQuota(0, expected + 1, QuotaMethod.BY_HAND, total,
				Objects.requireNonNull(reason).strip(), null, null), table);
	}

	private Outcome save(Actor actor, Edition edition, SavedQuota table, List<QuotaSeats> seats) {
		this.tables.lock(edition.id(), null);
		Optional<SavedQuota> now = this.tables.current(edition.id());
		List<Reason> hard = new ArrayList<>();
		if (now.map(SavedQuota::version).orElse(0) != table.version() - 1) {
			hard.add(Editions.stale("名额分配表"));
		}
		Long notice = null;
		if (edition.state() == EditionState.DRAFT) {
			hard.addAll(EditionRules.mayEdit(edition).reasons());
		}
		else {
			Optional<Supplements.Supplement> supplement = this.supplements.unspent(edition.id());
			notice = supplement.map(Supplements.Supplement::id).orElse(null);
			hard.addAll(QuotaRules
				.mayReplace(edition.state(), standings(edition.id()), seats,
						supplement.map(Supplements.Supplement::number).orElse(null))
				.reasons());
		}
		Outcome outcome = Outcome.weigh(hard, List.of(), null);
		if (outcome.isMoved()) {
			SavedQuota grounded = new SavedQuota(0, table.version(), table.method(), table.total(), table.reason(),
					table.worksheet(), notice);
			this.tables.insert(edition.id(), grounded, seats, actor.accountId());
			this.log.append(Editions.entry(edition, actor, "SAVE_QUOTA", "保存名额分配表第%d版".formatted(table.version()))
				.because(table.reason().isEmpty() ? null : table.reason())
				.basis(Duty.QUOTA_WEIGHS_FOUR_FACTORS)
				.details(Details.none().with("method", table.method().name()).with("total", table.total())));
		}
		return outcome;
	}

	/** Moves unused seats from one unit to another (名额调剂). */
	@Transactional
	public Outcome move(Actor actor, String publicId, QuotaMove move) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		this.tables.lock(edition.id(), null);
		List<QuotaStanding> table = standings(edition.id());
		Outcome outcome = QuotaRules.mayMove(edition.state(), table, move);
		if (outcome.isMoved()) {
			this.tables.insertMove(edition.id(), move, Objects.requireNonNull(move.reason()).strip(),
					actor.accountId());
			this.log.append(Editions.entry(edition, actor, "MOVE_QUOTA", "调剂名额%d个".formatted(move.seats()))
				.because(move.reason())
				.practice("名额用不完可以调剂，总数不变")
				.details(Details.none()
					.with("from", move.fromUnit())
					.with("to", move.toUnit())
					.with("seats", move.seats())));
		}
		return outcome;
	}

}
