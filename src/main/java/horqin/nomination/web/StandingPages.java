package horqin.nomination.web;

import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.nomination.Applying;
import horqin.nomination.CheckPoint;
import horqin.nomination.Drafts;
import horqin.nomination.Mark;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Opened;
import horqin.nomination.Paper;
import horqin.nomination.Saved;
import horqin.nomination.Situation;
import horqin.nomination.StandingDraft;
import horqin.records.Accept;
import horqin.records.Upload;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 第三步 身份情况: what Article 4 asks, and the proof of being kept on. */
@Controller
class StandingPages {

	private final Nominations nominations;

	private final Drafts drafts;

	private final Applying applying;

	private final OwnFrame frame;

	StandingPages(Nominations nominations, Drafts drafts, Applying applying, OwnFrame frame) {
		this.nominations = nominations;
		this.drafts = drafts;
		this.applying = applying;
		this.frame = frame;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/standing")
	String show(Actor actor, @PathVariable String id, Model model) {
		return page(actor, this.nominations.see(actor, id), model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/standing")
	String save(Actor actor, @PathVariable String id, @ModelAttribute("form") StandingDraft form, BindingResult errors,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable String pageToken,
			@RequestParam(required = false) @Nullable String go, HttpServletResponse response, Model model) {
		Mark mark = Mark.posted(version, pageToken);
		Nomination nomination = this.nominations.see(actor, id);
		switch (this.drafts.saveStanding(actor, id, form, mark)) {
			case Saved.Stale(var conflict) -> {
				return conflict.show(model, response);
			}
			case Saved.Refused(var outcome) -> Answers.refused(outcome, model, response);
			case Saved.Done(int now, var faults) -> {
				boolean proof = "true".equals(form.retained()) && faults.isEmpty()
						&& this.applying.paper(actor, id, Paper.Kind.RETAINED_PROOF).isEmpty();
				if (faults.isEmpty()) {
					return Answers.onward(response, proof ? "已保存，请上传延聘证明。" : "身份情况已保存。", proof ? "stay" : go,
							OwnFrame.next(nomination, CheckPoint.Page.STANDING), nomination.ownHref() + "/standing");
				}
				Answers.beside(faults, errors);
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				mark = new Mark(now, mark.page());
			}
		}
		model.addAttribute("mark", mark);
		return page(actor, nomination, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/standing/proof")
	String proof(Actor actor, @PathVariable String id, @RequestParam MultipartFile file, HttpServletResponse response,
			Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		Outcome outcome = this.applying.retainedProof(actor, id, Upload.of(file));
		if (outcome.isMoved()) {
			Flash.done(response, "延聘证明已收到，不受退休限制，也不需另行批准。");
			return "redirect:" + nomination.ownHref() + "/standing";
		}
		model.addAttribute("refusedProof", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, nomination, model);
	}

	private String page(Actor actor, Nomination nomination, Model model) {
		Situation situation = this.frame.step(model, actor, nomination, CheckPoint.Page.STANDING);
		Opened<StandingDraft> opened = this.drafts.standing(nomination);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", opened.draft());
		}
		if (!model.containsAttribute("mark")) {
			model.addAttribute("mark", Mark.opened(opened.version()));
		}
		model.addAttribute("exclusions",
				situation.checklist()
					.items()
					.stream()
					.filter((item) -> item.point() == CheckPoint.EXCLUSIONS && !item.done())
					.findFirst()
					.map((item) -> new Outcome.Refused(item.reasons()))
					.orElse(null));
		model.addAttribute("proof",
				this.applying.paper(actor, nomination.publicId(), Paper.Kind.RETAINED_PROOF).orElse(null));
		model.addAttribute("declared", situation.application().facts().declared());
		model.addAttribute("accept", Accept.SCAN);
		model.addAttribute("duty", Duty.LEADING_CADRES_EXCLUDED);
		model.addAttribute("clean", Duty.CLEAN_RECORD);
		model.addAttribute("labels", Map.of("leadingCadre", "副处级或相当于副处级以上领导干部", "enterpriseHead", "企业负责人", "retired",
				"是否已退休", "retained", "是否延聘"));
		return "nomination/own/standing";
	}

}
