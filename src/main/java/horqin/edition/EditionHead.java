package horqin.edition;

import java.util.List;

import horqin.web.Pieces.Crumb;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands above every page of a year. */
@Component
class EditionHead {

	private final Timetables timetables;

	EditionHead(Timetables timetables) {
		this.timetables = timetables;
	}

	/** Puts year, crumbs and track on the page. */
	void on(Model model, Edition edition, String page) {
		model.addAttribute("edition", edition);
		model.addAttribute("heading", page.isEmpty() ? edition.label() : edition.label() + page);
		model.addAttribute("track", YearTrack.of(edition, this.timetables.effective(edition.id(), null)));
		model.addAttribute("crumbs",
				page.isEmpty() ? List.of(new Crumb("年度", "/editions"), new Crumb(edition.label(), "")) : List
					.of(new Crumb("年度", "/editions"), new Crumb(edition.label(), edition.href()), new Crumb(page, "")));
	}

}
