package horqin.nomination.web;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.nomination.Applying;
import horqin.nomination.CheckPoint;
import horqin.nomination.Nomination;
import horqin.nomination.NominationStep;
import horqin.nomination.Nominations;
import horqin.nomination.Situation;
import horqin.nomination.Stage;
import horqin.records.Accept;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Handing in and taking back, each said in words before its button. */
@Controller
class SubmitPages {

	private final Nominations nominations;

	private final Applying applying;

	private final OwnFrame frame;

	SubmitPages(Nominations nominations, Applying applying, OwnFrame frame) {
		this.nominations = nominations;
		this.applying = applying;
		this.frame = frame;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/submit")
	String confirm(Actor actor, @PathVariable String id, Model model) {
		return confirm(actor, this.nominations.see(actor, id), model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/submit")
	String submit(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "SUBMIT") String way,
			HttpServletResponse response, Model model) {
		NominationStep step = way.equals("RESUBMIT") ? NominationStep.RESUBMIT : NominationStep.SUBMIT;
		Outcome outcome = this.applying.submit(actor, id, step);
		Nomination nomination = this.nominations.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, (step == NominationStep.SUBMIT) ? "已提交，请打印申报表交所在单位审核盖章。" : "已提交推荐单位审核。");
			return "redirect:" + nomination.ownHref();
		}
		if (nomination.stage() == step.to()) {
			// Pressed twice, or in two windows: it is where it should be.
			Flash.done(response, "已经提交过了，不用再次提交。");
			return "redirect:" + nomination.ownHref();
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return confirm(actor, nomination, model);
	}

	private String confirm(Actor actor, Nomination nomination, Model model) {
		Situation situation = this.frame.around(model, actor, nomination, "核对并提交");
		NominationStep step = NominationStep.SUBMIT;
		Outcome outcome = this.applying.maySubmit(actor, situation, step);
		if (nomination.stage() == Stage.RETURNED) {
			Outcome straight = this.applying.maySubmit(actor, situation, NominationStep.RESUBMIT);
			model.addAttribute("straight", straight.isMoved());
		}
		else {
			model.addAttribute("straight", false);
		}
		model.addAttribute("maySubmit", outcome.isMoved());
		model.addAttribute("outcome", outcome.isMoved() ? null : outcome);
		CheckPoint.Page open = OwnFrame.firstOpen(situation);
		model.addAttribute("whole", situation.checklist().outcome(CheckPoint.Party.APPLICANT).isMoved());
		model.addAttribute("goOn", nomination.ownHref() + "/" + open.path());
		model.addAttribute("goOnLabel", "去补：" + open.label());
		return "nomination/own/submit";
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/withdraw")
	String leave(Actor actor, @PathVariable String id, Model model) {
		return leave(actor, this.nominations.see(actor, id), model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/withdraw")
	String withdraw(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String reason,
			@RequestParam(defaultValue = "false") boolean confirmed,
			@RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		if (!confirmed) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("unconfirmed", true);
			model.addAttribute("reason", reason);
			return leave(actor, nomination, model);
		}
		Upload paper = (file != null && !file.isEmpty()) ? Upload.of(file) : null;
		Outcome outcome = this.applying.withdraw(actor, id, reason, paper);
		if (outcome.isMoved()) {
			Flash.done(response, "申报已撤回。截止以前可以重新申报。");
			return (actor.role() == Role.APPLICANT) ? "redirect:/application" : "redirect:" + nomination.ownHref();
		}
		Answers.refused(outcome, model, response);
		model.addAttribute("reason", reason);
		return leave(actor, nomination, model);
	}

	private String leave(Actor actor, Nomination nomination, Model model) {
		this.frame.around(model, actor, nomination, "撤回申报");
		model.addAttribute("mayWithdraw",
				NominationStep
					.at(nomination.stage(), (actor.role() == Role.APPLICANT) ? Role.APPLICANT : Role.RECOMMENDER)
					.contains(NominationStep.WITHDRAW));
		model.addAttribute("accept", Accept.SCAN);
		return "nomination/own/withdraw";
	}

}
