package horqin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the place of 演示时钟 while the platform is off: every node says every few seconds
 * that it serves, and where nobody has said so for longer, that time is taken off the
 * clock. The clock never runs back by it: a rest is counted from the latest moment at
 * which the last node may still have told the time.
 */
final class DemonstrationPulse implements SmartLifecycle {

	/** How often a node says that it serves. */
	static final Duration BEAT = Duration.ofSeconds(5);

	/** Shorter silences are a slow machine, not a platform that is off. */
	static final Duration SILENCE = BEAT.multipliedBy(4);

	static final String FIRST = """
			insert into calendar.demonstration_pulse (beaten_at) values (:now) on conflict do nothing""";

	static final String LAST = "select beaten_at from calendar.demonstration_pulse for update";

	static final String BEATEN = """
			update calendar.demonstration_pulse set beaten_at = greatest(beaten_at, :now)""";

	/** Before the clock is placed there is no place to keep. */
	static final String REST = """
			insert into calendar.demonstration_rest (microseconds, ended_at)
			select :rest, :now where exists (select from calendar.demonstration_clock)""";

	private static final Log LOG = LogFactory.getLog(DemonstrationPulse.class);

	private final InstantSource machine;

	private final DemonstrationShift shift;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private volatile @Nullable ScheduledExecutorService running;

	DemonstrationPulse(InstantSource machine, DemonstrationShift shift, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.machine = machine;
		this.shift = shift;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Says that this node serves; after a silence of all nodes takes the rest off. */
	void beat() {
		Instant now = this.machine.instant().truncatedTo(ChronoUnit.MICROS);
		this.transaction.executeWithoutResult((_) -> {
			OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
			if (this.jdbc.sql(FIRST).param("now", at).update() == 0) {
				Instant last = this.jdbc.sql(LAST).query(OffsetDateTime.class).single().toInstant();
				if (Duration.between(last, now).compareTo(SILENCE) > 0) {
					this.jdbc.sql(REST)
						.param("rest", ChronoUnit.MICROS.between(last.plus(BEAT), now))
						.param("now", at)
						.update();
				}
				this.jdbc.sql(BEATEN).param("now", at).update();
			}
		});
		this.shift.refresh();
	}

	@Override
	public void start() {
		ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
				Thread.ofPlatform().name("demonstration-pulse").daemon().factory());
		var _ = executor.scheduleWithFixedDelay(this::quietly, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
		this.running = executor;
	}

	/**
	 * A task that throws would never run again: the database may be away for a minute.
	 */
	private void quietly() {
		try {
			beat();
		}
		catch (RuntimeException ex) {
			LOG.warn("The demonstration clock was not told that the platform serves: " + ex.getMessage());
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService executor = this.running;
		this.running = null;
		if (executor != null) {
			executor.shutdown();
		}
	}

	/** Beats before anybody is served and until nobody is. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

}
