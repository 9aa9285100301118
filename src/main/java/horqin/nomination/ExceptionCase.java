package horqin.nomination;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An exception (破例) that a unit asked for in writing, and what became of it.
 *
 * @param covers the exclusions it was asked for; never empty
 * @param verdict where it stands
 * @param decidedBy who decided and when, as it is shown: 张某2026年5月6日; {@code null} while
 * pending
 */
public record ExceptionCase(Set<Exclusion> covers, Verdict verdict, @Nullable String decidedBy) {

	/** What the leader said. */
	public enum Verdict {

		PENDING("待批"), GRANTED("批准"), DENIED("不批准");

		private final String label;

		Verdict(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	public ExceptionCase {
		covers = Set.copyOf(covers);
		if (covers.isEmpty()) {
			throw new IllegalArgumentException("An exception is from something");
		}
		if ((verdict == Verdict.PENDING) != (decidedBy == null)) {
			throw new IllegalArgumentException("Decided by somebody, or pending");
		}
	}

	boolean grants(Exclusion exclusion) {
		return this.verdict == Verdict.GRANTED && this.covers.contains(exclusion);
	}

	/** Who decided and when; only of a case that is decided. */
	String decision() {
		return Objects.requireNonNullElse(this.decidedBy, "");
	}

}
