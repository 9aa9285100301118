package horqin.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of units: an organiser, the recommending units under it, employers under
 * those. A unit answers to its aliases too, so that a scan with last year's name still
 * finds it.
 */
@Service
public class Units {

	private static final String COLUMNS = """
			select u.id, u.public_id, u.organiser_id, u.parent_id, u.kind, u.name, u.short_name, u.area_code,
				u.credit_code, u.industry, u.cluster, u.contact_name, u.contact_phone, u.contact_confirmed_on,
				u.display_order, u.active, u.version
			from access.unit u
			""";

	private static final String BY_ID = COLUMNS + " where u.id = :id";

	private static final String BY_PUBLIC_ID = COLUMNS + " where u.public_id = :publicId";

	private static final String RECOMMENDING = COLUMNS + """
			 where u.organiser_id = :organiser and u.kind in ('DISTRICT', 'DIRECT') and u.active
			order by u.display_order, u.id""";

	private static final String EMPLOYERS = COLUMNS + """
			where u.parent_id = :parent and u.kind = 'EMPLOYER' and u.active order by u.display_order, u.id""";

	private static final String BY_NAME = COLUMNS + """
			 where (u.organiser_id = :organiser or u.id = :organiser)
				and (u.name = :name or u.short_name = :name
					or exists (select from access.unit_alias x where x.unit_id = u.id and x.alias = :name))
			order by u.name = :name desc, u.id limit 1""";

	private static final String INSERT = """
			insert into access.unit (public_id, organiser_id, parent_id, kind, name, short_name, area_code, credit_code,
				industry, cluster, contact_name, contact_phone, display_order)
			values (:publicId, :organiserId, :parentId, :kind, :name, :shortName, :areaCode, :creditCode,
				:industry, :cluster, :contactName, :contactPhone, :displayOrder)
			on conflict (coalesce(organiser_id, 0), name) do nothing returning id""";

	private static final String NAMESAKE = """
			select exists (select from access.unit
				where coalesce(organiser_id, 0) = coalesce(:organiser::bigint, 0) and name = :name and id <> :id)""";

	private static final String ALIAS = """
			insert into access.unit_alias (unit_id, alias) values (:unit, :alias) on conflict do nothing""";

	private final JdbcClient jdbc;

	private final DecisionLog log;

	Units(JdbcClient jdbc, DecisionLog log) {
		this.jdbc = jdbc;
		this.log = log;
	}

	public Unit get(long id) {
		return this.jdbc.sql(BY_ID).param("id", id).query(Unit.class).optional().orElseThrow(NotFound::new);
	}

	public Optional<Unit> byPublicId(String publicId) {
		return this.jdbc.sql(BY_PUBLIC_ID).param("publicId", publicId).query(Unit.class).optional();
	}

	/** By full name, short name or alias, within an organiser's units. */
	public Optional<Unit> byName(long organiser, String name) {
		return this.jdbc.sql(BY_NAME)
			.param("organiser", organiser)
			.param("name", name.strip())
			.query(Unit.class)
			.optional();
	}

	/**
	 * The unions that may recommend (Article 6): of banners, counties and districts, and
	 * of direct units.
	 */
	@Basis(Duty.RECOMMENDER_IS_A_UNION)
	public List<Unit> recommending(long organiser) {
		return this.jdbc.sql(RECOMMENDING).param("organiser", organiser).query(Unit.class).list();
	}

	public List<Unit> employers(long parent) {
		return this.jdbc.sql(EMPLOYERS).param("parent", parent).query(Unit.class).list();
	}

	/** A unit of the actor's organiser, or the organiser itself; 404 for every other. */
	Unit own(Actor by, String publicId) {
		Unit unit = byPublicId(publicId).orElseThrow(NotFound::new);
		return own(by, unit.id());
	}

	Unit own(Actor by, long id) {
		Unit unit = get(id);
		if (unit.organiser() != by.organiserId()) {
			throw new NotFound();
		}
		return unit;
	}

