package horqin.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Traps of templates and of the stylesheet that nobody sees until a page is wrong. */
class TemplateTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	/**
	 * A fragment is put in before a loop on the same tag is looked at, so the loop is
	 * lost without a word.
	 */
	private static final Pattern LOST = Pattern
		.compile("<[a-z:]+\\b(?=[^<>]*\\bth:(?:replace|insert)=)(?=[^<>]*\\bth:each=)[^>]*");

	/**
	 * With {@code th:action} the framework writes the token itself; a second one by hand
	 * makes two.
	 */
	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"|_csrf\\.token");

	private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

	@Test
	void noLoopIsLostBesideAFragment() throws IOException {
		assertThat(LOST.matcher("<div th:each=\"x : ${y}\" th:replace=\"~{a :: b}\">").find()).isTrue();
		assertThat(LOST.matcher("<div th:each=\"x : ${y}\"><p th:replace=\"~{a :: b}\">").find()).isFalse();
		assertThat(offences(LOST)).isEmpty();
	}

	@Test
	void noFormWritesItsTokenByHand() throws IOException {
		assertThat(TOKEN.matcher("<input name=\"_csrf\">").find()).isTrue();
		assertThat(offences(TOKEN)).isEmpty();
	}

	/**
	 * WCAG 2.2, 1.4.3: text and its ground differ by 4.5 at least; 1.4.11: borders of
	 * fields and the focus by 3.
	 */
	@Test
	void inkCanBeReadOnEveryGround() throws IOException {
		Map<String, String> tokens = new TreeMap<>();
		Matcher matcher = COLOUR.matcher(Files.readString(RESOURCES.resolve("static/horqin.css")));
		while (matcher.find()) {
			tokens.put(matcher.group(1), matcher.group(2));
		}
		List<String> grounds = List.of("ground", "paper", "paper-raised", "accent-wash", "good-wash", "warn-wash",
				"info-wash");
		for (String ink : List.of("ink", "ink-soft", "ink-faint", "accent", "accent-deep", "good", "warn", "info")) {
			for (String ground : grounds) {
				assertThat(contrast(tokens.get(ink), tokens.get(ground))).as("%s on %s", ink, ground)
					.isGreaterThan(4.5);
			}
		}
		for (String ground : grounds) {
			assertThat(contrast(tokens.get("focus"), tokens.get(ground))).as("focus on %s", ground).isGreaterThan(3);
			assertThat(contrast(tokens.get("line-field"), tokens.get(ground))).as("field on %s", ground)
				.isGreaterThan(3);
		}
		assertThat(contrast("#ffffff", tokens.get("accent"))).isGreaterThan(4.5);
		assertThat(contrast(tokens.get("demo-ink"), tokens.get("demo"))).isGreaterThan(4.5);
		assertThat(contrast("#767676", "#ffffff")).as("the formula, at its known border").isBetween(4.53, 4.55);
	}

	@Test
	void theScriptOfHtmxIsTheOneOfTheBuild() throws IOException {
		Matcher script = Pattern.compile("@\\{(/webjars/[^}]+)}")
			.matcher(Files.readString(RESOURCES.resolve("templates/web/shell.html")));
		assertThat(script.find()).isTrue();
		assertThat(TemplateTest.class.getResource("/META-INF/resources" + script.group(1))).isNotNull();
	}

	private static List<String> offences(Pattern pattern) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
			List<Path> templates = files.filter((file) -> file.toString().endsWith(".html")).toList();
			assertThat(templates).isNotEmpty();
			for (Path template : templates) {
				String text = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
				pattern.matcher(text).results().forEach((hit) -> found.add(template + ": " + hit.group()));
			}
		}
		return found;
	}

	private static double contrast(String one, String other) {
		double light = Math.max(luminance(one), luminance(other));
		double dark = Math.min(luminance(one), luminance(other));
		return (light + 0.05) / (dark + 0.05);
	}

	private static double luminance(String colour) {
		int rgb = Integer.parseInt(colour.substring(1), 16);
		return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
