package horqin.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Conflict;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keeping the units: adding, changing, aliases, the designated person, going out of use.
 */
@Controller
class UnitEditPages {

	private static final String FORM = "access/unit-form";

	private final Units units;

	private final UnitChanges changes;

	private final UnitLists lists;

	private final UnitPages pages;

	private final DecisionLog log;

	UnitEditPages(Units units, UnitChanges changes, UnitLists lists, UnitPages pages, DecisionLog log) {
		this.units = units;
		this.changes = changes;
		this.lists = lists;
		this.pages = pages;
		this.log = log;
	}

	/** An empty form; {@code parent} when it is added on a unit's page. */
	@May(Permission.UNITS_EDIT)
	@GetMapping("/units/new")
	String blank(Actor actor, @RequestParam Optional<String> parent, Model model) {
		model.addAttribute("form",
				UnitForms.Particulars.under(parent.map((id) -> this.units.own(actor, id)).orElse(null)));
		return form(actor, null, model);
	}

	@May(Permission.UNITS_EDIT)
	@PostMapping("/units")
	String add(Actor actor, @Valid @ModelAttribute("form") UnitForms.Particulars form, BindingResult errors,
			HttpServletResponse response, Model model) {
		checkCode(form, errors);
		if (errors.hasErrors()) {
			return refused(actor, null, null, response, model);
		}
		Units.NewUnit unit = form.unit(Objects.requireNonNull(form.kind()), parentId(actor, form.parent()));
		return switch (this.units.register(actor, unit)) {
			case Units.Registered.Added added -> {
				Flash.done(response, "「" + form.shortName() + "」已登记，请接着填写指定联系人。");
				yield "redirect:/units/" + added.publicId();
			}
			case Units.Registered.Refused(Outcome outcome) -> refused(actor, null, outcome, response, model);
		};
	}

	@May(Permission.UNITS_EDIT)
	@GetMapping("/units/{publicId:[a-z2-7]{26}}/edit")
	String edit(Actor actor, @PathVariable String publicId, Model model) {
		Units.Unit unit = this.units.own(actor, publicId);
		model.addAttribute("form", now(unit));
		return form(actor, unit, model);
	}

	@May(Permission.UNITS_EDIT)
	@PostMapping("/units/{publicId:[a-z2-7]{26}}")
	String change(Actor actor, @PathVariable String publicId, @Valid @ModelAttribute("form") UnitForms.Particulars form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Units.Unit unit = this.units.own(actor, publicId);
		checkCode(form, errors);
		if (errors.hasErrors()) {
			return refused(actor, unit, null, response, model);
		}
		Long parent = (unit.kind() == Units.Kind.ORGANISER) ? null : parentId(actor, form.parent());
		return switch (this.changes.change(actor, unit.id(), form.basedOn(), form.unit(unit.kind(), parent))) {
			case UnitChanges.Changed.Done _ -> {
				Flash.done(response, "单位资料已保存。");
				yield "redirect:/units/" + publicId;
			}
			case UnitChanges.Changed.Refused(Outcome outcome) -> refused(actor, unit, outcome, response, model);
			case UnitChanges.Changed.Overtaken(Units.Unit now) -> overtaken(now, form, response, model);
		};
	}

	@May(Permission.UNITS_EDIT)
	@PostMapping("/units/{publicId:[a-z2-7]{26}}/aliases")
	String alias(Actor actor, @PathVariable String publicId, @RequestParam(defaultValue = "") String alias,
			HttpServletResponse response) {
		if (alias.isBlank() || alias.length() > 120) {
			Flash.failed(response, "没有登记：别名应为 1 到 120 字。");
		}
		else {
			this.units.alias(actor, this.units.own(actor, publicId).id(), alias);
			Flash.done(response, "别名已登记，旧文件、汇总表上写这个名称也能认出。");
		}
		return "redirect:/units/" + publicId;
	}

	@May(Permission.UNITS_EDIT)
	@PostMapping("/units/{publicId:[a-z2-7]{26}}/aliases/remove")
	String forgetAlias(Actor actor, @PathVariable String publicId, @RequestParam String alias,
			HttpServletResponse response) {
		this.changes.forgetAlias(actor, this.units.own(actor, publicId).id(), alias);
		Flash.done(response, "别名已撤销。");
		return "redirect:/units/" + publicId;
	}

