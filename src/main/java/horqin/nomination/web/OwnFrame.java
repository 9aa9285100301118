package horqin.nomination.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.access.Units;
import horqin.calendar.Deadline;
import horqin.nomination.Applying;
import horqin.nomination.CheckItem;
import horqin.nomination.CheckPoint;
import horqin.nomination.CheckPoint.Page;
import horqin.nomination.Checklist;
import horqin.nomination.Nomination;
import horqin.nomination.Nominations;
import horqin.nomination.Situation;
import horqin.regulation.Reason;
import horqin.web.Pieces.Answer;
import horqin.web.Pieces.Check;
import horqin.web.Pieces.Crumb;
import horqin.web.Pieces.Stage;
import horqin.web.Pieces.Station;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands around every page of an application: where one is, what is missing, by
 * when.
 */
@Component
class OwnFrame {

	private static final List<Page> STEPS = Arrays.stream(Page.values()).filter(Page::isApplicants).toList();

	private final Nominations nominations;

	private final Applying applying;

	private final Units units;

	OwnFrame(Nominations nominations, Applying applying, Units units) {
		this.nominations = nominations;
		this.applying = applying;
		this.units = units;
	}

	/** One of the steps. */
	Situation step(Model model, Actor actor, Nomination nomination, Page page) {
		Situation situation = around(model, actor, nomination, page.label());
		int at = STEPS.indexOf(page);
		model.addAttribute("stepText", "第 %d 步，共 %d 步".formatted(at + 1, STEPS.size()));
		model.addAttribute("steps", stations(situation, page));
		model.addAttribute("hrefs", STEPS.stream().map((each) -> nomination.ownHref() + "/" + each.path()).toList());
		model.addAttribute("before", (at > 0) ? nomination.ownHref() + "/" + STEPS.get(at - 1).path() : "");
		model.addAttribute("next", next(nomination, page));
		model.addAttribute("nextLabel", (at + 1 < STEPS.size()) ? STEPS.get(at + 1).label() : "核对并提交");
		return situation;
	}

	/** Any page of an application. */
	Situation around(Model model, Actor actor, Nomination nomination, String page) {
		Situation situation = this.nominations.situation(nomination);
		List<CheckItem> items = situation.checklist().upTo(CheckPoint.Party.APPLICANT);
		boolean own = actor.role() == Role.APPLICANT;
		model.addAttribute("nomination", nomination);
		model.addAttribute("situation", situation);
		model.addAttribute("base", nomination.ownHref());
		model.addAttribute("page", page);
		model.addAttribute("own", own);
		model.addAttribute("mayEdit", this.applying.mayEdit(actor, nomination).isMoved());
		model.addAttribute("locked", this.applying.mayEdit(actor, nomination));
		model.addAttribute("checks", checks(nomination, items));
		model.addAttribute("done", Checklist.done(items));
		model.addAttribute("total", items.size());
		model.addAttribute("deadline", this.applying.deadline(nomination).map(Deadline::label).orElse(""));
		model.addAttribute("unit", this.units.get(nomination.unitId()));
		model.addAttribute("crumbs",
				List.of(new Crumb(own ? "我的申报" : nomination.name() + "的申报",
						own ? "/application" : nomination.ownHref()),
						new Crumb(situation.edition().label(), nomination.ownHref()), new Crumb(page, "")));
		return situation;
	}

	/** Where a step leads when it is done. */
	static String next(Nomination nomination, Page page) {
		int at = STEPS.indexOf(page) + 1;
		return nomination.ownHref() + "/" + ((at < STEPS.size()) ? STEPS.get(at).path() : "submit");
	}

	/** The first step on which something is still open. */
	static Page firstOpen(Situation situation) {
		return situation.checklist()
			.upTo(CheckPoint.Party.APPLICANT)
			.stream()
			.filter((item) -> !item.done())
			.map((item) -> item.point().page())
			.findFirst()
			.orElse(Page.PROMISES);
	}

	private static List<Station> stations(Situation situation, Page now) {
		List<Station> stations = new ArrayList<>();
		for (Page page : STEPS) {
			boolean done = situation.checklist()
				.upTo(CheckPoint.Party.APPLICANT)
				.stream()
				.filter((item) -> item.point().page() == page)
				.allMatch(CheckItem::done);
			stations.add(new Station(page.label(), "", (page == now) ? Stage.NOW : (done ? Stage.DONE : Stage.NEXT)));
		}
		return stations;
	}

	static List<Check> checks(Nomination nomination, List<CheckItem> items) {
		return items.stream().map((item) -> check(nomination, item)).toList();
	}

	private static Check check(Nomination nomination, CheckItem item) {
		Answer answer = switch (item.state()) {
			case DONE -> Answer.YES;
			case MISSING -> Answer.OPEN;
			case FAILING -> Answer.NO;
		};
		return new Check(answer, text(item), nomination.ownHref() + "/" + item.href(), item.done() ? "看" : "去填");
	}

	private static String text(CheckItem item) {
		if (item.done()) {
			return item.label() + (item.detail().isEmpty() ? "" : "　" + item.detail());
		}
		String reasons = item.reasons().stream().map(Reason::text).collect(Collectors.joining("；"));
		boolean bare = item.point() == CheckPoint.PERSON || item.point() == CheckPoint.PROFILE;
		return bare ? item.label() + reasons : reasons;
	}

}
