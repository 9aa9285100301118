package horqin.message;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.access.Role;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import horqin.web.NavigationSource;
import horqin.web.Paging;
import horqin.web.SignedIn;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 发件箱: what would leave the house, or has. Its keeper sees that a letter exists and
 * whether it went; what stands in it is shown in the demonstration only, to the
 * organiser's staff.
 */
@Controller
class OutboxPages implements NavigationSource {

	private static final Listing LISTING = new Listing(
			List.of(Column.of("subject", "邮件"), Column.of("to", "收件人"), Column.of("made", "写成时间"),
					Column.of("state", "状态")),
			List.of(new Filter("state", "状态",
					List.of(new Choice("WAITING", "待发送"), new Choice("SENT", "已发送"), new Choice("STUCK", "未送达")))),
			"", "made", true);

	private static final Set<Role> STAFF = EnumSet.of(Role.OFFICER, Role.LEADER, Role.PARTY_SECRETARY, Role.FINANCE,
			Role.AUDITOR);

	private final Outbox outbox;

	private final Post post;

	private final boolean demonstration;

	OutboxPages(Outbox outbox, Post post, @Value("${horqin.demonstration:false}") boolean demonstration) {
		this.outbox = outbox;
		this.post = post;
		this.demonstration = demonstration;
	}

	@May({ Permission.OUTBOX_SEE, Permission.OWN_DESK })
	@GetMapping("/outbox")
	String outbox(Actor actor, HttpServletRequest request, Model model) {
		if (!isShown(actor)) {
			actor.require(Permission.OUTBOX_SEE);
		}
		Paging paging = LISTING.read(request);
		model.addAttribute("table", new Table<>("/outbox", LISTING, paging, this.outbox.list(actor, paging)));
		model.addAttribute("demonstration", this.demonstration);
		model.addAttribute("sending", this.post.isSending());
		model.addAttribute("mayRetry", actor.may(Permission.OUTBOX_SEE) && this.post.isSending());
		return "message/outbox";
	}

	@May(Permission.OUTBOX_SEE)
	@PostMapping("/outbox/again")
	String again(Actor actor, HttpServletResponse response) {
		int letters = this.outbox.again(actor);
		Flash.done(response, (letters > 0) ? letters + " 封未送达的邮件重新排队。" : "没有未送达的邮件。");
		return "redirect:/outbox";
	}

	private boolean isShown(Actor actor) {
		return actor.may(Permission.OUTBOX_SEE)
				|| this.demonstration && actor.role() != null && STAFF.contains(actor.role());
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who instanceof Actor actor && actor.may(Permission.OUTBOX_SEE))
				? List.of(new Item(68, "发件箱", "/outbox")) : List.of();
	}

}
