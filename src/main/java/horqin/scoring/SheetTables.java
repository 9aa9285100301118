package horqin.scoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import horqin.edition.Force;
import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Result sheets as they are kept, and the cards they are made from. */
@Component
class SheetTables {

	/** All cards that count, each with its fifteen items in order. */
	static final String INPUTS = """
			select s.id, s.public_id, s.label, m.public_id as member, a.name as member_name, c.version, c.digest,
				c.salt,
				i.half_points, i.comments
			from scoring.valid_card c
			join scoring.subject s on s.id = c.subject_id
			join scoring.member m on m.id = c.member_id
			join access.account a on a.id = m.account_id
			cross join lateral (
				select array_agg(x.half_points order by array_position(array['LEADERSHIP', 'PRACTICE', 'INNOVATION',
						'BREAKTHROUGH', 'TRANSMISSION'], x.force), x.point) as half_points,
					array_agg(x.comment order by array_position(array['LEADERSHIP', 'PRACTICE', 'INNOVATION',
						'BREAKTHROUGH', 'TRANSMISSION'], x.force), x.point) as comments
				from scoring.card_item x where x.card_id = c.id) i
			where c.panel_id = :panel and (cast(:subject as text) is null or s.public_id = :subject)
			order by s.id, m.public_id""";

	static final String INSERT = """
			insert into scoring.sheet (panel_id, text, salt, digest, made_by, made_at)
			values (:panel, :text, :salt, :digest, :by, :now) returning id""";

	static final String INSERT_LINES = """
			insert into scoring.sheet_line (sheet_id, subject_id, position, rank, shared, cards, score, mean, trimmed,
				leadership, practice, innovation, breakthrough, transmission)
			select :sheet, line.* from unnest(cast(:subjects as bigint[]), cast(:positions as int[]),
				cast(:ranks as int[]),
				cast(:shared as boolean[]), cast(:cards as int[]), cast(:score as numeric[]), cast(:mean as numeric[]),
				cast(:trimmed as numeric[]), cast(:leadership as numeric[]), cast(:practice as numeric[]),
				cast(:innovation as numeric[]), cast(:breakthrough as numeric[]),
					cast(:transmission as numeric[])) as line""";

	static final String TEXT = "select text, salt, digest from scoring.sheet where panel_id = :panel";

	static final String RESULTS = """
			select s.kind, s.ref, s.public_id, s.label, s.caption, s.place, l.*
			from scoring.sheet_line l
			join scoring.sheet h on h.id = l.sheet_id
			join scoring.subject s on s.id = l.subject_id
			where h.panel_id = :panel and (:q = '' or s.label like :like or s.caption like :like)
				and (cast(:place as text) is null or s.place = :place)
				and (cast(:subject as text) is null or s.public_id = :subject)
			order by case when :descending then -1 else 1 end * case :sort
				when 'leadership' then l.leadership when 'practice' then l.practice
				when 'innovation' then l.innovation when 'breakthrough' then l.breakthrough
				when 'transmission' then l.transmission when 'score' then l.score else l.position end, l.position
			limit :limit offset :offset""";

	static final String COUNT = """
			select count(*) from scoring.sheet_line l
			join scoring.sheet h on h.id = l.sheet_id
			join scoring.subject s on s.id = l.subject_id
			where h.panel_id = :panel and (:q = '' or s.label like :like or s.caption like :like)
				and (cast(:place as text) is null or s.place = :place)""";

	static final String PLACES = """
			select distinct s.place from scoring.subject s where s.panel_id = :panel and s.place <> ''
				order by s.place""";

	/** The totals of the cards of some subjects, for their strips. */
	static final String TOTALS = """
			select s.public_id, sum(i.half_points) as total
			from scoring.valid_card c
			join scoring.subject s on s.id = c.subject_id
			join scoring.card_item i on i.card_id = c.id
			where c.panel_id = :panel and s.public_id = any (:subjects)
			group by s.public_id, c.id""";

	private static final int ALL = 1_000_000;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	SheetTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A card with the subject it is about. */
	record Row(long id, String publicId, String label, ResultSheet.Input card, String memberName, byte[] salt) {

		public String total() {
			return CardValues.points(this.card.values().total());
		}

		/** An item's score for the eye. */
		public String points(int at) {
			Integer half = this.card.values().halfPoints().get(at);
			return (half != null) ? CardValues.points(half) : "";
		}

		public String comment(int at) {
			return this.card.values().comments().get(at);
		}

	}

	/** A sheet as it is kept. */
	record Kept(String text, byte[] salt, String digest) {

	}

	/** The total of one card. */
	record Total(String publicId, int total) {

	}

	/** Reads the cards one after the other, without keeping them all. */
	void eachInput(long panel, @Nullable String subject, Consumer<Row> reader) {
		this.jdbc.sql(INPUTS)
			.param("panel", panel)
			.param("subject", subject)
			.withFetchSize(500)
			.query((RowCallbackHandler) (row) -> reader.accept(input(row)));
	}

