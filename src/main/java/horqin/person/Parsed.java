package horqin.person;

import java.util.List;
import java.util.Optional;

/**
 * What reading a typed text gave: the value in its one normal form, or everything that is
 * wrong with it.
 *
 * @param <T> the value
 */
public sealed interface Parsed<T> {

	/** The text was right. */
	record Valid<T>(T value) implements Parsed<T> {

	}

	/**
	 * The text was wrong.
	 *
	 * @param sentences Chinese, each with the place and the figure; at least one
	 */
	record Invalid<T>(List<String> sentences) implements Parsed<T> {

		public Invalid {
			sentences = List.copyOf(sentences);
			if (sentences.isEmpty()) {
				throw new IllegalArgumentException("A refusal has reasons");
			}
		}

	}

	static <T> Parsed<T> invalid(String sentence) {
		return new Invalid<>(List.of(sentence));
	}

	/** The value, or nothing when the text was wrong. */
	default Optional<T> found() {
		return (this instanceof Valid<T>(var value)) ? Optional.of(value) : Optional.empty();
	}

	/** What is wrong; empty when nothing is. */
	default List<String> sentences() {
		return (this instanceof Invalid<T>(var sentences)) ? sentences : List.of();
	}

}
