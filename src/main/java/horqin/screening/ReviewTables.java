package horqin.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import horqin.access.Actor;
import horqin.nomination.Nomination;
import horqin.regulation.Duty;
import horqin.screening.Judgement.Said;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews, judgements and conclusions as they are stored. */
@Repository
class ReviewTables {

	static final String REVIEW = """
			select round, version, judged, met from screening.review where nomination_id = :nomination""";

	static final String BEGIN = """
			insert into screening.review as r (nomination_id, edition_id, taken_by, taken_at)
			values (:nomination, :edition, :by, :now)
			on conflict (nomination_id) do update
			set round = r.round + 1, version = r.version + 1, judged = 0, met = 0, taken_by = :by, taken_at = :now
			returning round, version, judged, met""";

	static final String JUDGED = """
			select distinct on (j.item) j.item, j.verdict, j.remark, j.ground, j.finding, j.carried, a.name,
				j.judged_by, j.judged_at
			from screening.judgement j join access.account a on a.id = j.judged_by
			where j.nomination_id = :nomination and j.round = :round
			order by j.item, j.id desc""";

	static final String HISTORY = """
			select j.item, j.verdict, j.remark, j.ground, j.finding, j.carried, a.name, j.judged_by, j.judged_at
			from screening.judgement j join access.account a on a.id = j.judged_by
			where j.nomination_id = :nomination and not j.carried order by j.id desc limit 100""";

	static final String JUDGE = """
			insert into screening.judgement (nomination_id, round, item, verdict, remark, ground, finding, answer,
				carried, judged_by, judged_at)
			values (:nomination, :round, :item, :verdict, :remark, :ground, :finding, :answer, :carried, :by, :at)""";

	static final String COUNT = """
			update screening.review
			set judged = :judged, met = :met, version = version + 1
			where nomination_id = :nomination and round = :round and version = :version""";

	static final String CONCLUDE = """
			insert into screening.conclusion (nomination_id, round, passed, note, concluded_by, concluded_at)
			values (:nomination, :round, :passed, :note, :by, :now) returning id""";

	static final String GROUND = """
			insert into screening.conclusion_ground (conclusion_id, item, ground, reason)
			select :conclusion, each.item, each.ground, each.reason
			from unnest(cast(:items as text[]), cast(:grounds as text[]), cast(:reasons as text[]))
				as each (item, ground, reason)""";

	static final String CONCLUDED = """
			select c.id, c.passed, c.note, a.name as by_name, c.concluded_at, c.round
			from screening.conclusion c join access.account a on a.id = c.concluded_by
			where c.nomination_id = :nomination order by c.id desc limit 1""";

