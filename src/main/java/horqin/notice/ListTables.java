package horqin.notice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.person.Sex;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of people as they are kept, and who could stand on one. */
@Component
class ListTables {

	/** The end of the notice on which somebody stands now: the newest version holds. */
	private static final String CANDIDATE = """
			select n.id as nomination_id, n.public_id, n.name, n.sex, coalesce(n.employer, '') as employer,
				coalesce(n.post, '') as post, n.brief, n.stage, n.unit_id,
				(select max(d.ends_at) from notice.person_shown s join notice.paper p on p.id = s.paper_id
					join notice.period d on d.paper_id = p.id
					where s.nomination_id = n.id and p.kind = 'NOTICE' and p.state = 'OUT') as notice_ends_at
			from nomination.nomination n
			""";

	static final String CANDIDATES = CANDIDATE
			+ "where n.edition_id = :edition and n.stage = any (cast(:stages as text[])) order by n.id";

	static final String SOME = CANDIDATE + "where n.id = any (cast(:ids as bigint[])) order by n.id";

	static final String SHOWN = """
			select s.nomination_id, n.public_id, s.place, s.name, s.sex, s.workplace, s.post, s.deeds, n.stage,
				n.unit_id
			from notice.person_shown s join nomination.nomination n on n.id = s.nomination_id
			where s.paper_id = :paper order by s.place""";

	static final String CLEAR = "delete from notice.person_shown where paper_id = :paper";

	static final String CLEAR_LEFT_OUT = "delete from notice.left_out where paper_id = :paper";

	static final String ADD = """
			insert into notice.person_shown (paper_id, nomination_id, place, name, sex, workplace, post, deeds)
			select :paper, one.*
			from unnest(cast(:ids as bigint[]), cast(:places as int[]), cast(:names as text[]), cast(:sexes as text[]),
				cast(:workplaces as text[]), cast(:posts as text[]), cast(:deeds as text[])) as one""";

	static final String LEAVE_OUT = """
			insert into notice.left_out (paper_id, nomination_id, reason)
			select :paper, one.* from unnest(cast(:ids as bigint[]), cast(:reasons as text[])) as one""";

	static final String LEFT_OUT = "select nomination_id, reason from notice.left_out where paper_id = :paper";

	/** Approved people whom a notice that is out left out with a word. */
	static final String EXCUSED = """
			select distinct l.nomination_id from notice.left_out l join notice.paper p on p.id = l.paper_id
			where p.edition_id = :edition and p.state = 'OUT'""";

	static final String ANNOUNCED = """
			select count(*) from notice.person_shown s join notice.paper p on p.id = s.paper_id
			where p.edition_id = :edition and p.kind = 'ANNOUNCEMENT' and p.state = 'OUT'""";

	/** Accounts of the people on a list, as far as they have one. */
	static final String ACCOUNTS = """
			select pe.account_id from notice.person_shown s
			join nomination.nomination n on n.id = s.nomination_id
			join person.person pe on pe.id = n.person_id
			where s.paper_id = :paper and pe.account_id is not null""";

	private final JdbcClient jdbc;

	ListTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The people of a paper in its order. */
	List<ShownPerson> shown(long paper) {
		return this.jdbc.sql(SHOWN).param("paper", paper).query(ShownPerson.class).list();
	}

	/** People of a year who stand at one of these stages. */
	List<Candidate> candidates(long edition, List<String> stages) {
		return this.jdbc.sql(CANDIDATES)
			.param("edition", edition)
			.param("stages", stages.toArray(String[]::new))
			.query(Candidate.class)
			.list();
	}

	List<Candidate> candidates(Collection<Long> nominations) {
		return this.jdbc.sql(SOME).param("ids", nominations.toArray(Long[]::new)).query(Candidate.class).list();
	}

	/** Replaces the list of a draft. */
	void save(long paper, List<ShownPerson> people, Map<Long, String> leftOut) {
		this.jdbc.sql(CLEAR).param("paper", paper).update();
		this.jdbc.sql(CLEAR_LEFT_OUT).param("paper", paper).update();
		this.jdbc.sql(ADD)
			.param("paper", paper)
			.param("ids", people.stream().map(ShownPerson::nominationId).toArray(Long[]::new))
			.param("places", people.stream().map(ShownPerson::place).toArray(Integer[]::new))
			.param("names", people.stream().map(ShownPerson::name).toArray(String[]::new))
			.param("sexes", people.stream().map((one) -> name(one.sex())).toArray(String[]::new))
			.param("workplaces", people.stream().map(ShownPerson::workplace).toArray(String[]::new))
			.param("posts", people.stream().map(ShownPerson::post).toArray(String[]::new))
			.param("deeds", people.stream().map(ShownPerson::deeds).toArray(String[]::new))
			.update();
		List<Map.Entry<Long, String>> excused = List.copyOf(leftOut.entrySet());
		this.jdbc.sql(LEAVE_OUT)
			.param("paper", paper)
			.param("ids", excused.stream().map(Map.Entry::getKey).toArray(Long[]::new))
			.param("reasons", excused.stream().map(Map.Entry::getValue).toArray(String[]::new))
			.update();
	}

	private static @Nullable String name(@Nullable Sex sex) {
		return (sex != null) ? sex.name() : null;
	}

	/** Why approved people are not on a paper. */
	Map<Long, String> leftOut(long paper) {
		Map<Long, String> reasons = new HashMap<>();
		this.jdbc.sql(LEFT_OUT).param("paper", paper).query((row) -> {
			reasons.put(row.getLong(1), row.getString(2));
		});
		return reasons;
	}

	List<Long> excused(long edition) {
		return this.jdbc.sql(EXCUSED).param("edition", edition).query(Long.class).list();
	}

	int announced(long edition) {
		return this.jdbc.sql(ANNOUNCED).param("edition", edition).query(Integer.class).single();
	}

	List<Long> accounts(long paper) {
		return this.jdbc.sql(ACCOUNTS).param("paper", paper).query(Long.class).list();
	}

}
