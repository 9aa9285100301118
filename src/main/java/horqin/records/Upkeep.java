package horqin.records;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What the module does by itself on every node: seals twice a second, writes the head
 * down when an hour is over, and sweeps up files that nobody refers to.
 */
@Component
@ConditionalOnBooleanProperty(name = "horqin.records.upkeep", matchIfMissing = true)
class Upkeep implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

	private static final int STOP_SECONDS = 10;

	private final Sealer sealer;

	private final Anchors anchors;

	private final FileSweep files;

	private @Nullable ScheduledExecutorService running;

	Upkeep(Sealer sealer, Anchors anchors, FileSweep files) {
		this.sealer = sealer;
		this.anchors = anchors;
		this.files = files;
	}

	@Override
	public void start() {
		ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1,
				Thread.ofPlatform().name("records-upkeep").daemon().factory());
		every(executor, Duration.ofMillis(500), this.sealer::seal);
		every(executor, Duration.ofMinutes(1), this.anchors::dropWhenDue);
		every(executor, Duration.ofHours(1), this.files::sweep);
		this.running = executor;
	}

	private static void every(ScheduledExecutorService executor, Duration pause, Runnable task) {
		// The future tells nothing that quietly() does not.
		var _ = executor.scheduleWithFixedDelay(() -> quietly(task), pause.toMillis(), pause.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/**
	 * A task that throws would never run again: the database may be away for a minute.
	 */
	private static void quietly(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException ex) {
			LOG.warn("The upkeep of the records failed and is tried again", ex);
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService executor = this.running;
		this.running = null;
		if (executor == null) {
			return;
		}
		executor.shutdown();
		try {
			executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
			// What was decided in the last half second is sealed before the lights go
			// out.
			quietly(this.sealer::seal);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	/** Stops after the web server, so that the last requests are sealed too. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public boolean isRunning() {
		return this.running != null;
	}

}
