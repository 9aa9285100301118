package horqin.objection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Office;
import horqin.access.Role;
import horqin.objection.ObjectionTargets.Person;
import horqin.objection.ObjectionTargets.Target;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules about objections (Article 8), without a database. */
class ObjectionRulesTest {

	private static final Instant NOW = Instant.parse("2026-06-17T01:00:00Z");

	private static final Person PERSON = new Person(Subject.of("nomination", 1), "p1", "乌日娜", "示例厂");

	private static final Target TARGET = new Target("n1", "公示", 1, NOW.minus(Duration.ofDays(1)),
			NOW.plus(Duration.ofDays(5)), List.of(PERSON));

	private static final DossierTables.About ABOUT = new DossierTables.About(0, "nomination", "1", "乌日娜", "示例厂");

	@Test
	void anOpenObjectionHoldsThePersonUntilItIsDecided() {
		Reason reason = refused(Duty.OBJECTIONS_VERIFIED, Holding.mayBeAnnounced("乌日娜", 2));
		assertThat(reason.text()).isEqualTo("乌日娜还有2件异议没有核查办结，暂缓公布；审定核查结论以后再公布。");
		allowed(Duty.OBJECTIONS_VERIFIED, Holding.mayBeAnnounced("乌日娜", 0));
	}

	@Test
	void aFindingWithoutAConclusionIsNotPutToALeaderAndAWholeOneIs() {
		Outcome bare = FindingRules.mayConclude(new Finding("", "", null, "", "", Map.of()), List.of(ABOUT), 0);
		assertThat(refused(Duty.OBJECTIONS_VERIFIED, bare).text()).isEqualTo("「反映的主要问题」不少于10字，现为0字。");
		assertThat(bare.reasons()).extracting(Reason::text)
			.contains("还没有对乌日娜作出结论，请在不属实、部分属实、属实中选择一项。", "请选择是否已听取本人说明。", "还没有核查材料（现为0份），请至少上传1份，如谈话记录、查证材料。");
		allowed(Duty.OBJECTIONS_VERIFIED,
				FindingRules.mayConclude(ObjectionWorld.finding(Map.of(0, Conclusion.UNFOUNDED)), List.of(ABOUT), 1));
	}

	@Test
	void whoWasNotHeardNeedsAReason() {
		Finding finding = new Finding("反映专利不是本人成果的问题。", "查阅了登记簿和档案。", false, "", "登记的发明人包括本人。",
				Map.of(0, Conclusion.UNFOUNDED));
		assertThat(FindingRules.mayConclude(finding, List.of(ABOUT), 1).reasons()).extracting(Reason::text)
			.containsExactly("没有听取本人说明的，请写明原因（现为0字）。");
	}

	@Test
	void anAnonymousReportCarriesItsFactsAndANamedOneNeedsFewer() {
		assertThat(ReceivingRules.facts(Manner.ANONYMOUS, "他不行".repeat(16))).extracting(Fault::sentence)
			.containsExactly("匿名反映须有具体事实才能核查：请写明什么人、什么时间、什么地点、什么事，以及可以核实的线索或材料；不少于50字，现为48字。");
		assertThat(ReceivingRules.facts(Manner.ANONYMOUS, "时间地点经过线索人".repeat(6))).isEmpty();
		assertThat(ReceivingRules.facts(Manner.NAMED, "十个字以上的具体事实")).isEmpty();
		assertThat(ReceivingRules.facts(Manner.NAMED, "九个字以上的事实呢")).hasSize(1);
	}

	@Test
	void onlineItIsTakenWhileThePeriodRunsOnly() {
		Report report = report(Manner.NAMED);
		assertThat(ReceivingRules.online(report, true, TARGET, NOW, 0)).isEmpty();
		Instant end = NOW.plus(Duration.ofDays(5));
		assertThat(ReceivingRules.online(report, true, TARGET, end.minusMillis(1), 0)).isEmpty();
		assertThat(ReceivingRules.online(report, true, TARGET, end, 0)).extracting(Fault::sentence)
			.containsExactly("公示期已于2026年6月22日 08:59结束，网上不再接收；仍要反映的请来电、来信或来访。");
		assertThat(ReceivingRules.online(report, true, TARGET, NOW.minus(Duration.ofDays(2)), 0)).hasSize(1);
	}

	@Test
	void everythingWrongIsSaidAtOnce() {
		Report report = new Report(Matter.PERSON, List.of("somebody"), Manner.NAMED, "", "", "");
		assertThat(ReceivingRules.online(report, false, TARGET, NOW, 6)).extracting(Fault::field)
			.containsExactly("name", "contact", "persons", "facts", "files", "agrees");
	}

