package horqin.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import horqin.access.Accounts;
import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Appointments;
import horqin.access.Foundation;
import horqin.access.Role;
import horqin.access.Slips;
import horqin.access.Units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes units and people for tests, by the platform's own verbs, with names nobody else
 * uses.
 */
@Component
public class World {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final Foundation foundation;

	private final Actors actors;

	private final Accounts accounts;

	private final Appointments appointments;

	private final Units units;

	private final Slips slips;

	private final JdbcClient jdbc;

	World(Foundation foundation, Actors actors, Accounts accounts, Appointments appointments, Units units, Slips slips,
			JdbcClient jdbc) {
		this.foundation = foundation;
		this.actors = actors;
		this.accounts = accounts;
		this.appointments = appointments;
		this.units = units;
		this.slips = slips;
		this.jdbc = jdbc;
	}

	/** The system administrator of the one organiser; founds it when nobody has. */
	public Actor systemAdmin() {
		found();
		return this.actors.as("system-admin", Role.SYSTEM_ADMIN);
	}

	public Actor securityAdmin() {
		found();
		return this.actors.as("security-admin", Role.SECURITY_ADMIN);
	}

	public Actor auditAdmin() {
		found();
		return this.actors.as("audit-admin", Role.AUDIT_ADMIN);
	}

	public long organiser() {
		return systemAdmin().organiserId();
	}

	/** A new recommending unit (a banner's or county's federation). */
	public long district() {
		return unit(Units.Kind.DISTRICT, null, "试点旗%d总工会");
	}

	/** A new employer under a recommending unit. */
	public long employer(long recommending) {
		return unit(Units.Kind.EMPLOYER, recommending, "试点机械厂%d有限责任公司");
	}

	private long unit(Units.Kind kind, @org.jspecify.annotations.Nullable Long parent, String pattern) {
		int number = NUMBER.incrementAndGet();
		String name = pattern.formatted(number);
		return this.units.add(systemAdmin(),
				new Units.NewUnit(parent, kind, name, name, null, null, null, null, null, null, number));
	}

	/** A new person in this role at the organiser. */
	public Actor staff(Role role) {
		return person(role, organiser());
	}

	/** A new person in this role for this unit. */
	public Actor person(Role role, long unit) {
		int number = NUMBER.incrementAndGet();
		String login = "t" + number;
		Units.Unit place = this.units.get(unit);
		long organiser = (place.organiserId() != null) ? place.organiserId() : place.id();
		Accounts.Made made = this.accounts.make(at(organiser, systemAdmin()), login, "测试" + role.label() + number);
		long account = ((Accounts.Made.Account) made).id();
		if (!this.appointments.grant(at(organiser, securityAdmin()), account, role, unit, "测试任命").isMoved()) {
			throw new IllegalStateException("No such appointment: " + role);
		}
		// Changing the first password has tests of its own; everybody else comes in at
		// once.
		this.jdbc.sql("update access.account set must_change = false where id = :id").param("id", account).update();
		return this.actors.as(login, role);
	}

	/** A code that opens the door for this person, once. */
	public String slip(Actor actor) {
		return ((Slips.Printed.Slip) this.slips.print(at(actor.organiserId(), systemAdmin()), actor.accountId()))
			.code();
	}

	/**
	 * An administrator as another organiser's would be: nobody reaches across organisers.
	 */
	private static Actor at(long organiser, Actor admin) {
		return new Actor(admin.accountId(), admin.login(), admin.name(), admin.role(), admin.appointmentId(), organiser,
				"测试主办单位", organiser, null, false, null);
	}

	private void found() {
		if (this.foundation.isNeeded()) {
			Map<Role, String> names = new EnumMap<>(Role.class);
			names.put(Role.SYSTEM_ADMIN, "系统管理");
			names.put(Role.SECURITY_ADMIN, "安全管理");
			names.put(Role.AUDIT_ADMIN, "审计管理");
			this.foundation.found("通辽市总工会", "市总工会", names);
		}
	}

}
