package horqin.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.calendar.CountedPeriod;
import horqin.calendar.NoticePeriod;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendars;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.Stage;
import horqin.records.DecisionLog;
import horqin.records.Page;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Pieces.Crumb;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the office's page of a paper together. */
@Component
class PaperView {

	private static final int MOMENTS = 30;

	private final NoticePapers papers;

	private final ShownLists lists;

	private final PeriodTables periods;

	private final Postings postings;

	private final Announcements announcements;

	private final Editions editions;

	private final WorkingCalendars calendars;

	private final DecisionLog log;

	private final InstantSource clock;

	PaperView(NoticePapers papers, ShownLists lists, PeriodTables periods, Postings postings,
			Announcements announcements, Editions editions, WorkingCalendars calendars, DecisionLog log,
			InstantSource clock) {
		this.papers = papers;
		this.lists = lists;
		this.periods = periods;
		this.postings = postings;
		this.announcements = announcements;
		this.editions = editions;
		this.calendars = calendars;
		this.log = log;
		this.clock = clock;
	}

	/** A channel with its record, if there is one. */
	record Place(Channel channel, boolean obligatory, @Nullable Posting posting) {

	}

	/** Puts the head of every page of a paper on it. */
	void head(Model model, Paper paper, String page) {
		model.addAttribute("paper", paper);
		model.addAttribute("heading", page.isEmpty() ? paper.label() : paper.label() + page);
		String year = "/notice-desk/years/" + paper.editionPublicId();
		model.addAttribute("crumbs",
				page.isEmpty()
						? List.of(new Crumb("公示公布", "/notice-desk"), new Crumb(paper.year() + "年度", year),
								new Crumb(paper.label(), ""))
						: List.of(new Crumb("公示公布", "/notice-desk"), new Crumb(paper.year() + "年度", year),
								new Crumb(paper.label(), paper.href()), new Crumb(page, "")));
	}

	/** The whole page; the name of the view. */
	String page(Actor actor, Paper paper, Model model) {
		head(model, paper, "");
		Role role = Objects.requireNonNull(actor.role());
		List<ShownPerson> people = this.papers.people(paper);
		CountedPeriod period = this.periods.current(paper.id()).orElse(null);
		model.addAttribute("sheet", Sheet.of(paper, people, period).planned(plan(paper)));
		model.addAttribute("steps",
				Arrays.stream(PaperStep.values())
					.filter((step) -> step != PaperStep.POST && step != PaperStep.PUBLISH)
					.filter((step) -> step.isOffered(paper, role))
					.sorted(Comparator.comparing(PaperStep::isBack))
					.toList());
		boolean prepares = actor.may(Permission.NOTICE_PREPARE);
		model.addAttribute("edits", prepares && paper.state() == PaperState.DRAFT);
		if (prepares && paper.state() == PaperState.DRAFT) {
			model.addAttribute("maySubmit", open(this.papers.maySubmit(actor, paper, null)));
		}
		if (paper.kind() == PaperKind.NOTICE) {
			notice(actor, paper, people, period, model);
		}
		else {
			announcement(actor, paper, model);
		}
		model.addAttribute("publications", this.periods.publications(paper.id()));
		model.addAttribute("moments", this.log.timeline(paper.subject(), new Page(1, MOMENTS)).items());
		forms(model);
		return "notice/paper";
	}

