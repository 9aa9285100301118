package horqin.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The rubric of a year: the five forces of Article 4, item by item as Article 7 asks. */
class RubricTest {

	private static final Rubric USUAL = Rubric.usual();

	@Test
	void theForcesStandInTheUsersOrderWithTheirItemsOfArticle4() {
		assertThat(Arrays.stream(Force.values()).map((force) -> force.label() + force.clauseLabel() + force.points()))
			.containsExactly("引领力第四条（四）[勇挑重担, 追求卓越, 示范带动]", "实践力第四条（二）[技能精湛, 业绩突出, 持续学习]",
					"创新力第四条（三）[业务洞察, 创新成果, 价值创造]", "攻关力第四条（一）[担当重任, 协同配合, 直面难题]", "传承力第四条（五）[总结继承, 培养人才, 应用智能]");
	}

	@Test
	void theUsualRubricIsFiveTimesTwentyInSevenSevenSix() {
		assertThat(USUAL.items()).hasSize(15).allMatch((item) -> !item.guide().isBlank());
		assertThat(USUAL.items().stream().map(RubricItem::weight)).containsExactly(7, 7, 6, 7, 7, 6, 7, 7, 6, 7, 7, 6,
				7, 7, 6);
		assertThat(USUAL.mostHalfPoints()).isEqualTo(200);
		assertThat(USUAL.items(Force.BREAKTHROUGH).getFirst().name()).isEqualTo("担当重任");
	}

	@Test
	void article4AllowsARubricOfAllFiveForces() {
		allowed(Duty.RUBRIC_COVERS_FIVE_FORCES, RubricRules.mayUse(USUAL, null));
	}

	@Test
	void article4RefusesARubricThatLacksAForce() {
		Rubric four = new Rubric(1,
				USUAL.items().stream().filter((item) -> item.force() != Force.TRANSMISSION).toList());
		Outcome outcome = RubricRules.mayUse(four, "传承力本年不评");
		assertThat(refused(Duty.RUBRIC_COVERS_FIVE_FORCES, outcome).text()).isEqualTo("评分表没有传承力（第四条（五））的评分项，5力都要评");
		assertThat(texts(outcome)).contains("各项分值合计80分，应为100分");
	}

	@Test
	void everyForceHasItsThreePointsOnceAndEachCounts() {
		List<RubricItem> items = new ArrayList<>(USUAL.items());
		items.set(1, new RubricItem(Force.LEADERSHIP, 1, 14, ""));
		items.set(2, new RubricItem(Force.LEADERSHIP, 3, 0, ""));
		assertThat(texts(RubricRules.mayUse(new Rubric(1, items), null))).containsExactly("引领力共3项，缺少：追求卓越",
				"引领力有重复或多余的评分项，应为3项，现为3项", "引领力有评分项不足1分，每项至少1分", "各项分值合计101分，应为100分");
	}

	@Test
	void forcesThatCountDifferentlyNeedAReason() {
		List<RubricItem> items = new ArrayList<>(USUAL.items());
		items.set(0, new RubricItem(Force.LEADERSHIP, 1, 5, ""));
		items.set(9, new RubricItem(Force.BREAKTHROUGH, 1, 9, ""));
		Rubric uneven = new Rubric(1, items);
		assertThat(RubricRules.mayUse(uneven, null)).isEqualTo(new Outcome.NeedsReason(
				List.of(Reason.practice("引领力合计18分，一般每力20分，须写明理由"), Reason.practice("攻关力合计22分，一般每力20分，须写明理由"))));
		assertThat(RubricRules.mayUse(uneven, "本年突出攻关").isMoved()).isTrue();
	}

	@Test
	void theRubricIsFrozenOnceScoringOpens() {
		assertThat(RubricRules.mayRevise(EditionState.DRAFT, 1, null)).isEqualTo(Outcome.moved());
		assertThat(RubricRules.mayRevise(EditionState.SCREENING, 1, null))
			.isEqualTo(new Outcome.NeedsReason(List.of(Reason.practice("通知已经印发，由第1版改为第2版须写明理由"))));
		assertThat(RubricRules.mayRevise(EditionState.SCORING, 2, "更正笔误"))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("本年度已是「专家评分」，评分表固定为第2版，不能再改"))));
	}

	@Test
	void scoresAreKeptInHalfPointsAndFallUnderTheirAnchors() {
		RubricItem seven = USUAL.items().getFirst();
		assertThat(Arrays.stream(Anchor.values()).map((anchor) -> anchor.label() + seven.range(anchor)))
			.containsExactly("优6.5—7分", "良5.5—6分", "中4.5—5分", "弱0—4分");
		assertThat(new RubricItem(Force.PRACTICE, 1, 1, "").range(Anchor.GOOD)).isEmpty();
		assertThat(seven.anchor(9)).isEqualTo(Anchor.FAIR);
		assertThat(seven.anchor(8)).isEqualTo(Anchor.WEAK);
	}

	@Test
	void veryLowAndVeryHighScoresCarryAComment() {
		RubricItem seven = USUAL.items().getFirst();
		assertThat(seven.needsComment(8)).isTrue();
		assertThat(seven.needsComment(9)).isFalse();
		assertThat(seven.needsComment(13)).isFalse();
		assertThat(seven.needsComment(14)).isTrue();
	}

	private static List<String> texts(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
