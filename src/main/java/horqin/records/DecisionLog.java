package horqin.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision log: every act with who, when, from, to, why, and under which article. It
 * is written in the transaction of the act, so that neither exists without the other, and
 * never changed; the links of its chain are sealed within a second ({@link Sealer}).
 */
@Service
public class DecisionLog {

	/** The key under which the web layer keeps the id of the request for the log. */
	public static final String REQUEST_ID = "requestId";

	static final String APPEND = """
			with written as (
				insert into records.entry (at, subject_kind, subject_id, organiser, account_id, account_name, role,
					on_behalf_of, ip, act, label, from_state, to_state, reason, bases, practice, details, request_id)
				values (:at, :kind, :subject, :organiser, :account, :name, :role,
					:behalf, :ip, :act, :label, :from, :to, :reason, :bases, :practice, :details, :request)
				returning id
			), waiting as (
				insert into records.unsealed (entry_id) select id from written
			)
			select id from written
			""";

	static final String TIMELINE = """
			select id, at, subject_kind, subject_id, account_id, account_name, role, on_behalf_of, ip, act, label,
				from_state, to_state, reason, bases, practice, details
			from records.entry
			where subject_kind = :kind and subject_id = :subject
			order by id desc limit :size offset :offset
			""";

	static final String TIMELINE_COUNT = """
			select count(*) from (
				select from records.entry where subject_kind = :kind and subject_id = :subject limit :most
			) as counted
			""";

	private static final String FOUND = """
			(cast(:kind as text) is null or e.subject_kind = :kind)
				and (cast(:subject as text) is null or e.subject_id = :subject)
				and (cast(:name as text) is null or e.account_name = :name)
				and (cast(:organiser as bigint) is null or e.organiser = :organiser)
				and (cast(:from as timestamptz) is null or e.at >= :from)
				and (cast(:until as timestamptz) is null or e.at < :until)
			""";

	static final String SEARCH = """
			select e.id, e.at, e.subject_kind, e.subject_id, e.account_name, e.role, e.on_behalf_of is not null, e.ip,
				e.label, e.bases, l.position, substr(encode(l.hash, 'hex'), 1, 16)
			from records.entry e left join records.link l on l.entry_id = e.id
			where %s
			order by e.at desc, e.id desc limit :size offset :offset
			""".formatted(FOUND);

	static final String SEARCH_COUNT = """
			select count(*) from (select from records.entry e where %s limit :most) as counted
			""".formatted(FOUND);

	static final String ACTS_BY = """
			select distinct act from records.entry
			where subject_kind = :kind and subject_id = :subject and (account_id = :account or on_behalf_of = :account)
			""";

	static final String ACTORS_OF = """
			select account_id from records.entry
			where subject_kind = :kind and subject_id = :subject and act = :act
			union
			select on_behalf_of from records.entry
			where subject_kind = :kind and subject_id = :subject and act = :act and on_behalf_of is not null
			""";

	private static final Map<String, Duty> DUTIES = Stream.of(Duty.values())
		.collect(Collectors.toMap(Duty::name, Function.identity()));

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final @Nullable ObjectProvider<LogWords> words;

	private volatile @Nullable Names names;

