package horqin.notice;

import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.PaperSignatures;
import horqin.access.PaperSubjects;
import horqin.access.Permission;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A paper that a leader signed with a pen counts once somebody else compared the scan.
 */
@Component
class SigningOnPaper implements PaperSubjects {

	private final PaperTables tables;

	private final NoticePapers papers;

	SigningOnPaper(PaperTables tables, NoticePapers papers) {
		this.tables = tables;
		this.papers = papers;
	}

	@Override
	public String kind() {
		return PaperTables.SUBJECT;
	}

	@Override
	public Optional<PaperSignatures.Paper> paper(Actor actor, String id, String step) {
		if (!actor.may(Permission.NOTICE_PREPARE) || !id.matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return this.tables.inState(actor.organiserId(), PaperState.SUBMITTED)
			.stream()
			.filter((paper) -> paper.id() == Long.parseLong(id) && paper.signingStep().equals(step))
			.findFirst()
			.map((paper) -> new PaperSignatures.Paper(paper.subject(), paper.signingStep(), paper.label(),
					PaperStep.SIGN.label(), paper.href()));
	}

	/**
	 * Signs in the transaction of the confirmation; a scan of another round is refused.
	 */
	@EventListener
	void confirmed(PaperSignatures.Confirmed scan) {
		if (!scan.subject().kind().equals(PaperTables.SUBJECT)) {
			return;
		}
		Paper paper = this.tables.lock(Long.parseLong(scan.subject().id()));
		Long submitter = paper.submittedBy();
		boolean fits = paper.state() == PaperState.SUBMITTED && scan.step().equals(paper.signingStep());
		if (!fits || submitter == null || submitter == scan.signerAccount()) {
			throw new NotAllowed("这份签批件对应的文稿已经改动或已签发，请退回签批件后重新登记。", null);
		}
		this.papers.signedOnPaper(paper, scan.signerAccount(), scan.signedOn(), scan.confirmedBy());
	}

}
