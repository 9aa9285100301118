package horqin.site;

import java.util.List;

import horqin.notice.PublicNotices;
import horqin.web.Open;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The programme's front page. */
@Controller
class SitePages implements NavigationSource {

	/** Lines of notices and announcements on the front page. */
	private static final int NEWEST = 3;

	private final PublicNotices notices;

	SitePages(PublicNotices notices) {
		this.notices = notices;
	}

	@Open("公开首页")
	@GetMapping("/home")
	String home(Model model) {
		model.addAttribute("notices", this.notices.notices(NEWEST, 0));
		model.addAttribute("announcements", this.notices.announcements(NEWEST, 0));
		return "site/home";
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who == null) ? List.of(new Item(0, "首页", "/home"), new Item(90, "政策办法", "/regulation")) : List.of();
	}

}