	@Test
	void aboutStaffNobodyOfTheNoticeNeedsToBeNamed() {
		Report report = new Report(Matter.STAFF, List.of(), Manner.NAMED, "王守信", "13847500012", ObjectionWorld.FACTS);
		assertThat(ReceivingRules.online(report, true, TARGET, NOW, 0)).isEmpty();
	}

	@Test
	void whatArrivedCountsByItsArrivalAndNotByWhenItWasBooked() {
		Instant recorded = NOW.plus(Duration.ofDays(9));
		assertThat(booked(NOW, "", recorded)).as("arrived in time, booked after the end").isEmpty();
		assertThat(booked(NOW.plus(Duration.ofDays(6)), "", recorded)).extracting(Fault::field)
			.containsExactly("lateReason");
		assertThat(booked(NOW.plus(Duration.ofDays(6)), "邮路延误", recorded)).isEmpty();
		assertThat(booked(recorded.plusSeconds(61), "", recorded)).extracting(Fault::field).contains("arrived");
		assertThat(booked(NOW.minus(Duration.ofDays(3)), "", recorded)).extracting(Fault::field).contains("arrived");
	}

	private static List<Fault> booked(Instant arrived, String late, Instant now) {
		return ReceivingRules.booked(report(Manner.NAMED), new Booking(ReportChannel.LETTER, arrived, late), TARGET,
				now, 0);
	}

	@Test
	void anAnonymousLetterWithoutFactsIsRegisteredAllTheSame() {
		Report report = new Report(Matter.PERSON, List.of("p1"), Manner.ANONYMOUS, "", "", "这个人不行");
		assertThat(ReceivingRules.booked(report, new Booking(ReportChannel.LETTER, NOW, ""), TARGET, NOW, 0)).isEmpty();
		assertThat(ReceivingRules.online(report, true, TARGET, NOW, 0)).hasSize(1);
	}

	@Test
	void noTextOfStaffTellsWhoObjected() {
		Map<String, String> texts = Map.of("核查经过", "向王 守信核实");
		assertThat(Discretion.tells("王守信", "", texts)).extracting(Reason::text)
			.containsExactly("「核查经过」中写出了异议人的姓名或联系方式，请改称「异议人」。");
		assertThat(Discretion.tells("", "电话138-4750-0012", Map.of("答复", "已回电１３８４７５０００１２"))).hasSize(1);
		assertThat(Discretion.tells("王守信", "13847500012", Map.of("答复", "已向异议人当面说明，守信单位名单"))).isEmpty();
		assertThat(Discretion.tells("", "", texts)).isEmpty();
		assertThat(Discretion.names(List.of("乌日娜"), "答复", "经核查，乌 日娜的专利属实")).hasSize(1);
	}

	@Test
	void theHandlerDoesNotDecideAndTheOthersDoNotHandle() {
		Actor handler = actor(1, Role.LEADER);
		assertThat(CaseStep.APPROVE.may(handler, CaseState.CONCLUDED, 1L, List.of()))
			.isInstanceOf(Outcome.Refused.class);
		assertThat(CaseStep.APPROVE.may(actor(2, Role.LEADER), CaseState.CONCLUDED, 1L, List.of()).isMoved()).isTrue();
		assertThat(CaseStep.CONCLUDE.may(actor(2, Role.OFFICER), CaseState.ACCEPTED, 1L, List.of()).isMoved())
			.isFalse();
		assertThat(CaseStep.ACCEPT.may(actor(2, Role.OFFICER), CaseState.RECEIVED, null, List.of()).isMoved()).isTrue();
	}

	@Test
	void whoStandsInForTheHandlerDoesNotDecideEither() {
		Actor lent = new Actor(2, "l", "代", Role.LEADER, 1, 1, "u", 1, 1L, false, null);
		assertThat(CaseStep.APPROVE.may(lent, CaseState.CONCLUDED, 1L, List.of()).isMoved()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "ANSWERED", "REJECTED", "MERGED" })
	void whatIsOverTakesNoStepAndHoldsNobody(CaseState state) {
		for (CaseStep step : CaseStep.values()) {
			assertThat(step.may(actor(1, Role.OFFICER), state, 1L, List.of()).isMoved()).as(step.name()).isFalse();
		}
		assertThat(state.isOpen()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Office.class)
	void whoPreparedReviewedOrScoredSomebodyDoesNotHandleObjectionsToThem(Office office) {
		assertThat(Office.HANDLE.apartFrom(office)).isEqualTo(office != Office.HANDLE && office != Office.PAY);
	}

	private static Report report(Manner manner) {
		return new Report(Matter.PERSON, List.of("p1"), manner, "王守信", "13847500012", ObjectionWorld.FACTS);
	}

	private static Actor actor(long account, Role role) {
		return new Actor(account, "l" + account, "甲" + account, role, 1, 1, "市总工会", 1, null, false, null);
	}

}
