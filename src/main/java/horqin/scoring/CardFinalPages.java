package horqin.scoring;

import java.time.InstantSource;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.records.FileResponse;
import horqin.regulation.Outcome;
import horqin.scoring.CardDesk.Place;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A card read once more, submitted for good, asked back; and the documents it is scored
 * by.
 */
@Controller
class CardFinalPages {

	private final CardDesk desk;

	private final Cards cards;

	private final Withdrawals withdrawals;

	private final FileResponse files;

	private final InstantSource clock;

	CardFinalPages(CardDesk desk, Cards cards, Withdrawals withdrawals, FileResponse files, InstantSource clock) {
		this.desk = desk;
		this.cards = cards;
		this.withdrawals = withdrawals;
		this.files = files;
		this.clock = clock;
	}

	@May(Permission.SCORE)
	@GetMapping("/scoring/{panel}/{subject}/confirm")
	String confirm(Actor actor, @PathVariable String panel, @PathVariable String subject, Model model) {
		Place place = this.desk.place(actor, panel, subject);
		if (this.desk.standing(place).isPresent()) {
			return "redirect:" + place.href();
		}
		return confirm(place, model);
	}

	private String confirm(Place place, Model model) {
		CardTables.Draft draft = this.desk.draft(place);
		CardInput input = CardInput.of(draft.values());
		this.desk.head(place, model, "核对提交");
		model.addAttribute("card", CardView.of(place.rubric(), input, CardDesk.nothing()));
		model.addAttribute("version", draft.version());
		if (!model.containsAttribute("outcome")) {
			Outcome may = CardRules.maySubmit(place.panel(), this.clock.instant(), place.rubric(), draft.values());
			model.addAttribute("outcome", may.isMoved() ? null : may);
		}
		return "scoring/confirm";
	}

	@May(Permission.SCORE)
	@PostMapping("/scoring/{panel}/{subject}/submit")
	String submit(Actor actor, @PathVariable String panel, @PathVariable String subject,
			@RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "false") boolean confirmed,
			HttpServletResponse response, Model model) {
		Place place = this.desk.place(actor, panel, subject);
		if (!confirmed) {
			Flash.failed(response, "请先勾选确认，再提交评分。");
			return "redirect:" + place.href() + "/confirm";
		}
		Outcome outcome = this.cards.submit(actor, panel, subject, version);
		if (outcome.isMoved()) {
			Flash.done(response, "对「%s」的评分已提交，为最终评分。".formatted(place.entrant().label()));
			return "redirect:/scoring/" + panel;
		}
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return confirm(place, model);
	}

	@May(Permission.SCORE)
	@PostMapping("/scoring/{panel}/{subject}/withdraw")
	String withdraw(Actor actor, @PathVariable String panel, @PathVariable String subject,
			@RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
		Outcome outcome = this.withdrawals.ask(actor, panel, subject, reason);
		if (outcome.isMoved()) {
			Flash.done(response, "撤回申请已提交，由主任委员或市总审批决定。");
			return "redirect:/scoring/" + panel + "/" + subject;
		}
		model.addAttribute("outcome", outcome);
		model.addAttribute("reason", reason);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return this.desk.show(this.desk.place(actor, panel, subject), model);
	}

	/** A document of the evidence, for whoever scores by it, while they score. */
	@May(Permission.SCORE)
	@GetMapping("/scoring/{panel}/{subject}/documents/{document}")
	ResponseEntity<Resource> document(Actor actor, @PathVariable String panel, @PathVariable String subject,
			@PathVariable String document) {
		return this.desk.document(this.desk.place(actor, panel, subject), document)
			.map(this.files::image)
			.orElseThrow(NotFound::new);
	}

}
