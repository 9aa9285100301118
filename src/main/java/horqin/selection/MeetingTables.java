package horqin.selection;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import horqin.scoring.Seal;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings as they are kept, with who attended and the scans of their minutes. */
@Component
class MeetingTables {

	private static final String COLUMNS = """
			select m.id, m.public_id, m.organiser_id, m.edition_id, e.year, m.sequence, m.state, m.occasion, m.reserves,
				m.held_on, m.place, m.minutes, m.number_reason, m.industry_reason, m.sheet_digest, m.version,
				m.ended_at, a.name as ended_by_name, m.cancel_reason, m.digest
			from selection.meeting m
			join edition.edition e on e.id = m.edition_id
			left join access.account a on a.id = m.ended_by
			""";

	static final String BY_PUBLIC_ID = COLUMNS + "where m.public_id = :publicId and m.organiser_id = :organiser";

	static final String LOCKED = COLUMNS
			+ "where m.public_id = :publicId and m.organiser_id = :organiser for update of m";

	static final String BY_ID = COLUMNS + "where m.id = :id";

	/** The newest first; one meets a few times a year at most. */
	static final String OF_EDITION = COLUMNS + "where m.edition_id = :edition order by m.sequence desc limit 50";

	static final String VALID = COLUMNS + """
			where m.edition_id = :edition and m.state = 'CONCLUDED' order by m.sequence desc limit 1""";

	static final String PREPARING = COLUMNS + "where m.edition_id = :edition and m.state = 'PREPARING'";

