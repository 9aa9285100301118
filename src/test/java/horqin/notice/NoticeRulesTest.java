package horqin.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.calendar.CountedPeriod;
import horqin.calendar.NoticePeriod.Counting;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.WorkingCalendars;
import horqin.edition.TargetBand;
import horqin.nomination.Stage;
import horqin.notice.AnnouncementRules.Standing;
import horqin.person.StrokeOrder;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.needsReason;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of notices and announcements as they are, without a database (Articles 8 and
 * 9).
 */
class NoticeRulesTest {

	private static final WorkingCalendar CALENDAR = WorkingCalendars.bundled();

	private static final LocalDate THURSDAY = LocalDate.of(2026, 6, 11);

	/** Weekdays off and weekend days worked of both years, typed from the two notices. */
	private static final Set<LocalDate> OFF = days("2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 "
			+ "2025-02-04 2025-04-04 2025-05-01 2025-05-02 2025-05-05 2025-06-02 2025-10-01 2025-10-02 2025-10-03 "
			+ "2025-10-06 2025-10-07 2025-10-08 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 "
			+ "2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 "
			+ "2026-10-02 2026-10-05 2026-10-06 2026-10-07");

	private static final Set<LocalDate> WORKED = days("2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 "
			+ "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10");

	private static Set<LocalDate> days(String list) {
		return Stream.of(list.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
	}

	private static boolean works(LocalDate day) {
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return weekend ? WORKED.contains(day) : !OFF.contains(day);
	}

	private static CountedPeriod counted(Counting counting) {
		return ((Counting.Counted) counting).period();
	}

	private static Instant at(int month, int day, int hour) {
		return PlatformClock.instantOf(LocalDateTime.of(2026, month, day, hour, 0));
	}

	@Test
	void onlyThePartyGroupsListIsPostedAndNobodyIsLeftOutWithoutAWord() {
		Map<Long, String> approved = Map.of(1L, "乌日娜", 2L, "王海燕");
		allowed(Duty.NOTICE_AFTER_APPROVAL, ListRules.mayPost(approved, approved, Map.of()));
		allowed(Duty.NOTICE_AFTER_APPROVAL, ListRules.mayPost(Map.of(1L, "乌日娜"), approved, Map.of(2L, "材料待核")));
		assertThat(refused(Duty.NOTICE_AFTER_APPROVAL,
				ListRules.mayPost(Map.of(1L, "乌日娜", 2L, "王海燕", 3L, "陈喆"), approved, Map.of()))
			.text()).isEqualTo("陈喆（1人）不在党组审议通过、等待公示的名单里，不能公示；请从名单中移出。");
		assertThat(refused(Duty.NOTICE_AFTER_APPROVAL, ListRules.mayPost(Map.of(1L, "乌日娜"), approved, Map.of(2L, " ")))
			.text()).isEqualTo("党组审议通过的王海燕（1人）没有列入，也没有写明理由；请列入，或者写明暂不列入的理由。");
		refused(Duty.NOTICE_AFTER_APPROVAL, ListRules.mayPost(Map.of(), Map.of(), Map.of()));
	}

	@Test
	void publicWordsGiveAwayNoNumberTelephoneBirthOrScore() {
		for (String leak : List.of("证号15050219850307001X", "电话13804750000", "值班0475-8230000", "1985年3月出生", "生于1985年",
				"1985.03生", "综合得分91.5分")) {
			assertThat(ListRules.mayShow("乌日娜", "", leak)).as(leak).hasSize(1);
		}
		for (String fit : List.of("2019年3月获授权专利ZL201910234567.8", "带徒11名", "节约用时30分钟", "生产线产量达1800000吨",
				"2015年生产线改造")) {
			assertThat(ListRules.mayShow("乌日娜", "试点机械厂", fit)).as(fit).isEmpty();
		}
	}

	@Test
	void namesFollowTheirStrokesUnlessSomebodySaysWhyNot() {
		StrokeOrder strokes = StrokeOrder.load();
		ShownPerson wu = person(1, "乌日娜");
		ShownPerson wang = person(2, "王海燕");
		assertThat(strokes.sort(List.of(wang, wu), ShownPerson::name, ShownPerson::workplace).sorted())
			.containsExactlyInAnyOrder(wang, wu);
		List<ShownPerson> right = strokes.sort(List.of(wang, wu), ShownPerson::name, ShownPerson::workplace).sorted();
		assertThat(ListRules.mayOrder(strokes, right, null).isMoved()).isTrue();
		assertThat(ListRules.mayOrder(strokes, right.reversed(), " ")).isInstanceOf(Outcome.NeedsReason.class);
		assertThat(ListRules.mayOrder(strokes, right.reversed(), "同票按年度惯例").isMoved()).isTrue();
	}

	private static ShownPerson person(long id, String name) {
		return new ShownPerson(id, "p" + id, 1, name, null, "试点机械厂", "熔铸工", "", Stage.APPROVED, 1);
	}

	@Test
	void forEveryDayOfTwoYearsAnIndependentCountFindsNoFewerThanFiveWorkingDays() {
		int counted = 0;
		for (LocalDate posted = LocalDate.of(2025, 1, 1); posted
			.isBefore(LocalDate.of(2026, 12, 20)); posted = posted.plusDays(1)) {
			for (LocalDate planned : List.of(posted, posted.minusDays(3), posted.plusDays(4))) {
				if (planned.isBefore(LocalDate.of(2025, 1, 1)) || planned.isAfter(LocalDate.of(2026, 12, 20))) {
					continue;
				}
				CountedPeriod period = counted(PeriodRules.count(CALENDAR, planned, posted, 5));
				long worked = posted.plusDays(1)
					.datesUntil(period.lastDay().plusDays(1))
					.filter(NoticeRulesTest::works)
					.count();
				assertThat(worked).as("posted %s, planned %s", posted, planned).isGreaterThanOrEqualTo(5);
				assertThat(period.days().stream().filter(CountedPeriod.Day::counts).count()).isEqualTo(worked);
				counted++;
			}
		}
		assertThat(counted).isGreaterThan(2000);
	}

	@Test
	void aNoticePostedEarlierThanPlannedRunsToTheDayThatIsPrintedOnIt() {
		assertThat(counted(PeriodRules.count(CALENDAR, THURSDAY, THURSDAY, 5)).lastDay())
			.isEqualTo(LocalDate.of(2026, 6, 18));
		assertThat(counted(PeriodRules.count(CALENDAR, THURSDAY, THURSDAY.minusDays(2), 5)).lastDay())
			.isEqualTo(LocalDate.of(2026, 6, 18));
		assertThat(counted(PeriodRules.count(CALENDAR, THURSDAY, THURSDAY.plusDays(1), 5)).lastDay())
			.isEqualTo(LocalDate.of(2026, 6, 22));
	}

	@Test
	void aChannelIsRecordedOnceWithItsProofAndNeverInTheFuture() {
		Instant now = at(6, 11, 10);
		PeriodRules.Proof board = new PeriodRules.Proof(Channel.BOARD, at(6, 11, 9), "", "一楼公告栏", true);
		allowed(Duty.NOTICE_FIVE_WORKING_DAYS, PeriodRules.mayRecord(board, Set.of(), THURSDAY, now));
		assertThat(
				refused(Duty.NOTICE_FIVE_WORKING_DAYS,
						PeriodRules.mayRecord(new PeriodRules.Proof(Channel.BOARD, at(6, 11, 11), "", "一楼", true),
								Set.of(), THURSDAY, now))
					.text())
			.isEqualTo("公告栏的张贴时间2026年6月11日 11:00还没有到（现在是2026年6月11日 10:00），张贴以后再登记。");
		assertThat(reasons(PeriodRules.mayRecord(new PeriodRules.Proof(Channel.WECHAT, at(6, 10, 9), "公众号", "", false),
				EnumSet.of(Channel.WECHAT), THURSDAY, now)))
			.hasSize(4);
		assertThat(PeriodRules.missing(EnumSet.of(Channel.WECHAT)))
			.isEqualTo(EnumSet.of(Channel.WEBSITE, Channel.BOARD));
	}

	@Test
	void aNoticeBecomesLongerNeverShorter() {
		CountedPeriod period = counted(PeriodRules.count(CALENDAR, THURSDAY, THURSDAY, 5));
		allowed(Duty.NOTICE_FIVE_WORKING_DAYS, PeriodRules.mayExtend(period, 2, "增加一个渠道", at(6, 18, 23)));
		assertThat(refused(Duty.NOTICE_FIVE_WORKING_DAYS, PeriodRules.mayExtend(period, -1, "提前", at(6, 15, 9))).text())
			.isEqualTo("公示期只能延长、不能缩短，延长的工作日填写为-1个，至少是1个。");
		assertThat(reasons(PeriodRules.mayExtend(period, 1, " ", at(6, 19, 0)))).hasSize(2);
		assertThat(PeriodRules.mayExtend(period, Integer.MAX_VALUE, "x", at(6, 15, 9)).isMoved()).isFalse();
	}

	@Test
	void aTimeWithoutThePublicPageIsMadeGood() {
		CountedPeriod period = counted(PeriodRules.count(CALENDAR, THURSDAY, THURSDAY, 5));
		Interruption down = new Interruption(at(6, 15, 9), at(6, 16, 10), Interruption.Effect.EXTEND, "机房断电");
		assertThat(PeriodRules.mayInterrupt(period, down, false, at(6, 16, 11)).isMoved()).isTrue();
		assertThat(counted(PeriodRules.after(CALENDAR, period, down, 5)).lastDay())
			.isEqualTo(LocalDate.of(2026, 6, 23));
		Interruption weekend = new Interruption(at(6, 13, 9), at(6, 14, 10), Interruption.Effect.EXTEND, "机房断电");
		assertThat(reasons(PeriodRules.mayInterrupt(period, weekend, false, at(6, 16, 11)))).hasSize(1);
		Interruption taken = new Interruption(at(6, 12, 9), at(6, 16, 10), Interruption.Effect.RESTART, "误撤");
		assertThat(counted(PeriodRules.after(CALENDAR, period, taken, 5)).lastDay())
			.isEqualTo(LocalDate.of(2026, 6, 24));
		Interruption early = new Interruption(at(6, 11, 9), at(6, 11, 10), Interruption.Effect.RESTART, "误撤");
		assertThat(counted(PeriodRules.after(CALENDAR, period, early, 3)).lastDay()).as("never shorter than before")
			.isEqualTo(LocalDate.of(2026, 6, 18));
		Interruption wrong = new Interruption(at(6, 30, 9), at(6, 29, 10), Interruption.Effect.EXTEND, " ");
		assertThat(reasons(PeriodRules.mayInterrupt(period, wrong, true, at(6, 16, 11)))).hasSize(6);
	}

	@Test
	void onlyWhoseNoticeHasRunOutAndWhomNothingHoldsIsAnnounced() {
		Instant end = PlatformClock.startOf(LocalDate.of(2026, 6, 19));
		allowed(Duty.ANNOUNCED_ONLY_AFTER_NOTICE,
				AnnouncementRules.mayAnnounce(List.of(new Standing("乌日娜", Stage.IN_NOTICE, end, false)), end));
		List<Reason> reasons = reasons(
				AnnouncementRules.mayAnnounce(List.of(new Standing("乌日娜", Stage.IN_NOTICE, end, false),
						new Standing("王海燕", Stage.IN_NOTICE, end, true), new Standing("陈喆", Stage.HELD, end, false),
						new Standing("包·额尔德尼", Stage.APPROVED, null, false)), end.minusSeconds(1)));
		assertThat(reasons).extracting(Reason::text)
			.containsExactly("包·额尔德尼（党组审议通过）共1人没有经过公示或者已经办结，不能公布；请移出名单。", "乌日娜（6月18日 24:00期满）共1人的公示期还没有满，期满以后才能公布。",
					"王海燕、陈喆共2人有异议没有办结，暂缓公布；请移出名单，办结后另行补充公布。");
		refused(Duty.ANNOUNCED_ONLY_AFTER_NOTICE, AnnouncementRules
			.mayAnnounce(List.of(new Standing("乌日娜", Stage.IN_NOTICE, end, false)), end.minusSeconds(1)));
	}

	@Test
	void anAnnouncementHasItsNumberAndItsSeal() {
		allowed(Duty.ANNOUNCED_BY_DOCUMENT, AnnouncementRules.mayIssue("通工发〔2026〕12号", false, true));
		refused(Duty.ANNOUNCED_BY_DOCUMENT, AnnouncementRules.mayIssue(" ", false, true));
		refused(Duty.ANNOUNCED_BY_DOCUMENT, AnnouncementRules.mayIssue("通工发〔2026〕12号", false, false));
		assertThat(reasons(AnnouncementRules.mayIssue("通工发[2026]012号", true, false))).hasSize(3);
	}

	@Test
	void aNumberOutsideOfTheBandIsExplained() {
		TargetBand band = TargetBand.usual(20);
		allowed(Duty.TARGET_ABOUT_TWENTY, AnnouncementRules.mayNumber(band, 2, 18, null));
		assertThat(needsReason(Duty.TARGET_ABOUT_TWENTY, AnnouncementRules.mayNumber(band, 2, 15, " ")).text())
			.contains("含以前已公布2名");
	}

	@Test
	void theYearMovesOnWhenEveryNoticeIsOverAndNobodyIsForgotten() {
		assertThat(AnnouncementRules.beforeAnnouncing(List.of(), List.of(), 1, Map.of())).isEmpty();
		assertThat(AnnouncementRules.beforeAnnouncing(List.of(), List.of(), 0, Map.of(1L, "乌日娜"))).hasSize(2);
		assertThat(AnnouncementRules.beforeAnnouncing(List.of("2026年度公示"), List.of("第2批至6月18日 24:00期满"), 0, Map.of()))
			.hasSize(2);
		assertThat(AnnouncementRules.beforeClosing(Map.of(), List.of(), 1)).isEmpty();
		assertThat(AnnouncementRules.beforeClosing(Map.of(1L, "乌日娜（暂缓公布）"), List.of("2026年度公示"), 0)).hasSize(3);
	}

	@Test
	void aRemovalFollowsAProposalAndIsDecidedByAMeeting() {
		RemovalRules.Decision decision = new RemovalRules.Decision(true, "2026年第9次", LocalDate.of(2026, 6, 24), "议题2",
				"专利不实，取消入选资格。");
		LocalDate today = LocalDate.of(2026, 6, 25);
		assertThat(RemovalRules.mayDecide(Stage.HELD, LocalDate.of(2026, 6, 22), decision, true, today).isMoved())
			.isTrue();
		assertThat(RemovalRules.mayDecide(Stage.HELD, null, decision, true, today).reasons()).extracting(Reason::duty)
			.containsExactly(Duty.PARTY_GROUP_DECIDES);
		List<Reason> all = new ArrayList<>(RemovalRules
			.mayDecide(Stage.HELD, LocalDate.of(2026, 6, 26),
					new RemovalRules.Decision(true, "", LocalDate.of(2026, 6, 24), "", ""), false,
					LocalDate.of(2026, 6, 23))
			.reasons());
		assertThat(all).hasSize(6);
	}

	private static List<Reason> reasons(Outcome outcome) {
		assertThat(outcome.isMoved()).isFalse();
		return outcome.reasons();
	}

}
