package horqin.nomination;

import horqin.access.Actor;
import horqin.access.Scope;
import horqin.person.PersonReach;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A nomination puts a person into the hands of its unit and its organiser. */
@Component
class NominationReach implements PersonReach {

	static final String REACHES = """
			select exists (select from nomination.nomination n
				where n.person_id = :person and n.organiser_id = :organiser and n.stage <> 'WITHDRAWN'
					and (cast(:unit as bigint) is null or n.unit_id = :unit))""";

	private final JdbcClient jdbc;

	NominationReach(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean reaches(Actor actor, long personId) {
		Scope scope = actor.scope();
		return scope.accountId() == null && this.jdbc.sql(REACHES)
			.param("person", personId)
			.param("organiser", scope.organiserId())
			.param("unit", scope.unitId())
			.query(Boolean.class)
			.single();
	}

}
