package horqin.nomination.web;

import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.nomination.Nomination;
import horqin.nomination.Opening;
import horqin.nomination.Openings;
import horqin.nomination.PersonEntry;
import horqin.person.Codes;
import horqin.person.Sex;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Pieces.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 开始申报: who it is about; by themselves, or by the unit for somebody. */
@Controller
class OpenPages {

	private final Openings openings;

	OpenPages(Openings openings) {
		this.openings = openings;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/new")
	String form(Actor actor, Model model) {
		model.addAttribute("form", PersonEntry.empty());
		Outcome outcome = this.openings.mayOpen(actor);
		model.addAttribute("outcome", outcome.isMoved() ? null : outcome);
		return page(actor, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/new")
	String open(Actor actor, @ModelAttribute("form") PersonEntry form, BindingResult errors,
			@RequestParam(required = false) @Nullable String employer,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		Opening opening = actor.may(Permission.NOMINATION_OWN) ? this.openings.open(actor, form, explanation)
				: this.openings.openFor(actor, form, employer, explanation);
		switch (opening) {
			case Opening.Done(Nomination nomination, var notes) -> {
				if (notes.isEmpty()) {
					Flash.done(response, "已建立申报，请从基本信息开始填写。");
				}
				else {
					Flash.warn(response, "这个人已登记过，保留登记的信息：" + String.join("；", notes) + "。");
				}
				return "redirect:" + nomination.ownHref() + "/profile";
			}
			case Opening.Wrong(var faults) -> {
				Answers.beside(faults, errors);
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			}
			case Opening.Asked(var outcome) -> Answers.refused(outcome, model, response);
		}
		model.addAttribute("employer", employer);
		model.addAttribute("explanation", explanation);
		return page(actor, model);
	}

	private String page(Actor actor, Model model) {
		boolean own = actor.may(Permission.NOMINATION_OWN);
		model.addAttribute("own", own);
		model.addAttribute("edition", this.openings.edition(actor).orElse(null));
		choices(model);
		model.addAttribute("crumbs", List.of(own ? new Crumb("我的申报", "/application") : new Crumb("人选", "/nominations"),
				new Crumb("开始申报", "")));
		return "nomination/own/new";
	}

	/** What the fields about a person offer. */
	static void choices(Model model) {
		model.addAttribute("sexes", Choice.of(Sex.class, Sex::label));
		model.addAttribute("ethnicities",
				Codes.ETHNICITY.picker().stream().map((code) -> new Choice(code.code(), code.name())).toList());
		model.addAttribute("politicals",
				Codes.POLITICAL_STATUS.picker().stream().map((code) -> new Choice(code.code(), code.name())).toList());
		model.addAttribute("educations",
				Codes.EDUCATION.groups()
					.stream()
					.map((group) -> new Choice(group.choice().code(), group.choice().name()))
					.toList());
		model.addAttribute("labels",
				Map.of("name", "姓名", "mongolianName", "蒙古文姓名", "sex", "性别", "ethnicity", "民族", "birthDate", "出生日期",
						"identityNumber", "证件号码", "phone", "手机号码", "political", "政治面貌", "education", "学历"));
	}

}
