package horqin.nomination.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.nomination.Applying;
import horqin.nomination.CheckPoint;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Paper;
import horqin.nomination.Pledges;
import horqin.person.PersonField;
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

/** 第七步 承诺与提交: the pledge, and what may be done with the data, each apart. */
@Controller
class PromisePages {

	private final Nominations nominations;

	private final Pledges pledges;

	private final Applying applying;

	private final OwnFrame frame;

	PromisePages(Nominations nominations, Pledges pledges, Applying applying, OwnFrame frame) {
		this.nominations = nominations;
		this.pledges = pledges;
		this.applying = applying;
		this.frame = frame;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/promises")
	String show(Actor actor, @PathVariable String id, Model model) {
		return page(actor, this.nominations.see(actor, id), model);
	}

	@May(Permission.NOMINATION_OWN)
	@PostMapping("/application/{id}/promises")
	String sign(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "false") boolean application,
			@RequestParam(defaultValue = "false") boolean sensitive,
			@RequestParam(defaultValue = "false") boolean pledge,
			@RequestParam(required = false) @Nullable List<String> published, HttpServletResponse response,
			Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		Outcome outcome = this.pledges.sign(actor, id,
				new Pledges.Ticks(application, sensitive, pledge, fields(published)));
		if (!outcome.isMoved()) {
			Answers.refused(outcome, model, response);
			return page(actor, nomination, model);
		}
		Pledges.Signed signed = this.pledges.of(this.nominations.see(actor, id));
		if (signed.application() && signed.sensitive() && signed.pledged()) {
			Flash.done(response, "已签署。提交前请再核对一遍。");
			return "redirect:" + nomination.ownHref() + "/submit";
		}
		Flash.warn(response, "已保存勾选的部分；还有没勾选的，没有同意就不能提交。");
		return "redirect:" + nomination.ownHref() + "/promises";
	}

	@May(Permission.NOMINATION_FOR_OTHERS)
	@PostMapping("/application/{id}/promises/scans")
	String scans(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile consent,
			@RequestParam(required = false) @Nullable MultipartFile pledge,
			@RequestParam(required = false) @Nullable List<String> published, HttpServletResponse response,
			Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		Outcome outcome = this.pledges.signOnPaper(actor, id, uploads(consent), uploads(pledge), fields(published));
		if (!outcome.isMoved()) {
			Answers.refused(outcome, model, response);
			return page(actor, this.nominations.see(actor, id), model);
		}
		Flash.done(response, "签字的扫描件已收到。");
		return "redirect:" + nomination.ownHref() + "/promises";
	}

	private String page(Actor actor, Nomination nomination, Model model) {
		this.frame.step(model, actor, nomination, CheckPoint.Page.PROMISES);
		model.addAttribute("signed", this.pledges.of(nomination));
		model.addAttribute("needed",
				this.pledges.needed().stream().map(PersonField::label).collect(Collectors.joining("、")));
		model.addAttribute("publishable", Pledges.PUBLISHABLE);
		model.addAttribute("consentPaper",
				this.applying.paper(actor, nomination.publicId(), Paper.Kind.CONSENT).orElse(null));
		model.addAttribute("pledgePaper",
				this.applying.paper(actor, nomination.publicId(), Paper.Kind.PLEDGE).orElse(null));
		model.addAttribute("accept", Accept.SCAN);
		return "nomination/own/promises";
	}

	private static Set<PersonField> fields(@Nullable List<String> names) {
		Set<PersonField> fields = EnumSet.noneOf(PersonField.class);
		for (PersonField field : Pledges.PUBLISHABLE) {
			if (names != null && names.contains(field.name())) {
				fields.add(field);
			}
		}
		return fields;
	}

	private static List<Upload> uploads(@Nullable MultipartFile file) {
		List<Upload> uploads = new ArrayList<>();
		if (file != null && !file.isEmpty()) {
			uploads.add(Upload.of(file));
		}
		return uploads;
	}

}
