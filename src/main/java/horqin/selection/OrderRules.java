package horqin.selection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/** The order of the scores, and who leaves it. */
final class OrderRules {

	private static final int NAMED = 8;

	private OrderRules() {
	}

	/** What is proposed before the meeting changes it: the first so many. */
	@Practice("按评分名次排到目标人数，作为讨论建议名单的起点")
	static List<Line> byScores(List<Line> inOrder, int target) {
		List<Line> lines = new ArrayList<>();
		int taken = 0;
		for (Line line : inOrder) {
			boolean proposed = line.stands() && taken < target;
			taken += proposed ? 1 : 0;
			lines.add(line.with(proposed ? Decision.PROPOSED : Decision.NOT_PROPOSED, "", null));
		}
		return lines;
	}

	/**
	 * Who leaves the order of the scores: the fewest people whose decisions explain why
	 * somebody is taken before somebody who scored more. One who was passed over is
	 * enough for all who move up, and one who was pulled forward for the one who thereby
	 * falls out. Among those who share a rank the meeting is free.
	 * @param inOrder those who stand, in the order of the scores
	 * @return their nominations, in that order
	 */
	static Set<Long> leaving(List<Line> inOrder) {
		Set<Long> leaving = new LinkedHashSet<>();
		Set<Line> found = new HashSet<>(fewest(inOrder, EnumSet.of(Decision.PROPOSED)));
		found.addAll(fewest(inOrder, EnumSet.of(Decision.PROPOSED, Decision.RESERVE)));
		inOrder.stream().filter(found::contains).forEach((line) -> leaving.add(line.nominationId()));
		return leaving;
	}

	/**
	 * Whoever is out above a rank, and whoever is in below it: without them the order
	 * holds. Of all ranks the one that leaves the fewest unexplained, then the fewest.
	 */
	private static List<Line> fewest(List<Line> inOrder, Set<Decision> in) {
		List<Line> best = null;
		for (int rank : inOrder.stream().map(Line::rank).distinct().toList()) {
			List<Line> found = inOrder.stream()
				.filter((line) -> in.contains(line.decision()) ? line.rank() > rank : line.rank() < rank)
				.toList();
			if (best == null || weight(found) <= weight(best)) {
				best = found;
			}
		}
		return (best != null) ? best : List.of();
	}

	private static long weight(List<Line> found) {
		return 1000 * found.stream().filter((line) -> line.reason().isBlank()).count() + found.size();
	}

	/** Scores are one ground; whoever leaves their order is explained one by one. */
	@Practice("评分是依据之一，评审会议可以集体研究调整；离开评分名次的，逐人写明理由")
	static Outcome explained(List<Line> inOrder) {
		Set<Long> leaving = leaving(inOrder);
		List<Line> silent = inOrder.stream()
			.filter((line) -> leaving.contains(line.nominationId()) && line.reason().isBlank())
			.toList();
		if (silent.isEmpty()) {
			return leaving.isEmpty() ? Outcome.moved()
					: new Outcome.Moved(List.of(Reason.practice("%d人离开评分名次，已逐人写明理由".formatted(leaving.size()))));
		}
		String names = String.join("、",
				silent.stream().limit(NAMED).map((line) -> line.name() + "（第" + line.rank() + "名）").toList());
		return new Outcome.NeedsReason(List.of(Reason
			.practice("还有%d人离开评分名次，须逐人写明理由：%s%s".formatted(silent.size(), names, (silent.size() > NAMED) ? "等" : ""))));
	}

}
