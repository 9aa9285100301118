package horqin.nomination;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Lengths of what people write, counted as people count. */
final class Prose {

	private static final int MOST_KEPT = 20_000;

	private Prose() {
	}

	/**
	 * Characters, however many units of storage each one takes; blanks and line ends do
	 * not count, as in the word processors the texts come from.
	 */
	static int length(@Nullable String typed) {
		return (typed == null) ? 0 : (int) typed.codePoints().filter((point) -> !isSpace(point)).count();
	}

	/**
	 * A text as it is stored: readable characters, one kind of line end, at most what the
	 * database keeps.
	 */
	static String kept(@Nullable String typed) {
		String text = Reading.text(Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").replace('\r', '\n'));
		return (text.codePointCount(0, text.length()) <= MOST_KEPT) ? text
				: text.substring(0, text.offsetByCodePoints(0, MOST_KEPT));
	}

	static boolean isBlank(@Nullable String typed) {
		return length(typed) == 0;
	}

	/** Says what is wrong with a field that must be filled in, if anything is. */
	static Optional<Fault> required(String field, String label, @Nullable String typed, int most) {
		if (isBlank(typed)) {
			return Optional.of(new Fault(field, "请填写" + label + "。"));
		}
		return within(field, label, typed, most);
	}

	/** Says by how much a text is too long, if it is. */
	static Optional<Fault> within(String field, String label, @Nullable String typed, int most) {
		int length = length(typed);
		return (length <= most) ? Optional.empty() : Optional
			.of(new Fault(field, label + "不超过" + most + "字，现在是" + length + "字，超出" + (length - most) + "字。"));
	}

	/**
	 * Also the blank of Chinese texts (U+3000) and the one that does not break (U+00A0).
	 */
	private static boolean isSpace(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point);
	}

}
