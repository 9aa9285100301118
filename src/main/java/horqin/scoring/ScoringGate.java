package horqin.scoring;

import java.util.List;

import horqin.edition.EditionStep;
import horqin.edition.Gate;
import horqin.regulation.Reason;

import org.springframework.stereotype.Component;

/** What the committee has to have done before the year moves on. */
@Component
class ScoringGate implements Gate {

	private final PanelTables panels;

	private final SubjectTables subjects;

	private final MemberTables members;

	ScoringGate(PanelTables panels, SubjectTables subjects, MemberTables members) {
		this.panels = panels;
		this.subjects = subjects;
		this.members = members;
	}

	@Override
	public List<Reason> missing(long editionId, EditionStep step) {
		return switch (step) {
			case OPEN_SCORING -> this.panels.of(editionId, Purpose.SELECTION)
				.map((panel) -> ClosingRules.beforeScoring(panel.state(), this.subjects.count(panel.id()),
						panel.state().isBefore(PanelState.APPROVED) ? List.of() : this.members.undeclared(panel.id())))
				.orElseGet(() -> ClosingRules.beforeScoring(null, 0, List.of()));
			case CONVENE_MEETING ->
				ClosingRules.mayConvene(this.panels.of(editionId, Purpose.SELECTION).map(Panel::state).orElse(null))
					.reasons();
			default -> List.of();
		};
	}

}
