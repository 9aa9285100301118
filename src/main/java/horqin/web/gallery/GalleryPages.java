package horqin.web.gallery;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import horqin.web.Autosaved;
import horqin.web.Choice;
import horqin.web.ErrorPages;
import horqin.web.Flash;
import horqin.web.Open;
import horqin.web.Pieces;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gallery of pieces. Keeps nothing: what is posted here is only checked. */
@Controller
@ConditionalOnProperty("horqin.demonstration")
class GalleryPages {

	static final String FORM_VIEW = "web/gallery/forms";

	private static final String SAMPLES = "只在演示环境存在，不含数据";

	private static final List<String> UNITS = List.of("科尔沁区总工会", "霍林郭勒市总工会", "开鲁县总工会", "扎鲁特旗总工会", "科尔沁左翼后旗金宝屯镇总工会",
			"中区市直企事业单位工会");

	private static final Set<Integer> TROUBLES = Set.of(400, 403, 404, 405, 413, 429, 500, 503);

	private final InstantSource clock;

	GalleryPages(InstantSource clock) {
		this.clock = clock;
	}

	@ModelAttribute
	void choices(Model model) {
		model.addAttribute("units", UNITS.stream().map((unit) -> new Choice(unit, unit)).toList());
		model.addAttribute("yesNo", List.of(new Choice("yes", "是"), new Choice("no", "否", "请在下面说明原因")));
		model.addAttribute("forces", GallerySamples.forces());
		model.addAttribute("kept", GallerySamples.KEPT);
		model.addAttribute("steps", GallerySamples.steps());
	}

	@Open(SAMPLES)
	@GetMapping("/gallery")
	String pieces(Model model) {
		model.addAllAttributes(GallerySamples.pieces());
		return "web/gallery/pieces";
	}

	@Open(SAMPLES)
	@GetMapping("/gallery/charts")
	String charts(Model model) {
		model.addAllAttributes(GalleryCharts.all());
		return "web/gallery/charts";
	}

	@Open(SAMPLES)
	@GetMapping("/gallery/tables")
	String tables(HttpServletRequest request, Model model) {
		var paging = GalleryList.LISTING.read(request);
		model.addAttribute("table",
				new Table<>("/gallery/tables", GalleryList.LISTING, paging, GalleryList.page(paging)));
		model.addAttribute("acts", List.of(new Choice("pass", "通过"), new Choice("return", "退回修改")));
		return "web/gallery/tables";
	}

	@Open(SAMPLES)
	@PostMapping("/gallery/tables")
	String act(@RequestParam(defaultValue = "") List<String> pick, HttpServletResponse response) {
		Flash.done(response, "勾选了 " + pick.size() + " 条；样例不办理任何事项。");
		return "redirect:/gallery/tables";
	}

	/** {@code example}: filled, empty or long. */
	@Open(SAMPLES)
	@GetMapping(path = "/gallery/forms", params = "!check")
	String form(@RequestParam(defaultValue = "filled") String example, Model model) {
		model.addAttribute("form", switch (example) {
			case "empty" -> GalleryForm.empty();
			case "long" -> GalleryForm.overlong();
			default -> GalleryForm.filled();
		});
		return FORM_VIEW;
	}

	/** A wrong form as a link, so that it can be looked at without typing. */
	@Open(SAMPLES)
	@GetMapping(path = "/gallery/forms", params = "check")
	String wrong(@Valid @ModelAttribute("form") GalleryForm form, BindingResult errors) {
		return FORM_VIEW;
	}

	@Open(SAMPLES)
	@PostMapping("/gallery/forms")
	String post(@Valid @ModelAttribute("form") GalleryForm form, BindingResult errors, HttpServletResponse response) {
		if (errors.hasErrors()) {
			return FORM_VIEW;
		}
		Flash.done(response, "样例表单检查通过；这里不保存任何内容。");
		return "redirect:/gallery/forms";
	}

	@Open(SAMPLES)
	@PostMapping("/gallery/autosave")
	ResponseEntity<Autosaved> autosave(@RequestParam(defaultValue = "") String name) {
		if (name.contains("冲突")) {
			return Autosaved.conflict("高娃");
		}
		return Autosaved.at(LocalDateTime.ofInstant(this.clock.instant(), ZoneId.of("Asia/Shanghai")), null);
	}

	/** Work that is a quarter further each time it is asked for. */
	@Open(SAMPLES)
	@GetMapping("/gallery/progress")
	String progress(@RequestParam(defaultValue = "0") int done, Model model) {
		int next = Math.clamp(done, 0, 1200) + 300;
		model.addAttribute("progress",
				(next < 1200)
						? new Pieces.Progress("work-live", "导出人选汇总表", next, 1200, "正在写第 " + next + " 人",
								Pieces.Running.RUNNING, "/gallery/progress?done=" + next, "", "")
						: new Pieces.Progress("work-live", "导出人选汇总表", 1200, 1200, "1,200 人全部写完", Pieces.Running.DONE,
								"", "", "/gallery"));
		return "web/pieces :: progress(progress=${progress})";
	}

	/** The error pages; {@code status} 401 is the expired session. */
	@Open(SAMPLES)
	@GetMapping("/gallery/trouble")
	void trouble(@RequestParam(defaultValue = "404") int status, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (status == 401) {
			ErrorPages.sessionExpired(request, response);
		}
		else {
			response.sendError(TROUBLES.contains(status) ? status : 404);
		}
	}

	/** The same for a form that arrives too late: what was typed is shown. */
	@Open(SAMPLES)
	@PostMapping("/gallery/trouble")
	void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
		ErrorPages.sessionExpired(request, response);
	}

	@Open(SAMPLES)
	@GetMapping("/gallery/conflict")
	String conflict(Model model, HttpServletResponse response) {
		return GallerySamples.conflict().show(model, response);
	}

}
