package horqin.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

/** The order of the scores, and who leaves it. */
class OrderRulesTest {

	private static Line line(int position, int rank, Decision decision, String reason) {
		return RulesTest.line(position, rank, decision, reason);
	}

	private static List<Line> byScores(int people, int target) {
		return RulesTest.byScores(people, target);
	}

	private static void put(List<Line> lines, int position, Decision decision, String reason) {
		RulesTest.put(lines, position, decision, reason);
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

	@Test
	void theOrderOfScoresIsKeptWhenTheFirstOnesAreProposed() {
		assertThat(OrderRules.leaving(byScores(30, 20))).isEmpty();
		assertThat(OrderRules.explained(byScores(30, 20)).isMoved()).isTrue();
	}

	@Test
	void whoIsPassedOverAndWhoIsTakenInsteadLeaveTheOrder() {
		List<Line> lines = byScores(30, 20);
		put(lines, 3, Decision.NOT_PROPOSED, "");
		put(lines, 27, Decision.PROPOSED, "");
		assertThat(OrderRules.leaving(lines)).isEqualTo(Set.of(3L, 27L));
		assertThat(texts(OrderRules.explained(lines))).isEqualTo(List.of("还有2人离开评分名次，须逐人写明理由：人选3（第3名）、人选27（第27名）"));
		put(lines, 3, Decision.NOT_PROPOSED, "材料涉及他人成果，待核实");
		assertThat(texts(OrderRules.explained(lines))).isEqualTo(List.of("还有1人离开评分名次，须逐人写明理由：人选27（第27名）"));
		put(lines, 27, Decision.PROPOSED, "兼顾蒙医药行业");
		assertThat(OrderRules.explained(lines).isMoved()).isTrue();
	}

	@Test
	void amongThoseWhoShareTheLastRankTheMeetingIsFree() {
		List<Line> lines = new ArrayList<>();
		for (int i = 1; i <= 6; i++) {
			int rank = (i < 4) ? i : 4;
			lines.add(line(i, rank, (i < 4 || i == 6) ? Decision.PROPOSED : Decision.NOT_PROPOSED, ""));
		}
		assertThat(OrderRules.leaving(lines)).isEmpty();
		put(lines, 2, Decision.NOT_PROPOSED, "");
		assertThat(OrderRules.leaving(lines)).isEqualTo(Set.of(2L));
	}

	@Test
	void reservesFollowTheProposedInTheOrderOfScores() {
		List<Line> lines = byScores(8, 4);
		put(lines, 5, Decision.RESERVE, "");
		assertThat(OrderRules.leaving(lines)).isEmpty();
		put(lines, 5, Decision.NOT_PROPOSED, "");
		put(lines, 7, Decision.RESERVE, "");
		assertThat(OrderRules.leaving(lines)).isEqualTo(Set.of(7L));
	}

	@Test
	void oneReasonIsEnoughForAllWhoMoveUpOrFallOut() {
		List<Line> lines = byScores(30, 20);
		put(lines, 3, Decision.NOT_PROPOSED, "");
		put(lines, 21, Decision.PROPOSED, "");
		assertThat(OrderRules.leaving(lines)).as("the 21st moves up").isEqualTo(Set.of(3L));
		List<Line> pulled = byScores(30, 20);
		put(pulled, 20, Decision.NOT_PROPOSED, "");
		put(pulled, 27, Decision.PROPOSED, "");
		assertThat(OrderRules.leaving(pulled)).as("the 20th falls out").isEqualTo(Set.of(27L));
		List<Line> next = byScores(30, 20);
		put(next, 20, Decision.NOT_PROPOSED, "");
		put(next, 21, Decision.PROPOSED, "兼顾行业");
		assertThat(OrderRules.explained(next).isMoved()).as("either of two neighbours").isTrue();
	}

	/** For any decisions: nobody unexplained is taken before somebody unexplained. */
	@Test
	void whoeverIsLeftFollowsTheOrderAndNoFewerWouldDo() {
		long seed = 20260605;
		Random random = new Random(seed);
		for (int round = 0; round < 400; round++) {
			List<Line> lines = new ArrayList<>();
			for (int position = 1; position <= 8; position++) {
				int rank = (position > 1 && random.nextInt(4) == 0) ? lines.getLast().rank() : position;
				lines.add(line(position, rank, random.nextBoolean() ? Decision.PROPOSED : Decision.NOT_PROPOSED, ""));
			}
			Set<Long> leaving = OrderRules.leaving(lines);
			assertThat(follows(lines, leaving)).as("seed %d, round %d", seed, round).isTrue();
			for (int chosen = 0; chosen < 256; chosen++) {
				Set<Long> others = new HashSet<>();
				for (int bit = 0; bit < 8; bit++) {
					if ((chosen >> bit & 1) == 1) {
						others.add(bit + 1L);
					}
				}
				assertThat(others.size() >= leaving.size() || !follows(lines, others))
					.as("seed %d, round %d", seed, round)
					.isTrue();
			}
		}
	}

	private static boolean follows(List<Line> lines, Set<Long> but) {
		List<Line> rest = lines.stream().filter((one) -> !but.contains(one.nominationId())).toList();
		return rest.stream()
			.filter((out) -> out.decision() == Decision.NOT_PROPOSED)
			.noneMatch((out) -> rest.stream()
				.anyMatch((in) -> in.decision() == Decision.PROPOSED && in.rank() > out.rank()));
	}

}
