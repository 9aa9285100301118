package horqin.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import horqin.calendar.CalendarDay;
import horqin.calendar.CalendarYear;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.YearStatus;
import horqin.nomination.Balance.Share;
import horqin.nomination.Batch.Member;
import horqin.person.Sex;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.needsReason;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** What a unit sends to the city union at once (Article 6). */
class BatchTest {

	private static final Share KEY_MAN = new Share(Sex.MALE, "制造业", true);

	private static final Share KEY_WOMAN = new Share(Sex.FEMALE, "采矿业", true);

	private static final Share OTHER_WOMAN = new Share(Sex.FEMALE, "制造业", false);

	@Test
	void theSeatsAreNeverExceededAndExactlyFilledPassesUnderArticle6() {
		Reason reason = refused(Duty.QUOTA_NEVER_EXCEEDED, batch(8, 6, members(3)).mayRecommend(null));
		assertThat(reason.text()).isEqualTo("名额8个，已推荐6人，本次3人，超出1人");
		allowed(Duty.QUOTA_NEVER_EXCEEDED, batch(8, 6, members(2)).mayRecommend(null));
		refused(Duty.QUOTA_NEVER_EXCEEDED, batch(0, 0, members(1)).mayRecommend(null));
	}

	@Test
	void aListNeedsTheMinutesOfTheCollectiveDecisionUnderArticle6() {
		Batch without = new Batch(8, 0, members(2), false, true, Outcome.moved());
		refused(Duty.UNIT_DECIDES_COLLECTIVELY, without.mayRecommend("理由"));
		allowed(Duty.UNIT_DECIDES_COLLECTIVELY, batch(8, 0, members(2)).mayRecommend(null));
	}

	@Test
	void aListNeedsTheSealedLetterUnderArticle6() {
		Batch without = new Batch(8, 0, members(2), true, false, Outcome.moved());
		refused(Duty.REPORTED_BY_PROCEDURE, without.mayRecommend("理由"));
		allowed(Duty.REPORTED_BY_PROCEDURE, batch(8, 0, members(2)).mayRecommend(null));
	}

	@Test
	void onePersonWhoIsNotReadyStopsTheListAndIsNamedUnderArticle6() {
		List<Member> members = new ArrayList<>(members(2));
		members.add(new Member("乌日娜", 3, KEY_WOMAN, new Outcome.Refused(
				List.of(Reason.of(Duty.ONLY_QUALIFIED_RECOMMENDED, "还有1项条件没有满足，不能推荐"), Reason.practice("照片")))));
		Outcome outcome = batch(8, 0, members).mayRecommend(null);
		Reason reason = refused(Duty.ONLY_QUALIFIED_RECOMMENDED, outcome);
		assertThat(reason.text()).isEqualTo("乌日娜：还有1项条件没有满足，不能推荐");
		assertThat(outcome.reasons()).contains(Reason.practice("乌日娜：照片"));
	}

	@Test
	void whatWasExcusedInAPersonIsCarriedOnWithTheirName() {
		Reason excused = Reason.of(Duty.ENTERPRISE_HEADS_EXCLUDED, "已由王某批准破例");
		Batch batch = batch(8, 0, List.of(new Member("阿拉坦", 1, KEY_MAN, new Outcome.Moved(List.of(excused)))));
		assertThat(batch.mayRecommend(null))
			.isEqualTo(new Outcome.Moved(List.of(Reason.of(Duty.ENTERPRISE_HEADS_EXCLUDED, "阿拉坦：已由王某批准破例"))));
	}

