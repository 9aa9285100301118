package horqin.access;

import java.time.LocalDate;

import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changes about a unit in the course of time: its particulars, its designated
 * person, whether it is in use.
 */
@Service
public class UnitChanges {

	private static final String CHANGE = """
			update access.unit set parent_id = :parentId, name = :name, short_name = :shortName, area_code = :areaCode,
				credit_code = :creditCode, industry = :industry, cluster = :cluster, display_order = :displayOrder,
				version = version + 1
			where id = :id and version = :version""";

	private static final String CONTACT = """
			update access.unit set contact_name = :name, contact_phone = :phone, contact_confirmed_on = :on
				where id = :id""";

	private static final String USED = """
			select (select count(*) from access.unit e where e.parent_id = :id and e.active) as units,
				(select count(*) from access.appointment p where p.unit_id = :id and p.ended_at is null) as roles""";

	private static final String ACTIVE = """
			update access.unit set active = :active where id = :id and active <> :active""";

	private static final String NO_ALIAS = "delete from access.unit_alias where unit_id = :unit and alias = :alias";

	private final JdbcClient jdbc;

	private final DecisionLog log;

	private final Units units;

	UnitChanges(JdbcClient jdbc, DecisionLog log, Units units) {
		this.jdbc = jdbc;
		this.log = log;
		this.units = units;
	}

	/**
	 * Changes what stands about a unit; its kind stays. A new name keeps the old one as
	 * an alias.
	 */
	@Transactional
	Changed change(Actor by, long id, int version, Units.NewUnit unit) {
		by.require(Permission.UNITS_EDIT);
		Units.Unit before = this.units.own(by, id);
		Outcome outcome = (before.kind() == Units.Kind.ORGANISER)
				? UnitRules.nameFree(this.units.isTaken(null, unit.name(), id), unit.name())
				: this.units.mayStand(by, unit, id);
		if (!outcome.isMoved()) {
			return new Changed.Refused(outcome);
		}
		if (this.units.values(CHANGE, unit).param("id", id).param("version", version).update() == 0) {
			return new Changed.Overtaken(before);
		}
		if (!before.name().equals(unit.name())) {
			this.units.alias(by, id, before.name());
		}
		note(by, id, "UNIT_CHANGED", "修改单位资料", null);
		return new Changed.Done();
	}

	@Transactional
	void forgetAlias(Actor by, long unit, String alias) {
		by.require(Permission.UNITS_EDIT);
		this.units.own(by, unit);
		if (this.jdbc.sql(NO_ALIAS).param("unit", unit).param("alias", alias).update() == 1) {
			note(by, unit, "UNIT_ALIAS_REMOVED", "撤销单位别名「" + alias + "」", null);
		}
	}

	/**
	 * Names the designated person (Article 18), or confirms the present one.
	 * @param handover what was handed over, when one person replaces another
	 */
	@Transactional
	public Outcome contact(Actor by, long unit, Contact wanted, @Nullable String handover) {
		by.require(Permission.UNITS_EDIT);
		Units.Unit before = this.units.own(by, unit);
		Outcome outcome = UnitRules.mayName(before.contactName(), wanted, handover);
		if (outcome.isMoved()) {
			this.jdbc.sql(CONTACT)
				.param("name", wanted.name())
				.param("phone", wanted.phone())
				.param("on", wanted.confirmedOn())
				.param("id", unit)
				.update();
			this.log.append(Entry.of(Subject.of("unit", unit), by.who(), "UNIT_CONTACT", "登记指定联系人")
				.organiser(by.organiserId())
				.basis(Duty.DESIGNATED_PERSON)
				.because(handover));
		}
		return outcome;
	}

	/** Takes a unit out of use, or back into it; nothing of it is deleted. */
	@Transactional
	Outcome activate(Actor by, long unit, boolean active, String reason) {
		by.require(Permission.UNITS_EDIT);
		Units.Unit before = this.units.own(by, unit);
		Used used = this.jdbc.sql(USED).param("id", unit).query(Used.class).single();
		Outcome outcome = active ? Outcome.moved() : UnitRules.mayClose(before.kind(), used.units(), used.roles());
		if (outcome.isMoved() && this.jdbc.sql(ACTIVE).param("active", active).param("id", unit).update() == 1) {
			note(by, unit, active ? "UNIT_REOPENED" : "UNIT_CLOSED", active ? "恢复使用" : "停用单位", reason);
		}
		return outcome;
	}

	private void note(Actor by, long unit, String act, String label, @Nullable String reason) {
		this.log.append(
				Entry.of(Subject.of("unit", unit), by.who(), act, label).organiser(by.organiserId()).because(reason));
	}

	/** The designated person of a unit. */
	public record Contact(String name, String phone, LocalDate confirmedOn) {
	}

	/** What came of changing one. */
	sealed interface Changed {

		record Done() implements Changed {
		}

		record Refused(Outcome outcome) implements Changed {
		}

		/** Somebody else was faster; this is what stands there now. */
		record Overtaken(Units.Unit now) implements Changed {
		}

	}

	record Used(int units, int roles) {
	}

}