	/**
	 * Adds a unit under the actor's organiser, for callers that know it may stand there;
	 * aliases can follow.
	 */
	@Transactional
	public long add(Actor by, NewUnit unit) {
		return switch (register(by, unit)) {
			case Registered.Added added -> added.id();
			case Registered.Refused refused -> throw new IllegalArgumentException(refused.outcome().toString());
		};
	}

	@Transactional
	Registered register(Actor by, NewUnit unit) {
		by.require(Permission.UNITS_EDIT);
		Outcome outcome = mayStand(by, unit, 0);
		if (!outcome.isMoved()) {
			return new Registered.Refused(outcome);
		}
		String publicId = Tokens.publicId();
		Optional<Long> id = values(INSERT, unit).param("publicId", publicId)
			.param("organiserId", by.organiserId())
			.param("kind", unit.kind().name())
			.param("contactName", unit.contactName())
			.param("contactPhone", unit.contactPhone())
			.query(Long.class)
			.optional();
		if (id.isEmpty()) {
			return new Registered.Refused(UnitRules.nameTaken(unit.name()));
		}
		note(by, id.get(), "UNIT_ADDED", "登记单位", null);
		return new Registered.Added(id.get(), publicId);
	}

	JdbcClient.StatementSpec values(String sql, NewUnit unit) {
		return this.jdbc.sql(sql)
			.param("parentId", unit.parentId())
			.param("name", unit.name())
			.param("shortName", unit.shortName())
			.param("areaCode", unit.areaCode())
			.param("creditCode", unit.creditCode())
			.param("industry", unit.industry())
			.param("cluster", unit.cluster())
			.param("displayOrder", unit.displayOrder());
	}

	/**
	 * Whether a unit may stand where it is put; {@code id} is its own, 0 for a new one.
	 */
	Outcome mayStand(Actor by, NewUnit unit, long id) {
		Unit parent = (unit.parentId() != null) ? own(by, unit.parentId()) : null;
		return UnitRules.mayStand(unit, parent, isTaken(by.organiserId(), unit.name(), id));
	}

	boolean isTaken(@Nullable Long organiser, String name, long id) {
		return this.jdbc.sql(NAMESAKE)
			.param("organiser", organiser)
			.param("name", name)
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	@Transactional
	public void alias(Actor by, long unit, String alias) {
		by.require(Permission.UNITS_EDIT);
		own(by, unit);
		if (this.jdbc.sql(ALIAS).param("unit", unit).param("alias", alias.strip()).update() == 1) {
			note(by, unit, "UNIT_ALIAS", "登记单位别名「" + alias.strip() + "」", null);
		}
	}

	private void note(Actor by, long unit, String act, String label, @Nullable String reason) {
		this.log.append(Entry.of(subject(unit), by.who(), act, label).organiser(by.organiserId()).because(reason));
	}

	private static Subject subject(long unit) {
		return new Subject("unit", Long.toString(unit));
	}

	/** What a unit is to the programme. */
	public enum Kind {

		ORGANISER("主办单位"), DISTRICT("旗县市区总工会"), DIRECT("中区市直单位工会"), EMPLOYER("所在单位");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** A unit. */
	public record Unit(long id, String publicId, @Nullable Long organiserId, @Nullable Long parentId, Kind kind,
			String name, String shortName, @Nullable String areaCode, @Nullable String creditCode,
			@Nullable String industry, @Nullable String cluster, @Nullable String contactName,
			@Nullable String contactPhone, @Nullable LocalDate contactConfirmedOn, int displayOrder, boolean active,
			int version) {

		/** The organiser it belongs to; its own id when it is one. */
		long organiser() {
			return (this.organiserId != null) ? this.organiserId : this.id;
		}

	}

	/** What is needed to add a unit. */
	public record NewUnit(@Nullable Long parentId, Kind kind, String name, String shortName, @Nullable String areaCode,
			@Nullable String creditCode, @Nullable String industry, @Nullable String cluster,
			@Nullable String contactName, @Nullable String contactPhone, int displayOrder) {
	}

	/** What came of adding a unit. */
	sealed interface Registered {

		record Added(long id, String publicId) implements Registered {
		}

		record Refused(Outcome outcome) implements Registered {
		}

	}

}
