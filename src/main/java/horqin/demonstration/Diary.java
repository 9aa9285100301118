package horqin.demonstration;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;

import horqin.calendar.DemonstrationClock;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.transaction.support.TransactionOperations;

/**
 * What happens when. Chapters write into it, also while it is told; it is told in the
 * order of time, since the clock only goes forward and two years overlap.
 */
final class Diary {

	private static final Log LOG = LogFactory.getLog(Diary.class);

	private final PriorityQueue<Entry> entries = new PriorityQueue<>(
			Comparator.comparing(Entry::at).thenComparing(Entry::number));

	private final Map<String, Duration> spent = new LinkedHashMap<>();

	private int written;

	/**
	 * One sitting of somebody.
	 *
	 * @param number keeps what was written first first, at the same minute
	 * @param whole whether all of it is one transaction
	 */
	private record Entry(LocalDateTime at, int number, String chapter, boolean whole, Runnable act) {
	}

	/** Somebody sits down at a time and does something: all of it is one transaction. */
	void at(LocalDateTime time, String chapter, Runnable act) {
		this.entries.add(new Entry(time, this.written++, chapter, true, act));
	}

	/**
	 * The same, each verb in its own transaction: for what rolls back when it is refused.
	 */
	void apart(LocalDateTime time, String chapter, Runnable act) {
		this.entries.add(new Entry(time, this.written++, chapter, false, act));
	}

	/** Tells everything, and then moves the clock to where the story stops. */
	void tell(DemonstrationClock clock, TransactionOperations transaction, LocalDateTime end) {
		while (!this.entries.isEmpty()) {
			Entry entry = this.entries.remove();
			long start = System.nanoTime();
			if (entry.at().isAfter(end)) {
				throw new IllegalStateException(
						"The story ends at %s, before %s of %s".formatted(end, entry.at(), entry.chapter()));
			}
			clock.passTo(entry.at());
			tell(entry, transaction);
			this.spent.merge(entry.chapter(), Duration.ofNanos(System.nanoTime() - start), Duration::plus);
		}
		clock.passTo(end);
		this.spent.forEach((chapter, time) -> LOG.info("Told %s in %d ms".formatted(chapter, time.toMillis())));
	}

	private static void tell(Entry entry, TransactionOperations transaction) {
		try {
			if (entry.whole()) {
				transaction.executeWithoutResult((_) -> entry.act().run());
			}
			else {
				entry.act().run();
			}
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("The story breaks off at %s, in %s".formatted(entry.at(), entry.chapter()),
					ex);
		}
	}

}
