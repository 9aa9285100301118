package horqin.screening;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.nomination.Annex;
import horqin.nomination.Nomination;
import horqin.nomination.Stage;
import horqin.regulation.Duty;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What waits for office and unit about formal review, and where they go. */
@Component
class ScreeningDesk implements TaskSource, NavigationSource, Annex {

	private static final int YEARS = 5;

	private final Editions editions;

	private final ScreeningLists lists;

	private final Corrections corrections;

	private final CorrectionTables tables;

	private final InstantSource clock;

	ScreeningDesk(Editions editions, ScreeningLists lists, Corrections corrections, CorrectionTables tables,
			InstantSource clock) {
		this.editions = editions;
		this.lists = lists;
		this.corrections = corrections;
		this.tables = tables;
		this.clock = clock;
	}

	@Override
	public List<Task> tasks(Actor actor) {
		boolean office = actor.may(Permission.SCREEN);
		if (!office && !actor.may(Permission.NOMINATION_REVIEW)) {
			return List.of();
		}
		Edition edition = this.editions.list(actor, YEARS, 0)
			.stream()
			.filter((each) -> each.state() == EditionState.SCREENING)
			.findFirst()
			.orElse(null);
		if (edition == null) {
			return List.of();
		}
		List<Task> tasks = new ArrayList<>();
		List<Correction> open = this.corrections.open(actor, edition);
		if (office) {
			office(actor, edition, open, tasks);
		}
		else if (!open.isEmpty()) {
			tasks.add(new Task("补正%d人的材料".formatted(open.size()), "按补正清单改好后重新报送；逾期不收，确需延期的联系市总经办。",
					due(open.getFirst()), CorrectionPages.PATH, "去补正", Duty.FORMAL_REVIEW_AGAINST_CONDITIONS));
		}
		return tasks;
	}

	private void office(Actor actor, Edition edition, List<Correction> open, List<Task> tasks) {
		Map<Stage, Integer> people = this.lists.counts(actor, edition.id());
		String list = ScreeningPages.PATH + "?year=" + edition.publicId() + "&stage=";
		int waiting = people.getOrDefault(Stage.RECOMMENDED, 0);
		if (waiting > 0) {
			tasks.add(new Task("受理%d名推荐人选".formatted(waiting), "受理后逐项进行形式审查。", null, list + Stage.RECOMMENDED, "去受理",
					Duty.FORMAL_REVIEW_AGAINST_CONDITIONS));
		}
		int reviewing = people.getOrDefault(Stage.SCREENING, 0);
		if (reviewing > 0) {
			tasks.add(new Task("%d人待形式审查".formatted(reviewing), "逐项判断后作出通过、补正或不通过的结论。", null, list + Stage.SCREENING,
					"去审查", Duty.FORMAL_REVIEW_AGAINST_CONDITIONS));
		}
		LocalDate today = PlatformClock.dateOf(this.clock.instant());
		long late = open.stream().filter((each) -> each.dueOn().isBefore(today)).count();
		if (late > 0) {
			tasks.add(new Task("%d人补正到期未报".formatted(late), "可以延期，也可以作不通过结论。", null, list + Stage.CORRECTION, "去处理",
					Duty.FORMAL_REVIEW_AGAINST_CONDITIONS));
		}
	}

	private static @Nullable LocalDateTime due(Correction correction) {
		return PlatformClock.timeOf(correction.due().closesAt());
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		if (!(who instanceof Actor actor)) {
			return List.of();
		}
		if (actor.may(Permission.NOMINATION_REVIEW)) {
			return List.of(new Item(36, "补正", CorrectionPages.PATH));
		}
		return seesReviews(actor) ? List.of(new Item(36, "形审", ScreeningPages.PATH)) : List.of();
	}

	private static boolean seesReviews(Actor actor) {
		return actor.may(Permission.SCREEN) || actor.may(Permission.EXCEPTION_DECIDE)
				|| actor.may(Permission.PROCESS_AUDIT);
	}

	@Override
	public Optional<Note> note(Actor actor, Nomination nomination) {
		Correction open = (nomination.stage() != Stage.CORRECTION) ? null
				: this.tables.open(nomination.id()).orElse(null);
		if (actor.role() == Role.APPLICANT) {
			return Optional.ofNullable(open).map((each) -> note(each, null, ""));
		}
		if (actor.scope().unitId() != null) {
			boolean concluded = nomination.stage() == Stage.INELIGIBLE;
			String href = CorrectionPages.PATH + "/" + nomination.publicId();
			return (open != null) ? Optional.of(note(open, href, "看清单、重新报送"))
					: concluded ? Optional.of(new Note("形式审查不通过", List.of(), null, href, "看依据和理由")) : Optional.empty();
		}
		boolean there = nomination.stage() == Stage.RECOMMENDED
				|| nomination.stage().segment() == Stage.Segment.SCREENING;
		return (seesReviews(actor) && there) ? Optional.of(new Note("形式审查", List.of(),
				(open != null) ? open.due() : null, ScreeningPages.PATH + "/" + nomination.publicId(), "去形式审查"))
				: Optional.empty();
	}

	private static Note note(Correction correction, @Nullable String href, String verb) {
		return new Note("形式审查要求补正", correction.lines().stream().map(Correction.Line::words).toList(), correction.due(),
				href, verb);
	}

}
