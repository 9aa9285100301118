package horqin.demonstration.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import horqin.edition.Rubric;
import horqin.edition.RubricItem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What the invented experts give adds up to the ranking that the story needs. */
class ScoreCardsTest {

	private static final DemonstrationContent CONTENT = DemonstrationContent.load();

	private static final List<Applicant> SCORED = CONTENT.applicants()
		.stream()
		.filter((applicant) -> applicant.rank() != null)
		.sorted(Comparator.comparing(Applicant::rank))
		.toList();

	@Test
	void meansWithoutHighestAndLowestRankThePeopleAsPlanned() {
		assertThat(SCORED).hasSize(54);
		Map<String, Double> means = SCORED.stream().collect(Collectors.toMap(Applicant::key, ScoreCardsTest::trimmed));
		List<String> ranked = SCORED.stream()
			.map(Applicant::key)
			.sorted(Comparator.comparing((String key) -> means.get(key)).reversed())
			.toList();
		assertThat(ranked).isEqualTo(SCORED.stream().map(Applicant::key).toList());
		SCORED.forEach((applicant) -> assertThat(means.get(applicant.key())).as(applicant.key())
			.isCloseTo(Objects.requireNonNull(applicant.merit()).doubleValue(), within(0.05)));
	}

	@Test
	void theTwentyProposedLeaveTheOrderTwice() {
		NoticeTwo departures = new NoticeTwo(CONTENT.notices().meeting().lifted().person(),
				CONTENT.notices().meeting().lowered().person());
		List<String> first = new ArrayList<>(SCORED.subList(0, 20).stream().map(Applicant::key).toList());
		first.remove(departures.lowered());
		first.add(departures.lifted());
		List<String> proposed = SCORED.stream()
			.filter((applicant) -> !applicant.end().name().equals("NOT_PROPOSED"))
			.map(Applicant::key)
			.toList();
		assertThat(first).containsExactlyInAnyOrderElementsOf(proposed);
	}

	private record NoticeTwo(String lifted, String lowered) {

	}

	@Test
	void nobodyScoresWhomTheyMustAvoidAndAllOthersAreScored() {
		int cards = 0;
		for (Applicant applicant : SCORED) {
			List<ScoreCards.Card> of = CONTENT.scores().of(applicant);
			long avoiding = CONTENT.committee()
				.experts()
				.stream()
				.filter((expert) -> expert.mustAvoid(applicant.key()))
				.count();
			assertThat(of).hasSize((int) (9 - avoiding));
			cards += of.size();
		}
		assertThat(cards).isEqualTo(54 * 9 - 7);
	}

	@Test
	void everyItemIsWithinItsFullScoreAndCommentedWhereTheRubricAsks() {
		List<RubricItem> items = Rubric.usual().items();
		for (Applicant applicant : SCORED) {
			for (ScoreCards.Card card : CONTENT.scores().of(applicant)) {
				assertThat(card.halfPoints()).hasSize(items.size());
				for (int i = 0; i < items.size(); i++) {
					int points = card.halfPoints().get(i);
					assertThat(points).isBetween(0, items.get(i).mostHalfPoints());
					assertThat(card.comments().containsKey(i)).isEqualTo(items.get(i).needsComment(points));
				}
			}
		}
	}

	@Test
	void theSevereGiveLessAndTheLenientMoreThanTheRest() {
		Map<String, Double> means = SCORED.stream()
			.flatMap((applicant) -> CONTENT.scores().of(applicant).stream())
			.collect(Collectors.groupingBy(ScoreCards.Card::expert,
					Collectors.averagingDouble((card) -> card.total() / 2.0)));
		String severe = severest(Comparator.naturalOrder());
		String lenient = severest(Comparator.reverseOrder());
		assertThat(means.get(severe)).isEqualTo(means.values().stream().min(Double::compare).orElseThrow());
		assertThat(means.get(lenient)).isEqualTo(means.values().stream().max(Double::compare).orElseThrow());
		assertThat(means.get(lenient) - means.get(severe)).isGreaterThan(4);
	}

	private static String severest(Comparator<Double> order) {
		return CONTENT.committee()
			.experts()
			.stream()
			.min(Comparator.comparing(Committee.Expert::leaning, order))
			.orElseThrow()
			.key();
	}

	private static double trimmed(Applicant applicant) {
		List<Integer> totals = CONTENT.scores().of(applicant).stream().map(ScoreCards.Card::total).sorted().toList();
		return totals.subList(1, totals.size() - 1).stream().mapToInt(Integer::intValue).average().orElseThrow() / 2;
	}

}
