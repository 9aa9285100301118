package horqin.scoring;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.edition.Editions;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.NavigationSource;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.SignedIn;
import horqin.web.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 专家评审: committees, and the page of one with its composition and what is next. */
@Controller
class PanelPages implements NavigationSource {

	private static final Listing LISTING = new Listing(List.of(Listing.Column.of("name", "评审委员会"),
			Listing.Column.of("state", "状态"), Listing.Column.of("due", "评分截止")), List.of(), "", "name", true);

	private final Panels panels;

	private final PanelSteps steps;

	private final PanelView view;

	private final Editions editions;

	PanelPages(Panels panels, PanelSteps steps, PanelView view, Editions editions) {
		this.panels = panels;
		this.steps = steps;
		this.view = view;
		this.editions = editions;
	}

	@May({ Permission.COMMITTEE_ARRANGE, Permission.COMMITTEE_APPROVE, Permission.SCORES_SEE })
	@GetMapping("/panels")
	String list(Actor actor, HttpServletRequest request, Model model) {
		Paging paging = LISTING.read(request);
		model.addAttribute("table", new Table<>("/panels", LISTING, paging,
				new Page<>(this.panels.list(actor, paging.size(), paging.offset()), this.panels.count(actor))));
		boolean arranges = actor.may(Permission.COMMITTEE_ARRANGE);
		model.addAttribute("arranges", arranges);
		model.addAttribute("mayDecide", actor.may(Permission.CARD_WITHDRAW_APPROVE));
		if (arranges) {
			model.addAttribute("editions",
					this.editions.list(actor, 10, 0)
						.stream()
						.map((edition) -> new Choice(edition.publicId(), edition.label()))
						.toList());
			model.addAttribute("purposes", Choice.of(Purpose.class, Purpose::label));
		}
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new NewPanel("", Purpose.SELECTION));
		}
		return "scoring/panels";
	}

	@May(Permission.COMMITTEE_ARRANGE)
	@PostMapping("/panels")
	String create(Actor actor, @Valid @ModelAttribute("form") NewPanel form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!errors.hasErrors() && form.edition() != null && form.purpose() != null) {
			Outcome outcome = this.panels.create(actor, form.edition(), form.purpose());
			if (outcome.isMoved()) {
				Flash.done(response, "已建立，请列入委员、确定主任委员。");
				return "redirect:" + this.panels.list(actor, 1, 0).getFirst().href();
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return list(actor, request, model);
	}

	@May({ Permission.COMMITTEE_ARRANGE, Permission.COMMITTEE_APPROVE, Permission.SCORES_SEE })
	@GetMapping("/panels/{id}")
	String show(Actor actor, @PathVariable String id, Model model) {
		return page(actor, this.panels.see(actor, id), model);
	}

	@May({ Permission.COMMITTEE_ARRANGE, Permission.COMMITTEE_APPROVE })
	@PostMapping("/panels/{id}/steps/{step}")
	String take(Actor actor, @PathVariable String id, @PathVariable String step,
			@RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String written,
			HttpServletResponse response, Model model) {
		PanelStep wanted = PanelStep.named(step).orElseThrow(NotFound::new);
		Outcome outcome = this.steps.take(actor, id, wanted, version, written);
		model.addAttribute("written", written);
		model.addAttribute("tried", wanted);
		return answer(actor, id, outcome, wanted.label() + "：已办理。", response, model);
	}

	@May(Permission.COMMITTEE_ARRANGE)
	@PostMapping("/panels/{id}/members")
	String join(Actor actor, @PathVariable String id, @Valid @ModelAttribute("join") JoinForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Panel panel = this.panels.see(actor, id);
		if (errors.hasErrors() || form.account() == null || form.kind() == null) {
			return again(actor, panel, response, model);
		}
		String unit = (form.unit() == null || form.unit().isBlank()) ? this.view.unitOf(panel, form.account())
				: form.unit();
		Outcome outcome = this.panels.join(actor, id, new Panels.NewMember(form.account(), form.kind(),
				(form.speciality() != null) ? form.speciality() : "", unit));
		return answer(actor, id, outcome, "已列入评审委员。", response, model);
	}

	@May(Permission.COMMITTEE_ARRANGE)
	@PostMapping("/panels/{id}/members/{member}/remove")
	String remove(Actor actor, @PathVariable String id, @PathVariable String member, HttpServletResponse response,
			Model model) {
		return answer(actor, id, this.panels.remove(actor, id, member), "已移出评审委员。", response, model);
	}

	@May(Permission.COMMITTEE_ARRANGE)
	@PostMapping("/panels/{id}/members/{member}/chair")
	String chair(Actor actor, @PathVariable String id, @PathVariable String member, HttpServletResponse response,
			Model model) {
		return answer(actor, id, this.panels.chair(actor, id, member), "主任委员已确定。", response, model);
	}

	@May(Permission.COMMITTEE_ARRANGE)
	@PostMapping("/panels/{id}/observers")
	String observe(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") long account,
			@RequestParam(defaultValue = "true") boolean attends, HttpServletResponse response, Model model) {
		return answer(actor, id, this.panels.observe(actor, id, account, attends), "列席监督人员已更新。", response, model);
	}

	@May(Permission.COMMITTEE_ARRANGE)
	@PostMapping("/panels/{id}/plan")
	String plan(Actor actor, @PathVariable String id, @Valid @ModelAttribute("plan") PlanForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Panel panel = this.panels.see(actor, id);
		if (errors.hasErrors() || form.method() == null || form.due() == null || form.version() == null) {
			return again(actor, panel, response, model);
		}
		Outcome outcome = this.panels.savePlan(actor, id, form.method(), (form.text() != null) ? form.text() : "",
				form.due(), form.version());
		return answer(actor, id, outcome, "组成方案已保存。", response, model);
	}

	@May(Permission.COMMITTEE_ARRANGE)
	@PostMapping("/panels/{id}/extension")
	String extend(Actor actor, @PathVariable String id, @Valid @ModelAttribute("extension") ExtensionForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Panel panel = this.panels.see(actor, id);
		if (errors.hasErrors() || form.until() == null) {
			return again(actor, panel, response, model);
		}
		Outcome outcome = this.panels.extend(actor, id, form.until(), (form.reason() != null) ? form.reason() : "");
		return answer(actor, id, outcome, "评分截止时间已延长，对全体委员有效。", response, model);
	}

	private String answer(Actor actor, String id, Outcome outcome, String done, HttpServletResponse response,
			Model model) {
		Panel panel = this.panels.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, done);
			return "redirect:" + panel.href();
		}
		model.addAttribute("outcome", outcome);
		return again(actor, panel, response, model);
	}

	private String again(Actor actor, Panel panel, HttpServletResponse response, Model model) {
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, panel, model);
	}

	private String page(Actor actor, Panel panel, Model model) {
		this.view.on(actor, model, panel);
		LocalDateTime due = PlatformClock.timeOf(panel.dueAt().toInstant()).truncatedTo(ChronoUnit.MINUTES);
		if (!model.containsAttribute("plan")) {
			model.addAttribute("plan", new PlanForm(panel.method(), panel.plan(), due, panel.version()));
		}
		if (!model.containsAttribute("join")) {
			model.addAttribute("join", new JoinForm(null, MemberKind.EXPERT, "", ""));
		}
		if (!model.containsAttribute("extension")) {
			model.addAttribute("extension", new ExtensionForm(null, ""));
		}
		if (!model.containsAttribute("paper")) {
			model.addAttribute("paper", new PanelPaperPages.PaperForm(null, null, null));
		}
		return "scoring/panel";
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		if (!(who instanceof Actor actor)) {
			return List.of();
		}
		if (actor.may(Permission.SCORE)) {
			return List.of(new Item(15, "我的评分", "/scoring"));
		}
		boolean sees = actor.may(Permission.COMMITTEE_ARRANGE) || actor.may(Permission.SCORES_SEE);
		return sees ? List.of(new Item(38, "评审", "/panels")) : List.of();
	}

	/** Labels of the forms' fields, for the summary of errors. */
	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("account", "委员", "kind", "类别", "unit", "工作单位", "speciality", "专业领域", "method", "汇总方法", "due",
				"评分截止", "text", "组成说明", "until", "延长到", "edition", "年度");
	}

	/** A committee to make. */
	record NewPanel(@NotNull(message = "请选择年度。") @Nullable String edition,
			@NotNull(message = "请选择评审类型。") @Nullable Purpose purpose) {

	}

	/** A member to put into the plan; without a unit it is that of the account. */
	record JoinForm(@NotNull(message = "请选择委员。") @Nullable Long account,
			@NotNull(message = "请选择类别。") @Nullable MemberKind kind, @Nullable String speciality,
			@Nullable String unit) {

	}

	/** The plan. */
	record PlanForm(@NotNull(message = "请选择汇总方法。") @Nullable Method method, @Nullable String text,
			@NotNull(message = "请填写评分截止时间。") @Nullable LocalDateTime due, @Nullable Integer version) {

	}

	/** More time. */
	record ExtensionForm(@NotNull(message = "请填写新的截止时间。") @Nullable LocalDateTime until, @Nullable String reason) {

	}

}
