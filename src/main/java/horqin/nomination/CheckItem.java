package horqin.nomination;

import java.util.List;
import java.util.Locale;

import horqin.edition.Force;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist.
 *
 * @param point what was looked at
 * @param force for which force, where there is one line for each
 * @param state how it stands
 * @param detail the figure behind a line that is done, e.g. 5年2个月; may be empty
 * @param reasons what is missing or wrong and by how much; of a line that is done, what
 * was excused
 */
public record CheckItem(CheckPoint point, @Nullable Force force, State state, String detail, List<Reason> reasons) {

	/** How it stands. */
	public enum State {

		DONE,

		/** Nothing is there yet. */
		MISSING,

		/** Something is there and does not do. */
		FAILING

	}

	public CheckItem {
		reasons = List.copyOf(reasons);
		if (state != State.DONE && reasons.isEmpty()) {
			throw new IllegalArgumentException("What is not done has reasons: " + point);
		}
	}

	/**
	 * A line from a rule's answer.
	 * @param there whether anything is there at all
	 */
	static CheckItem of(CheckPoint point, @Nullable Force force, Outcome outcome, boolean there, String detail) {
		State state = outcome.isMoved() ? State.DONE : (there ? State.FAILING : State.MISSING);
		return new CheckItem(point, force, state, outcome.isMoved() ? detail : "", outcome.reasons());
	}

	/** The words on screen: 引领力材料. */
	public String label() {
		return (this.force != null) ? this.force.label() + this.point.label() : this.point.label();
	}

	public boolean done() {
		return this.state == State.DONE;
	}

	/** Where to put it right: page, and the place on it. */
	public String href() {
		Enum<?> place = (this.force != null) ? this.force : this.point;
		return this.point.page().path() + "#" + place.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
