package horqin.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes files that nobody refers to: their transaction fell, or their row was dropped.
 */
@Component
public class FileSweep {

	static final String REMOVING = "select pg_try_advisory_xact_lock(hashtextextended(:sha256, 7))";

	static final String ORPHANS = """
			select sha256 from unnest(cast(:candidates as text[])) as candidate (sha256)
			where not exists (select from records.file f where f.sha256 = candidate.sha256)
			""";

	private static final Duration GRACE = Duration.ofHours(1);

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final FileStore store;

	private final TransactionTemplate transaction;

	public FileSweep(JdbcClient jdbc, FileStore store, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.store = store;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Removes what was kept more than an hour ago and has no row.
	 * @return how many files
	 */
	public int sweep() {
		List<String> old = new ArrayList<>();
		try {
			this.store.olderThan(GRACE, old::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The stored files cannot be walked through", ex);
		}
		int removed = 0;
		for (int i = 0; i < old.size(); i += BATCH) {
			for (String orphan : orphans(old.subList(i, Math.min(old.size(), i + BATCH)))) {
				removed += this.transaction.execute((_) -> remove(orphan)) ? 1 : 0;
			}
		}
		return removed;
	}

	private boolean remove(String sha256) {
		boolean alone = this.jdbc.sql(REMOVING).param("sha256", sha256).query(Boolean.class).single();
		// Asked again behind the lock: the same content may have arrived meanwhile.
		if (!alone || orphans(List.of(sha256)).isEmpty()) {
			return false;
		}
		try {
			this.store.removeIfOlder(sha256, GRACE);
			return true;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A file without a row cannot be removed", ex);
		}
	}

	private List<String> orphans(List<String> candidates) {
		return this.jdbc.sql(ORPHANS).param("candidates", candidates.toArray(String[]::new)).query(String.class).list();
	}

}
