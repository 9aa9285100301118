package horqin.nomination;

import java.util.List;

import horqin.regulation.Outcome;
import horqin.web.Conflict;

/** What came of saving a part of an application. */
public sealed interface Saved {

	/**
	 * It is kept.
	 *
	 * @param version the part's version now
	 * @param faults what cannot be read yet; kept as typed all the same
	 */
	record Done(int version, List<Fault> faults) implements Saved {

		public Done {
			faults = List.copyOf(faults);
		}

	}

	/** Somebody else saved the same part meanwhile; nothing was written. */
	record Stale(Conflict conflict) implements Saved {
	}

	/** It cannot be changed now; nothing was written. */
	record Refused(Outcome outcome) implements Saved {
	}

}
