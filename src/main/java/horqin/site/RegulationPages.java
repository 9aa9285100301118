package horqin.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.regulation.Article;
import horqin.regulation.Basis;
import horqin.regulation.BuildRecord;
import horqin.regulation.Disposition;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Planned;
import horqin.regulation.Standing;
import horqin.web.Open;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The regulation for everyone: what each article asks and what the platform does about
 * it, and the short answer behind every 「依据 第…条」.
 */
@Controller
class RegulationPages {

	private final BuildRecord build;

	private final Set<Duty> planned;

	@Autowired
	RegulationPages() {
		this(BuildRecord.ofThisBuild(), Planned.duties());
	}

	RegulationPages(BuildRecord build, Set<Duty> planned) {
		this.build = build;
		this.planned = planned;
	}

	/** An article with where each of its duties stands. */
	record Entry(Article article, List<Standing> standings) {

		/** How many of its duties are still to come. */
		public long planned() {
			return this.standings.stream().filter(Standing::isPlanned).count();
		}

	}

	@Basis(Duty.POLICY_EXPLAINED)
	@Open("办法与规则，公开")
	@GetMapping("/regulation")
	String all(Model model) {
		Map<String, List<Entry>> chapters = Article.all()
			.stream()
			.map(this::entry)
			.collect(Collectors.groupingBy((entry) -> entry.article().chapter(), LinkedHashMap::new,
					Collectors.toList()));
		Map<Standing.State, Long> counts = chapters.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((entry) -> entry.standings().stream())
			.collect(Collectors.groupingBy(Standing::state, Collectors.counting()));
		Map<String, Long> totals = new LinkedHashMap<>();
		Arrays.stream(Standing.State.values())
			.filter((state) -> counts.containsKey(state))
			.forEach((state) -> totals.put(state.label(), counts.get(state)));
		model.addAttribute("chapters", chapters);
		model.addAttribute("totals", totals);
		model.addAttribute("dispositions", Disposition.values());
		model.addAttribute("figures", Figures.newest());
		model.addAttribute("build", this.build);
		return "regulation/all";
	}

	/** Without script the chip is an ordinary link, and lands on the article. */
	@Open("办法与规则，公开")
	@GetMapping("/regulation/{number:[0-9]{1,2}}")
	String one(@PathVariable int number) {
		return "redirect:" + known(number).href();
	}

	/** With script the chip opens the article in place. */
	@Open("办法与规则，公开")
	@GetMapping(path = "/regulation/{number:[0-9]{1,2}}", headers = "HX-Request")
	String summary(@PathVariable int number, Model model) {
		model.addAttribute("entry", entry(known(number)));
		return "regulation/summary :: summary";
	}

	private Entry entry(Article article) {
		return new Entry(article,
				article.duties()
					.stream()
					.map((duty) -> Standing.of(duty, this.planned.contains(duty), this.build))
					.toList());
	}

	private static Article known(int number) {
		return Article.numbered(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
