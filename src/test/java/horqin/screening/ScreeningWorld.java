package horqin.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.edition.EditionStep;
import horqin.edition.EditionWorld;
import horqin.edition.Editions;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.NominationWorld.Year;
import horqin.nomination.Nominations;
import horqin.nomination.UnitWorld;
import horqin.screening.Screenings.Judged;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** People in formal review, as far as a test needs it; by the platform's own verbs. */
@Lazy
@Component
public class ScreeningWorld {

	private final NominationWorld world;

	private final UnitWorld units;

	private final EditionWorld years;

	private final Editions editions;

	private final Nominations nominations;

	private final Screenings screenings;

	private final Dockets dockets;

	ScreeningWorld(NominationWorld world, UnitWorld units, EditionWorld years, Editions editions,
			Nominations nominations, Screenings screenings, Dockets dockets) {
		this.world = world;
		this.units = units;
		this.years = years;
		this.editions = editions;
		this.nominations = nominations;
		this.screenings = screenings;
		this.dockets = dockets;
	}

	/**
	 * A year in formal review with people of its first unit.
	 *
	 * @param people in the order of their names
	 */
	public record Round(Year year, List<Nomination> people) {

		public Actor officer() {
			return this.year.house().officer();
		}

		public Nomination first() {
			return this.people.getFirst();
		}

		public String id(int index) {
			return this.people.get(index).publicId();
		}

	}

	/**
	 * Recommended by the first unit; the year is in formal review, its windows closed.
	 */
	public Round recommended(int units, String... names) {
		Year year = this.world.year(units);
		List<Nomination> people = this.units.recommended(year, 0, names);
		return opened(year, people);
	}

	/** Moves a year on to formal review, its windows closed. */
	public Round opened(Year year, List<Nomination> people) {
		this.world.close(year);
		EditionWorld
			.done(this.editions.take(year.house().officer(), year.edition().publicId(), EditionStep.OPEN_SCREENING));
		return new Round(new Year(year.house(), this.editions.get(year.edition().id())), people);
	}

	/** Taken in, nothing judged. */
	public Round inReview(int units, String... names) {
		Round round = recommended(units, names);
		this.screenings.takeInAll(round.officer(), round.year().edition().publicId(), null);
		return again(round);
	}

	/** Everybody passed. */
	public Round eligible(int units, String... names) {
		Round round = inReview(units, names);
		round.people().forEach((each) -> pass(round.officer(), each));
		return again(round);
	}

	/**
	 * Takes people in whose year is in formal review, judges every item as met, and
	 * passes them.
	 */
	public List<Nomination> eligible(Actor officer, List<Nomination> people) {
		this.screenings.takeIn(officer, people.stream().map(Nomination::publicId).toList());
		List<Nomination> passed = new ArrayList<>();
		people.forEach((each) -> passed.add(pass(officer, each)));
		return passed;
	}

	/** Judges every item as met and passes. */
	public Nomination pass(Actor officer, Nomination nomination) {
		EditionWorld.done(this.screenings.judge(officer, nomination.publicId(), allMet(), version(nomination)));
		EditionWorld.done(this.screenings.pass(officer, nomination.publicId(), version(nomination), null));
		return this.nominations.get(nomination.id());
	}

	/** Every item met, on the papers. */
	public static Map<Item, Judged> allMet() {
		Map<Item, Judged> all = new EnumMap<>(Item.class);
		for (Item item : Item.values()) {
			all.put(item, new Judged(Verdict.MET, "对照材料核对", null));
		}
		return all;
	}

	/** Every item met but one. */
	public static Map<Item, Judged> but(Item item, Judged judged) {
		Map<Item, Judged> all = allMet();
		all.put(item, judged);
		return all;
	}

	/** The version that is on the screen now. */
	public int version(Nomination nomination) {
		return this.dockets.of(this.nominations.get(nomination.id())).sheet().version();
	}

	/** Another officer of the same organiser. */
	public Actor colleague(Round round) {
		long organiser = round.year().house().organiser();
		return this.years.person(Role.OFFICER, organiser, organiser);
	}

	/** The same people as they stand now. */
	public Round again(Round round) {
		return new Round(round.year(), round.people().stream().map((each) -> this.nominations.get(each.id())).toList());
	}

}
