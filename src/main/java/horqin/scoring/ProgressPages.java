package horqin.scoring;

import java.util.List;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 评分进度: how many cards are in, and a word to those whose cards are not. */
@Controller
class ProgressPages {

	private static final Listing LISTING = new Listing(
			List.of(Listing.Column.of("label", "参评对象"), Listing.Column.of("place", "地区").hideable(),
					Listing.Column.of("submitted", "已交").figures(), Listing.Column.of("due", "应交").figures(),
					Listing.Column.of("conflicts", "回避").figures().hideable()),
			List.of(new Listing.Filter("open", "进度", List.of(new Choice("yes", "尚未评完")))), "姓名、地区", "label", false);

	private final Panels panels;

	private final PanelView view;

	private final Progress progress;

	private final ScoringNews news;

	ProgressPages(Panels panels, PanelView view, Progress progress, ScoringNews news) {
		this.panels = panels;
		this.view = view;
		this.progress = progress;
		this.news = news;
	}

	@May(Permission.SCORING_WATCH)
	@GetMapping("/panels/{id}/progress")
	String show(Actor actor, @PathVariable String id, HttpServletRequest request, Model model) {
		Panel panel = started(actor, id);
		this.view.head(actor, model, panel, "评分进度");
		Paging paging = LISTING.read(request);
		boolean open = paging.filter("open") != null;
		model.addAttribute("table",
				new Table<>(panel.href() + "/progress", LISTING, paging,
						new Page<>(
								this.progress.subjects(panel.id(), paging.q(), paging.like(), open, paging.size(),
										paging.offset()),
								this.progress.count(panel.id(), paging.q(), paging.like(), open))));
		List<Progress.OfMember> members = this.progress.members(panel.id());
		model.addAttribute("members",
				members.stream().map((member) -> new Row(member, reminder(panel, member))).toList());
		model.addAttribute("totals", this.progress.totals(panel.id()));
		model.addAttribute("lagging", members.stream().filter((member) -> member.open() > 0).count());
		return "scoring/progress";
	}

	/** Reminds one member, or all that lag. */
	@May(Permission.SCORING_WATCH)
	@PostMapping("/panels/{id}/reminders")
	@Transactional
	String remind(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String member,
			HttpServletResponse response) {
		Panel panel = started(actor, id);
		List<Progress.OfMember> lagging = this.progress.members(panel.id())
			.stream()
			.filter((each) -> each.open() > 0 && (member.isEmpty() || each.publicId().equals(member)))
			.toList();
		if (panel.state() == PanelState.SCORING) {
			lagging.forEach((each) -> this.news.remind(panel, List.of(each.accountId()), reminder(panel, each)));
			Flash.done(response, "已提醒%d位委员。".formatted(lagging.size()));
		}
		else {
			Flash.failed(response, "评审委员会现在是「%s」，不需要提醒。".formatted(panel.state().label()));
		}
		return "redirect:" + panel.href() + "/progress";
	}

	private Panel started(Actor actor, String id) {
		Panel panel = this.panels.see(actor, id);
		if (panel.state().isBefore(PanelState.SCORING)) {
			throw new NotFound();
		}
		return panel;
	}

	/** What one sends to a member; ready to be pasted into a chat. */
	static String reminder(Panel panel, Progress.OfMember member) {
		return "%s您好，%s应评%d人，您已提交%d份，还有%d份未提交，请于%s前登录平台「我的评分」完成。如有需要回避的情形或时间困难，请告知。".formatted(member.name(),
				panel.label(), member.due(), member.submitted(), member.open(), panel.deadline().label());
	}

	/** A member with what to say to them. */
	record Row(Progress.OfMember member, String reminder) {

	}

}
