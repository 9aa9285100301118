package horqin.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * How far the clock of the demonstration stands ahead, the same for every node on the
 * database: the farthest move less every rest of the platform. It is read at most once a
 * second, and at once on the node that moved it.
 * <p>
 * It reads on a connection of its own, never the caller's: inside an older snapshot the
 * time would seem to run back, and a caller's failed transaction could not ask the time.
 * When the database does not answer, the last known shift holds.
 */
final class DemonstrationShift implements Supplier<Duration> {

	private static final Log LOG = LogFactory.getLog(DemonstrationShift.class);

	/** Nanoseconds for which a value that was read holds. */
	private static final long HOLDS = 1_000_000_000L;

	private static final String SHIFT = """
			select coalesce(max(shift_microseconds), 0)
				- (select coalesce(sum(microseconds), 0) from calendar.demonstration_rest)
			  from calendar.demonstration_clock
			""";

	private record Known(Duration shift, long readAt) {

	}

	private final DataSource dataSource;

	private final LongSupplier nanos;

	private final ReentrantLock reading = new ReentrantLock();

	private volatile Known known;

	/**
	 * Made with the time that passes.
	 * @param nanos a monotonic count of nanoseconds
	 */
	DemonstrationShift(DataSource dataSource, LongSupplier nanos) {
		this.dataSource = dataSource;
		this.nanos = nanos;
		this.known = new Known(Duration.ZERO, nanos.getAsLong() - HOLDS);
	}

	@Override
	public Duration get() {
		if (this.nanos.getAsLong() - this.known.readAt() >= HOLDS && this.reading.tryLock()) {
			try {
				refresh();
			}
			finally {
				this.reading.unlock();
			}
		}
		return this.known.shift();
	}

	/** What a move on this node made of it, known without reading. */
	void advance(Duration ahead) {
		Duration shift = this.known.shift();
		this.known = new Known((ahead.compareTo(shift) > 0) ? ahead : shift, this.nanos.getAsLong());
	}

	/** Reads now. */
	void refresh() {
		Duration shift = this.known.shift();
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(SHIFT);
				ResultSet row = statement.executeQuery()) {
			row.next();
			shift = Duration.of(row.getLong(1), ChronoUnit.MICROS);
		}
		catch (SQLException ex) {
			LOG.warn("The demonstration clock was not read and stays " + shift + " ahead: " + ex.getMessage());
		}
		this.known = new Known(shift, this.nanos.getAsLong());
	}

}
