package horqin.access;

import java.util.List;

import horqin.records.LogQuery;
import horqin.records.LogView;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 操作记录, for the audit administrator: digests and seals. The log itself lies left of
 * rights, its page here.
 */
@Controller
class LogPages implements NavigationSource {

	private final LogView view;

	LogPages(LogView view) {
		this.view = view;
	}

	@May(Permission.LOG_READ)
	@GetMapping("/records")
	String log(Actor actor, @ModelAttribute LogQuery query, Model model) {
		model.addAttribute("shown", this.view.show(query, actor.name()));
		return "records/log";
	}

	@May(Permission.LOG_READ)
	@PostMapping("/records/verify")
	String verify(Actor actor, @ModelAttribute LogQuery query, Model model) {
		model.addAttribute("report", this.view.verify(actor.name()));
		model.addAttribute("shown", this.view.show(query, actor.name()));
		return "records/log";
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who instanceof Actor actor && actor.may(Permission.LOG_READ))
				? List.of(new Item(60, "操作记录", "/records")) : List.of();
	}

}
