package horqin.person;

import horqin.regulation.Outcome;

/** What came of correcting somebody's facts. */
public sealed interface Corrected {

	/**
	 * Written; the version before is kept.
	 *
	 * @param version the new one; the old one when nothing differed
	 */
	record Done(int version) implements Corrected {

	}

	/** Somebody else corrected the person meanwhile. */
	record Stale(Person current) implements Corrected {

	}

	/** Refused, or asked for an explanation. */
	record Asked(Outcome outcome) implements Corrected {

	}

}
