package horqin.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Accounts as the administrators of an organiser see them, and as those do who print
 * slips.
 */
@Repository
class AccountLists {

	private static final String FOUND = """
			from access.account a
			where a.organiser_id = :organiser
				and (:q = '' or a.name like :like or lower(a.login) like lower(:like))
				and (:role::text is null or exists (select from access.appointment p
					where p.account_id = a.id and p.ended_at is null and p.role = :role))
				and (:state::text is null or case :state
					when 'DISABLED' then a.disabled_at is not null
					when 'LOCKED' then a.disabled_at is null and a.locked_until > now() and a.failures >= :most
					when 'UNOPENED' then a.disabled_at is null and a.password_hash is null
					else a.disabled_at is null end)""";

	private static final String COLUMNS = """
			select a.id, a.public_id, a.login, a.name, a.mail, a.disabled_at is not null as disabled,
				coalesce(a.locked_until > now() and a.failures >= :most, false) as locked,
				a.password_hash is not null as opened, a.made_at at time zone 'Asia/Shanghai' as made_at
			""";

	private static final String LIST = COLUMNS + FOUND + " order by ";

	private static final String PART = " limit :limit offset :offset";

	private static final Map<String, String> LISTS = Map.of("name", LIST + "a.name, a.id" + PART, "-name",
			LIST + "a.name desc, a.id desc" + PART, "login", LIST + "lower(a.login)" + PART, "-login",
			LIST + "lower(a.login) desc" + PART, "made", LIST + "a.made_at, a.id" + PART, "-made",
			LIST + "a.made_at desc, a.id desc" + PART);

	private static final String COUNT = "select count(*) from (select " + FOUND + " limit :counted) as counted";

	private static final String FIND = COLUMNS + """
			from access.account a where a.public_id = :publicId and a.organiser_id = :organiser""";

	private static final String ID = "select id from access.account where public_id = :publicId";

	private static final String PUBLIC_ID = "select public_id from access.account where id = :account";

	private static final String ROLES = """
			select p.account_id, p.role, u.short_name as unit_name from access.appointment p
			join access.unit u on u.id = p.unit_id
			where p.account_id = any (:accounts) and p.ended_at is null
				and p.organiser_id = :organiser order by p.id""";

	private static final String LENT = """
			select r.name as from_name, p.role, d.scope, d.first_day, d.last_day from access.delegation d
			join access.appointment p on p.id = d.appointment_id and p.ended_at is null
			join access.account r on r.id = p.account_id
			where d.to_account_id = :account and d.ended_at is null and d.last_day >= :today
				and p.organiser_id = :organiser
			order by d.first_day, d.id""";

	private static final String REACHED = """
			where p.organiser_id = :organiser and p.ended_at is null and p.role = any (:roles)
				and (:unit::bigint is null or p.unit_id = :unit) and (:q = '' or a.name like :like)""";

	private static final String SLIPS = """
			select a.id, a.public_id, a.login, a.name, p.role, u.short_name as unit_name,
				s.made_at at time zone 'Asia/Shanghai' as printed_at,
				s.expires_at at time zone 'Asia/Shanghai' as expires_at,
					s.used_at at time zone 'Asia/Shanghai' as used_at,
				coalesce(s.expires_at <= :now, false) as expired
			from access.appointment p
			join access.account a on a.id = p.account_id and a.disabled_at is null
			join access.unit u on u.id = p.unit_id
			left join lateral (select x.made_at, x.expires_at, x.used_at from access.slip x
				where x.account_id = a.id order by x.id desc limit 1) s on true
			""" + REACHED + " order by a.name, p.id limit :limit offset :offset";

	private static final String SLIPS_COUNT = """
			select count(*) from (select from access.appointment p
			join access.account a on a.id = p.account_id and a.disabled_at is null
			""" + REACHED + " limit :counted) as counted";

	private final JdbcClient jdbc;

	AccountLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Page<Row> list(Actor actor, Paging paging) {
		String sql = LISTS.getOrDefault((paging.descending() ? "-" : "") + paging.sort(), LIST + "a.id" + PART);
		List<Row> rows = filtered(sql, actor, paging).param("limit", paging.size())
			.param("offset", paging.offset())
			.query(Row.class)
			.list();
		long total = filtered(COUNT, actor, paging).param("counted", Wording.COUNTED_UP_TO + 1)
			.query(Long.class)
			.single();
		return new Page<>(rows, total);
	}