	private static Row input(ResultSet row) throws SQLException {
		return new Row(row.getLong("id"), row.getString("public_id"), row.getString("label"),
				new ResultSheet.Input(row.getString("member"), row.getInt("version"), row.getString("digest"),
						CardTables.values(row)),
				row.getString("member_name"), row.getBytes("salt"));
	}

	void insert(long panel, ResultSheet sheet, Seal seal, long by) {
		long id = this.jdbc.sql(INSERT)
			.param("panel", panel)
			.param("text", sheet.text())
			.param("salt", seal.salt())
			.param("digest", seal.digest())
			.param("by", by)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		List<Ranking.Placed> ranked = sheet.ranked();
		var statement = this.jdbc.sql(INSERT_LINES)
			.param("sheet", id)
			.param("subjects", ranked.stream().map(Ranking.Placed::subjectId).toArray(Long[]::new))
			.param("positions", ranked.stream().map(Ranking.Placed::position).toArray(Integer[]::new))
			.param("ranks", ranked.stream().map(Ranking.Placed::rank).toArray(Integer[]::new))
			.param("shared", ranked.stream().map(Ranking.Placed::shared).toArray(Boolean[]::new))
			.param("cards", ranked.stream().map((one) -> one.score().cards()).toArray(Integer[]::new))
			.param("score", column(ranked, Score::score))
			.param("mean", column(ranked, Score::mean))
			.param("trimmed", column(ranked, Score::trimmed));
		for (Force force : Force.values()) {
			statement = statement.param(column(force), column(ranked, (score) -> score.of(force)));
		}
		statement.update();
	}

	private static @Nullable BigDecimal[] column(List<Ranking.Placed> ranked,
			Function<Score, @Nullable BigDecimal> figure) {
		return ranked.stream().map((one) -> figure.apply(one.score())).toArray(BigDecimal[]::new);
	}

	Optional<Kept> kept(long panel) {
		return this.jdbc.sql(TEXT).param("panel", panel).query(Kept.class).optional();
	}

	String digest(long panel) {
		return kept(panel).map(Kept::digest).orElse("");
	}

	/** All results in their order. */
	List<Scoring.Result> results(long panel) {
		return results(panel, new Wanted("", "%", null, "position", false, ALL, 0), null);
	}

	Optional<Scoring.Result> result(long panel, String subject) {
		return results(panel, new Wanted("", "%", null, "position", false, 1, 0), subject).stream().findFirst();
	}

	List<Scoring.Result> results(long panel, Wanted wanted) {
		return results(panel, wanted, null);
	}

	private List<Scoring.Result> results(long panel, Wanted wanted, @Nullable String subject) {
		return this.jdbc.sql(RESULTS)
			.param("panel", panel)
			.param("subject", subject)
			.param("q", wanted.q())
			.param("like", wanted.like())
			.param("place", wanted.place())
			.param("sort", wanted.sort())
			.param("descending", wanted.descending())
			.param("limit", wanted.limit())
			.param("offset", wanted.offset())
			.query((row, _) -> result(row))
			.list();
	}

	long count(long panel, Wanted wanted) {
		return this.jdbc.sql(COUNT)
			.param("panel", panel)
			.param("q", wanted.q())
			.param("like", wanted.like())
			.param("place", wanted.place())
			.query(Long.class)
			.single();
	}

	List<String> places(long panel) {
		return this.jdbc.sql(PLACES).param("panel", panel).query(String.class).list();
	}

	List<Total> totals(long panel, List<String> subjects) {
		return this.jdbc.sql(TOTALS)
			.param("panel", panel)
			.param("subjects", subjects.toArray(String[]::new))
			.query(Total.class)
			.list();
	}

	/**
	 * A part of the results.
	 *
	 * @param sort position, score or a force in small letters
	 */
	record Wanted(String q, String like, @Nullable String place, String sort, boolean descending, int limit,
			long offset) {

	}

	private static Scoring.Result result(ResultSet row) throws SQLException {
		Map<Force, BigDecimal> forces = new EnumMap<>(Force.class);
		for (Force force : Force.values()) {
			forces.put(force, row.getBigDecimal(column(force)));
		}
		return new Scoring.Result(new Subject(row.getString("kind"), row.getString("ref")), row.getString("public_id"),
				row.getString("label"), row.getString("caption"), row.getString("place"), row.getInt("position"),
				row.getInt("rank"), row.getBoolean("shared"), row.getInt("cards"), row.getBigDecimal("score"),
				row.getBigDecimal("mean"), row.getBigDecimal("trimmed"), forces);
	}

	private static String column(Force force) {
		return force.name().toLowerCase(Locale.ROOT);
	}

}
