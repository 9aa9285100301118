package horqin.records;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the entries into the chain, behind the transactions that wrote them: those never
 * wait for one another at its head. One node seals at a time (an advisory lock). An entry
 * is taken once every transaction that began before its own has ended, so that nothing
 * older can still appear behind it.
 */
@Component
public class Sealer {

	static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('horqin.records.seal', 0))";

	static final String HEAD = """
			select position, entry_id, entry_digest, previous, hash from records.link order by position desc limit 1
			""";

	// After a restore the transaction ids start anew: an id that this server has not
	// reached is a settled one.
	static final String WAITING = """
			select e.id, %s
			from records.unsealed u join records.entry e on e.id = u.entry_id
			where e.xid < pg_snapshot_xmin(pg_current_snapshot()) or e.xid >= pg_snapshot_xmax(pg_current_snapshot())
			order by e.id limit :batch
			""".formatted(Encoding.COLUMNS);

	static final String SEAL = """
			insert into records.link (position, entry_id, entry_digest, previous, hash)
			select * from unnest(cast(:positions as bigint[]), cast(:entries as bigint[]), cast(:digests as bytea[]),
				cast(:previous as bytea[]), cast(:hashes as bytea[]))
			""";

	static final String SEALED = "delete from records.unsealed where entry_id = any (cast(:entries as bigint[]))";

	private static final int BATCH = 1000;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	@Autowired
	public Sealer(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Seals everything that can be sealed now.
	 * @return how many links were written; 0 too when another node is at it
	 */
	public int seal() {
		int sealed = 0;
		int batch;
		do {
			batch = this.transaction.execute((_) -> sealBatch());
			sealed += batch;
		}
		while (batch == BATCH);
		return sealed;
	}

	private int sealBatch() {
		if (!this.jdbc.sql(ALONE).query(Boolean.class).single()) {
			return 0;
		}
		Link head = head(this.jdbc);
		List<Link> links = new ArrayList<>();
		this.jdbc.sql(WAITING).param("batch", BATCH).query((row) -> {
			Link last = links.isEmpty() ? head : links.getLast();
			links.add(last.next(row.getLong(1), Encoding.digest(Encoding.values(row, 2))));
		});
		if (!links.isEmpty()) {
			write(links);
		}
		return links.size();
	}

	private void write(List<Link> links) {
		long[] entries = links.stream().mapToLong(Link::entryId).toArray();
		this.jdbc.sql(SEAL)
			.param("positions", links.stream().mapToLong(Link::position).toArray())
			.param("entries", entries)
			.param("digests", links.stream().map(Link::digest).toArray(byte[][]::new))
			.param("previous", links.stream().map(Link::previous).toArray(byte[][]::new))
			.param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
			.update();
		this.jdbc.sql(SEALED).param("entries", entries).update();
	}

	/** The last link, or the start of the chain. */
	static Link head(JdbcClient jdbc) {
		return jdbc.sql(HEAD)
			.query((row, _) -> new Link(row.getLong(1), row.getLong(2), row.getBytes(3), row.getBytes(4),
					row.getBytes(5)))
			.optional()
			.orElse(Link.START);
	}

}
