package horqin.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Receipt;
import horqin.records.StoredFile;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公布: a signed announcement goes out with its number and seal, and stays as it is. */
@Service
public class Announcements {

	private final NoticePapers papers;

	private final PaperTables tables;

	private final ShownLists lists;

	private final PeriodTables publications;

	private final ShownPeople people;

	private final Editions editions;

	private final StoredFiles files;

	private final PublicationNews news;

	private final DecisionLog log;

	private final ApplicationEventPublisher events;

	Announcements(NoticePapers papers, PaperTables tables, ShownLists lists, PeriodTables publications,
			ShownPeople people, Editions editions, StoredFiles files, PublicationNews news, DecisionLog log,
			ApplicationEventPublisher events) {
		this.papers = papers;
		this.tables = tables;
		this.lists = lists;
		this.publications = publications;
		this.people = people;
		this.editions = editions;
		this.files = files;
		this.news = news;
		this.log = log;
		this.events = events;
	}

	/** What stands in the way of announcing it, number and seal aside. */
	Outcome mayPublish(Paper paper, Edition edition) {
		List<Reason> hard = new ArrayList<>(PaperStep.PUBLISH.may(paper, 0, "").reasons());
		if (edition.state().isBefore(EditionState.ANNOUNCED)) {
			hard.add(Reason.of(Duty.ANNOUNCED_ONLY_AFTER_NOTICE,
					"本年度现在是「%s」，转入「%s」以后才能发出公布。".formatted(edition.state().label(), EditionState.ANNOUNCED.label())));
		}
		hard.addAll(this.lists.missing(paper).reasons());
		Outcome number = this.lists.mayNumber(paper, paper.bandReason());
		if (!number.isMoved()) {
			hard.addAll(number.reasons());
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Announces: with the office's number and the sealed scan, at once and for good.
	 * @param number as in the office's register, e.g. 通工发〔2026〕12号
	 * @param sealed the scan of the sealed paper
	 */
	@Transactional
	public Outcome publish(Actor actor, String publicId, String number, @Nullable Upload sealed) {
		Paper paper = this.papers.lock(actor, publicId, Permission.NOTICE_PREPARE);
		Edition edition = this.editions.hold(paper.editionId());
		List<Reason> hard = new ArrayList<>(mayPublish(paper, edition).reasons());
		String given = number.strip();
		boolean taken = !given.isEmpty() && this.tables.isTaken(paper.organiserId(), given);
		hard.addAll(AnnouncementRules.mayIssue(given, taken, sealed != null).reasons());
		if (!hard.isEmpty()) {
			return new Outcome.Refused(hard);
		}
		if (!this.lists.digest(paper).equals(paper.signedDigest())) {
			throw new IllegalStateException("Paper " + paper.id() + " is not what was signed");
		}
		return switch (this.files.receive(Objects.requireNonNull(sealed), Accept.SCAN, actor.accountId())) {
			case Receipt.Rejected(String sentence) -> new Outcome.Refused(List.of(Reason.practice(sentence)));
			case Receipt.Stored(StoredFile file) -> {
				out(actor, paper, given, file);
				yield Outcome.moved();
			}
		};
	}

	private void out(Actor actor, Paper paper, String number, StoredFile file) {
		List<ShownPerson> shown = this.lists.shown(paper);
		NoticePapers.one(this.tables.out(paper.id(), number, file.id(), actor.accountId()));
		Paper announced = this.tables.get(paper.id());
		if (paper.kind() == PaperKind.ANNOUNCEMENT) {
			this.people.toSelected(actor, paper, shown);
		}
		this.publications.publish(paper.id(), Content.published(announced, shown, null), actor.accountId());
		this.log.append(Entry.of(paper.subject(), actor.who(), PaperStep.PUBLISH, "发出%s".formatted(paper.label()))
			.organiser(paper.organiserId())
			.moved(paper.state(), PaperState.OUT)
			.because(paper.bandReason())
			.basis(Duty.ANNOUNCED_BY_DOCUMENT, Duty.ANNOUNCED_ONLY_AFTER_NOTICE)
			.details(Details.none().with("number", number).with("people", shown.size()).with("scan", file.sha256())));
		this.news.announced(announced, shown);
		if (paper.kind() == PaperKind.ANNOUNCEMENT) {
			this.events
				.publishEvent(new Announced(paper.editionId(), shown.stream().map(ShownPerson::nominationId).toList(),
						Objects.requireNonNull(paper.termFirst()), Objects.requireNonNull(paper.termLast())));
		}
	}

}
