package horqin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which role for which unit: granted and ended with a document, never edited.
 */
@Service
public class Appointments {

	private static final String COLUMNS = """
			select p.id, p.account_id, a.name as account_name, p.role, p.unit_id, u.name as unit_name,
				p.organiser_id, p.document, p.since,
				case when p.account_id <> :account then p.account_id end as lent_by
			from access.appointment p
			join access.account a on a.id = p.account_id
			join access.unit u on u.id = p.unit_id
			where p.ended_at is null""";

	private static final String HELD_OR_LENT = COLUMNS + """
			 and (p.account_id = :account or a.disabled_at is null and exists (select from access.delegation d
				where d.appointment_id = p.id and d.to_account_id = :account and d.ended_at is null
				and :today between d.first_day and d.last_day))
			order by p.id""";

	private static final String BY_ROLE = COLUMNS + """
			 and p.organiser_id = :organiser and p.role = :role and (:unit::bigint is null or p.unit_id = :unit)
			order by p.id""";

	private static final String GRANT = """
			insert into access.appointment (account_id, role, unit_id, organiser_id, document, since, appointed_by)
			values (:account, :role, :unit, :organiser, :document, :since, :by)
			on conflict (account_id, role, unit_id) where ended_at is null do nothing
			returning id""";

	private static final String END = """
			update access.appointment set ended_at = :now, ended_by = :by
			where id = :id and ended_at is null""";

	private static final String LOCK = """
			select true from access.account
			where id = :account and organiser_id = :organiser for update""";

	private static final String UNIT = """
			select kind, active from access.unit where id = :unit and coalesce(organiser_id, id) = :organiser""";

	/**
	 * Everybody who could still do the work of an administrator; the rows are held until
	 * the act is done.
	 */
	private static final String CAN_DO = """
			select p.id from access.appointment p join access.account a on a.id = p.account_id
			where p.organiser_id = :organiser and p.role = :role and p.ended_at is null and a.disabled_at is null
			order by p.id for update of p""";

	private static final String HISTORY = """
			select p.id, p.role, u.name as unit_name, p.document, p.since at time zone 'Asia/Shanghai' as since,
				p.ended_at at time zone 'Asia/Shanghai' as ended_at
			from access.appointment p join access.unit u on u.id = p.unit_id
			where p.account_id = :account and p.organiser_id = :organiser
			order by p.ended_at is not null, p.id desc limit 100""";

	/** What a person holds, and what is or will be lent to them. */
	private static final String WEIGHED = """
			select p.role from access.appointment p where p.account_id = :account and p.ended_at is null
			union
			select p.role from access.delegation d
			join access.appointment p on p.id = d.appointment_id and p.ended_at is null
			where d.to_account_id = :account and d.ended_at is null and d.last_day >= :today""";

