package horqin.scoring;

import java.util.List;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Pieces.Crumb;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 评分撤回申请, for the 主任委员 and leaders. */
@Controller
class WithdrawalPages {

	private static final Listing LISTING = new Listing(
			List.of(Listing.Column.of("member", "申请人"), Listing.Column.of("label", "参评对象"),
					Listing.Column.of("reason", "理由"), Listing.Column.of("state", "办理")),
			List.of(), "", "member", false);

	private final Withdrawals withdrawals;

	WithdrawalPages(Withdrawals withdrawals) {
		this.withdrawals = withdrawals;
	}

	@May(Permission.CARD_WITHDRAW_APPROVE)
	@GetMapping("/withdrawals")
	String list(Actor actor, HttpServletRequest request, Model model) {
		Paging paging = LISTING.read(request);
		model.addAttribute("table", new Table<>("/withdrawals", LISTING, paging, new Page<>(
				this.withdrawals.list(actor, paging.size(), paging.offset()), this.withdrawals.count(actor))));
		model.addAttribute("me", actor.accountId());
		model.addAttribute("crumbs",
				List.of(actor.may(Permission.SCORE) ? new Crumb("我的评分", "/scoring") : new Crumb("专家评审", "/panels"),
						new Crumb("评分撤回申请", "")));
		return "scoring/withdrawals";
	}

	@May(Permission.CARD_WITHDRAW_APPROVE)
	@PostMapping("/withdrawals/{id}")
	String decide(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String act,
			@RequestParam(defaultValue = "") String note, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		boolean approved = act.equals("approve");
		if (!approved && !act.equals("keep")) {
			throw new NotFound();
		}
		Outcome outcome = this.withdrawals.decide(actor, id, approved, note.strip());
		if (outcome.isMoved()) {
			Flash.done(response, approved ? "已同意撤回，委员可以修改后重新提交。" : "未同意撤回，评分仍然有效。");
			return "redirect:/withdrawals";
		}
		model.addAttribute("outcome", outcome);
		model.addAttribute("tried", id);
		model.addAttribute("note", note);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return list(actor, request, model);
	}

}
