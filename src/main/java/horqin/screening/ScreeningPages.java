package horqin.screening;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.nomination.Stage;
import horqin.regulation.Duty;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import horqin.web.Paging;
import horqin.web.Pieces.Figure;
import horqin.web.Table;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** 形式审查: the list of everybody, what is done with many at once, and its paper. */
@Controller
class ScreeningPages {

	static final String PATH = "/screening";

	private static final int YEARS = 10;

	/** A list on paper; who needs more prints unit by unit. */
	private static final int PRINTED = 1000;

	private static final List<Stage> SHOWN = List.of(Stage.RECOMMENDED, Stage.SCREENING, Stage.CORRECTION,
			Stage.ELIGIBLE, Stage.INELIGIBLE);

	static final Listing LISTING = new Listing(
			List.of(Column.of("name", "姓名").sorted(), Column.of("stage", "状态"),
					Column.of("unit", "推荐单位").sorted().hideable(), Column.of("employer", "工作单位").hideable(),
					Column.of("trade", "工种").hideable(), Column.of("progress", "已判断").figures(),
					Column.of("due", "补正期限").hideable(), Column.of("made", "序").hidden()),
			List.of(new Filter("stage", "状态",
					SHOWN.stream().map((stage) -> new Choice(stage.name(), label(stage))).toList()),
					new Filter("ready", "进度", List.of(new Choice("MET", "已逐项判断为符合")))),
			"姓名开头", "unit", false);

	private final Editions editions;

	private final Units units;

	private final ScreeningLists lists;

	private final Screenings screenings;

	private final ScreeningExport export;

	ScreeningPages(Editions editions, Units units, ScreeningLists lists, Screenings screenings,
			ScreeningExport export) {
		this.editions = editions;
		this.units = units;
		this.lists = lists;
		this.screenings = screenings;
		this.export = export;
	}

	@May({ Permission.SCREEN, Permission.EXCEPTION_DECIDE, Permission.PROCESS_AUDIT })
	@GetMapping(PATH)
	String list(Actor actor, HttpServletRequest request, Model model) {
		Optional<Edition> year = year(actor, request.getParameter("year"));
		return year.isPresent() ? list(actor, year.get(), request, model) : none(model);
	}

	private String none(Model model) {
		model.addAttribute("edition", null);
		model.addAttribute("waiting", 0);
		return "screening/list";
	}

	private String list(Actor actor, Edition edition, HttpServletRequest request, Model model) {
		Listing listing = listing(actor, edition);
		Paging paging = listing.read(request);
		Map<Stage, Integer> counts = this.lists.counts(actor, edition.id());
		model.addAttribute("edition", edition);
		model.addAttribute("table", new Table<>(PATH, listing, paging,
				this.lists.page(actor, edition, unit(actor, paging).map(Units.Unit::id).orElse(null), paging)));
		model.addAttribute("figures",
				SHOWN.stream()
					.map((stage) -> new Figure(Wording.count(counts.getOrDefault(stage, 0)), label(stage),
							PATH + "?year=" + edition.publicId() + "&stage=" + stage))
					.toList());
		boolean acts = actor.may(Permission.SCREEN) && edition.state() == EditionState.SCREENING;
		model.addAttribute("waiting", acts ? counts.getOrDefault(Stage.RECOMMENDED, 0) : 0);
		model.addAttribute("acts",
				acts ? List.of(new Choice("take-in", "受理"), new Choice("pass", "已逐项判断为符合的，作通过结论")) : List.of());
		model.addAttribute("duty", Duty.FORMAL_REVIEW_AGAINST_CONDITIONS);
		model.addAttribute("manages", actor.may(Permission.SCREEN));
		return "screening/list";
	}

	/** Takes in, or passes, those who were picked. */
	@May(Permission.SCREEN)
	@PostMapping(PATH + "/picks")
	String picked(Actor actor, @RequestParam String act, @RequestParam(required = false) @Nullable List<String> pick,
			@RequestParam String year, HttpServletResponse response) {
		List<String> picked = Objects.requireNonNullElse(pick, List.of());
		if (picked.isEmpty()) {
			Flash.warn(response, "还没有勾选人选，请先勾选再办理。");
		}
		else if (act.equals("take-in")) {
			told(this.screenings.takeIn(actor, picked), "受理", response);
		}
		else if (act.equals("pass")) {
			told(this.screenings.passJudged(actor, picked), "作出通过结论", response);
		}
		else {
			throw new NotFound();
		}
		return "redirect:" + PATH + "?year=" + UriUtils.encode(year, StandardCharsets.UTF_8);
	}

