package horqin.screening;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.WorkingCalendars;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.nomination.CheckItem;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.regulation.Outcome;
import horqin.screening.Dockets.Input;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Pieces.Answer;
import horqin.web.Pieces.Check;
import horqin.web.Pieces.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 补正 as the unit sees it: who, what, until when; and the answer of formal review. */
@Controller
class CorrectionPages {

	static final String PATH = "/corrections";

	private final Nominations nominations;

	private final Dockets dockets;

	private final Corrections corrections;

	private final CorrectionTables tables;

	private final ReviewTables reviews;

	private final Editions editions;

	private final Units units;

	private final WorkingCalendars calendars;

	private final InstantSource clock;

	CorrectionPages(Nominations nominations, Dockets dockets, Corrections corrections, CorrectionTables tables,
			ReviewTables reviews, Editions editions, Units units, WorkingCalendars calendars, InstantSource clock) {
		this.nominations = nominations;
		this.dockets = dockets;
		this.corrections = corrections;
		this.tables = tables;
		this.reviews = reviews;
		this.editions = editions;
		this.units = units;
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * Somebody who has to put something right.
	 *
	 * @param left working days that are left, in words
	 * @param late whether the deadline is over
	 */
	record Row(Nomination nomination, String unit, Correction correction, String left, boolean late) {

		public String href() {
			return PATH + "/" + this.nomination.publicId();
		}

	}

	@May({ Permission.NOMINATION_REVIEW, Permission.SCREEN })
	@GetMapping(PATH)
	String list(Actor actor, Model model) {
		Edition edition = year(actor).orElse(null);
		model.addAttribute("edition", edition);
		List<Row> rows = (edition != null) ? rows(actor, edition) : List.of();
		model.addAttribute("rows", rows);
		model.addAttribute("reminders", reminders(rows));
		return "screening/corrections";
	}

	/** The units for which there is a text to paste into a chat. */
	private List<Choice> reminders(List<Row> rows) {
		return rows.stream()
			.map((row) -> row.nomination().unitId())
			.distinct()
			.map(this.units::get)
			.map((unit) -> new Choice(unit.publicId(), unit.shortName()))
			.toList();
	}

	@May({ Permission.NOMINATION_REVIEW, Permission.SCREEN })
	@GetMapping(PATH + "/{id}")
	String one(Actor actor, @PathVariable String id, Model model) {
		return page(actor, id, model);
	}

	@May(Permission.NOMINATION_REVIEW)
	@PostMapping(PATH + "/{id}/resubmission")
	String resubmit(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String explanation,
			HttpServletResponse response, Model model) {
		Outcome outcome = this.corrections.resubmit(actor, id, explanation);
		if (outcome.isMoved()) {
			Flash.done(response, "已重新报送，请等待形式审查结论。");
			return "redirect:" + PATH + "/" + id;
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		model.addAttribute("outcome", outcome);
		model.addAttribute("explanation", explanation);
		return page(actor, id, model);
	}

	/** The text that is pasted into a chat. */
	@May({ Permission.NOMINATION_REVIEW, Permission.SCREEN })
	@GetMapping(PATH + "/reminder")
	String reminder(Actor actor, @RequestParam(required = false) @Nullable String unit, Model model) {
		Edition edition = year(actor).orElseThrow(NotFound::new);
		Units.Unit one = unit(actor, unit);
		List<CorrectionText.Line> lines = rows(actor, edition).stream()
			.filter((row) -> row.nomination().unitId() == one.id())
			.map((row) -> new CorrectionText.Line(row.nomination().name(), row.correction()))
			.toList();
		model.addAttribute("unit", one);
		model.addAttribute("people", lines.size());
		model.addAttribute("text", CorrectionText.of(edition.year(), one.shortName(), lines));
		return "screening/reminder";
	}

	private Units.Unit unit(Actor actor, @Nullable String asked) {
		Long own = actor.scope().unitId();
		if (own != null) {
			return this.units.get(own);
		}
		return this.units.byPublicId(Objects.requireNonNullElse(asked, ""))
			.filter((each) -> Objects.equals(each.organiserId(), actor.organiserId()))
			.orElseThrow(NotFound::new);
	}

	private String page(Actor actor, String id, Model model) {
		Docket docket = this.dockets.of(this.nominations.see(actor, id));
		Nomination nomination = docket.nomination();
		model.addAttribute("nomination", nomination);
		model.addAttribute("edition", docket.edition());
		model.addAttribute("unit", this.units.get(nomination.unitId()));
		model.addAttribute("heading", nomination.name() + "　形式审查");
		model.addAttribute("crumbs", List.of(new Crumb("补正", PATH), new Crumb(nomination.name(), "")));
		Correction open = docket.open().orElse(null);
		model.addAttribute("open", open);
		model.addAttribute("left", (open != null) ? left(open, this.calendars.current()) : "");
		model.addAttribute("late", open != null && open.dueOn().isBefore(today()));
		model.addAttribute("past", docket.corrections().stream().filter((each) -> each.answeredAt() != null).toList());
		model.addAttribute("conclusion",
				concluded(nomination) ? this.reviews.conclusion(nomination.id())
					.filter((each) -> each.round() == docket.sheet().round())
					.orElse(null) : null);
		model.addAttribute("checks", checks(docket));
		boolean unit = actor.may(Permission.NOMINATION_REVIEW);
		model.addAttribute("resubmits", unit && open != null);
		model.addAttribute("may", (unit && open != null)
				? this.dockets.may(actor, docket, ScreeningStep.RESUBMIT, Input.because(null)) : null);
		model.addAttribute("writes", unit && nomination.onBehalf() && open != null);
		return "screening/correction";
	}

	private static boolean concluded(Nomination nomination) {
		return nomination.stage() == Stage.ELIGIBLE || nomination.stage() == Stage.INELIGIBLE;
	}

	/** What the checklist still misses, with the way to the unit's own pages. */
	private static List<Check> checks(Docket docket) {
		Nomination nomination = docket.nomination();
		return docket.known()
			.situation()
			.checklist()
			.items()
			.stream()
			.filter((item) -> !item.done())
			.map((item) -> new Check((item.state() == CheckItem.State.MISSING) ? Answer.OPEN : Answer.NO,
					item.label() + "："
							+ item.reasons().stream().map(horqin.regulation.Reason::text).findFirst().orElse(""),
					item.point().page().isApplicants() ? "" : nomination.unitHref() + "/" + item.href(), "去办"))
			.toList();
	}

	private List<Row> rows(Actor actor, Edition edition) {
		WorkingCalendar calendar = this.calendars.current();
		Map<Long, String> units = new HashMap<>();
		this.units.recommending(edition.organiserId()).forEach((each) -> units.put(each.id(), each.shortName()));
		List<Correction> open = this.corrections.open(actor, edition);
		Map<Long, Nomination> people = new HashMap<>();
		this.nominations.all(open.stream().map(Correction::nominationId).toList())
			.forEach((each) -> people.put(each.id(), each));
		return open.stream().map((correction) -> {
			Nomination nomination = Objects.requireNonNull(people.get(correction.nominationId()));
			return new Row(nomination, units.getOrDefault(nomination.unitId(), ""), correction,
					left(correction, calendar), correction.dueOn().isBefore(today()));
		}).sorted(Comparator.comparing((Row row) -> row.correction().dueOn())).toList();
	}

	private String left(Correction correction, WorkingCalendar calendar) {
		LocalDate today = today();
		if (correction.dueOn().isBefore(today)) {
			return "已到期";
		}
		if (!calendar.knows(today.getYear()) || !calendar.knows(correction.dueOn().getYear())) {
			return "";
		}
		int days = calendar.workingDaysBetween(today, correction.dueOn());
		return (days == 0) ? "今天到期" : "还剩%d个工作日".formatted(days);
	}

	private Optional<Edition> year(Actor actor) {
		List<Edition> years = this.editions.list(actor, 5, 0);
		return years.stream()
			.filter((edition) -> edition.state() == EditionState.SCREENING)
			.findFirst()
			.or(() -> years.stream().filter((each) -> !each.state().isBefore(EditionState.NOMINATING)).findFirst());
	}

	private LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

}