	/** A slip that a clerk printed for a worker must not open a role that came later. */
	private static final String VOID_SLIPS = """
			update access.slip set used_at = :now where account_id = :account and used_at is null""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final DecisionLog log;

	Appointments(JdbcClient jdbc, Clock clock, DecisionLog log) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
	}

	/** What this person may act as today: their own roles, and those lent to them. */
	public List<Appointment> of(long account) {
		return this.jdbc.sql(HELD_OR_LENT)
			.param("account", account)
			.param("today", LocalDate.now(this.clock))
			.query(Appointment.class)
			.list();
	}

	/** Everybody who holds a role with an organiser, of one unit or of all. */
	public List<Appointment> withRole(long organiser, Role role, @Nullable Long unit) {
		return this.jdbc.sql(BY_ROLE)
			.param("account", 0L)
			.param("organiser", organiser)
			.param("role", role.name())
			.param("unit", unit)
			.query(Appointment.class)
			.list();
	}

	/** What an account holds and held with an organiser; the present roles first. */
	List<Held> history(Actor actor, long account) {
		return this.jdbc.sql(HISTORY)
			.param("account", account)
			.param("organiser", actor.organiserId())
			.query(Held.class)
			.list();
	}

	/**
	 * The roles against which another one is weighed: one's own, and those lent now or
	 * later.
	 */
	List<Role> weighed(long account) {
		return this.jdbc.sql(WEIGHED)
			.param("account", account)
			.param("today", LocalDate.now(this.clock))
			.query((row, _) -> Role.valueOf(row.getString(1)))
			.list();
	}

	@Nullable Long onlyOne(long account) {
		List<Appointment> held = of(account);
		return (held.size() == 1) ? held.getFirst().id() : null;
	}

	/**
	 * Grants a role; by the security administrator, or by the platform itself when it
	 * makes a worker's account.
	 */
	@Transactional
	public Outcome grant(Actor by, long account, Role role, long unit, String document) {
		by.require(Permission.ROLES_GRANT);
		return appoint(by, account, role, unit, document);
	}

	Outcome appoint(Actor by, long account, Role role, long unit, String document) {
		if (this.jdbc.sql(LOCK)
			.param("account", account)
			.param("organiser", by.organiserId())
			.query(Boolean.class)
			.optional()
			.isEmpty()) {
			throw new NotFound();
		}
		Place place = this.jdbc.sql(UNIT)
			.param("unit", unit)
			.param("organiser", by.organiserId())
			.query(Place.class)
			.optional()
			.orElseThrow(NotFound::new);
		List<Role> held = weighed(account);
		List<Reason> hard = new ArrayList<>(AppointmentRules.compatible(role, held).reasons());
		hard.addAll(AppointmentRules.belongs(role, place.kind(), place.active()).reasons());
		if (!hard.isEmpty()) {
			return new Outcome.Refused(hard);
		}
		insert(by, account, role, unit, document).ifPresent((_) -> {
			if (!held.isEmpty()) {
				this.jdbc.sql(VOID_SLIPS).param("now", now()).param("account", account).update();
			}
			this.log
				.append(Entry.of(Subject.of("account", account), by.who(), "ROLE_GRANTED", "授予角色「" + role.label() + "」")
					.organiser(by.organiserId())
					.because(document));
		});
		return Outcome.moved();
	}

	private Optional<Long> insert(Actor by, long account, Role role, long unit, String document) {
		return this.jdbc.sql(GRANT)
			.param("account", account)
			.param("role", role.name())
			.param("unit", unit)
			.param("organiser", by.organiserId())
			.param("document", document)
			.param("since", now())
			.param("by", by.accountId())
			.query(Long.class)
			.optional();
	}

	/** Ends a role of an account; 404 when it holds no such role any more. */
	@Transactional
	public Outcome end(Actor by, long account, long appointment, String reason) {
		by.require(Permission.ROLES_GRANT);
		Held held = history(by, account).stream()
			.filter((each) -> each.id() == appointment && each.endedAt() == null)
			.findFirst()
			.orElseThrow(NotFound::new);
		Outcome outcome = AppointmentRules.mayGo(held.role(), othersLeft(by, held.role(), List.of(appointment)));
		if (!outcome.isMoved()) {
			return outcome;
		}
		if (this.jdbc.sql(END).param("now", now()).param("by", by.accountId()).param("id", appointment).update() == 0) {
			throw new NotFound();
		}
		this.log.append(
				Entry.of(Subject.of("account", account), by.who(), "ROLE_ENDED", "收回角色「" + held.role().label() + "」")
					.organiser(by.organiserId())
					.because(reason));
		return outcome;
	}

	/**
	 * Whether this account may be shut: nobody may be the last administrator of their
	 * kind.
	 */
	Outcome mayLose(Actor by, long account) {
		List<Reason> hard = new ArrayList<>();
		for (Held held : history(by, account)) {
			if (held.endedAt() == null && Role.ADMINISTRATORS.contains(held.role())) {
				hard.addAll(
						AppointmentRules.mayGo(held.role(), othersLeft(by, held.role(), List.of(held.id()))).reasons());
			}
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	private int othersLeft(Actor by, Role role, List<Long> without) {
		List<Long> left = new ArrayList<>(this.jdbc.sql(CAN_DO)
			.param("organiser", by.organiserId())
			.param("role", role.name())
			.query(Long.class)
			.list());
		left.removeAll(without);
		return left.size();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * One role of one person.
	 *
	 * @param lentBy whose role it is, when it was lent
	 */
	public record Appointment(long id, long accountId, String accountName, Role role, long unitId, String unitName,
			long organiserId, @Nullable String document, OffsetDateTime since, @Nullable Long lentBy) {

		public String label() {
			return (this.lentBy != null) ? this.role.label() + "（受" + this.accountName + "委托）" : this.role.label();
		}

	}

	/** A role with its beginning and end, on the account's page. */
	record Held(long id, Role role, String unitName, @Nullable String document, LocalDateTime since,
			@Nullable LocalDateTime endedAt) {
	}

	record Place(Units.Kind kind, boolean active) {
	}

}
