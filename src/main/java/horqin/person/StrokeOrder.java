package horqin.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import horqin.regulation.Practice;

/**
 * The customary order of names on a list (按姓氏笔画为序), by the stroke sequences of the
 * mainland (GF 2001-2001). Number of strokes of the first character; then its strokes, 横
 * 竖 撇 点 折; with the same first character, the shorter name of two characters first, then
 * the next characters; the same name by unit.
 */
public final class StrokeOrder {

	private static final String TABLE = "/horqin/person/strokes.txt";

	/** Sorts behind every stroke and every number of strokes. */
	private static final String UNKNOWN = "9".repeat(99);

	/**
	 * The part of a name in front of the dot and behind it follow each other directly.
	 */
	private static final int DOT = PersonName.DOT;

	private final Map<Integer, String> strokes;

	private StrokeOrder(Map<Integer, String> strokes) {
		this.strokes = strokes;
	}

	/**
	 * A sorted list.
	 *
	 * @param sorted everything that was given
	 * @param unknown characters the table does not hold, sorted behind all others: staff
	 * look at these places by hand
	 */
	public record Ordered<T>(List<T> sorted, Set<String> unknown) {

		public Ordered {
			sorted = List.copyOf(sorted);
		}

	}

	private record Entry<T>(T item, int[] name, int[] unit) {

	}

	/** Reads the table of the resources; about 7,000 characters. */
	public static StrokeOrder load() {
		var strokes = new HashMap<Integer, String>();
		try (var stream = StrokeOrder.class.getResourceAsStream(TABLE)) {
			if (stream == null) {
				throw new IllegalStateException(TABLE + " is not on the class path");
			}
			new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
				.filter((line) -> !line.startsWith("#"))
				.forEach((line) -> {
					int space = line.indexOf(' ');
					var code = line.substring(0, space);
					line.substring(space + 1).codePoints().forEach((cp) -> strokes.put(cp, code));
				});
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return new StrokeOrder(strokes);
	}

	/** Number of strokes of a character, 0 when the table does not hold it. */
	public int count(int character) {
		return this.strokes.getOrDefault(character, "").length();
	}

	/** Number of characters in the table. */
	int size() {
		return this.strokes.size();
	}

	/** The strokes as digits, 1 横 2 竖 3 撇 4 点 5 折. */
	String strokes(int character) {
		return this.strokes.getOrDefault(character, UNKNOWN);
	}

	/**
	 * Sorts; equal entries keep their order.
	 * @param name the name of an entry
	 * @param unit tells people of the same name apart
	 */
	@Practice("名单按姓氏笔画排序：先比首字笔画数，再比横、竖、撇、点、折的笔顺，同首字时两字姓名在前，同名按单位；可以人工调整")
	public <T> Ordered<T> sort(Collection<T> items, Function<T, String> name, Function<T, String> unit) {
		var unknown = new TreeSet<String>();
		var entries = new ArrayList<Entry<T>>();
		for (var item : items) {
			var entry = new Entry<>(item, characters(name.apply(item)), characters(unit.apply(item)));
			for (int character : entry.name()) {
				if (!this.strokes.containsKey(character)) {
					unknown.add(Character.toString(character));
				}
			}
			entries.add(entry);
		}
		var byName = Comparator.<Entry<T>, int[]>comparing(Entry::name, this::compareNames);
		entries.sort(byName.thenComparing(Entry::unit, this::compareFrom));
		return new Ordered<>(entries.stream().map(Entry::item).toList(), unknown);
	}

	private int compareNames(int[] one, int[] other) {
		if (one.length > 0 && other.length > 0) {
			int first = compare(one[0], other[0]);
			if (first != 0) {
				return first;
			}
			if ((one.length == 2) != (other.length == 2)) {
				return (one.length == 2) ? -1 : 1;
			}
		}
		return compareFrom(one, other);
	}

	private int compareFrom(int[] one, int[] other) {
		for (int i = 0; i < one.length && i < other.length; i++) {
			int here = compare(one[i], other[i]);
			if (here != 0) {
				return here;
			}
		}
		return Integer.compare(one.length, other.length);
	}

	/** Two characters written alike (予 and 邓) are kept apart by their code points. */
	private int compare(int one, int other) {
		var mine = strokes(one);
		var theirs = strokes(other);
		int byCount = Integer.compare(mine.length(), theirs.length());
		int byStrokes = (byCount != 0) ? byCount : mine.compareTo(theirs);
		return (byStrokes != 0) ? byStrokes : Integer.compare(one, other);
	}

	private static int[] characters(String text) {
		return text.codePoints().filter((cp) -> cp != DOT).toArray();
	}

}
