package horqin.screening;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.nomination.NominationLists;
import horqin.nomination.Stage;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of formal review, for the organiser's people. */
@Service
class ScreeningLists {

	/** Where people stand from the recommendation on: all that the list holds. */
	static final Set<Stage> STAGES = Arrays.stream(Stage.values())
		.filter((stage) -> stage.takesSeat() || stage == Stage.INELIGIBLE)
		.collect(Collectors.toUnmodifiableSet());

	private static final String WHERE = """
			where n.edition_id = :edition and n.stage = any (cast(:stages as text[]))
				and (cast(:unit as bigint) is null or n.unit_id = :unit)
				and (:prefix = '' or n.name like :prefix)
				and (not :ready or (n.stage = 'SCREENING' and r.met = :items))
			""";

	private static final String FROM = """
			from nomination.nomination n
			join access.unit u on u.id = n.unit_id
			left join screening.review r on r.nomination_id = n.id
			""";

	private static final String LINES = """
			select n.id, n.public_id, n.name, n.stage, u.short_name as unit_name, n.employer, n.post, n.trade,
				coalesce(r.round, 0) as round, coalesce(r.judged, 0) as judged, coalesce(r.met, 0) as met,
				case when n.stage = 'CORRECTION' then
					(select greatest(c.due_on, (select max(x.until) from screening.correction_extension x
						where x.correction_id = c.id))
					from screening.correction c where c.nomination_id = n.id order by c.id desc limit 1) end as due_on,
				(select string_agg(g.ground || ' ' || g.reason, chr(30) order by g.item)
					from screening.conclusion c join screening.conclusion_ground g on g.conclusion_id = c.id
					where n.stage = 'INELIGIBLE' and c.nomination_id = n.id and c.round = r.round) as grounds,
				n.changed_at
			""" + FROM + WHERE;

	static final String NEWEST = LINES + "order by n.id desc limit :limit offset :offset";

	static final String OLDEST = LINES + "order by n.id limit :limit offset :offset";

	static final String BY_NAME = LINES + "order by n.name, n.id limit :limit offset :offset";

	static final String BY_NAME_DOWN = LINES + "order by n.name desc, n.id desc limit :limit offset :offset";

	static final String BY_UNIT = LINES + "order by u.display_order, u.id, n.id limit :limit offset :offset";

	static final String COUNT = "select count(*) from (select " + FROM + WHERE + " limit :most) as counted";

	static final String NEXT = """
			select n.public_id from nomination.nomination n
			where n.edition_id = :edition and n.stage = 'SCREENING' and n.id <> :id
			order by n.id > :id desc, n.id limit 1""";

	/** Nothing that is printed or exported is longer. */
	static final int MOST = 10_000;

	private final JdbcClient jdbc;

	private final NominationLists people;

	ScreeningLists(JdbcClient jdbc, NominationLists people) {
		this.jdbc = jdbc;
		this.people = people;
	}

	/**
	 * One line.
	 *
	 * @param judged items judged in the present round
	 * @param dueOn the last day for corrections, while they are open
	 * @param grounds by what and why it did not pass
	 */
	record Row(long id, String publicId, String name, Stage stage, String unitName, @Nullable String employer,
			@Nullable String post, @Nullable String trade, int round, int judged, int met, @Nullable LocalDate dueOn,
			@Nullable String grounds, OffsetDateTime changedAt) {

		public String href() {
			return ScreeningPages.PATH + "/" + this.publicId;
		}

		public boolean waits() {
			return this.stage == Stage.RECOMMENDED;
		}

		public boolean inReview() {
			return this.stage == Stage.SCREENING;
		}

		/** Every item was judged as met: it can be passed in the list. */
		public boolean ready() {
			return inReview() && this.met == Item.values().length;
		}

		/** 已判断 3/11项. */
		public String progress() {
			return "%d/%d项".formatted(this.judged, Item.values().length);
		}

		public String tone() {
			return switch (this.stage) {
				case RECOMMENDED, SCREENING -> "info";
				case CORRECTION -> "warn";
				case INELIGIBLE -> "bad";
				default -> "good";
			};
		}

		/** The articles and reasons in words. */
		public String groundsText() {
			return (this.grounds == null) ? "" : Arrays.stream(this.grounds.split("\u001e")).map((each) -> {
				int blank = each.indexOf(' ');
				String duty = (blank > 0) ? each.substring(0, blank) : "";
				return Stream.of(horqin.regulation.Duty.values())
					.filter((known) -> known.name().equals(duty))
					.findFirst()
					.map((known) -> known.label() + "：" + each.substring(blank + 1))
					.orElse(each);
			}).collect(Collectors.joining("；"));
		}

	}

	/** A page of a year; the total is counted up to 10,001. */
	@Transactional(readOnly = true)
	Page<Row> page(Actor actor, Edition edition, @Nullable Long unitId, Paging paging) {
		Map<String, Object> parameters = parameters(actor, edition, unitId, paging);
		List<Row> rows = this.jdbc.sql(sql(paging))
			.params(parameters)
			.param("limit", paging.size())
			.param("offset", paging.offset())
			.query(Row.class)
			.list();
		long total = this.jdbc.sql(COUNT)
			.params(parameters)
			.param("most", Wording.COUNTED_UP_TO + 1)
			.query(Long.class)
			.single();
		return new Page<>(rows, total);
	}

	/** The whole list as it is seen, by unit; at most 10,000. */
	@Transactional(readOnly = true)
	void each(Actor actor, Edition edition, @Nullable Long unitId, Paging paging, Consumer<Row> row) {
		try (Stream<Row> rows = this.jdbc.sql(BY_UNIT)
			.params(parameters(actor, edition, unitId, paging))
			.param("limit", MOST)
			.param("offset", 0)
			.query(Row.class)
			.stream()) {
			rows.forEach(row);
		}
	}

	/** How many people stand where, the units together. */
	@Transactional(readOnly = true)
	Map<Stage, Integer> counts(Actor actor, long editionId) {
		Map<Stage, Integer> all = new EnumMap<>(Stage.class);
		this.people.byStage(actor, editionId)
			.values()
			.forEach((unit) -> unit.forEach((stage, people) -> all.merge(stage, people, Integer::sum)));
		return all;
	}

	/** The next one in review after somebody; none when there is no other. */
	@Nullable String next(long editionId, long id) {
		return this.jdbc.sql(NEXT)
			.param("edition", editionId)
			.param("id", id)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private static Map<String, Object> parameters(Actor actor, Edition edition, @Nullable Long unitId, Paging paging) {
		actor.require(Permission.NOMINATION_SEE);
		if (edition.organiserId() != actor.organiserId() || actor.scope().unitId() != null) {
			throw new NotFound();
		}
		String stage = paging.filter("stage");
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("edition", edition.id());
		parameters.put("stages",
				(stage != null) ? new String[] { stage } : STAGES.stream().map(Stage::name).toArray(String[]::new));
		parameters.put("unit", unitId);
		parameters.put("prefix", paging.q().isEmpty() ? "" : paging.like().substring(1));
		parameters.put("ready", paging.filter("ready") != null);
		parameters.put("items", Item.values().length);
		return parameters;
	}

	private static String sql(Paging paging) {
		return switch (paging.sort()) {
			case "name" -> paging.descending() ? BY_NAME_DOWN : BY_NAME;
			case "unit" -> BY_UNIT;
			default -> paging.descending() ? NEWEST : OLDEST;
		};
	}

}
