package horqin.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.records.Who;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The years as they are kept: versions, written once. */
final class CalendarYears {

	/** Versions shown of a year; nobody corrects a year more often. */
	private static final int HISTORY = 50;

	/**
	 * One writer at a time, so that nobody builds on a version that is being replaced.
	 */
	static final String LOCK = """
			select pg_advisory_xact_lock(hashtext('calendar.year'))
			""";

	static final String NEWEST = """
			select newest.year, newest.status, newest.document, d.date, d.off, d.name, d.origin, d.note
			from (
				select distinct on (year) year, version, status, document
				from calendar.year
				order by year, version desc
			) newest left join calendar.day d on d.year = newest.year and d.version = newest.version
			order by newest.year, d.date, d.origin
			""";

	static final String HISTORY_OF = """
			select year, version, status, document, act, reason, recorded_by_name, recorded_at
			from calendar.year
			where year = :year
			order by version desc limit :most
			""";

	static final String ADD_YEAR = """
			insert into calendar.year
				(year, version, status, document, act, reason, recorded_by, recorded_by_name, recorded_at)
			select :year, coalesce(max(version), 0) + 1, :status, :document, :act, :reason, :by, :name, :at
			from calendar.year where year = :year
			returning version
			""";

	static final String ADD_DAYS = """
			insert into calendar.day (year, version, date, origin, off, name, note)
			select :year, :version, day.*
			from unnest(cast(:dates as date[]), cast(:origins as text[]), cast(:offs as boolean[]),
				cast(:names as text[]), cast(:notes as text[])) as day
			""";

	private final JdbcClient jdbc;

	CalendarYears(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void lock() {
		this.jdbc.sql(LOCK).query((_, _) -> true).single();
	}

	/** Every year on record, by its newest version. */
	Collection<CalendarYear> newest() {
		Map<Integer, CalendarYear> years = new LinkedHashMap<>();
		this.jdbc.sql(NEWEST).query((row) -> {
			CalendarYear read = year(row);
			years.merge(read.year(), read, CalendarYears::together);
		});
		return years.values();
	}

	Optional<CalendarYear> newest(int year) {
		return newest().stream().filter((each) -> each.year() == year).findFirst();
	}

	List<YearVersion> history(int year) {
		return this.jdbc.sql(HISTORY_OF)
			.param("year", year)
			.param("most", HISTORY)
			.query((row, _) -> version(row))
			.list();
	}

	/** Writes the next version of a year. */
	void add(CalendarYear year, YearAct act, String reason, Who who, Instant at) {
		int version = this.jdbc.sql(ADD_YEAR)
			.param("year", year.year())
			.param("status", year.status().name())
			.param("document", year.document())
			.param("act", act.name())
			.param("reason", reason)
			.param("by", who.accountId())
			.param("name", who.name())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
		List<CalendarDay> days = year.days();
		this.jdbc.sql(ADD_DAYS)
			.param("year", year.year())
			.param("version", version)
			.param("dates", days.stream().map((day) -> day.date().toString()).toArray(String[]::new))
			.param("origins", days.stream().map((day) -> day.origin().name()).toArray(String[]::new))
			.param("offs", days.stream().map((day) -> String.valueOf(day.off())).toArray(String[]::new))
			.param("names", days.stream().map(CalendarDay::name).toArray(String[]::new))
			.param("notes", days.stream().map(CalendarDay::note).toArray(String[]::new))
			.update();
	}

	private static CalendarYear year(ResultSet row) throws SQLException {
		LocalDate date = row.getObject("date", LocalDate.class);
		List<CalendarDay> days = (date != null) ? List.of(new CalendarDay(date, row.getBoolean("off"),
				row.getString("name"), CalendarDay.Origin.valueOf(row.getString("origin")), row.getString("note")))
				: List.of();
		return new CalendarYear(row.getInt("year"), YearStatus.valueOf(row.getString("status")),
				row.getString("document"), days);
	}

	private static CalendarYear together(CalendarYear one, CalendarYear other) {
		List<CalendarDay> days = new ArrayList<>(one.days());
		days.addAll(other.days());
		return new CalendarYear(one.year(), one.status(), one.document(), days);
	}

	private static YearVersion version(ResultSet row) throws SQLException {
		return new YearVersion(row.getInt("year"), row.getInt("version"), YearStatus.valueOf(row.getString("status")),
				row.getString("document"), YearAct.valueOf(row.getString("act")), row.getString("reason"),
				row.getString("recorded_by_name"),
				PlatformClock.timeOf(row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
	}

}
