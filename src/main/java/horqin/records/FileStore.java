package horqin.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Where the bytes of stored files lie, under the SHA-256 of their contents. It knows
 * nothing of names, owners and rights.
 */
public interface FileStore {

	/** A new empty file for an arriving upload, on the same volume if that matters. */
	Path stage() throws IOException;

	/**
	 * Keeps a staged file; durable when this returns. Equal contents are kept once.
	 * @param staged the file; it is gone afterwards
	 * @param sha256 the digest of its contents, 64 hexadecimal digits
	 */
	void keep(Path staged, String sha256) throws IOException;

	/** The contents, to be closed by the caller. */
	InputStream open(String sha256) throws IOException;

	boolean holds(String sha256);

	/**
	 * Names every file that was last kept longer ago than this, and discards staged ones
	 * as old.
	 */
	void olderThan(Duration age, Consumer<String> sha256) throws IOException;

	/** Removes a file if it was last kept longer ago than this. */
	void removeIfOlder(String sha256, Duration age) throws IOException;

}
