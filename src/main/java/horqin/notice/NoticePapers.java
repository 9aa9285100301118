package horqin.notice;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Permission;
import horqin.access.Separation;
import horqin.calendar.PlatformClock;
import horqin.calendar.Term;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices and announcements from the officer's draft to the leader's signature. */
@Service
public class NoticePapers {

	private final PaperTables tables;

	private final ShownLists lists;

	private final PaperTexts texts;

	private final PeriodTables periods;

	private final Editions editions;

	private final Separation separation;

	private final PublicationNews news;

	private final DecisionLog log;

	private final InstantSource clock;

	NoticePapers(PaperTables tables, ShownLists lists, PaperTexts texts, PeriodTables periods, Editions editions,
			Separation separation, PublicationNews news, DecisionLog log, InstantSource clock) {
		this.tables = tables;
		this.lists = lists;
		this.texts = texts;
		this.periods = periods;
		this.editions = editions;
		this.separation = separation;
		this.news = news;
		this.log = log;
		this.clock = clock;
	}

	/** A paper of the actor's organiser; 404 for every other. */
	public Paper see(Actor actor, String publicId) {
		actor.require(Permission.PROPOSAL_SEE);
		return this.tables.find(actor.organiserId(), publicId).orElseThrow(NotFound::new);
	}

	/** The papers of a year in the order in which they were begun. */
	public List<Paper> of(Actor actor, Edition edition) {
		actor.require(Permission.PROPOSAL_SEE);
		return (edition.organiserId() == actor.organiserId()) ? this.tables.of(edition.id()) : List.of();
	}

	List<Paper> page(Actor actor, int limit, long offset) {
		actor.require(Permission.PROPOSAL_SEE);
		return this.tables.page(actor.organiserId(), limit, offset);
	}

	long count(Actor actor) {
		return this.tables.count(actor.organiserId());
	}

	/** The people of a paper in its order. */
	public List<ShownPerson> people(Paper paper) {
		return this.lists.shown(paper);
	}

	/** What the page shows before the button that begins a paper. */
	Outcome mayBegin(Edition edition, PaperKind kind, boolean refers) {
		List<Paper> all = this.tables.of(edition.id());
		int unfinished = (int) all.stream()
			.filter((paper) -> paper.kind() == kind && paper.state() != PaperState.OUT)
			.count();
		int people = (kind == PaperKind.CORRECTION) ? 0 : this.lists.ready(edition.id(), kind).size();
		return PaperRules.mayBegin(kind, edition.state(), unfinished, people, refers);
	}

	/**
	 * Begins a paper with a drafted text and everybody who could stand on it, in the
	 * order of strokes.
	 * @param corrects the announcement that a correction is about, by its public id
	 */
	@Transactional
	public Outcome begin(Actor actor, String editionPublicId, PaperKind kind, @Nullable String corrects) {
		actor.require(Permission.NOTICE_PREPARE);
		Edition edition = this.editions.see(actor, editionPublicId);
		this.lists.oneAtATime(edition.id());
		edition = this.editions.hold(edition.id());
		Optional<Paper> earlier = earlier(edition, kind, corrects);
		Outcome outcome = mayBegin(edition, kind, earlier.isPresent());
		if (outcome.isMoved()) {
			List<Candidate> ready = (kind == PaperKind.CORRECTION) ? List.of() : this.lists.ready(edition.id(), kind);
			List<ShownPerson> people = this.lists.drafted(ready);
			Paper paper = this.tables.insert(edition.id(), edition.organiserId(), kind,
					this.texts.draft(edition, kind, people, earlier.orElse(null)), earlier.map(Paper::id).orElse(null),
					actor.accountId());
			this.lists.keep(paper, people);
			record(actor, paper, "BEGIN", "拟制" + paper.label(), null, Details.none().with("people", people.size()));
		}
		return outcome;
	}

	/** The announcement that a correction names, or the first one for a supplement. */
	private Optional<Paper> earlier(Edition edition, PaperKind kind, @Nullable String corrects) {
		return this.tables.of(edition.id())
			.stream()
			.filter((paper) -> paper.state() == PaperState.OUT && paper.kind().isAnnouncing() && kind.isAnnouncing()
					&& (kind == PaperKind.ANNOUNCEMENT || paper.publicId().equals(corrects)))
			.findFirst();
	}

	/** Saves the text of a draft. */
	@Transactional
	public Outcome saveText(Actor actor, String publicId, PaperDraft draft) {
		Paper paper = lock(actor, publicId, Permission.NOTICE_PREPARE);
		Edition edition = this.editions.get(paper.editionId());
		Outcome outcome = PaperRules.mayWord(paper, draft, edition.figures());
		if (outcome.isMoved()) {
			boolean notice = paper.kind() == PaperKind.NOTICE;
			LocalDate first = (paper.kind() == PaperKind.ANNOUNCEMENT) ? draft.termFirst() : null;
			LocalDate last = (first != null) ? Term.ofYears(first, edition.figures().normalCultivationYears()).lastDay()
					: null;
			one(this.tables.save(paper.id(),
					new PaperTables.Wording(draft.title(), draft.body(), draft.contact(),
							notice ? draft.plannedOn() : null, notice ? draft.workingDays() : null, first, last),
					draft.version()));
			record(actor, paper, "SAVE_TEXT", "保存%s正文".formatted(paper.label()), null, Details.none());
		}
		return outcome;
	}

