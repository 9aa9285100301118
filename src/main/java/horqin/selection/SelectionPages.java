package horqin.selection;

import java.util.List;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.NavigationSource;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.SignedIn;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 会议审议: the years, and what of one lies between its scores and its notice. */
@Controller
class SelectionPages implements NavigationSource {

	private static final Listing LISTING = new Listing(
			List.of(Listing.Column.of("year", "年度"), Listing.Column.of("state", "状态")), List.of(), "", "year", true);

	private final Editions editions;

	private final Entrance entrance;

	private final Convening convening;

	private final SelectionView view;

	SelectionPages(Editions editions, Entrance entrance, Convening convening, SelectionView view) {
		this.editions = editions;
		this.entrance = entrance;
		this.convening = convening;
		this.view = view;
	}

	static String href(Edition edition) {
		return "/selection/" + edition.publicId();
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/selection")
	String list(Actor actor, HttpServletRequest request, Model model) {
		Paging paging = LISTING.read(request);
		model.addAttribute("table", new Table<>("/selection", LISTING, paging,
				new Page<>(this.editions.list(actor, paging.size(), paging.offset()), this.editions.count(actor))));
		return "selection/list";
	}

	@May(Permission.PROPOSAL_SEE)
	@GetMapping("/selection/{id}")
	String show(Actor actor, @PathVariable String id, Model model) {
		this.view.year(actor, this.entrance.year(actor, id), model);
		return "selection/year";
	}

	@May(Permission.COMMITTEE_ARRANGE)
	@PostMapping("/selection/{id}/entrance")
	String send(Actor actor, @PathVariable String id, HttpServletResponse response, Model model) {
		Edition edition = this.entrance.year(actor, id);
		Entrance.Standing before = this.entrance.standing(edition.id());
		Outcome outcome = this.entrance.send(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, before.hasNothingToDo() ? "没有需要送交的人选，名单没有变动。"
					: "已送交%d人，移出%d人。".formatted(before.waiting().size(), before.leaving().size()));
			return "redirect:" + href(edition);
		}
		model.addAttribute("refusedEntrance", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return show(actor, id, model);
	}

	@May(Permission.MEETING_RECORD)
	@PostMapping("/selection/{id}/meetings")
	String convene(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String occasion,
			HttpServletResponse response, Model model) {
		Edition edition = this.entrance.year(actor, id);
		Outcome outcome = this.convening.convene(actor, id, occasion);
		if (outcome.isMoved()) {
			Flash.done(response, "评审会议已开始准备，名单先按评分名次列出。");
			return "redirect:" + this.view.preparing(edition);
		}
		model.addAttribute("refusedMeeting", outcome);
		model.addAttribute("occasion", occasion);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return show(actor, id, model);
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who instanceof Actor actor && actor.may(Permission.PROPOSAL_SEE))
				? List.of(new Item(40, "会议审议", "/selection")) : List.of();
	}

	/** Whether anything can be put before the committee in this state. */
	static boolean takesEntries(EditionState state) {
		return state == EditionState.SCREENING || state == EditionState.SCORING;
	}

}
