package horqin.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import horqin.regulation.Reason;

/**
 * What changes between two tables, unit by unit.
 *
 * @param totalBefore seats before
 * @param totalAfter seats after
 * @param sameWeights whether only the total differs: otherwise everybody may gain or lose
 * @param changes units whose seats differ, in the order of the tables
 * @param refused why there is no table to compare with; empty if there is one
 */
record SeatShift(int totalBefore, int totalAfter, boolean sameWeights, List<Change> changes, List<Reason> refused) {

	/** A unit's seats before and after; zero where it is not in a table. */
	record Change(long unitId, String name, int before, int after) {

		public int difference() {
			return this.after - this.before;
		}

		private String text() {
			return "%s（%d→%d）".formatted(this.name, this.before, this.after);
		}

	}

	static SeatShift between(int totalBefore, List<QuotaLine> before, QuotaInput changed, List<QuotaLine> after,
			boolean sameWeights) {
		Map<Long, Change> all = new LinkedHashMap<>();
		before.forEach((line) -> all.put(line.unitId(), new Change(line.unitId(), line.name(), line.seats(), 0)));
		for (QuotaLine line : after) {
			Change was = all.getOrDefault(line.unitId(), new Change(line.unitId(), line.name(), 0, 0));
			all.put(line.unitId(), new Change(line.unitId(), line.name(), was.before(), line.seats()));
		}
		List<Change> changes = all.values().stream().filter((change) -> change.difference() != 0).toList();
		return new SeatShift(totalBefore, changed.total(), sameWeights, changes, List.of());
	}

	static SeatShift impossible(int totalBefore, int totalAfter, List<Reason> reasons) {
		return new SeatShift(totalBefore, totalAfter, true, List.of(), List.copyOf(reasons));
	}

	/** Those who get more. */
	List<Change> gains() {
		return this.changes.stream().filter((change) -> change.difference() > 0).toList();
	}

	/** Those who get fewer. */
	List<Change> losses() {
		return this.changes.stream().filter((change) -> change.difference() < 0).toList();
	}

	/**
	 * Whether somebody moves against the total: loses while it grows, or gains while it
	 * shrinks. Known of this method, and never hidden.
	 */
	public boolean isParadox() {
		return this.sameWeights && ((this.totalAfter > this.totalBefore && !losses().isEmpty())
				|| (this.totalAfter < this.totalBefore && !gains().isEmpty()));
	}

	/** The change in one sentence. */
	public String sentence() {
		String lead = (this.totalAfter == this.totalBefore) ? "名额总数不变（%d个）".formatted(this.totalBefore)
				: "名额总数%s%d个（%d→%d）".formatted((this.totalAfter > this.totalBefore) ? "增加" : "减少",
						Math.abs(this.totalAfter - this.totalBefore), this.totalBefore, this.totalAfter);
		if (!this.refused.isEmpty()) {
			return lead + "，算不出结果：" + this.refused.stream().map(Reason::text).collect(Collectors.joining("；")) + "。";
		}
		List<String> parts = new ArrayList<>();
		parts.add(lead);
		if (!gains().isEmpty()) {
			parts.add("增加的是" + names(gains()));
		}
		if (!losses().isEmpty()) {
			parts.add("减少的是" + names(losses()));
		}
		if (this.changes.isEmpty()) {
			parts.add("各单位名额不变");
		}
		String paradox = isParadox() ? "有单位与总数反向变动，这是最大余数法的已知现象，请留意。" : "";
		return String.join("，", parts) + "。" + paradox;
	}

	private static String names(List<Change> changes) {
		return changes.stream().map(Change::text).collect(Collectors.joining("、"));
	}

}
