package horqin.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.PaperSignatures;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.access.Separation;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.ExceptionRows.Asked;
import horqin.nomination.Nominations.Case;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 破例 (Article 4): what as a rule is excluded is asked for by the unit in writing and
 * decided by a leader, on the screen or on paper. Whoever asked does not decide.
 */
@Service
public class Exceptions {

	private static final int REASON_MOST = 1800;

	private final Nominations nominations;

	private final ExceptionRows rows;

	private final Scans scans;

	private final Separation separation;

	private final PaperSignatures papers;

	private final Editions editions;

	private final Situations situations;

	private final DecisionLog log;

	Exceptions(Nominations nominations, ExceptionRows rows, Scans scans, Separation separation, PaperSignatures papers,
			Editions editions, Situations situations, DecisionLog log) {
		this.nominations = nominations;
		this.rows = rows;
		this.scans = scans;
		this.separation = separation;
		this.papers = papers;
		this.editions = editions;
		this.situations = situations;
		this.log = log;
	}

	/** The requests of a year that this actor may see, those that wait first. */
	@Transactional(readOnly = true)
	public List<Asked> list(Actor actor, Edition edition) {
		actor.require(Permission.NOMINATION_SEE);
		return this.rows.ofYear(edition.id(), actor.scope());
	}

	List<Asked> of(Nomination nomination) {
		return this.rows.of(nomination.id());
	}

	/** The unit asks, in writing. */
	@Transactional
	public Outcome request(Actor actor, String publicId, Set<Exclusion> covers, @Nullable String reason,
			@Nullable Upload letter) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.EXCEPTION_REQUEST);
		Outcome mayAsk = Eligibility.mayAskException(this.nominations.situation(nomination).application().facts(),
				covers);
		return this.scans.with(actor, letter, Accept.SCAN, (file) -> {
			Case with = new Case(UnitReview.written(reason), file != null,
					List.of(mayAsk, ReviewRules.within("理由", reason, REASON_MOST)), covered(covers));
			Outcome outcome = this.nominations.take(actor, nomination, NominationStep.REQUEST_EXCEPTION, with);
			if (outcome.isMoved()) {
				long id = this.rows.request(nomination, covers, Objects.requireNonNull(with.reason()),
						Objects.requireNonNull(file).id(), actor);
				this.separation.claim(actor, this.rows.find(id).orElseThrow().subject(), Office.PREPARE);
			}
			return outcome;
		});
	}

	/** What a leader's page shows before the buttons. */
	Outcome mayDecide(Actor actor, Asked asked) {
		return this.separation.may(actor, asked.subject(), Office.APPROVE);
	}

	/** A leader decides, with the reason; it stays visible to meeting and party group. */
	@Transactional
	public Outcome decide(Actor actor, String publicId, boolean grant, @Nullable String reason) {
		Nomination nomination = this.nominations.lock(actor, publicId, Permission.EXCEPTION_DECIDE);
		Asked asked = this.rows.pending(nomination.id()).orElse(null);
		if (asked == null) {
			return Scans.refused(nomination.name() + "现在没有待批的破例申请");
		}
		List<Outcome> further = new ArrayList<>();
		further.add(ReviewRules.within("理由", reason, REASON_MOST));
		further.add(this.separation.may(actor, asked.subject(), Office.APPROVE));
		Outcome outcome = this.nominations.take(actor, nomination, step(grant),
				new Case(UnitReview.written(reason), false, further, covered(asked.covers())));
		if (outcome.isMoved()) {
			this.separation.claim(actor, asked.subject(), Office.APPROVE);
			this.rows.decide(asked.id(), grant, Objects.requireNonNull(UnitReview.written(reason)), actor.accountId());
		}
		return outcome;
	}

	/** 线下签批登记: the scan of what a leader decided on paper; somebody else confirms it. */
	@Transactional
	public Outcome register(Actor actor, String publicId, boolean grant, @Nullable Long signer,
			@Nullable LocalDate signedOn, @Nullable Upload scan) {
		actor.require(Permission.PAPER_UPLOAD);
		Nomination nomination = this.nominations.see(actor, publicId);
		Asked asked = this.rows.pending(nomination.id()).orElse(null);
		if (asked == null || nomination.stage() != Stage.EXCEPTION_PENDING) {
			return Scans.refused("现在没有待批的破例申请，不需要登记签批件");
		}
		if (signer == null || signedOn == null || scan == null) {
			return Scans.refused("请选择签批人、填写签批日期并选择签批件扫描件");
		}
		return this.scans.with(actor, scan, Accept.SCAN, (file) -> this.papers.register(actor, asked.subject(),
				step(grant).name(), signer, signedOn, Objects.requireNonNull(file).id()));
	}

	/** Decides in the transaction of the confirmation, for whoever signed the paper. */
	@Practice("破例可以线下签批，经另一人复核后生效")
	@EventListener
	void confirmed(PaperSignatures.Confirmed paper) {
		if (!paper.subject().kind().equals(ExceptionRows.SUBJECT)) {
			return;
		}
		Asked asked = this.rows.find(Long.parseLong(paper.subject().id())).orElseThrow(NotFound::new);
		Nomination nomination = this.nominations.lock(asked.nominationId());
		Edition edition = this.editions.hold(nomination.editionId());
		NominationStep step = NominationStep.valueOf(paper.step());
		String reason = "见%s签批件".formatted(Wording.date(paper.signedOn()));
		Outcome outcome = step.may(new NominationStep.Attempt(nomination.stage(), edition.state(), Role.LEADER,
				this.situations.of(nomination, edition).checklist(), Outcome.moved(), reason, true, List.of()));
		boolean grant = step == NominationStep.GRANT_EXCEPTION;
		if (!outcome.isMoved() || asked.granted() != null || !this.nominations.advance(nomination, step.to())) {
			throw new NotAllowed("这份签批件对应的破例申请已经办结或有变动，请退回签批件。", null);
		}
		this.rows.decide(asked.id(), grant, reason, paper.signerAccount());
		this.log.append(Entry
			.of(nomination.subject(), paper.confirmedBy().who().onBehalfOf(paper.signerAccount()), step.name(),
					step.label() + "（线下签批）")
			.organiser(nomination.organiserId())
			.moved(nomination.stage(), step.to())
			.because(reason)
			.basis(Duty.ONLY_QUALIFIED_RECOMMENDED)
			.details(covered(asked.covers())));
	}

	private static NominationStep step(boolean grant) {
		return grant ? NominationStep.GRANT_EXCEPTION : NominationStep.DENY_EXCEPTION;
	}

	private static Details covered(Set<Exclusion> covers) {
		return Details.none().with("covers", String.join(" ", covers.stream().map(Enum::name).sorted().toList()));
	}

}
