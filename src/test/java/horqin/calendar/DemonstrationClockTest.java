package horqin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import horqin.records.DecisionLog;
import horqin.records.Who;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 演示时钟: forward only, the same on every node, and absent outside of the demonstration.
 */
class DemonstrationClockTest {

	private static final Who SOMEBODY = Who.of(7, "白晓峰", "OFFICER");

	private static final LocalDateTime MACHINE = LocalDateTime.of(2026, 6, 11, 9, 20);

	private final DataSource database = TestDatabase.fresh();

	private final Node node = new Node(true);

	/** One application on the shared database, with the machine's time standing still. */
	private final class Node {

		final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 500_000_000L);

		final PlatformClock clock;

		final DemonstrationClock demonstration;

		final DemonstrationPulse pulse;

		Node(boolean demonstration) {
			this(demonstration, MACHINE);
		}

		Node(boolean demonstration, LocalDateTime machineTime) {
			InstantSource machine = InstantSource.fixed(PlatformClock.instantOf(machineTime));
			DemonstrationShift shift = new DemonstrationShift(DemonstrationClockTest.this.database, this.nanos::get);
			this.clock = new PlatformClock(machine, demonstration ? shift : () -> Duration.ZERO);
			JdbcClient jdbc = JdbcClient.create(DemonstrationClockTest.this.database);
			var transactions = new JdbcTransactionManager(DemonstrationClockTest.this.database);
			DecisionLog log = new DecisionLog(jdbc, this.clock);
			WorkingCalendars calendars = new WorkingCalendars(jdbc, log, this.clock, transactions);
			calendars.importBundled();
			this.demonstration = new DemonstrationClock(demonstration, machine, this.clock, shift, calendars, jdbc, log,
					transactions);
			this.pulse = new DemonstrationPulse(machine, shift, jdbc, transactions);
		}

