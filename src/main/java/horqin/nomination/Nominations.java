package horqin.nomination;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Scope;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The nominations: found within the actor's scope, locked, and moved from stage to stage
 * by {@link NominationStep}, each move with its row in the log in the same transaction.
 * What is written in one is the work of the services beside this one.
 */
@Service
public class Nominations {

	private static final String COLUMNS = """
			select n.id, n.public_id, n.edition_id, n.organiser_id, n.unit_id, n.person_id, n.stage, n.ground,
				n.on_behalf,
				n.name, n.sex, n.unit_rank, n.pledged_at, n.submitted_at, n.version, n.changed_at
			from nomination.nomination n
			""";

	private static final String REACH = """
			where n.public_id = :publicId and n.organiser_id = :organiser
				and (cast(:unit as bigint) is null or n.unit_id = :unit)
				and (cast(:account as bigint) is null or exists (select from person.person p
					where p.id = n.person_id and p.account_id = :account))
			""";

	static final String BY_ID = COLUMNS + "where n.id = :id";

	static final String BY_IDS = COLUMNS + "where n.id = any (cast(:ids as bigint[]))";

	static final String SEEN = COLUMNS + REACH;

	static final String LOCKED = COLUMNS + REACH + "for update of n";

	static final String LOCKED_BY_ID = COLUMNS + "where n.id = :id for update of n";

	static final String OF_PERSON = COLUMNS
			+ "where n.person_id = :person order by n.edition_id desc, n.id desc limit 20";

	static final String OF_YEAR = COLUMNS
			+ "where n.edition_id = :edition and n.person_id = :person and n.stage <> 'WITHDRAWN'";

	/** Handing in also starts a new round of opinions. */
	static final String MOVE = """
			update nomination.nomination
			set stage = :to, version = version + 1, changed_at = :now,
				submitted_at = case when :to = 'EMPLOYER_REVIEW' then :now else submitted_at end
			where id = :id and stage = :from""";

