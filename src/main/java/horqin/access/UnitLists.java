package horqin.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units as they are listed; and what hangs on one of them. */
@Repository
public class UnitLists {

	private static final String FOUND = """
			from access.unit u
			left join access.unit p on p.id = u.parent_id
			where (u.organiser_id = :organiser or u.id = :organiser)
				and (:parent::bigint is null or u.parent_id = :parent)
				and (:kind::text is null or u.kind = :kind)
				and (:state::text is null or u.active = (:state = 'ACTIVE'))
				and (:q = '' or u.name like :like or u.short_name like :like or u.credit_code = upper(:q)
					or exists (select from access.unit_alias x where x.unit_id = u.id and x.alias like :like))
			""";

	private static final String LIST = """
			select u.public_id, u.name, u.short_name, u.kind, p.short_name as parent_name, u.contact_name,
				u.contact_phone,
				u.contact_confirmed_on, u.active,
				(select count(*) from access.unit e where e.parent_id = u.id and e.active) as employers
			""" + FOUND + "order by ";

	private static final String PART = " limit :limit offset :offset";

	private static final Map<String, String> LISTS = Map.of("order",
			LIST + "u.organiser_id is not null, u.display_order, u.id" + PART, "-order",
			LIST + "u.display_order desc, u.id desc" + PART, "name", LIST + "u.name, u.id" + PART, "-name",
			LIST + "u.name desc, u.id desc" + PART, "confirmed",
			LIST + "u.contact_confirmed_on nulls first, u.id" + PART, "-confirmed",
			LIST + "u.contact_confirmed_on desc nulls last, u.id" + PART);

	private static final String COUNT = "select count(*) from (select " + FOUND + " limit :counted) as counted";

	private static final String ALIASES = "select alias from access.unit_alias where unit_id = :unit order by alias";

	/** Whoever answers for a unit; its workers are only counted. */
	private static final String PEOPLE = """
			select a.public_id, a.name, p.role, p.document from access.appointment p
			join access.account a on a.id = p.account_id and a.disabled_at is null
			where p.unit_id = :unit and p.ended_at is null and p.role <> 'APPLICANT' order by p.role, p.id limit 100""";

	private static final String WORKERS = """
			select count(*) from access.appointment p
			where p.unit_id = :unit and p.ended_at is null and p.role = 'APPLICANT'""";

	private static final String WITHOUT_CONTACT = """
			select count(*) from access.unit
			where organiser_id = :organiser and kind in ('DISTRICT', 'DIRECT') and active and contact_name is null""";

	/** The organiser and the units under which employers and people can be put. */
	private static final String PARENTS = """
			select u.id, u.public_id, u.name, u.kind from access.unit u
			where (u.organiser_id = :organiser or u.id = :organiser) and u.active and u.kind <> 'EMPLOYER'
			order by u.organiser_id is not null, u.display_order, u.id limit 500""";

	private final JdbcClient jdbc;

	UnitLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The units of the actor's organiser, or only those under one of them. */
	Page<Row> list(Actor actor, @Nullable Long parent, Paging paging) {
		String sql = LISTS.getOrDefault((paging.descending() ? "-" : "") + paging.sort(), LIST + "u.id" + PART);
		List<Row> rows = filtered(sql, actor, parent, paging).param("limit", paging.size())
			.param("offset", paging.offset())
			.query(Row.class)
			.list();
		long total = filtered(COUNT, actor, parent, paging).param("counted", Wording.COUNTED_UP_TO + 1)
			.query(Long.class)
			.single();
		return new Page<>(rows, total);
	}

	private JdbcClient.StatementSpec filtered(String sql, Actor actor, @Nullable Long parent, Paging paging) {
		return this.jdbc.sql(sql)
			.param("organiser", actor.organiserId())
			.param("parent", parent)
			.param("kind", paging.filter("kind"))
			.param("state", paging.filter("state"))
			.param("q", paging.q())
			.param("like", paging.like());
	}

	/** How many recommending units have nobody designated (Article 18). */
	public int withoutContact(Actor actor) {
		return this.jdbc.sql(WITHOUT_CONTACT).param("organiser", actor.organiserId()).query(Integer.class).single();
	}

	List<String> aliases(long unit) {
		return this.jdbc.sql(ALIASES).param("unit", unit).query(String.class).list();
	}

	List<Person> people(long unit) {
		return this.jdbc.sql(PEOPLE).param("unit", unit).query(Person.class).list();
	}

	long workers(long unit) {
		return this.jdbc.sql(WORKERS).param("unit", unit).query(Long.class).single();
	}

	List<Parent> parents(Actor actor) {
		return this.jdbc.sql(PARENTS).param("organiser", actor.organiserId()).query(Parent.class).list();
	}

	/** A unit in a list. */
	record Row(String publicId, String name, String shortName, Units.Kind kind, @Nullable String parentName,
			@Nullable String contactName, @Nullable String contactPhone, @Nullable LocalDate contactConfirmedOn,
			boolean active, int employers) {
	}

	/** Somebody with a role at a unit. */
	record Person(String publicId, String name, Role role, @Nullable String document) {
	}

	/** A unit that others can be put under. */
	record Parent(long id, String publicId, String name, Units.Kind kind) {
	}

}
