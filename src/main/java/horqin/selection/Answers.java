package horqin.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import horqin.regulation.Outcome;
import horqin.regulation.Reason;

/** What several rules answer to one act, put together: all reasons at once. */
final class Answers {

	private final List<Reason> hard = new ArrayList<>();

	private final List<Reason> open = new ArrayList<>();

	private final List<Reason> excused = new ArrayList<>();

	static Outcome of(List<Outcome> outcomes) {
		Answers answers = new Answers();
		outcomes.forEach(answers::add);
		return answers.outcome();
	}

	static Outcome refused(String text) {
		return new Outcome.Refused(List.of(Reason.practice(text)));
	}

	Answers add(Outcome outcome) {
		switch (outcome) {
			case Outcome.Moved(List<Reason> reasons) -> this.excused.addAll(reasons);
			case Outcome.Refused(List<Reason> reasons) -> this.hard.addAll(reasons);
			case Outcome.NeedsReason(List<Reason> reasons) -> this.open.addAll(reasons);
		}
		return this;
	}

	Answers refuseIf(boolean wrong, Reason reason) {
		if (wrong) {
			this.hard.add(reason);
		}
		return this;
	}

	Answers refuseIf(boolean wrong, String practice) {
		return refuseIf(wrong, Reason.practice(practice));
	}

	/** What is refused comes first; what only asks for a reason is said with it. */
	Outcome outcome() {
		if (!this.hard.isEmpty()) {
			return new Outcome.Refused(Stream.concat(this.hard.stream(), this.open.stream()).toList());
		}
		return this.open.isEmpty() ? new Outcome.Moved(this.excused) : new Outcome.NeedsReason(this.open);
	}

}