	static final String TOUCH = """
			update nomination.nomination set version = version + 1, changed_at = :now where id = :id""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final DecisionLog log;

	private final Editions editions;

	private final Situations situations;

	Nominations(JdbcClient jdbc, InstantSource clock, DecisionLog log, Editions editions, Situations situations) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
		this.editions = editions;
		this.situations = situations;
	}

	/**
	 * A nomination by its inside id, whoever asks: for modules that decide themselves.
	 */
	public Nomination get(long id) {
		return one(BY_ID, id);
	}

	/**
	 * A nomination that this actor may see: their own, their unit's, their organiser's.
	 * @throws NotFound when there is none, or none for them
	 */
	public Nomination see(Actor actor, String publicId) {
		requireAny(actor, Permission.NOMINATION_OWN, Permission.NOMINATION_SEE);
		return scoped(SEEN, actor, publicId);
	}

	/** Several by their inside ids, in no order; those that do not exist are left out. */
	public List<Nomination> all(Collection<Long> ids) {
		return this.jdbc.sql(BY_IDS).param("ids", ids.toArray(Long[]::new)).query(Nomination.class).list();
	}

	/** A person's nominations of all years, newest first; at most 20. */
	public List<Nomination> ofPerson(long personId) {
		return this.jdbc.sql(OF_PERSON).param("person", personId).query(Nomination.class).list();
	}

	/** The nomination of a person in a year, unless it was withdrawn. */
	Optional<Nomination> ofYear(long editionId, long personId) {
		return this.jdbc.sql(OF_YEAR)
			.param("edition", editionId)
			.param("person", personId)
			.query(Nomination.class)
			.optional();
	}

	/**
	 * The row for whoever has one of these permissions; nobody else changes it meanwhile.
	 * @throws NotFound when there is none, or none for them
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Nomination lock(Actor actor, String publicId, Permission... permissions) {
		requireAny(actor, permissions);
		return scoped(LOCKED, actor, publicId);
	}

	/**
	 * The same by its inside id, for acts on many at once and for modules further right.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Nomination lock(long id) {
		return one(LOCKED_BY_ID, id);
	}

	/** Everything the rules read of a nomination: what pages draw and steps weigh. */
	public Situation situation(Nomination nomination) {
		return this.situations.of(nomination);
	}

	/**
	 * What the page shows before the button: the very answer that {@link #take} would
	 * give.
	 */
	public Outcome may(Actor actor, Nomination nomination, NominationStep step, Case with) {
		return may(actor, nomination, step, with, this.situations.of(nomination));
	}

	/** The same where the situation is at hand. */
	Outcome may(Actor actor, Nomination nomination, NominationStep step, Case with, Situation situation) {
		return step.may(new NominationStep.Attempt(nomination.stage(), situation.edition().state(),
				Objects.requireNonNull(actor.role()), situation.checklist(),
				this.situations.window(nomination, step, situation.edition()), with.reason(), with.paper(),
				with.further()));
	}

	/**
	 * Takes a step on a locked row: decides, moves the stage and writes the log, or
	 * refuses with every reason and changes nothing.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome take(Actor actor, Nomination locked, NominationStep step, Case with) {
		Edition edition = this.editions.hold(locked.editionId());
		Outcome outcome = may(actor, locked, step, with, this.situations.of(locked, edition));
		if (outcome.isMoved()) {
			if (!advance(locked, step.to())) {
				throw new IllegalStateException("Nomination " + locked.id() + " moved while it was locked");
			}
			Entry entry = entry(locked, actor, step.name(), step.label()).moved(locked.stage(), step.to())
				.because(with.reason())
				.details(with.details());
			Duty duty = step.duty();
			this.log.append((duty != null) ? entry.basis(duty) : entry.practice("推荐之前可以自愿撤回"));
		}
		return outcome;
	}

	/**
	 * Moves the stage, from where it was read. Modules further right call it for their
	 * own segment and write the log themselves.
	 * @return whether it moved; {@code false} when somebody was faster
	 * @throws IllegalArgumentException for a move that cannot occur
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean advance(Nomination from, Stage to) {
		if (!from.stage().mayGoTo(to)) {
			throw new IllegalArgumentException("No way from " + from.stage() + " to " + to);
		}
		return this.jdbc.sql(MOVE)
			.param("to", to.name())
			.param("from", from.stage().name())
			.param("id", from.id())
			.param("now", now())
			.update() == 1;
	}

	/**
	 * Notes that something in it changed, so that whoever recommended it knows of which
	 * text.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void touch(Nomination nomination) {
		this.jdbc.sql(TOUCH).param("id", nomination.id()).param("now", now()).update();
	}

	/** The beginning of a row in the log about this nomination. */
	public static Entry entry(Nomination nomination, Actor actor, String act, String label) {
		return Entry.of(nomination.subject(), actor.who(), act, label).organiser(nomination.organiserId());
	}

	private Nomination scoped(String sql, Actor actor, String publicId) {
		Scope scope = actor.scope();
		return this.jdbc.sql(sql)
			.param("publicId", publicId)
			.param("organiser", scope.organiserId())
			.param("unit", scope.unitId())
			.param("account", scope.accountId())
			.query(Nomination.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	private Nomination one(String sql, long id) {
		return this.jdbc.sql(sql).param("id", id).query(Nomination.class).optional().orElseThrow(NotFound::new);
	}

	private static void requireAny(Actor actor, Permission... permissions) {
		if (Arrays.stream(permissions).noneMatch(actor::may)) {
			actor.require(permissions[0]);
		}
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What somebody brings to a step.
	 *
	 * @param reason what was written as the reason
	 * @param paper whether the signed or stamped paper is stored
	 * @param further what other rules of the step answered
	 * @param details further facts for the log
	 */
	public record Case(@Nullable String reason, boolean paper, List<Outcome> further, Details details) {

		public Case {
			further = List.copyOf(further);
		}

		/** Nothing but the step itself. */
		public static Case plain() {
			return new Case(null, false, List.of(), Details.none());
		}

		/** With a reason. */
		public static Case because(@Nullable String reason) {
			return new Case(reason, false, List.of(), Details.none());
		}

		/** With what another rule answered. */
		public Case and(Outcome answer) {
			return new Case(this.reason, this.paper, Stream.concat(this.further.stream(), Stream.of(answer)).toList(),
					this.details);
		}

		/** With the paper that the role must show. */
		public Case withPaper(boolean there) {
			return new Case(this.reason, there, this.further, this.details);
		}

	}

}
