package horqin.nomination;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.person.Sex;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of nominations, cut to what the actor may see. First the ids of one page are
 * found in an index, then only their rows are read; a page behind the middle is read from
 * the end, where the number of rows is kept.
 */
@Service
public class NominationLists {

	private static final String COLUMNS = """
			select n.id, n.public_id, n.name, n.sex, n.stage, n.unit_id, u.short_name as unit_name, n.employer, n.post,
				n.trade, n.skill_level, n.cluster, n.industry, n.honour, n.unit_rank, n.on_behalf, n.made_at,
					n.changed_at,
				n.remark, p.ethnicity, p.birth_year, p.political, p.education
			from nomination.nomination n
			join access.unit u on u.id = n.unit_id
			join person.person p on p.id = n.person_id
			""";

	static final String ROWS = COLUMNS + """
			join unnest(cast(:ids as bigint[])) with ordinality as wanted (id, place) on wanted.id = n.id
			order by wanted.place""";

	static final String PEOPLE = """
			select coalesce(sum(h.people), 0) from nomination.headcount h
			where h.edition_id = :edition and (h.unit_id = cast(:unit as bigint) or cast(:unit as bigint) is null)""";

	static final String BY_STAGE = """
			select n.unit_id, n.stage, count(*) as people from nomination.nomination n
			where n.edition_id = :edition and (n.unit_id = cast(:unit as bigint) or cast(:unit as bigint) is null)
			group by n.unit_id, n.stage""";

	static final String EMPLOYERS = """
			select distinct n.employer from nomination.nomination n
			where n.edition_id = :edition and n.unit_id = :unit and n.employer is not null
			order by n.employer limit 200""";

	static final String CLUSTERS = """
			with recursive step (cluster) as (
				(select n.cluster from nomination.nomination n
				where n.edition_id = :edition and n.cluster is not null order by n.cluster limit 1)
				union all
				select (select n.cluster from nomination.nomination n
					where n.edition_id = :edition and n.cluster > step.cluster order by n.cluster limit 1)
				from step where step.cluster is not null)
			select cluster from step where cluster is not null limit 50""";

	/** Nothing that is exported is longer; beyond it a list is narrowed first. */
	private static final int MOST_EXPORTED = 100_000;

	private final JdbcClient jdbc;

	NominationLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of a year's nominations; the total is counted up to 10,001. */
	@Transactional(readOnly = true)
	public Page<Row> page(Actor actor, Edition edition, @Nullable Long unitId, Paging paging) {
		NominationFilter filter = filter(actor, edition, unitId, paging);
		return new Page<>(rows(ids(filter, paging)), count(filter));
	}

	/** The whole list in its order, row by row, without keeping it; at most 100,000. */
	@Transactional(readOnly = true)
	public void each(Actor actor, Edition edition, @Nullable Long unitId, Paging paging, Consumer<Row> row) {
		NominationFilter filter = filter(actor, edition, unitId, paging);
		String sql = COLUMNS + filter.where() + " " + order(paging, false) + " limit " + MOST_EXPORTED;
		try (Stream<Row> rows = this.jdbc.sql(sql)
			.withFetchSize(500)
			.params(filter.parameters())
			.query(Row.class)
			.stream()) {
			rows.forEach(row);
		}
	}

	/** How many people stand where, by unit; only of what the actor may see. */
	@Transactional(readOnly = true)
	public Map<Long, Map<Stage, Integer>> byStage(Actor actor, long editionId) {
		actor.require(Permission.NOMINATION_SEE);
		Map<Long, Map<Stage, Integer>> all = new HashMap<>();
		this.jdbc.sql(BY_STAGE).param("edition", editionId).param("unit", actor.scope().unitId()).query((row) -> {
			all.computeIfAbsent(row.getLong("unit_id"), (_) -> new HashMap<>())
				.put(Stage.valueOf(row.getString("stage")), row.getInt("people"));
		});
		return all;
	}

