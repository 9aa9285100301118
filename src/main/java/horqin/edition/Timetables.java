package horqin.edition;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.calendar.WorkingCalendars;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timetable of a year, and its deadlines moved later. */
@Service
public class Timetables {

	static final String CURRENT = """
			select t.version, t.closing_time, coalesce(t.reason, '') as reason, m.milestone, m.day
			from edition.timetable t
			left join edition.milestone m on m.edition_id = t.edition_id and m.version = t.version
			where t.edition_id = :edition
				and t.version = (select max(version) from edition.timetable where edition_id = :edition)""";

	static final String INSERT = """
			insert into edition.timetable (edition_id, version, closing_time, reason, saved_by, saved_at)
			values (:edition, :version, :closing, :reason, :by, :now)""";

	static final String INSERT_DAYS = """
			insert into edition.milestone (edition_id, version, milestone, day)
			select :edition, :version, each.*
			from unnest(cast(:milestones as text[]), cast(:days as date[])) as each""";

	static final String EXTENDED = """
			select milestone, max(until) as day from edition.extension
			where edition_id = :edition and (unit_id is null or unit_id = cast(:unit as bigint))
			group by milestone""";

	static final String EXTENSIONS = """
			select x.milestone, x.until, coalesce(u.short_name, '全部推荐单位') as whom, coalesce(x.reason, '') as reason,
				a.name as by_name
			from edition.extension x
			left join access.unit u on u.id = x.unit_id
			join access.account a on a.id = x.extended_by
			where x.edition_id = :edition order by x.id desc limit 100""";

	static final String EXTEND = """
			insert into edition.extension (edition_id, unit_id, milestone, until, reason, extended_by, extended_at)
			values (:edition, :unit, :milestone, :until, :reason, :by, :now)""";

	private final JdbcClient jdbc;

	private final Editions editions;

	private final Units units;

	private final WorkingCalendars calendars;

	private final DecisionLog log;

	private final InstantSource clock;

	Timetables(JdbcClient jdbc, Editions editions, Units units, WorkingCalendars calendars, DecisionLog log,
			InstantSource clock) {
		this.jdbc = jdbc;
		this.editions = editions;
		this.units = units;
		this.calendars = calendars;
		this.log = log;
		this.clock = clock;
	}

	/** The timetable as the notice has it; empty of days while there is none. */
	public SavedTimetable current(long editionId) {
		List<Row> rows = this.jdbc.sql(CURRENT).param("edition", editionId).query(Row.class).list();
		Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
		for (Row row : rows) {
			if (row.milestone() != null && row.day() != null) {
				days.put(row.milestone(), row.day());
			}
		}
		Row first = rows.isEmpty() ? new Row(0, Timetable.USUAL_CLOSING_TIME, "", null, null) : rows.getFirst();
		return new SavedTimetable(first.version(), new Timetable(days, first.closingTime()), first.reason());
	}

	/**
	 * The timetable as it holds for a unit, with every extension that concerns it.
	 * @param unitId the recommending unit, or {@code null} for what holds for all
	 */
	public Timetable effective(long editionId, @Nullable Long unitId) {
		Timetable timetable = current(editionId).timetable();
		List<Extended> all = this.jdbc.sql(EXTENDED)
			.param("edition", editionId)
			.param("unit", unitId)
			.query(Extended.class)
			.list();
		for (Extended extended : all) {
			boolean later = timetable.day(extended.milestone()).filter(extended.day()::isAfter).isPresent();
			timetable = later ? timetable.with(extended.milestone(), extended.day()) : timetable;
		}
		return timetable;
	}

	/** The extensions given, newest first. */
	List<ExtensionRow> extensions(long editionId) {
		return this.jdbc.sql(EXTENSIONS).param("edition", editionId).query(ExtensionRow.class).list();
	}

