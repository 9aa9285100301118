package horqin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions in the database, so that two nodes share them. The cookie is opaque; nothing
 * is cached: what an account may do is read anew with each request. Idle and longest time
 * are the database's own time, not the platform's clock: moving 演示时钟 signs nobody out.
 */
@Repository
class Sessions {

	static final Duration IDLE = Duration.ofMinutes(30);

	static final Duration LONGEST = Duration.ofHours(12);

	private static final String START = """
			insert into access.session (token_hash, account_id, appointment_id, stamp, started_at, seen_at, ip, agent)
			select :token, a.id, :appointment, a.stamp, now(), now(), :ip, left(:agent, 200)
			from access.account a where a.id = :account""";

	/**
	 * One look: the session, the account as it is now, and the appointment held or lent
	 * as it is now.
	 */
	private static final String FIND = """
			select a.id, a.login, a.name, a.must_change, s.seen_at < now() - interval '1 minute' as stale,
				p.id as appointment_id, p.role, p.organiser_id,
				u.id as unit_id, u.name as unit_name,
				case when p.account_id <> a.id then p.account_id end as lent_by,
				(select count(*) from access.appointment o where o.ended_at is null and o.account_id = a.id)
					+ (select count(*) from access.delegation d
						join access.appointment o on o.id = d.appointment_id and o.ended_at is null
						join access.account l on l.id = o.account_id and l.disabled_at is null
						where d.to_account_id = a.id and d.ended_at is null
						and :today between d.first_day and d.last_day) > 1 as several_roles
			from access.session s
			join access.account a on a.id = s.account_id and a.stamp = s.stamp and a.disabled_at is null
			left join access.appointment p on p.id = s.appointment_id and p.ended_at is null
				and (p.account_id = a.id or exists (select from access.delegation d
					join access.account l on l.id = p.account_id and l.disabled_at is null
					where d.appointment_id = p.id and d.to_account_id = a.id and d.ended_at is null
					and :today between d.first_day and d.last_day))
			left join access.unit u on u.id = p.unit_id
			where s.token_hash = :token and s.seen_at > now() - make_interval(mins => :idle::int)
				and s.started_at > now() - make_interval(mins => :longest::int)""";

	private static final String SEEN = """
			update access.session set seen_at = now() where token_hash = :token""";

	private static final String CHOOSE = """
			update access.session set appointment_id = :appointment where token_hash = :token""";

	private static final String END = "delete from access.session where token_hash = :token";

	private static final String END_ALL = "delete from access.session where account_id = :account";

	private static final String SWEEP = """
			delete from access.session where seen_at < now() - make_interval(mins => :idle::int)
				or started_at < now() - make_interval(mins => :longest::int)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Sessions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	String start(long account, @Nullable Long appointment, @Nullable String ip, @Nullable String agent) {
		String token = Tokens.session();
		this.jdbc.sql(START)
			.param("token", Tokens.digest(token))
			.param("account", account)
			.param("appointment", appointment)
			.param("ip", ip)
			.param("agent", agent)
			.update();
		return token;
	}

	Optional<Actor> find(String token, @Nullable String ip) {
		byte[] digest = Tokens.digest(token);
		return this.jdbc.sql(FIND)
			.param("token", digest)
			.param("today", LocalDate.now(this.clock))
			.param("idle", IDLE.toMinutes())
			.param("longest", LONGEST.toMinutes())
			.query((row, index) -> {
				if (row.getBoolean("stale")) {
					this.jdbc.sql(SEEN).param("token", digest).update();
				}
				String role = row.getString("role");
				String unit = row.getString("unit_name");
				return new Actor(row.getLong("id"), row.getString("login"), row.getString("name"),
						(role != null) ? Role.valueOf(role) : null, row.getLong("appointment_id"),
						row.getLong("unit_id"), (unit != null) ? unit : "", row.getLong("organiser_id"),
						row.getObject("lent_by", Long.class), row.getBoolean("must_change"), ip,
						row.getBoolean("several_roles"));
			})
			.optional();
	}

	void choose(String token, long appointment) {
		this.jdbc.sql(CHOOSE).param("appointment", appointment).param("token", Tokens.digest(token)).update();
	}

	void end(String token) {
		this.jdbc.sql(END).param("token", Tokens.digest(token)).update();
	}

	void endAll(long account) {
		this.jdbc.sql(END_ALL).param("account", account).update();
	}

	/** Removes what has run out; called by a job. */
	int sweep() {
		return this.jdbc.sql(SWEEP).param("idle", IDLE.toMinutes()).param("longest", LONGEST.toMinutes()).update();
	}

}
