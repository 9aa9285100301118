package horqin.edition;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a new year starts with: a rubric, and the figures of an earlier year, which keep
 * their source and their year, so that nobody takes them for this year's.
 */
@Component
class CopiedParts {

	static final String COPY_RUBRIC = """
			with copied as (
				insert into edition.rubric (edition_id, version, saved_by, saved_at) values (:to, 1, :by, :now)
			)
			insert into edition.rubric_item (edition_id, version, force, point, weight, guide)
			select :to, 1, force, point, weight, guide from edition.rubric_item
			where edition_id = :from
				and version = (select max(version) from edition.rubric where edition_id = :from)""";

	/** Units that no longer recommend stay behind. */
	static final String COPY_FACTORS = """
			with copied as (
				insert into edition.factor_set (edition_id, version, saved_by, saved_at)
				select :to, 1, :by, :now
				where exists (select from edition.factor_set where edition_id = :from)
			)
			insert into edition.factor_value (edition_id, version, unit_id, factor, value, source, year)
			select :to, 1, v.unit_id, v.factor, v.value, v.source, v.year from edition.factor_value v
			join access.unit u on u.id = v.unit_id and u.active
			where v.edition_id = :from
				and v.version = (select max(version) from edition.factor_set where edition_id = :from)""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final RubricTables rubrics;

	CopiedParts(JdbcClient jdbc, InstantSource clock, RubricTables rubrics) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.rubrics = rubrics;
	}

	/**
	 * Copies into a new year.
	 * @param from the earlier year, or {@code null} for the usual beginning
	 */
	void copy(@Nullable Long from, long to, long by) {
		if (from == null) {
			this.rubrics.insert(to, Rubric.usual(), null, by);
			return;
		}
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		for (String copy : new String[] { COPY_RUBRIC, COPY_FACTORS }) {
			this.jdbc.sql(copy).param("from", from).param("to", to).param("by", by).param("now", now).update();
		}
	}

}
