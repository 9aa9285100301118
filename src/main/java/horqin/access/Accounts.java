package horqin.access;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: made, corrected, disabled, unlocked. Each is kept by one organiser. */
@Service
public class Accounts {

	private static final String MAKE = """
			insert into access.account (public_id, login, name, mail, organiser_id, must_change, made_at)
			values (:publicId, :login, :name, :mail, :organiser, :mustChange, :now)
			on conflict (lower(login)) do nothing returning id""";

	private static final String CHANGE = """
			update access.account set name = :name, mail = :mail
			where id = :id and organiser_id = :organiser and (name, mail) is distinct from (:name, :mail::text)""";

	private static final String DISABLE = """
			update access.account set disabled_at = :now, stamp = stamp + 1
			where id = :id and organiser_id = :organiser and disabled_at is null""";

	private static final String ENABLE = """
			update access.account set disabled_at = null, failures = 0, locked_until = null
			where id = :id and organiser_id = :organiser
				and (disabled_at is not null or locked_until > now())""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final DecisionLog log;

	private final Appointments appointments;

	Accounts(JdbcClient jdbc, InstantSource clock, DecisionLog log, Appointments appointments) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
		this.appointments = appointments;
	}

	/**
	 * Makes an account of the staff, without a role: a slip opens it, and a password of
	 * its own comes first.
	 */
	@Transactional
	public Made make(Actor by, String login, String name) {
		return make(by, login, name, null);
	}

	/** The same, with an address to which mail goes. */
	@Transactional
	public Made make(Actor by, String login, String name, @Nullable String mail) {
		by.require(Permission.ACCOUNTS_EDIT);
		return insert(by, login, name, mail, true);
	}

	/**
	 * An account for a worker of the actor's unit, with the one role a worker has. A slip
	 * ({@link Slips}) opens it each time; a password is theirs to choose, or not.
	 */
	@Transactional
	public Made makeForWorker(Actor by, String name, long unit) {
		by.require(Permission.NOMINATION_FOR_OTHERS);
		if (by.unitId() != unit) {
			throw new NotFound();
		}
		Made made = insert(by, "w" + Tokens.publicId().substring(0, 10), name, null, false);
		if (made instanceof Made.Account account) {
			this.appointments.appoint(by, account.id(), Role.APPLICANT, unit, "职工本人申报");
		}
		return made;
	}

	private Made insert(Actor by, String login, String name, @Nullable String mail, boolean mustChange) {
		Optional<Long> made = this.jdbc.sql(MAKE)
			.param("publicId", Tokens.publicId())
			.param("login", login.strip())
			.param("name", name.strip())
			.param("mail", mail)
			.param("organiser", by.organiserId())
			.param("mustChange", mustChange)
			.param("now", now())
			.query(Long.class)
			.optional();
		if (made.isEmpty()) {
			return new Made.Taken(
					new Outcome.Refused(List.of(Reason.practice("登录名「" + login.strip() + "」已有人使用，请换一个。"))));
		}
		this.log.append(Entry.of(Subject.of("account", made.get()), by.who(), "ACCOUNT_MADE", "建立账号")
			.organiser(by.organiserId()));
		return new Made.Account(made.get());
	}

	/** Corrects a name, or the address to which mail goes. */
	@Transactional
	void change(Actor by, long account, String name, @Nullable String mail) {
		by.require(Permission.ACCOUNTS_EDIT);
		int changed = this.jdbc.sql(CHANGE)
			.param("name", name.strip())
			.param("mail", mail)
			.param("id", account)
			.param("organiser", by.organiserId())
			.update();
		if (changed == 1) {
			note(by, account, "ACCOUNT_CHANGED", "修改账号的姓名或邮箱", null);
		}
	}

	/** Shuts an account; whoever is signed in with it is out with the next request. */
	@Transactional
	@Practice("停用账号写明原因；不能停用自己，也不能停用最后一名管理员")
	public Outcome disable(Actor by, long account, String reason) {
		by.require(Permission.ACCOUNTS_EDIT);
		if (by.accountId() == account) {
			return new Outcome.Refused(List.of(Reason.practice("不能停用自己正在使用的账号；请由另一名系统管理员办理。")));
		}
		Outcome outcome = this.appointments.mayLose(by, account);
		if (outcome.isMoved() && this.jdbc.sql(DISABLE)
			.param("now", now())
			.param("id", account)
			.param("organiser", by.organiserId())
			.update() == 1) {
			note(by, account, "ACCOUNT_DISABLED", "停用账号", reason);
		}
		return outcome;
	}

	/** Opens an account again that was shut or locked. */
	@Transactional
	public void enable(Actor by, long account) {
		by.require(Permission.ACCOUNTS_EDIT);
		if (this.jdbc.sql(ENABLE).param("id", account).param("organiser", by.organiserId()).update() == 1) {
			note(by, account, "ACCOUNT_ENABLED", "启用或解锁账号", null);
		}
	}

	private void note(Actor by, long account, String act, String label, @Nullable String reason) {
		this.log.append(Entry.of(Subject.of("account", account), by.who(), act, label)
			.organiser(by.organiserId())
			.because(reason));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** What came of making an account. */
	public sealed interface Made {

		record Account(long id) implements Made {
		}

		record Taken(Outcome outcome) implements Made {
		}

	}

}
