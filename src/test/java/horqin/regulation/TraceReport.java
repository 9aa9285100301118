package horqin.regulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds the regulation against code and tests after the whole suite has run. This is a
 * program of its own and not a test, because the record of the tests is complete only
 * when the last of them has finished, in whatever order and process they ran.
 * <p>
 * Reads {@code coverage.tsv} from the folder {@code -Dhorqin.coverage} (by default
 * {@code target/regulation}) and the classes in {@code -Dhorqin.classes} (by default
 * {@code target/classes}). Writes {@code regulation.html} beside the folder and, into it,
 * {@code summary.txt} for machines and {@code tests.tsv} and {@code practices.tsv} for
 * the rules page. Answers 1 and lists what is wrong if anything is, also when the record
 * kept in the repository, which a build without tests shows, claims more than was found.
 */
public final class TraceReport {

	/** What a build without tests shows; in the repository. */
	private static final Path RECORD = Path.of("src/main/resources/horqin/regulation/tests.tsv");

	private TraceReport() {
	}

	public static void main(String[] args) throws IOException {
		Path classes = Path.of(System.getProperty("horqin.classes", "target/classes"));
		TraceScan scan = TraceScan.of(classes);
		Trace trace = new Trace(scan.code(), scan.practices(), Coverage.read(Coverage.file()), Planned.duties(),
				TraceReport::testExists);
		write(trace, Coverage.folder());
		List<Trace.Problem> problems = trace.problems();
		problems.forEach((problem) -> System.err.println(problem.fault() + "\t" + problem));
		System.out.println(String.join(" ", summary(trace)));
		List<String> claims = overclaimed(Files.readAllLines(RECORD), tests(trace));
		claims.forEach((claim) -> System.err.println("The record in " + RECORD + " claims more than this run found: "
				+ claim + "; copy the files of target/regulation over it"));
		System.exit(claims.isEmpty() ? status(problems) : 1);
	}

	/** What the program answers: 0 if all is well, 1 if not. */
	static int status(List<Trace.Problem> problems) {
		return problems.isEmpty() ? 0 : 1;
	}

	/** Writes all four files. */
	static void write(Trace trace, Path folder) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolveSibling("regulation.html"), TraceHtml.of(trace));
		Files.write(folder.resolve("summary.txt"), summary(trace));
		Files.write(folder.resolve("tests.tsv"), tests(trace));
		Files.write(folder.resolve("practices.tsv"), practices(trace));
	}

	/** One {@code key=value} per line. */
	static List<String> summary(Trace trace) {
		List<Trace.Row> rows = trace.rows();
		long enforced = rows.stream().filter((row) -> row.duty().disposition().isEnforced()).count();
		long done = rows.stream()
			.filter((row) -> row.duty().disposition().isEnforced() && row.complete() && !row.planned())
			.count();
		long withCode = rows.stream()
			.filter((row) -> row.duty().disposition() == Disposition.REGISTER && !row.code().isEmpty())
			.count();
		return List.of("articles=" + Article.all().size(), "duties=" + rows.size(), "enforced=" + enforced,
				"done=" + done, "planned=" + trace.planned().size(), "register=" + count(Disposition.REGISTER),
				"register_with_code=" + withCode, "no_software=" + count(Disposition.NO_SOFTWARE),
				"practices=" + trace.practices().size(), "assertions=" + trace.tests().size(),
				"problems=" + trace.problems().size());
	}

	/** What the rules page shows: how often each duty is carried out and tested. */
	static List<String> tests(Trace trace) {
		return trace.rows()
			.stream()
			.map((row) -> String.join("\t", row.duty().name(), String.valueOf(row.code().size()),
					String.valueOf(row.refused().size()), String.valueOf(row.allowed().size())))
			.toList();
	}

	/** What the rules page shows of the practices: module and reason, each once. */
	static List<String> practices(Trace trace) {
		return trace.practices()
			.stream()
			.filter((practice) -> !practice.why().isBlank())
			.map((practice) -> practice.module() + "\t" + practice.why().strip().replaceAll("\\s+", " "))
			.distinct()
			.sorted()
			.collect(Collectors.toList());
	}

	/** The lines of the kept record that promise more code or tests than there are. */
	static List<String> overclaimed(List<String> kept, List<String> found) {
		Map<String, String[]> now = found.stream()
			.map((line) -> line.split("\t"))
			.collect(Collectors.toMap((parts) -> parts[0], Function.identity()));
		return kept.stream().filter((line) -> {
			String[] claim = line.split("\t");
			String[] fact = now.get(claim[0]);
			return fact == null
					|| IntStream.range(1, 4).anyMatch((i) -> Integer.parseInt(claim[i]) > Integer.parseInt(fact[i]));
		}).toList();
	}

	/** Whether class#method names something that can still be loaded. */
	static boolean testExists(String test) {
		String[] parts = test.split("#", 2);
		try {
			Class<?> type = Class.forName(parts[0], false, TraceReport.class.getClassLoader());
			return parts.length == 2
					&& Arrays.stream(type.getDeclaredMethods()).anyMatch((method) -> method.getName().equals(parts[1]));
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return false;
		}
	}

	private static long count(Disposition disposition) {
		return Arrays.stream(Duty.values()).filter((duty) -> duty.disposition() == disposition).count();
	}

}
