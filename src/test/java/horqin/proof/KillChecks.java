package horqin.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold in the database and in the files after a kill. */
final class KillChecks {

	/** Each of these finds operations that were done by half. */
	private static final Map<String, String> HALVES = Map.of("a stage that is not the last move in the log", """
			select n.public_id from nomination.nomination n
			where n.stage <> coalesce((select e.to_state from records.entry e
				where e.subject_kind = 'nomination' and e.subject_id = n.id::text and e.to_state is not null
				order by e.id desc limit 1), 'DRAFT')""", "a paper without its file or force", """
			select e.public_id from nomination.evidence e
			where not exists (select from nomination.evidence_file f where f.evidence_id = e.id)
				or not exists (select from nomination.evidence_force f where f.evidence_id = e.id)""",
			"a return without what is to be corrected", """
					select e.id::text from records.entry e where e.subject_kind = 'nomination' and e.act = 'RETURN'
						and (select count(*) from nomination.sent_back b where b.nomination_id::text = e.subject_id)
							<> (select count(*) from records.entry o where o.subject_kind = 'nomination'
								and o.subject_id = e.subject_id and o.act = 'RETURN')""",
			"an entry of the log that neither waits for its link nor has one", """
					select e.id::text from records.entry e
					where not exists (select from records.unsealed u where u.entry_id = e.id)
						and not exists (select from records.link l where l.entry_id = e.id)""",
			"a section whose version was saved without its text", """
					select s.nomination_id::text from nomination.section s
					join nomination.nomination n on n.id = s.nomination_id
					where s.part = 'ACCOUNTS' and n.brief = ''""");

	private KillChecks() {
	}

	/** Everything that is lost or half done. */
	static List<String> wrong(Connection connection, Path store, KillWriters writers) throws Exception {
		List<String> wrong = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			for (Map.Entry<String, String> half : HALVES.entrySet()) {
				texts(statement, half.getValue()).forEach((row) -> wrong.add(half.getKey() + ": " + row));
			}
			for (String line : texts(statement, "select distinct sha256 from records.file")) {
				if (!line.equals(digest(store, line))) {
					wrong.add("a file that is not what its row says: " + line);
				}
			}
			Set<String> names = new HashSet<>(texts(statement, "select fields ->> 'name' from nomination.evidence"));
			writers.papers.stream()
				.filter((name) -> !names.contains(name))
				.forEach((name) -> wrong.add("lost paper " + name));
			for (Map.Entry<String, Integer> text : writers.texts.entrySet()) {
				String there = texts(statement,
						"select brief from nomination.nomination where public_id = '" + text.getKey() + "'")
					.getFirst();
				if (Integer.parseInt(there.replaceAll("\\D", "0")) < text.getValue()) {
					wrong.add("lost text %d of %s: %s".formatted(text.getValue(), text.getKey(), there));
				}
			}
			for (Map.Entry<String, Integer> step : writers.steps.entrySet()) {
				String[] words = step.getKey().split(" ");
				int logged = Integer.parseInt(texts(statement, """
								select count(*)::text from records.entry e
						join nomination.nomination n on n.id::text = e.subject_id
								where e.subject_kind = 'nomination' and n.public_id = '%s' and e.act = '%s'"""
					.formatted(words[0], words[1])).getFirst());
				if (logged < step.getValue()) {
					wrong.add("lost steps %s: %d of %d".formatted(step.getKey(), logged, step.getValue()));
				}
			}
		}
		return wrong;
	}

	/** Until every entry has its link. */
	static void awaitSeals(Connection connection) throws Exception {
		try (Statement statement = connection.createStatement()) {
			for (int i = 0; i < 200
					&& !texts(statement, "select entry_id::text from records.unsealed").isEmpty(); i++) {
				Thread.sleep(50);
			}
		}
	}

	private static String digest(Path store, String sha256) throws Exception {
		Path file = store.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
		return Files.exists(file)
				? HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
				: "missing";
	}

	private static List<String> texts(Statement statement, String sql) throws Exception {
		List<String> texts = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

}
