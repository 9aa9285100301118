package horqin.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

import horqin.access.Actor;
import horqin.access.May;
import horqin.web.Open;
import horqin.access.Permission;
import horqin.message.Task;
import horqin.message.TaskSource;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的待办: what waits, by deadline, with one button each. */
@Controller
class DeskPages implements NavigationSource {

	private final ObjectProvider<TaskSource> sources;

	private final Clock clock;

	DeskPages(ObjectProvider<TaskSource> sources, Clock clock) {
		this.sources = sources;
		this.clock = clock;
	}

	@Open("首页：登录后到我的待办，未登录到公开页")
	@GetMapping("/")
	String home(@Nullable Actor actor) {
		if (actor == null) {
			return "redirect:/home";
		}
		if (actor.mustChange()) {
			return "redirect:/password";
		}
		return (actor.role() == null) ? "redirect:/role" : "redirect:/desk";
	}

	@May(Permission.OWN_DESK)
	@GetMapping("/desk")
	String desk(Actor actor, Model model) {
		LocalDateTime now = LocalDateTime.now(this.clock);
		List<TodoLine> tasks = this.sources.stream()
			.flatMap((source) -> source.tasks(actor).stream())
			.sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
			.map((task) -> TodoLine.of(task, now))
			.toList();
		model.addAttribute("tasks", tasks);
		model.addAttribute("greeting", greeting(now.getHour()));
		model.addAttribute("name", actor.name());
		model.addAttribute("place", actor.unitName() + " · " + actor.roleLabel());
		return "desk/desk";
	}

	private static String greeting(int hour) {
		if (hour < 6) {
			return "夜深了";
		}
		if (hour < 12) {
			return "上午好";
		}
		return (hour < 18) ? "下午好" : "晚上好";
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who != null) ? List.of(new Item(0, "我的待办", "/desk")) : List.of();
	}

}
