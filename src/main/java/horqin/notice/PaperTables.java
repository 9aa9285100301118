package horqin.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers as they are kept. */
@Component
class PaperTables {

	static final String SUBJECT = "notice_paper";

	private static final String COLUMNS = """
			select p.id, p.public_id, p.edition_id, e.public_id as edition_public_id, p.organiser_id,
				u.name as organiser_name, e.year, p.kind, p.sequence, p.state, p.title, p.body, p.contact,
				p.planned_on, p.working_days, p.term_first, p.term_last, p.refers_to, p.order_reason, p.band_reason,
				p.number, p.sealed_file_id, p.version, p.submitted_by, s.name as submitted_by_name,
				g.name as signed_by_name, p.signed_on, p.signed_digest, p.out_at
			from notice.paper p
			join edition.edition e on e.id = p.edition_id
			join access.unit u on u.id = p.organiser_id
			left join access.account s on s.id = p.submitted_by
			left join access.account g on g.id = p.signed_by
			""";

	static final String OF_EDITION = COLUMNS + "where p.edition_id = :edition order by p.id";

	static final String PAGE = COLUMNS
			+ "where p.organiser_id = :organiser order by p.id desc limit :limit offset :offset";

	static final String COUNT = "select count(*) from notice.paper where organiser_id = :organiser";

	static final String SEEN = COLUMNS + "where p.public_id = :publicId and p.organiser_id = :organiser";

	static final String LOCKED = SEEN + " for update of p";

	static final String LOCKED_BY_ID = COLUMNS + "where p.id = :id for update of p";

	static final String BY_ID = COLUMNS + "where p.id = :id";

	static final String ALL = COLUMNS + "where p.id = any (cast(:ids as bigint[]))";

	static final String IN_STATE = COLUMNS
			+ "where p.organiser_id = :organiser and p.state = :state and p.state <> 'OUT' order by p.id limit 20";

	static final String INSERT = """
			insert into notice.paper (edition_id, organiser_id, kind, sequence, title, body, contact, planned_on,
				working_days, term_first, term_last, refers_to, drafted_by, drafted_at)
			select :edition, :organiser, :kind, coalesce(max(sequence), 0) + 1, :title, :body, :contact, :planned,
				:days, :termFirst, :termLast, :refersTo, :by, :now
			from notice.paper where edition_id = :edition and kind = :kind
			returning id""";

	static final String SAVE_TEXT = """
			update notice.paper set title = :title, body = :body, contact = :contact, planned_on = :planned,
				working_days = :days, term_first = :termFirst, term_last = :termLast, version = version + 1
			where id = :id and version = :version and state = 'DRAFT'""";

	static final String SAVE_ORDER = """
			update notice.paper set order_reason = :reason, body = :body, version = version + 1
			where id = :id and version = :version and state = 'DRAFT'""";

	static final String SUBMIT = """
			update notice.paper set state = 'SUBMITTED', submitted_by = :by, submitted_at = :now, band_reason = :reason,
				version = version + 1
			where id = :id and state = 'DRAFT'""";

	static final String BACK = """
			update notice.paper set state = 'DRAFT', signed_by = null, signed_on = null, signed_digest = null,
				version = version + 1
			where id = :id and state in ('SUBMITTED', 'SIGNED')""";

	static final String SIGN = """
			update notice.paper set state = 'SIGNED', signed_by = :by, signed_on = :on, signed_digest = :digest,
				version = version + 1
			where id = :id and state = 'SUBMITTED'""";

	static final String OUT = """
			update notice.paper set state = 'OUT', number = :number, sealed_file_id = :file, out_by = :by,
				out_at = :now, version = version + 1
			where id = :id and state = 'SIGNED'""";

