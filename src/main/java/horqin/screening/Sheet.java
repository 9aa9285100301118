package horqin.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A nomination's review as it stands: for each item the finding and, in the present
 * round, the judgement.
 *
 * @param round counts how often it came in, from 1; 0 before it was taken in
 * @param version for two people on it at once
 * @param lines all items in their order
 */
record Sheet(int round, int version, List<Line> lines) {

	Sheet {
		lines = List.copyOf(lines);
	}

	/**
	 * One item.
	 *
	 * @param judgement what was judged in this round; {@code null} until it was
	 */
	record Line(Item item, Hint hint, @Nullable Judgement judgement) {

		boolean is(Verdict verdict) {
			return this.judgement != null && this.judgement.verdict() == verdict;
		}

	}

	static Sheet of(int round, int version, Map<Item, Hint> hints, Map<Item, Judgement> judged) {
		List<Line> lines = new ArrayList<>();
		for (Item item : Item.values()) {
			Hint hint = hints.get(item);
			if (hint != null) {
				lines.add(new Line(item, hint, judged.get(item)));
			}
		}
		return new Sheet(round, version, lines);
	}

	/** The items that nobody has judged in this round. */
	List<Item> open() {
		return this.lines.stream().filter((line) -> line.judgement() == null).map(Line::item).toList();
	}

	/** The lines that were judged so. */
	List<Line> judged(Verdict... verdicts) {
		return this.lines.stream().filter((line) -> Arrays.stream(verdicts).anyMatch(line::is)).toList();
	}

	Optional<Judgement.Said> said(Item item) {
		return this.lines.stream()
			.filter((line) -> line.item() == item)
			.findFirst()
			.map(Line::judgement)
			.map(Judgement::said);
	}

	Hint hint(Item item) {
		return this.lines.stream().filter((line) -> line.item() == item).findFirst().orElseThrow().hint();
	}

	/** What differs from what is judged now. */
	Map<Item, Judgement.Said> changed(Map<Item, Judgement.Said> wanted) {
		Map<Item, Judgement.Said> changed = new EnumMap<>(Item.class);
		wanted.forEach((item, each) -> {
			if (each.differs(said(item).orElse(null))) {
				changed.put(item, each);
			}
		});
		return changed;
	}

	/** Who judged last: the one to talk to. */
	String lastJudge() {
		return judged(Verdict.values()).stream()
			.map(Line::judgement)
			.filter((each) -> each != null && !each.carried())
			.max(Comparator.comparing(Judgement::at))
			.map(Judgement::byName)
			.orElse("另一位同事");
	}

	/**
	 * What still holds when the nomination comes in again: what was met and about which
	 * nothing has changed.
	 * @param now the findings as they are now
	 */
	List<Line> carriedInto(Map<Item, Hint> now) {
		return judged(Verdict.MET).stream().filter((line) -> {
			Hint hint = now.get(line.item());
			return line.item().staysOver() && hint != null && line.judgement() != null
					&& hint.words().equals(line.judgement().finding());
		}).toList();
	}

}
