package horqin.edition;

import horqin.access.NotAllowed;
import horqin.access.PaperSignatures;
import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.regulation.Duty;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A notice signed on paper counts once somebody else has compared the scan. */
@Component
class PaperSigning {

	static final String SUBJECT = "edition_notice";

	private final NoticeTables tables;

	private final Editions editions;

	private final NoticeNews news;

	private final DecisionLog log;

	PaperSigning(NoticeTables tables, Editions editions, NoticeNews news, DecisionLog log) {
		this.tables = tables;
		this.editions = editions;
		this.news = news;
		this.log = log;
	}

	/**
	 * Signs in the transaction of the confirmation; a paper of another round is refused.
	 */
	@EventListener
	void confirmed(PaperSignatures.Confirmed paper) {
		if (!paper.subject().kind().equals(SUBJECT)) {
			return;
		}
		NoticeDocument document = this.tables.get(Long.parseLong(paper.subject().id()));
		Edition edition = this.editions.hold(document.editionId());
		Long submitter = document.submittedBy();
		boolean fits = document.state() == NoticeState.SUBMITTED && paper.step().equals(document.signingStep());
		if (!fits || submitter == null || submitter == paper.signerAccount()) {
			throw new NotAllowed("这份签批件对应的通知已经改动或已签发，请退回签批件后重新登记。", null);
		}
		this.tables.sign(document, paper.signerAccount(), paper.signedOn());
		this.log.append(Entry
			.of(edition.subject(), paper.confirmedBy().who().onBehalfOf(paper.signerAccount()), "SIGN_NOTICE",
					"签发%s（线下签批）".formatted(document.label()))
			.organiser(edition.organiserId())
			.basis(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE));
		this.news.toIssue(edition, document);
	}

}
