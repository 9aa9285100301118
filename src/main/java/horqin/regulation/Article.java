package horqin.regulation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * One of the 24 articles, retold in our own words. The words stand in
 * {@code articles.properties}, so that whoever answers for them can read and change them
 * without reading code; figures are named there in braces, never written.
 *
 * @param number 1 to 24
 * @param chapter the heading of its chapter
 * @param title a few words
 * @param summary one to three sentences
 * @param platform what the platform does about it
 */
public record Article(int number, String chapter, String title, String summary, String platform) {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final int LAST = 24;

	private static final List<Article> ALL = read();

	/** All articles in order. */
	public static List<Article> all() {
		return ALL;
	}

	/** The article of a number that came from outside; empty if there is none. */
	public static Optional<Article> numbered(int number) {
		return ALL.stream().filter((article) -> article.number == number).findFirst();
	}

	/** How people name an article, e.g. 第八条, 第十条, 第二十四条. */
	public static String label(int number) {
		if (number < 1 || number > LAST) {
			throw new IllegalArgumentException("The regulation has no article " + number);
		}
		int tens = number / 10;
		String numeral = (tens > 1) ? String.valueOf(DIGITS.charAt(tens)) : "";
		numeral += (tens > 0) ? "十" : "";
		numeral += (number % 10 > 0) ? DIGITS.charAt(number % 10) : "";
		return "第" + numeral + "条";
	}

	/** How people name this article. */
	public String label() {
		return label(this.number);
	}

	/** The place of this article on the rules page. */
	public String href() {
		return "/regulation#a" + this.number;
	}

	/** What it asks for, in the order in which {@link Duty} lists it. */
	public List<Duty> duties() {
		return Arrays.stream(Duty.values()).filter((duty) -> duty.article() == this.number).toList();
	}

	private static List<Article> read() {
		Properties texts = new Properties();
		try (var stream = Objects.requireNonNull(Article.class.getResourceAsStream("articles.properties"));
				var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return IntStream.rangeClosed(1, LAST).mapToObj((number) -> article(number, texts)).toList();
	}

	private static Article article(int number, Properties texts) {
		return new Article(number, text(texts, number, "chapter"), text(texts, number, "title"),
				text(texts, number, "summary"), text(texts, number, "platform"));
	}

	private static String text(Properties texts, int number, String part) {
		String text = texts.getProperty(number + "." + part, "").strip();
		if (text.isEmpty()) {
			throw new NoSuchElementException("articles.properties lacks " + number + "." + part);
		}
		return Figures.newest().fill(text);
	}

}
