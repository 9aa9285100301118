package horqin.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 一次性登录码: a code printed for somebody who has no password, or has lost it. Whoever holds
 * the slip is that person, so that nobody prints one for an account which may do more
 * than they may themselves.
 */
@Service
public class Slips {

	/** A slip of paper on its way to a shop floor. */
	static final Duration LASTS = Duration.ofDays(7);

	private static final String TARGET = """
			select public_id, login, name, disabled_at is not null as disabled, password_hash is not null as opened
			from access.account
			where id = :account and organiser_id = :organiser for update""";

	private static final String HELD = """
			select role, unit_id, organiser_id from access.appointment
			where account_id = :account and ended_at is null""";

	private static final String NEW = """
			insert into access.slip (account_id, code_hash, made_by, made_at, expires_at)
			values (:account, :code, :by, :now, :expires)""";

	/**
	 * An older slip that somebody still carries about is worth nothing once a new one is
	 * printed.
	 */
	private static final String VOID = """
			update access.slip set used_at = :now where account_id = :account and used_at is null""";

	/** Two clicks on 新增 wait for each other. */
	private static final String ALONE = "select pg_advisory_xact_lock(8420002, :unit::int)";

	private static final String NAMESAKE = """
			select exists (select from access.appointment p join access.account a on a.id = p.account_id
				where p.unit_id = :unit and p.role = 'APPLICANT' and p.ended_at is null and a.name = :name)""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final DecisionLog log;

	private final Accounts accounts;

	private final ApplicationEventPublisher events;

	Slips(JdbcClient jdbc, InstantSource clock, DecisionLog log, Accounts accounts, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
		this.accounts = accounts;
		this.events = events;
	}

	/** Prints a one-time code; it is shown once, on paper, and kept only as a digest. */
	@Transactional
	public Printed print(Actor by, long account) {
		by.require(Permission.SLIP_PRINT);
		Target target = this.jdbc.sql(TARGET)
			.param("account", account)
			.param("organiser", by.organiserId())
			.query(Target.class)
			.optional()
			.orElseThrow(NotFound::new);
		List<Held> held = this.jdbc.sql(HELD).param("account", account).query(Held.class).list();
		if (by.role() != Role.SYSTEM_ADMIN && held.stream().noneMatch((each) -> isInReach(by, each))) {
			throw new NotFound();
		}
		Outcome outcome = mayPrint(by, target, held);
		if (!outcome.isMoved()) {
			return new Printed.Refused(outcome);
		}
		Instant expires = this.clock.instant().plus(LASTS);
		String code = replace(by, account, expires);
		this.log.append(Entry.of(Subject.of("account", account), by.who(), "SLIP_PRINTED", "打印一次性登录码")
			.organiser(by.organiserId()));
		this.events.publishEvent(new Handed(account, by));
		return new Printed.Slip(target.publicId(), target.login(), target.name(), code, expires);
	}

	private String replace(Actor by, long account, Instant expires) {
		String code = Tokens.slip();
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.sql(VOID).param("now", now).param("account", account).update();
		this.jdbc.sql(NEW)
			.param("account", account)
			.param("code", Tokens.digest(code.replace("-", "")))
			.param("by", by.accountId())
			.param("now", now)
			.param("expires", expires.atOffset(ZoneOffset.UTC))
			.update();
		return code;
	}

	/**
	 * Whether this role of somebody is one the actor prints for; the others do not
	 * concern them: 404.
	 */
	private static boolean isInReach(Actor by, Held held) {
		if (by.role() != null && by.role().boundToUnit()) {
			return held.role() == Role.APPLICANT && held.unitId() == by.unitId();
		}
		return held.organiserId() == by.organiserId() && (held.role() == Role.APPLICANT || held.role() == Role.EXPERT);
	}

	/** Whether the slip would open nothing that the one who prints it may not be. */
	@Practice("推荐单位只为本单位职工、市总经办只为职工和评审委员、系统管理员为其他人打印登录码；已启用的安全、审计管理员由服务器控制台恢复")
	static Outcome mayPrint(Actor by, Target target, List<Held> held) {
		if (target.disabled()) {
			return new Outcome.Refused(List.of(Reason.practice(target.name() + "的账号已停用，请先由系统管理员启用。")));
		}
		if (by.role() == Role.SYSTEM_ADMIN) {
			boolean otherAdmin = held.stream()
				.anyMatch((each) -> each.role() == Role.SECURITY_ADMIN || each.role() == Role.AUDIT_ADMIN);
			return (otherAdmin && target.opened())
					? new Outcome.Refused(
							List.of(Reason.practice("三员分立：系统管理员不能为已启用的安全、审计管理员打印登录码；忘记密码的，由服务器管理员在控制台恢复。")))
					: Outcome.moved();
		}
		return held.stream().allMatch((each) -> isInReach(by, each)) ? Outcome.moved()
				: new Outcome.Refused(List.of(Reason.practice(target.name() + "还担任其他角色，登录码由系统管理员打印。")));
	}

	/**
	 * An account for a worker of the actor's unit, once for each name.
	 * @param namesake whether the clerk knows that there is another worker of this name
	 */
	@Transactional
	Accounts.Made makeWorker(Actor by, String name, boolean namesake) {
		this.jdbc.sql(ALONE).param("unit", by.unitId()).query((_, index) -> index).list();
		boolean known = this.jdbc.sql(NAMESAKE)
			.param("unit", by.unitId())
			.param("name", name.strip())
			.query(Boolean.class)
			.single();
		if (known && !namesake) {
			return new Accounts.Made.Taken(new Outcome.Refused(
					List.of(Reason.practice("本单位已有名叫「" + name.strip() + "」的账号，可直接为其打印登录码；确是同名的另一位职工，请勾选后再新增。"))));
		}
		return this.accounts.makeForWorker(by, name, by.unitId());
	}

	/** What came of printing. */
	public sealed interface Printed {

		/**
		 * The slip.
		 *
		 * @param code twelve letters in groups of four
		 * @param expires until when it opens
		 */
		record Slip(String publicId, String login, String name, String code, Instant expires) implements Printed {
		}

		record Refused(Outcome outcome) implements Printed {
		}

	}

	/** A slip was printed for an account. */
	public record Handed(long account, Actor by) {
	}

	record Target(String publicId, String login, String name, boolean disabled, boolean opened) {
	}

	record Held(Role role, long unitId, long organiserId) {
	}

}
