package horqin.records;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the page 操作记录 shows ({@code templates/records/log.html}). The route to it stands
 * in a module that knows who may; whoever looked is written down here.
 */
@Service
public class LogView {

	static final String READ = "insert into records.reading (at, reader, question) values (:at, :reader, :question)";

	static final String PENDING = "select count(*) from (select from records.unsealed limit 1000) as counted";

	private final JdbcClient jdbc;

	private final DecisionLog log;

	private final Verification verification;

	private final InstantSource clock;

	/**
	 * How the chain stands.
	 *
	 * @param sealed how many entries are sealed
	 * @param pending how many wait, counted up to 1000
	 * @param head the hash of the last link, the first 16 hexadecimal digits; empty at
	 * the start
	 * @param anchored when a head was last written down, for people; empty if never
	 */
	public record Chain(long sealed, long pending, String head, String anchored) {

	}

	/**
	 * The page.
	 *
	 * @param query what was asked for
	 * @param found what was found
	 * @param kinds the kinds of subjects by their codes
	 * @param chain how the chain stands
	 */
	public record Shown(LogQuery query, Paged<LogLine> found, Map<String, String> kinds, Chain chain) {

	}

	public LogView(JdbcClient jdbc, DecisionLog log, Verification verification, InstantSource clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.verification = verification;
		this.clock = clock;
	}

	/**
	 * Looks something up.
	 * @param reader who looks, as it is to be written down
	 */
	@Transactional
	public Shown show(LogQuery query, String reader) {
		reading(reader, query.parameters().toString());
		Map<String, String> kinds = new TreeMap<>(this.log.subjectNames());
		return new Shown(query, this.log.search(query.filter(), query.wanted()), kinds, chain());
	}

	/**
	 * Examines the chain.
	 * @param reader who asks for it
	 */
	public VerifyReport verify(String reader) {
		reading(reader, "verify");
		return this.verification.run();
	}

	private Chain chain() {
		Link head = Sealer.head(this.jdbc);
		Instant anchored = this.jdbc.sql(Anchors.LATEST)
			.query((row, _) -> row.getObject(2, OffsetDateTime.class).toInstant())
			.optional()
			.orElse(null);
		String hash = (head.position() > 0) ? HexFormat.of().formatHex(head.hash()).substring(0, 16) : "";
		long pending = this.jdbc.sql(PENDING).query(Long.class).single();
		return new Chain(head.position(), pending, hash, text(anchored));
	}

	private void reading(String reader, String question) {
		this.jdbc.sql(READ)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("reader", reader)
			.param("question", question)
			.update();
	}

	private static String text(@Nullable Instant instant) {
		return (instant != null) ? Times.text(instant) : "";
	}

}
