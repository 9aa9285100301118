package horqin.regulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the last full run of the tests found out about this build: for each duty how often
 * it is carried out and tested, and the practices by module. The build puts the files
 * beside this class; without them the page says so rather than claiming anything.
 *
 * @param recorded whether this build carries a record
 * @param counts per duty; empty without a record
 * @param practices per module the reasons in Chinese; empty without a record
 */
public record BuildRecord(boolean recorded, Map<Duty, Counts> counts, Map<String, List<String>> practices) {

	/**
	 * How often a duty appears.
	 *
	 * @param code pieces of code that carry it out
	 * @param refused tests that saw it stop something
	 * @param allowed tests that saw it let something pass
	 */
	public record Counts(int code, int refused, int allowed) {

	}

	private static final Counts NONE = new Counts(0, 0, 0);

	/** The record that this build carries. */
	public static BuildRecord ofThisBuild() {
		List<String> tests = lines("tests.tsv");
		return (tests == null) ? new BuildRecord(false, Map.of(), Map.of()) : of(tests, lines("practices.tsv"));
	}

	/**
	 * Reads what the build wrote.
	 * @param tests duty, pieces of code, refusing tests, allowing tests
	 * @param practices module, reason
	 */
	public static BuildRecord of(List<String> tests, @Nullable List<String> practices) {
		Map<String, Duty> duties = Arrays.stream(Duty.values())
			.collect(Collectors.toMap(Duty::name, Function.identity()));
		Map<Duty, Counts> counts = new LinkedHashMap<>();
		for (String line : tests) {
			String[] parts = line.split("\t", -1);
			Duty duty = duties.get(parts[0]);
			if (duty != null) {
				counts.put(duty,
						new Counts(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
			}
		}
		Map<String, List<String>> reasons = ((practices == null) ? List.<String>of() : practices).stream()
			.map((line) -> line.split("\t", 2))
			.collect(Collectors.groupingBy((parts) -> parts[0], LinkedHashMap::new,
					Collectors.mapping((parts) -> parts[1], Collectors.toList())));
		return new BuildRecord(true, counts, reasons);
	}

	public Counts of(Duty duty) {
		return this.counts.getOrDefault(duty, NONE);
	}

	private static @Nullable List<String> lines(String name) {
		try (InputStream stream = BuildRecord.class.getResourceAsStream(name)) {
			if (stream == null) {
				return null;
			}
			var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
			return reader.lines().filter((line) -> !line.isBlank()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
