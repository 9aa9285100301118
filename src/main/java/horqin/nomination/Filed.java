package horqin.nomination;

import java.util.List;

import horqin.records.StoredFile;
import horqin.regulation.Outcome;
import horqin.web.Conflict;

/** What came of handing a paper in. */
public sealed interface Filed {

	/**
	 * It is kept.
	 *
	 * @param publicId the paper's id in addresses
	 * @param rejected the files that were not taken, each with the reason in a sentence
	 */
	record Done(String publicId, List<String> rejected) implements Filed {

		public Done {
			rejected = List.copyOf(rejected);
		}

	}

	/**
	 * Something typed is wrong; the files that were fine are kept for the next try.
	 *
	 * @param faults field by field
	 * @param kept the files taken, so that nobody chooses them again
	 * @param rejected the files that were not
	 */
	record Wrong(List<Fault> faults, List<StoredFile> kept, List<String> rejected) implements Filed {

		public Wrong {
			faults = List.copyOf(faults);
			kept = List.copyOf(kept);
			rejected = List.copyOf(rejected);
		}

	}

	/** Somebody else changed the same paper meanwhile. */
	record Stale(Conflict conflict) implements Filed {
	}

	/** It cannot be changed now. */
	record Refused(Outcome outcome) implements Filed {
	}

}
