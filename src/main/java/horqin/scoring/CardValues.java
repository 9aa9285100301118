package horqin.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import horqin.edition.Force;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a card: for each of the fifteen items, in the order of the forces and
 * their points, a score in half points or nothing yet, and a comment.
 */
record CardValues(List<@Nullable Integer> halfPoints, List<String> comments) {

	/** Items of a card. */
	static final int ITEMS = Force.values().length * 3;

	CardValues {
		halfPoints = Collections.unmodifiableList(new ArrayList<>(halfPoints));
		comments = List.copyOf(comments);
		if (halfPoints.size() != ITEMS || comments.size() != ITEMS) {
			throw new IllegalArgumentException("A card has " + ITEMS + " items");
		}
	}

	/** Nothing typed yet. */
	static CardValues empty() {
		return new CardValues(Collections.nCopies(ITEMS, null), Collections.nCopies(ITEMS, ""));
	}

	/** How many items have a score. */
	int scored() {
		return (int) this.halfPoints.stream().filter(Objects::nonNull).count();
	}

	/** The sum of what there is, in half points. */
	int total() {
		return this.halfPoints.stream().filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
	}

	/** The sum of a force, in half points. */
	int total(Force force) {
		int from = force.ordinal() * 3;
		return this.halfPoints.subList(from, from + 3)
			.stream()
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.sum();
	}

	/**
	 * The contents as one text, for the digest: item by item, each with the length of its
	 * comment.
	 */
	String canonical() {
		StringBuilder text = new StringBuilder("card 1\n");
		for (int at = 0; at < ITEMS; at++) {
			String comment = this.comments.get(at);
			text.append(this.halfPoints.get(at))
				.append(' ')
				.append(comment.length())
				.append(' ')
				.append(comment)
				.append('\n');
		}
		return text.toString();
	}

	@Nullable Integer[] halfPointsArray() {
		return this.halfPoints.toArray(Integer[]::new);
	}

	String[] commentsArray() {
		return this.comments.toArray(String[]::new);
	}

	/** Half points for the eye, e.g. 6.5. */
	static String points(int halfPoints) {
		return BigDecimal.valueOf(halfPoints * 5L, 1).stripTrailingZeros().toPlainString();
	}

}
