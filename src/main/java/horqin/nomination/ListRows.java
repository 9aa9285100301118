package horqin.nomination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import horqin.access.Actor;
import horqin.person.Sex;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list that a unit is making up, and the batches it has sent. */
@Repository
class ListRows {

	static final String OPEN = """
			insert into nomination.unit_list (edition_id, unit_id, changed_at) values (:edition, :unit, :now)
			on conflict do nothing""";

	private static final String COLUMNS = """
			select minutes_file_id, decided_on, letter_file_id, letter_number, notice_posted_on, notice_until,
				notice_file_id, notice_result, explanation, version
			from nomination.unit_list where edition_id = :edition and unit_id = :unit
			""";

	static final String SEEN = COLUMNS;

	static final String LOCKED = COLUMNS + "for update";

	static final String SAVE = """
			update nomination.unit_list
			set minutes_file_id = :minutes, decided_on = :decidedOn, letter_file_id = :letter,
				letter_number = :letterNumber, notice_posted_on = :postedOn, notice_until = :until,
				notice_file_id = :notice, notice_result = :result, explanation = :explanation,
				version = version + 1, changed_at = :now
			where edition_id = :edition and unit_id = :unit and version = :version""";

	/** What a unit still weighs; those with an order stand on the list. */
	static final String PEOPLE = """
			select n.id, n.public_id, n.name, n.sex, n.employer, n.trade, n.industry, n.cluster, n.stage, n.unit_rank
			from nomination.nomination n
			where n.edition_id = :edition and n.unit_id = :unit and n.stage in ('UNIT_REVIEW', 'EXCEPTION_PENDING')
			order by n.unit_rank nulls last, n.id limit 300""";

	/** Locked in the order of their ids, as every act on many at once does it. */
	static final String MEMBERS = """
			select n.id from nomination.nomination n
			where n.edition_id = :edition and n.unit_id = :unit and n.stage = 'UNIT_REVIEW' and n.unit_rank is not null
			order by n.id for update""";

	static final String RANK = """
			update nomination.nomination n set unit_rank = nullif(each.rank, 0)
			from unnest(cast(:ids as bigint[]), cast(:ranks as int[])) as each (id, rank)
			where n.id = each.id and n.edition_id = :edition and n.unit_id = :unit and n.stage = 'UNIT_REVIEW'
				and n.unit_rank is distinct from nullif(each.rank, 0)""";

	static final String TAKEN = """
			select n.unit_id, count(*) as people from nomination.nomination n
			where n.edition_id = :edition and n.takes_seat
				and (n.unit_id = cast(:unit as bigint) or cast(:unit as bigint) is null)
			group by n.unit_id""";

	static final String SEND = """
			insert into nomination.batch (public_id, edition_id, unit_id, sequence, seats, minutes_file_id, decided_on,
				letter_file_id, letter_number, notice_posted_on, notice_until, notice_file_id, notice_result,
					explanation,
				sent_by, sent_at)
			select :publicId, l.edition_id, l.unit_id,
				(select coalesce(max(sequence), 0) + 1 from nomination.batch b
					where b.edition_id = l.edition_id and b.unit_id = l.unit_id),
				:seats, l.minutes_file_id, l.decided_on, l.letter_file_id, l.letter_number, l.notice_posted_on,
				l.notice_until, l.notice_file_id, l.notice_result, :explanation, :by, :now
			from nomination.unit_list l where l.edition_id = :edition and l.unit_id = :unit
			returning id""";

	static final String SEND_MEMBERS = """
			insert into nomination.batch_member (batch_id, nomination_id, rank, nomination_version, person_version)
			select :batch, n.id, each.rank, n.version, p.version
			from unnest(cast(:ids as bigint[]), cast(:ranks as int[])) as each (id, rank)
			join nomination.nomination n on n.id = each.id
			join person.person p on p.id = n.person_id""";

	static final String CLEAR = """
			update nomination.unit_list
			set minutes_file_id = null, decided_on = null, letter_file_id = null, letter_number = null,
				notice_posted_on = null, notice_until = null, notice_file_id = null, notice_result = null,
				explanation = null, version = version + 1, changed_at = :now
			where edition_id = :edition and unit_id = :unit""";

