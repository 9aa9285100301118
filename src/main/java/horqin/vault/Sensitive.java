package horqin.vault;

import java.util.Objects;

/**
 * A value that must not reach a log, an error page or a debugger's tooltip by being
 * printed. Whoever needs it says so with {@link #value()}.
 *
 * @param <T> what is kept
 */
public record Sensitive<T>(T value) {

	public Sensitive {
		Objects.requireNonNull(value);
	}

	@Override
	public String toString() {
		return "***";
	}

}
