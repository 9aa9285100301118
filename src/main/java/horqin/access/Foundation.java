package horqin.access;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Who;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first act of all, on an empty database: an organiser and its three administrators,
 * each with a one-time code. Everything else is done by them.
 */
@Service
public class Foundation {

	private static final String EMPTY = "select not exists (select from access.account)";

	/** Two nodes that start on an empty database found it once. */
	private static final String ALONE = "select pg_advisory_xact_lock(8420001)";

	private static final String ORGANISER = """
			insert into access.unit (public_id, kind, name, short_name, display_order)
			values (:publicId, 'ORGANISER', :name, :shortName, 0) returning id""";

	private static final String ACCOUNT = """
			insert into access.account (public_id, login, name, organiser_id, must_change, made_at)
			values (:publicId, :login, :name, :organiser, true, :now) returning id""";

	private static final String APPOINT = """
			insert into access.appointment (account_id, role, unit_id, organiser_id, document, since)
			values (:account, :role, :organiser, :organiser, '平台启用', :now)""";

	private static final String RECOVER = """
			update access.account a set must_change = true, password_hash = null, failures = 0, locked_until = null,
				stamp = stamp + 1
			where lower(a.login) = lower(:login) and a.disabled_at is null and exists (select from access.appointment p
				where p.account_id = a.id and p.ended_at is null
				and p.role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'))
			returning a.id""";

	private static final String SLIP = """
			insert into access.slip (account_id, code_hash, made_by, made_at, expires_at)
			values (:account, :code, :account, :now, :expires)""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final DecisionLog log;

	Foundation(JdbcClient jdbc, InstantSource clock, DecisionLog log) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
	}

	public boolean isNeeded() {
		return this.jdbc.sql(EMPTY).query(Boolean.class).single();
	}

	/**
	 * Founds the platform, if it is empty.
	 * @param names the three administrators' names, by role
	 * @return the one-time code of each, or nothing when somebody has founded it before
	 */
	@Transactional
	public Map<Role, String> found(String organiser, String shortName, Map<Role, String> names) {
		this.jdbc.sql(ALONE).query((_, index) -> index).list();
		if (!isNeeded()) {
			return Map.of();
		}
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		long unit = this.jdbc.sql(ORGANISER)
			.param("publicId", Tokens.publicId())
			.param("name", organiser)
			.param("shortName", shortName)
			.query(Long.class)
			.single();
		Map<Role, String> codes = new LinkedHashMap<>();
		names.forEach((role, name) -> codes.put(role, administrator(unit, role, name, now)));
		this.log.append(Entry.of(Subject.of("unit", unit), Who.system(), "FOUNDED", "启用平台").organiser(unit));
		return codes;
	}

	private String administrator(long unit, Role role, String name, OffsetDateTime now) {
		if (!Role.ADMINISTRATORS.contains(role)) {
			throw new IllegalArgumentException("Not an administrator: " + role);
		}
		long account = this.jdbc.sql(ACCOUNT)
			.param("publicId", Tokens.publicId())
			.param("login", role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
			.param("name", name)
			.param("organiser", unit)
			.param("now", now)
			.query(Long.class)
			.single();
		this.jdbc.sql(APPOINT)
			.param("account", account)
			.param("role", role.name())
			.param("organiser", unit)
			.param("now", now)
			.update();
		return slip(account, now);
	}

	private String slip(long account, OffsetDateTime now) {
		String code = Tokens.slip();
		this.jdbc.sql(SLIP)
			.param("account", account)
			.param("code", Tokens.digest(code.replace("-", "")))
			.param("now", now)
			.param("expires", now.plus(Slips.LASTS))
			.update();
		return code;
	}

	/**
	 * A code for an administrator whom nobody else can let in any more; for whoever
	 * stands at the server itself. Their present password is worth nothing from now on.
	 * @return the code, or nothing when no administrator signs in by this name
	 */
	@Transactional
	public Optional<String> recover(String login) {
		return this.jdbc.sql(RECOVER).param("login", login.strip()).query(Long.class).optional().map((account) -> {
			this.log.append(Entry.of(Subject.of("account", account), Who.system(), "RECOVERED", "在服务器上恢复管理员登录"));
			return slip(account, this.clock.instant().atOffset(ZoneOffset.UTC));
		});
	}

}
