package horqin.access;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door: a password, or a one-time code printed by the unit. Answers an unknown name,
 * a wrong password and a disabled account alike, in words and in time.
 */
@Service
public class SignIn {

	static final int FAILURES_UNTIL_LOCK = 5;

	static final int LOCK_MINUTES = 15;

	/**
	 * A ticket before the hashing: of a hundred tries at once, five are looked at. The
	 * lock is the database's time: it must not follow 演示时钟.
	 */
	private static final String TICKET = """
			update access.account
			set failures = case when locked_until < now() then 1 else failures + 1 end,
				locked_until = case when (case when locked_until < now() then 1 else failures + 1 end) >= :most
					then now() + make_interval(mins => :minutes) end
			where lower(login) = :login and disabled_at is null and (locked_until is null or locked_until < now())
			returning id, login, name, password_hash""";

	private static final String LOCKED = """
			select true from access.account
			where lower(login) = :login and disabled_at is null and locked_until >= now() and failures >= :most""";

	private static final String FORGIVE = """
			update access.account set failures = 0, locked_until = null where id = :id""";

	private static final String CHANGE = """
			update access.account set password_hash = :hash, must_change = false, password_since = now(),
				stamp = stamp + 1
			where id = :id""";

	private static final String USE_SLIP = """
			update access.slip set used_at = :now
			where code_hash = :code and used_at is null and expires_at > :now
			returning account_id""";

	private static final String BY_ID = """
			select id, login, name, password_hash from access.account where id = :id and disabled_at is null""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final Passwords passwords;

	private final Sessions sessions;

	private final Appointments appointments;

	private final DecisionLog log;

	private final TransactionTemplate transaction;

	SignIn(JdbcClient jdbc, InstantSource clock, Passwords passwords, Sessions sessions, Appointments appointments,
			DecisionLog log, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.passwords = passwords;
		this.sessions = sessions;
		this.appointments = appointments;
		this.log = log;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** What came of a try at the door. */
	sealed interface Answer {

		/** The cookie's value. */
		record Opened(String token) implements Answer {
		}

		record Closed(String sentence) implements Answer {
		}

	}

	@Practice("连续5次密码错误锁定15分钟；不提示是登录名还是密码错误")
	Answer withPassword(String login, String password, @Nullable String ip, @Nullable String agent) {
		String name = login.strip().toLowerCase(Locale.ROOT);
		// Committed by itself before the slow hashing, so that nobody waits on a row lock
		// for it.
		Optional<Known> known = this.jdbc.sql(TICKET)
			.param("login", name)
			.param("most", FAILURES_UNTIL_LOCK)
			.param("minutes", LOCK_MINUTES)
			.query(Known.class)
			.optional();
		boolean right = this.passwords.matches(password, known.map(Known::passwordHash).orElse(null));
		if (known.isPresent() && right) {
			return new Answer.Opened(open(known.get(), "SIGN_IN", "用密码登录", ip, agent));
		}
		boolean locked = this.jdbc.sql(LOCKED)
			.param("login", name)
			.param("most", FAILURES_UNTIL_LOCK)
			.query(Boolean.class)
			.optional()
			.orElse(false);
		known.ifPresent((account) -> note(account, "SIGN_IN_REFUSED", "密码错误", ip));
		return new Answer.Closed(locked ? "连续输错 5 次，这个账号已锁定 15 分钟；到时再试，或请单位经办人打印一次性登录码。" : "登录名或密码不对，请检查大小写后再试。");
	}

	/**
	 * A worker without e-mail or a remembered password comes in, and back in, by a
	 * printed code.
	 */
	@Transactional
	@Practice("一次性登录码由单位打印，用过即失效")
	Answer withSlip(String code, @Nullable String ip, @Nullable String agent) {
		String clean = code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
		Optional<Known> known = this.jdbc.sql(USE_SLIP)
			.param("code", Tokens.digest(clean))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.optional()
			.flatMap(this::byId);
		return known.<Answer>map((account) -> new Answer.Opened(open(account, "SIGN_IN", "用一次性登录码登录", ip, agent)))
			.orElseGet(() -> new Answer.Closed("登录码不对、已用过或已过期；请单位工会经办人重新打印一张。"));
	}

	/** One click, in the demonstration only: the caller has made sure of that. */
	@Transactional
	public String inDemonstration(long accountId, @Nullable String ip, @Nullable String agent) {
		return open(byId(accountId).orElseThrow(NotFound::new), "SIGN_IN", "演示登录", ip, agent);
	}

	boolean hasPassword(long account) {
		return byId(account).map((known) -> known.passwordHash() != null).orElse(false);
	}

	/**
	 * Changes one's own password; returns what is wrong with the wish, by field, or
	 * nothing when it is done.
	 */
	@Transactional
	List<Fault> changePassword(Actor actor, String present, String wanted) {
		Known account = byId(actor.accountId()).orElseThrow(NotFound::new);
		if (account.passwordHash() != null && !this.passwords.matches(present, account.passwordHash())) {
			return List.of(new Fault("present", "现在的密码不对。"));
		}
		List<Fault> faults = new ArrayList<>();
		Passwords.faults(wanted, account.login(), account.name())
			.forEach((said) -> faults.add(new Fault("wanted", said)));
		if (account.passwordHash() != null && wanted.equals(present)) {
			faults.add(new Fault("wanted", "新密码不能与现在的相同。"));
		}
		if (faults.isEmpty()) {
			this.jdbc.sql(CHANGE).param("hash", this.passwords.hash(wanted)).param("id", account.id()).update();
			// Every session opened with the old password ends with it.
			this.sessions.endAll(account.id());
			note(account, "PASSWORD_CHANGED", "修改密码", actor.ip());
		}
		return faults;
	}

	private String open(Known account, String act, String label, @Nullable String ip, @Nullable String agent) {
		return java.util.Objects.requireNonNull(this.transaction.execute((_) -> {
			this.jdbc.sql(FORGIVE).param("id", account.id()).update();
			note(account, act, label, ip);
			Long only = this.appointments.onlyOne(account.id());
			return this.sessions.start(account.id(), only, ip, agent);
		}));
	}

	private void note(Known account, String act, String label, @Nullable String ip) {
		this.transaction
			.executeWithoutResult((_) -> this.log.append(Entry.of(new Subject("account", Long.toString(account.id())),
					new Who(account.id(), account.name(), "NONE", null, ip), act, label)));
	}

	private Optional<Known> byId(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query(Known.class).optional();
	}

	/** An account as the door sees it. */
	record Known(long id, String login, String name, @Nullable String passwordHash) {
	}

	/** What is wrong with one field. */
	record Fault(String field, String sentence) {
	}

}
