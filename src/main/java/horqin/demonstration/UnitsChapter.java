package horqin.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Accounts;
import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Appointments;
import horqin.access.Foundation;
import horqin.access.Role;
import horqin.access.UnitChanges;
import horqin.access.Units;
import horqin.demonstration.content.Committee;
import horqin.demonstration.content.DemonstrationContent;
import horqin.demonstration.content.UnitBook;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Chapter 1: the organiser, the unions, the employers, and whoever works there. */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class UnitsChapter {

	/** People of the demonstration come in by one click and never choose a password. */
	private static final String NO_PASSWORD_ASKED = "update access.account set must_change = false";

	private final Foundation foundation;

	private final Units units;

	private final UnitChanges changes;

	private final Accounts accounts;

	private final Appointments appointments;

	private final Actors actors;

	private final Clock clock;

	private final JdbcClient jdbc;

	UnitsChapter(Foundation foundation, Units units, UnitChanges changes, Accounts accounts, Appointments appointments,
			Actors actors, Clock clock, JdbcClient jdbc) {
		this.foundation = foundation;
		this.units = units;
		this.changes = changes;
		this.accounts = accounts;
		this.appointments = appointments;
		this.actors = actors;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	Cast tell(DemonstrationContent content) {
		UnitBook book = content.units();
		found(book.city(), content.committee());
		Actor admin = this.actors.as("system-admin", Role.SYSTEM_ADMIN);
		Map<String, Long> ids = new HashMap<>();
		ids.put(book.city().key(), admin.organiserId());
		book.city().aliases().forEach((alias) -> this.units.alias(admin, admin.organiserId(), alias));
		book.units().forEach((unit) -> ids.put(unit.key(), recommender(admin, unit)));
		int order = 0;
		for (UnitBook.Employer employer : book.employers()) {
			// A direct unit is its own employer under the same key: the union and the
			// firm are two units.
			String key = ids.containsKey(employer.key()) ? employer.key() + ".employer" : employer.key();
			ids.put(key, employer(admin, ids, employer, ++order));
		}
		staff(admin, content.committee());
		this.jdbc.sql(NO_PASSWORD_ASKED).update();
		return new Cast(ids, content.committee(), this.actors);
	}

	private void found(UnitBook.City city, Committee committee) {
		Map<Role, String> administrators = new LinkedHashMap<>();
		for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
			administrators.put(role,
					committee.staff()
						.stream()
						.filter((each) -> each.role() == role)
						.findFirst()
						.map(Committee.Staff::name)
						.orElse(role.label()));
		}
		this.foundation.found(city.name(), city.shortName(), administrators);
	}

	private long recommender(Actor admin, UnitBook.Recommender unit) {
		long id = this.units.add(admin,
				new Units.NewUnit(admin.organiserId(), unit.kind(), unit.name(), unit.shortName(), unit.area(),
						unit.creditCode(), unit.industry(), unit.cluster(), unit.clerk().name(), unit.clerk().phone(),
						unit.order()));
		unit.aliases().forEach((alias) -> this.units.alias(admin, id, alias));
		DemonstrationLoader.done(this.changes.contact(admin, id,
				new UnitChanges.Contact(unit.clerk().name(), unit.clerk().phone(), LocalDate.now(this.clock)), null));
		person(admin, unit.key() + "-clerk", unit.clerk().name(), Role.RECOMMENDER, id, "单位指定经办人");
		UnitBook.Lead lead = unit.lead();
		if (lead != null) {
			person(admin, unit.key() + "-lead", lead.name(), Role.RECOMMENDER_LEAD, id, lead.title());
		}
		return id;
	}

	private long employer(Actor admin, Map<String, Long> ids, UnitBook.Employer employer, int order) {
		Long above = ids.get(employer.unit());
		return this.units.add(admin,
				new Units.NewUnit(above, Units.Kind.EMPLOYER, employer.name(), employer.shortName(), employer.area(),
						employer.creditCode(), employer.section(), employer.cluster(), employer.union().name(),
						employer.union().phone(), order));
	}

	private void staff(Actor admin, Committee committee) {
		for (Committee.Staff each : committee.staff()) {
			if (each.role() != Role.SYSTEM_ADMIN && each.role() != Role.SECURITY_ADMIN
					&& each.role() != Role.AUDIT_ADMIN) {
				person(admin, each.login(), each.name(), each.role(), admin.organiserId(), each.title());
			}
		}
		for (Committee.Expert each : committee.experts()) {
			person(admin, each.login(), each.name(), Role.EXPERT, admin.organiserId(), each.unit() + each.title());
		}
	}

	private void person(Actor admin, String login, String name, Role role, long unit, @Nullable String document) {
		Accounts.Made made = this.accounts.make(admin, login, name);
		if (!(made instanceof Accounts.Made.Account account)) {
			throw new IllegalStateException("The login is taken: " + login);
		}
		Actor security = this.actors.as("security-admin", Role.SECURITY_ADMIN);
		DemonstrationLoader
			.done(this.appointments.grant(security, account.id(), role, unit, (document != null) ? document : "任命"));
	}

}
