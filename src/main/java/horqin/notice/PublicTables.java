package horqin.notice;

import java.util.Objects;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What everybody may read, and nothing else: papers that are up, and those who were
 * announced. A person's own row is never joined here but for where the person stands.
 */
@Component
class PublicTables {

	/** A notice is up from its publication on the platform's own page on. */
	private static final String NOTICES = """
			select p.id, (select min(b.published_at) from notice.publication b where b.paper_id = p.id) as since
			from notice.paper p
			where p.kind = 'NOTICE' and p.state in ('SIGNED', 'OUT')
				and exists (select from notice.publication b where b.paper_id = p.id)
			""";

	static final String NOTICE = NOTICES + "and p.public_id = :publicId";

	static final String NOTICE_PAGE = NOTICES + "order by since desc, p.id desc limit :limit offset :offset";

	static final String NOTICES_OF = NOTICES
			+ "and p.organiser_id = :organiser order by since desc, p.id desc limit :limit";

	static final String NOTICE_COUNT = """
			select count(*) from (select from notice.paper p where p.kind = 'NOTICE' and p.state in ('SIGNED', 'OUT')
				and exists (select from notice.publication b where b.paper_id = p.id) limit :most) as counted""";

	static final String ANNOUNCEMENT = """
			select p.id, p.out_at as since from notice.paper p
			where p.kind in ('ANNOUNCEMENT', 'CORRECTION') and p.state = 'OUT' and p.public_id = :publicId""";

	static final String ANNOUNCEMENT_PAGE = """
			select p.id, p.out_at as since from notice.paper p
			where p.kind in ('ANNOUNCEMENT', 'CORRECTION') and p.state = 'OUT'
			order by p.out_at desc, p.id desc limit :limit offset :offset""";

	static final String ANNOUNCEMENT_COUNT = """
			select count(*) from (select from notice.paper p
				where p.kind in ('ANNOUNCEMENT', 'CORRECTION') and p.state = 'OUT' limit :most) as counted""";

	/** Supplements and corrections of an announcement. */
	static final String ADDED = """
			select p.id, p.out_at as since from notice.paper p
			where p.refers_to = :paper and p.state = 'OUT' order by p.out_at""";

	/** 培育对象: announced, and not stopped since. */
	private static final String SELECTED = """
			from notice.person_shown s
			join notice.paper p on p.id = s.paper_id and p.kind = 'ANNOUNCEMENT' and p.state = 'OUT'
			join edition.edition e on e.id = p.edition_id
			join nomination.nomination n on n.id = s.nomination_id and n.stage = 'SELECTED'
			where (cast(:year as int) is null or e.year = :year)
				and (s.name like :like escape '\\' or s.workplace like :like escape '\\')
			""";

	static final String TRAINEES = """
			select s.name, s.workplace, s.post, e.year, p.term_first, p.term_last, p.public_id as paper
			""" + SELECTED + "order by e.year desc, p.id desc, s.place limit :limit offset :offset";

	static final String TRAINEE_COUNT = "select count(*) from (select " + SELECTED + "limit :most) as counted";

	static final String YEARS = """
			select distinct e.year from notice.paper p join edition.edition e on e.id = p.edition_id
			where p.kind = 'ANNOUNCEMENT' and p.state = 'OUT' order by e.year desc limit 50""";

	static final String WORKPLACE = """
			select s.workplace from notice.person_shown s join notice.paper p on p.id = s.paper_id
			where s.nomination_id = :nomination and p.kind = 'NOTICE' and p.state = 'OUT'
			order by s.paper_id desc limit 1""";

	private final JdbcClient jdbc;

	private final PaperTables papers;

	PublicTables(JdbcClient jdbc, PaperTables papers) {
		this.jdbc = jdbc;
		this.papers = papers;
	}

	/** A paper that is up, and since when. */
	record Up(Paper paper, OffsetDateTime since) {

	}

	/** 培育对象 as everybody reads of one. */
	record Trainee(String name, String workplace, String post, int year, LocalDate termFirst, LocalDate termLast,
			String paper) {

	}

	Optional<Up> notice(String publicId) {
		return one(NOTICE, publicId);
	}

	Optional<Up> announcement(String publicId) {
		return one(ANNOUNCEMENT, publicId);
	}

	List<Up> notices(int limit, long offset) {
		return up(this.jdbc.sql(NOTICE_PAGE).param("limit", limit).param("offset", offset));
	}

	List<Up> noticesOf(long organiser, int limit) {
		return up(this.jdbc.sql(NOTICES_OF).param("organiser", organiser).param("limit", limit));
	}

	List<Up> announcements(int limit, long offset) {
		return up(this.jdbc.sql(ANNOUNCEMENT_PAGE).param("limit", limit).param("offset", offset));
	}

	List<Up> added(long paper) {
		return up(this.jdbc.sql(ADDED).param("paper", paper));
	}

	long countNotices(long most) {
		return this.jdbc.sql(NOTICE_COUNT).param("most", most).query(Long.class).single();
	}

	long countAnnouncements(long most) {
		return this.jdbc.sql(ANNOUNCEMENT_COUNT).param("most", most).query(Long.class).single();
	}

	List<Trainee> trainees(@Nullable Integer year, String like, int limit, long offset) {
		return this.jdbc.sql(TRAINEES)
			.param("year", year)
			.param("like", like)
			.param("limit", limit)
			.param("offset", offset)
			.query(Trainee.class)
			.list();
	}

	long countTrainees(@Nullable Integer year, String like, long most) {
		return this.jdbc.sql(TRAINEE_COUNT)
			.param("year", year)
			.param("like", like)
			.param("most", most)
			.query(Long.class)
			.single();
	}

	List<Integer> years() {
		return this.jdbc.sql(YEARS).query(Integer.class).list();
	}

	Optional<String> workplace(long nomination) {
		return this.jdbc.sql(WORKPLACE).param("nomination", nomination).query(String.class).optional();
	}

	private Optional<Up> one(String sql, String publicId) {
		return up(this.jdbc.sql(sql).param("publicId", publicId)).stream().findFirst();
	}

	private List<Up> up(JdbcClient.StatementSpec statement) {
		record Row(long id, OffsetDateTime since) {
		}
		List<Row> rows = statement.query(Row.class).list();
		var found = this.papers.all(rows.stream().map(Row::id).toList());
		return rows.stream().map((row) -> new Up(Objects.requireNonNull(found.get(row.id())), row.since())).toList();
	}

}
