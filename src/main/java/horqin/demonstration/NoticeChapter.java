package horqin.demonstration;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.demonstration.content.DemonstrationCase;
import horqin.demonstration.content.NoticeBook;
import horqin.demonstration.content.SampleFiles;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.notice.Announcements;
import horqin.notice.Channel;
import horqin.notice.NoticePapers;
import horqin.notice.Paper;
import horqin.notice.PaperDraft;
import horqin.notice.PaperKind;
import horqin.notice.Periods;
import horqin.notice.Postings;
import horqin.objection.Cases;
import horqin.objection.Manner;
import horqin.objection.Matter;
import horqin.objection.Objections;
import horqin.objection.Received;
import horqin.objection.Report;
import horqin.objection.Reports;
import horqin.objection.Verifications;
import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * Twenty people are posted for five working days; two objections come in about one of
 * them, who is held. Here the story stops (Articles 8 and 9).
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class NoticeChapter {

	private static final String CHAPTER = "the public notice of 2026";

	private static final int WORKING_DAYS = 5;

	/** An address of those that are kept for examples (RFC 5737). */
	private static final String SOMEWHERE = "203.0.113.";

	private final NoticePapers papers;

	private final Postings postings;

	private final Periods periods;

	private final Announcements announcements;

	private final Reports reports;

	private final Cases cases;

	private final Verifications verifications;

	private final Objections objections;

	private final Editions editions;

	private final Attempts attempts;

	NoticeChapter(NoticePapers papers, Postings postings, Periods periods, Announcements announcements, Reports reports,
			Cases cases, Verifications verifications, Objections objections, Editions editions, Attempts attempts) {
		this.papers = papers;
		this.postings = postings;
		this.periods = periods;
		this.announcements = announcements;
		this.reports = reports;
		this.cases = cases;
		this.verifications = verifications;
		this.objections = objections;
		this.editions = editions;
		this.attempts = attempts;
	}

	void write(Story story) {
		NoticeBook told = story.content().notices();
		Diary diary = story.diary();
		LocalDateTime resolved = told.resolution().at();
		diary.at(resolved.plusMinutes(55), CHAPTER, () -> draft(story, told.publicNotice()));
		diary.at(resolved.plusMinutes(80), CHAPTER, () -> sign(story, told));
		channels(told.postings()).forEach((posting) -> diary.at(posting.at(), CHAPTER, () -> post(story, posting)));
		told.objections().forEach((objection) -> objection(story, objection));
		DemonstrationCase early = story.caseOf("NOTICE_ENDED_EARLY");
		diary.at(LocalDateTime.parse(early.datum("at")), CHAPTER, () -> this.attempts.refused(early,
				this.periods.extend(officer(story), notice(story).publicId(), -2, "没有收到新的反映，拟提前结束")));
		DemonstrationCase during = story.caseOf("ANNOUNCED_DURING_NOTICE");
		diary.at(LocalDateTime.parse(during.datum("at")), CHAPTER, () -> announcedTooEarly(story, during));
	}

	private static Actor officer(Story story) {
		return story.cast().staff("officer-a");
	}

	private Paper notice(Story story) {
		Edition year = this.editions.see(officer(story), story.edition(Story.FIRST_YEAR));
		return this.papers.of(officer(story), year).getFirst();
	}

	private void draft(Story story, NoticeBook.PublicNotice told) {
		Actor officer = officer(story);
		done(this.papers.begin(officer, story.edition(Story.FIRST_YEAR), PaperKind.NOTICE, null));
		Paper paper = notice(story);
		done(this.papers.saveText(officer, paper.publicId(), new PaperDraft(paper.title(), paper.body(), told.contact(),
				told.date(), WORKING_DAYS, null, paper.version())));
		DemonstrationCase differs = story.caseOf("NOTICE_LIST_DIFFERS");
		this.attempts.refused(differs, this.papers.savePeople(officer, paper.publicId(), new PaperDraft.People(List
			.of(new PaperDraft.Line(story.personOf(differs.key()).id(), true, null, false, "霍林郭勒市", "", "", "")), null,
				notice(story).version())));
		done(this.papers.submit(officer, paper.publicId(), null));
	}

	private void sign(Story story, NoticeBook told) {
		Paper paper = notice(story);
		Actor leader = story.cast().staff(told.resolution().confirmedBy());
		done(this.papers.sign(leader, paper.publicId(), paper.version()));
	}

	/**
	 * Each channel is recorded once; of the units' boards the first with a photograph.
	 */
	private static List<NoticeBook.Posting> channels(List<NoticeBook.Posting> all) {
		return Stream
			.concat(all.stream().filter((posting) -> posting.unit() == null),
					all.stream().filter((posting) -> posting.unit() != null && posting.photo()).limit(1))
			.toList();
	}

	private void post(Story story, NoticeBook.Posting posting) {
		Channel channel = (posting.unit() != null) ? Channel.UNIT : Channel.valueOf(posting.channel());
		Postings.Record record = (channel == Channel.WEBSITE) ? Postings.Record.website() : new Postings.Record(channel,
				posting.at(), text(posting.address()), posting.where(), Scan.board(posting.where()), null);
		done(this.postings.record(officer(story), notice(story).publicId(), record));
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private void objection(Story story, NoticeBook.Objection told) {
		Actor handler = story.cast().staff(told.acceptedBy());
		String[] taken = { "" };
		story.diary().at(told.at(), CHAPTER, () -> taken[0] = receive(story, told));
		story.diary().at(told.acceptedAt(), CHAPTER, () -> done(this.cases.take(handler, taken[0])));
		told.steps()
			.forEach((step) -> story.diary()
				.at(step.at(), CHAPTER, () -> done(this.verifications.addEvidence(handler, taken[0], "核查记录",
						Scan.letter("核查记录", List.of(step.text()), "市总工会", step.at().toLocalDate())))));
	}

	/** Comes in online; the form's id would be drawn by the page. */
	private String receive(Story story, NoticeBook.Objection told) {
		NoticeBook.Objector objector = told.objector();
		Report report = new Report(Matter.PERSON, List.of(story.candidate(told.person()).id()),
				told.named() ? Manner.NAMED : Manner.ANONYMOUS, (objector != null) ? objector.name() : "",
				(objector != null) ? objector.mobile() : "", told.title() + "。" + told.text());
		Received received = this.reports.receive(notice(story).publicId(), report, true,
				told.attachments()
					.stream()
					.map((name) -> Scan.photo(name + ".jpg", SampleFiles.boardPhoto(name, true)))
					.toList(),
				"objection".repeat(3).substring(0, 25) + "abcdefgh".charAt(told.number()), SOMEWHERE + told.number());
		if (!(received instanceof Received.Registered registered)) {
			throw new IllegalStateException("Objection %d is not received: %s".formatted(told.number(), received));
		}
		return registered.publicId();
	}

	private void announcedTooEarly(Story story, DemonstrationCase during) {
		Actor officer = officer(story);
		this.attempts.refused(during,
				this.papers.begin(officer, story.edition(Story.FIRST_YEAR), PaperKind.ANNOUNCEMENT, null));
		this.attempts.refused(story.caseOf("ANNOUNCED_WITHOUT_NUMBER"),
				this.announcements.publish(officer, notice(story).publicId(), "", null));
		Candidate held = story.personOf("OBJECTION_HELD");
		this.attempts.refused(story.caseOf("OBJECTION_HELD"), this.objections
			.mayBeAnnounced(new Subject("nomination", held.subject()), held.applicant().identity().name()));
	}

}
