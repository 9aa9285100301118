package horqin.scoring;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subjects, their ties, and the pairs that must not meet. */
@Component
class SubjectTables {

	private static final String COLUMNS = """
			select s.id, s.public_id, s.panel_id, s.kind, s.ref, s.label, s.caption, s.place from scoring.subject s
			""";

	private static final String STAYS = """
			not exists (select from scoring.subject_exit x where x.subject_id = s.id)
			""";

	static final String OF_PANEL = COLUMNS + "where s.panel_id = :panel and " + STAYS + " order by s.id";

	static final String COUNT = "select count(*) from scoring.subject s where s.panel_id = :panel and " + STAYS;

	static final String LAST = "select coalesce(max(id), 0) from scoring.subject where panel_id = :panel";

	static final String EVER = "select s.kind, s.ref, " + STAYS + """
			as stays from scoring.subject s where s.panel_id = :panel order by s.id""";

	static final String BY_REF = COLUMNS + """
			where s.panel_id = :panel and s.kind = :kind and s.ref = :ref and\s""" + STAYS;

	/** Only what this member may meet: everything else does not exist for them. */
	static final String FOR_MEMBER = COLUMNS + """
			join scoring.pair p on p.subject_id = s.id and p.member_id = :member
			where s.panel_id = :panel and s.public_id = :publicId""";

	static final String INSERT = """
			insert into scoring.subject (panel_id, kind, ref, label, caption, place, entered_by, entered_at)
			values (:panel, :kind, :ref, :label, :caption, :place, :by, :now)
			on conflict do nothing returning id""";

	static final String TIE = """
			insert into scoring.subject_tie (subject_id, tie, unit_id, unit_name) values (:subject, :tie, :unit,
				:name)""";

	static final String TIES = """
			select t.subject_id, t.tie, t.unit_id, t.unit_name from scoring.subject_tie t
			join scoring.subject s on s.id = t.subject_id where s.panel_id = :panel order by t.subject_id""";

	static final String EXIT = """
			insert into scoring.subject_exit (subject_id, reason, left_by, left_at)
			values (:subject, :reason, :by, :now) on conflict do nothing""";

	static final String FORGET_FACTS = "delete from scoring.conflict where panel_id = :panel and source = 'FACT'";

	static final String CONFLICT = """
			insert into scoring.conflict (panel_id, member_id, subject_id, ground, source, fact, at)
			values (:panel, :member, :subject, :ground, :source, :fact, :now) on conflict do nothing""";

	static final String CONFLICTS = """
			select c.member_id, a.name as member_name, c.subject_id, s.label, c.ground, c.source, c.fact
			from scoring.conflict c
			join scoring.member m on m.id = c.member_id and not m.removed
			join access.account a on a.id = m.account_id
			join scoring.subject s on s.id = c.subject_id
			where c.panel_id = :panel and (cast(:member as bigint) is null or c.member_id = :member)
			order by c.subject_id, c.id""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	SubjectTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A pair that must not meet. */
	record Conflict(long memberId, String memberName, long subjectId, String label, Ground ground, String source,
			String fact) {

	}

	/** A tie as it is kept. */
	record Tied(long subjectId, Candidate.TieKind tie, @Nullable Long unitId, String unitName) {

		Candidate.Tie plain() {
			return new Candidate.Tie(this.tie, this.unitId, this.unitName);
		}

	}

	List<Entrant> of(long panel) {
		return this.jdbc.sql(OF_PANEL).param("panel", panel).query(Entrant.class).list();
	}

	Map<Subject, Boolean> everEntered(long panel) {
		Map<Subject, Boolean> all = new LinkedHashMap<>();
		this.jdbc.sql(EVER)
			.param("panel", panel)
			.query((RowCallbackHandler) (row) -> all.put(new Subject(row.getString("kind"), row.getString("ref")),
					row.getBoolean("stays")));
		return all;
	}

	int count(long panel) {
		return this.jdbc.sql(COUNT).param("panel", panel).query(Integer.class).single();
	}

	/** The id of the newest subject, those that left included; 0 if there is none. */
	long last(long panel) {
		return this.jdbc.sql(LAST).param("panel", panel).query(Long.class).single();
	}

	Optional<Entrant> find(long panel, String kind, String ref) {
		return this.jdbc.sql(BY_REF)
			.param("panel", panel)
			.param("kind", kind)
			.param("ref", ref)
			.query(Entrant.class)
			.optional();
	}

	Optional<Entrant> forMember(long panel, long member, String publicId) {
		return this.jdbc.sql(FOR_MEMBER)
			.param("panel", panel)
			.param("member", member)
			.param("publicId", publicId)
			.query(Entrant.class)
			.optional();
	}

	/** Empty when it was entered before. */
	Optional<Long> insert(long panel, Candidate candidate, long by) {
		Optional<Long> made = this.jdbc.sql(INSERT)
			.param("panel", panel)
			.param("kind", candidate.subject().kind())
			.param("ref", candidate.subject().id())
			.param("label", candidate.label())
			.param("caption", candidate.caption())
			.param("place", candidate.place())
			.param("by", by)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.optional();
		made.ifPresent((id) -> candidate.ties()
			.forEach((tie) -> this.jdbc.sql(TIE)
				.param("subject", id)
				.param("tie", tie.kind().name())
				.param("unit", tie.unitId())
				.param("name", tie.unitName())
				.update()));
		return made;
	}

	List<Tied> ties(long panel) {
		return this.jdbc.sql(TIES).param("panel", panel).query(Tied.class).list();
	}

	int exit(long subject, String reason, long by) {
		return this.jdbc.sql(EXIT)
			.param("subject", subject)
			.param("reason", reason)
			.param("by", by)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	void forgetFacts(long panel) {
		this.jdbc.sql(FORGET_FACTS).param("panel", panel).update();
	}

	int conflict(long panel, long member, long subject, Ground ground, String source, String fact) {
		return this.jdbc.sql(CONFLICT)
			.param("panel", panel)
			.param("member", member)
			.param("subject", subject)
			.param("ground", ground.name())
			.param("source", source)
			.param("fact", fact)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The conflicts of all members, or of one. */
	List<Conflict> conflicts(long panel, @Nullable Long member) {
		return this.jdbc.sql(CONFLICTS).param("panel", panel).param("member", member).query(Conflict.class).list();
	}

}
