package horqin.demonstration.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws figures for templates. The same seed draws the same on every machine, which the
 * specification of {@link Random} and of {@link String#hashCode} promises.
 * <p>
 * In a template {12-18} is a whole number, {0.6-1.4} one with as many decimals, {a|b} one
 * of the words, {工种} a word that is handed in.
 */
final class Draws {

	private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");

	private static final Pattern RANGE = Pattern.compile("(\\d+(?:\\.\\d+)?)-(\\d+(?:\\.\\d+)?)");

	/** The newest year anything may have happened in. */
	static final int LAST_YEAR = 2025;

	private static final int OLDEST_YEAR = 1980;

	private final Random random;

	private final int firstYear;

	/**
	 * Draws.
	 * @param seed what tells these draws from others
	 * @param firstYear years are not drawn before it
	 */
	Draws(String seed, int firstYear) {
		this.random = new Random(mixed(seed.hashCode()));
		this.firstYear = Math.min(firstYear, LAST_YEAR);
	}

	/** Seeds that lie close together would otherwise draw much the same (SplitMix64). */
	private static long mixed(long seed) {
		long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
		return mixed ^ (mixed >>> 31);
	}

	/** A whole number, both ends included. */
	int between(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	<T> T pick(List<T> among) {
		return among.get(this.random.nextInt(among.size()));
	}

	/** A year of the person's time, none older than what people remember. */
	int year() {
		return between(Math.min(Math.max(this.firstYear, 2016), LAST_YEAR), LAST_YEAR);
	}

	/** A day of such a year. */
	LocalDate day() {
		return LocalDate.of(year(), between(1, 12), between(1, 28));
	}

	/** As many digits as asked for, the first not 0. */
	String digits(int count) {
		StringBuilder digits = new StringBuilder().append(between(1, 9));
		while (digits.length() < count) {
			digits.append(between(0, 9));
		}
		return digits.toString();
	}

	String fill(String template, Map<String, String> words) {
		return SLOT.matcher(template).replaceAll((slot) -> Matcher.quoteReplacement(value(slot, words)));
	}

	private String value(MatchResult slot, Map<String, String> words) {
		String name = slot.group(1);
		String word = words.get(name);
		if (word != null) {
			return word;
		}
		if (name.equals("年")) {
			return String.valueOf(year());
		}
		if (name.contains("|")) {
			return pick(List.of(name.split("\\|")));
		}
		Matcher range = RANGE.matcher(name);
		if (range.matches()) {
			return number(range.group(1), range.group(2));
		}
		throw new IllegalArgumentException("Nothing to put for {" + name + "}");
	}

	private String number(String low, String high) {
		BigDecimal from = new BigDecimal(low);
		int scale = Math.max(from.scale(), new BigDecimal(high).scale());
		int least = from.movePointRight(scale).intValueExact();
		int most = new BigDecimal(high).movePointRight(scale).intValueExact();
		if (scale == 0 && least > OLDEST_YEAR && most <= LAST_YEAR) {
			least = Math.min(Math.max(least, this.firstYear), LAST_YEAR);
			most = Math.max(least, most);
		}
		return BigDecimal.valueOf(between(least, most), scale).toPlainString();
	}

}
