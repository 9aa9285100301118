package horqin.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of calendar days, kept as the fewest runs in order. Runs that touch are one run,
 * so two jobs that follow each other without a gap are the same as one.
 *
 * @param runs disjoint, not touching, in order of time
 */
record DaySet(List<Run> runs) {

	static final DaySet NONE = new DaySet(List.of());

	/**
	 * Days from the first to the day before {@code until}.
	 *
	 * @param from the first day
	 * @param until the day after the last one; later than {@code from}
	 */
	record Run(LocalDate from, LocalDate until) {

		Run {
			if (!from.isBefore(until)) {
				throw new IllegalArgumentException("A run has at least one day: " + from + " until " + until);
			}
		}

	}

	DaySet {
		runs = List.copyOf(runs);
	}

	/** The days from the first to the last, both counted; none when last is earlier. */
	static DaySet between(LocalDate first, LocalDate last) {
		return last.isBefore(first) ? NONE : new DaySet(List.of(new Run(first, last.plusDays(1))));
	}

	DaySet plus(DaySet other) {
		List<Run> all = new ArrayList<>(this.runs);
		all.addAll(other.runs);
		all.sort(Comparator.comparing(Run::from));
		List<Run> merged = new ArrayList<>();
		for (Run run : all) {
			if (merged.isEmpty() || merged.getLast().until().isBefore(run.from())) {
				merged.add(run);
			}
			else if (merged.getLast().until().isBefore(run.until())) {
				merged.set(merged.size() - 1, new Run(merged.getLast().from(), run.until()));
			}
		}
		return new DaySet(merged);
	}

	DaySet minus(DaySet other) {
		List<Run> left = this.runs;
		for (Run hole : other.runs) {
			List<Run> next = new ArrayList<>();
			for (Run run : left) {
				if (run.from().isBefore(hole.from())) {
					next.add(new Run(run.from(), earlier(run.until(), hole.from())));
				}
				if (hole.until().isBefore(run.until())) {
					next.add(new Run(later(run.from(), hole.until()), run.until()));
				}
			}
			left = next;
		}
		return new DaySet(left);
	}

	boolean isEmpty() {
		return this.runs.isEmpty();
	}

	private static LocalDate earlier(LocalDate a, LocalDate b) {
		return a.isBefore(b) ? a : b;
	}

	private static LocalDate later(LocalDate a, LocalDate b) {
		return a.isAfter(b) ? a : b;
	}

}
