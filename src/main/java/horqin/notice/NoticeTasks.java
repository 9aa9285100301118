package horqin.notice;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.calendar.CountedPeriod;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.regulation.Duty;
import horqin.web.Wording;

import org.springframework.stereotype.Component;

/** What waits for somebody about notices and announcements. */
@Component
class NoticeTasks implements TaskSource {

	private static final int YEARS = 3;

	private final PaperTables tables;

	private final ShownLists lists;

	private final PeriodTables periods;

	private final Postings postings;

	private final Removals removals;

	private final Editions editions;

	private final InstantSource clock;

	NoticeTasks(PaperTables tables, ShownLists lists, PeriodTables periods, Postings postings, Removals removals,
			Editions editions, InstantSource clock) {
		this.tables = tables;
		this.lists = lists;
		this.periods = periods;
		this.postings = postings;
		this.removals = removals;
		this.editions = editions;
		this.clock = clock;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		List<Task> tasks = new ArrayList<>();
		if (actor.may(Permission.NOTICE_SIGN)) {
			this.tables.inState(actor.organiserId(), PaperState.SUBMITTED)
				.forEach((paper) -> tasks.add(new Task("签发" + paper.label(), paper.title() + "。签发前不能张贴或发出。", null,
						paper.href(), "审阅签发", NoticePapers.duty(paper))));
		}
		if (actor.may(Permission.RESOLUTION_RECORD)) {
			this.removals.waiting(actor)
				.forEach((one) -> tasks.add(new Task("登记党组对%s的决定".formatted(one.name()),
						"异议核查属实，%s提请取消入选资格；决定以前暂缓公布。".formatted(Wording.date(one.proposedOn())), null, one.href(),
						"登记决定", Duty.PARTY_GROUP_DECIDES)));
		}
		if (actor.may(Permission.NOTICE_PREPARE)) {
			this.tables.inState(actor.organiserId(), PaperState.DRAFT).forEach((paper) -> tasks.add(task("拟制", paper)));
			this.tables.inState(actor.organiserId(), PaperState.SIGNED).forEach((paper) -> signed(paper, tasks));
			this.editions.list(actor, YEARS, 0).forEach((edition) -> year(edition, tasks));
		}
		return tasks;
	}

	private static Task task(String verb, Paper paper) {
		return new Task(verb + paper.label(), "核对正文和名单后送签。", null, paper.href(), "继续" + verb, NoticePapers.duty(paper));
	}

	private void signed(Paper paper, List<Task> tasks) {
		if (paper.kind().isAnnouncing()) {
			tasks.add(new Task("发出" + paper.label(), "已签发，填写文号、上传盖章件后公布。", null, paper.href(), "填写文号",
					Duty.ANNOUNCED_BY_DOCUMENT));
			return;
		}
		String missing = PeriodRules.inWords(PeriodRules.missing(this.postings.there(paper)));
		LocalDateTime due = (paper.plannedOn() != null) ? paper.plannedOn().atTime(23, 59) : null;
		tasks.add(new Task("张贴" + paper.label(), "还要登记：" + missing + "。全部登记后公示期起算。", due, paper.href(), "登记张贴",
				Duty.NOTICE_FIVE_WORKING_DAYS));
	}

	private void year(Edition edition, List<Task> tasks) {
		if (edition.state() != EditionState.NOTICE && edition.state() != EditionState.ANNOUNCED) {
			return;
		}
		List<Paper> papers = this.tables.of(edition.id());
		List<Paper> notices = papers.stream()
			.filter((paper) -> paper.kind() == PaperKind.NOTICE && paper.state() == PaperState.OUT)
			.toList();
		Map<Long, CountedPeriod> counted = this.periods.current(notices.stream().map(Paper::id).toList());
		for (Paper paper : notices) {
			CountedPeriod period = counted.get(paper.id());
			if (period != null && !period.reached(this.clock.instant())) {
				tasks.add(new Task(paper.label() + "进行中", "期满以前留意异议；期满后才能公布。", period.lastDay().atTime(23, 59),
						paper.href(), "查看公示", Duty.NOTICE_FIVE_WORKING_DAYS));
			}
		}
		int waiting = open(papers, PaperKind.NOTICE) ? 0 : this.lists.ready(edition.id(), PaperKind.NOTICE).size();
		if (waiting > 0) {
			tasks.add(new Task("拟制%s公示".formatted(edition.label()), "党组审议通过、等待公示的有%d人。".formatted(waiting), null,
					href(edition), "去拟制", Duty.NOTICE_AFTER_APPROVAL));
		}
		int ready = open(papers, PaperKind.ANNOUNCEMENT) ? 0
				: this.lists.ready(edition.id(), PaperKind.ANNOUNCEMENT).size();
		if (ready > 0) {
			tasks.add(new Task("拟制%s公布".formatted(edition.label()), "公示期满、可以公布的有%d人。".formatted(ready), null,
					href(edition), "去拟制", Duty.ANNOUNCED_ONLY_AFTER_NOTICE));
		}
	}

	private static boolean open(List<Paper> papers, PaperKind kind) {
		return papers.stream().anyMatch((paper) -> paper.kind() == kind && paper.state() != PaperState.OUT);
	}

	private static String href(Edition edition) {
		return "/notice-desk/years/" + edition.publicId();
	}

}
