package horqin.scoring;

import java.util.List;

import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something to be scored, as the module that knows it enters it.
 *
 * @param subject what it is there, e.g. {@code nomination} and its id
 * @param label the name on screen
 * @param caption a second line, e.g. trade and employer; may be empty
 * @param place where it comes from, e.g. the short name of the recommending unit
 * @param ties the units it is tied to, from which conflicts follow
 */
public record Candidate(Subject subject, String label, String caption, String place, List<Tie> ties) {

	public Candidate {
		ties = List.copyOf(ties);
	}

	/**
	 * A unit that the subject is tied to.
	 *
	 * @param kind how
	 * @param unitId the unit, if it is registered
	 * @param unitName its name as it stands in the papers
	 */
	public record Tie(TieKind kind, @Nullable Long unitId, String unitName) {

	}

	/** How a unit is tied to a subject. */
	public enum TieKind {

		EMPLOYER(Ground.SAME_EMPLOYER, "所在单位"),

		RECOMMENDER(Ground.SAME_RECOMMENDER, "推荐单位");

		private final Ground ground;

		private final String label;

		TieKind(Ground ground, String label) {
			this.ground = ground;
			this.label = label;
		}

		/** What follows for members of that unit. */
		Ground ground() {
			return this.ground;
		}

		String label() {
			return this.label;
		}

	}

}
