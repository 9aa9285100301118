package horqin.scoring;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Committees as they are kept. */
@Component
class PanelTables {

	private static final String COLUMNS = """
			select p.id, p.public_id, p.organiser_id, p.edition_id, e.year, p.purpose, p.name, p.state, p.method,
				p.plan,
				p.reason, greatest(p.due_at, (select max(x.until) from scoring.extension x where x.panel_id = p.id))
				as due_at, p.version, p.submitted_by, p.approved_by, p.rubric_version, p.close_reason
			from scoring.panel p join edition.edition e on e.id = p.edition_id
			""";

	static final String BY_ID = COLUMNS + "where p.id = :id";

	static final String LOCKED = COLUMNS + "where p.id = :id for update of p";

	static final String HELD = COLUMNS + "where p.id = :id for share of p";

	static final String BY_PUBLIC_ID = COLUMNS + "where p.public_id = :publicId and p.organiser_id = :organiser";

	static final String OF_ORGANISER = COLUMNS + """
			where p.organiser_id = :organiser order by p.id desc limit :limit offset :offset""";

	static final String COUNT = "select count(*) from scoring.panel where organiser_id = :organiser";

	static final String OF_EDITION = COLUMNS + """
			where p.edition_id = :edition and p.purpose = :purpose order by p.id desc limit 1""";

	static final String INSERT = """
			insert into scoring.panel (organiser_id, edition_id, purpose, name, due_at, prepared_by, prepared_at)
			values (:organiser, :edition, :purpose, :name, :due, :by, :now)
			on conflict do nothing returning id""";

	static final String SAVE_PLAN = """
			update scoring.panel set method = :method, plan = :plan, due_at = :due, version = version + 1
			where id = :id and version = :version and state = 'DRAFT'""";

	static final String TOUCH = "update scoring.panel set version = version + 1 where id = :id and state = 'DRAFT'";

	static final String SUBMIT = """
			update scoring.panel set state = 'SUBMITTED', reason = :reason, submitted_by = :by
			where id = :id and state = 'DRAFT'""";

	static final String BACK = """
			update scoring.panel set state = 'DRAFT', approved_by = null, approved_on = null, version = version + 1
			where id = :id and state in ('SUBMITTED', 'APPROVED')""";

	static final String APPROVE = """
			update scoring.panel set state = 'APPROVED', approved_by = :by, approved_on = :on
			where id = :id and state = 'SUBMITTED'""";

	static final String OPEN = """
			update scoring.panel set state = 'SCORING', rubric_version = :rubric, opened_at = :now
			where id = :id and state = 'APPROVED'""";

	static final String CLOSE = """
			update scoring.panel set state = 'CLOSED', closed_at = :now, close_reason = :reason
			where id = :id and state = 'SCORING'""";

	static final String REOPEN = """
			update scoring.panel set state = 'SCORING', closed_at = null, close_reason = null
			where id = :id and state = 'CLOSED'""";

	static final String AGGREGATE = """
			update scoring.panel set state = 'AGGREGATED', close_reason = :reason where id = :id
				and state = 'CLOSED'""";

	static final String EXTEND = """
			insert into scoring.extension (panel_id, until, reason, extended_by, extended_at)
			values (:id, :until, :reason, :by, :now)""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	PanelTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Panel> byId(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query(Panel.class).optional();
	}

	/** The row, which nobody else changes until the caller's transaction ends. */
	Panel locked(long id) {
		return this.jdbc.sql(LOCKED).param("id", id).query(Panel.class).single();
	}

	/**
	 * The row, which takes no step until the caller's transaction ends; several may hold
	 * it.
	 */
	Panel held(long id) {
		return this.jdbc.sql(HELD).param("id", id).query(Panel.class).single();
	}

	Optional<Panel> byPublicId(long organiser, String publicId) {
		return this.jdbc.sql(BY_PUBLIC_ID)
			.param("publicId", publicId)
			.param("organiser", organiser)
			.query(Panel.class)
			.optional();
	}

	List<Panel> list(long organiser, int limit, long offset) {
		return this.jdbc.sql(OF_ORGANISER)
			.param("organiser", organiser)
			.param("limit", limit)
			.param("offset", offset)
			.query(Panel.class)
			.list();
	}

	long count(long organiser) {
		return this.jdbc.sql(COUNT).param("organiser", organiser).query(Long.class).single();
	}

	Optional<Panel> of(long edition, Purpose purpose) {
		return this.jdbc.sql(OF_EDITION)
			.param("edition", edition)
			.param("purpose", purpose.name())
			.query(Panel.class)
			.optional();
	}

	/** Empty when the year has one already. */
	Optional<Long> insert(long organiser, long edition, Purpose purpose, String name, Instant due, long by) {
		return this.jdbc.sql(INSERT)
			.param("organiser", organiser)
			.param("edition", edition)
			.param("purpose", purpose.name())
			.param("name", name)
			.param("due", due.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.optional();
	}

	int savePlan(long id, Method method, String plan, Instant due, int version) {
		return this.jdbc.sql(SAVE_PLAN)
			.param("method", method.name())
			.param("plan", plan)
			.param("due", due.atOffset(ZoneOffset.UTC))
			.param("id", id)
			.param("version", version)
			.update();
	}

	/** The composition changed: what is approved is known by its version. */
	void touch(long id) {
		this.jdbc.sql(TOUCH).param("id", id).update();
	}

	int submit(long id, @Nullable String reason, long by) {
		return this.jdbc.sql(SUBMIT).param("reason", reason).param("by", by).param("id", id).update();
	}

	int back(long id) {
		return this.jdbc.sql(BACK).param("id", id).update();
	}

	int approve(long id, long by, LocalDate on) {
		return this.jdbc.sql(APPROVE).param("by", by).param("on", on).param("id", id).update();
	}

	int open(long id, int rubric) {
		return this.jdbc.sql(OPEN)
			.param("rubric", rubric)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
	}

	int close(long id, @Nullable String reason) {
		return this.jdbc.sql(CLOSE)
			.param("reason", reason)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", id)
			.update();
	}

	int reopen(long id) {
		return this.jdbc.sql(REOPEN).param("id", id).update();
	}

	int aggregate(long id, @Nullable String reason) {
		return this.jdbc.sql(AGGREGATE).param("reason", reason).param("id", id).update();
	}

	void extend(long id, Instant until, String reason, long by) {
		this.jdbc.sql(EXTEND)
			.param("id", id)
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("reason", reason)
			.param("by", by)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

}
