package horqin.message;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.SignedIn;
import horqin.web.UnreadCount;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people things, in the transaction of the act that is told. */
@Service
public class Messages implements UnreadCount {

	private static final String TELL = """
			insert into message.message (public_id, account_id, title, body, href, at)
			select translate(encode(sha256((gen_random_uuid()::text)::bytea), 'base64'), '+/=' || chr(10), ''), a.id,
				:title, :body, :href, :now
			from access.account a where a.id = any (:accounts) and a.disabled_at is null""";

	/** A mail leaves only for those who gave an address. */
	private static final String POST = """
			insert into message.outbox (account_id, channel, address, subject, body, made_at, next_try_at)
			select a.id, 'MAIL', a.mail, :title, :body, :now, :now
			from access.account a
			where a.id = any (:accounts) and a.disabled_at is null and a.mail is not null""";

	private static final String LIST = """
			select public_id, title, body, href, at at time zone 'Asia/Shanghai' as at, read_at is not null as read
			from message.message
			where account_id = :account and (not :unread or read_at is null)
			order by id desc limit :limit offset :offset""";

	private static final String COUNT = """
			select count(*) from (select from message.message
				where account_id = :account and (not :unread or read_at is null) limit :counted) as counted""";

	private static final String UNREAD = """
			select count(*) from message.message where account_id = :account and read_at is null""";

	private static final String READ = """
			update message.message set read_at = coalesce(read_at, :now)
			where public_id = :publicId and account_id = :account
			returning coalesce(href, '')""";

	private static final String READ_ALL = """
			update message.message set read_at = :now where account_id = :account and read_at is null""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	Messages(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Tells these accounts something.
	 * @param href a path of the platform where it goes on, or {@code null}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(Collection<Long> accounts, String title, String body, @Nullable String href) {
		if (accounts.isEmpty()) {
			return;
		}
		Long[] ids = accounts.stream().distinct().toArray(Long[]::new);
		this.jdbc.sql(TELL)
			.param("accounts", ids)
			.param("title", title)
			.param("body", body)
			.param("href", href)
			.param("now", now())
			.update();
		this.jdbc.sql(POST)
			.param("accounts", ids)
			.param("title", title)
			.param("body", body)
			.param("now", now())
			.update();
	}

	/**
	 * One's own messages, newest first; with the filter {@code state} only those not yet
	 * read.
	 */
	Page<Line> list(Actor actor, Paging paging) {
		boolean unread = paging.filter("state") != null;
		List<Line> rows = this.jdbc.sql(LIST)
			.param("account", actor.accountId())
			.param("unread", unread)
			.param("limit", paging.size())
			.param("offset", paging.offset())
			.query(Line.class)
			.list();
		long total = this.jdbc.sql(COUNT)
			.param("account", actor.accountId())
			.param("unread", unread)
			.param("counted", Wording.COUNTED_UP_TO + 1)
			.query(Long.class)
			.single();
		return new Page<>(rows, total);
	}

	/** Marks one's own message as read; returns where it leads. */
	@Transactional
	String read(Actor actor, String publicId) {
		return this.jdbc.sql(READ)
			.param("now", now())
			.param("publicId", publicId)
			.param("account", actor.accountId())
			.query(String.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	@Transactional
	void readAll(Actor actor) {
		this.jdbc.sql(READ_ALL).param("now", now()).param("account", actor.accountId()).update();
	}

	@Override
	public int unread(SignedIn who) {
		return this.jdbc.sql(UNREAD).param("account", who.accountId()).query(Integer.class).single();
	}

	@Override
	public String href() {
		return "/messages";
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A message as its reader sees it. */
	record Line(String publicId, String title, String body, @Nullable String href, LocalDateTime at, boolean read) {
	}

}
