package horqin.edition;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures, quota tables and moves as they are kept: versions, written once. */
@Component
class QuotaTables {

	static final String FACTOR_VERSION = """
			select coalesce(max(version), 0) from edition.factor_set where edition_id = :edition""";

	static final String FACTORS = """
			select unit_id, factor, value, source, year from edition.factor_value
			where edition_id = :edition
				and version = (select max(version) from edition.factor_set where edition_id = :edition)""";

	static final String INSERT_FACTOR_SET = """
			insert into edition.factor_set (edition_id, version, saved_by, saved_at)
			values (:edition, :version, :by, :now)""";

	static final String INSERT_FACTORS = """
			insert into edition.factor_value (edition_id, version, unit_id, factor, value, source, year)
			select :edition, :version, each.*
			from unnest(cast(:units as bigint[]), cast(:factors as text[]), cast(:values as numeric[]),
				cast(:sources as text[]), cast(:years as int[])) as each""";

	static final String CURRENT = """
			select id, version, method, total, coalesce(reason, '') as reason, worksheet, notice_id
			from edition.quota_table where edition_id = :edition order by version desc limit 1""";

	/** No supplement stands behind the table that the annual notice carried. */
	static final String ANNOUNCED = """
			select s.unit_id, u.name, s.seats from edition.quota_seat s join access.unit u on u.id = s.unit_id
			where s.quota_table_id = (select id from edition.quota_table
				where edition_id = :edition and notice_id is null order by version desc limit 1)
			order by u.display_order, u.id""";

	static final String TOTAL = """
			select coalesce((select total from edition.quota_table where edition_id = :edition
				order by version desc limit 1), 0)""";

	static final String INSERT_TABLE = """
			insert into edition.quota_table (edition_id, version, method, total, reason, factor_version, worksheet,
				notice_id, made_by, made_at)
			values (:edition, :version, :method, :total, :reason, :factors, :worksheet, :notice, :by, :now)
			returning id""";

	static final String INSERT_SEATS = """
			insert into edition.quota_seat (quota_table_id, unit_id, seats)
			select :table, each.* from unnest(cast(:units as bigint[]), cast(:seats as int[])) as each""";

	static final String STANDINGS = """
			select s.unit_id, u.public_id, u.short_name as name, s.seats
					+ coalesce((select sum(m.seats) from edition.quota_move m
						where m.quota_table_id = s.quota_table_id and m.to_unit_id = s.unit_id), 0)
					- coalesce((select sum(m.seats) from edition.quota_move m
						where m.quota_table_id = s.quota_table_id and m.from_unit_id = s.unit_id), 0) as seats
			from edition.quota_seat s join access.unit u on u.id = s.unit_id
			where s.quota_table_id = (select id from edition.quota_table where edition_id = :edition
				order by version desc limit 1)
			order by u.display_order, u.id""";

	/**
	 * Moving and recommending wait for each other at the unit's row, so that neither
	 * misses the other.
	 */
	static final String LOCK_SEAT = """
			select s.seats from edition.quota_seat s
			where s.quota_table_id = (select id from edition.quota_table where edition_id = :edition
					order by version desc limit 1)
				and (s.unit_id = cast(:unit as bigint) or cast(:unit as bigint) is null)
			order by s.unit_id for update""";

	static final String INSERT_MOVE = """
			insert into edition.quota_move (quota_table_id, from_unit_id, to_unit_id, seats, reason, moved_by, moved_at)
			select id, :from, :to, :seats, :reason, :by, :now from edition.quota_table
			where edition_id = :edition order by version desc limit 1""";

