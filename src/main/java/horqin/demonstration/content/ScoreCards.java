package horqin.demonstration.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.edition.Rubric;
import horqin.edition.RubricItem;

/**
 * What each expert gives to each person: the severe less, the lenient more, all of them
 * wavering, and together just so much that the mean without the highest and the lowest
 * card comes to the person's {@link Applicant#merit}. All in half points.
 */
public final class ScoreCards {

	/** Below as many cards nothing is dropped. */
	private static final int FEWEST_TO_TRIM = 5;

	private final List<Committee.Expert> experts;

	private final List<String> praise;

	private final List<String> doubt;

	private final List<RubricItem> items = Rubric.usual().items();

	/**
	 * One expert's card for one person.
	 *
	 * @param expert key of the expert
	 * @param person key of the applicant
	 * @param halfPoints for each item of the usual rubric, in its order
	 * @param comments by the item's place from 0, where the rubric asks for one
	 */
	public record Card(String expert, String person, List<Integer> halfPoints, Map<Integer, String> comments) {

		/** The sum in half points, 0 to 200. */
		public int total() {
			return this.halfPoints.stream().mapToInt(Integer::intValue).sum();
		}

	}

	ScoreCards(List<Committee.Expert> experts, List<String> praise, List<String> doubt) {
		this.experts = experts;
		this.praise = praise;
		this.doubt = doubt;
	}

	/**
	 * The cards of all who may score this person.
	 * @throws NullPointerException if the person was not scored
	 */
	public List<Card> of(Applicant person) {
		BigDecimal merit = Objects.requireNonNull(person.merit(), person.key());
		List<Committee.Expert> may = this.experts.stream().filter((expert) -> !expert.mustAvoid(person.key())).toList();
		int[] totals = new int[may.size()];
		for (int i = 0; i < totals.length; i++) {
			Committee.Expert expert = may.get(i);
			Draws draws = draws(expert, person, "total");
			double wavering = (draws.between(0, 1000) + draws.between(0, 1000) - 1000) / 1000.0 * expert.spread();
			totals[i] = Math.clamp(Math.round(2 * (merit.doubleValue() + expert.leaning() + wavering)), 90, 198);
		}
		settle(totals, merit.multiply(BigDecimal.TWO));
		List<Card> cards = new ArrayList<>();
		for (int i = 0; i < totals.length; i++) {
			cards.add(card(may.get(i), person, totals[i]));
		}
		return List.copyOf(cards);
	}

	/**
	 * Moves the middle cards by half points until their mean is as near to the merit as
	 * can be.
	 */
	private static void settle(int[] totals, BigDecimal merit) {
		Integer[] order = new Integer[totals.length];
		Arrays.setAll(order, (i) -> i);
		Arrays.sort(order, Comparator.comparingInt((i) -> totals[i]));
		int cut = (totals.length >= FEWEST_TO_TRIM) ? 1 : 0;
		int low = totals[order[0]];
		int high = totals[order[order.length - 1]];
		int middle = totals.length - 2 * cut;
		int wanted = merit.multiply(BigDecimal.valueOf(middle)).setScale(0, RoundingMode.HALF_UP).intValueExact();
		int sum = 0;
		for (int i = cut; i < totals.length - cut; i++) {
			sum += totals[order[i]];
		}
		for (int turn = 0; sum != wanted && turn < 40 * middle; turn++) {
			int at = order[cut + turn % middle];
			int step = Integer.signum(wanted - sum);
			if (cut == 0 || (totals[at] + step >= low && totals[at] + step <= high)) {
				totals[at] += step;
				sum += step;
			}
		}
	}

	private Card card(Committee.Expert expert, Applicant person, int total) {
		Draws draws = draws(expert, person, "items");
		int[] points = new int[this.items.size()];
		int sum = 0;
		for (int i = 0; i < points.length; i++) {
			int most = this.items.get(i).mostHalfPoints();
			points[i] = Math.clamp(most * total / 200 + draws.between(-1, 1), most / 2, most - 1);
			sum += points[i];
		}
		for (int turn = 0; sum != total; turn++) {
			int at = draws.between(0, points.length - 1);
			int step = Integer.signum(total - sum);
			// Full marks only when nothing else is left: they ask for a comment.
			int most = this.items.get(at).mostHalfPoints() - ((turn < 400) ? 1 : 0);
			if (points[at] + step >= 0 && points[at] + step <= most) {
				points[at] += step;
				sum += step;
			}
		}
		return new Card(expert.key(), person.key(), Arrays.stream(points).boxed().toList(), comments(points, draws));
	}

	private Map<Integer, String> comments(int[] points, Draws draws) {
		Map<Integer, String> comments = new LinkedHashMap<>();
		for (int i = 0; i < points.length; i++) {
			RubricItem item = this.items.get(i);
			if (item.needsComment(points[i])) {
				comments.put(i, draws.pick((points[i] * 2 > item.mostHalfPoints() * 3 / 2) ? this.praise : this.doubt));
			}
		}
		return comments;
	}

	private static Draws draws(Committee.Expert expert, Applicant person, String what) {
		return new Draws(expert.key() + " " + person.key() + " " + what, 2016);
	}

}