	/** Saves the list of a draft. */
	@Transactional
	public Outcome savePeople(Actor actor, String publicId, PaperDraft.People draft) {
		Paper paper = lock(actor, publicId, Permission.NOTICE_PREPARE);
		List<ShownPerson> before = this.lists.shown(paper);
		Outcome outcome = this.lists.save(paper, draft);
		if (outcome.isMoved()) {
			String why = (draft.orderReason() == null || draft.orderReason().isBlank()) ? null
					: draft.orderReason().strip();
			List<ShownPerson> after = this.lists.shown(paper);
			one(this.tables.saveOrder(paper.id(), why, Texts.recounted(paper.body(), before, after), draft.version()));
			record(actor, paper, "SAVE_LIST", "保存%s名单".formatted(paper.label()), why,
					Details.none().with("people", after.size()));
		}
		return outcome;
	}

	/** What a draft lacks before it is sent for signing. */
	Outcome maySubmit(Actor actor, Paper paper, @Nullable String explanation) {
		List<Reason> hard = new ArrayList<>(PaperStep.SUBMIT.may(paper, 0, "").reasons());
		hard.addAll(PaperRules.missing(paper, today()));
		hard.addAll(this.lists.missing(paper).reasons());
		hard.addAll(this.separation.may(actor, paper.subject(), Office.PREPARE).reasons());
		Outcome number = this.lists.mayNumber(paper, explanation);
		return hard.isEmpty() ? number : new Outcome.Refused(hard);
	}

	/**
	 * Sends it to a leader for signing; from now on text and list are fixed.
	 * @param explanation why the number of people is outside of the year's band
	 */
	@Transactional
	public Outcome submit(Actor actor, String publicId, @Nullable String explanation) {
		Paper paper = lock(actor, publicId, Permission.NOTICE_PREPARE);
		Outcome outcome = maySubmit(actor, paper, explanation);
		if (outcome.isMoved()) {
			Outcome claim = this.separation.claim(actor, paper.subject(), Office.PREPARE);
			if (!claim.isMoved()) {
				return claim;
			}
			String why = outcome.reasons().isEmpty() ? null : Objects.requireNonNull(explanation).strip();
			one(this.tables.submit(paper.id(), why, actor.accountId()));
			step(actor, paper, PaperStep.SUBMIT, why);
		}
		return outcome;
	}

	/** Takes it back to be edited; a signature on it is void. */
	@Transactional
	public Outcome recall(Actor actor, String publicId, String reason) {
		return back(actor, publicId, PaperStep.RECALL, reason);
	}

	/** The leader gives it back to be edited. */
	@Transactional
	public Outcome sendBack(Actor actor, String publicId, String reason) {
		return back(actor, publicId, PaperStep.SEND_BACK, reason);
	}

	private Outcome back(Actor actor, String publicId, PaperStep step, String reason) {
		Paper paper = lock(actor, publicId, step.permission());
		Outcome outcome = step.may(paper, this.periods.postings(paper.id()).size(), reason);
		if (outcome.isMoved()) {
			one(this.tables.back(paper.id()));
			step(actor, paper, step, reason.strip());
		}
		return outcome;
	}

	/**
	 * Signs it (签发).
	 * @param version the version that the leader read: another text is not signed unseen
	 */
	@Transactional
	public Outcome sign(Actor actor, String publicId, int version) {
		Paper paper = lock(actor, publicId, Permission.NOTICE_SIGN);
		List<Reason> hard = new ArrayList<>(PaperStep.SIGN.may(paper, 0, "").reasons());
		if (hard.isEmpty() && paper.version() != version) {
			hard.add(Reason
				.practice("%s在您打开以后改动过（第%d版，您看到的是第%d版），请看过再签发。".formatted(paper.label(), paper.version(), version)));
		}
		Outcome outcome = hard.isEmpty() ? this.separation.claim(actor, paper.subject(), Office.APPROVE)
				: new Outcome.Refused(hard);
		if (outcome.isMoved()) {
			one(this.tables.sign(paper.id(), actor.accountId(), today(), this.lists.digest(paper)));
			step(actor, paper, PaperStep.SIGN, null);
		}
		return outcome;
	}

	/** Counts like the leader's own act: somebody compared the paper. */
	void signedOnPaper(Paper paper, long signer, LocalDate on, Actor confirmedBy) {
		one(this.tables.sign(paper.id(), signer, on, this.lists.digest(paper)));
		this.log.append(Entry
			.of(paper.subject(), confirmedBy.who().onBehalfOf(signer), "SIGN", "签发%s（线下签批）".formatted(paper.label()))
			.organiser(paper.organiserId())
			.moved(paper.state(), PaperState.SIGNED)
			.basis(duty(paper)));
		this.news.after(paper, PaperStep.SIGN, null);
	}

	/** The row for whoever may do this; nobody else changes it meanwhile. */
	Paper lock(Actor actor, String publicId, Permission permission) {
		actor.require(permission);
		return this.tables.lock(actor.organiserId(), publicId).orElseThrow(NotFound::new);
	}

	private void step(Actor actor, Paper paper, PaperStep step, @Nullable String reason) {
		this.log.append(Entry.of(paper.subject(), actor.who(), step, step.label() + paper.label())
			.organiser(paper.organiserId())
			.moved(paper.state(), step.to())
			.because(reason)
			.basis(duty(paper))
			.details(Details.none().with("sha256", this.lists.digest(paper))));
		this.news.after(paper, step, reason);
	}

	private void record(Actor actor, Paper paper, String act, String label, @Nullable String reason, Details details) {
		this.log.append(Entry.of(paper.subject(), actor.who(), act, label)
			.organiser(paper.organiserId())
			.because(reason)
			.basis(duty(paper))
			.details(details));
	}

	static Duty duty(Paper paper) {
		return paper.kind().isAnnouncing() ? Duty.ANNOUNCED_BY_DOCUMENT : Duty.NOTICE_AFTER_APPROVAL;
	}

	static void one(int rows) {
		if (rows != 1) {
			throw new IllegalStateException("A paper moved while it was locked");
		}
	}

	private LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

}
