package horqin.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.Scope;
import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exceptions asked for and decided, written once. */
@Repository
class ExceptionRows {

	static final String SUBJECT = "nomination_exception";

	private static final String COLUMNS = """
			select r.id, r.nomination_id, n.public_id, n.name, u.short_name as unit_name, n.employer, n.post, n.stage,
				r.covers, r.reason, r.letter_file_id, a.name as requested_by_name, r.requested_at, d.granted,
				d.reason as decision, d.decided_by_name, d.decided_at
			from nomination.exception_request r
			join nomination.nomination n on n.id = r.nomination_id
			join access.unit u on u.id = n.unit_id
			join access.account a on a.id = r.requested_by
			left join nomination.exception_decision d on d.request_id = r.id
			""";

	static final String OF_YEAR = COLUMNS + """
			where n.edition_id = :edition and n.organiser_id = :organiser
				and (cast(:unit as bigint) is null or n.unit_id = :unit)
			order by d.request_id is not null, r.id desc limit 200""";

	static final String OF_NOMINATION = COLUMNS + "where r.nomination_id = :nomination order by r.id desc limit 20";

	static final String BY_ID = COLUMNS + "where r.id = :id";

	static final String PENDING = """
			select count(*) from nomination.nomination n
			where n.edition_id = :edition and n.stage = 'EXCEPTION_PENDING'""";

	static final String REQUEST = """
			insert into nomination.exception_request (nomination_id, covers, reason, letter_file_id, requested_by,
				requested_at)
			values (:nomination, :covers, :reason, :file, :by, :now) returning id""";

	static final String DECIDE = """
			insert into nomination.exception_decision (request_id, granted, reason, decided_by, decided_by_name,
				decided_at)
			select :id, :granted, :reason, a.id, a.name, :now from access.account a where a.id = :by""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	ExceptionRows(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The requests of a year that somebody may see, those that wait first; at most 200.
	 */
	List<Asked> ofYear(long edition, Scope scope) {
		return this.jdbc.sql(OF_YEAR)
			.param("edition", edition)
			.param("organiser", scope.organiserId())
			.param("unit", scope.unitId())
			.query((row, _) -> asked(row))
			.list();
	}

	List<Asked> of(long nomination) {
		return this.jdbc.sql(OF_NOMINATION).param("nomination", nomination).query((row, _) -> asked(row)).list();
	}

	Optional<Asked> find(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query((row, _) -> asked(row)).optional();
	}

	/** The request that waits for a decision. */
	Optional<Asked> pending(long nomination) {
		return of(nomination).stream().findFirst().filter((each) -> each.granted() == null);
	}

	int pendingIn(long edition) {
		return this.jdbc.sql(PENDING).param("edition", edition).query(Integer.class).single();
	}

	long request(Nomination nomination, Set<Exclusion> covers, String reason, long file, Actor by) {
		return this.jdbc.sql(REQUEST)
			.param("nomination", nomination.id())
			.param("covers", covers.stream().map(Enum::name).sorted().toArray(String[]::new))
			.param("reason", reason)
			.param("file", file)
			.param("by", by.accountId())
			.param("now", now())
			.query(Long.class)
			.single();
	}

	void decide(long id, boolean granted, String reason, long by) {
		this.jdbc.sql(DECIDE)
			.param("id", id)
			.param("granted", granted)
			.param("reason", reason)
			.param("by", by)
			.param("now", now())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Asked asked(ResultSet row) throws SQLException {
		Set<Exclusion> covers = Arrays.stream((String[]) row.getArray("covers").getArray())
			.map(Exclusion::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Exclusion.class)));
		return new Asked(row.getLong("id"), row.getLong("nomination_id"), row.getString("public_id"),
				row.getString("name"), row.getString("unit_name"), row.getString("employer"), row.getString("post"),
				Stage.valueOf(row.getString("stage")), covers, row.getString("reason"), row.getLong("letter_file_id"),
				row.getString("requested_by_name"), row.getObject("requested_at", OffsetDateTime.class),
				row.getObject("granted", Boolean.class), row.getString("decision"), row.getString("decided_by_name"),
				row.getObject("decided_at", OffsetDateTime.class));
	}

	/**
	 * A request as it is shown.
	 *
	 * @param granted what was decided; {@code null} while it waits
	 */
	record Asked(long id, long nominationId, String publicId, String name, String unitName, @Nullable String employer,
			@Nullable String post, Stage stage, Set<Exclusion> covers, String reason, long letterFileId,
			String requestedByName, OffsetDateTime requestedAt, @Nullable Boolean granted, @Nullable String decision,
			@Nullable String decidedByName, @Nullable OffsetDateTime decidedAt) {

		Subject subject() {
			return Subject.of(SUBJECT, this.id);
		}

		/** 企业负责人、退休职工. */
		public String coversText() {
			return this.covers.stream().map(Exclusion::label).collect(Collectors.joining("、"));
		}

		public ExceptionCase.Verdict verdict() {
			if (this.granted == null) {
				return ExceptionCase.Verdict.PENDING;
			}
			return this.granted ? ExceptionCase.Verdict.GRANTED : ExceptionCase.Verdict.DENIED;
		}

		/**
		 * Whether a leader can still decide: a person withdrawn meanwhile needs no
		 * decision.
		 */
		public boolean waits() {
			return this.granted == null && this.stage == Stage.EXCEPTION_PENDING;
		}

	}

}
