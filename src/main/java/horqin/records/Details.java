package horqin.records;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The few further facts of an act, as flat canonical JSON: names sorted, no white space.
 * Scores and personal data never stand here; of them {@link #digest} keeps what proves
 * them later and tells nothing before.
 */
public final class Details {

	private static final Details NONE = new Details(Collections.emptySortedMap());

	private static final int SALT_BYTES = 16;

	private static final int TEXT_LENGTH = 400;

	private final SortedMap<String, String> values;

	private Details(SortedMap<String, String> values) {
		this.values = values;
	}

	public static Details none() {
		return NONE;
	}

	/** Adds a fact that everybody who may see the act may read. */
	public Details with(String name, String value) {
		if (value.length() > TEXT_LENGTH) {
			throw new IllegalArgumentException("Details are small: " + name);
		}
		return plus(name, quoted(value));
	}

	/** Adds a number: a count, an id, an amount in fen. */
	public Details with(String name, long value) {
		return plus(name, Long.toString(value));
	}

	public Details with(String name, boolean value) {
		return plus(name, Boolean.toString(value));
	}

	/**
	 * Adds the digest of something that must not be read here.
	 * @param salt at least 16 random bytes kept beside the value: a score has a hundred
	 * possible values, so that its bare digest would be the score
	 * @param value what is proved
	 */
	public Details digest(String name, byte[] salt, String value) {
		if (salt.length < SALT_BYTES) {
			throw new IllegalArgumentException("A digest needs " + SALT_BYTES + " bytes of salt");
		}
		byte[] digest = Sm3.of(salt, value.getBytes(StandardCharsets.UTF_8));
		return plus(name, quoted("sm3:" + HexFormat.of().formatHex(digest)));
	}

	/** The canonical JSON. */
	public String json() {
		StringBuilder json = new StringBuilder("{");
		this.values.forEach((name, value) -> {
			json.append((json.length() > 1) ? "," : "");
			json.append(quoted(name)).append(':').append(value);
		});
		return json.append('}').toString();
	}

	private Details plus(String name, String json) {
		SortedMap<String, String> more = new TreeMap<>(this.values);
		more.put(name, json);
		return new Details(more);
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.codePoints().forEach((c) -> {
			if (c == '"' || c == '\\') {
				quoted.append('\\').appendCodePoint(c);
			}
			else if (c < ' ') {
				quoted.append(String.format("\\u%04x", c));
			}
			else {
				quoted.appendCodePoint(c);
			}
		});
		return quoted.append('"').toString();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Details details && details.values.equals(this.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	@Override
	public String toString() {
		return json();
	}

}
