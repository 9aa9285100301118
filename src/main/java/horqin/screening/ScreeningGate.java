package horqin.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import horqin.edition.EditionStep;
import horqin.edition.Gate;
import horqin.nomination.Stage;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who still has no conclusion when a year is to go on to scoring. */
@Component
class ScreeningGate implements Gate {

	static final String PEOPLE = """
			select n.stage, count(*) as people from nomination.nomination n
			where n.edition_id = :edition
				and n.stage in ('RECOMMENDED', 'SCREENING', 'CORRECTION', 'EXCEPTION_PENDING')
			group by n.stage""";

	private final JdbcClient jdbc;

	ScreeningGate(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Basis(Duty.FORMAL_REVIEW_BEFORE_SCORING)
	public List<Reason> missing(long editionId, EditionStep step) {
		if (step != EditionStep.OPEN_SCORING) {
			return List.of();
		}
		Map<Stage, Integer> people = new EnumMap<>(Stage.class);
		this.jdbc.sql(PEOPLE).param("edition", editionId).query((row) -> {
			people.put(Stage.valueOf(row.getString("stage")), row.getInt("people"));
		});
		return ScreeningRules.mayOpenScoring(people).reasons();
	}

}
