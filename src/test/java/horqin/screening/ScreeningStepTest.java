package horqin.screening;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.nomination.Stage;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.screening.Judgement.Said;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The order of formal review, without a database (Article 7). */
class ScreeningStepTest {

	private static final OffsetDateTime AT = OffsetDateTime.of(LocalDate.of(2026, 5, 20), LocalTime.NOON,
			ZoneOffset.ofHours(8));

	private static final Said MET = new Said(Verdict.MET, null, null);

	@Test
	void nobodyPassesBeforeEveryItemIsJudgedUnderArticle7() {
		Map<Item, Said> said = all();
		said.remove(Item.FRONT_LINE);
		said.remove(Item.POLITICAL);
		Reason reason = refused(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, may(ScreeningStep.PASS, Stage.SCREENING, said));
		assertThat(reason.text()).isEqualTo("还有2项没有判断：一线年限、政治素质；逐项判断以后才能作结论");
		allowed(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, may(ScreeningStep.PASS, Stage.SCREENING, all()));
	}

	@Test
	void nobodyPassesWithAnItemThatIsNotMetUnderArticle7() {
		Map<Item, Said> said = all();
		said.put(Item.LENGTHS, new Said(Verdict.TO_CORRECT, "详细事迹超出120字", null));
		said.put(Item.CHANNEL, new Said(Verdict.NOT_MET, "单位在市直", Duty.TERRITORY_OR_INDUSTRY_CHANNEL));
		assertThat(
				refused(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, may(ScreeningStep.PASS, Stage.SCREENING, said)).text())
			.isEqualTo("有2项没有判断为「符合」，不能通过：推荐单位和渠道、事迹字数");
	}

	@Test
	void aRefusalNamesArticleAndReasonOfEveryItemThatFailsUnderArticle7() {
		Map<Item, Said> said = all();
		assertThat(
				refused(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, may(ScreeningStep.REFUSE, Stage.SCREENING, said)).text())
			.isEqualTo("没有判断为「不符合」的项（0项），不能作不通过结论");
		said.put(Item.EXCLUSIONS, new Said(Verdict.NOT_MET, null, null));
		assertThat(texts(may(ScreeningStep.REFUSE, Stage.SCREENING, said))).containsExactly("「排除情形」没有选择依据哪一条，不通过须写明条款",
				"「排除情形」没有写明理由，不通过须逐项写明理由");
		said.put(Item.EXCLUSIONS, new Said(Verdict.NOT_MET, "任副处级领导职务", Duty.LEADING_CADRES_EXCLUDED));
		allowed(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, may(ScreeningStep.REFUSE, Stage.SCREENING, said));
	}

	@Test
	void whatNeverCameFailsToo() {
		Map<Item, Said> said = all();
		said.put(Item.MATERIALS, new Said(Verdict.TO_CORRECT, "补充证书", null));
		assertThat(texts(may(ScreeningStep.REFUSE, Stage.SCREENING, said)))
			.containsExactly("没有判断为「不符合」的项（0项），不能作不通过结论");
		assertThat(texts(may(ScreeningStep.REFUSE, Stage.CORRECTION, said)))
			.containsExactly("「材料齐全清晰」没有选择依据哪一条，不通过须写明条款");
	}

	@Test
	void whatHasToBePutRightIsAskedForOnceAndInFull() {
		Map<Item, Said> said = all();
		assertThat(texts(may(ScreeningStep.CORRECT, Stage.SCREENING, said)))
			.containsExactly("没有判断为「需补正」的项（0项），不需要补正清单");
		said.remove(Item.QUOTA);
		said.put(Item.MATERIALS, new Said(Verdict.TO_CORRECT, null, null));
		said.put(Item.REPEAT, new Said(Verdict.NOT_MET, "重复", Duty.TERRITORY_OR_INDUSTRY_CHANNEL));
		assertThat(texts(may(ScreeningStep.CORRECT, Stage.SCREENING, said))).containsExactly("还有1项没有判断：名额内；逐项判断以后才能作结论",
				"有1项判断为「不符合」：重复申报；能够补正的请改判为「需补正」，不能补正的作不通过结论", "「材料齐全清晰」没有写明要补正什么");
	}

