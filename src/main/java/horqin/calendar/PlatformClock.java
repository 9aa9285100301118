package horqin.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The platform's only clock: the machine's time, moved forward in the demonstration, read
 * in Asia/Shanghai wherever the server stands. Modules inject it as {@link Clock} or
 * {@link InstantSource}.
 * <p>
 * Instants are whole microseconds, as PostgreSQL keeps them, so that what was written
 * equals what is read back.
 */
public final class PlatformClock extends Clock {

	/** Beijing time, in which every date and deadline of the platform is meant. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final InstantSource machine;

	private final Supplier<Duration> shift;

	private final ZoneId zone;

	PlatformClock(InstantSource machine, Supplier<Duration> shift) {
		this(machine, shift, ZONE);
	}

	private PlatformClock(InstantSource machine, Supplier<Duration> shift, ZoneId zone) {
		this.machine = machine;
		this.shift = shift;
		this.zone = zone;
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new PlatformClock(this.machine, this.shift, other);
	}

	@Override
	public Instant instant() {
		return this.machine.instant().plus(this.shift.get()).truncatedTo(ChronoUnit.MICROS);
	}

	/** The day of an instant in Asia/Shanghai. */
	public static LocalDate dateOf(Instant instant) {
		return LocalDate.ofInstant(instant, ZONE);
	}

	/** The local time of an instant in Asia/Shanghai. */
	public static LocalDateTime timeOf(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZONE);
	}

	/** The instant of a local time in Asia/Shanghai, which has no daylight saving. */
	public static Instant instantOf(LocalDateTime time) {
		return time.atZone(ZONE).toInstant();
	}

	/** The first instant of a day in Asia/Shanghai: 24:00 of the day before. */
	public static Instant startOf(LocalDate date) {
		return date.atStartOfDay(ZONE).toInstant();
	}

}
