package horqin.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.web.Open;
import horqin.access.Permission;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** 工作日历: the year at a glance, and 公示期试算. Nothing here is anybody's secret. */
@Controller
class CalendarPages implements NavigationSource {

	static final int EARLIEST_YEAR = 2000;

	static final int LATEST_YEAR = 2100;

	private static final int MOST_DAYS = 60;

	private final WorkingCalendars calendars;

	private final Clock clock;

	CalendarPages(WorkingCalendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	@Open("工作日历人人可查")
	@GetMapping("/calendar")
	String thisYear(@Nullable Actor actor, Model model) {
		return year(LocalDate.now(this.clock).getYear(), actor, model);
	}

	@Open("工作日历人人可查")
	@GetMapping("/calendar/{year:\\d{4}}")
	String year(@PathVariable int year, @Nullable Actor actor, Model model) {
		requireYear(year);
		LocalDate today = LocalDate.now(this.clock);
		WorkingCalendar calendar = this.calendars.current();
		head(model, calendar, year, today);
		model.addAttribute("mayEdit", actor != null && actor.may(Permission.CALENDAR_EDIT));
		model.addAttribute("months", calendar.knows(year) ? MonthGrid.ofYear(calendar, year, today) : List.of());
		return "calendar/year";
	}

	/** Starts with today and the least number of days. */
	@Open("公示期试算人人可用")
	@GetMapping(path = "/calendar/count", params = "!posted")
	String count(Model model) {
		Count usual = new Count(LocalDate.now(this.clock), Figures.newest().minimumNoticeWorkingDays());
		model.addAttribute("form", usual);
		return counted(usual, model);
	}

	@Open("公示期试算人人可用")
	@GetMapping(path = "/calendar/count", params = "posted")
	String count(@Valid @ModelAttribute("form") Count form, BindingResult errors, HttpServletResponse response,
			Model model) {
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return "calendar/count";
		}
		return counted(form, model);
	}

	private String counted(Count form, Model model) {
		NoticePeriod.Counting counting = NoticePeriod.count(this.calendars.current(),
				Objects.requireNonNull(form.posted()), Objects.requireNonNull(form.days()));
		Outcome outcome = NoticePeriod.mayPost(counting, Figures.newest(), null);
		model.addAttribute("outcome", outcome.isMoved() ? null : outcome);
		model.addAttribute("duty", Duty.NOTICE_FIVE_WORKING_DAYS);
		if (counting instanceof NoticePeriod.Counting.Counted(var period)) {
			model.addAttribute("period", period);
			model.addAttribute("days", period.pieces(LocalDate.now(this.clock)));
		}
		return "calendar/count";
	}

	static void requireYear(int year) {
		if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
			throw new NotFound();
		}
	}

	/** What every page of a year shows above its contents. */
	static void head(Model model, WorkingCalendar calendar, int year, LocalDate today) {
		SortedSet<Integer> picker = calendar.years();
		picker.addAll(List.of(today.getYear(), today.getYear() + 1, year));
		model.addAttribute("year", year);
		model.addAttribute("picker", picker);
		model.addAttribute("status", calendar.status(year).orElse(null));
		model.addAttribute("document", calendar.year(year).map(CalendarYear::document).orElse(""));
		model.addAttribute("warning", calendar.missingWarning(today));
		model.addAttribute("local",
				calendar.year(year)
					.stream()
					.flatMap((each) -> each.days().stream())
					.filter(CalendarDay::isLocal)
					.toList());
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who instanceof Actor actor && actor.may(Permission.CALENDAR_EDIT))
				? List.of(new Item(80, "工作日历", "/calendar")) : List.of();
	}

	/**
	 * 公示期试算.
	 *
	 * @param posted the day of posting
	 * @param days working days
	 */
	record Count(@NotNull(message = "请填写张贴日期。") @Nullable LocalDate posted,
			@NotNull(message = "请填写工作日数。") @Min(value = 1, message = "工作日数至少是1。") @Max(value = MOST_DAYS,
					message = "工作日数最多填写60。") @Nullable Integer days) {

	}

}
