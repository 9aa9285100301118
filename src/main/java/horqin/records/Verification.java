package horqin.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import horqin.records.Anchors.Anchor;
import horqin.records.VerifyReport.Finding;
import horqin.records.Walk.Step;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Examines the whole log: recomputes the chain row by row in flat memory and compares it
 * with the heads that were written down. It sees one moment of the database, so that it
 * may run while people work.
 */
@Component
public class Verification {

	static final String LINKS = """
			select l.position, l.entry_id, l.entry_digest, l.previous, l.hash, e.id, %s
			from records.link l left join records.entry e on e.id = l.entry_id
			where l.position > :after
			order by l.position limit :rows
			""".formatted(Encoding.COLUMNS);

	// The walk takes rows in order, a few thousand at a time: helpers would only be
	// started and thrown away.
	static final String ALONE = "set local max_parallel_workers_per_gather = 0";

	static final String BEFORE_START = "select position, entry_id from records.link where position < 1 limit 1";

	static final String STRANGERS = """
			select e.id, e.at from records.entry e
			where not exists (select from records.link l where l.entry_id = e.id)
				and not exists (select from records.unsealed u where u.entry_id = e.id)
			order by e.id limit 1
			""";

	static final String LOST = """
			select u.entry_id from records.unsealed u
			where not exists (select from records.entry e where e.id = u.entry_id)
			order by u.entry_id limit 1
			""";

	static final String OLDEST_WAITING = """
			select e.id, e.at from records.unsealed u join records.entry e on e.id = u.entry_id
			order by e.at limit 1
			""";

	static final String WAITING = "select count(*) from records.unsealed";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final int ROWS = 5000;

	private final JdbcClient jdbc;

	private final TransactionTemplate snapshot;

	private final InstantSource clock;

	private final Anchors anchors;

	public Verification(JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource clock,
			Anchors anchors) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.anchors = anchors;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	/** Examines everything and names the first thing that is wrong. */
	public VerifyReport run() {
		// Before the snapshot: a head that is written meanwhile would lie beyond it.
		List<Anchor> outside = this.anchors.outside();
		return this.snapshot.execute((_) -> examine(outside));
	}

	private VerifyReport examine(List<Anchor> outside) {
		long start = System.nanoTime();
		this.jdbc.sql(ALONE).update();
		List<Anchor> inside = this.anchors.inside();
		List<Anchor> written = new ArrayList<>(outside);
		written.addAll(inside);
		Walk walk = new Walk(written);
		Finding first = beforeStart();
		if (first == null) {
			first = walkAll(walk);
		}
		if (first == null) {
			first = besideTheChain();
		}
		long pending = this.jdbc.sql(WAITING).query(Long.class).single();
		List<String> notes = (outside.isEmpty() && !inside.isEmpty()) ? List.of("库外的链头文件不存在或为空：无法与库外凭据比对，请检查该文件的位置。")
				: List.of();
		return new VerifyReport(walk.links(), pending, Duration.ofNanos(System.nanoTime() - start), first, notes);
	}

	private @Nullable Finding beforeStart() {
		return this.jdbc.sql(BEFORE_START)
			.query((row, _) -> Findings
				.linkAltered(new Link(row.getLong(1), row.getLong(2), new byte[0], new byte[0], new byte[0])))
			.optional()
			.orElse(null);
	}

	/**
	 * While one batch is recomputed, the next is fetched: database and hashing take about
	 * as long.
	 */
	private @Nullable Finding walkAll(Walk walk) {
		try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
			List<Step> steps = steps(0);
			while (!steps.isEmpty() && walk.finding() == null) {
				List<Step> batch = steps;
				Future<?> recomputing = worker.submit(() -> walk.take(batch));
				steps = steps(batch.getLast().link().position());
				recomputing.get();
			}
			return (walk.finding() != null) ? walk.finding() : walk.end();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The examination was interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The chain cannot be recomputed", ex.getCause());
		}
	}

	private List<Step> steps(long after) {
		return this.jdbc.sql(LINKS).param("after", after).param("rows", ROWS).query((row, _) -> step(row)).list();
	}

	private static Step step(ResultSet row) throws SQLException {
		Link link = new Link(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4), row.getBytes(5));
		boolean present = row.getObject(6) != null;
		return new Step(link, present ? Encoding.values(row, 7) : null);
	}

	private @Nullable Finding besideTheChain() {
		Optional<Finding> stranger = this.jdbc.sql(STRANGERS)
			.query((row, _) -> Findings.inserted(row.getLong(1), time(row, 2)))
			.optional();
		Optional<Finding> lost = stranger
			.or(() -> this.jdbc.sql(LOST).query((row, _) -> Findings.lostWhileWaiting(row.getLong(1))).optional());
		return lost.or(this::waitingTooLong).orElse(null);
	}

	private Optional<Finding> waitingTooLong() {
		Instant limit = this.clock.instant().minus(PATIENCE);
		return this.jdbc.sql(OLDEST_WAITING)
			.query((row, _) -> Findings.unsealed(row.getLong(1), time(row, 2)))
			.optional()
			.filter((finding) -> finding.at() != null && finding.at().isBefore(limit));
	}

	private static Instant time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
