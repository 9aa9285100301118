package horqin.records;

/** What comes of handing a file in. */
public sealed interface Receipt {

	/** It is kept. */
	record Stored(StoredFile file) implements Receipt {

	}

	/**
	 * It is not taken.
	 *
	 * @param sentence why, and what to do, in one Chinese sentence
	 */
	record Rejected(String sentence) implements Receipt {

	}

}