		LocalDateTime time() {
			return LocalDateTime.now(this.clock);
		}

	}

	@Test
	void theClockIsThatOfShanghaiInWholeMicroseconds() {
		InstantSource machine = InstantSource.fixed(Instant.parse("2026-06-11T16:30:00.123456789Z"));
		Clock clock = new PlatformClock(machine, () -> Duration.ZERO);
		assertThat(LocalDate.now(clock)).isEqualTo("2026-06-12");
		assertThat(clock.instant()).isEqualTo("2026-06-11T16:30:00.123456Z");
		assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
		assertThat(ZonedDateTime.now(clock.withZone(ZoneId.of("America/New_York"))).toLocalDateTime())
			.isEqualTo("2026-06-11T12:30:00.123456");
	}

	@Test
	void itMovesForwardAtOnceOnItsNodeAndWithinASecondOnTheOther() {
		Node other = new Node(true);
		assertThat(other.time()).isEqualTo(MACHINE);

		LocalDateTime target = LocalDateTime.of(2026, 6, 19, 0, 0);
		assertThat(this.node.demonstration.moveTo(target, SOMEBODY)).isEqualTo(Outcome.moved());
		assertThat(this.node.time()).isEqualTo(target);

		other.nanos.addAndGet(999_999_999L);
		assertThat(other.time()).isEqualTo(MACHINE);
		other.nanos.addAndGet(1);
		assertThat(other.time()).isEqualTo(target);
		assertThat(new Node(true).time()).isEqualTo(target);
	}

	@Test
	void itNeverMovesBackNorStands() {
		this.node.demonstration.moveTo(LocalDateTime.of(2026, 6, 17, 9, 20), SOMEBODY);
		assertThat(text(this.node.demonstration.moveTo(LocalDateTime.of(2026, 6, 12, 0, 0), SOMEBODY)))
			.isEqualTo("演示时钟只能向前拨：现在是2026年6月17日 09:20，不能拨到2026年6月12日 00:00。");
		assertThat(this.node.demonstration.moveTo(this.node.time(), SOMEBODY).isMoved()).isFalse();
		assertThat(this.node.time()).isEqualTo("2026-06-17T09:20");
	}

	@Test
	void aMistypedYearIsRefused() {
		assertThat(text(this.node.demonstration.moveTo(LocalDateTime.of(2062, 6, 12, 0, 0), SOMEBODY)))
			.isEqualTo("演示时钟一次最多向前拨400天：现在是2026年6月11日 09:20，请选2027年7月16日以前的时间。");
		assertThat(this.node.demonstration.moveTo(MACHINE.plusDays(400), SOMEBODY).isMoved()).isTrue();
	}

	@Test
	void fiveWorkingDaysAreOneStep() {
		assertThat(this.node.demonstration.advanceWorkingDays(5, SOMEBODY).isMoved()).isTrue();
		assertThat(this.node.time()).isEqualTo("2026-06-18T09:20");
		assertThat(this.node.demonstration.advanceWorkingDays(1, SOMEBODY).isMoved()).isTrue();
		assertThat(this.node.time()).isEqualTo("2026-06-22T09:20");
		assertThat(text(this.node.demonstration.advanceWorkingDays(200, SOMEBODY)))
			.isEqualTo("200个工作日会到2027年，该年度放假安排尚未导入；请改为直接填写日期。");
		assertThat(text(this.node.demonstration.advanceWorkingDays(0, SOMEBODY))).isEqualTo("请填写1个以上的工作日。");
	}

	@Test
	void theStoryMayBeginInThePastOnceAndThenOnlyGoesOn() {
		LocalDateTime beginning = LocalDateTime.of(2026, 3, 17, 9, 0);
		assertThat(this.node.demonstration.startAt(beginning, Who.system()).isMoved()).isTrue();
		assertThat(this.node.time()).isEqualTo(beginning);
		assertThat(text(this.node.demonstration.startAt(beginning, Who.system()))).isEqualTo("演示时钟已经开始走，只能向前拨。");
		assertThat(this.node.demonstration.moveTo(beginning.plusDays(1), SOMEBODY).isMoved()).isTrue();
		assertThat(this.node.time()).isEqualTo(beginning.plusDays(1));
	}

	@Test
	void outsideOfTheDemonstrationNothingMovesIt() {
		this.node.demonstration.moveTo(MACHINE.plusDays(3), SOMEBODY);
		Node production = new Node(false);
		assertThat(production.time()).isEqualTo(MACHINE);
		String refusal = "正式运行环境不能拨动时钟。";
		assertThat(text(production.demonstration.moveTo(MACHINE.plusDays(1), SOMEBODY))).isEqualTo(refusal);
		assertThat(text(production.demonstration.startAt(MACHINE.plusDays(1), SOMEBODY))).isEqualTo(refusal);
		assertThat(text(production.demonstration.advanceWorkingDays(1, SOMEBODY))).isEqualTo(refusal);
		assertThat(production.time()).isEqualTo(MACHINE);
	}

	@Test
	void timeGoesOnWhenTheDatabaseDoesNotAnswerAndWhenACallerRollsBack() {
		TransactionTemplate caller = new TransactionTemplate(new JdbcTransactionManager(this.database));
		caller.executeWithoutResult((status) -> {
			this.node.demonstration.moveTo(MACHINE.plusDays(1), SOMEBODY);
			status.setRollbackOnly();
		});
		assertThat(this.node.time()).isEqualTo(MACHINE.plusDays(1));
		assertThat(new Node(true).time()).isEqualTo(MACHINE.plusDays(1));

		AtomicLong nanos = new AtomicLong();
		var unreachable = new DemonstrationShift(TestDatabase.dataSource("no_such_database"), nanos::get);
		assertThat(unreachable.get()).isEqualTo(Duration.ZERO);
	}

	@Test
	void itKeepsItsPlaceWhileThePlatformIsOff() {
		LocalDateTime inTheNotice = LocalDateTime.of(2026, 6, 17, 9, 20);
		this.node.pulse.beat();
		this.node.demonstration.startAt(inTheNotice.minusDays(90), Who.system());
		this.node.demonstration.passTo(inTheNotice);
		Node soonAgain = new Node(true, MACHINE.plusSeconds(15));
		soonAgain.pulse.beat();
		assertThat(soonAgain.time()).isEqualTo(inTheNotice.plusSeconds(15));

		Node aMonthLater = new Node(true, MACHINE.plusDays(30));
		aMonthLater.pulse.beat();
		assertThat(aMonthLater.time()).isEqualTo(inTheNotice.plusSeconds(15 + 5));
		Node besideIt = new Node(true, MACHINE.plusDays(30).plusSeconds(2));
		besideIt.pulse.beat();
		assertThat(besideIt.time()).isEqualTo(inTheNotice.plusSeconds(15 + 5 + 2));

		aMonthLater.demonstration.moveTo(inTheNotice.plusDays(5), SOMEBODY);
		assertThat(aMonthLater.time()).isEqualTo(inTheNotice.plusDays(5));
		Node yearsLater = new Node(true, MACHINE.plusDays(900));
		yearsLater.pulse.beat();
		assertThat(yearsLater.time()).isAfter(inTheNotice.plusDays(5)).isBefore(inTheNotice.plusDays(5).plusSeconds(8));
	}

	@Test
	void beforeTheStoryBeginsThereIsNoPlaceToKeep() {
		this.node.pulse.beat();
		Node later = new Node(true, MACHINE.plusDays(3));
		later.pulse.beat();
		assertThat(later.time()).isEqualTo(MACHINE.plusDays(3));
	}

	@Test
	void theStoryPassesOnWithoutARowInTheLogAndNeverBack() {
		LocalDateTime beginning = LocalDateTime.of(2026, 3, 17, 14, 30);
		this.node.demonstration.startAt(beginning, Who.system());
		this.node.demonstration.passTo(beginning.plusHours(3));
		this.node.demonstration.passTo(beginning.plusHours(2));
		assertThat(this.node.time()).isEqualTo(beginning.plusHours(3));
		assertThat(new Node(true).time()).isEqualTo(beginning.plusHours(3));
		assertThat(JdbcClient.create(this.database)
			.sql("select count(*) from records.entry where act = 'MOVE_CLOCK'")
			.query(Long.class)
			.single()).isEqualTo(1);
		Node production = new Node(false);
		production.demonstration.passTo(MACHINE.plusDays(1));
		assertThat(production.time()).isEqualTo(MACHINE);
	}

	private static String text(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		return List.copyOf(outcome.reasons()).stream().map(Reason::text).findFirst().orElseThrow();
	}

}
