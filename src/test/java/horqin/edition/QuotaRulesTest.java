package horqin.edition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** What a quota must be (Article 5), and how it may change afterwards. */
class QuotaRulesTest {

	private static final QuotaInput GOOD = QuotaExamples.input(10, QuotaExamples.plain(1, "开鲁县", 1, null, "3"),
			QuotaExamples.plain(2, "库伦旗", 1, 6, "2"));

	private static final List<QuotaStanding> TABLE = List.of(new QuotaStanding(1, "开鲁县", 5, 4),
			new QuotaStanding(2, "库伦旗", 3, 0));

	@Test
	void article5AllowsAQuotaThatWeighsAllFourFactors() {
		allowed(Duty.QUOTA_WEIGHS_FOUR_FACTORS, QuotaRules.mayCompute(GOOD));
	}

	@Test
	void article5RefusesAFactorThatCountsNothing() {
		Map<Factor, Integer> weights = Map.of(Factor.REGION, 50, Factor.TECHNOLOGY, 50, Factor.HEADCOUNT, 0);
		Outcome outcome = QuotaRules.mayCompute(GOOD.withWeights(weights));
		refused(Duty.QUOTA_WEIGHS_FOUR_FACTORS, outcome);
		assertThat(texts(outcome)).containsExactly("职工人数的权重是0%，四项因素都要计入，至少1%", "人才培育环境的权重是0%，四项因素都要计入，至少1%");
	}

	@Test
	void article5RefusesAUnitWithoutAFigure() {
		QuotaUnit full = QuotaExamples.plain(1, "奈曼旗", 0, null, "1");
		Map<Factor, FactorValue> three = new HashMap<>(full.values());
		three.remove(Factor.ENVIRONMENT);
		Outcome outcome = QuotaRules.mayCompute(QuotaExamples.input(3, full, new QuotaUnit(2, "扎鲁特旗", three, 0, null)));
		assertThat(refused(Duty.QUOTA_WEIGHS_FOUR_FACTORS, outcome).text()).isEqualTo("人才培育环境缺少数值：扎鲁特旗");
	}

	@Test
	void figuresCarryASourceAndAYearNotAfterTheEditions() {
		Map<Factor, FactorValue> values = new HashMap<>(QuotaExamples.plain(1, "奈曼旗", 0, null, "1").values());
		values.put(Factor.REGION, new FactorValue(new BigDecimal("-1"), " ", 2027));
		assertThat(texts(QuotaRules.mayCompute(QuotaExamples.input(1, new QuotaUnit(1, "奈曼旗", values, 0, null)))))
			.containsExactly("地区发展状况的数值小于0：奈曼旗", "地区发展状况没有写明来源：奈曼旗", "地区发展状况的数据年份不在2000年至2026年之间：奈曼旗",
					"地区发展状况各单位合计为0，算不出份额");
	}

	@Test
	void everythingWrongIsSaidAtOnceWithItsFigures() {
		Outcome outcome = QuotaRules.mayCompute(new QuotaInput(2026, 2,
				Map.of(Factor.REGION, 30, Factor.TECHNOLOGY, 30, Factor.HEADCOUNT, 30, Factor.ENVIRONMENT, 5),
				List.of(QuotaExamples.plain(1, "开鲁县", 2, 1, "3"), QuotaExamples.plain(1, "开鲁县", 1, 0, "2"))));
		assertThat(texts(outcome)).containsExactly("四项权重合计95%，应为100%", "开鲁县在表中出现不止1次", "上限低于下限：开鲁县、开鲁县",
				"各单位下限合计3个，超过名额总数2个", "各单位上限合计1个，少于名额总数2个");
	}

	@Test
	void aTotalOutOfRangeIsRefusedWithIt() {
		assertThat(texts(QuotaRules.mayCompute(GOOD.withTotal(0)))).containsExactly("名额总数须在1个至9999个之间，现为0个",
				"各单位下限合计2个，超过名额总数0个");
		assertThat(QuotaRules.mayCompute(GOOD.withTotal(Integer.MAX_VALUE))).isInstanceOf(Outcome.Refused.class);
	}

	@Test
	void seatsThatNobodyWithAShareCanTakeAreNamed() {
		QuotaInput input = QuotaExamples.input(5, QuotaExamples.plain(1, "开鲁县", 0, 3, "3"),
				QuotaExamples.plain(2, "库伦旗", 0, null, "0"));
		assertThat(texts(QuotaRules.mayCompute(input))).containsExactly("有份额的单位都已到上限，还有2个名额分不出去，请提高上限或减少名额");
	}

	@Test
	void article5AllowsATableByHandWithOneReasonForAll() {
		allowed(Duty.QUOTA_WEIGHS_FOUR_FACTORS, QuotaRules.mayAssignByHand(8,
				List.of(new QuotaSeats(1, "开鲁县", 5), new QuotaSeats(2, "库伦旗", 3)), "按四项因素会商，向产业大旗倾斜"));
	}

	@Test
	void article5RefusesATableByHandWithoutAReason() {
		List<QuotaSeats> table = List.of(new QuotaSeats(1, "开鲁县", 5), new QuotaSeats(2, "库伦旗", 3));
		for (String reason : new String[] { null, "", "  \n" }) {
			Outcome outcome = QuotaRules.mayAssignByHand(8, table, reason);
			assertThat(refused(Duty.QUOTA_WEIGHS_FOUR_FACTORS, outcome).text())
				.isEqualTo("手工分配8个名额，须写明一条总的理由，说明怎样兼顾地区发展状况、行业技术水平、职工人数、人才培育环境");
		}
	}

