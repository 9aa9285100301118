package horqin.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.Role;
import horqin.records.DecisionLog;
import horqin.records.Page;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The calendar on record: versions, written once, each with who and why. */
class WorkingCalendarsTest {

	private static final Actor OFFICER = actor("白晓峰", Role.OFFICER);

	private final DataSource database = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), PlatformClock.ZONE);

	private final DecisionLog log = new DecisionLog(this.jdbc, this.clock);

	private final WorkingCalendars calendars = new WorkingCalendars(this.jdbc, this.log, this.clock,
			new JdbcTransactionManager(this.database));

	@BeforeEach
	void theBundledYears() {
		this.calendars.importBundled();
	}

	@Test
	void theBundledYearsAreImportedOnceByThePlatform() {
		this.calendars.importBundled();
		assertThat(this.calendars.current().years()).containsExactly(2025, 2026);
		assertThat(this.calendars.history(2026))
			.containsExactly(new YearVersion(2026, 1, YearStatus.OFFICIAL, "国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）",
					YearAct.IMPORT, "", "系统", PlatformClock.timeOf(this.clock.instant())));
		List<LocalDate> differing = LocalDate.of(2025, 1, 1)
			.datesUntil(LocalDate.of(2027, 1, 1))
			.filter((day) -> this.calendars.current().kind(day) != WorkingCalendars.bundled().kind(day))
			.limit(3)
			.toList();
		assertThat(differing).isEmpty();
	}

	@Test
	void aProvisionalYearNeedsAReasonAndGivesWayToTheNotice() {
		assertThat(texts(this.calendars.reckon(2027, null, OFFICER)))
			.containsExactly("登记为暂定须写明原因：通知印发前，2027年的期限只按法定节日和周末推算。");
		assertThat(this.calendars.current().knows(2027)).isFalse();

		assertThat(this.calendars.reckon(2027, "编制2027年培育计划", OFFICER).isMoved()).isTrue();
		assertThat(this.calendars.current().status(2027)).hasValue(YearStatus.PROVISIONAL);
		assertThat(this.calendars.current().isWorkingDay(LocalDate.of(2027, 2, 5))).isFalse();

		assertThat(importing(2027, YearStatus.OFFICIAL, "国办通知", null, notice2027()).isMoved()).isTrue();
		assertThat(this.calendars.current().status(2027)).hasValue(YearStatus.OFFICIAL);
		assertThat(this.calendars.history(2027).stream().map(YearVersion::act)).containsExactly(YearAct.IMPORT,
				YearAct.RECKON);
		assertThat(texts(this.calendars.reckon(2027, "再推算", OFFICER))).containsExactly("2027年已按国务院通知导入，不能改为暂定。");
		assertThat(texts(this.calendars.reckon(2028, "再推算", OFFICER)))
			.containsExactly("平台没有2028年的法定节日推算，请导入放假安排文件并登记为暂定。");
	}

	@Test
	void aFileThatIsNoNoticeIsNotTakenAsOne() {
		Outcome outcome = importing(2027, YearStatus.OFFICIAL, " ", null,
				CalendarFileTest.resource("2027-statutory.json"));
		assertThat(texts(outcome)).containsExactly("这份文件写明不是正式放假通知，只能登记为暂定。", "请填写所依据的通知名称或文号，不超过200个字。");
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		assertThat(texts(importing(2027, YearStatus.OFFICIAL, "国办通知", null, "[1]")))
			.startsWith("第1条：应为 {\"date\", \"name\", \"isOffDay\"}。");
	}

	@Test
	void aCorrectionIsANewVersionWithItsReasonAndTheOldOneStays() {
		String corrected = CalendarFileTest.resource("2026.json").replace("\"2026-10-10\"", "\"2026-10-11\"");
		String document = this.calendars.current().year(2026).orElseThrow().document();
		assertThat(importing(2026, YearStatus.OFFICIAL, document, null, corrected))
			.isInstanceOf(Outcome.NeedsReason.class);
		assertThat(importing(2026, YearStatus.OFFICIAL, document, "更正通知", corrected).isMoved()).isTrue();
		assertThat(this.calendars.current().isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
		assertThat(this.calendars.current().isWorkingDay(LocalDate.of(2026, 10, 11))).isTrue();
		assertThat(this.calendars.history(2026).stream().map(YearVersion::act)).containsExactly(YearAct.CORRECT,
				YearAct.IMPORT);
		assertThat(this.jdbc.sql("select count(*) from calendar.day where version = 1 and date = '2026-10-10'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(texts(importing(2026, YearStatus.OFFICIAL, document, "再来一次", corrected)))
			.containsExactly("与2026年现行版本完全相同，没有需要更新的内容。");
	}

	@Test
	void aNoticeThatSpeaksOfTheDecemberBeforeChangesThatYearToo() {
		String file = notice2027().replace("\"days\": [",
				"\"days\": [ { \"date\": \"2026-12-31\", \"name\": \"元旦\", \"isOffDay\": true },");
		assertThat(importing(2027, YearStatus.OFFICIAL, "国办通知", null, file).isMoved()).isTrue();
		assertThat(this.calendars.current().kind(LocalDate.of(2026, 12, 31))).isEqualTo(DayKind.HOLIDAY);
		assertThat(this.calendars.current().isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
		assertThat(this.calendars.history(2026).getFirst().act()).isEqualTo(YearAct.AMEND_DECEMBER);
		String later = file.replace("2027", "2029").replace("2026-12", "2028-12");
		assertThat(texts(importing(2029, YearStatus.OFFICIAL, "国办通知", null, later)))
			.containsExactly("文件调整了2028年12月的日期，请先导入2028年的放假安排。");
	}

	@Test
	void aDayOfTheAutonomousRegionIsAddedAndTakenOutWithReasonAndDocument() {
		LocalDate day = LocalDate.of(2026, 8, 3);
		assertThat(texts(this.calendars.addLocalDay(day, true, "", " ", "放假", OFFICER)))
			.containsExactly("请填写名称，不超过20个字。", "请填写依据文件，不超过200个字。");
		assertThat(this.calendars.addLocalDay(day, true, "纪念日", "内政办发", null, OFFICER))
			.isEqualTo(new Outcome.NeedsReason(List.of(Reason.practice("登记自治区调整须写明原因。"))));
		assertThat(this.calendars.addLocalDay(day, true, "纪念日", "内政办发", "自治区放假", OFFICER).isMoved()).isTrue();
		assertThat(this.calendars.current().kind(day)).isEqualTo(DayKind.LOCAL_HOLIDAY);
		assertThat(texts(this.calendars.addLocalDay(day, true, "纪念日", "内政办发", "自治区放假", OFFICER)))
			.containsExactly("2026年8月3日已登记过自治区调整，需要更改的请先撤销。");

		// A correction of the national notice leaves the region's day where it is.
		String corrected = CalendarFileTest.resource("2026.json").replace("\"2026-10-10\"", "\"2026-10-11\"");
		assertThat(importing(2026, YearStatus.OFFICIAL, "国办通知", "更正", corrected).isMoved()).isTrue();
		assertThat(this.calendars.current().kind(day)).isEqualTo(DayKind.LOCAL_HOLIDAY);

		assertThat(this.calendars.removeLocalDay(day, " ", OFFICER)).isInstanceOf(Outcome.NeedsReason.class);
		assertThat(this.calendars.removeLocalDay(day, "文件撤销", OFFICER).isMoved()).isTrue();
		assertThat(this.calendars.current().kind(day)).isEqualTo(DayKind.WORKDAY);
		assertThat(texts(this.calendars.removeLocalDay(day, "文件撤销", OFFICER))).containsExactly("2026年8月3日没有登记自治区调整。");
		assertThat(this.calendars.history(2026).stream().map(YearVersion::version)).containsExactly(4, 3, 2, 1);
	}

	@Test
	void aLocalDayThatChangesNothingIsRefused() {
		assertThat(texts(this.calendars.addLocalDay(LocalDate.of(2026, 8, 1), true, "纪念日", "文", "因", OFFICER)))
			.containsExactly("2026年8月1日（周六）本来就不上班，不需要登记。");
		assertThat(texts(this.calendars.addLocalDay(LocalDate.of(2026, 8, 3), false, "纪念日", "文", "因", OFFICER)))
			.containsExactly("2026年8月3日（周一）本来就上班，不需要登记。");
		assertThat(texts(this.calendars.addLocalDay(LocalDate.of(2027, 5, 3), true, "纪念日", "文", "因", OFFICER)))
			.containsExactly("2027年的放假安排尚未导入，请先导入。");
	}

	@Test
	void onlyAnOfficerChangesTheCalendarAndEveryChangeIsInTheDecisionLog() {
		for (Role role : Role.values()) {
			if (role != Role.OFFICER) {
				assertThatExceptionOfType(NotAllowed.class).as(role.name())
					.isThrownBy(() -> this.calendars.reckon(2027, "急", actor("某人", role)));
			}
		}
		this.calendars.reckon(2027, "编制计划", OFFICER);
		var logged = this.log.timeline(new Subject("calendar_year", "2027"), new Page(1, 10)).items();
		assertThat(logged).hasSize(1);
		assertThat(logged.getFirst().who().name()).isEqualTo("白晓峰");
		assertThat(logged.getFirst().reason()).isEqualTo("编制计划");
		assertThat(logged.getFirst().label()).isEqualTo("按法定节日推算（暂定）");
	}

	@Test
	void manyAtOnceMakeOneVersionNotSeveral() throws Exception {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Boolean> press = () -> this.calendars.reckon(2027, "同时点击", OFFICER).isMoved();
			long moved = 0;
			for (var pressed : threads.invokeAll(Collections.nCopies(8, press))) {
				moved += pressed.get() ? 1 : 0;
			}
			assertThat(moved).isEqualTo(1);
		}
		assertThat(this.calendars.history(2027)).hasSize(1);
	}

	@Test
	void theDatabaseItselfRefusesToRewriteTheCalendar() {
		for (String table : List.of("year", "day", "demonstration_clock")) {
			for (String sql : List.of("delete from calendar.%s", "truncate calendar.%s cascade")) {
				assertThatExceptionOfType(DataIntegrityViolationException.class)
					.isThrownBy(() -> this.jdbc.sql(sql.formatted(table)).update());
			}
		}
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update calendar.day set off = false").update());
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into calendar.day (year, version, date, origin, off, name, note)
				values (2026, 1, '2027-01-01', 'NATIONAL', true, '元旦', '')
				""").update());
	}

	private Outcome importing(int year, YearStatus status, String document, @Nullable String reason, String json) {
		return this.calendars.importYear(new YearImport(year, status, document, reason, json), OFFICER);
	}

	private static String notice2027() {
		return CalendarFileTest.resource("2027-statutory.json").replace("\"official\": false", "\"official\": true");
	}

	private static List<String> texts(Outcome outcome) {
		assertThat(outcome.isMoved()).isFalse();
		return outcome.reasons().stream().map(Reason::text).toList();
	}

	static Actor actor(String name, Role role) {
		return new Actor(7, "login", name, role, 1, 1, "市总工会", 1, null, false, null);
	}

}
