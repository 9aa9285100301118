package horqin.edition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.calendar.Deadline;
import horqin.calendar.WorkingCalendar;
import horqin.calendar.WorkingCalendars;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Target and requirements, the timetable and its extensions. */
@Controller
class PlanPages {

	private final Editions editions;

	private final Timetables timetables;

	private final WorkingCalendars calendars;

	private final Units units;

	private final EditionHead head;

	PlanPages(Editions editions, Timetables timetables, WorkingCalendars calendars, Units units, EditionHead head) {
		this.editions = editions;
		this.timetables = timetables;
		this.calendars = calendars;
		this.units = units;
		this.head = head;
	}

	@May(Permission.EDITION_SEE)
	@GetMapping("/editions/{id}/goal")
	String goal(Actor actor, @PathVariable String id, Model model) {
		Edition edition = this.editions.see(actor, id);
		model.addAttribute("form", GoalForm.of(edition));
		return goalPage(actor, edition, model);
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/goal")
	String saveGoal(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") GoalForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (!errors.hasErrors()) {
			Outcome outcome = this.editions.saveGoal(actor, id, form.goal());
			if (outcome.isMoved()) {
				Flash.done(response, "目标任务和工作要求已保存。");
				return "redirect:" + edition.href();
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return goalPage(actor, edition, model);
	}

	private String goalPage(Actor actor, Edition edition, Model model) {
		this.head.on(model, edition, "目标任务");
		model.addAttribute("mayEdit", mayEdit(actor, edition));
		model.addAttribute("usual", edition.figures().yearlyTarget());
		return "edition/goal";
	}

	/**
	 * With {@code publish} the days are proposed anew, counted from there; nothing is
	 * saved.
	 */
	@May(Permission.EDITION_SEE)
	@GetMapping("/editions/{id}/timetable")
	String timetable(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String from,
			Model model) {
		Edition edition = this.editions.see(actor, id);
		SavedTimetable saved = this.timetables.current(edition.id());
		LocalDate start = startOf(from);
		Timetable shown = (start != null) ? this.timetables.propose(edition, start) : saved.timetable();
		model.addAttribute("form", TimetableForm.of(shown, saved.reason(), saved.version()));
		model.addAttribute("proposed", start != null);
		return timetablePage(actor, edition, shown, this.timetables.check(edition, shown, saved.reason()), model);
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/timetable")
	String saveTimetable(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") TimetableForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		Outcome outcome = null;
		if (!errors.hasErrors()) {
			String reason = Forms.orNull(form.explanation());
			outcome = this.timetables.save(actor, id, form.timetable(), Forms.version(form.version()), reason);
			if (outcome.isMoved()) {
				boolean fine = this.timetables.check(edition, form.timetable(), reason).isMoved();
				if (fine) {
					Flash.done(response, "时间安排已保存。");
				}
				else {
					Flash.warn(response, "时间安排已保存，还有需要处理的地方。");
				}
				return "redirect:" + edition.href() + (fine ? "" : "/timetable");
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return timetablePage(actor, edition, new Timetable(Map.of(), Timetable.USUAL_CLOSING_TIME), outcome, model);
	}

	private String timetablePage(Actor actor, Edition edition, Timetable shown, @Nullable Outcome outcome,
			Model model) {
		this.head.on(model, edition, "时间安排");
		WorkingCalendar calendar = this.calendars.current();
		Timetable effective = this.timetables.effective(edition.id(), null);
		model.addAttribute("mayEdit", mayEdit(actor, edition));
		model.addAttribute("outcome", (outcome == null || outcome.isMoved()) ? null : outcome);
		model.addAttribute("rows",
				Arrays.stream(Milestone.values())
					.map((milestone) -> Row.of(milestone, shown, effective, calendar))
					.toList());
		model.addAttribute("duty", Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE);
		model.addAttribute("mayExtend", actor.may(Permission.EDITION_PREPARE)
				&& (edition.state() == EditionState.PUBLISHED || edition.state() == EditionState.NOMINATING));
		model.addAttribute("extensions", this.timetables.extensions(edition.id()));
		model.addAttribute("labels",
				Arrays.stream(Milestone.values()).collect(Collectors.toMap(TimetableForm::field, Milestone::label)));
		model.addAttribute("deadlines",
				Arrays.stream(Milestone.values())
					.filter(Milestone::isDeadline)
					.map((milestone) -> new Choice(milestone.name(), milestone.label()))
					.toList());
		model.addAttribute("unitChoices",
				this.units.recommending(edition.organiserId())
					.stream()
					.map((unit) -> new Choice(unit.publicId(), unit.shortName()))
					.toList());
		if (!model.containsAttribute("extension")) {
			model.addAttribute("extension", new ExtensionForm(null, null, null, null));
		}
		return "edition/timetable";
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/extensions")
	String extend(Actor actor, @PathVariable String id, @Valid @ModelAttribute("extension") ExtensionForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (!errors.hasErrors()) {
			Outcome outcome = this.timetables.extend(actor, id, Objects.requireNonNull(form.milestone()),
					Objects.requireNonNull(form.until()), Forms.orNull(form.unit()), Forms.orNull(form.explanation()));
			if (outcome.isMoved()) {
				Flash.done(response, "已延期，有关单位在时间安排中可以看到。");
				return "redirect:" + edition.href() + "/timetable";
			}
			model.addAttribute("refusedExtension", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		SavedTimetable saved = this.timetables.current(edition.id());
		model.addAttribute("form", TimetableForm.of(saved.timetable(), saved.reason(), saved.version()));
		return timetablePage(actor, edition, saved.timetable(), null, model);
	}

	static boolean mayEdit(Actor actor, Edition edition) {
		return actor.may(Permission.EDITION_PREPARE) && EditionRules.mayEdit(edition).isMoved();
	}

	/** A day that cannot be read proposes nothing. */
	private static @Nullable LocalDate startOf(@Nullable String typed) {
		return (typed != null && typed.matches("20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])"))
				? LocalDate.parse(typed) : null;
	}

	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("target", "目标人数", "low", "区间下限", "high", "区间上限", "requirements", "工作要求", "contact", "联系方式");
	}

	/**
	 * A line of the form.
	 *
	 * @param gap how many working days after the one before; empty if that is not known
	 * @param holds until when the window is open for all units; empty unless it closes
	 * one
	 */
	record Row(Milestone milestone, String field, String label, String day, String gap, String holds) {

		static Row of(Milestone milestone, Timetable timetable, Timetable effective, WorkingCalendar calendar) {
			String gap = "";
			if (milestone != Milestone.PUBLISH) {
				Milestone before = Milestone.values()[milestone.ordinal() - 1];
				gap = TimetableRules.workingDays(timetable, calendar, before, milestone)
					.map((days) -> "距%s %d 个工作日".formatted(before.label(), days))
					.orElse("");
			}
			String day = timetable.day(milestone)
				.map((each) -> Wording.date(each) + "（" + Wording.weekday(each) + "）")
				.orElse(Wording.NOTHING);
			String holds = milestone.isDeadline() ? effective.deadline(milestone).map(Deadline::label).orElse("") : "";
			return new Row(milestone, TimetableForm.field(milestone), milestone.label(), day, gap, holds);
		}

	}

	/**
	 * A deadline to move later.
	 *
	 * @param unit the public id of the only unit concerned; empty for all
	 */
	record ExtensionForm(@NotNull(message = "请选择哪一个截止日。") @Nullable Milestone milestone,
			@NotNull(message = "请填写延至哪一天。") @Nullable LocalDate until, @Nullable String unit,
			@Size(max = 1000, message = "理由最多1000字。") @Nullable String explanation) {

	}

}
