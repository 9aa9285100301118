package horqin.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Actors without a browser: for the demonstration's own story, for jobs that act for
 * somebody, for tests.
 */
@Component
public class Actors {

	private static final String FIND = """
			select a.id, a.login, a.name, p.id as appointment_id, p.role, u.id as unit_id, u.name as unit_name,
				p.organiser_id
			from access.account a
			join access.appointment p on p.account_id = a.id and p.ended_at is null and p.role = :role
			join access.unit u on u.id = p.unit_id
			where lower(a.login) = lower(:login) and a.disabled_at is null
			order by p.id limit 1""";

	private static final String LOGIN = "select login from access.account where id = :id";

	private final JdbcClient jdbc;

	Actors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The holder of an account, in this role. */
	public Actor as(long account, Role role) {
		return this.jdbc.sql(LOGIN)
			.param("id", account)
			.query(String.class)
			.optional()
			.map((login) -> as(login, role))
			.orElseThrow(NotFound::new);
	}

	/** Whoever signs in by this name, in this role. */
	public Actor as(String login, Role role) {
		return this.jdbc.sql(FIND)
			.param("login", login)
			.param("role", role.name())
			.query((row, _) -> new Actor(row.getLong("id"), row.getString("login"), row.getString("name"),
					Role.valueOf(row.getString("role")), row.getLong("appointment_id"), row.getLong("unit_id"),
					row.getString("unit_name"), row.getLong("organiser_id"), null, false, null))
			.optional()
			.orElseThrow(NotFound::new);
	}

}
