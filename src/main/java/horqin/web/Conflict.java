package horqin.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/**
 * Somebody else was faster on the same record: both texts are shown, nothing is
 * overwritten and nothing that was typed is lost.
 *
 * @param who who saved in between
 * @param when as {@link Wording#time} says it
 * @param differences the fields that differ
 * @param href where the newest state is edited
 */
public record Conflict(String who, String when, List<Difference> differences, String href) {

	public Conflict {
		differences = List.copyOf(differences);
	}

	/** A field whose two texts differ. */
	public record Difference(String label, String mine, String theirs) {
	}

	/** Answers with status 409 and the page that shows both; the name of the view. */
	public String show(Model model, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("conflict", this);
		model.addAttribute("trouble", Trouble.CONFLICT);
		model.addAttribute("typed", List.of());
		return "error/trouble";
	}

}