	/** Takes in everybody who waits. */
	@May(Permission.SCREEN)
	@PostMapping(PATH + "/intake")
	String takeIn(Actor actor, @RequestParam String year, HttpServletResponse response) {
		told(this.screenings.takeInAll(actor, year, null), "受理", response);
		return "redirect:" + PATH + "?year=" + UriUtils.encode(year, StandardCharsets.UTF_8);
	}

	private static void told(Screenings.Many many, String what, HttpServletResponse response) {
		String done = "已%s%d人".formatted(what, many.done());
		if (many.refused().isEmpty()) {
			Flash.done(response, done + "。");
		}
		else {
			Flash.warn(response, "%s，%d人没有办理。%s".formatted(done, many.refused().size(), many.refused().getFirst()));
		}
	}

	@May(Permission.SCREEN)
	@GetMapping(PATH + "/export")
	void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Edition edition = year(actor, request.getParameter("year")).orElseThrow(NotFound::new);
		Paging paging = listing(actor, edition).read(request);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"screening.csv\"; filename*=UTF-8''"
				+ UriUtils.encode(edition.label() + "形式审查情况.csv", StandardCharsets.UTF_8));
		try (Writer out = new BufferedWriter(
				new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
			this.export.write(actor, edition, unit(actor, paging).map(Units.Unit::id).orElse(null), paging, out);
		}
	}

	/** The summary for the file, to be signed. */
	@May({ Permission.SCREEN, Permission.EXCEPTION_DECIDE, Permission.PROCESS_AUDIT })
	@GetMapping(PATH + "/summary")
	String summary(Actor actor, HttpServletRequest request, Model model) {
		Edition edition = year(actor, request.getParameter("year")).orElseThrow(NotFound::new);
		Paging paging = listing(actor, edition).read(request);
		List<ScreeningLists.Row> rows = new ArrayList<>();
		this.lists.each(actor, edition, unit(actor, paging).map(Units.Unit::id).orElse(null), paging, (row) -> {
			if (rows.size() < PRINTED) {
				rows.add(row);
			}
		});
		model.addAttribute("edition", edition);
		model.addAttribute("rows", rows);
		model.addAttribute("capped", rows.size() == PRINTED);
		Map<Stage, Integer> counts = this.lists.counts(actor, edition.id());
		model.addAttribute("counts",
				SHOWN.stream().map((stage) -> "%s%d人".formatted(label(stage), counts.getOrDefault(stage, 0))).toList());
		return "screening/summary";
	}

	/** The year asked for, or the one in formal review, or the newest one. */
	private Optional<Edition> year(Actor actor, @Nullable String asked) {
		if (asked != null && !asked.isBlank()) {
			return Optional.of(this.editions.see(actor, asked));
		}
		List<Edition> years = years(actor);
		return years.stream()
			.filter((edition) -> edition.state() == EditionState.SCREENING)
			.findFirst()
			.or(() -> years.stream().filter((edition) -> !edition.state().isBefore(EditionState.SCREENING)).findFirst())
			.or(() -> years.stream().findFirst());
	}

	private List<Edition> years(Actor actor) {
		return this.editions.list(actor, YEARS, 0)
			.stream()
			.filter((edition) -> !edition.state().isBefore(EditionState.NOMINATING))
			.toList();
	}

	private Listing listing(Actor actor, Edition edition) {
		return LISTING
			.with(new Filter("unit", "推荐单位",
					this.units.recommending(actor.organiserId())
						.stream()
						.map((each) -> new Choice(each.publicId(), each.shortName()))
						.toList()))
			.with(new Filter("year", "年度",
					years(actor).stream().map((each) -> new Choice(each.publicId(), each.label())).toList()));
	}

	private Optional<Units.Unit> unit(Actor actor, Paging paging) {
		return Optional.ofNullable(paging.filter("unit"))
			.map((asked) -> this.units.byPublicId(asked)
				.filter((unit) -> Objects.equals(unit.organiserId(), actor.organiserId()))
				.orElseThrow(NotFound::new));
	}

	/** On this list a recommendation is what waits to be taken in. */
	private static String label(Stage stage) {
		return (stage == Stage.RECOMMENDED) ? "待受理" : stage.label();
	}

}
