package horqin.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import horqin.access.Accounts;
import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Appointments;
import horqin.access.Role;
import horqin.access.Units;
import horqin.regulation.Outcome;
import horqin.testing.World;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An organiser of its own with units, staff and a year, so that tests which share a
 * database do not share a year. Everything but the organiser is made by the platform's
 * own verbs.
 */
@Lazy
@Component
public class EditionWorld {

	/** The year of these examples: its working calendar comes with the platform. */
	public static final int YEAR = 2026;

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final World world;

	private final JdbcClient jdbc;

	private final Units units;

	private final Accounts accounts;

	private final Appointments appointments;

	private final Actors actors;

	private final Editions editions;

	private final Timetables timetables;

	private final Quotas quotas;

	private final NoticeDocuments notices;

	EditionWorld(World world, JdbcClient jdbc, Units units, Accounts accounts, Appointments appointments, Actors actors,
			Editions editions, Timetables timetables, Quotas quotas, NoticeDocuments notices) {
		this.world = world;
		this.jdbc = jdbc;
		this.units = units;
		this.accounts = accounts;
		this.appointments = appointments;
		this.actors = actors;
		this.editions = editions;
		this.timetables = timetables;
		this.quotas = quotas;
		this.notices = notices;
	}

	/**
	 * An organiser with its people.
	 *
	 * @param officer who prepares
	 * @param leader who signs
	 * @param units recommending units, in the order of the tables
	 * @param clerks a clerk for each of them
	 */
	public record House(long organiser, Actor officer, Actor leader, List<Long> units, List<Actor> clerks) {

	}

	/** A new organiser with so many recommending units. */
	public House house(int size) {
		this.world.systemAdmin();
		int number = NUMBER.incrementAndGet();
		long organiser = this.jdbc.sql("""
				insert into access.unit (public_id, kind, name, short_name)
				values ('organiser' || :number, 'ORGANISER', '试点' || :number || '市总工会', '试点' || :number)
				returning id""").param("number", number).query(Long.class).single();
		Actor admin = in(organiser, this.world.systemAdmin());
		List<Long> made = new ArrayList<>();
		List<Actor> clerks = new ArrayList<>();
		for (int i = 1; i <= size; i++) {
			String name = "试点%d市第%d旗".formatted(number, i);
			long unit = this.units.add(admin, new Units.NewUnit(organiser, Units.Kind.DISTRICT, name + "总工会",
					"第" + i + "旗", null, null, null, null, null, null, i));
			made.add(unit);
			clerks.add(person(Role.RECOMMENDER, organiser, unit));
		}
		return new House(organiser, person(Role.OFFICER, organiser, organiser),
				person(Role.LEADER, organiser, organiser), List.copyOf(made), List.copyOf(clerks));
	}

	/**
	 * A new person in this role for this unit of an organiser that this class has made.
	 */
	public Actor person(Role role, long organiser, long unit) {
		String login = "e" + NUMBER.incrementAndGet();
		Actor admin = in(organiser, this.world.systemAdmin());
		if (!(this.accounts.make(admin, login, "测试" + role.label() + login) instanceof Accounts.Made.Account account)) {
			throw new IllegalStateException("Not made: " + login);
		}
		done(this.appointments.grant(in(organiser, this.world.securityAdmin()), account.id(), role, unit, "测试任命"));
		this.jdbc.sql("update access.account set must_change = false where id = :id")
			.param("id", account.id())
			.update();
		return this.actors.as(login, role);
	}

	/** The administrators of the one founded organiser stand in for those of another. */
	private static Actor in(long organiser, Actor admin) {
		return new Actor(admin.accountId(), admin.login(), admin.name(), admin.role(), admin.appointmentId(), organiser,
				admin.unitName(), organiser, null, false, null);
	}

	/** A year just opened. */
	public Edition drafted(House house) {
		done(this.editions.draft(house.officer(), YEAR, null));
		return this.editions.list(house.officer(), 1, 0).getFirst();
	}

	/** A year with everything its notice states, and the notice drafted. */
	public Edition complete(House house, int seats) {
		Edition edition = drafted(house);
		Actor officer = house.officer();
		String id = edition.publicId();
		done(this.editions.saveGoal(officer, id,
				new Goal(TargetBand.usual(20), null, "严格条件，好中选优。", "活动中心 0475-8230000", edition.version())));
		done(this.timetables.save(officer, id, this.timetables.propose(edition, LocalDate.of(YEAR, 3, 20)), 0, null));
		done(this.quotas.saveFigures(officer, id, figures(house), 0));
		done(this.quotas.compute(officer, id, new QuotaWish(seats, QuotaExamples.EVEN, Map.of()), 0));
		done(this.notices.begin(officer, id));
		return this.editions.get(edition.id());
	}

	/** A year whose notice is signed and issued. */
	public Edition published(House house, int seats) {
		Edition edition = complete(house, seats);
		String id = edition.publicId();
		NoticeDocument notice = this.notices.list(house.officer(), edition).getFirst();
		done(this.notices.submit(house.officer(), id, notice.publicId()));
		int version = this.notices.see(house.officer(), edition, notice.publicId()).version();
		done(this.notices.sign(house.leader(), id, notice.publicId(), version));
		done(this.notices.issue(house.officer(), id, notice.publicId(), "通工办发〔2026〕11号"));
		return this.editions.get(edition.id());
	}

	/** A year in which units recommend. */
	public Edition nominating(House house, int seats) {
		Edition edition = published(house, seats);
		done(this.editions.take(house.officer(), edition.publicId(), EditionStep.OPEN_NOMINATION));
		return this.editions.get(edition.id());
	}

	/** Figures in the ratio 1 : 2 : 3 and so on, so that the seats are plain. */
	public static List<UnitFigures> figures(House house) {
		List<UnitFigures> all = new ArrayList<>();
		for (int i = 0; i < house.units().size(); i++) {
			Map<Factor, FactorValue> values = new EnumMap<>(Factor.class);
			for (Factor factor : Factor.values()) {
				values.put(factor, new FactorValue(BigDecimal.valueOf(i + 1L), "统计年鉴", YEAR - 1));
			}
			all.add(new UnitFigures(house.units().get(i), values));
		}
		return all;
	}

	/** Insists that something was done. */
	public static void done(Outcome outcome) {
		if (!outcome.isMoved()) {
			throw new AssertionError("Not done: " + outcome.reasons());
		}
	}

}
