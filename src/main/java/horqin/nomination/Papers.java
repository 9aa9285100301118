package horqin.nomination;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The single papers of an application: none is ever replaced, the last one of a kind
 * counts.
 */
@Repository
class Papers {

	static final String LAST = """
			select distinct on (kind) kind, file_id, added_at from nomination.paper
			where nomination_id = :nomination order by kind, id desc""";

	static final String ADD = """
			insert into nomination.paper (nomination_id, kind, file_id, added_by, added_at)
			values (:nomination, :kind, :file, :by, :now)""";

	private final JdbcClient jdbc;

	private final StoredFiles files;

	private final DecisionLog log;

	private final InstantSource clock;

	Papers(JdbcClient jdbc, StoredFiles files, DecisionLog log, InstantSource clock) {
		this.jdbc = jdbc;
		this.files = files;
		this.log = log;
		this.clock = clock;
	}

	/** The last paper of each kind. */
	Map<Paper.Kind, Paper> last(long nominationId) {
		Map<Paper.Kind, Paper> papers = new EnumMap<>(Paper.Kind.class);
		this.jdbc.sql(LAST)
			.param("nomination", nominationId)
			.query((row, _) -> new Paper(Paper.Kind.valueOf(row.getString(1)), row.getLong(2),
					row.getObject(3, OffsetDateTime.class)))
			.list()
			.forEach((paper) -> papers.put(paper.kind(), paper));
		return papers;
	}

	Optional<StoredFile> file(long nominationId, Paper.Kind kind) {
		return Optional.ofNullable(last(nominationId).get(kind)).flatMap((paper) -> this.files.find(paper.fileId()));
	}

	/** Takes a paper in for a nomination that the caller has locked. */
	@Transactional(propagation = Propagation.MANDATORY)
	Receipt add(Actor actor, Nomination locked, Paper.Kind kind, Upload upload, Accept accept) {
		Receipt receipt = this.files.receive(upload, accept, actor.accountId());
		if (receipt instanceof Receipt.Stored(StoredFile file)) {
			add(actor, locked, kind, file);
		}
		return receipt;
	}

	/** Keeps a file that is stored already as a paper of this nomination. */
	@Transactional(propagation = Propagation.MANDATORY)
	void add(Actor actor, Nomination locked, Paper.Kind kind, StoredFile file) {
		this.jdbc.sql(ADD)
			.param("nomination", locked.id())
			.param("kind", kind.name())
			.param("file", file.id())
			.param("by", actor.accountId())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.log.append(Nominations.entry(locked, actor, "PAPER_ADDED", "上传" + kind.label()));
	}

}