	private JdbcClient.StatementSpec filtered(String sql, Actor actor, Paging paging) {
		return this.jdbc.sql(sql)
			.param("organiser", actor.organiserId())
			.param("most", SignIn.FAILURES_UNTIL_LOCK)
			.param("q", paging.q())
			.param("like", paging.like())
			.param("role", paging.filter("role"))
			.param("state", paging.filter("state"));
	}

	/** An account by its address; whether it concerns the actor, its service decides. */
	Optional<Long> id(String publicId) {
		return this.jdbc.sql(ID).param("publicId", publicId).query(Long.class).optional();
	}

	String publicId(long account) {
		return this.jdbc.sql(PUBLIC_ID).param("account", account).query(String.class).single();
	}

	/** The present roles of these accounts. */
	Map<Long, List<RoleAt>> roles(Actor actor, List<Row> rows) {
		return this.jdbc.sql(ROLES)
			.param("accounts", rows.stream().map(Row::id).toArray(Long[]::new))
			.param("organiser", actor.organiserId())
			.query(RoleAt.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(RoleAt::accountId));
	}

	Optional<Row> find(Actor actor, String publicId) {
		return this.jdbc.sql(FIND)
			.param("most", SignIn.FAILURES_UNTIL_LOCK)
			.param("publicId", publicId)
			.param("organiser", actor.organiserId())
			.query(Row.class)
			.optional();
	}

	/** What is lent to an account today or will be. */
	List<Borrowed> borrowed(Actor actor, long account, LocalDate today) {
		return this.jdbc.sql(LENT)
			.param("account", account)
			.param("today", today)
			.param("organiser", actor.organiserId())
			.query(Borrowed.class)
			.list();
	}

	/**
	 * Those for whom this actor prints: a unit's clerk for its workers, an officer for
	 * experts, too.
	 */
	Page<SlipRow> slips(Actor actor, Paging paging, OffsetDateTime now) {
		List<SlipRow> rows = reached(SLIPS, actor, paging).param("now", now)
			.param("limit", paging.size())
			.param("offset", paging.offset())
			.query(SlipRow.class)
			.list();
		long total = reached(SLIPS_COUNT, actor, paging).param("counted", Wording.COUNTED_UP_TO + 1)
			.query(Long.class)
			.single();
		return new Page<>(rows, total);
	}

	private JdbcClient.StatementSpec reached(String sql, Actor actor, Paging paging) {
		boolean bound = actor.role() != null && actor.role().boundToUnit();
		String wanted = paging.filter("role");
		String[] all = bound ? new String[] { "APPLICANT" } : new String[] { "APPLICANT", "EXPERT" };
		return this.jdbc.sql(sql)
			.param("organiser", actor.organiserId())
			.param("unit", bound ? actor.unitId() : null)
			.param("roles", (wanted != null && !bound) ? new String[] { wanted } : all)
			.param("q", paging.q())
			.param("like", paging.like());
	}

	/**
	 * An account in a list.
	 *
	 * @param opened whether its owner has set a password
	 */
	record Row(long id, String publicId, String login, String name, @Nullable String mail, boolean disabled,
			boolean locked, boolean opened, LocalDateTime madeAt) {

		public String state() {
			if (this.disabled) {
				return "已停用";
			}
			return this.locked ? "锁定中" : (this.opened ? "正常" : "未设密码");
		}

		public String tone() {
			if (this.disabled) {
				return "";
			}
			return this.locked ? "bad" : (this.opened ? "good" : "warn");
		}

	}

	/** A role of an account, for a list. */
	record RoleAt(long accountId, Role role, String unitName) {
	}

	/** A role that somebody has lent to an account. */
	record Borrowed(String fromName, Role role, String scope, LocalDate firstDay, LocalDate lastDay) {
	}

	/** Somebody for whom a slip can be printed, with the last one. */
	record SlipRow(long id, String publicId, String login, String name, Role role, String unitName,
			@Nullable LocalDateTime printedAt, @Nullable LocalDateTime expiresAt, @Nullable LocalDateTime usedAt,
			boolean expired) {

		/** How the last slip stands. */
		public String state() {
			if (this.printedAt == null) {
				return "还没打印过";
			}
			if (this.usedAt != null) {
				return "已用过";
			}
			return this.expired ? "已过期" : "未使用";
		}

		public String tone() {
			return (this.printedAt != null && this.usedAt == null && !this.expired) ? "good" : "";
		}

	}

}
