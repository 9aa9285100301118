package horqin.edition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A computed quota with all its steps: anybody can follow each seat to the figures.
 *
 * @param year the edition's year
 * @param total the seats, and exactly the sum of the lines
 * @param weights what each factor counts, whole percent
 * @param lines one for each unit, in the order of the tables
 * @param oneMore what one seat more in all would change
 * @param oneFewer what one seat fewer in all would change
 */
record QuotaWorksheet(int year, int total, Map<Factor, Integer> weights, List<QuotaLine> lines, SeatShift oneMore,
		SeatShift oneFewer) {

	QuotaWorksheet {
		int sum = lines.stream().mapToInt(QuotaLine::seats).sum();
		if (sum != total) {
			throw new IllegalArgumentException("The lines sum to " + sum + ", not " + total);
		}
	}

	/** Seats that went by remainder. */
	int leftover() {
		return this.total - this.lines.stream().mapToInt(QuotaLine::whole).sum();
	}

	/** The sentences that explain a line. */
	public List<String> explanation(QuotaLine line) {
		return line.explanation(this.total, leftover());
	}

	/**
	 * How a tie for the last seat by remainder was broken; empty if there was none.
	 */
	public String tieText() {
		int last = leftover();
		List<QuotaLine> tied = this.lines.stream()
			.filter((line) -> line.remainder().equals(byRank(Math.max(1, last)).remainder()))
			.sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
			.toList();
		boolean decided = last > 0 && last < this.lines.size()
				&& byRank(last).remainder().equals(byRank(last + 1).remainder());
		return decided ? "%s的余数同为%s，职工人数多的在前，人数也相同的按表中顺序。".formatted(
				tied.stream().map(QuotaLine::name).collect(Collectors.joining("、")),
				tied.getFirst().remainder().shown(4)) : "";
	}

	private QuotaLine byRank(int rank) {
		return this.lines.stream().filter((line) -> line.rank() == rank).findFirst().orElseThrow();
	}

}
