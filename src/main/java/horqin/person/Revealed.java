package horqin.person;

import horqin.regulation.Outcome;

/** What came of asking to see somebody's number and telephone in full. */
public sealed interface Revealed {

	/** Shown, and logged. */
	record Shown(PersonFacts facts) implements Revealed {

	}

	/** The reason given was none. */
	record Refused(Outcome outcome) implements Revealed {

	}

}
