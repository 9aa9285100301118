package horqin.edition;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rubrics as they are kept: versions, written once. */
@Component
class RubricTables {

	static final String INSERT = """
			insert into edition.rubric (edition_id, version, reason, saved_by, saved_at)
			values (:edition, :version, :reason, :by, :now)""";

	static final String INSERT_ITEMS = """
			insert into edition.rubric_item (edition_id, version, force, point, weight, guide)
			select :edition, :version, item.*
			from unnest(cast(:forces as text[]), cast(:points as int[]), cast(:weights as int[]),
				cast(:guides as text[])) as item""";

	static final String CURRENT = """
			select i.version, i.force, i.point, i.weight, i.guide from edition.rubric_item i
			where i.edition_id = :edition
				and i.version = (select max(version) from edition.rubric where edition_id = :edition)""";

	static final String REASON = """
			select coalesce(reason, '') from edition.rubric where edition_id = :edition
			order by version desc limit 1""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	RubricTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The rubric that holds now; without items if there is none. */
	Rubric current(long edition) {
		List<Row> rows = this.jdbc.sql(CURRENT).param("edition", edition).query(Row.class).list();
		List<RubricItem> items = rows.stream()
			.map((row) -> new RubricItem(row.force(), row.point(), row.weight(), row.guide()))
			.sorted((one, other) -> (one.force() != other.force()) ? one.force().compareTo(other.force())
					: Integer.compare(one.point(), other.point()))
			.toList();
		return new Rubric(rows.isEmpty() ? 0 : rows.getFirst().version(), items);
	}

	/** Why the rubric that holds now departs from what is usual; empty if it does not. */
	String reason(long edition) {
		return this.jdbc.sql(REASON).param("edition", edition).query(String.class).optional().orElse("");
	}

	void insert(long edition, Rubric rubric, @Nullable String reason, long by) {
		this.jdbc.sql(INSERT)
			.param("edition", edition)
			.param("version", rubric.version())
			.param("reason", reason)
			.param("by", by)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		List<RubricItem> items = rubric.items();
		this.jdbc.sql(INSERT_ITEMS)
			.param("edition", edition)
			.param("version", rubric.version())
			.param("forces", items.stream().map((item) -> item.force().name()).toArray(String[]::new))
			.param("points", items.stream().map(RubricItem::point).toArray(Integer[]::new))
			.param("weights", items.stream().map(RubricItem::weight).toArray(Integer[]::new))
			.param("guides", items.stream().map(RubricItem::guide).toArray(String[]::new))
			.update();
	}

	/** A row of the table. */
	record Row(int version, Force force, int point, int weight, String guide) {

	}

}