	static final String BATCHES = """
			select b.id, b.public_id, b.unit_id, u.short_name as unit_name, b.sequence, b.seats, b.decided_on,
				b.minutes_file_id, b.letter_file_id, b.letter_number, b.notice_posted_on, b.notice_until,
				b.notice_file_id, b.notice_result, b.explanation, a.name as by_name, b.sent_at,
				(select string_agg(n.name, '、' order by m.rank) from nomination.batch_member m
					join nomination.nomination n on n.id = m.nomination_id where m.batch_id = b.id) as names
			from nomination.batch b
			join access.unit u on u.id = b.unit_id
			join access.account a on a.id = b.sent_by
			where b.edition_id = :edition and (cast(:unit as bigint) is null or b.unit_id = :unit)
			order by b.id desc limit 200""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	ListRows(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The list as it stands; an empty one when nobody began. */
	Draft draft(long edition, long unit) {
		return of(SEEN, edition, unit).query(Draft.class).optional().orElseGet(Draft::none);
	}

	/** The row that two senders wait for. */
	Draft lock(long edition, long unit) {
		of(OPEN, edition, unit).param("now", now()).update();
		return of(LOCKED, edition, unit).query(Draft.class).single();
	}

	boolean save(long edition, long unit, Draft draft) {
		return this.jdbc.sql(SAVE)
			.paramSource(new MapSqlParameterSource().addValue("edition", edition)
				.addValue("unit", unit)
				.addValue("minutes", draft.minutesFileId())
				.addValue("decidedOn", draft.decidedOn())
				.addValue("letter", draft.letterFileId())
				.addValue("letterNumber", draft.letterNumber())
				.addValue("postedOn", draft.noticePostedOn())
				.addValue("until", draft.noticeUntil())
				.addValue("notice", draft.noticeFileId())
				.addValue("result", draft.noticeResult())
				.addValue("explanation", draft.explanation())
				.addValue("version", draft.version())
				.addValue("now", now()))
			.update() == 1;
	}

	/**
	 * The people a unit still weighs: first those on the list in its order; at most 300.
	 */
	List<Weighed> people(long edition, long unit) {
		return of(PEOPLE, edition, unit).query(Weighed.class).list();
	}

	/** Locks the people on the list. */
	List<Long> lockMembers(long edition, long unit) {
		return of(MEMBERS, edition, unit).query(Long.class).list();
	}

	/**
	 * Sets the places of people that still wait in the unit; place 0 takes somebody off
	 * the list.
	 */
	int rank(long edition, long unit, List<Long> ids, List<Integer> ranks) {
		return of(RANK, edition, unit).param("ids", ids.toArray(Long[]::new))
			.param("ranks", ranks.toArray(Integer[]::new))
			.update();
	}

	/** People who use up a seat, by unit. */
	Map<Long, Integer> taken(long edition, @Nullable Long unit) {
		return this.jdbc.sql(TAKEN)
			.param("edition", edition)
			.param("unit", unit)
			.query(Taken.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Taken::unitId, Taken::people));
	}

	long send(long edition, long unit, int seats, @Nullable String explanation, Actor by) {
		return of(SEND, edition, unit).param("publicId", PublicIds.next())
			.param("seats", seats)
			.param("explanation", explanation)
			.param("by", by.accountId())
			.param("now", now())
			.query(Long.class)
			.single();
	}

	void sendMembers(long batch, List<Long> ids) {
		this.jdbc.sql(SEND_MEMBERS)
			.param("batch", batch)
			.param("ids", ids.toArray(Long[]::new))
			.param("ranks", IntStream.rangeClosed(1, ids.size()).boxed().toArray(Integer[]::new))
			.update();
	}

	void clear(long edition, long unit) {
		of(CLEAR, edition, unit).param("now", now()).update();
	}

	/** What was sent, newest first; at most 200. */
	List<Sent> batches(long edition, @Nullable Long unit) {
		return this.jdbc.sql(BATCHES).param("edition", edition).param("unit", unit).query(Sent.class).list();
	}

	private JdbcClient.StatementSpec of(String sql, long edition, long unit) {
		return this.jdbc.sql(sql).param("edition", edition).param("unit", unit);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** Papers and dates of a list that is made up. */
	record Draft(@Nullable Long minutesFileId, @Nullable LocalDate decidedOn, @Nullable Long letterFileId,
			@Nullable String letterNumber, @Nullable LocalDate noticePostedOn, @Nullable LocalDate noticeUntil,
			@Nullable Long noticeFileId, @Nullable String noticeResult, @Nullable String explanation, int version) {

		static Draft none() {
			return new Draft(null, null, null, null, null, null, null, null, null, 1);
		}

	}

	/** Somebody a unit weighs. */
	record Weighed(long id, String publicId, String name, Sex sex, @Nullable String employer, @Nullable String trade,
			@Nullable String industry, @Nullable String cluster, Stage stage, @Nullable Integer unitRank) {

		boolean listed() {
			return this.unitRank != null && this.stage == Stage.UNIT_REVIEW;
		}

		Balance.Share share() {
			return Shares.of(this.sex, this.industry, this.cluster);
		}

	}

	record Taken(long unitId, int people) {

	}

	/** A batch as it is shown. */
	record Sent(long id, String publicId, long unitId, String unitName, int sequence, int seats, LocalDate decidedOn,
			long minutesFileId, long letterFileId, @Nullable String letterNumber, @Nullable LocalDate noticePostedOn,
			@Nullable LocalDate noticeUntil, @Nullable Long noticeFileId, @Nullable String noticeResult,
			@Nullable String explanation, String byName, OffsetDateTime sentAt, @Nullable String names) {

	}

}