	/** The employers of one unit's people, for the filter; at most 200. */
	List<String> employers(long editionId, long unitId) {
		return this.jdbc.sql(EMPLOYERS).param("edition", editionId).param("unit", unitId).query(String.class).list();
	}

	/** The clusters named in a year, for the filter; at most 50. */
	List<String> clusters(long editionId) {
		return this.jdbc.sql(CLUSTERS).param("edition", editionId).query(String.class).list();
	}

	private NominationFilter filter(Actor actor, Edition edition, @Nullable Long unitId, Paging paging) {
		actor.require(Permission.NOMINATION_SEE);
		if (edition.organiserId() != actor.scope().organiserId()) {
			throw new NotFound();
		}
		return NominationFilter.of(edition, actor.scope(), unitId, paging);
	}

	private long count(NominationFilter filter) {
		if (filter.isCounted()) {
			return Math.min(people(filter), Wording.COUNTED_UP_TO + 1);
		}
		String sql = "select count(*) from (select from nomination.nomination n " + filter.where()
				+ " limit :most) as counted";
		return this.jdbc.sql(sql)
			.params(filter.parameters())
			.param("most", Wording.COUNTED_UP_TO + 1)
			.query(Long.class)
			.single();
	}

	private long people(NominationFilter filter) {
		return this.jdbc.sql(PEOPLE)
			.param("edition", filter.editionId())
			.param("unit", filter.unit())
			.query(Long.class)
			.single();
	}

	private List<Long> ids(NominationFilter filter, Paging paging) {
		if (filter.isCounted()) {
			long total = people(filter);
			if (paging.offset() >= total) {
				return List.of();
			}
			if (paging.offset() > total / 2) {
				long first = Math.max(0, total - paging.offset() - paging.size());
				List<Long> turned = new ArrayList<>(
						ids(filter, order(paging, true), first, total - paging.offset() - first));
				Collections.reverse(turned);
				return turned;
			}
		}
		return ids(filter, order(paging, false), paging.offset(), paging.size());
	}

	/**
	 * A search by name first gathers what matches, out of the index alone: walking the
	 * list from its newest end until twenty match could mean walking all of it.
	 */
	private List<Long> ids(NominationFilter filter, String order, long offset, long limit) {
		String found = "select n.id, n.name from nomination.nomination n " + filter.where();
		String sql = filter.name().isEmpty() ? found + " " + order
				: "with n as materialized (" + found + ") select n.id, n.name from n " + order;
		return this.jdbc.sql(sql + " limit :limit offset :offset")
			.params(filter.parameters())
			.param("limit", limit)
			.param("offset", offset)
			.query((row, _) -> row.getLong("id"))
			.list();
	}

	private List<Row> rows(List<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(ROWS).param("ids", ids.toArray(Long[]::new)).query(Row.class).list();
	}

	/** Only from constants; names are ordered as their index is. */
	private static String order(Paging paging, boolean turned) {
		boolean descending = paging.descending() != turned;
		if (paging.sort().equals("name")) {
			return descending ? "order by n.name using ~>~, n.id desc" : "order by n.name using ~<~, n.id";
		}
		return descending ? "order by n.id desc" : "order by n.id";
	}

	/**
	 * One line of a list.
	 *
	 * @param unitName the recommending unit's short name
	 * @param unitRank the unit's order, while its list is made up
	 * @param ethnicity code of GB/T 3304
	 * @param political code of GB/T 4762
	 * @param education code of GB/T 4658
	 */
	public record Row(long id, String publicId, String name, Sex sex, Stage stage, long unitId, String unitName,
			@Nullable String employer, @Nullable String post, @Nullable String trade, @Nullable String skillLevel,
			@Nullable String cluster, @Nullable String industry, @Nullable String honour, @Nullable Integer unitRank,
			boolean onBehalf, OffsetDateTime madeAt, OffsetDateTime changedAt, @Nullable String remark,
			String ethnicity, int birthYear, @Nullable String political, @Nullable String education) {

		/** Where the unit and the office look at it. */
		public String href() {
			return "/nominations/" + this.publicId;
		}

	}

}