	/** Days to begin with, counted from the day of the notice. */
	Timetable propose(Edition edition, LocalDate publish) {
		return Timetable.propose(publish, this.calendars.current(), edition.figures());
	}

	/** What the rule says of a timetable, for the page and the gate. */
	Outcome check(Edition edition, Timetable timetable, @Nullable String reason) {
		return TimetableRules.mayPlan(edition.year(), timetable, this.calendars.current(), edition.figures(), reason);
	}

	/**
	 * Saves a draft, complete or not; what is wrong with it is said, and stops the
	 * notice.
	 * @param expected the version that was on the screen
	 */
	@Transactional
	public Outcome save(Actor actor, String publicId, Timetable timetable, int expected, @Nullable String reason) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		int version = current(edition.id()).version();
		List<Reason> hard = new ArrayList<>(EditionRules.mayEdit(edition).reasons());
		if (version != expected) {
			hard.add(Editions.stale("时间安排"));
		}
		if (!hard.isEmpty()) {
			return new Outcome.Refused(hard);
		}
		this.jdbc.sql(INSERT)
			.param("edition", edition.id())
			.param("version", version + 1)
			.param("closing", timetable.closingTime())
			.param("reason", reason)
			.param("by", actor.accountId())
			.param("now", now())
			.update();
		List<Map.Entry<Milestone, LocalDate>> days = List.copyOf(timetable.days().entrySet());
		this.jdbc.sql(INSERT_DAYS)
			.param("edition", edition.id())
			.param("version", version + 1)
			.param("milestones", days.stream().map((day) -> day.getKey().name()).toArray(String[]::new))
			.param("days", days.stream().map((day) -> day.getValue().toString()).toArray(String[]::new))
			.update();
		this.log.append(Editions.entry(edition, actor, "SAVE_TIMETABLE", "保存时间安排第%d版".formatted(version + 1))
			.because(reason)
			.basis(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE)
			.details(Details.none().with("version", version + 1)));
		return Outcome.moved();
	}

	/**
	 * Moves a deadline later, for all units or for one.
	 * @param unitPublicId the only unit concerned, or {@code null} for all
	 */
	@Transactional
	public Outcome extend(Actor actor, String publicId, Milestone milestone, LocalDate until,
			@Nullable String unitPublicId, @Nullable String reason) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		Units.Unit unit = (unitPublicId == null) ? null
				: this.units.recommending(edition.organiserId())
					.stream()
					.filter((each) -> each.publicId().equals(unitPublicId))
					.findFirst()
					.orElseThrow(NotFound::new);
		Timetable holds = effective(edition.id(), (unit != null) ? unit.id() : null);
		Outcome outcome = TimetableRules.mayExtend(edition.state(), holds, milestone, until,
				(unit != null) ? unit.shortName() : null, reason);
		if (!outcome.isMoved()) {
			return outcome;
		}
		this.jdbc.sql(EXTEND)
			.param("edition", edition.id())
			.param("unit", (unit != null) ? unit.id() : null)
			.param("milestone", milestone.name())
			.param("until", until)
			.param("reason", reason)
			.param("by", actor.accountId())
			.param("now", now())
			.update();
		String whom = (unit != null) ? unit.shortName() : "全部推荐单位";
		this.log.append(Editions.entry(edition, actor, "EXTEND", "%s延期：%s".formatted(milestone.label(), whom))
			.because(reason)
			.practice("延期一般对全部推荐单位相同")
			.details(Details.none().with("milestone", milestone.name()).with("until", until.toString())));
		return outcome;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A row of the timetable and one of its days. */
	record Row(int version, LocalTime closingTime, String reason, @Nullable Milestone milestone,
			@Nullable LocalDate day) {

	}

	/** The latest day of a deadline. */
	record Extended(Milestone milestone, LocalDate day) {

	}

	/** An extension, for the page. */
	record ExtensionRow(Milestone milestone, LocalDate until, String whom, String reason, String byName) {

	}

}
