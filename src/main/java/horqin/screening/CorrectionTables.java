package horqin.screening;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.nomination.Nomination;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of corrections as they are stored. */
@Repository
class CorrectionTables {

	static final String SEND = """
			insert into screening.correction (nomination_id, edition_id, round, due_on, working_days, note, sent_by,
				sent_at)
			values (:nomination, :edition, :round, :dueOn, :days, :note, :by, :now) returning id""";

	static final String LINES = """
			insert into screening.correction_line (correction_id, item, text)
			select :correction, each.item, each.text
			from unnest(cast(:items as text[]), cast(:texts as text[])) as each (item, text)""";

	private static final String COLUMNS = """
			select c.id, c.nomination_id, c.round, c.due_on as first_due_on, c.working_days, c.note, a.name as by_name,
				c.sent_at, r.resubmitted_at as answered_at, r.note as answer,
				greatest(c.due_on, (select max(x.until) from screening.correction_extension x
					where x.correction_id = c.id)) as due_on
			from screening.correction c
			join access.account a on a.id = c.sent_by
			left join screening.resubmission r on r.correction_id = c.id
			""";

	static final String OF = COLUMNS + "where c.nomination_id = :nomination order by c.id desc limit 20";

	/** What a unit, or everybody, still has to put right in a year, what is due first. */
	static final String OPEN = COLUMNS + """
			join nomination.nomination n on n.id = c.nomination_id
			where n.edition_id = :edition and n.stage = 'CORRECTION' and r.correction_id is null
				and (cast(:unit as bigint) is null or n.unit_id = :unit)
			order by due_on, c.id limit 200""";

	static final String LINES_OF = """
			select correction_id, item, text from screening.correction_line
			where correction_id = any (cast(:ids as bigint[])) order by correction_id, item""";

	static final String EXTEND = """
			insert into screening.correction_extension (correction_id, until, reason, extended_by, extended_at)
			values (:correction, :until, :reason, :by, :now)""";

	static final String EXTENSIONS = """
			select x.until, x.reason, a.name as by_name, x.extended_at
			from screening.correction_extension x join access.account a on a.id = x.extended_by
			where x.correction_id = :correction order by x.id desc limit 20""";

	static final String ANSWER = """
			insert into screening.resubmission (correction_id, note, resubmitted_by, resubmitted_at)
			values (:correction, :note, :by, :now)""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	CorrectionTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void send(Nomination nomination, int round, LocalDate dueOn, int days, @Nullable String note,
			List<Correction.Line> lines, Actor by) {
		long id = this.jdbc.sql(SEND)
			.param("nomination", nomination.id())
			.param("edition", nomination.editionId())
			.param("round", round)
			.param("dueOn", dueOn)
			.param("days", days)
			.param("note", note)
			.param("by", by.accountId())
			.param("now", now())
			.query(Long.class)
			.single();
		this.jdbc.sql(LINES)
			.param("correction", id)
			.param("items", lines.stream().map((line) -> line.item().name()).toArray(String[]::new))
			.param("texts", lines.stream().map(Correction.Line::text).toArray(String[]::new))
			.update();
	}

	/** All lists that were sent about somebody, newest first. */
	List<Correction> of(long nomination) {
		return with(this.jdbc.sql(OF).param("nomination", nomination).query(Row.class).list());
	}

	/** The list that waits for the unit. */
	Optional<Correction> open(long nomination) {
		return of(nomination).stream().findFirst().filter((each) -> each.answeredAt() == null);
	}

	/** Everything that still waits in a year; at most 200. */
	List<Correction> open(long edition, @Nullable Long unit) {
		return with(this.jdbc.sql(OPEN).param("edition", edition).param("unit", unit).query(Row.class).list());
	}

	void extend(long correction, LocalDate until, String reason, Actor by) {
		this.jdbc.sql(EXTEND)
			.param("correction", correction)
			.param("until", until)
			.param("reason", reason)
			.param("by", by.accountId())
			.param("now", now())
			.update();
	}

	List<Extension> extensions(long correction) {
		return this.jdbc.sql(EXTENSIONS).param("correction", correction).query(Extension.class).list();
	}

	void answer(long correction, @Nullable String note, Actor by) {
		this.jdbc.sql(ANSWER)
			.param("correction", correction)
			.param("note", note)
			.param("by", by.accountId())
			.param("now", now())
			.update();
	}

	private List<Correction> with(List<Row> rows) {
		Map<Long, List<Correction.Line>> lines = new HashMap<>();
		if (!rows.isEmpty()) {
			this.jdbc.sql(LINES_OF).param("ids", rows.stream().map(Row::id).toArray(Long[]::new)).query((row) -> {
				lines.computeIfAbsent(row.getLong("correction_id"), (_) -> new ArrayList<>())
					.add(new Correction.Line(Item.valueOf(row.getString("item")), row.getString("text")));
			});
		}
		return rows.stream().map((row) -> row.with(lines.getOrDefault(row.id(), List.of()))).toList();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A deadline that was moved. */
	record Extension(LocalDate until, String reason, String byName, OffsetDateTime extendedAt) {

	}

	private record Row(long id, long nominationId, int round, LocalDate dueOn, LocalDate firstDueOn, int workingDays,
			@Nullable String note, String byName, OffsetDateTime sentAt, @Nullable OffsetDateTime answeredAt,
			@Nullable String answer) {

		Correction with(List<Correction.Line> lines) {
			List<Correction.Line> inOrder = lines.stream()
				.sorted(java.util.Comparator.comparing(Correction.Line::item))
				.toList();
			return new Correction(this.id, this.nominationId, this.round, this.dueOn, this.firstDueOn, this.workingDays,
					this.note, this.byName, this.sentAt, this.answeredAt, this.answer, inOrder);
		}

	}

}