	@Test
	void formalReviewHasItsTimeBetweenRecommendationAndScoringUnderArticle7() {
		assertThat(refused(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
				may(ScreeningStep.TAKE_IN, Stage.RECOMMENDED, EditionState.NOMINATING, Role.OFFICER, null))
			.text()).isEqualTo("本年度现在是「申报推荐」，转入形式审查以后才能受理");
		assertThat(refused(Duty.FORMAL_REVIEW_BEFORE_SCORING,
				may(ScreeningStep.REOPEN, Stage.INELIGIBLE, EditionState.SCORING, Role.OFFICER, "补来了证明"))
			.text()).isEqualTo("本年度已是「专家评分」，形式审查已经结束，不能再重新审查");
		allowed(Duty.FORMAL_REVIEW_BEFORE_SCORING,
				may(ScreeningStep.REOPEN, Stage.INELIGIBLE, EditionState.SCREENING, Role.OFFICER, "补来了证明"));
		assertThat(may(ScreeningStep.REOPEN, Stage.INELIGIBLE, EditionState.SCREENING, Role.OFFICER, " "))
			.isInstanceOf(Outcome.NeedsReason.class);
	}

	@Test
	void whoActsAndFromWhereIsSaidOnce() {
		assertThat(texts(may(ScreeningStep.RESUBMIT, Stage.SCREENING, EditionState.SCREENING, Role.OFFICER, null)))
			.containsExactly("现在是「形式审查中」，不能办理「补正完成，重新报送」", "「补正完成，重新报送」由推荐单位经办、推荐单位负责人办理，当前角色是市总经办");
		assertThat(ScreeningStep.at(Stage.SCREENING, Role.OFFICER)).containsExactly(ScreeningStep.PASS,
				ScreeningStep.CORRECT, ScreeningStep.REFUSE);
		assertThat(ScreeningStep.at(Stage.CORRECTION, Role.RECOMMENDER)).containsExactly(ScreeningStep.RESUBMIT);
		assertThat(ScreeningStep.at(Stage.SCREENING, Role.LEADER)).isEmpty();
	}

	@Test
	void whatHoldsOverACorrectionIsWhatDidNotChange() {
		Map<Item, Said> said = all();
		said.put(Item.NUMBERS, new Said(Verdict.TO_CORRECT, "信用代码与营业执照不一致", null));
		Sheet sheet = sheet(said);
		Map<Item, Hint> now = hints();
		now.put(Item.FRONT_LINE, Hint.yes("已核对6年"));
		List<Item> carried = sheet.carriedInto(now).stream().map(Sheet.Line::item).toList();
		assertThat(carried).containsExactly(Item.QUOTA, Item.CHANNEL, Item.EXCLUSIONS, Item.POLITICAL, Item.UNIT_NOTICE,
				Item.REPEAT, Item.LENGTHS);
	}

	private static Outcome may(ScreeningStep step, Stage stage, Map<Item, Said> said) {
		return step
			.may(new ScreeningStep.Attempt(stage, EditionState.SCREENING, Role.OFFICER, sheet(said), null, List.of()));
	}

	private static Outcome may(ScreeningStep step, Stage stage, EditionState year, Role role, String reason) {
		return step.may(new ScreeningStep.Attempt(stage, year, role, sheet(all()), reason, List.of()));
	}

	private static Map<Item, Said> all() {
		Map<Item, Said> said = new EnumMap<>(Item.class);
		for (Item item : Item.values()) {
			said.put(item, MET);
		}
		return said;
	}

	private static Map<Item, Hint> hints() {
		Map<Item, Hint> hints = new EnumMap<>(Item.class);
		for (Item item : Item.values()) {
			hints.put(item, Hint.yes("如此"));
		}
		return hints;
	}

	static Sheet sheet(Map<Item, Said> said) {
		Map<Item, Judgement> judged = new EnumMap<>(Item.class);
		said.forEach((item, each) -> judged.put(item, new Judgement(item, each, "如此", false, "某经办", 7, AT)));
		return Sheet.of(1, 3, hints(), judged);
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