	private void notice(Actor actor, Paper paper, List<ShownPerson> people, @Nullable CountedPeriod period,
			Model model) {
		Instant now = this.clock.instant();
		LocalDate today = PlatformClock.dateOf(now);
		Map<Channel, Posting> recorded = this.periods.postings(paper.id())
			.stream()
			.collect(Collectors.toMap(Posting::channel, Function.identity()));
		model.addAttribute("channels",
				Arrays.stream(Channel.values())
					.map((channel) -> new Place(channel, Channel.OBLIGATORY.contains(channel), recorded.get(channel)))
					.toList());
		boolean prepares = actor.may(Permission.NOTICE_PREPARE);
		boolean signed = paper.state() == PaperState.SIGNED;
		boolean out = paper.state() == PaperState.OUT;
		model.addAttribute("posts", prepares && (signed || out));
		model.addAttribute("missingChannels", PeriodRules.inWords(PeriodRules.missing(recorded.keySet())));
		if (prepares && signed) {
			model.addAttribute("mayPost", open(this.postings.mayPost(paper, null)));
		}
		model.addAttribute("freeChannels",
				Arrays.stream(Channel.values())
					.filter((channel) -> channel != Channel.WEBSITE && !recorded.containsKey(channel))
					.map((channel) -> new Choice(channel.name(), channel.label()))
					.toList());
		model.addAttribute("websiteUp", recorded.containsKey(Channel.WEBSITE));
		model.addAttribute("leftOut", leftOut(paper));
		if (period != null) {
			model.addAttribute("period", period);
			model.addAttribute("days", period.pieces(today));
			model.addAttribute("versions", this.periods.versions(paper.id()));
			model.addAttribute("left", period.reached(now) ? 0 : period.remainingWorkingDays(today));
			model.addAttribute("over", period.reached(now));
			model.addAttribute("lengthens", prepares);
			Set<String> held = people.stream()
				.filter((one) -> one.stage() == Stage.HELD)
				.map(ShownPerson::name)
				.collect(Collectors.toCollection(TreeSet::new));
			model.addAttribute("held", AnnouncementRules.heldInWords(held));
		}
	}

	private void announcement(Actor actor, Paper paper, Model model) {
		boolean issues = actor.may(Permission.NOTICE_PREPARE) && paper.state() == PaperState.SIGNED;
		model.addAttribute("issues", issues);
		if (issues) {
			model.addAttribute("mayPublish",
					open(this.announcements.mayPublish(paper, this.editions.get(paper.editionId()))));
		}
	}

	/** What the planned day comes to; {@code null} when it cannot be known. */
	private @Nullable CountedPeriod plan(Paper paper) {
		if (paper.kind() != PaperKind.NOTICE || paper.plannedOn() == null) {
			return null;
		}
		return (NoticePeriod.count(this.calendars.current(), paper.plannedOn(),
				paper.days()) instanceof NoticePeriod.Counting.Counted(var period)) ? period : null;
	}

	/** Names with the reason why they are not on the paper. */
	private List<String> leftOut(Paper paper) {
		Map<Long, String> reasons = this.lists.leftOut(paper);
		return reasons.isEmpty() ? List.of()
				: this.lists.named(reasons.keySet())
					.stream()
					.map((one) -> one.name() + "：" + reasons.get(one.nominationId()))
					.toList();
	}

	/** Nothing to show when it may be done at once. */
	static @Nullable Outcome open(Outcome outcome) {
		return outcome.isMoved() ? null : outcome;
	}

	private static void forms(Model model) {
		for (String flag : List.of("posts", "issues", "lengthens", "websiteUp", "over")) {
			if (!model.containsAttribute(flag)) {
				model.addAttribute(flag, false);
			}
		}
		model.addAttribute("effects", Choice.of(Interruption.Effect.class, Interruption.Effect::label));
		if (!model.containsAttribute("posting")) {
			model.addAttribute("posting", new PostingPages.PostingForm(null, null, null, null, null));
		}
		if (!model.containsAttribute("extension")) {
			model.addAttribute("extension", new PostingPages.ExtensionForm(null, null));
		}
		if (!model.containsAttribute("interruption")) {
			model.addAttribute("interruption", new PostingPages.InterruptionForm(null, null, null, null));
		}
		if (!model.containsAttribute("issue")) {
			model.addAttribute("issue", new NoticeDeskPages.IssueForm(null, null));
		}
	}

	/** What a year's page says of a paper, e.g. 公示中，6月18日期满. */
	String standing(Paper paper, @Nullable CountedPeriod period) {
		if (paper.state() != PaperState.OUT) {
			return paper.state().label();
		}
		if (paper.kind().isAnnouncing()) {
			return "已公布，" + paper.number();
		}
		return (period == null) ? "已张贴"
				: Wording.day(period.lastDay()) + (period.reached(this.clock.instant()) ? "已期满" : "期满，公示中");
	}

	/** Whether the year lets papers begin. */
	Map<PaperKind, Outcome> beginnings(Edition edition) {
		return Map.of(PaperKind.NOTICE, this.papers.mayBegin(edition, PaperKind.NOTICE, false), PaperKind.ANNOUNCEMENT,
				this.papers.mayBegin(edition, PaperKind.ANNOUNCEMENT, false));
	}

}
