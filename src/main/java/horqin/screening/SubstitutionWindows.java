package horqin.screening;

import java.time.LocalDate;
import java.util.Optional;

import horqin.calendar.Deadline;
import horqin.nomination.LateSeats;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when a unit may recommend somebody in another's place: what nomination asks. */
@Component
class SubstitutionWindows implements LateSeats {

	private final JdbcClient jdbc;

	SubstitutionWindows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Deadline> until(long editionId, long unitId) {
		return this.jdbc.sql(Substitutions.UNTIL)
			.param("edition", editionId)
			.param("unit", unitId)
			.query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single()
			.map(Deadline::endOf);
	}

}
