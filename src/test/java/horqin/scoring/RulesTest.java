package horqin.scoring;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import horqin.calendar.Deadline;
import horqin.edition.Rubric;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of a review, as functions of data. */
class RulesTest {

	private static final Deadline DUE = Deadline.at(LocalDateTime.of(2026, 6, 1, 17, 30));

	@Test
	void article7RefusesACommitteeWithoutExpertsOrWithoutHeadsOfDepartments() {
		Reason reason = refused(Duty.COMMITTEE_COMPOSITION,
				CommitteeRules.mayStand(committee(MemberKind.EXPERT, 5), "理由"));
		assertThat(reason.text()).isEqualTo("评审委员会现有5人，其中部门单位业务科室负责人0人，至少要有1人");
		refused(Duty.COMMITTEE_COMPOSITION, CommitteeRules.mayStand(committee(MemberKind.DEPARTMENT, 5), "理由"));
		refused(Duty.COMMITTEE_COMPOSITION, CommitteeRules.mayStand(List.of(), "理由"));
	}

	@Test
	void article7AllowsACommitteeWithBothKindsAndAChair() {
		allowed(Duty.COMMITTEE_COMPOSITION, CommitteeRules.mayStand(mixed(4, 1), null));
		allowed(Duty.COMMITTEE_COMPOSITION, CommitteeRules.mayStand(mixed(1, 4), null));
	}

