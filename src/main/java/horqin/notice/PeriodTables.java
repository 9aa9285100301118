package horqin.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import horqin.calendar.CountedPeriod;
import horqin.calendar.DayKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Channels, periods with their proof, and what was public when: all written once. */
@Component
class PeriodTables {

	static final String POSTINGS = """
			select t.public_id, t.channel, t.posted_at, t.link, t.place, t.file_id, a.name as recorded_by_name,
				t.recorded_at
			from notice.posting t join access.account a on a.id = t.recorded_by
			where t.paper_id = :paper order by t.id""";

	static final String POST = """
			insert into notice.posting (paper_id, channel, posted_at, link, place, file_id, recorded_by, recorded_at)
			values (:paper, :channel, :postedAt, :link, :place, :file, :by, :now)""";

	static final String INTERRUPT = """
			insert into notice.interruption (paper_id, from_at, until_at, effect, reason, recorded_by, recorded_at)
			values (:paper, :from, :until, :effect, :reason, :by, :now)""";

	static final String ADD = """
			insert into notice.period (paper_id, version, cause, working_days, first_day, last_day, ends_at, calendar,
				provisional_years, explanation, recorded_by, recorded_at)
			select :paper, coalesce(max(version), 0) + 1, :cause, :days, :first, :last, :ends, :calendar,
				cast(:provisional as int[]), :explanation, :by, :now
			from notice.period where paper_id = :paper
			returning version""";

	static final String ADD_DAYS = """
			insert into notice.period_day (paper_id, version, date, kind, name, ordinal, posting)
			select :paper, :version, one.*
			from unnest(cast(:dates as date[]), cast(:kinds as text[]), cast(:names as text[]),
				cast(:ordinals as int[]), cast(:postings as boolean[])) as one""";

	static final String VERSIONS = """
			select d.version, d.cause, d.working_days, d.first_day, d.last_day, d.calendar, d.explanation,
				a.name as recorded_by_name, d.recorded_at
			from notice.period d join access.account a on a.id = d.recorded_by
			where d.paper_id = :paper order by d.version desc""";

	/** The newest period of each paper, day by day. */
	static final String CURRENT = """
			select p.paper_id, p.provisional_years, d.date, d.kind, d.name, d.ordinal, d.posting
			from (select distinct on (paper_id) paper_id, version, provisional_years from notice.period
				where paper_id = any (cast(:papers as bigint[])) order by paper_id, version desc) p
			join notice.period_day d on d.paper_id = p.paper_id and d.version = p.version
			order by p.paper_id, d.date""";

	static final String PUBLISH = """
			insert into notice.publication (paper_id, version, content, sha256, published_at, published_by)
			select :paper, coalesce(max(version), 0) + 1, :content, :sha256, :now, :by
			from notice.publication where paper_id = :paper""";

