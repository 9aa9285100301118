package horqin.notice;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Supplier;

import horqin.notice.NoticeWorld.Year;
import horqin.access.Separation;
import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendars;
import horqin.edition.Editions;
import horqin.nomination.Nominations;
import horqin.records.DecisionLog;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.selection.Selections;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The office at a time; its clock can be set on. */
final class NoticeDesk {

	/** What the services are made of beside the clock. */
	@Lazy
	@Component
	record Parts(JdbcClient jdbc, ListTables lists, Selections selections, Holds holds, Editions editions, Units units,
			Separation separation, PublicationNews news, DecisionLog log, ShownPeople people,
			WorkingCalendars calendars, StoredFiles files, Nominations nominations, ApplicationEventPublisher events) {

	}

	private final TransactionTemplate transaction;

	final Year year;

	private Instant now;

	final PaperTables tables;

	final ShownLists lists;

	final NoticePapers papers;

	final PeriodTables periodTables;

	final Postings postings;

	final Periods periods;

	final Announcements announcements;

	final Removals removals;

	final NoticeGate gate;

	NoticeDesk(Parts p, TransactionTemplate transaction, Year year, LocalDateTime time) {
		this.transaction = transaction;
		this.year = year;
		this.now = PlatformClock.instantOf(time);
		this.tables = new PaperTables(p.jdbc(), () -> this.now);
		this.lists = new ShownLists(p.lists(), p.selections(), p.holds(), p.editions(), p.jdbc(), () -> this.now);
		this.periodTables = new PeriodTables(p.jdbc(), () -> this.now);
		PaperTexts texts = new PaperTexts(p.units(), p.selections(), () -> this.now);
		this.papers = new NoticePapers(this.tables, this.lists, texts, this.periodTables, p.editions(), p.separation(),
				p.news(), p.log(), () -> this.now);
		this.postings = new Postings(this.papers, this.tables, this.lists, this.periodTables, p.people(), p.editions(),
				p.calendars(), p.files(), p.news(), p.log(), () -> this.now);
		this.periods = new Periods(this.papers, this.lists, this.periodTables, p.calendars(), p.editions(), p.news(),
				p.log(), () -> this.now);
		this.announcements = new Announcements(this.papers, this.tables, this.lists, this.periodTables, p.people(),
				p.editions(), p.files(), p.news(), p.log(), p.events());
		this.removals = new Removals(p.nominations(), p.holds(), p.news(), p.files(), p.log(), p.jdbc(),
				() -> this.now);
		this.gate = new NoticeGate(this.tables, this.lists, p.lists(), this.periodTables, () -> this.now);
	}

	NoticeDesk at(LocalDateTime time) {
		this.now = PlatformClock.instantOf(time);
		return this;
	}

	LocalDateTime now() {
		return PlatformClock.timeOf(this.now);
	}

	Outcome begin(PaperKind kind) {
		return tx(() -> this.papers.begin(this.year.officer(), this.year.edition().publicId(), kind, null));
	}

	/** The newest paper of a kind. */
	Paper newest(PaperKind kind) {
		return this.tables.of(this.year.edition().id())
			.stream()
			.filter((paper) -> paper.kind() == kind)
			.toList()
			.getLast();
	}

	Outcome submit(Paper paper, String why) {
		return tx(() -> this.papers.submit(this.year.officer(), paper.publicId(), why));
	}

	Outcome sign(Paper paper) {
		return tx(() -> this.papers.sign(this.year.leader(), paper.publicId(), this.tables.get(paper.id()).version()));
	}

	Outcome record(Paper paper, Postings.Record record) {
		return tx(() -> this.postings.record(this.year.officer(), paper.publicId(), record));
	}

	Outcome publish(Paper paper, String number, Upload sealed) {
		return tx(() -> this.announcements.publish(this.year.officer(), paper.publicId(), number, sealed));
	}

	/** A notice begun, submitted and signed. */
	Paper signed(PaperKind kind, String why) {
		NoticeWorld.done(begin(kind));
		Paper paper = newest(kind);
		NoticeWorld.done(submit(paper, why));
		NoticeWorld.done(sign(paper));
		return this.tables.get(paper.id());
	}

	/** A notice on every obligatory channel. */
	Paper posted() {
		Paper paper = signed(PaperKind.NOTICE, "");
		NoticeWorld.done(record(paper, Postings.Record.website()));
		NoticeWorld.done(record(paper, wechat()));
		NoticeWorld.done(record(paper, board()));
		return this.tables.get(paper.id());
	}

	Postings.Record wechat() {
		return new Postings.Record(Channel.WECHAT, now(), "https://mp.example.cn/s/1", "", NoticeWorld.picture(), null);
	}

	Postings.Record board() {
		return new Postings.Record(Channel.BOARD, now(), "", "市总工会一楼公告栏", NoticeWorld.picture(), null);
	}

	Outcome tx(Supplier<Outcome> act) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Outcome outcome = act.get();
			if (!outcome.isMoved()) {
				status.setRollbackOnly();
			}
			return outcome;
		}));
	}

}
