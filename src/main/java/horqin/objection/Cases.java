package horqin.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Permission;
import horqin.access.Separation;
import horqin.objection.DossierTables.About;
import horqin.objection.DossierTables.Dossier;
import horqin.records.DecisionLog;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The way of a case: in whose hands it is, and what is done with it. */
@Service
public class Cases {

	private final DossierTables dossiers;

	private final FindingTables findings;

	private final ObjectorTables objectors;

	private final Separation separation;

	private final ObjectionNews news;

	private final DecisionLog log;

	Cases(DossierTables dossiers, FindingTables findings, ObjectorTables objectors, Separation separation,
			ObjectionNews news, DecisionLog log) {
		this.dossiers = dossiers;
		this.findings = findings;
		this.objectors = objectors;
		this.separation = separation;
		this.news = news;
		this.log = log;
	}

	/** A case that this actor may see. */
	Dossier see(Actor actor, String publicId) {
		mayLook(actor);
		return this.dossiers.byPublicId(actor.organiserId(), publicId).orElseThrow(NotFound::new);
	}

	static void mayLook(Actor actor) {
		if (!actor.may(Permission.OBJECTION_HANDLE) && !actor.may(Permission.OBJECTION_DECIDE)) {
			actor.require(Permission.PROCESS_AUDIT);
		}
	}

	/**
	 * Takes a case in hand: a new one, or one that nobody has any more. Whoever prepared,
	 * reviewed or scored one of its people keeps away, and so does whoever declared a
	 * tie.
	 */
	@Transactional
	public Outcome take(Actor actor, String publicId) {
		Dossier dossier = hold(actor, publicId, Permission.OBJECTION_HANDLE);
		CaseStep step = (dossier.state() == CaseState.RECEIVED) ? CaseStep.ACCEPT : CaseStep.TAKE_OVER;
		Outcome outcome = step.may(actor, dossier.state(), dossier.handlerId(), untied(actor, dossier));
		if (outcome.isMoved()) {
			outcome = claim(actor,
					Stream
						.concat(this.dossiers.people(dossier.id()).stream().map(About::subject),
								Stream.of(dossier.subject()))
						.toList(),
					Office.HANDLE);
		}
		return outcome.isMoved() ? move(actor, dossier, step, actor.accountId(), null) : outcome;
	}

	/** Asks the objector something; they answer on the status page. */
	@Transactional
	public Outcome clarify(Actor actor, String publicId, String question) {
		Dossier dossier = hold(actor, publicId, Permission.OBJECTION_HANDLE);
		List<Reason> missing = discreet(actor, dossier, "需要补充的问题", question, 1000);
		missing.addAll(Discretion.names(names(dossier), "需要补充的问题", question));
		Outcome outcome = act(actor, dossier, CaseStep.CLARIFY, missing, null);
		if (outcome.isMoved()) {
			this.findings.ask(dossier.id(), question.strip(), actor.accountId());
		}
		return outcome;
	}

	/** Goes on without waiting for the objector. */
	@Transactional
	public Outcome resume(Actor actor, String publicId) {
		return act(actor, hold(actor, publicId, Permission.OBJECTION_HANDLE), CaseStep.RESUME, List.of(), null);
	}

	/**
	 * Hands a matter of staff or discipline on; the case stays open until it has ended.
	 */
	@Transactional
	public Outcome transfer(Actor actor, String publicId, String reason) {
		return written(actor, publicId, CaseStep.TRANSFER, "转纪检的理由和去向", reason);
	}

	/** Takes back what was put to a leader and is not decided yet. */
	@Transactional
	public Outcome recall(Actor actor, String publicId) {
		return act(actor, hold(actor, publicId, Permission.OBJECTION_HANDLE), CaseStep.RECALL, List.of(), null);
	}

	/** Declares a tie to the matter; whoever handles it gives it out of hand (回避). */
	@Transactional
	public Outcome keepAway(Actor actor, String publicId, String ground) {
		Dossier dossier = hold(actor, publicId,
				actor.may(Permission.OBJECTION_HANDLE) ? Permission.OBJECTION_HANDLE : Permission.OBJECTION_DECIDE);
		List<Reason> missing = discreet(actor, dossier, "回避的情形", ground, 500);
		Outcome outcome = Outcome.weigh(missing, List.of(), null);
		if (outcome.isMoved() && dossier.isHandledBy(actor.accountId())) {
			outcome = act(actor, dossier, CaseStep.STEP_BACK, missing, ground);
		}
		else if (outcome.isMoved()) {
			this.log.append(entry(actor, dossier, "DECLARE_TIE", "声明回避").because(ground.strip()));
		}
		if (outcome.isMoved()) {
			this.dossiers.tie(dossier.id(), actor.accountId(), ground.strip());
		}
		return outcome;
	}

	/** A leader takes a case out of somebody's hands, so that another goes on. */
	@Transactional
	public Outcome release(Actor actor, String publicId, String reason) {
		Dossier dossier = hold(actor, publicId, Permission.OBJECTION_DECIDE);
		if (dossier.handlerId() == null) {
			return new Outcome.Refused(List.of(Reason.practice("这件异议现在没有人办理，可以直接由另一位经办受理。")));
		}
		return act(actor, dossier, CaseStep.RELEASE, discreet(actor, dossier, "收回另派的理由", reason, 500), reason);
	}