	/**
	 * Acts on one year's list wait for each other, so that each reads of the one before.
	 */
	static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('selection.list', :edition))";

	static final String INSERT = """
			insert into selection.meeting (organiser_id, edition_id, sequence, occasion, sheet_digest, opened_by,
				opened_at)
			select :organiser, :edition, coalesce(max(m.sequence), 0) + 1, :occasion, :sheet, :by, :now
			from selection.meeting m where m.edition_id = :edition
			returning id""";

	static final String TOUCH = """
			update selection.meeting set version = version + 1, reserves = :reserves
			where id = :id and version = :version and state = 'PREPARING'""";

	static final String RECORD = """
			update selection.meeting set version = version + 1, held_on = :heldOn, place = :place, minutes = :minutes
			where id = :id and version = :version and state = 'PREPARING'""";

	static final String CONCLUDE = """
			update selection.meeting set state = 'CONCLUDED', number_reason = :number, industry_reason = :industry,
				list = :list, salt = :salt, digest = :digest, ended_by = :by, ended_at = :now
			where id = :id and version = :version and state = 'PREPARING'""";

	static final String CANCEL = """
			update selection.meeting set state = 'CANCELLED', cancel_reason = :reason, ended_by = :by, ended_at = :now
			where id = :id and state = 'PREPARING'""";

	static final String ATTENDANCE = """
			select place, kind, name, unit_name, chair, present, reason from selection.attendance
			where meeting_id = :meeting order by place""";

	static final String FORGET_ATTENDANCE = "delete from selection.attendance where meeting_id = :meeting";

	static final String ATTEND = """
			insert into selection.attendance (meeting_id, place, kind, name, unit_name, chair, present, reason)
			select :meeting, one.* from unnest(cast(:places as int[]), cast(:kinds as text[]), cast(:names as text[]),
				cast(:units as text[]), cast(:chairs as boolean[]), cast(:present as boolean[]),
				cast(:reasons as text[])) as one""";

	static final String SCAN = """
			select file_id from selection.minutes_scan where meeting_id = :meeting order by id desc limit 1""";

	static final String ADD_SCAN = """
			insert into selection.minutes_scan (meeting_id, file_id, added_by, added_at)
			values (:meeting, :file, :by, :now)""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	MeetingTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void oneAtATime(long edition) {
		this.jdbc.sql(ONE_AT_A_TIME).param("edition", edition).query((_, index) -> index).list();
	}

	Optional<Meeting> byPublicId(long organiser, String publicId) {
		return found(BY_PUBLIC_ID, organiser, publicId);
	}

	Optional<Meeting> locked(long organiser, String publicId) {
		return found(LOCKED, organiser, publicId);
	}

	private Optional<Meeting> found(String sql, long organiser, String publicId) {
		return this.jdbc.sql(sql)
			.param("publicId", publicId)
			.param("organiser", organiser)
			.query(Meeting.class)
			.optional();
	}

	Meeting byId(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query(Meeting.class).single();
	}

	List<Meeting> of(long edition) {
		return this.jdbc.sql(OF_EDITION).param("edition", edition).query(Meeting.class).list();
	}

	/** The newest that was concluded: what it proposes holds. */
	Optional<Meeting> valid(long edition) {
		return this.jdbc.sql(VALID).param("edition", edition).query(Meeting.class).optional();
	}

	Optional<Meeting> preparing(long edition) {
		return this.jdbc.sql(PREPARING).param("edition", edition).query(Meeting.class).optional();
	}

	long insert(long organiser, long edition, @Nullable String occasion, String sheet, long by) {
		return this.jdbc.sql(INSERT)
			.param("organiser", organiser)
			.param("edition", edition)
			.param("occasion", occasion)
			.param("sheet", sheet)
			.param("by", by)
			.param("now", now())
			.query(Long.class)
			.single();
	}

	int touch(Meeting meeting, boolean reserves) {
		return this.jdbc.sql(TOUCH)
			.param("id", meeting.id())
			.param("version", meeting.version())
			.param("reserves", reserves)
			.update();
	}

	int record(Meeting meeting, @Nullable LocalDate heldOn, String place, String minutes) {
		return this.jdbc.sql(RECORD)
			.param("id", meeting.id())
			.param("version", meeting.version())
			.param("heldOn", heldOn)
			.param("place", place)
			.param("minutes", minutes)
			.update();
	}

	int conclude(Meeting meeting, String number, String industry, String list, Seal seal, long by) {
		return this.jdbc.sql(CONCLUDE)
			.param("id", meeting.id())
			.param("version", meeting.version())
			.param("number", number)
			.param("industry", industry)
			.param("list", list)
			.param("salt", seal.salt())
			.param("digest", seal.digest())
			.param("by", by)
			.param("now", now())
			.update();
	}

	int cancel(Meeting meeting, String reason, long by) {
		return this.jdbc.sql(CANCEL)
			.param("id", meeting.id())
			.param("reason", reason)
			.param("by", by)
			.param("now", now())
			.update();
	}

	List<Attendee> attendance(long meeting) {
		return this.jdbc.sql(ATTENDANCE).param("meeting", meeting).query(Attendee.class).list();
	}

	/** Writes the whole list anew. */
	void attend(long meeting, List<Attendee> all) {
		this.jdbc.sql(FORGET_ATTENDANCE).param("meeting", meeting).update();
		this.jdbc.sql(ATTEND)
			.param("meeting", meeting)
			.param("places", all.stream().map(Attendee::place).toArray(Integer[]::new))
			.param("kinds", all.stream().map((one) -> one.kind().name()).toArray(String[]::new))
			.param("names", all.stream().map(Attendee::name).toArray(String[]::new))
			.param("units", all.stream().map(Attendee::unitName).toArray(String[]::new))
			.param("chairs", all.stream().map(Attendee::chair).toArray(Boolean[]::new))
			.param("present", all.stream().map(Attendee::present).toArray(Boolean[]::new))
			.param("reasons", all.stream().map(Attendee::reason).toArray(String[]::new))
			.update();
	}

	/** The newest scan of the signed minutes. */
	Optional<Long> scan(long meeting) {
		return this.jdbc.sql(SCAN).param("meeting", meeting).query(Long.class).optional();
	}

	void addScan(long meeting, long file, long by) {
		this.jdbc.sql(ADD_SCAN)
			.param("meeting", meeting)
			.param("file", file)
			.param("by", by)
			.param("now", now())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
