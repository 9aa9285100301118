package horqin.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import horqin.access.Accounts;
import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Appointments;
import horqin.access.Role;
import horqin.access.Units;
import horqin.nomination.NominationWorld;
import horqin.nomination.PersonEntry;
import horqin.regulation.Outcome;
import horqin.testing.World;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who plays: an office as small as real ones are, two unions, five experts. */
@Lazy
@Component
class Cast {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private final World world;

	private final Units units;

	private final Accounts accounts;

	private final Appointments appointments;

	private final Actors actors;

	private final NominationWorld people;

	private final JdbcClient jdbc;

	Cast(World world, Units units, Accounts accounts, Appointments appointments, Actors actors, NominationWorld people,
			JdbcClient jdbc) {
		this.world = world;
		this.units = units;
		this.accounts = accounts;
		this.appointments = appointments;
		this.actors = actors;
		this.people = people;
		this.jdbc = jdbc;
	}

	/**
	 * Everybody with an appointment.
	 *
	 * @param officer prepares
	 * @param second the other officer, who looks into objections
	 * @param leader signs
	 * @param secretary records for the party group
	 * @param units two recommending unions
	 * @param clerks the clerk of each
	 * @param experts the first is the 主任委员, the second the head of a department
	 */
	record Company(Actor officer, Actor second, Actor leader, Actor secretary, List<Long> units, List<Actor> clerks,
			List<Actor> experts) {

	}

	Company gather() {
		long office = this.world.organiser();
		List<Long> unions = new ArrayList<>();
		for (String name : List.of("科尔沁左翼中旗", "霍林郭勒市")) {
			unions.add(this.units.add(this.world.systemAdmin(),
					new Units.NewUnit(office, Units.Kind.DISTRICT, name + "总工会",
							name.replace("科尔沁左翼中旗", "科左中旗") + "总工会", null, null, null, null, null, null,
							unions.size() + 1)));
		}
		List<Actor> clerks = List.of(person("高娃", Role.RECOMMENDER, unions.getFirst()),
				person("韩立新", Role.RECOMMENDER, unions.getLast()));
		List<Actor> experts = new ArrayList<>();
		for (String name : List.of("马建民", "敖日格乐", "丁卫东", "萨仁高娃", "郑国强")) {
			experts.add(person(name, Role.EXPERT, office));
		}
		return new Company(person("白晓峰", Role.OFFICER, office), person("何静", Role.OFFICER, office),
				person("宝力德", Role.LEADER, office), person("齐木格", Role.PARTY_SECRETARY, office), unions, clerks,
				List.copyOf(experts));
	}

	/** Somebody with an account who signs in without being asked for a new password. */
	Actor person(String name, Role role, long unit) {
		String login = "story" + NUMBER.incrementAndGet();
		if (!(this.accounts.make(this.world.systemAdmin(), login, name) instanceof Accounts.Made.Account account)) {
			throw new IllegalStateException("The login is taken: " + login);
		}
		done(this.appointments.grant(this.world.securityAdmin(), account.id(), role, unit, "任命文件"));
		this.jdbc.sql("update access.account set must_change = false where id = :id")
			.param("id", account.id())
			.update();
		return this.actors.as(login, role);
	}

	String unit(long id) {
		return this.units.get(id).publicId();
	}

	/** What a worker types of themselves: with a number that fits the sex. */
	PersonEntry entry(String name, boolean woman) {
		PersonEntry man = this.people.entry(name);
		return woman ? new PersonEntry(name, null, null, "02", null, ofAWoman(NominationWorld.number()), man.phone(),
				"13", "31") : man;
	}

	/** The next digit before the last one, and the last one that then fits. */
	private static String ofAWoman(String number) {
		String body = number.substring(0, 16) + (number.charAt(16) - '0' + 1) % 10;
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (body.charAt(i) - '0') * WEIGHTS[i];
		}
		return body + "10X98765432".charAt(sum % 11);
	}

	/** Insists that something was done. */
	static void done(Outcome outcome) {
		if (!outcome.isMoved()) {
			throw new AssertionError("Not done: " + outcome.reasons());
		}
	}

}
