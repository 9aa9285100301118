package horqin.nomination;

import java.util.ArrayList;
import java.util.List;

import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** Several rules' answers put together, so that somebody reads all reasons at once. */
final class Weighing {

	private final List<Reason> hard = new ArrayList<>();

	private final List<Reason> soft = new ArrayList<>();

	private final List<Reason> excused = new ArrayList<>();

	static Outcome of(List<Outcome> outcomes) {
		Weighing weighing = new Weighing();
		outcomes.forEach(weighing::add);
		return weighing.outcome(null);
	}

	Weighing add(Outcome outcome) {
		switch (outcome) {
			case Outcome.Moved moved -> this.excused.addAll(moved.excused());
			case Outcome.Refused refused -> this.hard.addAll(refused.reasons());
			case Outcome.NeedsReason needs -> this.soft.addAll(needs.reasons());
		}
		return this;
	}

	Weighing refuse(Reason reason) {
		this.hard.add(reason);
		return this;
	}

	Weighing refuseUnless(boolean holds, Reason reason) {
		return holds ? this : refuse(reason);
	}

	Weighing ask(Reason reason) {
		this.soft.add(reason);
		return this;
	}

	/**
	 * The answer.
	 * @param explanation what the person wrote, if anything
	 */
	Outcome outcome(@Nullable String explanation) {
		return switch (Outcome.weigh(this.hard, this.soft, explanation)) {
			case Outcome.Moved moved -> {
				this.excused.addAll(moved.excused());
				yield new Outcome.Moved(this.excused);
			}
			case Outcome other -> other;
		};
	}

}
