package horqin.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.calendar.CountedPeriod;
import horqin.calendar.NoticePeriod;
import horqin.edition.EditionStep;
import horqin.edition.Gate;
import horqin.nomination.Stage;
import horqin.regulation.Reason;
import horqin.web.Wording;

import org.springframework.stereotype.Component;

/** What notices and announcements have to have done before the year moves on. */
@Component
class NoticeGate implements Gate {

	private static final List<String> OPEN = List.of(Stage.APPROVED.name(), Stage.IN_NOTICE.name(), Stage.HELD.name());

	private final PaperTables tables;

	private final ShownLists lists;

	private final ListTables people;

	private final PeriodTables periods;

	private final InstantSource clock;

	NoticeGate(PaperTables tables, ShownLists lists, ListTables people, PeriodTables periods, InstantSource clock) {
		this.tables = tables;
		this.lists = lists;
		this.people = people;
		this.periods = periods;
		this.clock = clock;
	}

	@Override
	public List<Reason> missing(long editionId, EditionStep step) {
		return switch (step) {
			case ANNOUNCE -> beforeAnnouncing(editionId);
			case CLOSE -> beforeClosing(editionId);
			default -> List.of();
		};
	}

	private List<Reason> beforeAnnouncing(long editionId) {
		Instant now = this.clock.instant();
		List<Paper> notices = this.tables.of(editionId)
			.stream()
			.filter((paper) -> paper.kind() == PaperKind.NOTICE)
			.toList();
		Map<Long, CountedPeriod> counted = this.periods.current(notices.stream().map(Paper::id).toList());
		List<String> unfinished = new ArrayList<>();
		List<String> running = new ArrayList<>();
		int ended = 0;
		for (Paper paper : notices) {
			CountedPeriod period = counted.get(paper.id());
			if (period == null) {
				unfinished.add(paper.label());
			}
			else if (NoticePeriod.mayEnd(period, now).isMoved()) {
				ended++;
			}
			else {
				running.add("%s至%s 24:00期满".formatted(paper.label(), Wording.date(period.lastDay())));
			}
		}
		Map<Long, String> forgotten = ListRules.without(this.lists.waitingNames(editionId),
				this.people.excused(editionId));
		return AnnouncementRules.beforeAnnouncing(unfinished, running, ended, forgotten);
	}

	private List<Reason> beforeClosing(long editionId) {
		List<Paper> papers = this.tables.of(editionId);
		Map<Long, String> open = new LinkedHashMap<>();
		this.people.candidates(editionId, OPEN)
			.forEach((one) -> open.put(one.nominationId(), one.name() + "（" + one.stage().label() + "）"));
		List<String> unfinished = papers.stream()
			.filter((paper) -> paper.state() != PaperState.OUT)
			.map(Paper::label)
			.toList();
		int announced = (int) papers.stream()
			.filter((paper) -> paper.kind() == PaperKind.ANNOUNCEMENT && paper.state() == PaperState.OUT)
			.count();
		return AnnouncementRules.beforeClosing(open, unfinished, announced);
	}

}