	static final String NUMBER_TAKEN = """
			select exists (select from notice.paper where organiser_id = :organiser and number = :number)
				or exists (select from edition.notice_document d join edition.edition e on e.id = d.edition_id
					where e.organiser_id = :organiser and d.number = :number)""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	PaperTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What a draft says.
	 *
	 * @param plannedOn a notice: the planned day of posting
	 * @param workingDays a notice: for how many working days
	 * @param termFirst an announcement: first day of the cultivation
	 * @param termLast its last day
	 */
	record Wording(String title, String body, String contact, @Nullable LocalDate plannedOn,
			@Nullable Integer workingDays, @Nullable LocalDate termFirst, @Nullable LocalDate termLast) {

	}

	/** The papers of a year in the order in which they were begun. */
	List<Paper> of(long edition) {
		return this.jdbc.sql(OF_EDITION).param("edition", edition).query(Paper.class).list();
	}

	List<Paper> page(long organiser, int limit, long offset) {
		return this.jdbc.sql(PAGE)
			.param("organiser", organiser)
			.param("limit", limit)
			.param("offset", offset)
			.query(Paper.class)
			.list();
	}

	long count(long organiser) {
		return this.jdbc.sql(COUNT).param("organiser", organiser).query(Long.class).single();
	}

	List<Paper> inState(long organiser, PaperState state) {
		return this.jdbc.sql(IN_STATE)
			.param("organiser", organiser)
			.param("state", state.name())
			.query(Paper.class)
			.list();
	}

	Optional<Paper> find(long organiser, String publicId) {
		return this.jdbc.sql(SEEN)
			.param("publicId", publicId)
			.param("organiser", organiser)
			.query(Paper.class)
			.optional();
	}

	Optional<Paper> lock(long organiser, String publicId) {
		return this.jdbc.sql(LOCKED)
			.param("publicId", publicId)
			.param("organiser", organiser)
			.query(Paper.class)
			.optional();
	}

	Paper lock(long id) {
		return this.jdbc.sql(LOCKED_BY_ID).param("id", id).query(Paper.class).single();
	}

	Paper get(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query(Paper.class).single();
	}

	/** Many papers at once, by their ids. */
	Map<Long, Paper> all(Collection<Long> ids) {
		return this.jdbc.sql(ALL)
			.param("ids", ids.toArray(Long[]::new))
			.query(Paper.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Paper::id, Function.identity()));
	}

	Paper insert(long edition, long organiser, PaperKind kind, Wording wording, @Nullable Long refersTo, long by) {
		return get(bound(INSERT, wording).param("edition", edition)
			.param("organiser", organiser)
			.param("kind", kind.name())
			.param("refersTo", refersTo)
			.param("by", by)
			.param("now", now())
			.query(Long.class)
			.single());
	}

	int save(long id, Wording wording, int version) {
		return bound(SAVE_TEXT, wording).param("id", id).param("version", version).update();
	}

	private JdbcClient.StatementSpec bound(String sql, Wording wording) {
		return this.jdbc.sql(sql)
			.param("title", wording.title().strip())
			.param("body", wording.body().strip())
			.param("contact", wording.contact().strip())
			.param("planned", wording.plannedOn())
			.param("days", wording.workingDays())
			.param("termFirst", wording.termFirst())
			.param("termLast", wording.termLast());
	}

	int saveOrder(long id, @Nullable String reason, String body, int version) {
		return this.jdbc.sql(SAVE_ORDER)
			.param("id", id)
			.param("reason", reason)
			.param("body", body)
			.param("version", version)
			.update();
	}

	int submit(long id, @Nullable String bandReason, long by) {
		return this.jdbc.sql(SUBMIT)
			.param("id", id)
			.param("reason", bandReason)
			.param("by", by)
			.param("now", now())
			.update();
	}

	int back(long id) {
		return this.jdbc.sql(BACK).param("id", id).update();
	}

	int sign(long id, long by, LocalDate on, String digest) {
		return this.jdbc.sql(SIGN).param("id", id).param("by", by).param("on", on).param("digest", digest).update();
	}

	int out(long id, @Nullable String number, @Nullable Long sealedFile, long by) {
		return this.jdbc.sql(OUT)
			.param("id", id)
			.param("number", number)
			.param("file", sealedFile)
			.param("by", by)
			.param("now", now())
			.update();
	}

	boolean isTaken(long organiser, String number) {
		return this.jdbc.sql(NUMBER_TAKEN)
			.param("organiser", organiser)
			.param("number", number)
			.query(Boolean.class)
			.single();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
