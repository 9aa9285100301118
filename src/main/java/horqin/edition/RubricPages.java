package horqin.edition;

import java.util.Arrays;
import java.util.List;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 评分表: five forces of three points. */
@Controller
class RubricPages {

	private final Editions editions;

	private final Rubrics rubrics;

	private final EditionHead head;

	RubricPages(Editions editions, Rubrics rubrics, EditionHead head) {
		this.editions = editions;
		this.rubrics = rubrics;
		this.head = head;
	}

	@May(Permission.EDITION_SEE)
	@GetMapping("/editions/{id}/rubric")
	String rubric(Actor actor, @PathVariable String id, Model model) {
		Edition edition = this.editions.see(actor, id);
		model.addAttribute("form",
				RubricForm.of(this.rubrics.current(edition.id()), this.rubrics.reason(edition.id())));
		return page(actor, edition, model);
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/rubric")
	String save(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") RubricForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (!errors.hasErrors()) {
			Outcome outcome = this.rubrics.save(actor, id, form.items(), Forms.version(form.getVersion()),
					Forms.orNull(form.getExplanation()));
			if (outcome.isMoved()) {
				Flash.done(response, "评分表已保存。");
				return "redirect:" + edition.href() + "/rubric";
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, edition, model);
	}

	private String page(Actor actor, Edition edition, Model model) {
		this.head.on(model, edition, "评分表");
		Rubric rubric = this.rubrics.current(edition.id());
		model.addAttribute("rubric", rubric);
		model.addAttribute("forces",
				Arrays.stream(Force.values())
					.map((force) -> new Group(force, rubric.weight(force), force.ordinal() * force.points().size(),
							rubric.items(force)))
					.toList());
		model.addAttribute("anchors", Anchor.values());
		model.addAttribute("mayEdit",
				actor.may(Permission.EDITION_PREPARE) && edition.state().isBefore(EditionState.SCORING)
						&& (edition.state() != EditionState.DRAFT || EditionRules.mayEdit(edition).isMoved()));
		return "edition/rubric";
	}

	/**
	 * A force on the page.
	 *
	 * @param first the row of its first point in the form
	 */
	record Group(Force force, int weight, int first, List<RubricItem> items) {

	}

}
