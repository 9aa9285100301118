package horqin.nomination.web;

import java.time.InstantSource;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.edition.Force;
import horqin.nomination.AccountsDraft;
import horqin.nomination.CheckPoint.Page;
import horqin.nomination.Drafts;
import horqin.nomination.Drafts.By;
import horqin.nomination.Mark;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Opened;
import horqin.nomination.Saved;
import horqin.nomination.Situation;
import horqin.nomination.StatementsDraft;
import horqin.regulation.Duty;
import horqin.web.Autosaved;
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

/** 第四步 五力自述 and 第六步 事迹与计划: what people write in their own words. */
@Controller
class TextPages {

	private final Nominations nominations;

	private final Drafts drafts;

	private final OwnFrame frame;

	private final InstantSource clock;

	TextPages(Nominations nominations, Drafts drafts, OwnFrame frame, InstantSource clock) {
		this.nominations = nominations;
		this.drafts = drafts;
		this.frame = frame;
		this.clock = clock;
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/statements")
	String statements(Actor actor, @PathVariable String id, Model model) {
		return statementsPage(actor, this.nominations.see(actor, id), model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/statements")
	String saveStatements(Actor actor, @PathVariable String id, @ModelAttribute("form") StatementsDraft form,
			BindingResult errors, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable String pageToken,
			@RequestParam(required = false) @Nullable String go, HttpServletResponse response, Model model) {
		Mark mark = Mark.posted(version, pageToken);
		Saved saved = this.drafts.saveStatements(actor, id, form, mark, By.BUTTON);
		Nomination nomination = this.nominations.see(actor, id);
		String view = saved(saved, nomination, Page.STATEMENTS, mark, go, errors, response, model);
		return (view != null) ? view : statementsPage(actor, nomination, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/statements/autosave")
	ResponseEntity<Autosaved> autosaveStatements(Actor actor, @PathVariable String id,
			@ModelAttribute StatementsDraft form, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable String pageToken) {
		return Answers.autosaved(this.drafts.saveStatements(actor, id, form, Mark.posted(version, pageToken), By.PAGE),
				PlatformClock.timeOf(this.clock.instant()));
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@GetMapping("/application/{id}/accounts")
	String accounts(Actor actor, @PathVariable String id, Model model) {
		return accountsPage(actor, this.nominations.see(actor, id), model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/accounts")
	String saveAccounts(Actor actor, @PathVariable String id, @ModelAttribute("form") AccountsDraft form,
			BindingResult errors, @RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable String pageToken,
			@RequestParam(required = false) @Nullable String go, HttpServletResponse response, Model model) {
		Mark mark = Mark.posted(version, pageToken);
		Saved saved = this.drafts.saveAccounts(actor, id, form, mark, By.BUTTON);
		Nomination nomination = this.nominations.see(actor, id);
		String view = saved(saved, nomination, Page.ACCOUNTS, mark, go, errors, response, model);
		return (view != null) ? view : accountsPage(actor, nomination, model);
	}

	@May({ Permission.NOMINATION_OWN, Permission.NOMINATION_FOR_OTHERS })
	@PostMapping("/application/{id}/accounts/autosave")
	ResponseEntity<Autosaved> autosaveAccounts(Actor actor, @PathVariable String id, @ModelAttribute AccountsDraft form,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable String pageToken) {
		return Answers.autosaved(this.drafts.saveAccounts(actor, id, form, Mark.posted(version, pageToken), By.PAGE),
				PlatformClock.timeOf(this.clock.instant()));
	}

	/** The view when it goes on; nothing when the page stays. */
	private static @Nullable String saved(Saved saved, Nomination nomination, Page page, Mark mark, @Nullable String go,
			BindingResult errors, HttpServletResponse response, Model model) {
		switch (saved) {
			case Saved.Stale(var conflict) -> {
				return conflict.show(model, response);
			}
			case Saved.Refused(var outcome) -> Answers.refused(outcome, model, response);
			case Saved.Done(int now, var faults) -> {
				if (faults.isEmpty()) {
					return Answers.onward(response, page.label() + "已保存。", go, OwnFrame.next(nomination, page),
							nomination.ownHref() + "/" + page.path());
				}
				Answers.beside(faults, errors);
				Answers.unread(response, model);
				model.addAttribute("mark", new Mark(now, mark.page()));
				return null;
			}
		}
		model.addAttribute("mark", mark);
		return null;
	}

	private String statementsPage(Actor actor, Nomination nomination, Model model) {
		Situation situation = this.frame.step(model, actor, nomination, Page.STATEMENTS);
		fill(model, this.drafts.statements(nomination));
		model.addAttribute("most", situation.terms().settings().statementMost());
		model.addAttribute("forces", Force.values());
		model.addAttribute("duty", Duty.FIVE_FORCES_STATED);
		return "nomination/own/statements";
	}

	private String accountsPage(Actor actor, Nomination nomination, Model model) {
		Situation situation = this.frame.step(model, actor, nomination, Page.ACCOUNTS);
		fill(model, this.drafts.accounts(nomination));
		model.addAttribute("settings", situation.terms().settings());
		model.addAttribute("labels", Map.of("brief", "简要事迹", "full", "详细事迹", "plan", "培育期目标与计划"));
		return "nomination/own/accounts";
	}

	private static void fill(Model model, Opened<?> opened) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", opened.draft());
		}
		if (!model.containsAttribute("mark")) {
			model.addAttribute("mark", Mark.opened(opened.version()));
		}
	}

}
