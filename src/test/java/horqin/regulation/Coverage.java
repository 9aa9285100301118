package horqin.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The record of which test saw which duty refuse or allow: one line each in
 * {@code coverage.tsv}, appended while the suite runs.
 */
final class Coverage {

	/** What the test saw. */
	enum Kind {

		REFUSED, ALLOWED

	}

	/**
	 * One line.
	 *
	 * @param duty the name as written, which may no longer be a {@link Duty}
	 * @param kind refused or allowed
	 * @param test class#method
	 */
	record Entry(String duty, Kind kind, String test) {

	}

	private static final Set<Map.Entry<Path, Entry>> RECORDED = ConcurrentHashMap.newKeySet();

	private Coverage() {
	}

	/** Where the record of this run is kept: {@code -Dhorqin.coverage}. */
	static Path folder() {
		return Path.of(System.getProperty("horqin.coverage", "target/regulation")).toAbsolutePath();
	}

	static Path file() {
		return folder().resolve("coverage.tsv");
	}

	/**
	 * Records once per process, so that a property tried a thousand times is one line.
	 */
	static void record(Duty duty, Kind kind, String test) {
		Path file = file();
		Entry entry = new Entry(duty.name(), kind, test);
		if (RECORDED.add(Map.entry(file, entry))) {
			append(file, entry);
		}
	}

	/**
	 * Adds one line. A short line in one write to a file opened for appending is never
	 * torn, neither by other threads nor by other test processes.
	 */
	static void append(Path file, Entry entry) {
		String line = entry.duty() + "\t" + entry.kind().name().toLowerCase(Locale.ROOT) + "\t" + entry.test() + "\n";
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What was recorded, each line once; nothing if no test ran. */
	static List<Entry> read(Path file) throws IOException {
		if (!Files.exists(file)) {
			return List.of();
		}
		return Files.readAllLines(file)
			.stream()
			.filter((line) -> !line.isBlank())
			.distinct()
			.map((line) -> line.split("\t", -1))
			.map((parts) -> new Entry(parts[0], Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]))
			.toList();
	}

}
