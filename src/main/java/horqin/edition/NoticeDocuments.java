package horqin.edition;

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
import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a year: drafted, signed, issued, received by the units. */
@Service
public class NoticeDocuments {

	private final NoticeTables tables;

	private final Editions editions;

	private final PublishGate gate;

	private final NoticeDrafts drafts;

	private final Separation separation;

	private final Units units;

	private final NoticeNews news;

	private final DecisionLog log;

	private final InstantSource clock;

	private final ApplicationEventPublisher events;

	NoticeDocuments(NoticeTables tables, Editions editions, PublishGate gate, NoticeDrafts drafts,
			Separation separation, Units units, NoticeNews news, DecisionLog log, InstantSource clock,
			ApplicationEventPublisher events) {
		this.tables = tables;
		this.editions = editions;
		this.gate = gate;
		this.drafts = drafts;
		this.separation = separation;
		this.units = units;
		this.news = news;
		this.log = log;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * The notices of a year, the annual one first; a unit sees those that were issued.
	 */
	public List<NoticeDocument> list(Actor actor, Edition edition) {
		boolean all = actor.role() != null && !actor.role().boundToUnit();
		return this.tables.of(edition.id())
			.stream()
			.filter((document) -> all || document.state() == NoticeState.ISSUED)
			.toList();
	}

	/** A notice this actor may see. */
	public NoticeDocument see(Actor actor, Edition edition, String noticeId) {
		return list(actor, edition).stream()
			.filter((document) -> document.publicId().equals(noticeId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/**
	 * Begins the annual notice with a drafted text, or a supplement once that is issued.
	 */
	@Transactional
	public Outcome begin(Actor actor, String publicId) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		List<NoticeDocument> all = this.tables.of(edition.id());
		Outcome outcome = EditionRules.mayBeginNotice(edition.state(),
				all.stream().map(NoticeDocument::state).toList());
		if (!outcome.isMoved()) {
			return outcome;
		}
		String organiser = this.units.get(edition.organiserId()).name();
		NoticeWording wording = all.isEmpty() ? this.drafts.annual(organiser, edition)
				: this.drafts.supplement(organiser, edition);
		NoticeDocument made = this.tables.insert(edition.id(), wording.title(), wording.addressee(), wording.body(),
				actor.accountId());
		this.log.append(Editions.entry(edition, actor, "BEGIN_NOTICE", "拟制" + made.label()));
		return outcome;
	}

	/** Saves the text of a draft. */
	@Transactional
	public Outcome saveText(Actor actor, String publicId, String noticeId, NoticeWording wording) {
		Edition edition = this.editions.lock(actor, publicId, Permission.EDITION_PREPARE);
		NoticeDocument document = find(edition, noticeId);
		List<Reason> hard = new ArrayList<>(EditionRules.mayWord(document.state(), wording).reasons());
		if (document.version() != wording.version()) {
			hard.add(Editions.stale(document.label()));
		}
		Outcome outcome = Outcome.weigh(hard, List.of(), null);
		if (outcome.isMoved()) {
			one(this.tables.save(document.id(), wording));
			this.log.append(Editions.entry(edition, actor, "SAVE_NOTICE", "保存%s正文".formatted(document.label())));
		}
		return outcome;
	}

	/**
	 * Sends it to a leader for signing; from now on its text and what it rests on are
	 * fixed.
	 */
	@Transactional
	public Outcome submit(Actor actor, String publicId, String noticeId) {
		Edition edition = this.editions.lock(actor, publicId, NoticeStep.SUBMIT.permission());
		NoticeDocument document = find(edition, noticeId);
		List<Reason> hard = new ArrayList<>(NoticeStep.SUBMIT.may(document.state(), "").reasons());
		if (document.isAnnual()) {
			hard.addAll(this.gate.missingBeforeSigning(edition));
		}
		Outcome outcome = hard.isEmpty() ? this.separation.claim(actor, document.subject(), Office.PREPARE)
				: new Outcome.Refused(hard);
		if (outcome.isMoved()) {
			one(this.tables.submit(document.id(), actor.accountId()));
			record(actor, edition, document, NoticeStep.SUBMIT, "");
			this.news.toSign(edition, document);
		}
		return outcome;
	}

	/** Takes it back to be edited; a signature on it is void. */
	@Transactional
	public Outcome recall(Actor actor, String publicId, String noticeId, String reason) {
		return back(actor, publicId, noticeId, NoticeStep.RECALL, reason);
	}

	/** The leader gives it back to be edited. */
	@Transactional
	public Outcome sendBack(Actor actor, String publicId, String noticeId, String reason) {
		return back(actor, publicId, noticeId, NoticeStep.SEND_BACK, reason);
	}

	private Outcome back(Actor actor, String publicId, String noticeId, NoticeStep step, String reason) {
		Edition edition = this.editions.lock(actor, publicId, step.permission());
		NoticeDocument document = find(edition, noticeId);
		Outcome outcome = step.may(document.state(), reason);
		if (outcome.isMoved()) {
			one(this.tables.back(document.id()));
			record(actor, edition, document, step, reason.strip());
			this.news.back(edition, document, reason.strip());
		}
		return outcome;
	}

	/**
	 * Signs it (签发).
	 * @param version the version that the leader read: another text is not signed unseen
	 */
	@Transactional
	public Outcome sign(Actor actor, String publicId, String noticeId, int version) {
		Edition edition = this.editions.lock(actor, publicId, NoticeStep.SIGN.permission());
		NoticeDocument document = find(edition, noticeId);
		List<Reason> hard = new ArrayList<>(NoticeStep.SIGN.may(document.state(), "").reasons());
		if (document.version() != version) {
			hard.add(Reason.practice("通知在您打开以后改动过（第%d版，您看到的是第%d版），请看过再签发".formatted(document.version(), version)));
		}
		Outcome outcome = hard.isEmpty() ? this.separation.claim(actor, document.subject(), Office.APPROVE)
				: new Outcome.Refused(hard);
		if (outcome.isMoved()) {
			one(this.tables.sign(document, actor.accountId(), today()));
			record(actor, edition, document, NoticeStep.SIGN, "");
			this.news.toIssue(edition, document);
		}
		return outcome;
	}

	/** Gives it its number and sends it out; the annual one opens the year. */
	@Transactional
	public Outcome issue(Actor actor, String publicId, String noticeId, String number) {
		Edition edition = this.editions.lock(actor, publicId, NoticeStep.ISSUE.permission());
		NoticeDocument document = find(edition, noticeId);
		List<Reason> hard = new ArrayList<>(NoticeStep.ISSUE.may(document.state(), "").reasons());
		hard.addAll(
				EditionRules.mayNumber(number, this.tables.isTaken(edition.organiserId(), number.strip())).reasons());
		if (hard.isEmpty() && !document.digest().equals(document.signedDigest())) {
			throw new IllegalStateException("Notice " + document.id() + " is not what was signed");
		}
		if (hard.isEmpty() && document.isAnnual()) {
			hard.addAll(this.editions.may(actor, edition, EditionStep.PUBLISH).reasons());
		}
		Outcome outcome = Outcome.weigh(hard, List.of(), null);
		if (outcome.isMoved()) {
			if (document.isAnnual()) {
				this.editions.move(actor, edition, EditionStep.PUBLISH);
			}
			one(this.tables.issue(document.id(), number.strip(), actor.accountId()));
			record(actor, edition, document, NoticeStep.ISSUE, "");
			this.news.toUnits(edition, document, this.tables.receipts(document));
			this.events.publishEvent(new NoticePublished(edition.id(), document.id(), document.isAnnual()));
		}
		return outcome;
	}

	/** A unit has received it; again changes nothing. */
	@Transactional
	public Outcome acknowledge(Actor actor, String publicId, String noticeId) {
		actor.require(Permission.NOTICE_RECEIVE);
		Edition edition = this.editions.hold(this.editions.see(actor, publicId).id());
		NoticeDocument document = see(actor, edition, noticeId);
		Optional<NoticeTables.ReceiptRow> row = this.tables.receipts(document)
			.stream()
			.filter((each) -> each.unitId() == actor.unitId())
			.findFirst();
		if (row.isEmpty()) {
			return new Outcome.Refused(List.of(Reason.practice("贵单位不在%s名额分配表中，不需签收".formatted(edition.label()))));
		}
		if (this.tables.receive(document.id(), actor.unitId(), actor.accountId()) == 1) {
			this.log.append(Editions
				.entry(edition, actor, "RECEIVE_NOTICE", "%s签收%s".formatted(row.get().name(), document.label()))
				.basis(Duty.NOTICE_ISSUED_FIRST));
		}
		return Outcome.moved();
	}

	/** The units that have to receive it, those that have not first. */
	List<NoticeTables.ReceiptRow> receipts(NoticeDocument document) {
		return this.tables.receipts(document);
	}

	/** Whether this actor's unit still has to receive it. */
	boolean waitsFor(Actor actor, NoticeDocument document) {
		return actor.may(Permission.NOTICE_RECEIVE) && this.tables.awaited(actor.organiserId(), actor.unitId())
			.stream()
			.anyMatch((waiting) -> waiting.publicId().equals(document.publicId()));
	}

	/** The text as it would be drafted now; nothing is saved. */
	NoticeWording draftAnew(Actor actor, Edition edition, NoticeDocument document) {
		actor.require(Permission.EDITION_PREPARE);
		String organiser = this.units.get(edition.organiserId()).name();
		return document.isAnnual() ? this.drafts.annual(organiser, edition)
				: this.drafts.supplement(organiser, edition);
	}

	/** The same of the annual notice; empty until it is issued. */
	List<NoticeTables.ReceiptRow> annualReceipts(long editionId) {
		return this.tables.of(editionId)
			.stream()
			.filter((document) -> document.isAnnual() && document.state() == NoticeState.ISSUED)
			.findFirst()
			.map(this.tables::receipts)
			.orElse(List.of());
	}

	private NoticeDocument find(Edition edition, String noticeId) {
		return this.tables.find(edition.id(), noticeId).orElseThrow(NotFound::new);
	}

	private void record(Actor actor, Edition edition, NoticeDocument document, NoticeStep step, String reason) {
		this.log.append(Editions.entry(edition, actor, step.name() + "_NOTICE", step.label() + document.label())
			.because(reason.isEmpty() ? null : reason)
			.basis(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE)
			.details(Details.none()
				.with("notice", document.id())
				.with("from", document.state().name())
				.with("to", step.to().name())
				.with("sha256", Objects.requireNonNull(document.digest()))));
	}

	private static void one(int rows) {
		if (rows != 1) {
			throw new IllegalStateException("A notice moved while its year was locked");
		}
	}

	private LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

}
