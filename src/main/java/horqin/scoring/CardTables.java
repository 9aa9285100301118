package horqin.scoring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import horqin.edition.Rubric;
import horqin.edition.RubricItem;
import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts and submitted cards as they are kept. */
@Component
class CardTables {

	static final String DRAFT = """
			select version, half_points, comments, saved_at from scoring.draft
			where member_id = :member and subject_id = :subject""";

	static final String LOCK_DRAFT = DRAFT + " for update";

	/** A draft that somebody saved in between is not overwritten: no row comes back. */
	static final String SAVE_DRAFT = """
			insert into scoring.draft as d (member_id, subject_id, half_points, comments, saved_at)
			values (:member, :subject, cast(:halfPoints as int[]), cast(:comments as text[]), :now)
			on conflict (member_id, subject_id) do update set half_points = excluded.half_points,
				comments = excluded.comments, saved_at = excluded.saved_at, version = d.version + 1
			where d.version = :version
			returning version""";

	static final String STANDING = """
			select v.id, v.public_id, v.version, v.draft_version, v.digest, v.submitted_at,
				exists (select from scoring.withdrawal w where w.card_id = v.id
					and not exists (select from scoring.withdrawal_decision d where d.withdrawal_id = w.id)) as waiting
			from scoring.valid_card v where v.member_id = :member and v.subject_id = :subject""";

	static final String NEXT_VERSION = """
			select coalesce(max(version), 0) + 1 from scoring.card where member_id = :member
				and subject_id = :subject""";

	static final String INSERT = """
			insert into scoring.card (panel_id, subject_id, member_id, version, draft_version, rubric_version, salt,
				digest,
				submitted_at)
			values (:panel, :subject, :member, :version, :draftVersion, :rubric, :salt, :digest, :now)
			returning id""";

	static final String INSERT_ITEMS = """
			insert into scoring.card_item (card_id, force, point, half_points, most, comment)
			select :card, item.* from unnest(cast(:forces as text[]), cast(:points as int[]),
				cast(:halfPoints as int[]),
				cast(:most as int[]), cast(:comments as text[])) as item""";

	static final String ITEMS = """
			select array_agg(half_points order by array_position(array['LEADERSHIP', 'PRACTICE', 'INNOVATION',
					'BREAKTHROUGH', 'TRANSMISSION'], force), point) as half_points,
				array_agg(comment order by array_position(array['LEADERSHIP', 'PRACTICE', 'INNOVATION',
					'BREAKTHROUGH', 'TRANSMISSION'], force), point) as comments
			from scoring.card_item where card_id = :card""";

	/** Each member meets the subjects in an order of their own, always the same. */
	static final String OF_MEMBER = """
			select s.public_id, s.kind, s.ref, s.label, s.caption, s.place, d.version as draft_version,
				d.half_points, d.comments, d.saved_at,
				v.version as card_version,
				exists (select from scoring.withdrawal w where w.card_id = v.id
					and not exists (select from scoring.withdrawal_decision x where x.withdrawal_id = w.id)) as waiting
			from scoring.pair p
			join scoring.subject s on s.id = p.subject_id
			join scoring.member m on m.id = p.member_id
			left join scoring.draft d on d.member_id = m.id and d.subject_id = s.id
			left join scoring.valid_card v on v.member_id = m.id and v.subject_id = s.id
			where p.member_id = :member
			order by md5(m.public_id || s.public_id), s.id""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	CardTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What an expert has typed so far. */
	record Draft(int version, CardValues values, @Nullable OffsetDateTime savedAt) {

		static Draft none() {
			return new Draft(0, CardValues.empty(), null);
		}

	}

	/** A submitted card that stands. */
	record Standing(long id, String publicId, int version, int draftVersion, String digest, OffsetDateTime submittedAt,
			boolean waiting) {

	}

	/** A line of an expert's list. */
	record Line(String publicId, Subject subject, String label, String caption, String place, @Nullable Draft draft,
			boolean submitted, boolean waiting) {

		public int scored() {
			return (this.draft != null) ? this.draft.values().scored() : 0;
		}

		public String total() {
			return (this.draft != null) ? CardValues.points(this.draft.values().total()) : "0";
		}

	}

	Draft draft(long member, long subject) {
		return read(DRAFT, member, subject);
	}

	/** The draft, which nobody else changes until the caller's transaction ends. */
	Draft lockDraft(long member, long subject) {
		return read(LOCK_DRAFT, member, subject);
	}

	private Draft read(String sql, long member, long subject) {
		return this.jdbc.sql(sql)
			.param("member", member)
			.param("subject", subject)
			.query((row, _) -> new Draft(row.getInt("version"), values(row),
					row.getObject("saved_at", OffsetDateTime.class)))
			.optional()
			.orElseGet(Draft::none);
	}

	/** The new version; empty when another one than {@code version} stands. */
	Optional<Integer> save(long member, long subject, CardValues values, int version) {
		return this.jdbc.sql(SAVE_DRAFT)
			.param("member", member)
			.param("subject", subject)
			.param("halfPoints", values.halfPointsArray())
			.param("comments", values.commentsArray())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("version", version)
			.query(Integer.class)
			.optional();
	}

	Optional<Standing> standing(long member, long subject) {
		return this.jdbc.sql(STANDING)
			.param("member", member)
			.param("subject", subject)
			.query(Standing.class)
			.optional();
	}

	long insert(Panel panel, long member, long subject, int draftVersion, Seal seal) {
		int version = this.jdbc.sql(NEXT_VERSION)
			.param("member", member)
			.param("subject", subject)
			.query(Integer.class)
			.single();
		return this.jdbc.sql(INSERT)
			.param("panel", panel.id())
			.param("subject", subject)
			.param("member", member)
			.param("version", version)
			.param("draftVersion", draftVersion)
			.param("rubric", panel.rubricVersion())
			.param("salt", seal.salt())
			.param("digest", seal.digest())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
	}

	void insertItems(long card, Rubric rubric, CardValues values) {
		List<RubricItem> items = rubric.items();
		this.jdbc.sql(INSERT_ITEMS)
			.param("card", card)
			.param("forces", items.stream().map((item) -> item.force().name()).toArray(String[]::new))
			.param("points", items.stream().map(RubricItem::point).toArray(Integer[]::new))
			.param("halfPoints", values.halfPointsArray())
			.param("most", items.stream().map(RubricItem::mostHalfPoints).toArray(Integer[]::new))
			.param("comments", values.commentsArray())
			.update();
	}

	/** What was submitted. */
	CardValues items(long card) {
		return this.jdbc.sql(ITEMS).param("card", card).query((row, _) -> values(row)).single();
	}

	List<Line> of(long member) {
		return this.jdbc.sql(OF_MEMBER).param("member", member).query((row, _) -> line(row)).list();
	}

	private static Line line(ResultSet row) throws SQLException {
		int version = row.getInt("draft_version");
		Draft draft = (version > 0) ? new Draft(version, values(row), row.getObject("saved_at", OffsetDateTime.class))
				: null;
		return new Line(row.getString("public_id"), new Subject(row.getString("kind"), row.getString("ref")),
				row.getString("label"), row.getString("caption"), row.getString("place"), draft,
				row.getInt("card_version") > 0, row.getBoolean("waiting"));
	}

	static CardValues values(ResultSet row) throws SQLException {
		Array halfPoints = row.getArray("half_points");
		Array comments = row.getArray("comments");
		return new CardValues(Arrays.asList((Integer[]) halfPoints.getArray()),
				List.of((String[]) comments.getArray()));
	}

}
