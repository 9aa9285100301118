package horqin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import horqin.web.Wording;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 演示时钟: moves the platform's clock forward, so that a newcomer walks five working days in
 * a minute. Every node on the database follows within a second. Outside of the
 * demonstration every move is refused.
 */
public class DemonstrationClock {

	/** Days of one move: nothing leads back from a mistyped year. */
	static final int FARTHEST_DAYS = 400;

	static final String PLACE = """
			insert into calendar.demonstration_clock (shift_microseconds, moved_by, moved_at)
			select :shift + (select coalesce(sum(microseconds), 0) from calendar.demonstration_rest), :by, :at
			where not exists (select from calendar.demonstration_clock)
			""";

	static final String MOVE = """
			insert into calendar.demonstration_clock (shift_microseconds, moved_by, moved_at)
			select :shift + (select coalesce(sum(microseconds), 0) from calendar.demonstration_rest), :by, :at
			""";

	private final boolean demonstration;

	private final InstantSource machine;

	private final PlatformClock clock;

	private final DemonstrationShift shift;

	private final WorkingCalendars calendars;

	private final JdbcClient jdbc;

	private final DecisionLog log;

	private final TransactionTemplate transaction;

	DemonstrationClock(boolean demonstration, InstantSource machine, PlatformClock clock, DemonstrationShift shift,
			WorkingCalendars calendars, JdbcClient jdbc, DecisionLog log, PlatformTransactionManager transactions) {
		this.demonstration = demonstration;
		this.machine = machine;
		this.clock = clock;
		this.shift = shift;
		this.calendars = calendars;
		this.jdbc = jdbc;
		this.log = log;
		this.transaction = new TransactionTemplate(transactions);
		// A move stands by itself: other nodes have seen it when the caller rolls back.
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Whether there is a clock to move at all. */
	public boolean isDemonstration() {
		return this.demonstration;
	}

	/**
	 * Places the clock for the first time, also into the past: where the story of the
	 * demonstration begins. Refused once the clock was placed or moved.
	 */
	public Outcome startAt(LocalDateTime time, Who who) {
		if (!this.demonstration) {
			return refused("正式运行环境不能拨动时钟。");
		}
		return record(PLACE, time, who) ? Outcome.moved() : refused("演示时钟已经开始走，只能向前拨。");
	}

	/**
	 * Moves the clock to a time in Asia/Shanghai that is still to come.
	 * @param time at most 400 days ahead
	 */
	@Practice("演示时钟只能向前拨，一次不超过400天；正式运行环境没有演示时钟")
	public Outcome moveTo(LocalDateTime time, Who who) {
		if (!this.demonstration) {
			return refused("正式运行环境不能拨动时钟。");
		}
		LocalDateTime now = PlatformClock.timeOf(this.clock.instant());
		if (!time.isAfter(now)) {
			return refused("演示时钟只能向前拨：现在是%s，不能拨到%s。".formatted(Wording.time(now), Wording.time(time)));
		}
		if (time.isAfter(now.plusDays(FARTHEST_DAYS))) {
			return refused("演示时钟一次最多向前拨%d天：现在是%s，请选%s以前的时间。".formatted(FARTHEST_DAYS, Wording.time(now),
					Wording.date(now.toLocalDate().plusDays(FARTHEST_DAYS))));
		}
		record(MOVE, time, who);
		return Outcome.moved();
	}

	/**
	 * Lets the story of the demonstration go on to its next hour. Its hundreds of hours
	 * are no acts of anybody and leave no row in the log; a time already past is passed
	 * over.
	 */
	public void passTo(LocalDateTime time) {
		if (this.demonstration && time.isAfter(PlatformClock.timeOf(this.clock.instant()))) {
			Instant now = this.machine.instant().truncatedTo(ChronoUnit.MICROS);
			Duration ahead = Duration.between(now, PlatformClock.instantOf(time));
			this.transaction.executeWithoutResult((_) -> insert(MOVE, ahead, Who.system(), now));
			this.shift.advance(ahead);
		}
	}

	/**
	 * Moves the clock to the same time of day, so many working days later. A notice is
	 * over at 24:00 of its last day, so one more day than it has carries past its end.
	 * @param days working days, 1 or more
	 */
	public Outcome advanceWorkingDays(int days, Who who) {
		if (days < 1) {
			return refused("请填写1个以上的工作日。");
		}
		LocalDateTime now = PlatformClock.timeOf(this.clock.instant());
		return switch (NoticePeriod.count(this.calendars.current(), now.toLocalDate(), days)) {
			case NoticePeriod.Counting.Counted(var period) -> moveTo(period.lastDay().atTime(now.toLocalTime()), who);
			case NoticePeriod.Counting.Unknown unknown ->
				refused("%d个工作日会到%d年，该年度放假安排尚未导入；请改为直接填写日期。".formatted(days, unknown.year()));
		};
	}

	private boolean record(String sql, LocalDateTime time, Who who) {
		Instant machineNow = this.machine.instant().truncatedTo(ChronoUnit.MICROS);
		Duration ahead = Duration.between(machineNow, PlatformClock.instantOf(time));
		boolean moved = Objects.requireNonNull(this.transaction.execute((_) -> {
			int rows = insert(sql, ahead, who, machineNow);
			if (rows > 0) {
				this.log.append(Entry.of(new Subject("demonstration_clock", "1"), who, "MOVE_CLOCK", "拨动演示时钟")
					.details(Details.none().with("to", Wording.time(time))));
			}
			return rows > 0;
		}));
		this.shift.refresh();
		return moved;
	}

	private int insert(String sql, Duration ahead, Who who, Instant machineNow) {
		return this.jdbc.sql(sql)
			.param("shift", ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(ahead)))
			.param("by", who.name())
			.param("at", machineNow.atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Outcome refused(String sentence) {
		return new Outcome.Refused(List.of(Reason.practice(sentence)));
	}

}
