package horqin.records;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of a PDF (ISO 32000-1, 7.2) into names and words, one byte at a time and
 * without regard to where they stand: a name counts wherever it is. Escapes in names are
 * undone ({@code /J#61vaScript}).
 */
final class PdfTokens {

	private static final int LONGEST = 80;

	private static final String DELIMITERS = "()<>[]{}/%";

	private final StringBuilder token = new StringBuilder();

	/** Told of every token at its end. */
	interface Sink {

		/**
		 * A token has ended.
		 * @param token a name with its slash, or a word
		 * @param end the byte that ended it
		 */
		void token(String token, int end);

		/** A byte that is neither white space nor part of a token. */
		void delimiter(int delimiter);

	}

	private final Sink sink;

	PdfTokens(Sink sink) {
		this.sink = sink;
	}

	void accept(int b) {
		boolean white = b <= ' ';
		boolean delimiter = DELIMITERS.indexOf(b) >= 0;
		if (!white && !delimiter) {
			// What is longer than anything we look for need not be kept.
			if (this.token.length() <= LONGEST) {
				this.token.append((char) b);
			}
			return;
		}
		finish(b);
		if (b == '/') {
			this.token.append('/');
		}
		else if (delimiter) {
			this.sink.delimiter(b);
		}
	}

	/** The end of the bytes ends a token too. */
	void finish(int end) {
		if (!this.token.isEmpty()) {
			String raw = this.token.toString();
			this.token.setLength(0);
			this.sink.token(raw.startsWith("/") ? unescaped(raw) : raw, end);
		}
	}

	private static String unescaped(String name) {
		if (name.indexOf('#') < 0) {
			return name;
		}
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			Integer escaped = (name.charAt(i) == '#') ? hex(name, i + 1) : null;
			plain.append((escaped != null) ? (char) escaped.intValue() : name.charAt(i));
			i += (escaped != null) ? 2 : 0;
		}
		return plain.toString();
	}

	private static @Nullable Integer hex(String name, int at) {
		if (at + 2 > name.length()) {
			return null;
		}
		int high = Character.digit(name.charAt(at), 16);
		int low = Character.digit(name.charAt(at + 1), 16);
		return (high < 0 || low < 0) ? null : high * 16 + low;
	}

}
