package horqin.selection;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who stands where before a meeting, and what it decides. A meeting weighs the whole
 * list, two hundred people at most: it is read in one statement and never in pages.
 */
@Component
class PlacingTables {

	static final String OF_MEETING = """
			select p.nomination_id, n.public_id, p.position, p.rank, p.shared, p.score, n.name, n.sex,
				u.short_name as unit_name, coalesce(n.employer, '') as employer, coalesce(n.trade, '') as trade,
				n.industry, n.cluster,
				exists (select from nomination.exception_request r
					join nomination.exception_decision d on d.request_id = r.id and d.granted
					where r.nomination_id = n.id) as exception,
				n.stage, p.decision, p.reason, p.votes
			from selection.placing p
			join nomination.nomination n on n.id = p.nomination_id
			join access.unit u on u.id = n.unit_id
			where p.meeting_id = :meeting order by p.position""";

	static final String PUT = """
			insert into selection.placing (meeting_id, nomination_id, position, rank, shared, score, decision)
			select :meeting, one.*, 'NOT_PROPOSED' from unnest(cast(:nominations as bigint[]),
				cast(:positions as int[]), cast(:ranks as int[]), cast(:shared as boolean[]),
				cast(:scores as numeric[])) as one""";

	static final String COPY = """
			insert into selection.placing (meeting_id, nomination_id, position, rank, shared, score, decision, reason)
			select :to, p.nomination_id, p.position, p.rank, p.shared, p.score, p.decision, p.reason
			from selection.placing p where p.meeting_id = :from""";

	static final String DECIDE = """
			update selection.placing p set decision = one.decision, reason = one.reason, votes = one.votes
			from unnest(cast(:nominations as bigint[]), cast(:decisions as text[]), cast(:reasons as text[]),
				cast(:votes as int[])) as one (nomination, decision, reason, votes)
			where p.meeting_id = :meeting and p.nomination_id = one.nomination""";

	private final JdbcClient jdbc;

	PlacingTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Where somebody stands in the order of the scores. */
	record Placed(long nomination, int position, int rank, boolean shared, BigDecimal score) {

	}

	List<Line> of(long meeting) {
		return this.jdbc.sql(OF_MEETING).param("meeting", meeting).query(Line.class).list();
	}

	void put(long meeting, List<Placed> all) {
		this.jdbc.sql(PUT)
			.param("meeting", meeting)
			.param("nominations", all.stream().map(Placed::nomination).toArray(Long[]::new))
			.param("positions", all.stream().map(Placed::position).toArray(Integer[]::new))
			.param("ranks", all.stream().map(Placed::rank).toArray(Integer[]::new))
			.param("shared", all.stream().map(Placed::shared).toArray(Boolean[]::new))
			.param("scores", all.stream().map(Placed::score).toArray(BigDecimal[]::new))
			.update();
	}

	/** A later meeting starts from what the one before decided. */
	void copy(long from, long to) {
		this.jdbc.sql(COPY).param("from", from).param("to", to).update();
	}

	void decide(long meeting, List<Line> lines) {
		this.jdbc.sql(DECIDE)
			.param("meeting", meeting)
			.param("nominations", lines.stream().map(Line::nominationId).toArray(Long[]::new))
			.param("decisions", lines.stream().map((line) -> line.decision().name()).toArray(String[]::new))
			.param("reasons", lines.stream().map(Line::reason).toArray(String[]::new))
			.param("votes", lines.stream().map(Line::votes).toArray(Integer[]::new))
			.update();
	}

}