	@Autowired
	DecisionLog(JdbcClient jdbc, InstantSource clock, ObjectProvider<LogWords> words) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.words = words;
	}

	/** A log without names for its codes; for tests. */
	public DecisionLog(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.words = null;
	}

	/**
	 * The names are asked for when first shown: whoever knows them may need this log to
	 * be made.
	 */
	private Names names() {
		Names known = this.names;
		if (known == null) {
			known = Names.of(this.words);
			this.names = known;
		}
		return known;
	}

	/**
	 * Writes an act down, in the caller's transaction: if this fails, so does the act.
	 * @return the id of the row
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long append(Entry entry) {
		Who who = entry.who();
		return this.jdbc.sql(APPEND)
			.param("at", time(this.clock.instant().truncatedTo(ChronoUnit.MICROS)))
			.param("kind", entry.subject().kind())
			.param("subject", entry.subject().id())
			.param("organiser", entry.organiser())
			.param("account", who.accountId())
			.param("name", who.name())
			.param("role", who.role())
			.param("behalf", who.onBehalfOf())
			.param("ip", who.ip())
			.param("act", entry.act())
			.param("label", entry.label())
			.param("from", entry.from())
			.param("to", entry.to())
			.param("reason", entry.reason())
			.param("bases", entry.bases().stream().map(Enum::name).collect(Collectors.joining(" ")))
			.param("practice", entry.practice())
			.param("details", entry.details().json())
			.param("request", MDC.get(REQUEST_ID))
			.query(Long.class)
			.single();
	}

	/** What happened to a thing, newest first. */
	@Transactional(readOnly = true)
	public Paged<Logged> timeline(Subject subject, Page page) {
		Map<String, Object> of = Map.of("kind", subject.kind(), "subject", subject.id());
		long total = this.jdbc.sql(TIMELINE_COUNT)
			.params(of)
			.param("most", Paged.MOST_COUNTED + 1)
			.query(Long.class)
			.single();
		List<Logged> items = this.jdbc.sql(TIMELINE)
			.params(of)
			.param("size", page.size())
			.param("offset", page.offset())
			.query((row, _) -> logged(row))
			.list();
		return new Paged<>(items, page, total);
	}

	/** Looks through the whole log, newest first, without what was written. */
	@Transactional(readOnly = true)
	public Paged<LogLine> search(LogFilter filter, Page page) {
		Map<String, @Nullable Object> found = new HashMap<>();
		found.put("kind", filter.kind());
		found.put("subject", filter.id());
		found.put("name", filter.name());
		found.put("organiser", filter.organiser());
		found.put("from", time(filter.from()));
		found.put("until", time(filter.until()));
		long total = this.jdbc.sql(SEARCH_COUNT)
			.params(found)
			.param("most", Paged.MOST_COUNTED + 1)
			.query(Long.class)
			.single();
		List<LogLine> items = this.jdbc.sql(SEARCH)
			.params(found)
			.param("size", page.size())
			.param("offset", page.offset())
			.query((row, _) -> line(row))
			.list();
		return new Paged<>(items, page, total);
	}

	/**
	 * What an account has done about a thing, itself or through somebody acting for it.
	 */
	@Transactional(readOnly = true)
	public Set<String> actsBy(Subject subject, long accountId) {
		return this.jdbc.sql(ACTS_BY)
			.param("kind", subject.kind())
			.param("subject", subject.id())
			.param("account", accountId)
			.query(String.class)
			.set();
	}

	/** Who has done this about a thing: who acted, and for whom. */
	@Transactional(readOnly = true)
	public Set<Long> actorsOf(Subject subject, String act) {
		return this.jdbc.sql(ACTORS_OF)
			.param("kind", subject.kind())
			.param("subject", subject.id())
			.param("act", act)
			.query(Long.class)
			.set();
	}

	/** The kinds of subjects by their code, with what they are called on screen. */
	Map<String, String> subjectNames() {
		return names().subjects();
	}

	private Logged logged(ResultSet row) throws SQLException {
		Who who = new Who(row.getLong(5), row.getString(6), row.getString(7), row.getObject(8, Long.class),
				row.getString(9));
		return new Logged(row.getLong(1), instant(row, 2), new Subject(row.getString(3), row.getString(4)), who,
				roleName(who.role()), row.getString(10), row.getString(11), row.getString(12), row.getString(13),
				row.getString(14), duties(row.getString(15)), row.getString(16), row.getString(17));
	}

	private LogLine line(ResultSet row) throws SQLException {
		Subject subject = new Subject(row.getString(3), row.getString(4));
		return new LogLine(row.getLong(1), instant(row, 2), subject,
				names().subjects().getOrDefault(subject.kind(), "其他事项"), row.getString(5), roleName(row.getString(6)),
				row.getBoolean(7), row.getString(8), row.getString(9), duties(row.getString(10)),
				row.getObject(11, Long.class), row.getString(12));
	}

	private String roleName(String role) {
		return names().roles().getOrDefault(role, "");
	}

	/**
	 * Duties that the catalogue no longer knows are left out; the row itself keeps them.
	 */
	private static List<Duty> duties(String names) {
		return Stream.of(names.split(" ")).filter(DUTIES::containsKey).map(DUTIES::get).toList();
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** What codes are called on screen. */
	private record Names(Map<String, String> subjects, Map<String, String> roles) {

		static Names of(@Nullable ObjectProvider<LogWords> words) {
			Map<String, String> subjects = new HashMap<>();
			Map<String, String> roles = new HashMap<>(Map.of("SYSTEM", "平台"));
			if (words != null) {
				words.forEach((each) -> {
					subjects.putAll(each.subjects());
					roles.putAll(each.roles());
				});
			}
			return new Names(Map.copyOf(subjects), Map.copyOf(roles));
		}

	}

}
