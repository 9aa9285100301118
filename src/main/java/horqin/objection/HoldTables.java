package horqin.objection;

import java.util.Collection;
import java.util.List;

import horqin.records.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom open cases hold, and whose removal was proposed. */
@Component
class HoldTables {

	static final String OPEN_ON = """
			select a.kind, a.ref, count(distinct d.id) as open
			from objection.about a join objection.dossier d on d.id = a.dossier_id
			where (a.kind, a.ref) in (select * from unnest(cast(:kinds as text[]), cast(:refs as text[])))
				and d.state = any (cast(:open as text[]))
			group by a.kind, a.ref""";

	static final String REMOVAL_PROPOSED_ON = """
			select distinct a.kind, a.ref
			from objection.about a
			join objection.dossier d on d.id = a.dossier_id
			join objection.finding f on f.dossier_id = d.id
			join objection.decision s on s.finding_id = f.id and s.approved
			join objection.conclusion c on c.finding_id = f.id and c.place = a.place
			where (a.kind, a.ref) in (select * from unnest(cast(:kinds as text[]), cast(:refs as text[])))
				and c.conclusion = 'TRUE_PROPOSE_REMOVAL'""";

	private final JdbcClient jdbc;

	HoldTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many open cases there are about each of these; none are left out. */
	List<Held> openOn(Collection<Subject> subjects) {
		return of(OPEN_ON, subjects).param("open", CaseState.open()).query(Held.class).list();
	}

	List<Subject> removalProposedOn(Collection<Subject> subjects) {
		return of(REMOVAL_PROPOSED_ON, subjects)
			.query((row, _) -> new Subject(row.getString("kind"), row.getString("ref")))
			.list();
	}

	private JdbcClient.StatementSpec of(String sql, Collection<Subject> subjects) {
		return this.jdbc.sql(sql)
			.param("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
			.param("refs", subjects.stream().map(Subject::id).toArray(String[]::new));
	}

	/** A subject with the open cases about it. */
	record Held(String kind, String ref, int open) {

		Subject subject() {
			return new Subject(this.kind, this.ref);
		}

	}

}
