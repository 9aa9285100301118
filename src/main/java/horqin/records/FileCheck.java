package horqin.records;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every stored file again and compares it with the digest in its row. */
@Component
public class FileCheck {

	static final String CONTENTS = """
			select sha256, min(public_id), min(name) from records.file
			where sha256 > :after group by sha256 order by sha256 limit :rows
			""";

	private static final int ROWS = 500;

	private final JdbcClient jdbc;

	private final FileStore store;

	/**
	 * What was found.
	 *
	 * @param files how many different contents were read
	 * @param first the first that is missing or differs, in a Chinese sentence, or none
	 */
	public record FileReport(long files, @Nullable String first) {

		public boolean intact() {
			return this.first == null;
		}

		/** The result in one Chinese sentence. */
		public String sentence() {
			return (this.first != null) ? this.first : "存储的文件完整：核对 " + this.files + " 个，与登记一致。";
		}

	}

	private record Content(String sha256, String publicId, String name) {

	}

	public FileCheck(JdbcClient jdbc, FileStore store) {
		this.jdbc = jdbc;
		this.store = store;
	}

	/** Reads all of them and names the first that is wrong. */
	public FileReport run() {
		long files = 0;
		List<Content> contents = page("");
		while (!contents.isEmpty()) {
			for (Content content : contents) {
				String problem = problem(content);
				if (problem != null) {
					return new FileReport(files, problem);
				}
				files++;
			}
			contents = page(contents.getLast().sha256());
		}
		return new FileReport(files, null);
	}

	private List<Content> page(String after) {
		return this.jdbc.sql(CONTENTS)
			.param("after", after)
			.param("rows", ROWS)
			.query((row, _) -> new Content(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

	private @Nullable String problem(Content content) {
		String which = "文件「" + content.name() + "」（编号 " + content.publicId() + "）";
		if (!this.store.holds(content.sha256())) {
			return which + "已登记，但内容不在存储中。";
		}
		try {
			return StoredFiles.sha256(this.store.open(content.sha256())).equals(content.sha256()) ? null
					: which + "的内容与登记的摘要不一致，已被改动或损坏。";
		}
		catch (IOException ex) {
			return which + "的内容无法读取（" + ex.getMessage() + "）。";
		}
	}

}
