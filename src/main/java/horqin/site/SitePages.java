package horqin.site;

import java.util.List;

import horqin.web.Open;
import horqin.web.NavigationSource;
import horqin.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The programme's front page. */
@Controller
class SitePages implements NavigationSource {

	@Open("公开首页")
	@GetMapping("/home")
	String home() {
		return "site/home";
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who == null) ? List.of(new Item(0, "首页", "/home"), new Item(90, "政策办法", "/regulation")) : List.of();
	}

}