	@Test
	void theOrderRunsFromOneWithoutGapsAndDoublesByPractice() {
		List<Member> members = List.of(member(1, KEY_MAN), member(3, KEY_MAN), member(3, KEY_WOMAN));
		assertThat(batch(8, 0, members).mayRecommend(null))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("推荐排序应为1至3各一人，现为1、3、3"))));
	}

	@Test
	void anEmptyListIsNoList() {
		assertThat(batch(8, 0, List.of()).mayRecommend(null))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("推荐名单上还没有人，至少1人"))));
	}

	@Test
	void aListWithoutAMajorityOfKeyIndustriesNeedsAReasonAndExcludesNobodyUnderArticle3() {
		Batch half = batch(8, 0, List.of(member(1, KEY_MAN), member(2, OTHER_WOMAN)));
		Reason reason = needsReason(Duty.KEY_INDUSTRY_MAJORITY, half.mayRecommend(null));
		assertThat(reason.text()).isEqualTo("名单共2人，重点产业1人，占50.0%，未过半数，请写明理由");
		allowed(Duty.KEY_INDUSTRY_MAJORITY, half.mayRecommend("本地以服务业为主"));
		allowed(Duty.KEY_INDUSTRY_MAJORITY,
				batch(8, 0, List.of(member(1, KEY_MAN), member(2, OTHER_WOMAN), member(3, KEY_WOMAN)))
					.mayRecommend(null));
	}

	@Test
	void everythingInTheWayIsSaidAtOnce() {
		Batch worst = new Batch(1, 1, List.of(member(2, OTHER_WOMAN)), false, false,
				new Outcome.Refused(List.of(Reason.practice("公示未满"))));
		assertThat(worst.mayRecommend(null).reasons().stream().map(Reason::text)).containsExactly(
				"名额1个，已推荐1人，本次1人，超出1人", "还没有上传集体研究的会议纪要（1份）", "还没有上传盖章的推荐函（1份）", "推荐排序应为1至1各一人，现为2", "公示未满");
	}

	@Test
	void theBalanceIsShownByIndustryAndSex() {
		Balance balance = Balance.of(List.of(KEY_MAN, KEY_WOMAN, OTHER_WOMAN));
		assertThat(balance)
			.isEqualTo(new Balance(3, Map.of(Sex.MALE, 1, Sex.FEMALE, 2), Map.of("制造业", 2, "采矿业", 1), 2));
		assertThat(balance.byIndustry().keySet()).containsExactly("制造业", "采矿业");
		assertThat(balance.sexes()).isEqualTo("男1人，女2人");
		assertThat(balance.keyShare()).isEqualTo("重点产业2人，占66.7%");
		assertThat(Balance.of(List.of()).mostlyKeyIndustry()).isTrue();
		assertThat(Balance.of(List.of()).keyShare()).isEqualTo("重点产业0人，占0.0%");
	}

	@Test
	void theUnitsOwnNoticeRunsItsWorkingDaysByPractice() {
		assertThat(notice("2026-04-03", "2026-04-13", "2026-04-14T00:00")).isEqualTo(Outcome.moved());
		assertThat(texts(notice("2026-04-03", "2026-04-10", "2026-04-14T00:00")))
			.containsExactly("本单位公示至2026年4月10日，不满5个工作日，至少到2026年4月13日");
		assertThat(texts(notice("2026-04-03", "2026-04-13", "2026-04-13T23:59")))
			.containsExactly("本单位公示至2026年4月13日期满，还没有到");
		assertThat(texts(new UnitNotice(day("2026-04-03"), day("2026-04-13"), false, "").isOver(calendar(), 5,
				at("2026-04-20T09:00"))))
			.containsExactly("请上传1份本单位公示的凭证（公示件或现场照片）", "请填写本单位公示的结果");
		assertThat(texts(notice("2026-12-30", "2027-01-10", "2027-02-01T00:00")))
			.containsExactly("本单位公示期会延续到2027年，该年度工作日历尚未导入，请联系市总经办");
	}

	private static Outcome notice(String posted, String until, String now) {
		return new UnitNotice(day(posted), day(until), true, "无异议").isOver(calendar(), 5, at(now));
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

	private static Batch batch(int seats, int taken, List<Member> members) {
		return new Batch(seats, taken, members, true, true, Outcome.moved());
	}

	private static List<Member> members(int number) {
		List<Member> members = new ArrayList<>();
		for (int i = 1; i <= number; i++) {
			members.add(member(i, (i % 2 == 0) ? KEY_WOMAN : KEY_MAN));
		}
		return members;
	}

	private static Member member(int rank, Share share) {
		return new Member("人选" + rank, rank, share, Outcome.moved());
	}

	private static WorkingCalendar calendar() {
		CalendarDay qingming = new CalendarDay(day("2026-04-06"), true, "清明节", CalendarDay.Origin.NATIONAL, "");
		return WorkingCalendar.of(List.of(new CalendarYear(2026, YearStatus.OFFICIAL, "放假安排通知", List.of(qingming))));
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

	private static Instant at(String local) {
		return OffsetDateTime.parse(local + ":00+08:00").toInstant();
	}

}
