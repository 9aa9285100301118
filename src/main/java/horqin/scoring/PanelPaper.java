package horqin.scoring;

import horqin.access.NotAllowed;
import horqin.access.PaperSignatures;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A composition approved on paper counts once somebody else has compared the scan. */
@Component
class PanelPaper {

	private final PanelTables tables;

	private final PanelSteps steps;

	PanelPaper(PanelTables tables, PanelSteps steps) {
		this.tables = tables;
		this.steps = steps;
	}

	/**
	 * Approves in the transaction of the confirmation; a paper of another version is
	 * refused.
	 */
	@EventListener
	void confirmed(PaperSignatures.Confirmed paper) {
		if (!paper.subject().kind().equals("scoring_panel")) {
			return;
		}
		Panel panel = this.tables.locked(Long.parseLong(paper.subject().id()));
		Long submitter = panel.submittedBy();
		boolean fits = panel.state() == PanelState.SUBMITTED && paper.step().equals(panel.signingStep());
		if (!fits || submitter == null || submitter == paper.signerAccount()) {
			throw new NotAllowed("这份签批件对应的组成方案已经改动或已审定，请退回签批件后重新登记。", null);
		}
		this.steps.approvedOnPaper(panel, paper.signerAccount(), paper.signedOn(), paper.confirmedBy());
	}

}
