package horqin.nomination.web;

import java.time.LocalDateTime;
import java.util.List;

import horqin.nomination.Fault;
import horqin.nomination.Saved;
import horqin.regulation.Outcome;
import horqin.web.Autosaved;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What a page answers to what came of saving. */
final class Answers {

	private Answers() {
	}

	/** A saving by the page itself. */
	static ResponseEntity<Autosaved> autosaved(Saved saved, LocalDateTime now) {
		return switch (saved) {
			case Saved.Done done -> Autosaved.at(now, (long) done.version());
			case Saved.Stale stale -> Autosaved.conflict(stale.conflict().who());
			case Saved.Refused refused -> ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new Autosaved("没有自动保存：" + refused.outcome().reasons().getFirst().text(), null));
		};
	}

	/** Puts the faults beside their fields. */
	static void beside(List<Fault> faults, BindingResult errors) {
		faults.forEach((fault) -> errors.rejectValue(fault.field(), "typed", fault.text()));
	}

	/** What stays on the page: it was not saved. */
	static void refused(Outcome outcome, Model model, HttpServletResponse response) {
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
	}

	/** What stays on the page: it was saved as typed, and cannot be read yet. */
	static void unread(HttpServletResponse response, Model model) {
		model.addAttribute("kept", true);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
	}

	/** To the page that comes after, or back to the same one when only this was asked. */
	static String onward(HttpServletResponse response, String said, @Nullable String go, String next, String here) {
		if ("stay".equals(go)) {
			Flash.done(response, said);
			return "redirect:" + here;
		}
		return "redirect:" + next;
	}

}
