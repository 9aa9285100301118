package horqin.person;

import org.jspecify.annotations.Nullable;

/** How somebody agreed, or took it back. */
public sealed interface ConsentForm {

	/** Signed in, with their own account. */
	record Online() implements ConsentForm {

	}

	/**
	 * On paper.
	 *
	 * @param fileId the scan of the signed paper
	 */
	record SignedScan(long fileId) implements ConsentForm {

	}

	/** The spelling in the database. */
	default String how() {
		return (this instanceof SignedScan) ? "SIGNED_SCAN" : "ONLINE";
	}

	default @Nullable Long file() {
		return (this instanceof SignedScan(var fileId)) ? fileId : null;
	}

}
