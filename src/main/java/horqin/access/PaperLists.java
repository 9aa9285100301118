package horqin.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.records.LogWords;
import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Papers that wait for their second pair of eyes, and those one has handed in oneself.
 */
@Repository
public class PaperLists {

	private static final String COLUMNS = """
			select s.public_id, s.subject_kind, s.title, s.step_label, s.href, s.signed_on, a.name as signer_name,
				p.role as signer_role, u.name as uploader_name, s.uploaded_by,
				s.uploaded_at at time zone 'Asia/Shanghai' as uploaded_at, s.file_id,
				s.confirmed_at is not null as confirmed, s.refused_reason
			from access.paper_signature s
			join access.appointment p on p.id = s.signer_appointment_id
			join access.account a on a.id = p.account_id
			join access.account u on u.id = s.uploaded_by
			""";

	private static final String THEIRS = """
			where p.organiser_id = :organiser and (:unit::bigint is null or p.unit_id = :unit)
			""";

	private static final String WAITING = COLUMNS + THEIRS + """
				and s.confirmed_at is null and s.refused_reason is null
			order by s.id limit 200""";

	private static final String TO_CONFIRM = """
			select count(*) from access.paper_signature s
			join access.appointment p on p.id = s.signer_appointment_id
			""" + THEIRS + " and s.confirmed_at is null and s.refused_reason is null and s.uploaded_by <> :me";

	private static final String MINE = COLUMNS + """
			where s.uploaded_by = :me and p.organiser_id = :organiser order by s.id desc limit 50""";

	private static final String ONE = COLUMNS + THEIRS + " and s.public_id = :publicId";

	private static final String REGISTERED = COLUMNS + """
			where s.subject_kind = :kind and s.subject_id = :id and s.step = :step and s.refused_reason is null""";

	private final JdbcClient jdbc;

	/** Asked only when a page is drawn: the modules on the right stand on this one. */
	private final ObjectProvider<LogWords> words;

	PaperLists(JdbcClient jdbc, ObjectProvider<LogWords> words) {
		this.jdbc = jdbc;
		this.words = words;
	}

	/**
	 * What the actor's organiser or unit has to look at; one's own uploads stand there
	 * too, without buttons.
	 */
	List<Row> waiting(Actor actor) {
		return named(theirs(WAITING, actor).query(Row.class).list());
	}

	/** How many of them this actor can decide. */
	public int toConfirm(Actor actor) {
		return theirs(TO_CONFIRM, actor).param("me", actor.accountId()).query(Integer.class).single();
	}

	List<Row> mine(Actor actor) {
		return named(this.jdbc.sql(MINE)
			.param("me", actor.accountId())
			.param("organiser", actor.organiserId())
			.query(Row.class)
			.list());
	}

	/**
	 * A paper of which the actor may see the scan: whoever may confirm it, and whoever
	 * handed it in.
	 */
	Optional<Row> visible(Actor actor, String publicId) {
		return theirs(ONE, actor).param("publicId", publicId)
			.query(Row.class)
			.optional()
			.filter((row) -> actor.may(Permission.PAPER_CONFIRM) || row.uploadedBy() == actor.accountId());
	}

	/** What is registered for a step already, waiting or confirmed. */
	Optional<Row> registered(Subject subject, String step) {
		return this.jdbc.sql(REGISTERED)
			.param("kind", subject.kind())
			.param("id", subject.id())
			.param("step", step)
			.query(Row.class)
			.optional();
	}

	private JdbcClient.StatementSpec theirs(String sql, Actor actor) {
		return this.jdbc.sql(sql).param("organiser", actor.organiserId()).param("unit", actor.scope().unitId());
	}

	/** A thing without a title of its own is called by its kind. */
	private List<Row> named(List<Row> rows) {
		Map<String, String> kinds = new HashMap<>();
		this.words.forEach((each) -> kinds.putAll(each.subjects()));
		return rows.stream()
			.map((row) -> (row.title() != null) ? row : row.called(kinds.getOrDefault(row.subjectKind(), "待签批事项")))
			.toList();
	}

	/** A paper in a list. */
	record Row(String publicId, String subjectKind, @Nullable String title, @Nullable String stepLabel,
			@Nullable String href, LocalDate signedOn, String signerName, Role signerRole, String uploaderName,
			long uploadedBy, LocalDateTime uploadedAt, long fileId, boolean confirmed, @Nullable String refusedReason) {

		Row called(String name) {
			return new Row(this.publicId, this.subjectKind, name, this.stepLabel, this.href, this.signedOn,
					this.signerName, this.signerRole, this.uploaderName, this.uploadedBy, this.uploadedAt, this.fileId,
					this.confirmed, this.refusedReason);
		}

		public String state() {
			if (this.refusedReason != null) {
				return "已退回";
			}
			return this.confirmed ? "已复核" : "待复核";
		}

		public String tone() {
			if (this.refusedReason != null) {
				return "bad";
			}
			return this.confirmed ? "good" : "warn";
		}

	}

}
