package horqin.selection;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.needsReason;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import horqin.edition.EditionState;
import horqin.edition.TargetBand;
import horqin.nomination.Stage;
import horqin.person.Sex;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.scoring.PanelState;
import org.junit.jupiter.api.Test;

/** What a meeting and the party group may do, as pure rules (Articles 2, 3 and 7). */
class RulesTest {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 5);

	static Line line(int position, int rank, Decision decision, String reason) {
		return new Line(position, "n" + position, position, rank, false, BigDecimal.valueOf(95 - position),
				"人选" + position, Sex.MALE, "开鲁县", "试点厂", "熔铸工", "C", "绿色煤电铝", false, Stage.SCORED, decision, reason,
				null);
	}

	static List<Line> byScores(int people, int target) {
		List<Line> lines = new ArrayList<>();
		for (int i = 1; i <= people; i++) {
			lines.add(line(i, i, Decision.NOT_PROPOSED, ""));
		}
		return new ArrayList<>(OrderRules.byScores(lines, target));
	}

	static void put(List<Line> lines, int position, Decision decision, String reason) {
		lines.set(position - 1, lines.get(position - 1).with(decision, reason, null));
	}

	private static Meeting meeting(String minutes, boolean reserves) {
		return new Meeting(1, "m1", 1, 1, 2026, 1, MeetingState.PREPARING, null, reserves, DAY, "会议室", minutes, "", "",
				"sm3:0", 1, null, null, null, null);
	}

	private static List<Attendee> attendance(int present, int absent, String reason) {
		List<Attendee> all = new ArrayList<>();
		for (int i = 1; i <= present + absent; i++) {
			boolean there = i <= present;
			all.add(new Attendee(i, Attendee.Kind.MEMBER, "委员" + i, "学院", i == 1, there, there ? "" : reason));
		}
		all.add(new Attendee(all.size() + 1, Attendee.Kind.RECORDER, "白晓峰", "", false, true, ""));
		return all;
	}

	private static Proposal proposal(List<Line> lines, List<Attendee> attendance, String minutes) {
		return new Proposal(meeting(minutes, false), EditionState.MEETING, TargetBand.usual(20), lines, attendance,
				DAY);
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

	@Test
	void theListIsProposedByAMeetingThatMetAndWroteItsMinutes() {
		allowed(Duty.MEETING_DECIDES_COLLECTIVELY,
				proposal(byScores(30, 20), attendance(4, 1, "出差"), "逐一研究。").mayConclude("", ""));
		Reason reason = refused(Duty.MEETING_DECIDES_COLLECTIVELY,
				proposal(byScores(30, 20), attendance(4, 1, "出差"), "").mayConclude("", ""));
		assertThat(reason.text()).isEqualTo("会议记录还没有填写（现为0字）");
		refused(Duty.MEETING_DECIDES_COLLECTIVELY,
				proposal(byScores(30, 20), attendance(1, 0, ""), "一人决定。").mayConclude("", ""));
		refused(Duty.MEETING_DECIDES_COLLECTIVELY,
				proposal(byScores(30, 0), attendance(5, 0, ""), "无人。").mayConclude("人少", ""));
	}

	@Test
	void twoThirdsOfTheMembersMakeAQuorum() {
		assertThat(List.of(3, 5, 6, 7, 9).stream().map(MeetingSettings.usual()::quorum).toList())
			.isEqualTo(List.of(2, 4, 4, 5, 6));
		assertThat(texts(proposal(byScores(30, 20), attendance(5, 4, "出差"), "研究。").mayConclude("", "")))
			.isEqualTo(List.of("到会委员5人，全体委员9人，须到会6人以上，还差1人"));
		assertThat(proposal(byScores(30, 20), attendance(6, 3, "出差"), "研究。").mayConclude("", "").isMoved()).isTrue();
	}

	@Test
	void absenceDayPlaceChairAndRecorderAreWrittenDown() {
		List<Attendee> silent = attendance(4, 1, "");
		silent.removeLast();
		silent.set(0, new Attendee(1, Attendee.Kind.MEMBER, "委员1", "学院", false, true, ""));
		Meeting bare = new Meeting(1, "m1", 1, 1, 2026, 1, MeetingState.PREPARING, null, false, DAY.plusDays(1), "",
				"研究。", "", "", "sm3:0", 1, null, null, null, null);
		Proposal proposal = new Proposal(bare, EditionState.MEETING, TargetBand.usual(20), byScores(30, 20), silent,
				DAY);
		assertThat(texts(proposal.mayConclude("", ""))).isEqualTo(List.of("会议日期2026年6月6日还没有到，会后再提出建议名单", "会议地点还没有填写",
				"会议主持人应为到会委员1人，现为0人", "会议记录人还没有填写（0人）", "1位委员缺席，还没有写明原因：委员5"));
	}

	@Test
	void aNumberOutsideTheBandNeedsAReasonBelowAndAbove() {
		for (int number : List.of(17, 23)) {
			Proposal proposal = proposal(byScores(30, number), attendance(5, 0, ""), "研究。");
			needsReason(Duty.TARGET_ABOUT_TWENTY, proposal.mayConclude("", ""));
			allowed(Duty.TARGET_ABOUT_TWENTY, proposal.mayConclude("今年申报质量较高", ""));
		}
		allowed(Duty.TARGET_ABOUT_TWENTY, proposal(byScores(30, 22), attendance(5, 0, ""), "研究。").mayConclude("", ""));
	}

	@Test
	void keyIndustriesAreTheMajorityOrSomebodySaysWhyNotAndNobodyIsRefused() {
		List<Line> lines = byScores(30, 20);
		for (int i = 1; i <= 10; i++) {
			Line one = lines.get(i - 1);
			lines.set(i - 1,
					new Line(one.nominationId(), one.publicId(), one.position(), one.rank(), false, one.score(),
							one.name(), one.sex(), one.unitName(), "商场", "理货员", "F", "其他", true, one.stage(),
							one.decision(), "", null));
		}
		Proposal proposal = proposal(lines, attendance(5, 0, ""), "研究。");
		Reason reason = needsReason(Duty.KEY_INDUSTRY_MAJORITY, proposal.mayConclude("", ""));
		assertThat(reason.text()).isEqualTo("建议名单共20人，重点产业10人，占50.0%，未过半数，须写明理由");
		allowed(Duty.KEY_INDUSTRY_MAJORITY, proposal.mayConclude("", "服务业人选实绩突出"));
		assertThat(proposal.composition().exceptions()).isEqualTo(10);
	}

	@Test
	void votesCannotExceedThoseWhoWereThereAndReservesMustBeTurnedOn() {
		List<Line> lines = byScores(30, 20);
		lines.set(0, lines.getFirst().with(Decision.PROPOSED, "", 6));
		put(lines, 21, Decision.RESERVE, "");
		assertThat(texts(proposal(lines, attendance(5, 0, ""), "研究。").mayConclude("", "")))
			.isEqualTo(List.of("本次会议不设递补，却有1人列为递补，请改列", "到会委员5人，同意票多于到会人数：人选16票"));
	}

	@Test
	void aMeetingIsConvenedAfterTheScoresAndBeforeTheNoticeOnly() {
		refused(Duty.SCORES_AGGREGATED_FIRST, MeetingStep.CONVENE.may(null, EditionState.SCORING));
		allowed(Duty.SCORES_AGGREGATED_FIRST, MeetingStep.CONVENE.may(null, EditionState.MEETING));
		assertThat(MeetingStep.CONVENE.may(null, EditionState.DELIBERATION).isMoved()).isTrue();
		assertThat(texts(MeetingStep.CONVENE.may(null, EditionState.NOTICE)))
			.isEqualTo(List.of("本年度已经是「公示」，名单已进入公示，不能再召开评审会议"));
		assertThat(texts(MeetingStep.CONVENE.may(MeetingState.PREPARING, EditionState.MEETING)))
			.isEqualTo(List.of("已有1次评审会议正在准备，请先办完或取消"));
		assertThat(texts(MeetingStep.CONCLUDE.may(MeetingState.CONCLUDED, EditionState.MEETING)))
			.isEqualTo(List.of("本次会议现在是「已提出建议名单」，不能再提出建议名单"));
	}

	@Test
	void peopleAreSentToTheCommitteeOnceFormalReviewHasBegun() {
		refused(Duty.FORMAL_REVIEW_BEFORE_SCORING, Entrance.maySend(EditionState.NOMINATING, PanelState.APPROVED));
		allowed(Duty.FORMAL_REVIEW_BEFORE_SCORING, Entrance.maySend(EditionState.SCREENING, PanelState.APPROVED));
		refused(Duty.COMMITTEE_COMPOSITION, Entrance.maySend(EditionState.SCREENING, null));
		assertThat(Entrance.maySend(EditionState.MEETING, PanelState.AGGREGATED).isMoved()).isFalse();
		refused(Duty.ALL_SCORED_ITEM_BY_ITEM, Entrance.allEntered(List.of("王海燕")));
		allowed(Duty.ALL_SCORED_ITEM_BY_ITEM, Entrance.allEntered(List.of()));
	}

	@Test
	void onlyAConcludedListWithSignedMinutesGoesToThePartyGroup() {
		refused(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, SelectionGate.beforePartyGroup(false, false, false));
		refused(Duty.MEETING_DECIDES_COLLECTIVELY, SelectionGate.beforePartyGroup(true, false, false));
		assertThat(SelectionGate.beforePartyGroup(true, true, true).isMoved()).isFalse();
		allowed(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, SelectionGate.beforePartyGroup(true, false, true));
	}

	private static Deliberation.Head head(String session, String item, String reason) {
		return new Deliberation.Head(session, DAY, item, "同意。", "", "", reason);
	}

	private static Deliberation deliberation(EditionState year, Resolution.Kind kind, Deliberation.Head head,
			boolean excerpt, Verdict verdict, String why, List<String> outsiders) {
		List<Line> lines = byScores(20, 20);
		List<FrozenList.Named> decided = new ArrayList<>();
		lines.forEach((line) -> decided.add(new FrozenList.Named(line, Verdict.APPROVED, "")));
		decided.set(0, new FrozenList.Named(lines.getFirst(), verdict, why));
		List<Line> approved = decided.stream()
			.filter((one) -> one.verdict() == Verdict.APPROVED)
			.map(FrozenList.Named::line)
			.toList();
		return new Deliberation(year, meeting("记录", false), false, kind, head, excerpt, decided, outsiders, approved,
				TargetBand.usual(20), DAY);
	}

	@Test
	void namesAreDecidedByASessionOfThePartyGroupShownByItsExcerpt() {
		allowed(Duty.PARTY_GROUP_DECIDES, deliberation(EditionState.DELIBERATION, Resolution.Kind.WHOLE,
				head("2026年第8次", "议题3", ""), true, Verdict.DEFERRED, "待核实", List.of())
			.mayRecord());
		refused(Duty.PARTY_GROUP_DECIDES, deliberation(EditionState.DELIBERATION, Resolution.Kind.WHOLE,
				head("2026年第8次", "议题3", ""), false, Verdict.APPROVED, "", List.of())
			.mayRecord());
		assertThat(texts(deliberation(EditionState.DELIBERATION, Resolution.Kind.WHOLE, head("", "", ""), false,
				Verdict.NOT_APPROVED, "", List.of())
			.mayRecord()))
			.isEqualTo(List.of("请填写党组会议届次，如2026年第8次（现为0字）", "请上传党组会议决定摘录扫描件（现为0件）", "请填写议题号，如议题3（现为0字）",
					"1人没有写明理由：人选1（不同意）"));
		refused(Duty.PARTY_GROUP_DECIDES, Deliberation.beforeNotice(false, 0, false));
		refused(Duty.PARTY_GROUP_DECIDES, Deliberation.beforeNotice(true, 0, false));
		allowed(Duty.PARTY_GROUP_DECIDES, Deliberation.beforeNotice(true, 19, false));
		assertThat(Deliberation.beforeNotice(true, 19, true).isMoved()).isFalse();
	}

	@Test
	void aNameNotProposedGoesBackToTheMeetingFirst() {
		Reason reason = refused(Duty.ONLY_PROPOSED_TO_PARTY_GROUP,
				deliberation(EditionState.DELIBERATION, Resolution.Kind.WHOLE, head("2026年第8次", "议题3", ""), true,
						Verdict.APPROVED, "", List.of("高娃"))
					.mayRecord());
		assertThat(reason.text()).isEqualTo("1人不在建议名单上，须先回到评审会议：高娃");
		refused(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, deliberation(EditionState.MEETING, Resolution.Kind.WHOLE,
				head("2026年第8次", "议题3", ""), true, Verdict.APPROVED, "", List.of())
			.mayRecord());
		allowed(Duty.ONLY_PROPOSED_TO_PARTY_GROUP, deliberation(EditionState.DELIBERATION, Resolution.Kind.WHOLE,
				head("2026年第8次", "议题3", ""), true, Verdict.APPROVED, "", List.of())
			.mayRecord());
	}

	@Test
	void aCorrectionNeedsAReasonAndComesBeforeTheNotice() {
		assertThat(texts(deliberation(EditionState.DELIBERATION, Resolution.Kind.CORRECTION,
				head("2026年第9次", "议题1", ""), true, Verdict.APPROVED, "", List.of())
			.mayRecord())).isEqualTo(List.of("更正审议结果须写明原因（现为0字）"));
		assertThat(texts(deliberation(EditionState.NOTICE, Resolution.Kind.CORRECTION, head("2026年第9次", "议题1", "笔误"),
				true, Verdict.APPROVED, "", List.of())
			.mayRecord())).isEqualTo(List.of("本年度已经是「公示」，不能再更正审议结果"));
		assertThat(deliberation(EditionState.NOTICE, Resolution.Kind.FURTHER, head("2026年第9次", "议题1", ""), true,
				Verdict.APPROVED, "", List.of())
			.mayRecord()
			.isMoved()).isTrue();
	}

}
