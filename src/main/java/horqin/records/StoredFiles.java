package horqin.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import horqin.records.Receipt.Rejected;
import horqin.records.Receipt.Stored;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that were handed in. There is no route to them here: the module that owns a file
 * keeps its id, decides who may see it, and then streams it ({@link FileResponse}).
 */
@Service
public class StoredFiles {

	// Shared by arrivals of the same content; its removal (FileSweep) takes it for
	// itself.
	static final String ARRIVING = "select true from pg_advisory_xact_lock_shared(hashtextextended(:sha256, 7))";

	static final String INSERT = """
			insert into records.file (public_id, sha256, size, media_type, name, uploaded_by, at)
			values (:publicId, :sha256, :size, :mediaType, :name, :by, :at) returning id
			""";

	static final String BY_ID = """
			select id, public_id, sha256, size, media_type, name, uploaded_by, at from records.file where id = :id
			""";

	static final String BY_IDS = """
			select id, public_id, sha256, size, media_type, name, uploaded_by, at from records.file
			where id = any (cast(:ids as bigint[]))
			""";

	static final String BY_PUBLIC_ID = """
			select id, public_id, sha256, size, media_type, name, uploaded_by, at from records.file
			where public_id = :publicId
			""";

	static final String FORGET = "delete from records.file where id = :id";

	private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

	private static final int PUBLIC_ID_LENGTH = 26;

	private final JdbcClient jdbc;

	private final FileStore store;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	public StoredFiles(JdbcClient jdbc, FileStore store, InstantSource clock) {
		this.jdbc = jdbc;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Takes a file in, in the caller's transaction: the bytes are durable before the row
	 * is written, and if the transaction falls, they are swept up.
	 * @param accept what the place takes
	 * @param by the account that hands it in
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Receipt receive(Upload upload, Accept accept, long by) {
		String name = FileNames.harmless(upload.name());
		Format format = Inspection.claimed(name, upload.declared(), accept);
		if (format == null) {
			return rejected(name, "不是这里可以上传的文件：只收 " + accept.hint() + "。");
		}
		try {
			Path arriving = this.store.stage();
			try {
				return receive(upload, name, format, accept, by, arriving);
			}
			finally {
				Files.deleteIfExists(arriving);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("An upload broke off", ex);
		}
	}

	private Receipt receive(Upload upload, String name, Format format, Accept accept, long by, Path arriving)
			throws IOException {
		long size = copy(upload, arriving, accept.limit());
		if (size == 0) {
			return rejected(name, "是空文件（0 字节），请核对后重新选择。");
		}
		if (size > accept.limit()) {
			return rejected(name, "超过 " + Accept.size(accept.limit()) + " 的上限，请压缩或拆分后再传。");
		}
		String problem = Inspection.problem(arriving, format);
		if (problem != null) {
			return rejected(name, problem);
		}
		if (!format.isImage()) {
			return keep(arriving, name, format, by);
		}
		Path redrawn = this.store.stage();
		try {
			String broken = Pictures.redraw(arriving, redrawn, format);
			return (broken != null) ? rejected(name, broken) : keep(redrawn, name, format, by);
		}
		finally {
			Files.deleteIfExists(redrawn);
		}
	}

	private Receipt keep(Path file, String name, Format format, long by) throws IOException {
		long size = Files.size(file);
		String sha256 = sha256(Files.newInputStream(file));
		this.jdbc.sql(ARRIVING).param("sha256", sha256).query(Boolean.class).single();
		this.store.keep(file, sha256);
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		String publicId = publicId();
		long id = this.jdbc.sql(INSERT)
			.param("publicId", publicId)
			.param("sha256", sha256)
			.param("size", size)
			.param("mediaType", format.mediaType())
			.param("name", name)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		return new Stored(new StoredFile(id, publicId, sha256, size, format, name, by, at));
	}

	/** The file of an id that the owning module keeps. */
	@Transactional(readOnly = true)
	public Optional<StoredFile> find(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query((row, _) -> file(row)).optional();
	}

	/** The files of many ids at once, for lists. */
	@Transactional(readOnly = true)
	public Map<Long, StoredFile> find(Collection<Long> ids) {
		return this.jdbc.sql(BY_IDS)
			.param("ids", ids.stream().mapToLong(Long::longValue).toArray())
			.query((row, _) -> file(row))
			.list()
			.stream()
			.collect(Collectors.toMap(StoredFile::id, Function.identity()));
	}

	/**
	 * The file of a public id, as it stands in an address. Whoever asks compares the
	 * {@link StoredFile#id} with what the thing in the same address owns: the public id
	 * alone is no right.
	 */
	@Transactional(readOnly = true)
	public Optional<StoredFile> find(String publicId) {
		return this.jdbc.sql(BY_PUBLIC_ID).param("publicId", publicId).query((row, _) -> file(row)).optional();
	}

	/**
	 * The contents, to be closed by the caller, who has decided that they may be seen.
	 */
	public InputStream open(StoredFile file) {
		try {
			return this.store.open(file.sha256());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A stored file is not there: " + file.publicId(), ex);
		}
	}

	/**
	 * Drops the row of a file that nothing refers to any more; its bytes are swept up
	 * later.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(long id) {
		this.jdbc.sql(FORGET).param("id", id).update();
	}

	private static long copy(Upload upload, Path target, long limit) throws IOException {
		long size = 0;
		try (InputStream in = upload.content().getInputStream();
				OutputStream out = Files.newOutputStream(target, StandardOpenOption.TRUNCATE_EXISTING)) {
			byte[] buffer = new byte[1 << 14];
			int read = in.read(buffer);
			while (read >= 0 && size <= limit) {
				out.write(buffer, 0, read);
				size += read;
				read = in.read(buffer);
			}
		}
		return size;
	}

	static String sha256(InputStream content) throws IOException {
		try (DigestInputStream stream = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
			stream.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(stream.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** 130 random bits: it can be neither guessed nor counted. */
	private String publicId() {
		return this.random.ints(PUBLIC_ID_LENGTH, 0, BASE32.length())
			.mapToObj((digit) -> String.valueOf(BASE32.charAt(digit)))
			.collect(Collectors.joining());
	}

	private static Rejected rejected(String name, String problem) {
		return new Rejected("「" + name + "」" + problem);
	}

	private static StoredFile file(ResultSet row) throws SQLException {
		return new StoredFile(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4),
				Format.ofMediaType(row.getString(5)), row.getString(6), row.getLong(7),
				row.getObject(8, OffsetDateTime.class).toInstant());
	}

}
