package horqin.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far a committee is: cards that are due and cards that are there, for the officer.
 * Nothing here reads a score; drafts and times are left out, too, since they tell of
 * them.
 */
@Component
class Progress {

	static final String OF_MEMBERS = """
			select m.id, m.public_id, m.account_id, a.name, m.kind, m.unit_name, m.chair, count(p.subject_id) as due,
				count(v.id) as submitted
			from scoring.member m
			join access.account a on a.id = m.account_id
			left join scoring.pair p on p.member_id = m.id
			left join scoring.valid_card v on v.member_id = p.member_id and v.subject_id = p.subject_id
			where m.panel_id = :panel and not m.removed
			group by m.id, a.id order by m.chair desc, m.kind, m.id""";

	static final String OF_SUBJECTS = """
			select s.public_id, s.label, s.caption, s.place, count(p.member_id) as due, count(v.id) as submitted,
				(select count(distinct c.member_id) from scoring.conflict c where c.subject_id = s.id) as conflicts
			from scoring.subject s
			left join scoring.pair p on p.subject_id = s.id
			left join scoring.valid_card v on v.member_id = p.member_id and v.subject_id = p.subject_id
			where s.panel_id = :panel and not exists (select from scoring.subject_exit x where x.subject_id = s.id)
				and (:q = '' or s.label like :like or s.place like :like)
			group by s.id
			having not :open or count(v.id) < count(p.member_id)
			order by s.id limit :limit offset :offset""";

	static final String COUNT = """
			select count(*) from (
				select s.id from scoring.subject s
				left join scoring.pair p on p.subject_id = s.id
				left join scoring.valid_card v on v.member_id = p.member_id and v.subject_id = p.subject_id
				where s.panel_id = :panel and not exists (select from scoring.subject_exit x where x.subject_id = s.id)
					and (:q = '' or s.label like :like or s.place like :like)
				group by s.id
				having not :open or count(v.id) < count(p.member_id)) found""";

	static final String UNSCORED = """
			select s.label from scoring.subject s
			where s.panel_id = :panel and not exists (select from scoring.subject_exit x where x.subject_id = s.id)
				and not exists (select from scoring.valid_card v where v.subject_id = s.id)
			order by s.id""";

	static final String TOTALS = """
			select (select count(*) from scoring.subject s where s.panel_id = :panel
					and not exists (select from scoring.subject_exit x where x.subject_id = s.id)) as subjects,
				(select count(*) from scoring.pair where panel_id = :panel) as due,
				(select count(*) from scoring.valid_card where panel_id = :panel) as submitted""";

	private final JdbcClient jdbc;

	Progress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A member's cards. */
	record OfMember(long id, String publicId, long accountId, String name, MemberKind kind, String unitName,
			boolean chair, int due, int submitted) {

		public int open() {
			return this.due - this.submitted;
		}

	}

	/** A subject's cards. */
	record OfSubject(String publicId, String label, String caption, String place, int due, int submitted,
			int conflicts) {

	}

	/** All cards. */
	record Totals(int subjects, int due, int submitted) {

	}

	List<OfMember> members(long panel) {
		return this.jdbc.sql(OF_MEMBERS).param("panel", panel).query(OfMember.class).list();
	}

	/**
	 * Subjects of a page.
	 * @param open only those with cards still due
	 */
	List<OfSubject> subjects(long panel, String q, @Nullable String like, boolean open, int limit, long offset) {
		return this.jdbc.sql(OF_SUBJECTS)
			.param("panel", panel)
			.param("q", q)
			.param("like", like)
			.param("open", open)
			.param("limit", limit)
			.param("offset", offset)
			.query(OfSubject.class)
			.list();
	}

	long count(long panel, String q, @Nullable String like, boolean open) {
		return this.jdbc.sql(COUNT)
			.param("panel", panel)
			.param("q", q)
			.param("like", like)
			.param("open", open)
			.query(Long.class)
			.single();
	}

	Totals totals(long panel) {
		return this.jdbc.sql(TOTALS).param("panel", panel).query(Totals.class).single();
	}

	/** What is still missing before scoring can end. */
	ClosingRules.Gaps gaps(Panel panel) {
		Totals totals = totals(panel.id());
		List<String> unscored = this.jdbc.sql(UNSCORED).param("panel", panel.id()).query(String.class).list();
		return new ClosingRules.Gaps(totals.subjects(), totals.due() - totals.submitted(), unscored);
	}

}
