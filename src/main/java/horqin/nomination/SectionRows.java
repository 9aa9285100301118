package horqin.nomination;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

import horqin.edition.Force;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The parts of an application as they are stored. The caller holds the nomination's row.
 */
@Repository
class SectionRows {

	static final String STATE = """
			select s.version, s.unread, s.page, s.saved_by, a.name, s.saved_at
			from nomination.section s join access.account a on a.id = s.saved_by
			where s.nomination_id = :nomination and s.part = :part""";

	static final String SAVED = """
			insert into nomination.section (nomination_id, part, version, unread, saved_by, saved_at, page)
			values (:nomination, :part, 1, cast(:unread as jsonb), :by, :now, :page)
			on conflict (nomination_id, part) do update
			set version = nomination.section.version + 1, unread = excluded.unread, saved_by = excluded.saved_by,
				saved_at = excluded.saved_at, page = excluded.page
			returning version""";

	static final String PROFILE = """
			update nomination.nomination
			set party_since = :partySince, school = :school, native_place = :nativePlace, working_since = :workingSince,
				employer = :employer, employer_code = :employerCode, employer_nature = :employerNature,
					industry = :industry,
				cluster = :cluster, post = :post, team_lead = :teamLead, trade = :trade, skill_level = :skillLevel,
				trade_years = :tradeYears, honour = :honour, version = version + 1, changed_at = :now
			where id = :id""";

	static final String HONOUR = "select coalesce(honour, '') from nomination.nomination where id = :id";

	static final String DECLARED = """
			update nomination.nomination set declared = cast(:declared as text[]), version = version + 1,
				changed_at = :now
			where id = :id""";

	static final String ACCOUNTS = """
			update nomination.nomination
			set brief = :brief, full_account = :full, plan = :plan, version = version + 1, changed_at = :now
			where id = :id""";

	static final String STATEMENT = """
			insert into nomination.statement (nomination_id, force, text, changed_at)
			values (:id, :force, :text, :now)
			on conflict (nomination_id, force) do update
			set text = excluded.text, version = nomination.statement.version + 1, changed_at = excluded.changed_at
			where nomination.statement.text <> excluded.text""";

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SectionRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * How a part stands.
	 *
	 * @param unread as typed, by field
	 * @param page the opened page that saved last
	 * @param byId who saved last
	 * @param byName their name
	 */
	record State(int version, Map<String, String> unread, @Nullable String page, long byId, String byName,
			OffsetDateTime at) {
	}

	Optional<State> state(long nominationId, Part part) {
		return this.jdbc.sql(STATE)
			.param("nomination", nominationId)
			.param("part", part.name())
			.query((row, _) -> new State(row.getInt(1), this.json.readValue(row.getString(2), TEXTS), row.getString(3),
					row.getLong(4), row.getString(5), row.getObject(6, OffsetDateTime.class)))
			.optional();
	}

	/** Notes that a part was saved; its new version. */
	int saved(long nominationId, Part part, Map<String, String> unread, long by, OffsetDateTime now,
			@Nullable String page) {
		return this.jdbc.sql(SAVED)
			.param("nomination", nominationId)
			.param("part", part.name())
			.param("unread", this.json.writeValueAsString(unread))
			.param("by", by)
			.param("now", now)
			.param("page", page)
			.query(Integer.class)
			.single();
	}

	void profile(long id, Profile profile, @Nullable String honour, OffsetDateTime now) {
		this.jdbc.sql(PROFILE)
			.param("partySince", day(profile.partySince()), Types.DATE)
			.param("school", profile.school())
			.param("nativePlace", profile.nativePlace())
			.param("workingSince", day(profile.workingSince()), Types.DATE)
			.param("employer", profile.employer())
			.param("employerCode", profile.employerCode())
			.param("employerNature", profile.employerNature())
			.param("industry", profile.industry())
			.param("cluster", profile.cluster())
			.param("post", profile.post())
			.param("teamLead", profile.teamLead())
			.param("trade", profile.trade())
			.param("skillLevel", profile.skillLevel())
			.param("tradeYears", profile.tradeYears())
			.param("honour", honour)
			.param("now", now)
			.param("id", id)
			.update();
	}

	@Nullable String honour(long id) {
		return this.jdbc.sql(HONOUR).param("id", id).query(String.class).single();
	}

	void declared(long id, @Nullable Standing standing, OffsetDateTime now) {
		this.jdbc.sql(DECLARED)
			.param("declared", (standing != null) ? Standings.write(standing) : null)
			.param("now", now)
			.param("id", id)
			.update();
	}

	void accounts(long id, AccountsDraft draft, OffsetDateTime now) {
		this.jdbc.sql(ACCOUNTS)
			.param("brief", Prose.kept(draft.brief()))
			.param("full", Prose.kept(draft.full()))
			.param("plan", Prose.kept(draft.plan()))
			.param("now", now)
			.param("id", id)
			.update();
	}

	void statement(long id, Force force, String text, OffsetDateTime now) {
		this.jdbc.sql(STATEMENT)
			.param("id", id)
			.param("force", force.name())
			.param("text", text)
			.param("now", now)
			.update();
	}

	private static @Nullable LocalDate day(@Nullable YearMonth month) {
		return (month != null) ? month.atDay(1) : null;
	}

}