	@May(Permission.UNITS_EDIT)
	@PostMapping("/units/{publicId:[a-z2-7]{26}}/contact")
	String contact(Actor actor, @PathVariable String publicId,
			@Valid @ModelAttribute("contactForm") UnitForms.Contact form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Units.Unit unit = this.units.own(actor, publicId);
		if (!errors.hasErrors()) {
			Outcome outcome = this.changes.contact(actor, unit.id(),
					new UnitChanges.Contact(form.name(), form.phone(), Objects.requireNonNull(form.confirmedOn())),
					form.handover());
			if (outcome.isMoved()) {
				Flash.done(response, "指定联系人已登记。");
				return "redirect:/units/" + publicId;
			}
			model.addAttribute("contactOutcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		this.pages.draw(actor, unit, request, model);
		return "access/unit";
	}

	@May(Permission.UNITS_EDIT)
	@PostMapping("/units/{publicId:[a-z2-7]{26}}/active")
	String activate(Actor actor, @PathVariable String publicId, @RequestParam boolean active,
			@RequestParam(defaultValue = "") String reason, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Units.Unit unit = this.units.own(actor, publicId);
		if (reason.isBlank()) {
			Flash.failed(response, "没有办理：请写明原因，如撤并文件的名称。");
			return "redirect:/units/" + publicId;
		}
		Outcome outcome = this.changes.activate(actor, unit.id(), active, reason);
		if (outcome.isMoved()) {
			Flash.done(response, active ? "单位已恢复使用。" : "单位已停用，原有资料和记录都保留。");
			return "redirect:/units/" + publicId;
		}
		model.addAttribute("closeOutcome", outcome);
		model.addAttribute("closeReason", reason);
		model.addAttribute("contactForm",
				new UnitForms.Contact(text(unit.contactName()), text(unit.contactPhone()), null, ""));
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		this.pages.draw(actor, unit, request, model);
		return "access/unit";
	}

	private String overtaken(Units.Unit now, UnitForms.Particulars mine, HttpServletResponse response, Model model) {
		List<Logged> last = this.log.timeline(Subject.of("unit", now.id()), new horqin.records.Page(1, 1)).items();
		String who = last.isEmpty() ? "另一位同事" : last.getFirst().who().name();
		String when = last.isEmpty() ? "刚才" : last.getFirst().time();
		return new Conflict(who, when, mine.differences(now(now)), "/units/" + now.publicId() + "/edit").show(model,
				response);
	}

	private UnitForms.Particulars now(Units.Unit unit) {
		return UnitForms.Particulars.of(unit,
				(unit.parentId() != null) ? this.units.get(unit.parentId()).publicId() : null);
	}

	private String refused(Actor actor, Units.@Nullable Unit unit, @Nullable Outcome outcome,
			HttpServletResponse response, Model model) {
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return form(actor, unit, model);
	}

	private String form(Actor actor, Units.@Nullable Unit unit, Model model) {
		model.addAttribute("unit", unit);
		model.addAttribute("kinds",
				Choice.of(Units.Kind.class, Units.Kind::label)
					.stream()
					.filter((choice) -> !choice.value().equals(Units.Kind.ORGANISER.name()))
					.toList());
		model.addAttribute("parents",
				this.lists.parents(actor)
					.stream()
					.filter((parent) -> parent.kind() != Units.Kind.ORGANISER)
					.map((parent) -> new Choice(parent.publicId(), parent.name()))
					.toList());
		return FORM;
	}

	private @Nullable Long parentId(Actor actor, @Nullable String publicId) {
		return (publicId == null || publicId.isBlank()) ? null : this.units.own(actor, publicId).id();
	}

	/** There is no form when something in it could not be read at all. */
	private static void checkCode(UnitForms.@Nullable Particulars form, BindingResult errors) {
		String fault = (form == null || form.creditCode().isEmpty()) ? null
				: UnitRules.creditCodeFault(form.creditCode());
		if (fault != null) {
			errors.rejectValue("creditCode", "refused", fault);
		}
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