	@Test
	void aTableByHandSumsExactlyToTheTotal() {
		assertThat(texts(QuotaRules.mayAssignByHand(8,
				List.of(new QuotaSeats(1, "开鲁县", 9), new QuotaSeats(2, "库伦旗", -3)), "会商")))
			.containsExactly("名额不能小于0：库伦旗", "各单位名额合计6个，应为8个，少2个");
		assertThat(texts(
				QuotaRules.mayAssignByHand(8, List.of(new QuotaSeats(1, "开鲁县", 9), new QuotaSeats(1, "开鲁县", 1)), "会商")))
			.containsExactly("开鲁县在表中出现不止1次", "各单位名额合计10个，应为8个，多2个");
		assertThat(texts(QuotaRules.mayAssignByHand(8, List.of(), "会商"))).containsExactly("还没有推荐单位，不能分配名额",
				"各单位名额合计0个，应为8个，少8个");
	}

	@Test
	void unusedSeatsMoveWithAReasonAndTheTotalStays() {
		QuotaMove move = new QuotaMove(1, 2, 1, "开鲁县人选不足");
		assertThat(QuotaRules.mayMove(EditionState.NOMINATING, TABLE, move))
			.isEqualTo(new Outcome.Moved(List.of(Reason.practice("调剂1个名额须写明理由"))));
		assertThat(move.applyTo(TABLE)).containsExactly(new QuotaStanding(1, "开鲁县", 4, 4),
				new QuotaStanding(2, "库伦旗", 4, 0));
		assertThat(QuotaRules.mayMove(EditionState.NOMINATING, TABLE, new QuotaMove(1, 2, 1, " ")))
			.isInstanceOf(Outcome.NeedsReason.class);
	}

	@Test
	void aUnitNeverKeepsFewerSeatsThanItHasUsed() {
		assertThat(texts(QuotaRules.mayMove(EditionState.NOMINATING, TABLE, new QuotaMove(1, 2, 2, "人选不足"))))
			.containsExactly("开鲁县名额5个，已用4个，最多可调出1个，不能调出2个");
	}

	@Test
	void aMoveIsBetweenTwoUnitsOfTheTableAndOfAtLeastOneSeat() {
		assertThat(texts(QuotaRules.mayMove(EditionState.NOMINATING, TABLE, new QuotaMove(2, 2, 1, "误操作"))))
			.containsExactly("调出和调入是同一个单位，1个名额也没有变动");
		assertThat(texts(QuotaRules.mayMove(EditionState.NOMINATING, TABLE, new QuotaMove(2, 7, -1, "误操作"))))
			.containsExactly("调剂名额至少1个，现为-1个", "调出、调入单位都须在本年度2个推荐单位之中");
	}

	@Test
	void seatsMoveOnlyWhileUnitsRecommend() {
		for (EditionState state : EditionState.values()) {
			assertThat(QuotaRules.mayMove(state, TABLE, new QuotaMove(1, 2, 1, "人选不足")).isMoved()).as("%s", state)
				.isEqualTo(state == EditionState.PUBLISHED || state == EditionState.NOMINATING);
		}
	}

	@Test
	void article5RefusesAnotherTableWithoutASupplementaryNotice() {
		List<QuotaSeats> wanted = List.of(new QuotaSeats(1, "开鲁县", 6), new QuotaSeats(2, "库伦旗", 4));
		assertThat(refused(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE,
				QuotaRules.mayReplace(EditionState.NOMINATING, TABLE, wanted, null))
			.text()).isEqualTo("通知已写明名额8个，改为10个须先印发补充通知；总数不变的请用调剂");
	}

	@Test
	void article5AllowsAnotherTableByASupplementaryNoticeButNobodyBelowWhatTheyUsed() {
		String supplement = "通工办发〔2026〕30号";
		List<QuotaSeats> more = List.of(new QuotaSeats(1, "开鲁县", 6), new QuotaSeats(2, "库伦旗", 4));
		allowed(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE,
				QuotaRules.mayReplace(EditionState.NOMINATING, TABLE, more, supplement));
		List<QuotaSeats> less = List.of(new QuotaSeats(2, "库伦旗", 4));
		assertThat(texts(QuotaRules.mayReplace(EditionState.SCREENING, TABLE, less, supplement)))
			.containsExactly("本年度现在是「形式审查」，只有「已部署」和「申报推荐」阶段才能重做名额分配表", "开鲁县已用名额4个，不能减为0个");
	}

	@Test
	void figuresAreKeptWithinWhatTheTableHolds() {
		assertThat(QuotaRules.mayKeep(2026, List.of(figures("12345.6789", "统计年鉴", 2025))).isMoved()).isTrue();
		assertThat(texts(QuotaRules.mayKeep(2026, List.of(figures("-1", "统计年鉴", 2025)))))
			.containsExactly("职工人数的数值须在0以上，整数不超过12位、小数不超过4位，现为-1");
		assertThat(texts(QuotaRules.mayKeep(2026, List.of(figures("1E+13", "统计年鉴", 2027))))).hasSize(2);
		assertThat(texts(QuotaRules.mayKeep(2026, List.of(figures("0.00001", "统计年鉴", 2025))))).hasSize(1);
	}

	private static UnitFigures figures(String value, String source, int year) {
		return new UnitFigures(1, Map.of(Factor.HEADCOUNT, new FactorValue(new BigDecimal(value), source, year)));
	}

	private static List<String> texts(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
