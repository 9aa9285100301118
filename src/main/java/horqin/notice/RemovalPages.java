package horqin.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Pieces.Crumb;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** What the party group decided about a proposed removal. */
@Controller
class RemovalPages {

	private final Removals removals;

	RemovalPages(Removals removals) {
		this.removals = removals;
	}

	@May(Permission.RESOLUTION_RECORD)
	@GetMapping("/notice-desk/removals/{nomination}")
	String form(Actor actor, @PathVariable String nomination, Model model) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new DecisionForm(null, null, null, null, null, null));
		}
		Removals.Waiting waiting = this.removals.waiting(actor, nomination);
		model.addAttribute("waiting", waiting);
		model.addAttribute("heading", "登记党组决定：" + waiting.name());
		model.addAttribute("crumbs", List.of(new Crumb("公示公布", "/notice-desk"), new Crumb("登记党组决定", "")));
		model.addAttribute("choices",
				List.of(new Choice("true", "取消入选资格"), new Choice("false", "保留入选资格", "解除暂缓，可以公布")));
		return "notice/removal";
	}

	@May(Permission.RESOLUTION_RECORD)
	@PostMapping("/notice-desk/removals/{nomination}")
	String decide(Actor actor, @PathVariable String nomination, @Valid @ModelAttribute("form") DecisionForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		if (!errors.hasErrors() && form.removed() != null) {
			MultipartFile excerpt = form.excerpt();
			Outcome outcome = this.removals.decide(actor, nomination,
					new Removals.Decision(form.removed(), text(form.session()), form.metOn(), text(form.item()),
							text(form.reason()), (excerpt == null || excerpt.isEmpty()) ? null : Upload.of(excerpt)));
			if (outcome.isMoved()) {
				Flash.done(response, "党组决定已登记。");
				return "redirect:/notice-desk";
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return form(actor, nomination, model);
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("removed", "决定", "session", "会议届次", "metOn", "会议日期", "item", "议题", "reason", "决定内容", "excerpt",
				"会议纪要摘录");
	}

	/** A decision. */
	record DecisionForm(@NotNull(message = "请选择党组的决定。") @Nullable Boolean removed, @Nullable String session,
			@NotNull(message = "请填写会议日期。") @Nullable LocalDate metOn, @Nullable String item, @Nullable String reason,
			@Nullable MultipartFile excerpt) {

	}

}
