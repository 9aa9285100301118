package horqin.scoring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.edition.Force;
import horqin.edition.Rubric;
import horqin.web.Choice;
import horqin.web.Listing;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Radar;
import horqin.web.StripPlot;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/**
 * 评分结果: the frozen sheet, with every expert's score as a dot; nothing of it exists
 * before.
 */
@Controller
class ResultPages {

	private static final Listing LISTING = new Listing(List.of(Listing.Column.of("position", "名次").sorted().figures(),
			Listing.Column.of("label", "人选"), Listing.Column.of("place", "推荐地区").hideable(),
			Listing.Column.of("score", "得分").sorted().figures(), Listing.Column.of("strip", "委员评分"),
			Listing.Column.of("leadership", "引领力").sorted().figures().hidden(),
			Listing.Column.of("practice", "实践力").sorted().figures().hidden(),
			Listing.Column.of("innovation", "创新力").sorted().figures().hidden(),
			Listing.Column.of("breakthrough", "攻关力").sorted().figures().hidden(),
			Listing.Column.of("transmission", "传承力").sorted().figures().hidden(),
			Listing.Column.of("mean", "平均分").figures().hidden(),
			Listing.Column.of("cards", "有效份数").figures().hideable()), List.of(), "姓名、工种", "position", false);

	private static final int ROOM = 5;

	private final Panels panels;

	private final PanelView view;

	private final Sheets sheets;

	private final SheetTables tables;

	private final Cards cards;

	private final Editions editions;

	ResultPages(Panels panels, PanelView view, Sheets sheets, SheetTables tables, Cards cards, Editions editions) {
		this.panels = panels;
		this.view = view;
		this.sheets = sheets;
		this.tables = tables;
		this.cards = cards;
		this.editions = editions;
	}

	@May(Permission.SCORES_SEE)
	@GetMapping("/panels/{id}/result")
	String show(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "false") boolean check,
			HttpServletRequest request, Model model) {
		Panel panel = aggregated(actor, id);
		this.view.head(actor, model, panel, "评分结果");
		Listing listing = LISTING.with(new Listing.Filter("place", "地区",
				this.tables.places(panel.id()).stream().map((place) -> new Choice(place, place)).toList()));
		Paging paging = listing.read(request);
		SheetTables.Wanted wanted = new SheetTables.Wanted(paging.q(), paging.like(), paging.filter("place"),
				paging.sort(), paging.descending(), paging.size(), paging.offset());
		List<Row> rows = rows(panel, this.tables.results(panel.id(), wanted));
		model.addAttribute("table", new Table<>(panel.href() + "/result", listing, paging,
				new Page<>(rows, this.tables.count(panel.id(), wanted))));
		Edition edition = this.editions.get(panel.editionId());
		model.addAttribute("target", (panel.purpose() == Purpose.SELECTION) ? edition.target() : 0);
		model.addAttribute("forces", Force.values());
		model.addAttribute("digest", this.tables.digest(panel.id()));
		model.addAttribute("left", rows.isEmpty() ? "" : rows.getFirst().from());
		model.addAttribute("again", check ? this.sheets.recompute(actor, panel) : null);
		return "scoring/result";
	}

	@May(Permission.SCORES_SEE)
	@GetMapping("/panels/{id}/result/{subject}")
	String person(Actor actor, @PathVariable String id, @PathVariable String subject, Model model) {
		Panel panel = aggregated(actor, id);
		Scoring.Result result = this.tables.result(panel.id(), subject).orElseThrow(NotFound::new);
		this.view.head(actor, model, panel, result.label());
		List<SheetTables.Row> all = new ArrayList<>();
		this.tables.eachInput(panel.id(), subject, all::add);
		Rubric rubric = this.cards.rubric(panel);
		model.addAttribute("result", result);
		model.addAttribute("rubric", rubric);
		model.addAttribute("rows", all);
		model.addAttribute("row", rows(panel, List.of(result)).getFirst());
		List<Double> values = Arrays.stream(Force.values())
			.map((force) -> 20 * Objects.requireNonNull(result.forces().get(force)).doubleValue()
					/ Math.max(1, rubric.weight(force)))
			.toList();
		model.addAttribute("radar",
				new Radar(result.label() + "的五力得分（按每力20分折算）", Arrays.stream(Force.values()).map(Force::label).toList(),
						20, List.of(new Radar.Series(result.label(), values))));
		return "scoring/person";
	}

	@May(Permission.SCORES_SEE)
	@GetMapping("/panels/{id}/result.csv")
	void ranking(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
		Panel panel = aggregated(actor, id);
		try (Writer out = csv(response, panel.label() + "评分结果.csv")) {
			this.sheets.writeRanking(actor, panel, out);
		}
	}

	@May(Permission.SCORES_SEE)
	@GetMapping("/panels/{id}/cards.csv")
	void cards(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
		Panel panel = aggregated(actor, id);
		try (Writer out = csv(response, panel.label() + "评分明细.csv")) {
			this.sheets.writeCards(actor, panel, this.cards.rubric(panel), out);
		}
	}

	@May(Permission.SCORES_SEE)
	@GetMapping("/panels/{id}/sheet.txt")
	void sheet(Actor actor, @PathVariable String id, HttpServletResponse response) throws IOException {
		Panel panel = aggregated(actor, id);
		String text = this.sheets.text(actor, panel);
		try (Writer out = csv(response, panel.label() + "评分汇总表.txt")) {
			out.append(text);
		}
	}

	private static Writer csv(HttpServletResponse response, String name) throws IOException {
		response.setContentType((name.endsWith(".csv") ? "text/csv" : "text/plain") + ";charset=UTF-8");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Disposition", "attachment; filename=\"scores%s\"; filename*=UTF-8''%s"
			.formatted(name.substring(name.lastIndexOf('.')), UriUtils.encode(name, StandardCharsets.UTF_8)));
		return new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
	}

	private Panel aggregated(Actor actor, String id) {
		Panel panel = this.panels.see(actor, id);
		if (panel.state() != PanelState.AGGREGATED) {
			throw new NotFound();
		}
		return panel;
	}

	private List<Row> rows(Panel panel, List<Scoring.Result> results) {
		Map<String, List<Double>> totals = this.tables
			.totals(panel.id(), results.stream().map(Scoring.Result::publicId).toList())
			.stream()
			.collect(Collectors.groupingBy(SheetTables.Total::publicId,
					Collectors.mapping((one) -> one.total() / 2.0, Collectors.toList())));
		double least = totals.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue).min().orElse(0);
		int from = Math.max(0, (int) Math.floor((least - 1) / ROOM) * ROOM);
		return results.stream()
			.map((result) -> new Row(result,
					new StripPlot("委员评分", Math.min(from, 95), 100, totals.getOrDefault(result.publicId(), List.of()),
							result.score().doubleValue(), null),
					String.valueOf(Math.min(from, 95))))
			.toList();
	}

	/**
	 * A line of the result.
	 *
	 * @param from the left end of the strip
	 */
	record Row(Scoring.Result result, StripPlot strip, String from) {

	}

}
