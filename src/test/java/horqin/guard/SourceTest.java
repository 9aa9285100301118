package horqin.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
