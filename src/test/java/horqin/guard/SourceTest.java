package horqin.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no compiler holds: read off the sources. Each rule also shows that it can find
 * what it forbids.
 */
class SourceTest {

	private static final Path MAIN = Path.of("src/main/java");

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern NOW = Pattern
		.compile("(?:Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime|Year|YearMonth|LocalTime)\\.now\\(\\)"
				+ "|System\\.currentTimeMillis|new Date\\(\\)");

	private static final Pattern INLINE = Pattern
		.compile("th:utext|<script(?![^>]*src)|\\sstyle=|\\son[a-z]+=\"|javascript:");

	private static final Pattern CONCATENATED_SQL = Pattern.compile("\\.sql\\([^)\\n]*\"[^)\\n]*\\+\\s*[a-z]");

	private static final Pattern QUERY = Pattern.compile("\\.query\\(");

	@Test
	void timeComesFromThePlatformsClockOnly() {
		assertThat(NOW.matcher("Instant.now()").find()).isTrue();
		assertThat(offences(MAIN, ".java", NOW)).isEmpty();
	}

	@Test
	void templatesHoldNoInlineScriptOrStyleAndNoUnescapedText() {
		assertThat(INLINE.matcher("<p th:utext=\"${x}\">").find()).isTrue();
		assertThat(INLINE.matcher("<a onclick=\"x\">").find()).isTrue();
		assertThat(offences(TEMPLATES, ".html", INLINE)).isEmpty();
	}

	@Test
	void sqlIsNeverPutTogetherFromInput() {
		assertThat(CONCATENATED_SQL.matcher("jdbc.sql(\"select * from x where y = \" + y)").find()).isTrue();
		assertThat(offences(MAIN, ".java", CONCATENATED_SQL)).isEmpty();
	}

	/**
	 * A stream of rows keeps its connection until it is closed; sixteen forgotten ones
	 * stop the platform.
	 */
	@Test
	void streamsOfRowsAreClosed() {
		assertThat(openStreams("return jdbc.sql(A).query((row, n) -> f(row)).stream().toList();")).isEqualTo(1);
		assertThat(openStreams("try (Stream<Row> rows = jdbc.sql(A).query(Row.class).stream()) {")).isZero();
		assertThat(openStreams("return jdbc.sql(A).query(Row.class).list().stream();")).isZero();
		assertThat(filesWith(MAIN, ".java", (text) -> openStreams(text) > 0)).isEmpty();
	}

	private static int openStreams(String text) {
		int open = 0;
		Matcher query = QUERY.matcher(text);
		while (query.find()) {
			int depth = 1;
			int at = query.end();
			for (; depth > 0 && at < text.length(); at++) {
				depth += (text.charAt(at) == '(') ? 1 : (text.charAt(at) == ')') ? -1 : 0;
			}
			int statement = Math.max(text.lastIndexOf(';', query.start()), text.lastIndexOf('{', query.start())) + 1;
			boolean closed = text.substring(statement, query.start()).strip().startsWith("try (");
			if (text.substring(at).stripLeading().startsWith(".stream()") && !closed) {
				open++;
			}
		}
		return open;
	}

	private static List<String> filesWith(Path root, String ending, Predicate<String> fault) {
		try (Stream<Path> files = Files.walk(root)) {
			List<Path> read = files.filter((each) -> each.toString().endsWith(ending)).toList();
			assertThat(read).as("files read under " + root).isNotEmpty();
			List<String> found = new ArrayList<>();
			for (Path file : read) {
				if (fault.test(Files.readString(file))) {
					found.add(file.toString());
				}
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> offences(Path root, String ending, Pattern pattern) {
		List<String> found = new ArrayList<>();
		int read = 0;
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(ending)).toList()) {
				read++;
				List<String> lines = Files.readAllLines(file);
				for (int i = 0; i < lines.size(); i++) {
					if (pattern.matcher(lines.get(i)).find()) {
						found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat(read).as("files read under " + root).isPositive();
		return found;
	}

}
