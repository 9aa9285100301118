package horqin.nomination.web;

import java.time.InstantSource;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.nomination.Applying;
import horqin.nomination.CheckPoint;
import horqin.nomination.Choices;
import horqin.nomination.Drafts;
import horqin.nomination.Identities;
import horqin.nomination.Mark;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Opened;
import horqin.nomination.PersonEntry;
import horqin.nomination.ProfileDraft;
import horqin.nomination.Saved;
import horqin.person.Codes;
import horqin.person.Person;
import horqin.records.Accept;
import horqin.records.Upload;
import horqin.regulation.Outcome;
import horqin.web.Autosaved;
import horqin.web.Choice;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 第一步 基本信息: the person, the portrait, work and education. */
@Controller
class ProfilePages {

	private final Nominations nominations;

	private final Drafts drafts;

	private final Identities identities;

	private final Applying applying;

	private final OwnFrame frame;

	private final InstantSource clock;

	ProfilePages(Nominations nominations, Drafts drafts, Identities identities, Applying applying, OwnFrame frame,
			InstantSource clock) {
		this.nominations = nominations;
		this.drafts = drafts;
		this.identities = identities;
		this.applying = applying;
		this.frame = frame;
		this.clock = clock;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/profile")
	String show(Actor actor, @PathVariable String id, Model model) {
		return page(actor, this.nominations.see(actor, id), model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/profile")
	String save(Actor actor, @PathVariable String id, @ModelAttribute("form") ProfileDraft form, BindingResult errors,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable String pageToken,
			@RequestParam(required = false) @Nullable String go, HttpServletResponse response, Model model) {
		Mark mark = Mark.posted(version, pageToken);
		Nomination nomination = this.nominations.see(actor, id);
		switch (this.drafts.saveProfile(actor, id, form, mark, Drafts.By.BUTTON)) {
			case Saved.Stale(var conflict) -> {
				return conflict.show(model, response);
			}
			case Saved.Refused(var outcome) -> Answers.refused(outcome, model, response);
			case Saved.Done(int now, var faults) -> {
				if (faults.isEmpty()) {
					return Answers.onward(response, "基本信息已保存。", go, OwnFrame.next(nomination, CheckPoint.Page.PROFILE),
							nomination.ownHref() + "/profile");
				}
				Answers.beside(faults, errors);
				Answers.unread(response, model);
				mark = new Mark(now, mark.page());
			}
		}
		model.addAttribute("mark", mark);
		return page(actor, nomination, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/profile/autosave")
	ResponseEntity<Autosaved> autosave(Actor actor, @PathVariable String id, @ModelAttribute ProfileDraft form,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable String pageToken) {
		return Answers.autosaved(
				this.drafts.saveProfile(actor, id, form, Mark.posted(version, pageToken), Drafts.By.PAGE),
				PlatformClock.timeOf(this.clock.instant()));
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/person")
	String person(Actor actor, @PathVariable String id, @ModelAttribute("person") PersonEntry form,
			BindingResult errors, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(required = false) @Nullable String explanation, HttpServletResponse response, Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		switch (this.identities.save(actor, id, form, version, explanation)) {
			case Saved.Stale(var conflict) -> {
				return conflict.show(model, response);
			}
			case Saved.Refused(var outcome) -> {
				model.addAttribute("refusedPerson", outcome);
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			}
			case Saved.Done(int _, var faults) -> {
				if (faults.isEmpty()) {
					Flash.done(response, "个人身份信息已保存。");
					return "redirect:" + nomination.ownHref() + "/profile";
				}
				Answers.beside(faults, errors);
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			}
		}
		model.addAttribute("explanation", explanation);
		return page(actor, nomination, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/photo")
	String photo(Actor actor, @PathVariable String id, @RequestParam MultipartFile file, HttpServletResponse response,
			Model model) {
		Nomination nomination = this.nominations.see(actor, id);
		Outcome outcome = this.applying.photo(actor, id, Upload.of(file));
		if (outcome.isMoved()) {
			Flash.done(response, "照片已收到。");
			return "redirect:" + nomination.ownHref() + "/profile#photo";
		}
		model.addAttribute("refusedPhoto", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, nomination, model);
	}

	private String page(Actor actor, Nomination nomination, Model model) {
		this.frame.step(model, actor, nomination, CheckPoint.Page.PROFILE);
		Opened<ProfileDraft> opened = this.drafts.profile(nomination);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", opened.draft());
		}
		if (!model.containsAttribute("mark")) {
			model.addAttribute("mark", Mark.opened(opened.version()));
		}
		Person person = this.identities.of(nomination);
		if (!model.containsAttribute("person")) {
			model.addAttribute("person", PersonEntry.of(person));
		}
		model.addAttribute("registered", person);
		OpenPages.choices(model);
		model.addAttribute("profileLabels", ProfileDraft.LABELS);
		model.addAttribute("industries",
				Codes.INDUSTRY.all().stream().map((code) -> new Choice(code.code(), code.name())).toList());
		model.addAttribute("clusters", Choices.CLUSTERS.stream().map((each) -> new Choice(each, each)).toList());
		model.addAttribute("natures", Choices.NATURES.stream().map((each) -> new Choice(each, each)).toList());
		model.addAttribute("accept", Accept.IMAGE);
		return "nomination/own/profile";
	}

}