	static final String MOVES = """
			select f.short_name as from_name, t.short_name as to_name, m.seats, m.reason, a.name as by_name, m.moved_at
			from edition.quota_move m
			join access.unit f on f.id = m.from_unit_id
			join access.unit t on t.id = m.to_unit_id
			join access.account a on a.id = m.moved_by
			where m.quota_table_id = :table order by m.id desc limit 200""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final JsonMapper json;

	QuotaTables(JdbcClient jdbc, InstantSource clock, JsonMapper json) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.json = json;
	}

	int factorVersion(long edition) {
		return this.jdbc.sql(FACTOR_VERSION).param("edition", edition).query(Integer.class).single();
	}

	/** The figures that hold now, by unit. */
	Map<Long, Map<Factor, FactorValue>> factors(long edition) {
		Map<Long, Map<Factor, FactorValue>> all = new HashMap<>();
		for (FactorRow row : this.jdbc.sql(FACTORS).param("edition", edition).query(FactorRow.class).list()) {
			all.computeIfAbsent(row.unitId(), (_) -> new EnumMap<>(Factor.class))
				.put(row.factor(), new FactorValue(row.value(), row.source(), row.year()));
		}
		return all;
	}

	void insertFactors(long edition, int version, List<UnitFigures> units, long by) {
		this.jdbc.sql(INSERT_FACTOR_SET)
			.param("edition", edition)
			.param("version", version)
			.param("by", by)
			.param("now", now())
			.update();
		List<FactorRow> rows = new ArrayList<>();
		for (UnitFigures unit : units) {
			unit.values()
				.forEach((factor, value) -> rows
					.add(new FactorRow(unit.unitId(), factor, value.value(), value.source(), value.year())));
		}
		this.jdbc.sql(INSERT_FACTORS)
			.param("edition", edition)
			.param("version", version)
			.param("units", rows.stream().map(FactorRow::unitId).toArray(Long[]::new))
			.param("factors", rows.stream().map((row) -> row.factor().name()).toArray(String[]::new))
			.param("values", rows.stream().map(FactorRow::value).toArray(BigDecimal[]::new))
			.param("sources", rows.stream().map(FactorRow::source).toArray(String[]::new))
			.param("years", rows.stream().map(FactorRow::year).toArray(Integer[]::new))
			.update();
	}

	Optional<SavedQuota> current(long edition) {
		return this.jdbc.sql(CURRENT).param("edition", edition).query(TableRow.class).optional().map(this::saved);
	}

	List<QuotaSeats> announced(long edition) {
		return this.jdbc.sql(ANNOUNCED).param("edition", edition).query(QuotaSeats.class).list();
	}

	int total(long edition) {
		return this.jdbc.sql(TOTAL).param("edition", edition).query(Integer.class).single();
	}

	private SavedQuota saved(TableRow row) {
		QuotaWorksheet worksheet = (row.worksheet() != null)
				? this.json.readValue(row.worksheet(), QuotaWorksheet.class) : null;
		return new SavedQuota(row.id(), row.version(), row.method(), row.total(), row.reason(), worksheet,
				row.noticeId());
	}

	/** Writes a table with its seats; its id is given by the database. */
	void insert(long edition, SavedQuota table, List<QuotaSeats> seats, long by) {
		boolean computed = table.worksheet() != null;
		long id = this.jdbc.sql(INSERT_TABLE)
			.param("edition", edition)
			.param("version", table.version())
			.param("method", table.method().name())
			.param("total", table.total())
			.param("reason", computed ? null : table.reason())
			.param("factors", computed ? factorVersion(edition) : null)
			.param("worksheet", computed ? this.json.writeValueAsString(table.worksheet()) : null)
			.param("notice", table.noticeId())
			.param("by", by)
			.param("now", now())
			.query(Long.class)
			.single();
		this.jdbc.sql(INSERT_SEATS)
			.param("table", id)
			.param("units", seats.stream().map(QuotaSeats::unitId).toArray(Long[]::new))
			.param("seats", seats.stream().map(QuotaSeats::seats).toArray(Integer[]::new))
			.update();
	}

	/** The units' seats after every move, in the order of the tables. */
	List<SeatRow> standings(long edition) {
		return this.jdbc.sql(STANDINGS).param("edition", edition).query(SeatRow.class).list();
	}

	/** Locks a unit's seats, or those of all; empty if the unit has none. */
	OptionalInt lock(long edition, @Nullable Long unit) {
		return this.jdbc.sql(LOCK_SEAT)
			.param("edition", edition)
			.param("unit", unit)
			.query(Integer.class)
			.list()
			.stream()
			.mapToInt(Integer::intValue)
			.findFirst();
	}

	void insertMove(long edition, QuotaMove move, String reason, long by) {
		this.jdbc.sql(INSERT_MOVE)
			.param("edition", edition)
			.param("from", move.fromUnit())
			.param("to", move.toUnit())
			.param("seats", move.seats())
			.param("reason", reason)
			.param("by", by)
			.param("now", now())
			.update();
	}

	List<MoveRow> moves(long table) {
		return this.jdbc.sql(MOVES).param("table", table).query(MoveRow.class).list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A figure. */
	record FactorRow(long unitId, Factor factor, BigDecimal value, String source, int year) {

	}

	/** A table. */
	record TableRow(long id, int version, QuotaMethod method, int total, String reason, @Nullable String worksheet,
			@Nullable Long noticeId) {

	}

	/** A unit's seats now. */
	record SeatRow(long unitId, String publicId, String name, int seats) {

	}

	/** A move, for the page. */
	record MoveRow(String fromName, String toName, int seats, String reason, String byName, OffsetDateTime movedAt) {

	}

}
