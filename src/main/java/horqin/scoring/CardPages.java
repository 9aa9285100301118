package horqin.scoring;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.regulation.Outcome;
import horqin.scoring.CardDesk.Place;
import horqin.web.Autosaved;
import horqin.web.Conflict;
import horqin.web.Flash;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 评分卡: the evidence beside the scores, saved by itself. */
@Controller
class CardPages {

	private final CardDesk desk;

	private final Cards cards;

	private final InstantSource clock;

	CardPages(CardDesk desk, Cards cards, InstantSource clock) {
		this.desk = desk;
		this.cards = cards;
		this.clock = clock;
	}

	@May(Permission.SCORE)
	@GetMapping("/scoring/{panel}/{subject}")
	String show(Actor actor, @PathVariable String panel, @PathVariable String subject, Model model) {
		if (this.desk.mustSign(actor, panel)) {
			return "redirect:/scoring/" + panel + "/declaration";
		}
		return this.desk.show(this.desk.place(actor, panel, subject), model);
	}

	/** Saves by itself, from the page's script. */
	@May(Permission.SCORE)
	@PostMapping("/scoring/{panel}/{subject}/draft")
	ResponseEntity<Autosaved> autosave(Actor actor, @PathVariable String panel, @PathVariable String subject,
			@RequestParam(defaultValue = "0") int version, HttpServletRequest request) {
		Place place = this.desk.place(actor, panel, subject);
		CardInput input = CardDesk.typed(place, request);
		return switch (this.cards.save(actor, panel, subject, input.values(), version)) {
			case Cards.Saved.Kept(int kept) -> ResponseEntity.ok(new Autosaved(saved(input), (long) kept));
			case Cards.Saved.Stale _ -> Autosaved.conflict("您在另一个窗口");
			case Cards.Saved.Not(Outcome outcome) -> ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Autosaved(outcome.reasons().getFirst().text(), null));
		};
	}

	private String saved(CardInput input) {
		String wrong = input.errors().isEmpty() ? "" : "，%d处分值有误未计入".formatted(input.errors().size());
		return "%s 已自动保存：已填%d/%d项，合计%s分%s".formatted(Wording.clock(PlatformClock.timeOf(this.clock.instant())),
				input.values().scored(), CardValues.ITEMS, CardValues.points(input.values().total()), wrong);
	}

	/** Saves on a press of the button; {@code act=check} goes on to the confirmation. */
	@May(Permission.SCORE)
	@PostMapping("/scoring/{panel}/{subject}")
	String save(Actor actor, @PathVariable String panel, @PathVariable String subject,
			@RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String act,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Place place = this.desk.place(actor, panel, subject);
		CardInput input = CardDesk.typed(place, request);
		switch (this.cards.save(actor, panel, subject, input.values(), version)) {
			case Cards.Saved.Stale(CardTables.Draft there) -> {
				return conflict(place, input, there).show(model, response);
			}
			case Cards.Saved.Not(Outcome outcome) -> {
				model.addAttribute("outcome", outcome);
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				return this.desk.show(place, input, version, this.desk.standing(place), model);
			}
			case Cards.Saved.Kept(int kept) -> {
				Outcome complete = CardRules.complete(place.rubric(), input.values());
				boolean wrong = !input.errors().isEmpty() || (act.equals("check") && !complete.isMoved());
				if (wrong) {
					model.addAttribute("outcome", input.errors().isEmpty() ? complete : null);
					response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
					return this.desk.show(place, input, kept, Optional.empty(), model);
				}
				if (!act.equals("check")) {
					Flash.done(response, "草稿已保存，还没有提交。");
				}
				return "redirect:" + (act.equals("check") ? place.href() + "/confirm" : "/scoring/" + panel);
			}
		}
	}

	private Conflict conflict(Place place, CardInput mine, CardTables.Draft there) {
		List<Conflict.Difference> differences = new ArrayList<>();
		CardInput theirs = CardInput.of(there.values());
		for (int at = 0; at < CardValues.ITEMS; at++) {
			String left = text(mine, at);
			String right = text(theirs, at);
			if (!left.equals(right)) {
				differences.add(new Conflict.Difference(place.rubric().items().get(at).name(), left, right));
			}
		}
		String when = (there.savedAt() != null) ? Wording.time(PlatformClock.timeOf(there.savedAt().toInstant())) : "";
		return new Conflict("您在另一个窗口", when, differences, place.href());
	}

	private static String text(CardInput input, int at) {
		return (input.typed().get(at) + "分 " + input.values().comments().get(at)).strip();
	}

}
