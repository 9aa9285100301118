package horqin.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.edition.Force;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers for the five forces as they are stored. */
@Repository
class EvidenceRows {

	static final String OF = """
			select e.id, e.public_id, e.version, e.type, e.fields,
				coalesce((select array_agg(f.force) from nomination.evidence_force f where f.evidence_id = e.id), '{}')
					as forces,
				coalesce((select array_agg(f.file_id order by f.position, f.file_id) from nomination.evidence_file f
					where f.evidence_id = e.id), '{}') as files,
				a.name as changed_by, coalesce(e.changed_at, e.added_at) as changed_at
			from nomination.evidence e
			left join access.account a on a.id = coalesce(e.changed_by, e.added_by)
			where e.nomination_id = :nomination and not e.removed
			order by e.position, e.id""";

	static final String ADD = """
			insert into nomination.evidence (public_id, nomination_id, type, fields, number_key, position, added_by,
				added_at)
			values (:publicId, :nomination, :type, cast(:fields as jsonb), :numberKey,
				(select coalesce(max(position), 0) + 1 from nomination.evidence where nomination_id = :nomination),
					:by, :now)
			returning id""";

	static final String CHANGE = """
			update nomination.evidence
			set version = version + 1, fields = cast(:fields as jsonb), number_key = :numberKey, changed_by = :by,
				changed_at = :now
			where id = :id and nomination_id = :nomination and version = :version and not removed""";

	static final String REMOVE = """
			update nomination.evidence set removed = true, changed_by = :by, changed_at = :now
			where id = :id and nomination_id = :nomination and not removed""";

	static final String CLEAR_FORCES = "delete from nomination.evidence_force where evidence_id = :id";

	static final String ADD_FORCES = """
			insert into nomination.evidence_force (evidence_id, force)
			select :id, unnest(cast(:forces as text[]))""";

	static final String ADD_FILE = """
			insert into nomination.evidence_file (evidence_id, file_id, position)
			values (:id, :file, (select coalesce(max(position), 0) + 1 from nomination.evidence_file
				where evidence_id = :id))
			on conflict do nothing""";

	static final String REMOVE_FILE = """
			delete from nomination.evidence_file where evidence_id = :id and file_id = :file""";

	private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final StoredFiles files;

	private final JsonMapper json;

	EvidenceRows(JdbcClient jdbc, StoredFiles files, JsonMapper json) {
		this.jdbc = jdbc;
		this.files = files;
		this.json = json;
	}

	/** A nomination's papers with their files, in their order. */
	List<SavedEvidence> of(long nominationId) {
		List<Row> rows = this.jdbc.sql(OF).param("nomination", nominationId).query((row, _) -> row(row)).list();
		Map<Long, StoredFile> stored = this.files
			.find(rows.stream().map(Row::files).flatMap(Collection::stream).collect(Collectors.toSet()));
		return rows.stream().map((row) -> row.with(stored)).toList();
	}

	Optional<SavedEvidence> find(long nominationId, String publicId) {
		return of(nominationId).stream().filter((each) -> each.publicId().equals(publicId)).findFirst();
	}

	String add(long nominationId, Evidence evidence, long by, OffsetDateTime now) {
		String publicId = PublicIds.next();
		long id = this.jdbc.sql(ADD)
			.param("publicId", publicId)
			.param("nomination", nominationId)
			.param("type", evidence.type().name())
			.param("fields", this.json.writeValueAsString(evidence.values()))
			.param("numberKey", evidence.numberKey().orElse(null))
			.param("by", by)
			.param("now", now)
			.query(Long.class)
			.single();
		forces(id, evidence.forces());
		return publicId;
	}

	/**
	 * Changes what is known of a paper; its type stays. Says whether it still had this
	 * version.
	 */
	boolean change(long nominationId, long id, int version, Evidence evidence, long by, OffsetDateTime now) {
		int changed = this.jdbc.sql(CHANGE)
			.param("id", id)
			.param("nomination", nominationId)
			.param("version", version)
			.param("fields", this.json.writeValueAsString(evidence.values()))
			.param("numberKey", evidence.numberKey().orElse(null))
			.param("by", by)
			.param("now", now)
			.update();
		if (changed == 1) {
			this.jdbc.sql(CLEAR_FORCES).param("id", id).update();
			forces(id, evidence.forces());
		}
		return changed == 1;
	}

	boolean remove(long nominationId, long id, long by, OffsetDateTime now) {
		return this.jdbc.sql(REMOVE)
			.param("id", id)
			.param("nomination", nominationId)
			.param("by", by)
			.param("now", now)
			.update() == 1;
	}

	void addFile(long id, long file) {
		this.jdbc.sql(ADD_FILE).param("id", id).param("file", file).update();
	}

	boolean removeFile(long id, long file) {
		return this.jdbc.sql(REMOVE_FILE).param("id", id).param("file", file).update() == 1;
	}

	private void forces(long id, Set<Force> forces) {
		this.jdbc.sql(ADD_FORCES)
			.param("id", id)
			.param("forces", forces.stream().map(Enum::name).toArray(String[]::new))
			.update();
	}

	private Row row(ResultSet row) throws SQLException {
		return new Row(row.getLong("id"), row.getString("public_id"), row.getInt("version"),
				EvidenceType.valueOf(row.getString("type")), this.json.readValue(row.getString("fields"), FIELDS),
				Arrays.stream((String[]) row.getArray("forces").getArray())
					.map(Force::valueOf)
					.collect(Collectors.toSet()),
				List.of((Long[]) row.getArray("files").getArray()), row.getString("changed_by"),
				row.getObject("changed_at", OffsetDateTime.class));
	}

	private record Row(long id, String publicId, int version, EvidenceType type, Map<String, String> fields,
			Set<Force> forces, List<Long> files, @Nullable String changedBy, OffsetDateTime changedAt) {

		SavedEvidence with(Map<Long, StoredFile> stored) {
			List<StoredFile> own = this.files.stream().map(stored::get).filter(Objects::nonNull).toList();
			return new SavedEvidence(this.id, this.publicId, this.version,
					new Evidence(this.type, this.fields, this.forces, own.size()), own, this.changedBy, this.changedAt);
		}

	}

}
