package horqin.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.CountedPeriod;
import horqin.calendar.NoticePeriod;
import horqin.calendar.NoticePeriod.Counting;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.WorkingCalendars;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.records.Accept;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Receipt;
import horqin.records.StoredFiles;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A notice goes up channel by channel; with the record of the last obligatory one its
 * period begins, and its people are 公示中.
 */
@Service
public class Postings {

	private final NoticePapers papers;

	private final PaperTables tables;

	private final ShownLists lists;

	private final PeriodTables periods;

	private final ShownPeople people;

	private final Editions editions;

	private final WorkingCalendars calendars;

	private final StoredFiles files;

	private final PublicationNews news;

	private final DecisionLog log;

	private final InstantSource clock;

	Postings(NoticePapers papers, PaperTables tables, ShownLists lists, PeriodTables periods, ShownPeople people,
			Editions editions, WorkingCalendars calendars, StoredFiles files, PublicationNews news, DecisionLog log,
			InstantSource clock) {
		this.papers = papers;
		this.tables = tables;
		this.lists = lists;
		this.periods = periods;
		this.people = people;
		this.editions = editions;
		this.calendars = calendars;
		this.files = files;
		this.news = news;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * What somebody records of a channel.
	 *
	 * @param channel where
	 * @param postedAt when it was up, in Asia/Shanghai; {@code null} for just now
	 * @param link where it can be read
	 * @param place where it hangs
	 * @param proof photo, picture of the screen or scan
	 * @param explanation why a provisional calendar is used, where one is
	 */
	public record Record(Channel channel, @Nullable LocalDateTime postedAt, String link, String place,
			@Nullable Upload proof, @Nullable String explanation) {

		/** Publishes the page of the platform itself. */
		public static Record website() {
			return new Record(Channel.WEBSITE, null, "", "", null, null);
		}

	}

	/** What would stop any further record of this notice now, calendar included. */
	Outcome mayPost(Paper paper, @Nullable String explanation) {
		Edition edition = this.editions.get(paper.editionId());
		Counting counting = count(this.calendars.current(), paper);
		Outcome step = PaperStep.POST.may(paper, 0, "");
		if (!step.isMoved()) {
			return step;
		}
		List<Reason> hard = fits(paper);
		return hard.isEmpty() ? NoticePeriod.mayPost(counting, edition.figures(), explanation)
				: new Outcome.Refused(hard);
	}

	/** A later resolution of the party group, or another list, voids the signature. */
	private List<Reason> fits(Paper paper) {
		if (!this.lists.digest(paper).equals(paper.signedDigest())) {
			return List.of(Reason.of(Duty.NOTICE_AFTER_APPROVAL, "签发以后党组审议结果有变动（现等待公示%d人），签发的名单不能再用；请撤回修改，重新送签。"
				.formatted(this.lists.waiting(paper.editionId()).size())));
		}
		return this.lists.missing(paper).reasons();
	}

	private Counting count(WorkingCalendar calendar, Paper paper) {
		LocalDate today = PlatformClock.dateOf(this.clock.instant());
		return PeriodRules.count(calendar, Objects.requireNonNull(paper.plannedOn()), today, paper.days());
	}

	/** Records a channel with its proof. */
	@Transactional
	public Outcome record(Actor actor, String publicId, Record record) {
		Paper paper = this.papers.lock(actor, publicId, Permission.NOTICE_PREPARE);
		Instant now = this.clock.instant();
		Instant posted = (record.postedAt() != null) ? PlatformClock.instantOf(record.postedAt()) : now;
		PeriodRules.Proof proof = new PeriodRules.Proof(record.channel(), posted, record.link().strip(),
				record.place().strip(), record.proof() != null);
		Set<Channel> there = there(paper);
		LocalDate signedOn = (paper.signedOn() != null) ? paper.signedOn() : LocalDate.MIN;
		Outcome outcome = PeriodRules.mayRecord(proof, there, signedOn, now);
		// Further channels may be added to the proof of a notice that runs already.
		Outcome post = (paper.state() == PaperState.OUT && paper.kind() == PaperKind.NOTICE) ? Outcome.moved()
				: mayPost(paper, record.explanation());
		outcome = together(outcome, post);
		if (!outcome.isMoved()) {
			return outcome;
		}
		Long file = null;
		if (record.proof() != null) {
			switch (this.files.receive(record.proof(), Accept.SCAN, actor.accountId())) {
				case Receipt.Rejected(String sentence) -> {
					return new Outcome.Refused(List.of(Reason.practice(sentence)));
				}
				case Receipt.Stored(var stored) -> file = stored.id();
			}
		}
		post(actor, paper, proof, file, there, record.explanation());
		return outcome;
	}

	private static Outcome together(Outcome one, Outcome other) {
		if (one.isMoved()) {
			return other;
		}
		List<Reason> all = new ArrayList<>(one.reasons());
		if (other instanceof Outcome.Refused refused) {
			all.addAll(refused.reasons());
		}
		return new Outcome.Refused(all);
	}

	private void post(Actor actor, Paper paper, PeriodRules.Proof proof, @Nullable Long file, Set<Channel> there,
			@Nullable String explanation) {
		this.periods.post(paper.id(), proof, file, actor.accountId());
		this.log.append(Entry.of(paper.subject(), actor.who(), "RECORD_CHANNEL", "登记张贴：" + proof.channel().label())
			.organiser(paper.organiserId())
			.basis(Duty.NOTICE_FIVE_WORKING_DAYS)
			.details(Details.none()
				.with("channel", proof.channel().name())
				.with("postedAt", proof.postedAt().toString())));
		if (proof.channel() == Channel.WEBSITE) {
			this.periods.publish(paper.id(), Content.published(paper, this.lists.shown(paper), null),
					actor.accountId());
		}
		Set<Channel> all = EnumSet.of(proof.channel());
		all.addAll(there);
		if (paper.state() == PaperState.SIGNED && PeriodRules.missing(all).isEmpty()) {
			start(actor, paper, explanation);
		}
	}

	/**
	 * The last obligatory channel is recorded: the period begins, for all of its people.
	 */
	private void start(Actor actor, Paper paper, @Nullable String explanation) {
		WorkingCalendar calendar = this.calendars.current();
		if (!(count(calendar, paper) instanceof Counting.Counted(CountedPeriod period))) {
			throw new IllegalStateException("A period that was counted a moment ago");
		}
		List<ShownPerson> shown = this.lists.shown(paper);
		this.periods.add(paper.id(), period, PeriodTables.Cause.POSTED, versions(this.calendars, period), explanation,
				actor.accountId());
		NoticePapers.one(this.tables.out(paper.id(), null, null, actor.accountId()));
		this.people.toNotice(actor, paper, shown);
		this.periods.publish(paper.id(), Content.published(paper, shown, period), actor.accountId());
		this.log.append(
				Entry
					.of(paper.subject(), actor.who(), PaperStep.POST,
							"张贴完成，%s"
								.formatted(Texts.period(period.firstDay(), period.lastDay(), period.workingDays())))
					.organiser(paper.organiserId())
					.moved(paper.state(), PaperState.OUT)
					.because(explanation)
					.basis(Duty.NOTICE_FIVE_WORKING_DAYS, Duty.NOTICE_AFTER_APPROVAL)
					.details(Details.none().with("people", shown.size()).with("lastDay", period.lastDay().toString())));
		this.news.started(paper, period, shown);
	}

	/** The channels recorded so far. */
	Set<Channel> there(Paper paper) {
		return this.periods.postings(paper.id())
			.stream()
			.map(Posting::channel)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
	}

	/** The versions of the calendar that a period was counted by. */
	static String versions(WorkingCalendars calendars, CountedPeriod period) {
		Set<Integer> years = new TreeSet<>();
		period.days().forEach((day) -> years.add(day.date().getYear()));
		return years.stream()
			.map((year) -> calendars.history(year).getFirst())
			.map((version) -> "%d年第%d版（%s）".formatted(version.year(), version.version(), version.status().label()))
			.collect(Collectors.joining("；"));
	}

}
