package horqin.demonstration;

import java.time.Clock;
import java.time.LocalDateTime;

import horqin.access.Actor;
import horqin.calendar.DemonstrationClock;
import horqin.records.Who;
import horqin.regulation.Outcome;
import horqin.web.DemonstrationBanner;
import horqin.web.Flash;
import horqin.web.Open;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 演示时钟: a newcomer walks five working days in a minute. The bean does not exist in
 * production.
 */
@Controller
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class ClockPages implements DemonstrationBanner {

	private final DemonstrationClock demonstrationClock;

	private final Clock clock;

	ClockPages(DemonstrationClock demonstrationClock, Clock clock) {
		this.demonstrationClock = demonstrationClock;
		this.clock = clock;
	}

	@Open("只在演示环境存在")
	@GetMapping("/demonstration/clock")
	String clock(Model model) {
		model.addAttribute("form", new MoveClock(null));
		model.addAttribute("now", clockText());
		return "demonstration/clock";
	}

	@Open("只在演示环境存在")
	@PostMapping("/demonstration/clock")
	String move(@Nullable Actor actor, @ModelAttribute("form") MoveClock form, BindingResult errors,
			HttpServletResponse response, Model model) {
		if (!errors.hasErrors() && form.to() == null) {
			errors.rejectValue("to", "missing", "请填写要拨到的日期和时间。");
		}
		if (!errors.hasErrors() && form.to() != null) {
			this.demonstrationClock.moveTo(form.to(), who(actor))
				.reasons()
				.forEach((reason) -> errors.rejectValue("to", "refused", reason.text()));
		}
		if (errors.hasErrors()) {
			model.addAttribute("now", clockText());
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return "demonstration/clock";
		}
		Flash.done(response, "演示时钟已拨到 " + clockText() + "。");
		return "redirect:/demonstration/clock";
	}

	@Open("只在演示环境存在")
	@PostMapping("/demonstration/clock/days")
	String advance(@Nullable Actor actor, @RequestParam int days, HttpServletResponse response) {
		Outcome outcome = this.demonstrationClock.advanceWorkingDays(days, who(actor));
		if (outcome.isMoved()) {
			Flash.done(response, "演示时钟已拨到 " + clockText() + "。");
		}
		else {
			Flash.failed(response, outcome.reasons().getFirst().text());
		}
		return "redirect:/demonstration/clock";
	}

	private static Who who(@Nullable Actor actor) {
		return (actor != null) ? actor.who() : Who.system();
	}

	@Override
	public String clockText() {
		return Wording.time(LocalDateTime.now(this.clock));
	}

	@Override
	public String clockHref() {
		return "/demonstration/clock";
	}

	@Override
	public String accountsHref() {
		return "/demonstration";
	}

	/** Where the clock is to stand. */
	record MoveClock(@Nullable LocalDateTime to) {
	}

}
