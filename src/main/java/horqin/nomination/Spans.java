package horqin.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The work history as it is stored, each span with what the unit found of this version of
 * it.
 */
@Repository
class Spans {

	static final String OF = """
			select s.id, s.version, s.from_day, s.to_day, s.employer, s.post, s.front_line, s.witness, s.witness_phone,
				c.confirmed, a.name as changed_by, s.changed_at
			from nomination.work_span s
			left join lateral (select x.confirmed from nomination.span_certification x
				where x.span_id = s.id and x.span_version = s.version order by x.id desc limit 1) c on true
			left join access.account a on a.id = s.changed_by
			where s.nomination_id = :nomination and not s.removed
			order by s.from_day, s.id""";

	static final String DEDUCTIONS = """
			select d.span_id, d.from_day, d.to_day, d.why from nomination.span_deduction d
			join nomination.work_span s on s.id = d.span_id and not s.removed
			where s.nomination_id = :nomination
			order by d.from_day, d.id""";

	static final String ADD = """
			insert into nomination.work_span (nomination_id, from_day, to_day, employer, post, front_line, witness,
				witness_phone, changed_by, changed_at)
			values (:nomination, :from, :to, :employer, :post, :frontLine, :witness, :witnessPhone, :by, :now)
			returning id""";

	static final String CHANGE = """
			update nomination.work_span
			set version = version + 1, from_day = :from, to_day = :to, employer = :employer, post = :post,
				front_line = :frontLine, witness = :witness, witness_phone = :witnessPhone, changed_by = :by,
				changed_at = :now
			where id = :id and nomination_id = :nomination and version = :version and not removed""";

	static final String REMOVE = """
			update nomination.work_span set removed = true, changed_by = :by, changed_at = :now
			where id = :id and nomination_id = :nomination and not removed""";

	static final String CLEAR_DEDUCTIONS = "delete from nomination.span_deduction where span_id = :id";

	static final String ADD_DEDUCTIONS = """
			insert into nomination.span_deduction (span_id, from_day, to_day, why)
			select :id, each.* from unnest(cast(:from as date[]), cast(:to as date[]), cast(:why as text[])) as each""";

	private final JdbcClient jdbc;

	Spans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A nomination's spans in the order of time. */
	List<SavedSpan> of(long nominationId) {
		Map<Long, List<WorkSpan.Deduction>> deductions = new LinkedHashMap<>();
		this.jdbc.sql(DEDUCTIONS)
			.param("nomination", nominationId)
			.query((row, _) -> Map.entry(row.getLong("span_id"),
					new WorkSpan.Deduction(day(row, "from_day"), day(row, "to_day"), row.getString("why"))))
			.list()
			.forEach(
					(each) -> deductions.computeIfAbsent(each.getKey(), (_) -> new ArrayList<>()).add(each.getValue()));
		return this.jdbc.sql(OF)
			.param("nomination", nominationId)
			.query((row, _) -> span(row, deductions.getOrDefault(row.getLong("id"), List.of())))
			.list();
	}

	long add(long nominationId, WorkSpan span, @Nullable String witness, @Nullable String phone, long by,
			OffsetDateTime now) {
		long id = bound(ADD, nominationId, span, witness, phone, by, now).query(Long.class).single();
		deduct(id, span);
		return id;
	}

	/**
	 * Changes a span, which takes back what was certified of it.
	 * @return whether it still had this version
	 */
	boolean change(long nominationId, SavedSpan before, WorkSpan span, @Nullable String witness, @Nullable String phone,
			long by, OffsetDateTime now) {
		int changed = bound(CHANGE, nominationId, span, witness, phone, by, now).param("id", before.id())
			.param("version", before.version())
			.update();
		if (changed == 1) {
			this.jdbc.sql(CLEAR_DEDUCTIONS).param("id", before.id()).update();
			deduct(before.id(), span);
		}
		return changed == 1;
	}

	boolean remove(long nominationId, long id, long by, OffsetDateTime now) {
		return this.jdbc.sql(REMOVE)
			.param("id", id)
			.param("nomination", nominationId)
			.param("by", by)
			.param("now", now)
			.update() == 1;
	}

	private JdbcClient.StatementSpec bound(String sql, long nominationId, WorkSpan span, @Nullable String witness,
			@Nullable String phone, long by, OffsetDateTime now) {
		return this.jdbc.sql(sql)
			.param("nomination", nominationId)
			.param("from", span.from())
			.param("to", span.to())
			.param("employer", span.employer())
			.param("post", span.post())
			.param("frontLine", span.frontLine())
			.param("witness", witness)
			.param("witnessPhone", phone)
			.param("by", by)
			.param("now", now);
	}

	private void deduct(long id, WorkSpan span) {
		List<WorkSpan.Deduction> all = span.deductions();
		if (!all.isEmpty()) {
			this.jdbc.sql(ADD_DEDUCTIONS)
				.param("id", id)
				.param("from", all.stream().map((each) -> each.from().toString()).toArray(String[]::new))
				.param("to", all.stream().map((each) -> each.to().toString()).toArray(String[]::new))
				.param("why", all.stream().map(WorkSpan.Deduction::why).toArray(String[]::new))
				.update();
		}
	}

	private static SavedSpan span(ResultSet row, List<WorkSpan.Deduction> deductions) throws SQLException {
		Boolean confirmed = row.getObject("confirmed", Boolean.class);
		SpanCheck check = (confirmed == null) ? SpanCheck.PENDING
				: (confirmed ? SpanCheck.CONFIRMED : SpanCheck.REFUSED);
		WorkSpan span = new WorkSpan(day(row, "from_day"), row.getObject("to_day", LocalDate.class),
				row.getString("employer"), row.getString("post"), row.getBoolean("front_line"), check, deductions);
		return new SavedSpan(row.getLong("id"), row.getInt("version"), span, row.getString("witness"),
				row.getString("witness_phone"), row.getString("changed_by"),
				row.getObject("changed_at", OffsetDateTime.class));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
