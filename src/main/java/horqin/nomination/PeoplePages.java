package horqin.nomination;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.edition.Edition;
import horqin.web.Choice;
import horqin.web.Listing;
import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import horqin.web.Paging;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/** 人选: the list, and what is seen of it as a spreadsheet. */
@Controller
class PeoplePages {

	static final Listing LISTING = new Listing(
			List.of(Column.of("name", "姓名").sorted(), Column.of("stage", "现在状态"), Column.of("unit", "推荐单位").hideable(),
					Column.of("employer", "工作单位").hideable(), Column.of("trade", "工种").hideable(),
					Column.of("skill", "技能等级/职称").hidden(), Column.of("cluster", "产业集群").hideable(),
					Column.of("rank", "排序").figures().hideable(), Column.of("made", "登记日期").sorted().hideable()),
			List.of(new Filter("stage", "状态", Choice.of(Stage.class, Stage::label))), "姓名开头", "made", true);

	private final UnitFrame frame;

	private final NominationLists lists;

	private final Units units;

	private final Exports exports;

	PeoplePages(UnitFrame frame, NominationLists lists, Units units, Exports exports) {
		this.frame = frame;
		this.lists = lists;
		this.units = units;
		this.exports = exports;
	}

	@May(Permission.NOMINATION_SEE)
	@GetMapping("/nominations")
	String list(Actor actor, HttpServletRequest request, Model model) {
		Optional<Edition> year = this.frame.year(actor, request.getParameter("year"));
		model.addAttribute("edition", year.orElse(null));
		model.addAttribute("actor", actor);
		model.addAttribute("mayImport", actor.may(Permission.NOMINATION_FOR_OTHERS));
		if (year.isPresent()) {
			Listing listing = listing(actor, year.get(), request);
			Paging paging = listing.read(request);
			model.addAttribute("table", new Table<>("/nominations", listing, paging,
					this.lists.page(actor, year.get(), unit(actor, paging), paging)));
		}
		return "nomination/unit/list";
	}

	@May(Permission.NOMINATION_SEE)
	@GetMapping("/nominations/export")
	void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Edition year = this.frame.year(actor, request.getParameter("year")).orElseThrow(NotFound::new);
		Paging paging = listing(actor, year, request).read(request);
		Path file = Files.createTempFile("people", ".xlsx");
		try {
			try (OutputStream out = Files.newOutputStream(file)) {
				this.exports.write(actor, year, unit(actor, paging), paging, out);
			}
			response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
			response.setContentLengthLong(Files.size(file));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"people.xlsx\"; filename*=UTF-8''"
							+ UriUtils.encode(year.label() + "人选.xlsx", StandardCharsets.UTF_8));
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	/**
	 * The filters whose choices depend on the year; the first one offered is the year
	 * itself.
	 */
	private Listing listing(Actor actor, Edition year, HttpServletRequest request) {
		Listing listing = LISTING.with(new Filter("year", "年度",
				this.frame.years(actor).stream().map((each) -> new Choice(each.publicId(), each.label())).toList()));
		listing = listing.with(new Filter("cluster", "产业集群",
				this.lists.clusters(year.id()).stream().map((each) -> new Choice(each, each)).toList()));
		Long unit = actor.scope().unitId();
		if (unit == null) {
			List<Units.Unit> all = this.units.recommending(actor.organiserId());
			listing = listing.with(new Filter("unit", "推荐单位",
					all.stream().map((each) -> new Choice(each.publicId(), each.shortName())).toList()));
			String asked = request.getParameter("unit");
			unit = all.stream()
				.filter((each) -> each.publicId().equals(asked))
				.map(Units.Unit::id)
				.findFirst()
				.orElse(null);
		}
		return (unit == null) ? listing : listing.with(new Filter("employer", "工作单位",
				this.lists.employers(year.id(), unit).stream().map((each) -> new Choice(each, each)).toList()));
	}

	private @Nullable Long unit(Actor actor, Paging paging) {
		String asked = paging.filter("unit");
		if (asked == null || actor.scope().unitId() != null) {
			return actor.scope().unitId();
		}
		return this.units.byPublicId(asked)
			.filter((unit) -> Objects.equals(unit.organiserId(), actor.organiserId()))
			.map(Units.Unit::id)
			.orElseThrow(NotFound::new);
	}

}
