package horqin.edition;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices and their receipts as they are kept. */
@Component
class NoticeTables {

	private static final String COLUMNS = """
			select n.id, n.public_id, n.edition_id, n.sequence, n.state, n.title, n.addressee, n.body, n.number,
				n.version, n.submitted_by, p.name as submitted_by_name, s.name as signed_by_name, n.signed_on,
				n.signed_digest, n.issued_at
			from edition.notice_document n
			left join access.account p on p.id = n.submitted_by
			left join access.account s on s.id = n.signed_by
			""";

	static final String OF_EDITION = COLUMNS + "where n.edition_id = :edition order by n.sequence";

	static final String BY_PUBLIC_ID = COLUMNS + "where n.edition_id = :edition and n.public_id = :publicId";

	static final String BY_ID = COLUMNS + "where n.id = :id";

	static final String INSERT = """
			insert into edition.notice_document (edition_id, sequence, title, addressee, body, drafted_by)
			select :edition, coalesce(max(sequence), -1) + 1, :title, :addressee, :body, :by
			from edition.notice_document where edition_id = :edition
			returning id""";

	static final String SAVE = """
			update edition.notice_document set title = :title, addressee = :addressee, body = :body,
				version = version + 1
			where id = :id and version = :version and state = 'DRAFT'""";

	static final String SUBMIT = """
			update edition.notice_document set state = 'SUBMITTED', submitted_by = :by, submitted_at = :now,
				version = version + 1
			where id = :id and state = 'DRAFT'""";

	static final String BACK = """
			update edition.notice_document set state = 'DRAFT', signed_by = null, signed_on = null,
				signed_digest = null, version = version + 1
			where id = :id and state in ('SUBMITTED', 'SIGNED')""";

	static final String SIGN = """
			update edition.notice_document set state = 'SIGNED', signed_by = :by, signed_on = :on,
				signed_digest = :digest, version = version + 1
			where id = :id and state = 'SUBMITTED'""";

	static final String ISSUE = """
			update edition.notice_document set state = 'ISSUED', number = :number, issued_by = :by, issued_at = :now,
				version = version + 1
			where id = :id and state = 'SIGNED'""";

	static final String NUMBER_TAKEN = """
			select exists (select from edition.notice_document n join edition.edition e on e.id = n.edition_id
				where e.organiser_id = :organiser and n.number = :number)""";

	static final String RECEIVE = """
			insert into edition.receipt (notice_id, unit_id, received_by, received_at)
			values (:notice, :unit, :by, :now) on conflict do nothing""";

	/** The units that have to receive the notice, with their receipt if there is one. */
	static final String RECEIPTS = """
			select u.id as unit_id, u.short_name as name, a.name as received_by_name, r.received_at
			from edition.quota_seat s
			join access.unit u on u.id = s.unit_id
			left join edition.receipt r on r.unit_id = s.unit_id and r.notice_id = :notice
			left join access.account a on a.id = r.received_by
			where s.quota_table_id = (select id from edition.quota_table where edition_id = :edition
				order by version desc limit 1)
			order by r.received_at is not null, u.display_order, u.id""";

	static final String AWAITED = """
			select n.public_id, e.public_id as edition_public_id, e.year, n.title from edition.notice_document n
			join edition.edition e on e.id = n.edition_id
			where e.organiser_id = :organiser and n.state = 'ISSUED' and e.state in ('PUBLISHED', 'NOMINATING')
				and exists (select from edition.quota_seat s join edition.quota_table t on t.id = s.quota_table_id
					where t.edition_id = e.id and s.unit_id = :unit)
				and not exists (select from edition.receipt r where r.notice_id = n.id and r.unit_id = :unit)
			order by n.id""";

	static final String IN_STATE = """
			select n.public_id, e.public_id as edition_public_id, e.year, n.title from edition.notice_document n
			join edition.edition e on e.id = n.edition_id
			where e.organiser_id = :organiser and n.state = :state order by n.id""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	NoticeTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<NoticeDocument> of(long edition) {
		return this.jdbc.sql(OF_EDITION).param("edition", edition).query(NoticeDocument.class).list();
	}

	Optional<NoticeDocument> find(long edition, String publicId) {
		return this.jdbc.sql(BY_PUBLIC_ID)
			.param("edition", edition)
			.param("publicId", publicId)
			.query(NoticeDocument.class)
			.optional();
	}

	NoticeDocument get(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query(NoticeDocument.class).single();
	}

	NoticeDocument insert(long edition, String title, String addressee, String body, long by) {
		return get(this.jdbc.sql(INSERT)
			.param("edition", edition)
			.param("title", title)
			.param("addressee", addressee)
			.param("body", body)
			.param("by", by)
			.query(Long.class)
			.single());
	}

	int save(long id, NoticeWording wording) {
		return this.jdbc.sql(SAVE)
			.param("title", wording.title().strip())
			.param("addressee", wording.addressee().strip())
			.param("body", wording.body().strip())
			.param("id", id)
			.param("version", wording.version())
			.update();
	}

	int submit(long id, long by) {
		return this.jdbc.sql(SUBMIT).param("id", id).param("by", by).param("now", now()).update();
	}

	int back(long id) {
		return this.jdbc.sql(BACK).param("id", id).update();
	}

	int sign(NoticeDocument document, long by, LocalDate on) {
		return this.jdbc.sql(SIGN)
			.param("id", document.id())
			.param("by", by)
			.param("on", on)
			.param("digest", document.digest())
			.update();
	}

	int issue(long id, String number, long by) {
		return this.jdbc.sql(ISSUE)
			.param("id", id)
			.param("number", number)
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

	int receive(long notice, long unit, long by) {
		return this.jdbc.sql(RECEIVE)
			.param("notice", notice)
			.param("unit", unit)
			.param("by", by)
			.param("now", now())
			.update();
	}

	List<ReceiptRow> receipts(NoticeDocument document) {
		return this.jdbc.sql(RECEIPTS)
			.param("notice", document.id())
			.param("edition", document.editionId())
			.query(ReceiptRow.class)
			.list();
	}

	/** Issued notices that a unit has not received. */
	List<Waiting> awaited(long organiser, long unit) {
		return this.jdbc.sql(AWAITED).param("organiser", organiser).param("unit", unit).query(Waiting.class).list();
	}

	List<Waiting> inState(long organiser, NoticeState state) {
		return this.jdbc.sql(IN_STATE)
			.param("organiser", organiser)
			.param("state", state.name())
			.query(Waiting.class)
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A unit and whether it has the notice. */
	record ReceiptRow(long unitId, String name, @Nullable String receivedByName, @Nullable OffsetDateTime receivedAt) {

	}

	/** A notice that waits for somebody. */
	record Waiting(String publicId, String editionPublicId, int year, String title) {

		String href() {
			return "/editions/" + this.editionPublicId + "/documents/" + this.publicId;
		}

	}

}
