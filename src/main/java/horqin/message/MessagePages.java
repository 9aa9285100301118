package horqin.message;

import java.util.List;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import horqin.web.Paging;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 消息: what one has been told. Opening one is a form, because it changes something: it
 * marks it as read.
 */
@Controller
class MessagePages {

	private static final Listing LISTING = new Listing(List.of(Column.of("title", "消息")),
			List.of(new Filter("state", "消息", List.of(new Choice("UNREAD", "未读")))), "", "title", false);

	private final Messages messages;

	MessagePages(Messages messages) {
		this.messages = messages;
	}

	@May(Permission.OWN_DESK)
	@GetMapping("/messages")
	String messages(Actor actor, HttpServletRequest request, Model model) {
		Paging paging = LISTING.read(request);
		model.addAttribute("table", new Table<>("/messages", LISTING, paging, this.messages.list(actor, paging)));
		model.addAttribute("unread", this.messages.unread(actor));
		return "message/messages";
	}

	@May(Permission.OWN_DESK)
	@PostMapping("/messages/{publicId:[A-Za-z0-9]{20,64}}")
	String open(Actor actor, @PathVariable String publicId) {
		String href = this.messages.read(actor, publicId);
		return "redirect:" + (href.matches("/(?!/)[^\\\\{}\\s]*") ? href : "/messages");
	}

	@May(Permission.OWN_DESK)
	@PostMapping("/messages/read-all")
	String readAll(Actor actor, HttpServletResponse response) {
		this.messages.readAll(actor);
		Flash.done(response, "全部标为已读。");
		return "redirect:/messages";
	}

}
