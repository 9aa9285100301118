package horqin.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.edition.Edition;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the party group, and what it has resolved so far.
 *
 * @param meeting whose list it is; {@code null} when none was concluded
 * @param preparing whether one more meeting is being prepared
 * @param proposed everybody on the list, in order, who has not withdrawn
 * @param verdicts the last word on each, as it holds
 * @param newest the number of the newest resolution of the year
 */
record Submitted(Edition edition, @Nullable Meeting meeting, boolean preparing, List<Line> proposed,
		Map<Long, ResolutionTables.Given> verdicts, int newest) {

	Submitted {
		proposed = List.copyOf(proposed);
		verdicts = Map.copyOf(verdicts);
	}

	/** What a resolution recorded now would decide. */
	Resolution.Kind kind(boolean corrects) {
		if (this.verdicts.isEmpty()) {
			return Resolution.Kind.WHOLE;
		}
		return corrects ? Resolution.Kind.CORRECTION : Resolution.Kind.FURTHER;
	}

	/** Those it would decide about. */
	List<Line> open(Resolution.Kind kind) {
		return (kind == Resolution.Kind.FURTHER) ? having(Verdict.DEFERRED) : this.proposed;
	}

	List<Line> having(Verdict verdict) {
		return this.proposed.stream().filter((line) -> verdict(line) == verdict).toList();
	}

	@Nullable Verdict verdict(Line line) {
		ResolutionTables.Given given = this.verdicts.get(line.nominationId());
		return (given != null) ? given.verdict() : null;
	}

	/** Everybody a resolution decides about, with the verdict. */
	List<FrozenList.Named> decided(Resolution.Kind kind, Resolutions.Wanted wanted) {
		List<FrozenList.Named> decided = new ArrayList<>();
		for (Line line : open(kind)) {
			Resolutions.Except one = wanted.exceptions().get(line.publicId());
			if (one != null) {
				decided.add(new FrozenList.Named(line, one.verdict(), one.reason()));
			}
			else if (kind != Resolution.Kind.FURTHER) {
				decided.add(new FrozenList.Named(line, Verdict.APPROVED, ""));
			}
		}
		return decided;
	}

	/** Everybody who is approved once that holds. */
	List<Line> approvedAfter(Resolution.Kind kind, List<FrozenList.Named> decided) {
		Map<Long, Verdict> becomes = new HashMap<>();
		if (kind == Resolution.Kind.FURTHER) {
			this.verdicts.forEach((nomination, given) -> becomes.put(nomination, given.verdict()));
		}
		decided.forEach((one) -> becomes.put(one.line().nominationId(), one.verdict()));
		return this.proposed.stream().filter((line) -> becomes.get(line.nominationId()) == Verdict.APPROVED).toList();
	}

	/** Those of these nominations that are not on the list. */
	List<String> outside(Collection<String> publicIds) {
		return publicIds.stream()
			.filter((id) -> this.proposed.stream().noneMatch((line) -> line.publicId().equals(id)))
			.toList();
	}

	@Practice("已有结论的人选须用更正登记，补充审议只办暂缓的人选")
	Outcome notSettled(Resolution.Kind kind, Resolutions.Wanted wanted) {
		List<Line> open = open(kind);
		List<String> settled = this.proposed.stream()
			.filter((line) -> wanted.exceptions().containsKey(line.publicId()) && !open.contains(line))
			.map(Line::name)
			.toList();
		return new Answers()
			.refuseIf(!settled.isEmpty(),
					"%d人已有审议结论，不是暂缓人选，须用更正登记：%s".formatted(settled.size(), String.join("、", settled)))
			.outcome();
	}

}
