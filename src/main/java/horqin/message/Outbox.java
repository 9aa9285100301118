package horqin.message;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to leave the house. A letter is taken by one node at a time, and taken again
 * later when nothing was heard of it: it leaves at least once, seldom twice.
 */
@Repository
class Outbox {

	/** After that many tries it stays, until somebody asks for another round. */
	static final int MOST_TRIES = 6;

	/**
	 * Between two tries of one letter: 5 minutes, then four times as long each time, at
	 * last 3½ days.
	 */
	static final Duration SHORTEST_PAUSE = Duration.ofMinutes(5);

	private static final String TAKE = """
			with due as (
				select id from message.outbox
				where sent_at is null and attempts < :most and next_try_at <= :now
				order by next_try_at, id limit 1 for update skip locked)
			update message.outbox o set attempts = o.attempts + 1,
				next_try_at = :now::timestamptz + make_interval(mins => :pause::int) * power(4, o.attempts)
			from due where o.id = due.id
			returning o.id, o.address, o.subject, o.body""";

	private static final String SENT = """
			update message.outbox set sent_at = :now, last_failure = null where id = :id and sent_at is null""";

	private static final String FAILED = "update message.outbox set last_failure = left(:why, 300) where id = :id";

	private static final String AGAIN = """
			update message.outbox o set attempts = 0, next_try_at = :now
			from access.account a
			where a.id = o.account_id and a.organiser_id = :organiser and o.sent_at is null and o.attempts >= :most""";

	private static final String FOUND = """
			from message.outbox o join access.account a on a.id = o.account_id
			where a.organiser_id = :organiser
				and (:state::text is null or case :state when 'SENT' then o.sent_at is not null
					when 'STUCK' then o.sent_at is null and o.attempts >= :most
					else o.sent_at is null and o.attempts < :most end)""";

	private static final String LIST = """
			select a.name, o.address, o.subject, o.body, o.made_at at time zone 'Asia/Shanghai' as made_at,
				o.attempts, o.attempts >= :most as stuck, o.next_try_at at time zone 'Asia/Shanghai' as next_try_at,
				o.sent_at at time zone 'Asia/Shanghai' as sent_at, o.last_failure
			""" + FOUND + " order by o.id desc limit :limit offset :offset";

	private static final String COUNT = "select count(*) from (select " + FOUND + " limit :counted) as counted";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Outbox(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes the next letter that is due, and puts off its next try; nobody else gets it
	 * meanwhile.
	 */
	@Transactional
	Optional<Outlet.Letter> take() {
		return this.jdbc.sql(TAKE)
			.param("most", MOST_TRIES)
			.param("now", now())
			.param("pause", (int) SHORTEST_PAUSE.toMinutes())
			.query(Outlet.Letter.class)
			.optional();
	}

	@Transactional
	void sent(long id) {
		this.jdbc.sql(SENT).param("now", now()).param("id", id).update();
	}

	@Transactional
	void failed(long id, String why) {
		this.jdbc.sql(FAILED).param("why", why).param("id", id).update();
	}

	/**
	 * Lets the letters of an organiser that were given up be tried once more; how many.
	 */
	@Transactional
	int again(Actor actor) {
		return this.jdbc.sql(AGAIN)
			.param("now", now())
			.param("organiser", actor.organiserId())
			.param("most", MOST_TRIES)
			.update();
	}

	Page<Row> list(Actor actor, Paging paging) {
		List<Row> rows = found(LIST, actor, paging).param("limit", paging.size())
			.param("offset", paging.offset())
			.query(Row.class)
			.list();
		long total = found(COUNT, actor, paging).param("counted", Wording.COUNTED_UP_TO + 1).query(Long.class).single();
		return new Page<>(rows, total);
	}

	private JdbcClient.StatementSpec found(String sql, Actor actor, Paging paging) {
		return this.jdbc.sql(sql)
			.param("organiser", actor.organiserId())
			.param("state", paging.filter("state"))
			.param("most", MOST_TRIES);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A letter in the list. */
	record Row(String name, String address, String subject, String body, LocalDateTime madeAt, int attempts,
			boolean stuck, LocalDateTime nextTryAt, @Nullable LocalDateTime sentAt, @Nullable String lastFailure) {

		/** Enough of an address to recognise it. */
		public String masked() {
			int at = this.address.indexOf('@');
			return (at > 1) ? this.address.charAt(0) + "***" + this.address.substring(at) : "***";
		}

	}

}
