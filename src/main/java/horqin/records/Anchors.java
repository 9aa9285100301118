package horqin.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the head of the chain down every hour, in a table and in a file outside of the
 * database. Whoever owns the database can recompute a whole chain; he cannot recompute
 * what was written elsewhere. The file ({@code horqin.anchors}) therefore belongs on a
 * medium or under an account of its own.
 */
@Component
public class Anchors {

	static final String LATEST = "select position, at, hash from records.anchor order by position desc limit 1";

	static final String ALL = "select position, at, hash from records.anchor order by position";

	static final String DROP = """
			insert into records.anchor (position, at, hash) values (:position, :at, :hash)
			on conflict (position) do nothing
			""";

	private static final Duration INTERVAL = Duration.ofHours(1);

	private static final Pattern LINE = Pattern.compile("1 (\\d{1,18}) ([0-9a-f]{64}) (\\S{1,40})");

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final Path file;

	/**
	 * One written head; {@code outside} if it stands in the file rather than the table.
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
	record Anchor(long position, byte[] hash, boolean outside) {

	}

	public Anchors(JdbcClient jdbc, InstantSource clock,
			@Value("${horqin.anchors:${horqin.data:data}/anchors.txt}") Path file) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.file = file;
	}

	/**
	 * Writes the head down if an hour has passed since the last time.
	 * @return whether it was written by this call
	 */
	public boolean dropWhenDue() {
		Instant now = this.clock.instant();
		Optional<Instant> latest = this.jdbc.sql(LATEST)
			.query((row, _) -> row.getObject(2, OffsetDateTime.class).toInstant())
			.optional();
		// The clock of a demonstration may be turned back: an anchor from the future is
		// no reason to wait for it.
		boolean due = latest.map((at) -> Duration.between(at, now).abs().compareTo(INTERVAL) >= 0).orElse(true);
		return due && drop(now);
	}

	private boolean drop(Instant now) {
		Link head = Sealer.head(this.jdbc);
		boolean written = head.position() > 0 && this.jdbc.sql(DROP)
			.param("position", head.position())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("hash", head.hash())
			.update() > 0;
		if (written) {
			// Only now: a head that stands in the file is one that the database has kept.
			append("1 " + head.position() + " " + HexFormat.of().formatHex(head.hash()) + " " + now + "\n");
		}
		return written;
	}

	private void append(String line) {
		try {
			Files.createDirectories(this.file.toAbsolutePath().getParent());
			try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND)) {
				channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
				channel.force(true);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The head of the chain cannot be written to its file", ex);
		}
	}

	/** The heads in the file; a line that was cut by a crash is passed over. */
	List<Anchor> outside() {
		List<Anchor> anchors = new ArrayList<>();
		if (!Files.exists(this.file)) {
			return anchors;
		}
		try (var lines = Files.lines(this.file)) {
			lines.map(LINE::matcher)
				.filter(Matcher::matches)
				.map((line) -> new Anchor(Long.parseLong(line.group(1)), HexFormat.of().parseHex(line.group(2)), true))
				.forEach(anchors::add);
			return anchors;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The heads of the chain cannot be read from their file", ex);
		}
	}

	/** The heads in the table. */
	List<Anchor> inside() {
		return this.jdbc.sql(ALL).query((row, _) -> new Anchor(row.getLong(1), row.getBytes(3), false)).list();
	}

}
