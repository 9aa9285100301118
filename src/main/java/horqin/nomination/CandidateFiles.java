package horqin.nomination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The files that belong to a nomination: the right to one is the right to the nomination
 * it is asked for with.
 */
@Repository
class CandidateFiles {

	static final String BELONGS = """
			select exists (
				select from nomination.evidence_file f join nomination.evidence e on e.id = f.evidence_id
					where e.nomination_id = :nomination and f.file_id = :file and not e.removed
				union all select from nomination.paper p where p.nomination_id = :nomination and p.file_id = :file
				union all select from nomination.span_certification c join nomination.work_span s on s.id = c.span_id
					where s.nomination_id = :nomination and c.file_id = :file
				union all select from nomination.exception_request r
					where r.nomination_id = :nomination and r.letter_file_id = :file)""";

	/** What was found about somebody's record is not the unit's to read. */
	static final String FOUND = """
			select exists (select from nomination.finding f where f.person_id = :person and f.file_id = :file)""";

	private final JdbcClient jdbc;

	private final StoredFiles files;

	private final Papers papers;

	CandidateFiles(JdbcClient jdbc, StoredFiles files, Papers papers) {
		this.jdbc = jdbc;
		this.files = files;
		this.papers = papers;
	}

	Optional<StoredFile> of(Actor actor, Nomination nomination, String publicId) {
		return this.files.find(publicId).filter((file) -> belongs(nomination, file) || found(actor, nomination, file));
	}

	/** The single papers, the last one of each kind, but the photo. */
	List<PaperView> papers(Nomination nomination) {
		Map<Paper.Kind, Paper> last = this.papers.last(nomination.id());
		Map<Long, StoredFile> stored = this.files
			.find(last.values().stream().map(Paper::fileId).collect(Collectors.toSet()));
		return last.values()
			.stream()
			.filter((paper) -> paper.kind() != Paper.Kind.PHOTO && stored.containsKey(paper.fileId()))
			.map((paper) -> new PaperView(paper, Objects.requireNonNull(stored.get(paper.fileId()))))
			.toList();
	}

	Optional<StoredFile> photo(Nomination nomination) {
		return this.papers.file(nomination.id(), Paper.Kind.PHOTO);
	}

	/** Files by their inside ids, for links. */
	Map<Long, StoredFile> all(Set<Long> ids) {
		return this.files.find(ids);
	}

	private boolean belongs(Nomination nomination, StoredFile file) {
		return this.jdbc.sql(BELONGS)
			.param("nomination", nomination.id())
			.param("file", file.id())
			.query(Boolean.class)
			.single();
	}

	private boolean found(Actor actor, Nomination nomination, StoredFile file) {
		return actor.scope().unitId() == null && this.jdbc.sql(FOUND)
			.param("person", nomination.personId())
			.param("file", file.id())
			.query(Boolean.class)
			.single();
	}

	/** A paper with its file. */
	record PaperView(Paper paper, StoredFile file) {

	}

}
