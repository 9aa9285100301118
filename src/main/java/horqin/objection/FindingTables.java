package horqin.objection;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.calendar.PlatformClock;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found about a case, what was decided, and what the objector was answered. */
@Component
class FindingTables {

	static final String INSERT = """
			insert into objection.finding (dossier_id, kind, summary, course, heard, statement, verdict, made_by,
				made_at)
			values (:id, :kind, :summary, :course, :heard, :statement, :verdict, :by, :now) returning id""";

	static final String CONCLUDE = """
			insert into objection.conclusion (finding_id, place, conclusion)
			values (:finding, :place, :conclusion)""";

	static final String NEWEST = """
			select f.id, f.kind, f.summary, f.course, f.heard, f.statement, f.verdict, a.name as made_by_name,
				f.made_at, s.approved, s.note, b.name as decided_by_name, s.decided_at
			from objection.finding f
			join access.account a on a.id = f.made_by
			left join objection.decision s on s.finding_id = f.id
			left join access.account b on b.id = s.decided_by
			where f.dossier_id = :id order by f.id desc limit 1""";

	static final String CONCLUSIONS = """
			select place, conclusion from objection.conclusion where finding_id = :finding order by place""";

	static final String DECIDE = """
			insert into objection.decision (finding_id, approved, note, decided_by, decided_at)
			values (:finding, :approved, :note, :by, :now) on conflict do nothing""";

	static final String ADD = """
			insert into objection.evidence (dossier_id, file_id, title, added_by, at)
			values (:id, :file, :title, :by, :now)""";

	static final String EVIDENCE = """
			select f.public_id, f.name, f.size, e.title, a.name as added_by, e.at
			from objection.evidence e
			join records.file f on f.id = e.file_id
			join access.account a on a.id = e.added_by
			where e.dossier_id = :id order by e.id""";

	static final String EVIDENCE_FILE = """
			select e.file_id from objection.evidence e join records.file f on f.id = e.file_id
			where e.dossier_id = :id and f.public_id = :file""";

	static final String ASK = """
			insert into objection.question (public_id, dossier_id, text, asked_by, asked_at)
			values (:publicId, :id, :text, :by, :now)""";

	static final String ANSWER = """
			insert into objection.answer (dossier_id, text, manner, answered_by, answered_at)
			values (:id, :text, :manner, :by, :now)""";

	static final String ANSWERED = """
			select w.text, w.manner, a.name as by_name, w.answered_at from objection.answer w
			join access.account a on a.id = w.answered_by where w.dossier_id = :id""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	FindingTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What was put to a leader, and what became of it.
	 *
	 * @param kind FINDING, or REJECTION when it is not to be taken up
	 * @param approved {@code null} until it is decided
	 */
	record Found(long id, String kind, String summary, String course, @Nullable Boolean heard, String statement,
			String verdict, String madeByName, OffsetDateTime madeAt, @Nullable Boolean approved, @Nullable String note,
			@Nullable String decidedByName, @Nullable OffsetDateTime decidedAt) {

		public boolean isRejection() {
			return this.kind.equals("REJECTION");
		}

		public String made() {
			return Wording.time(PlatformClock.timeOf(this.madeAt.toInstant()));
		}

		public String decided() {
			return (this.decidedAt != null) ? Wording.time(PlatformClock.timeOf(this.decidedAt.toInstant())) : "";
		}

	}

	/** A document that the verification rests on. */
	record Evidence(String publicId, String name, long size, String title, String addedBy, OffsetDateTime at) {

		public String sizeText() {
			return Wording.size(this.size);
		}

	}

	/** What was found about one person. */
	private record Concluded(int place, Conclusion conclusion) {
	}

	/** What the objector was told. */
	record Answer(String text, ReportChannel manner, String byName, OffsetDateTime answeredAt) {

		public String answered() {
			return Wording.time(PlatformClock.timeOf(this.answeredAt.toInstant()));
		}

	}

	long insert(long id, Finding finding, boolean rejection, long by) {
		long made = this.jdbc.sql(INSERT)
			.param("id", id)
			.param("kind", rejection ? "REJECTION" : "FINDING")
			.param("summary", finding.summary())
			.param("course", finding.course())
			.param("heard", (finding.heard() == null && !rejection) ? Boolean.FALSE : finding.heard())
			.param("statement", finding.statement())
			.param("verdict", finding.verdict())
			.param("by", by)
			.param("now", now())
			.query(Long.class)
			.single();
		finding.conclusions()
			.forEach((place, conclusion) -> this.jdbc.sql(CONCLUDE)
				.param("finding", made)
				.param("place", place)
				.param("conclusion", conclusion.name())
				.update());
		return made;
	}

	Optional<Found> newest(long id) {
		return this.jdbc.sql(NEWEST).param("id", id).query(Found.class).optional();
	}

	Map<Integer, Conclusion> conclusions(long finding) {
		Map<Integer, Conclusion> conclusions = new LinkedHashMap<>();
		this.jdbc.sql(CONCLUSIONS)
			.param("finding", finding)
			.query(Concluded.class)
			.list()
			.forEach((one) -> conclusions.put(one.place(), one.conclusion()));
		return conclusions;
	}

	/** False when it is decided already. */
	boolean decide(long finding, boolean approved, String note, long by) {
		return this.jdbc.sql(DECIDE)
			.param("finding", finding)
			.param("approved", approved)
			.param("note", note.strip())
			.param("by", by)
			.param("now", now())
			.update() == 1;
	}

	void add(long id, long file, String title, long by) {
		this.jdbc.sql(ADD)
			.param("id", id)
			.param("file", file)
			.param("title", title)
			.param("by", by)
			.param("now", now())
			.update();
	}

	List<Evidence> evidence(long id) {
		return this.jdbc.sql(EVIDENCE).param("id", id).query(Evidence.class).list();
	}

	Optional<Long> evidenceFile(long id, String file) {
		return this.jdbc.sql(EVIDENCE_FILE).param("id", id).param("file", file).query(Long.class).optional();
	}

	void ask(long id, String text, long by) {
		this.jdbc.sql(ASK)
			.param("publicId", Seals.id())
			.param("id", id)
			.param("text", text)
			.param("by", by)
			.param("now", now())
			.update();
	}

	void answer(long id, String text, ReportChannel manner, long by) {
		this.jdbc.sql(ANSWER)
			.param("id", id)
			.param("text", text)
			.param("manner", manner.name())
			.param("by", by)
			.param("now", now())
			.update();
	}

	Optional<Answer> answered(long id) {
		return this.jdbc.sql(ANSWERED).param("id", id).query(Answer.class).optional();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