	/** Looks into a case together with another about the same people. */
	@Transactional
	public Outcome merge(Actor actor, String publicId, String number) {
		Dossier dossier = hold(actor, publicId, Permission.OBJECTION_HANDLE);
		Dossier leading = this.dossiers.lockedByNumber(dossier.organiserId(), number.strip()).orElse(null);
		List<Reason> missing = new ArrayList<>();
		if (leading == null) {
			missing.add(Reason.practice("没有编号为「%s」的异议，请核对。".formatted(number.strip())));
		}
		else {
			missing.addAll(FindingRules.mayMerge(dossier, this.dossiers.people(dossier.id()), leading,
					this.dossiers.people(leading.id())));
		}
		if (this.dossiers.leads(dossier.id())) {
			missing.add(Reason.practice("已有异议并入这一件，它不能再并入别的；请反过来并。"));
		}
		Outcome outcome = CaseStep.MERGE.may(actor, dossier.state(), dossier.handlerId(), missing);
		if (outcome.isMoved()) {
			this.log.append(
					entry(actor, Objects.requireNonNull(leading), "TAKE_IN", "并入%s号异议".formatted(dossier.number())));
			outcome = move(actor, dossier, CaseStep.MERGE, dossier.handlerId(), leading);
		}
		return outcome;
	}

	/** Tells the objector what came of it; the end of the case. */
	@Transactional
	public Outcome answer(Actor actor, String publicId, String text, ReportChannel manner) {
		Dossier dossier = hold(actor, publicId, Permission.OBJECTION_HANDLE);
		List<Reason> missing = discreet(actor, dossier, "答复", text, 2000);
		missing.addAll(Discretion.names(names(dossier), "答复", text));
		Outcome outcome = act(actor, dossier, CaseStep.ANSWER, missing, null);
		if (outcome.isMoved()) {
			this.findings.answer(dossier.id(), text.strip(), manner, actor.accountId());
		}
		return outcome;
	}

	private Outcome written(Actor actor, String publicId, CaseStep step, String label, String text) {
		Dossier dossier = hold(actor, publicId, step.permission());
		return act(actor, dossier, step, discreet(actor, dossier, label, text, 500), text);
	}

	/** Takes a step that leaves the case in the same hands, or in nobody's. */
	private Outcome act(Actor actor, Dossier dossier, CaseStep step, List<Reason> missing, @Nullable String reason) {
		Outcome outcome = step.may(actor, dossier.state(), dossier.handlerId(), missing);
		if (!outcome.isMoved()) {
			return outcome;
		}
		boolean freed = step == CaseStep.STEP_BACK || step == CaseStep.RELEASE;
		return move(actor, dossier, step, freed ? null : dossier.handlerId(), reason, null);
	}

	private Outcome move(Actor actor, Dossier dossier, CaseStep step, @Nullable Long handler,
			@Nullable Dossier leading) {
		return move(actor, dossier, step, handler, null, leading);
	}

	Outcome move(Actor actor, Dossier dossier, CaseStep step, @Nullable Long handler, @Nullable String reason,
			@Nullable Dossier leading) {
		CaseState to = step.to(dossier.state());
		if (!this.dossiers.move(dossier, to, handler, (leading != null) ? leading.id() : null)) {
			throw new IllegalStateException("A case moved while it was locked");
		}
		this.log.append(entry(actor, dossier, step.name(), step.label()).moved(dossier.state(), to)
			.basis(Duty.OBJECTIONS_VERIFIED)
			.because((reason == null || reason.isBlank()) ? null : reason.strip()));
		this.news.after(dossier, step);
		return Outcome.moved();
	}

	/** Remembers the office on all of these, or on none. */
	Outcome claim(Actor actor, List<Subject> subjects, Office office) {
		for (Subject subject : subjects) {
			Outcome outcome = this.separation.claim(actor, subject, office);
			if (!outcome.isMoved()) {
				TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
				return outcome;
			}
		}
		return Outcome.moved();
	}

	/** Whoever is tied to a case does nothing in it. */
	List<Reason> untied(Actor actor, Dossier dossier) {
		List<Long> accounts = (actor.lentBy() != null) ? List.of(actor.accountId(), actor.lentBy())
				: List.of(actor.accountId());
		return this.dossiers.isTied(dossier.id(), accounts) ? List.of(Reason.practice("已对这件异议声明回避，请由另一位同事办理。"))
				: List.of();
	}

	/** Whether a text is there and does not tell who objected. */
	List<Reason> discreet(Actor actor, Dossier dossier, String label, String text, int most) {
		List<Reason> missing = new ArrayList<>(FindingRules.written(label, text, most));
		missing.addAll(telling(actor, dossier, Map.of(label, text)));
		return missing;
	}

	/**
	 * Asked of the handler's texts alone: they know who objected. To anybody else the
	 * answer would itself tell it, one guess at a time.
	 */
	List<Reason> telling(Actor actor, Dossier dossier, Map<String, String> texts) {
		if (!dossier.isHandledBy(actor.accountId())) {
			return List.of();
		}
		ObjectorTables.Objector objector = this.objectors.open(dossier);
		return Discretion.tells(objector.name(), objector.contact(), texts);
	}

	List<String> names(Dossier dossier) {
		return this.dossiers.people(dossier.id()).stream().map(About::name).toList();
	}

	/** The case for whoever acts on it; nobody else moves it meanwhile. */
	Dossier hold(Actor actor, String publicId, Permission permission) {
		actor.require(permission);
		return this.dossiers.locked(actor.organiserId(), publicId).orElseThrow(NotFound::new);
	}

	static Entry entry(Actor actor, Dossier dossier, String act, String label) {
		return Entry.of(dossier.subject(), actor.who(), act, label).organiser(dossier.organiserId());
	}

}
