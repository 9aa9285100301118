package horqin.scoring;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members and observers of committees, and what members signed. */
@Component
class MemberTables {

	private static final String COLUMNS = """
			select m.id, m.public_id, m.panel_id, m.account_id, a.name, m.kind, m.speciality, m.unit_id,
				m.unit_name, m.chair
			from scoring.member m join access.account a on a.id = m.account_id
			""";

	static final String OF_PANEL = COLUMNS + """
			where m.panel_id = :panel and not m.removed order by m.chair desc, m.kind, m.id""";

	static final String OF_ACCOUNT = COLUMNS + """
			where m.panel_id = :panel and m.account_id = :account and not m.removed""";

	static final String PUT = """
			insert into scoring.member (panel_id, account_id, kind, speciality, unit_id, unit_name)
			values (:panel, :account, :kind, :speciality, :unit, :unitName)
			on conflict (panel_id, account_id) do update set kind = excluded.kind, speciality = excluded.speciality,
				unit_id = excluded.unit_id, unit_name = excluded.unit_name, removed = false""";

	static final String REMOVE = """
			update scoring.member set removed = true, chair = false where panel_id = :panel and public_id = :member""";

	static final String NO_CHAIR = "update scoring.member set chair = false where panel_id = :panel and chair";

	static final String CHAIR = """
			update scoring.member set chair = true where panel_id = :panel and public_id = :member and not removed""";

	static final String OBSERVERS = """
			select a.id as account_id, a.name from scoring.observer o join access.account a on a.id = o.account_id
			where o.panel_id = :panel order by a.id""";

	static final String OBSERVE = """
			insert into scoring.observer (panel_id, account_id) values (:panel, :account) on conflict do nothing""";

	static final String LEAVE = "delete from scoring.observer where panel_id = :panel and account_id = :account";

	static final String SIGN = """
			insert into scoring.declaration (member_id, up_to_subject, statement, signed_at)
			values (:member, :upTo, :statement, :now)""";

	/**
	 * Whether a member signed for every subject there is; nobody has signed for an empty
	 * list.
	 */
	static final String HAS_SIGNED = """
			select coalesce(max(d.up_to_subject), 0)
				>= (select coalesce(max(s.id), 1) from scoring.subject s where s.panel_id = :panel)
			from scoring.declaration d where d.member_id = :member""";

	static final String UNDECLARED = """
			select a.name from scoring.member m join access.account a on a.id = m.account_id
			where m.panel_id = :panel and not m.removed
				and coalesce((select max(d.up_to_subject) from scoring.declaration d where d.member_id = m.id), 0)
					< (select coalesce(max(s.id), 1) from scoring.subject s where s.panel_id = :panel)
			order by m.id""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	MemberTables(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A supervisor who attends. */
	record Observer(long accountId, String name) {

	}

	List<Member> of(long panel) {
		return this.jdbc.sql(OF_PANEL).param("panel", panel).query(Member.class).list();
	}

	Optional<Member> of(long panel, long account) {
		return this.jdbc.sql(OF_ACCOUNT).param("panel", panel).param("account", account).query(Member.class).optional();
	}

	void put(long panel, long account, MemberKind kind, String speciality, @Nullable Long unit, String unitName) {
		this.jdbc.sql(PUT)
			.param("panel", panel)
			.param("account", account)
			.param("kind", kind.name())
			.param("speciality", speciality)
			.param("unit", unit)
			.param("unitName", unitName)
			.update();
	}

	int remove(long panel, String member) {
		return this.jdbc.sql(REMOVE).param("panel", panel).param("member", member).update();
	}

	int chair(long panel, String member) {
		this.jdbc.sql(NO_CHAIR).param("panel", panel).update();
		return this.jdbc.sql(CHAIR).param("panel", panel).param("member", member).update();
	}

	List<Observer> observers(long panel) {
		return this.jdbc.sql(OBSERVERS).param("panel", panel).query(Observer.class).list();
	}

	void observe(long panel, long account) {
		this.jdbc.sql(OBSERVE).param("panel", panel).param("account", account).update();
	}

	void leave(long panel, long account) {
		this.jdbc.sql(LEAVE).param("panel", panel).param("account", account).update();
	}

	void sign(long member, long upTo, String statement) {
		this.jdbc.sql(SIGN)
			.param("member", member)
			.param("upTo", upTo)
			.param("statement", statement)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	boolean hasSigned(long panel, long member) {
		return this.jdbc.sql(HAS_SIGNED).param("panel", panel).param("member", member).query(Boolean.class).single();
	}

	/** Names of members who have not signed for the list as it stands. */
	List<String> undeclared(long panel) {
		return this.jdbc.sql(UNDECLARED).param("panel", panel).query(String.class).list();
	}

}