	static final String PUBLICATIONS = """
			select version, content, sha256, published_at from notice.publication
			where paper_id = :paper order by version desc""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	PeriodTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Why a period has a new version. */
	enum Cause {

		POSTED("张贴完成，起算"), EXTENDED("延长"), INTERRUPTED("公示页中断，顺延或重新起算"), RECOUNTED("工作日历更正后重新计算");

		private final String label;

		Cause(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** A version of a period, for its history. */
	record Version(int version, Cause cause, int workingDays, LocalDate firstDay, LocalDate lastDay, String calendar,
			@Nullable String explanation, String recordedByName, OffsetDateTime recordedAt) {

	}

	/** What stood on the public page from an instant on. */
	record Publication(int version, String content, String sha256, OffsetDateTime publishedAt) {

	}

	List<Posting> postings(long paper) {
		return this.jdbc.sql(POSTINGS).param("paper", paper).query(Posting.class).list();
	}

	void post(long paper, PeriodRules.Proof proof, @Nullable Long file, long by) {
		this.jdbc.sql(POST)
			.param("paper", paper)
			.param("channel", proof.channel().name())
			.param("postedAt", proof.postedAt().atOffset(ZoneOffset.UTC))
			.param("link", proof.link().isBlank() ? null : proof.link())
			.param("place", proof.place().isBlank() ? null : proof.place())
			.param("file", file)
			.param("by", by)
			.param("now", now())
			.update();
	}

	void interrupt(long paper, Interruption interruption, long by) {
		this.jdbc.sql(INTERRUPT)
			.param("paper", paper)
			.param("from", interruption.from().atOffset(ZoneOffset.UTC))
			.param("until", interruption.until().atOffset(ZoneOffset.UTC))
			.param("effect", interruption.effect().name())
			.param("reason", interruption.reason().strip())
			.param("by", by)
			.param("now", now())
			.update();
	}

	/**
	 * Keeps a period with its proof.
	 * @param calendar the versions of the calendar it was counted by
	 */
	void add(long paper, CountedPeriod period, Cause cause, String calendar, @Nullable String explanation, long by) {
		int version = this.jdbc.sql(ADD)
			.param("paper", paper)
			.param("cause", cause.name())
			.param("days", period.workingDays())
			.param("first", period.firstDay())
			.param("last", period.lastDay())
			.param("ends", period.endsAt().atOffset(ZoneOffset.UTC))
			.param("calendar", calendar)
			.param("provisional", period.provisionalYears().toArray(Integer[]::new))
			.param("explanation", explanation)
			.param("by", by)
			.param("now", now())
			.query(Integer.class)
			.single();
		List<CountedPeriod.Day> days = period.days();
		this.jdbc.sql(ADD_DAYS)
			.param("paper", paper)
			.param("version", version)
			.param("dates", days.stream().map((day) -> day.date().toString()).toArray(String[]::new))
			.param("kinds", days.stream().map((day) -> day.kind().name()).toArray(String[]::new))
			.param("names", days.stream().map(CountedPeriod.Day::name).toArray(String[]::new))
			.param("ordinals", days.stream().map(CountedPeriod.Day::ordinal).toArray(Integer[]::new))
			.param("postings", days.stream().map(CountedPeriod.Day::posting).toArray(Boolean[]::new))
			.update();
	}

	List<Version> versions(long paper) {
		return this.jdbc.sql(VERSIONS).param("paper", paper).query(Version.class).list();
	}

	Optional<CountedPeriod> current(long paper) {
		return Optional.ofNullable(current(List.of(paper)).get(paper));
	}

	/** The periods of many papers at once; a paper that has none is absent. */
	Map<Long, CountedPeriod> current(Collection<Long> papers) {
		return this.jdbc.sql(CURRENT)
			.param("papers", papers.toArray(Long[]::new))
			.query((row, _) -> new KeptDay(row.getLong(1), List.of((Integer[]) row.getArray(2).getArray()),
					new CountedPeriod.Day(row.getObject(3, LocalDate.class), DayKind.valueOf(row.getString(4)),
							row.getString(5), row.getInt(6), row.getBoolean(7))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(KeptDay::paper, LinkedHashMap::new,
					Collectors.collectingAndThen(Collectors.toList(), PeriodTables::period)));
	}

	private static CountedPeriod period(List<KeptDay> days) {
		return new CountedPeriod(days.stream().map(KeptDay::day).toList(),
				new TreeSet<>(days.getFirst().provisional()));
	}

	/** Keeps what stands on the public page from now on. */
	void publish(long paper, String content, long by) {
		this.jdbc.sql(PUBLISH)
			.param("paper", paper)
			.param("content", content)
			.param("sha256", Content.digest(content))
			.param("now", now())
			.param("by", by)
			.update();
	}

	/** What was public, the newest first. */
	List<Publication> publications(long paper) {
		return this.jdbc.sql(PUBLICATIONS).param("paper", paper).query(Publication.class).list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private record KeptDay(long paper, List<Integer> provisional, CountedPeriod.Day day) {

	}

}
