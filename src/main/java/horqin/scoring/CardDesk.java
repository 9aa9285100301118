package horqin.scoring;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.edition.Rubric;
import horqin.records.StoredFile;
import horqin.web.Pieces.Crumb;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a card share: whose card it is, what is read, what was typed. */
@Component
class CardDesk {

	private final Seats seats;

	private final Cards cards;

	private final CardTables tables;

	private final ObjectProvider<SubjectView> views;

	private final InstantSource clock;

	CardDesk(Seats seats, Cards cards, CardTables tables, ObjectProvider<SubjectView> views, InstantSource clock) {
		this.seats = seats;
		this.cards = cards;
		this.tables = tables;
		this.views = views;
		this.clock = clock;
	}

	/** What a page of a card is about. */
	record Place(Seats.Seat seat, Entrant entrant, Rubric rubric) {

		Panel panel() {
			return this.seat.panel();
		}

		String href() {
			return "/scoring/" + panel().publicId() + "/" + this.entrant.publicId();
		}

		String listHref() {
			return "/scoring/" + panel().publicId();
		}

	}

	/** 404 for whatever is not this actor's to score. */
	Place place(Actor actor, String panel, String subject) {
		Seats.Seat seat = this.seats.of(actor, panel);
		return new Place(seat, this.seats.subject(seat, subject), this.cards.rubric(seat.panel()));
	}

	/** Whether the declaration comes first. */
	boolean mustSign(Actor actor, String panel) {
		return ExpertPages.mustSign(this.seats.of(actor, panel));
	}

	CardTables.Draft draft(Place place) {
		return this.tables.draft(place.seat().member().id(), place.entrant().id());
	}

	Optional<CardTables.Standing> standing(Place place) {
		return this.tables.standing(place.seat().member().id(), place.entrant().id());
	}

	/** The card as it is kept: what was submitted, or the draft. */
	String show(Place place, Model model) {
		Optional<CardTables.Standing> standing = standing(place);
		CardTables.Draft draft = draft(place);
		CardValues values = standing.map((card) -> this.tables.items(card.id())).orElse(draft.values());
		return show(place, CardInput.of(values), draft.version(), standing, model);
	}

	/** The card as it was typed. */
	String show(Place place, CardInput input, int version, Optional<CardTables.Standing> standing, Model model) {
		boolean open = place.panel().state() == PanelState.SCORING;
		head(place, model, "");
		model.addAttribute("card", CardView.of(place.rubric(), input, open ? file(place.entrant()) : nothing()));
		model.addAttribute("version", version);
		model.addAttribute("standing", standing.orElse(null));
		model.addAttribute("open", open);
		model.addAttribute("late", open && !place.panel().isOpenAt(this.clock.instant()));
		model.addAttribute("mayAskBack", standing.isPresent() && !standing.get().waiting()
				&& (open || place.panel().state() == PanelState.CLOSED));
		return "scoring/card";
	}

	/** What stands above each page of a card. */
	void head(Place place, Model model, String page) {
		Panel panel = place.panel();
		model.addAttribute("panel", panel);
		model.addAttribute("entrant", place.entrant());
		model.addAttribute("path", place.href());
		List<Crumb> crumbs = new ArrayList<>(
				List.of(new Crumb("我的评分", "/scoring"), new Crumb(panel.label(), place.listHref())));
		crumbs.add(new Crumb(place.entrant().label(), page.isEmpty() ? "" : place.href()));
		if (!page.isEmpty()) {
			crumbs.add(new Crumb(page, ""));
		}
		model.addAttribute("crumbs", crumbs);
	}

	/** A document of the evidence, while it is scored by. */
	Optional<StoredFile> document(Place place, String documentId) {
		return (place.panel().state() != PanelState.SCORING) ? Optional.empty()
				: view(place.entrant()).flatMap((view) -> view.document(place.entrant().subject(), documentId));
	}

	private Optional<SubjectView> view(Entrant entrant) {
		return this.views.stream().filter((view) -> view.kind().equals(entrant.kind())).findFirst();
	}

	private SubjectView.File file(Entrant entrant) {
		return view(entrant).flatMap((view) -> view.read(entrant.subject())).orElseGet(CardDesk::nothing);
	}

	static SubjectView.File nothing() {
		return new SubjectView.File(List.of(), List.of(), List.of());
	}

	/** Reads the fields of the card. */
	static CardInput typed(Place place, HttpServletRequest request) {
		List<String> scores = new ArrayList<>();
		List<String> comments = new ArrayList<>();
		for (int at = 0; at < CardValues.ITEMS; at++) {
			scores.add(text(request.getParameter("score" + at)));
			comments.add(text(request.getParameter("comment" + at)));
		}
		return CardInput.read(place.rubric(), scores, comments);
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