	@Test
	void aCommitteeThatIsSmallOrEvenNeedsAReasonAndOneWithoutAChairIsRefused() {
		assertThat(CommitteeRules.mayStand(mixed(2, 2), null)).isEqualTo(new Outcome.NeedsReason(
				List.of(Reason.practice("评审委员会现有4人，一般不少于5人，须写明理由"), Reason.practice("评审委员会现有4人，一般为单数，须写明理由"))));
		assertThat(CommitteeRules.mayStand(mixed(4, 2), " ")).isInstanceOf(Outcome.NeedsReason.class);
		assertThat(CommitteeRules.mayStand(mixed(4, 2), "另有1人因病请假").isMoved()).isTrue();
		List<Member> noChair = mixed(4, 1).stream().map((one) -> member(one.id(), one.kind(), false)).toList();
		assertThat(CommitteeRules.mayStand(noChair, "理由"))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("主任委员应为1人，现为0人"))));
	}

	@Test
	void article7RefusesACardWithAnItemMissingOrBeyondItsFullScore() {
		Rubric rubric = Rubric.usual();
		List<Integer> missing = new ArrayList<>(ScoringWorld.USUAL);
		missing.set(0, null);
		missing.set(14, null);
		assertThat(refused(Duty.ALL_SCORED_ITEM_BY_ITEM, CardRules.complete(rubric, card(missing, ""))).text())
			.isEqualTo("还有2项没有打分：勇挑重担、应用智能");
		for (int wrong : new int[] { -1, 15, 200 }) {
			List<Integer> beyond = new ArrayList<>(ScoringWorld.USUAL);
			beyond.set(0, wrong);
			refused(Duty.ALL_SCORED_ITEM_BY_ITEM, CardRules.complete(rubric, card(beyond, "评语")));
		}
	}

	@Test
	void article7AllowsACardOnWhichEveryItemIsScored() {
		allowed(Duty.ALL_SCORED_ITEM_BY_ITEM, CardRules.complete(Rubric.usual(), card(ScoringWorld.USUAL, "")));
	}

	@Test
	void aScoreBelow60PercentOrAbove95PercentNeedsAComment() {
		// Of 7 points: 4 is 57%, 4.5 is 64%, 6.5 is 93%, 7 is 100%.
		assertThat(firstItem(8, "").reasons()).containsExactly(Reason.practice("「勇挑重担」给了4分（满分7分），低于60%或高于95%的须写评语"));
		assertThat(firstItem(9, "").isMoved()).isTrue();
		assertThat(firstItem(13, "").isMoved()).isTrue();
		assertThat(firstItem(14, "").isMoved()).isFalse();
		assertThat(firstItem(14, "填补本市空白").isMoved()).isTrue();
		assertThat(firstItem(0, "没有支撑材料").isMoved()).isTrue();
		assertThat(firstItem(12, "长".repeat(501)).isMoved()).isFalse();
	}

	@Test
	void cardsAreTakenUntilTheDeadlineAndNotAMicrosecondLater() {
		Instant due = DUE.closesAt();
		assertThat(CardRules.inTime(panel(PanelState.SCORING), due).isMoved()).isTrue();
		Outcome late = CardRules.inTime(panel(PanelState.SCORING), due.plusNanos(1000));
		assertThat(late.reasons()).singleElement()
			.isEqualTo(Reason.practice("已于2026年6月1日 17:30截止，收到时间是2026年6月1日 17:30；确需延长的，请联系市总经办（可延长评分截止时间）。"));
		assertThat(CardRules.inTime(panel(PanelState.CLOSED), due).isMoved()).isFalse();
	}

	@Test
	void article7RefusesToEndScoringWhileSomebodyHasNoCardAtAllWhateverTheReason() {
		refused(Duty.ALL_SCORED_ITEM_BY_ITEM,
				ClosingRules.mayClose(new ClosingRules.Gaps(3, 2, List.of("甲", "乙")), "委员生病"));
		refused(Duty.ALL_SCORED_ITEM_BY_ITEM, ClosingRules.mayClose(new ClosingRules.Gaps(0, 0, List.of()), "没有人选"));
	}

	@Test
	void article7AllowsToEndScoringWhenAllAreScoredAndGapsNeedAReason() {
		allowed(Duty.ALL_SCORED_ITEM_BY_ITEM, ClosingRules.mayClose(new ClosingRules.Gaps(3, 0, List.of()), null));
		ClosingRules.Gaps gaps = new ClosingRules.Gaps(3, 2, List.of());
		assertThat(ClosingRules.mayClose(gaps, null))
			.isEqualTo(new Outcome.NeedsReason(List.of(Reason.practice("还有2份评分没有提交，现在结束须写明理由"))));
		allowed(Duty.ALL_SCORED_ITEM_BY_ITEM, ClosingRules.mayClose(gaps, "1名委员住院"));
	}

	@Test
	void article7RefusesTheMeetingBeforeTheScoresArePutTogetherAndAllowsItAfterwards() {
		refused(Duty.SCORES_AGGREGATED_FIRST, ClosingRules.mayConvene(null));
		for (PanelState state : PanelState.values()) {
			if (state == PanelState.AGGREGATED) {
				allowed(Duty.SCORES_AGGREGATED_FIRST, ClosingRules.mayConvene(state));
			}
			else {
				refused(Duty.SCORES_AGGREGATED_FIRST, ClosingRules.mayConvene(state));
			}
		}
	}

	@Test
	void whatIsMissingBeforeScoringIsSaidAllAtOnce() {
		refused(Duty.COMMITTEE_COMPOSITION, new Outcome.Refused(ClosingRules.beforeScoring(null, 0, List.of())));
		assertThat(ClosingRules.beforeScoring(PanelState.SUBMITTED, 0, List.of("张三"))).extracting(Reason::text)
			.containsExactly("评审委员会组成方案现在是「待审定」，须经市总审批审定", "参评对象名单现有0人，形式审查通过的人选还没有送交评审", "还有1位委员没有签署回避声明：张三");
		assertThat(ClosingRules.beforeScoring(PanelState.APPROVED, 1, List.of())).isEmpty();
	}

	@Test
	void aMemberKeepsAwayFromTheirOwnUnitUnderAnyOfItsNames() {
		ConflictRules.Belongs member = new ConflictRules.Belongs(Set.of(7L), Set.of("通辽 铝业（集团）公司", "通铝"));
		assertThat(ConflictRules.found(member, tie(Candidate.TieKind.EMPLOYER, 7L, "别的名字"))).get()
			.extracting(ConflictRules.Found::ground)
			.isEqualTo(Ground.SAME_EMPLOYER);
		assertThat(ConflictRules.found(member, tie(Candidate.TieKind.RECOMMENDER, null, "通铝"))).get()
			.extracting(ConflictRules.Found::ground)
			.isEqualTo(Ground.SAME_RECOMMENDER);
		assertThat(ConflictRules.found(member, tie(Candidate.TieKind.EMPLOYER, null, "通辽铝业(集团)公司"))).isPresent();
		assertThat(ConflictRules.found(member, tie(Candidate.TieKind.EMPLOYER, 8L, "霍林郭勒铝业"))).isEmpty();
	}

	@Test
	void aWithdrawalIsNeverDecidedByWhoAskedForItAndNotAfterAggregation() {
		assertThat(CardRules.mayDecide(PanelState.SCORING, true, false, "").isMoved()).isFalse();
		assertThat(CardRules.mayDecide(PanelState.CLOSED, false, false, "").isMoved()).isTrue();
		assertThat(CardRules.mayDecide(PanelState.CLOSED, false, true, "").isMoved()).isFalse();
		assertThat(CardRules.mayDecide(PanelState.AGGREGATED, false, false, "").isMoved()).isFalse();
		assertThat(CardRules.mayAskBack(PanelState.AGGREGATED, true, false, "看错了材料").isMoved()).isFalse();
		assertThat(CardRules.mayAskBack(PanelState.SCORING, true, true, "看错了材料").isMoved()).isFalse();
		assertThat(CardRules.mayAskBack(PanelState.SCORING, false, false, "看错了材料").isMoved()).isFalse();
	}

	@Test
	void whatIsTypedBecomesHalfPointsOrASentenceBesideTheField() {
		CardInput input = CardInput.read(Rubric.usual(), List.of("6.5", "７", "5.3", "8", "abc", "-1", "", "6.50", " 5 ",
				"1e1", "0", "6，5", "5.", "99999999999", "6"), List.of());
		assertThat(input.values().halfPoints()).containsExactly(13, 14, null, null, null, null, null, 13, 10, null, 0,
				null, null, null, 12);
		assertThat(input.errors()).containsOnlyKeys(2, 3, 4, 5, 9, 11, 12, 13);
		assertThat(input.errors().get(2)).isEqualTo("分值按0.5分一档；现在是“5.3”。");
		assertThat(input.errors().get(3)).isEqualTo("分值应在0分至7分之间；现在是“8”。");
		assertThat(input.errors().get(4)).isEqualTo("请填数字，如6.5；现在是“abc”。");
	}

	@Test
	void noCellOfAnExportIsRunAsAFormula() {
		assertThat(Sheets.safe("=1+1")).isEqualTo("'=1+1");
		assertThat(Sheets.safe("+86")).isEqualTo("'+86");
		assertThat(Sheets.safe("@SUM(A1)")).isEqualTo("'@SUM(A1)");
		assertThat(Sheets.safe("-2")).isEqualTo("'-2");
		assertThat(Sheets.safe("＝1")).isEqualTo("'＝1");
		assertThat(Sheets.safe("\t=1")).isEqualTo("'\t=1");
		assertThat(Sheets.safe("好，\"很好\"\n换行")).isEqualTo("\"好，\"\"很好\"\"\n换行\"");
		assertThat(Sheets.safe("包·额尔德尼")).isEqualTo("包·额尔德尼");
	}

	private static Outcome firstItem(int halfPoints, String comment) {
		List<Integer> scores = new ArrayList<>(ScoringWorld.USUAL);
		scores.set(0, halfPoints);
		List<String> comments = new ArrayList<>(java.util.Collections.nCopies(15, ""));
		comments.set(0, comment);
		return CardRules.complete(Rubric.usual(), new CardValues(scores, comments));
	}

	private static CardValues card(List<Integer> halfPoints, String comment) {
		return new CardValues(halfPoints, java.util.Collections.nCopies(15, comment));
	}

	private static Candidate.Tie tie(Candidate.TieKind kind, Long unit, String name) {
		return new Candidate.Tie(kind, unit, name);
	}

	private static List<Member> committee(MemberKind kind, int size) {
		List<Member> members = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			members.add(member(i, kind, i == 0));
		}
		return members;
	}

	private static List<Member> mixed(int experts, int heads) {
		List<Member> members = new ArrayList<>(committee(MemberKind.EXPERT, experts));
		committee(MemberKind.DEPARTMENT, heads)
			.forEach((one) -> members.add(member(100 + one.id(), one.kind(), false)));
		return members;
	}

	private static Member member(long id, MemberKind kind, boolean chair) {
		return new Member(id, "m" + id, 1, id, "委员" + id, kind, "", null, "单位" + id, chair);
	}

	private static Panel panel(PanelState state) {
		return new Panel(1, "p", 1, 1, 2026, Purpose.SELECTION, "遴选评审委员会", state, Method.TRIMMED, "", null,
				DUE.closesAt().atOffset(ZoneOffset.UTC), 1, null, null, null, null);
	}

}
