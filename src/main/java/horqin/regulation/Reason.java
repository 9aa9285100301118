package horqin.regulation;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Why something is refused, or may only be done with a written reason.
 *
 * @param duty the duty of the regulation behind it, or {@code null} when it rests on a
 * working practice only; a practice is never shown as 「依据 第…条」
 * @param text one Chinese sentence a person can act on, with the figure in it
 */
public record Reason(@Nullable Duty duty, String text) {

	public Reason {
		Objects.requireNonNull(text);
		if (text.isBlank()) {
			throw new IllegalArgumentException("A reason says something");
		}
	}

	public static Reason of(Duty duty, String text) {
		return new Reason(duty, text);
	}

	/** A rule the regulation leaves open (a {@link Practice}). */
	public static Reason practice(String text) {
		return new Reason(null, text);
	}

}
