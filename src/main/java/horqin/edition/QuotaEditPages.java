package horqin.edition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.regulation.Outcome;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The figures of the quota, computing it, and writing it by hand. */
@Controller
class QuotaEditPages {

	private final Editions editions;

	private final Quotas quotas;

	private final Units units;

	private final EditionHead head;

	QuotaEditPages(Editions editions, Quotas quotas, Units units, EditionHead head) {
		this.editions = editions;
		this.quotas = quotas;
		this.units = units;
		this.head = head;
	}

	@May(Permission.EDITION_PREPARE)
	@GetMapping("/editions/{id}/quota/figures")
	String figures(Actor actor, @PathVariable String id, Model model) {
		Edition edition = this.editions.see(actor, id);
		QuotaInput input = this.quotas.input(edition, QuotaView.wish(null));
		model.addAttribute("form", FiguresForm.of(input, this.quotas.figuresVersion(edition.id())));
		return page(edition, "四项因素", "edition/quota-figures", model);
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/quota/figures")
	String saveFigures(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") FiguresForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (!errors.hasErrors()) {
			List<UnitFigures> figures = form.figures(units(edition));
			Outcome outcome = this.quotas.saveFigures(actor, id, figures, Forms.version(form.getVersion()));
			if (outcome.isMoved()) {
				Flash.done(response, "四项因素数据已保存，可以计算名额。");
				return "redirect:" + edition.href() + "/quota/compute";
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(edition, "四项因素", "edition/quota-figures", model);
	}

	@May(Permission.EDITION_PREPARE)
	@GetMapping("/editions/{id}/quota/compute")
	String compute(Actor actor, @PathVariable String id, Model model) {
		Edition edition = this.editions.see(actor, id);
		SavedQuota saved = this.quotas.current(edition.id()).orElse(null);
		model.addAttribute("form",
				ComputeForm.of(QuotaView.wish(saved), units(edition), (saved != null) ? saved.version() : 0));
		return page(edition, "计算名额", "edition/quota-compute", model);
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/quota/compute")
	String saveComputed(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") ComputeForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (!errors.hasErrors()) {
			Outcome outcome = this.quotas.compute(actor, id, form.wish(units(edition)),
					Forms.version(form.getVersion()));
			if (outcome.isMoved()) {
				Flash.done(response, "名额已计算并保存，每个单位的来历见下。");
				return "redirect:" + edition.href() + "/quota";
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(edition, "计算名额", "edition/quota-compute", model);
	}

	@May(Permission.EDITION_PREPARE)
	@GetMapping("/editions/{id}/quota/by-hand")
	String byHand(Actor actor, @PathVariable String id, Model model) {
		Edition edition = this.editions.see(actor, id);
		SavedQuota saved = this.quotas.current(edition.id()).orElse(null);
		Map<Long, Integer> seats = this.quotas.standings(edition.id())
			.stream()
			.collect(Collectors.toMap(QuotaStanding::unitId, QuotaStanding::seats));
		model.addAttribute("form", HandForm.of((saved != null) ? saved.total() : 0, seats, units(edition),
				(saved != null) ? saved.reason() : "", (saved != null) ? saved.version() : 0));
		return page(edition, "手工分配", "edition/quota-by-hand", model);
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/quota/by-hand")
	String saveByHand(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") HandForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (!errors.hasErrors()) {
			Outcome outcome = this.quotas.assignByHand(actor, id, Forms.number(form.getTotal()),
					form.seats(units(edition)), form.getReason(), Forms.version(form.getVersion()));
			if (outcome.isMoved()) {
				Flash.done(response, "名额分配表已保存。");
				return "redirect:" + edition.href() + "/quota";
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(edition, "手工分配", "edition/quota-by-hand", model);
	}

	private String page(Edition edition, String name, String view, Model model) {
		this.head.on(model, edition, name);
		List<Units.Unit> units = units(edition);
		model.addAttribute("units", units);
		model.addAttribute("factors", Factor.values());
		model.addAttribute("mayEdit", EditionRules.mayEdit(edition).isMoved());
		return view;
	}

	/** Labels for the summary of errors: which unit, which figure. */
	@ModelAttribute("labels")
	Map<String, String> labels(Actor actor, @PathVariable String id) {
		Map<String, String> labels = new HashMap<>(Map.of("total", "名额总数", "reason", "总的理由"));
		List<Units.Unit> units = units(this.editions.see(actor, id));
		for (Factor factor : Factor.values()) {
			labels.put("columns[%d].source".formatted(factor.ordinal()), factor.label() + "来源");
			labels.put("columns[%d].year".formatted(factor.ordinal()), factor.label() + "年份");
			labels.put("weights[%d].percent".formatted(factor.ordinal()), factor.label() + "权重");
		}
		for (int i = 0; i < units.size(); i++) {
			String unit = units.get(i).shortName();
			labels.put("rows[%d].region".formatted(i), unit + " " + Factor.REGION.label());
			labels.put("rows[%d].technology".formatted(i), unit + " " + Factor.TECHNOLOGY.label());
			labels.put("rows[%d].headcount".formatted(i), unit + " " + Factor.HEADCOUNT.label());
			labels.put("rows[%d].environment".formatted(i), unit + " " + Factor.ENVIRONMENT.label());
			labels.put("rows[%d].floor".formatted(i), unit + "下限");
			labels.put("rows[%d].ceiling".formatted(i), unit + "上限");
			labels.put("rows[%d].seats".formatted(i), unit + "名额");
		}
		return labels;
	}

	private List<Units.Unit> units(Edition edition) {
		return this.units.recommending(edition.organiserId());
	}

}
