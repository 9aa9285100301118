package horqin.objection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.calendar.PlatformClock;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases in lists and counts; nothing of who objected. */
@Component
class CaseLists {

	private static final String FOUND = """
			from objection.dossier d
			where d.organiser_id = :organiser
				and (cast(:state as text) is null or d.state = :state)
				and (cast(:channel as text) is null or d.channel = :channel)
				and (cast(:mine as bigint) is null or d.handler_id = :mine)
				and (:q = '' or d.number like :like or exists (select from objection.about a
					where a.dossier_id = d.id and (a.name like :like or a.unit like :like)))
			""";

	private static final String ROWS = """
			select d.public_id, d.number, d.matter, d.manner, d.channel, d.arrived_at, d.due, d.state,
				(select h.name from access.account h where h.id = d.handler_id) as handler,
				coalesce((select string_agg(a.name, '、' order by a.place) from objection.about a
					where a.dossier_id = d.id), '') as people,
				coalesce((select string_agg(distinct a.unit, '、') from objection.about a
					where a.dossier_id = d.id), '') as units
			""" + FOUND;

	static final Map<String, String> LISTS = Map.of("arrived",
			ROWS + "order by d.arrived_at, d.id limit :limit offset :offset", "-arrived",
			ROWS + "order by d.arrived_at desc, d.id desc limit :limit offset :offset", "due",
			ROWS + "order by d.due nulls last, d.id limit :limit offset :offset", "-due",
			ROWS + "order by d.due desc nulls last, d.id desc limit :limit offset :offset");

	static final String COUNT = "select count(*) from (select " + FOUND + " limit :most) as counted";

	/**
	 * What waits for the staff of an organiser: how many, and by when the first is due.
	 */
	static final String WAITING = """
			select count(*) filter (where d.handler_id is null and not d.state = any (cast(:over as text[]))) as free,
				min(d.take_by) filter (where d.handler_id is null and d.state = 'RECEIVED') as take_by,
				count(*) filter (where d.handler_id = :account
					and d.state in ('ACCEPTED', 'CLARIFYING', 'TRANSFERRED')) as mine,
				min(d.due) filter (where d.handler_id = :account
					and d.state in ('ACCEPTED', 'CLARIFYING', 'TRANSFERRED')) as due,
				count(*) filter (where d.handler_id = :account and d.state = 'DECIDED') as answers,
				count(*) filter (where d.state in ('CONCLUDED', 'REJECTION_PROPOSED')
					and d.handler_id is distinct from :account) as decisions,
				min(d.due) filter (where d.state in ('CONCLUDED', 'REJECTION_PROPOSED')) as decide_by
			from objection.dossier d
			where d.organiser_id = :organiser and d.state <> all (cast(:over as text[]))""";

	/** Mine alone, and open, about one of the people of this case: it could be merged. */
	static final String SIMILAR = """
			select distinct d.number, d.public_id
			from objection.dossier d
			join objection.about o on o.dossier_id = d.id
			join objection.about a on (a.kind, a.ref) = (o.kind, o.ref) and a.dossier_id = :id
			where d.id <> :id and d.organiser_id = :organiser and d.state = any (cast(:open as text[]))
			order by d.number limit 20""";

	private final JdbcClient jdbc;

	CaseLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A case in the list. */
	record Row(String publicId, String number, Matter matter, Manner manner, ReportChannel channel,
			OffsetDateTime arrivedAt, @Nullable LocalDate due, CaseState state, @Nullable String handler, String people,
			String units) {

		public String arrived() {
			return Wording.time(PlatformClock.timeOf(this.arrivedAt.toInstant()));
		}

		public String href() {
			return "/objections/" + this.publicId;
		}

	}

	/** What waits for somebody. */
	record Waiting(int free, @Nullable LocalDate takeBy, int mine, @Nullable LocalDate due, int answers, int decisions,
			@Nullable LocalDate decideBy) {
	}

	Page<Row> list(Actor actor, Paging paging) {
		Cases.mayLook(actor);
		String order = (paging.descending() ? "-" : "") + paging.sort();
		List<Row> rows = bound(Objects.requireNonNull(LISTS.get(order)), actor, paging).param("limit", paging.size())
			.param("offset", paging.offset())
			.query(Row.class)
			.list();
		long total = bound(COUNT, actor, paging).param("most", Wording.COUNTED_UP_TO + 1).query(Long.class).single();
		return new Page<>(rows, total);
	}

	private JdbcClient.StatementSpec bound(String sql, Actor actor, Paging paging) {
		return this.jdbc.sql(sql)
			.param("organiser", actor.organiserId())
			.param("state", paging.filter("state"))
			.param("channel", paging.filter("channel"))
			.param("mine", (paging.filter("hand") != null) ? actor.accountId() : null)
			.param("q", paging.q())
			.param("like", paging.like());
	}

	Waiting waiting(Actor actor) {
		return this.jdbc.sql(WAITING)
			.param("organiser", actor.organiserId())
			.param("account", actor.accountId())
			.param("over", new String[] { "ANSWERED", "REJECTED", "MERGED" })
			.query(Waiting.class)
			.single();
	}

	/** Other open cases about the same people. */
	List<DossierTables.Merged> similar(DossierTables.Dossier dossier) {
		return this.jdbc.sql(SIMILAR)
			.param("id", dossier.id())
			.param("organiser", dossier.organiserId())
			.param("open", CaseState.open())
			.query(DossierTables.Merged.class)
			.list();
	}

}
