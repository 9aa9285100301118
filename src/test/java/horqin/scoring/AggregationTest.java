package horqin.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import horqin.edition.Force;
import horqin.edition.Rubric;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes of cards, against a slow and plain way to compute it. */
class AggregationTest {

	@Test
	void theMeanIsRoundedHalfUpToFourPlacesAndShownWithTwo() {
		// 140.0, 140.0 and 140.5 half points: 70.083333…
		Score score = Score.of(Method.MEAN, List.of(card(140), card(140), card(141)));
		assertThat(score.score()).isEqualByComparingTo("70.1667");
		assertThat(Score.shown(score.score())).isEqualTo("70.17");
		assertThat(Score.shown(new BigDecimal("91.5450"))).isEqualTo("91.55");
	}

	@Test
	void theHighestAndTheLowestAreDroppedFromFiveCardsOnAndNotBelow() {
		List<CardValues> four = List.of(card(100), card(150), card(150), card(198));
		assertThat(Score.of(Method.TRIMMED, four).trimmed()).isNull();
		assertThat(Score.of(Method.TRIMMED, four).score()).isEqualByComparingTo("74.75");
		List<CardValues> five = new ArrayList<>(four);
		five.add(card(151));
		assertThat(Score.of(Method.TRIMMED, five).score()).isEqualByComparingTo("75.1667");
		assertThat(Score.of(Method.MEAN, five).score()).isEqualByComparingTo("74.9");
	}

	@Test
	void onlyOneOfSeveralEqualHighestAndLowestCardsIsDropped() {
		List<CardValues> cards = List.of(card(100), card(100), card(160), card(160), card(160));
		assertThat(Score.of(Method.TRIMMED, cards).score()).isEqualByComparingTo("70");
	}

	@Test
	void tiesAreSettledByBreakthroughThenInnovationAndElseShared() {
		Score low = forces(10, 12);
		Score strongBreakthrough = forces(14, 8);
		Score strongInnovation = forces(10, 13);
		List<Ranking.Placed> ranked = Ranking
			.of(List.of(Ranking.unplaced(1, low), Ranking.unplaced(2, strongInnovation),
					Ranking.unplaced(3, strongBreakthrough), Ranking.unplaced(4, low)));
		assertThat(ranked).extracting(Ranking.Placed::subjectId).containsExactly(3L, 2L, 1L, 4L);
		assertThat(ranked).extracting(Ranking.Placed::rank).containsExactly(1, 2, 3, 3);
		assertThat(ranked).extracting(Ranking.Placed::position).containsExactly(1, 2, 3, 4);
		assertThat(ranked).extracting(Ranking.Placed::shared).containsExactly(false, false, true, true);
	}

	@Test
	void afterASharedRankTheNextOneIsSkipped() {
		Score high = Score.of(Method.MEAN, List.of(card(180)));
		Score low = Score.of(Method.MEAN, List.of(card(100)));
		List<Ranking.Placed> ranked = Ranking
			.of(List.of(Ranking.unplaced(1, low), Ranking.unplaced(2, high), Ranking.unplaced(3, high)));
		assertThat(ranked).extracting(Ranking.Placed::rank).containsExactly(1, 1, 3);
	}

	@Test
	void aggregationAgreesWithAPlainOracle() {
		long seed = Long.getLong("horqin.seed", System.nanoTime());
		System.out.println("AggregationTest seed " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 2000; round++) {
			List<CardValues> cards = new ArrayList<>();
			int count = 1 + random.nextInt(12);
			for (int i = 0; i < count; i++) {
				cards.add(random(random));
			}
			Score trimmed = Score.of(Method.TRIMMED, cards);
			assertThat(trimmed.score()).as("seed %d round %d", seed, round)
				.isEqualByComparingTo(oracle(cards, count >= 5));
			assertThat(Score.of(Method.MEAN, cards).score()).isEqualByComparingTo(oracle(cards, false));
			for (Force force : Force.values()) {
				assertThat(trimmed.of(force)).isEqualByComparingTo(oracle(cards, force));
			}
			Collections.shuffle(cards, random);
			assertThat(Score.of(Method.TRIMMED, cards)).as("the order of cards does not matter").isEqualTo(trimmed);
		}
	}

	@Test
	void theSameCardsGiveTheSameSheetInWhateverOrderTheyAreRead() {
		Random random = new Random(7);
		List<ResultSheet.Subject> subjects = new ArrayList<>();
		for (long id = 1; id <= 20; id++) {
			List<ResultSheet.Input> cards = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				cards.add(new ResultSheet.Input("m" + i, 1, "sm3:" + id + i, random(random)));
			}
			Collections.shuffle(cards, random);
			subjects.add(new ResultSheet.Subject(id, "s" + id, "人选" + id, cards));
		}
		String text = ResultSheet.of("p", 1, Method.TRIMMED, subjects).text();
		Collections.shuffle(subjects, random);
		assertThat(ResultSheet.of("p", 1, Method.TRIMMED, subjects).text()).isEqualTo(text);
		assertThat(text.lines()).hasSize(2 + 20 * 6 + 20);
	}

	private static BigDecimal oracle(List<CardValues> cards, boolean trim) {
		List<BigDecimal> totals = cards.stream()
			.map((card) -> card.halfPoints()
				.stream()
				.map((half) -> new BigDecimal(half).divide(new BigDecimal(2)))
				.reduce(BigDecimal.ZERO, BigDecimal::add))
			.sorted(Comparator.naturalOrder())
			.toList();
		return mean(trim ? totals.subList(1, totals.size() - 1) : totals);
	}

	private static BigDecimal oracle(List<CardValues> cards, Force force) {
		List<String> names = new ArrayList<>();
		Rubric.usual().items().forEach((item) -> names.add(item.force().name()));
		return mean(cards.stream().map((card) -> {
			BigDecimal sum = BigDecimal.ZERO;
			for (int at = 0; at < names.size(); at++) {
				sum = names.get(at).equals(force.name())
						? sum.add(new BigDecimal(card.halfPoints().get(at)).multiply(new BigDecimal("0.5"))) : sum;
			}
			return sum;
		}).toList());
	}

	private static BigDecimal mean(List<BigDecimal> values) {
		return values.stream()
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.divide(new BigDecimal(values.size()), new MathContext(40))
			.setScale(4, RoundingMode.HALF_UP);
	}

	private static CardValues random(Random random) {
		List<Integer> scores = new ArrayList<>();
		Rubric.usual().items().forEach((item) -> scores.add(random.nextInt(item.mostHalfPoints() + 1)));
		return new CardValues(scores, Collections.nCopies(15, ""));
	}

	/** A card with this total in half points, at most 14 in an item. */
	private static CardValues card(int total) {
		List<Integer> scores = new ArrayList<>();
		int left = total;
		for (int i = 0; i < 15; i++) {
			scores.add(Math.min(14, left));
			left -= scores.getLast();
		}
		return new CardValues(scores, Collections.nCopies(15, ""));
	}

	/**
	 * A card whose total is always the same, with these half points in the first items of
	 * two forces.
	 */
	private static Score forces(int breakthrough, int innovation) {
		List<Integer> scores = new ArrayList<>(Collections.nCopies(15, 10));
		scores.set(Force.BREAKTHROUGH.ordinal() * 3, breakthrough);
		scores.set(Force.INNOVATION.ordinal() * 3, innovation);
		scores.set(0, 32 - breakthrough - innovation);
		return Score.of(Method.MEAN, List.of(new CardValues(scores, Collections.nCopies(15, ""))));
	}

}
