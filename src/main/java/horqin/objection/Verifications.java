package horqin.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Permission;
import horqin.objection.DossierTables.About;
import horqin.objection.DossierTables.Dossier;
import horqin.objection.FindingTables.Found;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Receipt;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** What a handler puts to a leader, and what the leader decides. */
@Service
public class Verifications {

	private final Cases cases;

	private final DossierTables dossiers;

	private final FindingTables findings;

	private final StoredFiles files;

	private final DecisionLog log;

	private final ApplicationEventPublisher events;

	Verifications(Cases cases, DossierTables dossiers, FindingTables findings, StoredFiles files, DecisionLog log,
			ApplicationEventPublisher events) {
		this.cases = cases;
		this.dossiers = dossiers;
		this.findings = findings;
		this.files = files;
		this.log = log;
		this.events = events;
	}

	/** Adds a document that the verification rests on. */
	@Transactional
	public Outcome addEvidence(Actor actor, String publicId, String title, Upload upload) {
		Dossier dossier = this.cases.hold(actor, publicId, Permission.OBJECTION_HANDLE);
		List<Reason> missing = this.cases.discreet(actor, dossier, "材料名称", title, 100);
		missing.addAll(this.cases.telling(actor, dossier, Map.of("文件名", upload.name())));
		// Evidence is added while the case is looked into: whenever it could be
		// concluded.
		Outcome outcome = CaseStep.CONCLUDE.may(actor, dossier.state(), dossier.handlerId(), missing);
		if (!outcome.isMoved()) {
			return outcome;
		}
		return switch (this.files.receive(upload, Accept.DOCUMENT, actor.accountId())) {
			case Receipt.Rejected(String sentence) -> new Outcome.Refused(List.of(Reason.practice(sentence)));
			case Receipt.Stored(var file) -> {
				this.findings.add(dossier.id(), file.id(), title.strip(), actor.accountId());
				this.log.append(Cases.entry(actor, dossier, "ADD_EVIDENCE", "登记核查材料：" + title.strip()));
				yield Outcome.moved();
			}
		};
	}

	/** Puts what was found to a leader. */
	@Transactional
	public Outcome conclude(Actor actor, String publicId, Finding finding) {
		Dossier dossier = this.cases.hold(actor, publicId, Permission.OBJECTION_HANDLE);
		List<About> people = this.dossiers.people(dossier.id());
		List<Reason> missing = new ArrayList<>(
				FindingRules.mayConclude(finding, people, this.findings.evidence(dossier.id()).size()).reasons());
		missing.addAll(this.cases.telling(actor, dossier, finding.texts()));
		Outcome outcome = CaseStep.CONCLUDE.may(actor, dossier.state(), dossier.handlerId(), missing);
		if (outcome.isMoved()) {
			this.findings.insert(dossier.id(), finding, false, actor.accountId());
			outcome = this.cases.move(actor, dossier, CaseStep.CONCLUDE, dossier.handlerId(), null, null);
		}
		return outcome;
	}

	/**
	 * Proposes not to take a case up, because it states nothing that could be looked
	 * into.
	 */
	@Transactional
	public Outcome proposeRejection(Actor actor, String publicId, String summary, String reason) {
		Dossier dossier = this.cases.hold(actor, publicId, Permission.OBJECTION_HANDLE);
		List<Reason> missing = this.cases.discreet(actor, dossier, "反映的主要问题", summary, 1000);
		missing.addAll(this.cases.discreet(actor, dossier, "不予受理的理由", reason, 1000));
		missing.addAll(Discretion.names(this.cases.names(dossier), "不予受理的理由", reason));
		Outcome outcome = CaseStep.PROPOSE_REJECTION.may(actor, dossier.state(), dossier.handlerId(), missing);
		if (outcome.isMoved()) {
			this.findings.insert(dossier.id(), new Finding(summary, "", null, "", reason, Map.of()), true,
					actor.accountId());
			outcome = this.cases.move(actor, dossier, CaseStep.PROPOSE_REJECTION, dossier.handlerId(), null, null);
		}
		return outcome;
	}

	/**
	 * Decides on what was put.
	 * @param finding the finding that was on the screen
	 * @param approved whether it stands; if not, the handler goes on
	 * @param note what the leader says; needed when it is sent back
	 */
	@Transactional
	public Outcome decide(Actor actor, String publicId, long finding, boolean approved, String note) {
		Dossier dossier = this.cases.hold(actor, publicId, Permission.OBJECTION_DECIDE);
		Optional<Found> found = this.findings.newest(dossier.id());
		CaseStep step = !approved ? CaseStep.SEND_BACK
				: (dossier.state() == CaseState.REJECTION_PROPOSED) ? CaseStep.APPROVE_REJECTION : CaseStep.APPROVE;
		List<Reason> missing = new ArrayList<>(this.cases.untied(actor, dossier));
		if (found.isEmpty() || found.get().id() != finding) {
			missing.add(Reason.practice("核查人刚才重新提请了结论，请刷新后按最新的审批。"));
		}
		if (!approved) {
			missing.addAll(FindingRules.written("退回的理由", note, 500));
		}
		Outcome outcome = step.may(actor, dossier.state(), dossier.handlerId(), missing);
		if (outcome.isMoved() && approved) {
			outcome = this.cases.claim(actor, List.of(dossier.subject()), Office.APPROVE);
		}
		if (!outcome.isMoved()) {
			return outcome;
		}
		if (!this.findings.decide(finding, approved, note, actor.accountId())) {
			TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
			return new Outcome.Refused(List.of(Reason.practice("这个结论已经审批过1次，请刷新后查看。")));
		}
		outcome = this.cases.move(actor, dossier, step, dossier.handlerId(), note, null);
		tell(dossier, step, finding);
		return outcome;
	}

	private void tell(Dossier dossier, CaseStep step, long finding) {
		List<About> people = this.dossiers.people(dossier.id());
		if (step == CaseStep.APPROVE) {
			Map<Integer, Conclusion> conclusions = this.findings.conclusions(finding);
			people.forEach((person) -> Optional.ofNullable(conclusions.get(person.place()))
				.ifPresent(
						(conclusion) -> this.events.publishEvent(new ObjectionSettled(person.subject(), conclusion))));
		}
		if (step == CaseStep.APPROVE_REJECTION) {
			people.forEach(
					(person) -> this.events.publishEvent(new ObjectionDismissed(person.subject(), dossier.number())));
		}
	}

	/** A document of the case, for its staff. */
	@Transactional(readOnly = true)
	horqin.records.StoredFile evidence(Actor actor, String publicId, String file) {
		Dossier dossier = this.cases.see(actor, publicId);
		return this.findings.evidenceFile(dossier.id(), file).flatMap(this.files::find).orElseThrow(NotFound::new);
	}

	/** The finding that a case rests on now; none while it is being looked into. */
	@Transactional(readOnly = true)
	public Optional<Long> current(Actor actor, String publicId) {
		return this.findings.newest(this.cases.see(actor, publicId).id()).map(Found::id);
	}

}