	static final String GROUNDS = """
			select item, ground, reason from screening.conclusion_ground where conclusion_id = :id order by item""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	ReviewTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How far it is; {@link Review#NONE} before it was taken in. */
	Review review(long nomination) {
		return this.jdbc.sql(REVIEW).param("nomination", nomination).query(Review.class).optional().orElse(Review.NONE);
	}

	/** Begins a new round, in which nothing is judged. */
	Review begin(Nomination nomination, Actor by) {
		return this.jdbc.sql(BEGIN)
			.param("nomination", nomination.id())
			.param("edition", nomination.editionId())
			.param("by", by.accountId())
			.param("now", now())
			.query(Review.class)
			.single();
	}

	/** The last judgement of each item in a round. */
	Map<Item, Judgement> judged(long nomination, int round) {
		Map<Item, Judgement> judged = new EnumMap<>(Item.class);
		this.jdbc.sql(JUDGED)
			.param("nomination", nomination)
			.param("round", round)
			.query((row, _) -> judgement(row))
			.list()
			.forEach((each) -> judged.put(each.item(), each));
		return judged;
	}

	/** Everything that was ever judged, newest first; at most 100. */
	List<Judgement> history(long nomination) {
		return this.jdbc.sql(HISTORY).param("nomination", nomination).query((row, _) -> judgement(row)).list();
	}

	/** Keeps a judgement with what the platform had found. */
	void judge(long nomination, int round, Item item, Said said, Hint hint, Actor by) {
		insert(nomination, round, new Judgement(item, said, hint.words(), false, by.name(), by.accountId(), now()),
				hint);
	}

	/** Keeps a judgement of an earlier round, with its judge and its day. */
	void carry(long nomination, int round, Judgement judgement, Hint hint) {
		insert(nomination, round, new Judgement(judgement.item(), judgement.said(), judgement.finding(), true,
				judgement.byName(), judgement.judgedBy(), judgement.at()), hint);
	}

	private void insert(long nomination, int round, Judgement judgement, Hint hint) {
		Said said = judgement.said();
		this.jdbc.sql(JUDGE)
			.param("nomination", nomination)
			.param("round", round)
			.param("item", judgement.item().name())
			.param("verdict", said.verdict().name())
			.param("remark", said.remark())
			.param("ground", (said.ground() != null) ? said.ground().name() : null)
			.param("finding", judgement.finding())
			.param("answer", hint.answer().name())
			.param("carried", judgement.carried())
			.param("by", judgement.judgedBy())
			.param("at", judgement.at())
			.update();
	}

	/** Counts what is judged; says whether the review still had this version. */
	boolean count(long nomination, int round, int version, int judged, int met) {
		return this.jdbc.sql(COUNT)
			.param("nomination", nomination)
			.param("round", round)
			.param("version", version)
			.param("judged", judged)
			.param("met", met)
			.update() == 1;
	}

	/** Keeps a conclusion; what fails is empty when it passes. */
	void conclude(Docket docket, boolean passed, @Nullable String note, List<Sheet.Line> failing, Actor by) {
		long id = this.jdbc.sql(CONCLUDE)
			.param("nomination", docket.nomination().id())
			.param("round", docket.sheet().round())
			.param("passed", passed)
			.param("note", note)
			.param("by", by.accountId())
			.param("now", now())
			.query(Long.class)
			.single();
		List<Said> said = failing.stream().map((line) -> docket.sheet().said(line.item()).orElseThrow()).toList();
		if (!said.isEmpty()) {
			this.jdbc.sql(GROUND)
				.param("conclusion", id)
				.param("items", failing.stream().map((line) -> line.item().name()).toArray(String[]::new))
				.param("grounds",
						said.stream()
							.map((each) -> Objects.requireNonNull(each.ground()).name())
							.toArray(String[]::new))
				.param("reasons", said.stream().map(Said::remark).toArray(String[]::new))
				.update();
		}
	}

	/** The last conclusion, with what it rests on. */
	Optional<Conclusion> conclusion(long nomination) {
		return this.jdbc.sql(CONCLUDED)
			.param("nomination", nomination)
			.query((row, _) -> new Conclusion(row.getBoolean("passed"), row.getString("note"),
					grounds(row.getLong("id")), row.getString("by_name"),
					row.getObject("concluded_at", OffsetDateTime.class), row.getInt("round")))
			.optional();
	}

	private List<Conclusion.Ground> grounds(long conclusion) {
		return this.jdbc.sql(GROUNDS)
			.param("id", conclusion)
			.query((row, _) -> new Conclusion.Ground(Item.valueOf(row.getString("item")),
					Duty.valueOf(row.getString("ground")), row.getString("reason")))
			.list();
	}

	private static Judgement judgement(ResultSet row) throws SQLException {
		String ground = row.getString("ground");
		Item item = Item.valueOf(row.getString("item"));
		return new Judgement(item,
				new Said(Verdict.valueOf(row.getString("verdict")), row.getString("remark"),
						(ground != null) ? Duty.valueOf(ground) : null),
				row.getString("finding"), row.getBoolean("carried"), row.getString("name"), row.getLong("judged_by"),
				row.getObject("judged_at", OffsetDateTime.class));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
