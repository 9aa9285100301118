package horqin.regulation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a rule answers when somebody wants to do something: a value, never an exception.
 * All reasons come at once, so that nobody repairs one thing only to meet the next.
 */
public sealed interface Outcome {

	/**
	 * It may be done.
	 *
	 * @param excused the reasons that were overcome by a written explanation; recorded
	 * with the act
	 */
	record Moved(List<Reason> excused) implements Outcome {

		public Moved {
			excused = List.copyOf(excused);
		}

	}

	/** It may not be done ("不得", "不少于"). */
	record Refused(List<Reason> reasons) implements Outcome {

		public Refused {
			reasons = List.copyOf(reasons);
			if (reasons.isEmpty()) {
				throw new IllegalArgumentException("A refusal has reasons");
			}
		}

	}

	/** It may be done once somebody writes down why ("原则上", "左右", "一般", "主要"). */
	record NeedsReason(List<Reason> reasons) implements Outcome {

		public NeedsReason {
			reasons = List.copyOf(reasons);
			if (reasons.isEmpty()) {
				throw new IllegalArgumentException("A question has reasons");
			}
		}

	}

	static Outcome moved() {
		return new Moved(List.of());
	}

	static Outcome refused(Duty duty, String text) {
		return new Refused(List.of(Reason.of(duty, text)));
	}

	/**
	 * Weighs everything found at once.
	 * @param hard what no explanation overcomes
	 * @param soft what a written explanation overcomes
	 * @param explanation what the person wrote, if anything
	 */
	static Outcome weigh(List<Reason> hard, List<Reason> soft, @Nullable String explanation) {
		if (!hard.isEmpty()) {
			return new Refused(hard);
		}
		if (!soft.isEmpty() && (explanation == null || explanation.isBlank())) {
			return new NeedsReason(soft);
		}
		return new Moved(soft);
	}

	default boolean isMoved() {
		return this instanceof Moved;
	}

	/** The reasons to show, whatever the outcome. */
	default List<Reason> reasons() {
		return switch (this) {
			case Moved moved -> moved.excused();
			case Refused refused -> refused.reasons();
			case NeedsReason needs -> needs.reasons();
		};
	}

}
