package horqin.nomination.web;

import java.time.Period;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.nomination.CheckPoint;
import horqin.nomination.Fault;
import horqin.nomination.FrontLine;
import horqin.nomination.FrontLineTime;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Saved;
import horqin.nomination.SavedSpan;
import horqin.nomination.Situation;
import horqin.nomination.SpanDraft;
import horqin.nomination.WorkHistory;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 第二步 工作经历: span by span, with the years on the front line and why they are what they
 * are.
 */
@Controller
class HistoryPages {

	private final Nominations nominations;

	private final WorkHistory history;

	private final OwnFrame frame;

	HistoryPages(Nominations nominations, WorkHistory history, OwnFrame frame) {
		this.nominations = nominations;
		this.history = history;
		this.frame = frame;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/history")
	String list(Actor actor, @PathVariable String id, Model model) {
		return list(actor, this.nominations.see(actor, id), model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/history")
	String add(Actor actor, @PathVariable String id, @ModelAttribute("form") SpanDraft form, BindingResult errors,
			HttpServletResponse response, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		switch (this.history.add(actor, id, form)) {
			case Saved.Stale(var conflict) -> {
				return conflict.show(model, response);
			}
			case Saved.Refused(var outcome) -> Answers.refused(outcome, model, response);
			case Saved.Done(int _, var faults) -> {
				if (faults.isEmpty()) {
					Flash.done(response, "已添加一段经历，一线年限已重新计算。");
					return "redirect:" + nomination.ownHref() + "/history";
				}
				wrong(faults, errors, model, response);
			}
		}
		return list(actor, nomination, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/history/{span}")
	String edit(Actor actor, @PathVariable String id, @PathVariable long span, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		model.addAttribute("version", this.history.span(nomination, span).version());
		model.addAttribute("form", this.history.draft(nomination, span));
		return edit(actor, nomination, span, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/history/{span}")
	String change(Actor actor, @PathVariable String id, @PathVariable long span, @ModelAttribute("form") SpanDraft form,
			BindingResult errors, @RequestParam(defaultValue = "-1") int version, HttpServletResponse response,
			Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		switch (this.history.change(actor, id, span, form, version)) {
			case Saved.Stale(var conflict) -> {
				return conflict.show(model, response);
			}
			case Saved.Refused(var outcome) -> Answers.refused(outcome, model, response);
			case Saved.Done(int _, var faults) -> {
				if (faults.isEmpty()) {
					Flash.done(response, "这段经历已保存，一线年限已重新计算。");
					return "redirect:" + nomination.ownHref() + "/history";
				}
				wrong(faults, errors, model, response);
			}
		}
		model.addAttribute("version", version);
		return edit(actor, nomination, span, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/history/{span}/remove")
	String remove(Actor actor, @PathVariable String id, @PathVariable long span, HttpServletResponse response,
			Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		Outcome outcome = this.history.remove(actor, id, span);
		if (outcome.isMoved()) {
			Flash.done(response, "已删除这段经历。");
			return "redirect:" + nomination.ownHref() + "/history";
		}
		Answers.refused(outcome, model, response);
		return list(actor, nomination, model);
	}

	/**
	 * Faults of the rows for time away belong to no field of the form: they are said at
	 * their row.
	 */
	private static void wrong(List<Fault> faults, BindingResult errors, Model model, HttpServletResponse response) {
		Answers.beside(faults.stream().filter((fault) -> !fault.field().startsWith("off")).toList(), errors);
		List<String> off = faults.stream().filter((fault) -> fault.field().startsWith("off")).map(Fault::text).toList();
		off.forEach((text) -> errors.reject("typed", text));
		model.addAttribute("offFaults", off);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
	}

	private String list(Actor actor, Nomination nomination, Model model) {
		Situation situation = page(actor, nomination, model);
		List<SavedSpan> spans = this.history.of(nomination);
		model.addAttribute("spans", spans);
		FrontLine line = situation.frontLine();
		Period missing = line.expected().missing();
		model.addAttribute("line", line);
		model.addAttribute("expected", line.outcomeExpected());
		model.addAttribute("lacking", (missing != null) ? "还差" + FrontLineTime.words(missing) : "");
		model.addAttribute("expectedWords", FrontLineTime.words(line.expected().time()));
		model.addAttribute("certifiedWords", FrontLineTime.words(line.certified().time()));
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", SpanDraft.empty());
		}
		return "nomination/own/history";
	}

	private String edit(Actor actor, Nomination nomination, long span, Model model) {
		page(actor, nomination, model);
		model.addAttribute("span", this.history.span(nomination, span));
		return "nomination/own/span";
	}

	private Situation page(Actor actor, Nomination nomination, Model model) {
		model.addAttribute("labels", Map.of("from", "开始年月", "to", "结束年月", "employer", "工作单位", "post", "岗位", "frontLine",
				"是否一线岗位", "witness", "证明人", "witnessPhone", "证明人电话"));
		model.addAttribute("rows", List.of(0, 1, 2));
		return this.frame.step(model, actor, nomination, CheckPoint.Page.HISTORY);
	}

}
