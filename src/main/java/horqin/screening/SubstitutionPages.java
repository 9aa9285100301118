package horqin.screening;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** 替换人选: which units have a seat that became free, and until when they may use it. */
@Controller
class SubstitutionPages {

	private static final String PATH = ScreeningPages.PATH + "/substitution";

	private final Editions editions;

	private final Substitutions substitutions;

	SubstitutionPages(Editions editions, Substitutions substitutions) {
		this.editions = editions;
		this.substitutions = substitutions;
	}

	@May(Permission.SCREEN)
	@GetMapping(PATH)
	String list(Actor actor, @RequestParam String year, Model model) {
		Edition edition = this.editions.see(actor, year);
		model.addAttribute("edition", edition);
		model.addAttribute("rows", this.substitutions.rows(actor, edition));
		return "screening/substitution";
	}

	@May(Permission.SCREEN)
	@PostMapping(PATH)
	String give(Actor actor, @RequestParam String year, @RequestParam String unit,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		Outcome outcome = this.substitutions.give(actor, year, unit, until, explanation);
		if (outcome.isMoved()) {
			Flash.done(response, "替换期限已定，推荐单位会收到消息。");
			return "redirect:" + PATH + "?year=" + UriUtils.encode(year, StandardCharsets.UTF_8);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		model.addAttribute("outcome", outcome);
		model.addAttribute("triedUnit", unit);
		model.addAttribute("until", until);
		model.addAttribute("explanation", explanation);
		return list(actor, year, model);
	}

}
