package horqin.records;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import javax.sql.DataSource;

import horqin.testing.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module on a database of its own, without a container. */
final class TestRecords {

	static final Instant START = Instant.parse("2026-06-17T01:20:11.123456Z");

	final DataSource source = TestDatabase.fresh();

	final JdbcClient jdbc = JdbcClient.create(this.source);

	final JdbcTransactionManager transactions = new JdbcTransactionManager(this.source);

	final TransactionTemplate transaction = new TransactionTemplate(this.transactions);

	Instant now = START;

	final DecisionLog log = new DecisionLog(this.jdbc, () -> this.now);

	final Sealer sealer = new Sealer(this.jdbc, this.transactions);

	final Anchors anchors;

	final Verification verification;

	final FolderStore store;

	final StoredFiles files;

	final FileSweep sweep;

	/** How the machine's clock is ahead, for the age of files. */
	Duration ahead = Duration.ZERO;

	TestRecords(Path folder) {
		this.anchors = new Anchors(this.jdbc, () -> this.now, folder.resolve("anchors.txt"));
		this.verification = new Verification(this.jdbc, this.transactions, () -> this.now, this.anchors);
		this.store = new FolderStore(folder.resolve("files"), () -> Instant.now().plus(this.ahead));
		this.files = new StoredFiles(this.jdbc, this.store, () -> this.now);
		this.sweep = new FileSweep(this.jdbc, this.store, this.transactions);
	}

	<T> T inTransaction(Supplier<T> act) {
		return this.transaction.execute((_) -> act.get());
	}

	long append(Entry entry) {
		return inTransaction(() -> this.log.append(entry));
	}

	/** An act as short as can be. */
	static Entry act(long thing, long account, String act) {
		return Entry.of(Subject.of("nomination", thing), Who.of(account, "白晓峰", "OFFICER"), act, "办理");
	}

}
