package horqin.edition;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.calendar.PlatformClock;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.NavigationSource;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Pieces.Moment;
import horqin.web.SignedIn;
import horqin.web.Table;
import horqin.web.Wording;
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

/** 年度: the years, and the page of one with what is next. */
@Controller
class EditionPages implements NavigationSource {

	private static final Listing LISTING = new Listing(
			List.of(Listing.Column.of("year", "年度"), Listing.Column.of("state", "状态"),
					Listing.Column.of("target", "目标"), Listing.Column.of("seats", "推荐名额").figures()),
			List.of(), "", "year", true);

	private static final int MOMENTS = 30;

	private final Editions editions;

	private final Quotas quotas;

	private final NoticeDocuments notices;

	private final EditionHead head;

	private final EditionChecks checks;

	private final DecisionLog log;

	private final InstantSource clock;

	EditionPages(Editions editions, Quotas quotas, NoticeDocuments notices, EditionHead head, EditionChecks checks,
			DecisionLog log, InstantSource clock) {
		this.editions = editions;
		this.quotas = quotas;
		this.notices = notices;
		this.head = head;
		this.checks = checks;
		this.log = log;
		this.clock = clock;
	}

	@May(Permission.EDITION_SEE)
	@GetMapping("/editions")
	String list(Actor actor, HttpServletRequest request, Model model) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new NewYear(PlatformClock.dateOf(this.clock.instant()).getYear(), ""));
		}
		Paging paging = LISTING.read(request);
		List<Row> rows = this.editions.list(actor, paging.size(), paging.offset())
			.stream()
			.map((edition) -> new Row(edition, this.quotas.total(edition.id())))
			.toList();
		model.addAttribute("table",
				new Table<>("/editions", LISTING, paging, new Page<>(rows, this.editions.count(actor))));
		model.addAttribute("mayDraft", actor.may(Permission.EDITION_PREPARE));
		return "edition/list";
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions")
	String draft(Actor actor, @Valid @ModelAttribute("form") NewYear form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Integer year = form.year();
		if (!errors.hasErrors() && year != null) {
			Outcome outcome = this.editions.draft(actor, year, form.likeOrNull());
			if (outcome.isMoved()) {
				Flash.done(response, "%d年度已建立，请从目标任务开始填写。".formatted(year));
				return "redirect:" + this.editions.list(actor, 50, 0)
					.stream()
					.filter((edition) -> edition.year() == year)
					.findFirst()
					.orElseThrow()
					.href();
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return list(actor, request, model);
	}

	@May(Permission.EDITION_SEE)
	@GetMapping("/editions/{id}")
	String show(Actor actor, @PathVariable String id, Model model) {
		return page(actor, this.editions.see(actor, id), model);
	}

	@May(Permission.EDITION_ADVANCE)
	@PostMapping("/editions/{id}/steps/{step}")
	String take(Actor actor, @PathVariable String id, @PathVariable String step, HttpServletResponse response,
			Model model) {
		EditionStep wanted = Arrays.stream(EditionStep.values())
			.filter((each) -> each.name().equals(step))
			.findFirst()
			.orElseThrow(NotFound::new);
		Outcome outcome = this.editions.take(actor, id, wanted);
		Edition edition = this.editions.see(actor, id);
		if (outcome.isMoved()) {
			Flash.done(response, "%s：%s。".formatted(edition.label(), wanted.label()));
			return "redirect:" + edition.href();
		}
		model.addAttribute("refused", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return page(actor, edition, model);
	}

	private String page(Actor actor, Edition edition, Model model) {
		boolean inside = actor.role() != null && !actor.role().boundToUnit();
		this.head.on(model, edition, "");
		model.addAttribute("parts", this.checks.of(actor, edition));
		model.addAttribute("figures", this.checks.figures(edition));
		List<NoticeDocument> all = this.notices.list(actor, edition);
		model.addAttribute("notices", all);
		model.addAttribute("mayBegin",
				actor.may(Permission.EDITION_PREPARE) && EditionRules
					.mayBeginNotice(edition.state(), all.stream().map(NoticeDocument::state).toList())
					.isMoved());
		Optional<EditionStep> next = EditionStep.after(edition.state());
		model.addAttribute("next", inside ? next.orElse(null) : null);
		List<Reason> missing = inside ? next.map((step) -> this.editions.missing(edition.id(), step)).orElse(List.of())
				: List.of();
		model.addAttribute("missing", missing.isEmpty() ? null : new Outcome.Refused(missing));
		model.addAttribute("mayTake",
				missing.isEmpty() && edition.state() != EditionState.DRAFT && actor.may(Permission.EDITION_ADVANCE));
		model.addAttribute("moments", inside ? moments(edition) : List.of());
		return "edition/year";
	}

	private List<Moment> moments(Edition edition) {
		List<Moment> moments = new ArrayList<>();
		for (Logged act : this.log.timeline(edition.subject(), new horqin.records.Page(1, MOMENTS)).items()) {
			String reason = (act.reason() != null && !act.reason().isBlank()) ? "，理由：" + act.reason() : "";
			moments.add(new Moment(Wording.time(PlatformClock.timeOf(act.at())), act.label() + reason, act.who().name(),
					act.bases().isEmpty() ? null : act.bases().getFirst(), moments.isEmpty()));
		}
		return moments;
	}

	@Override
	public List<Item> items(@Nullable SignedIn who) {
		return (who instanceof Actor actor && actor.may(Permission.EDITION_SEE))
				? List.of(new Item(10, "年度", "/editions")) : List.of();
	}

	/** Labels of the form's fields, for the summary of errors. */
	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("year", "年度");
	}

	/** A year in the list. */
	record Row(Edition edition, int seats) {

	}

	/**
	 * A year to open.
	 *
	 * @param year the year
	 * @param like the public id of a year to take over from; empty for none
	 */
	record NewYear(@NotNull(message = "请填写年度。") @Nullable Integer year, @Nullable String like) {

		@Nullable String likeOrNull() {
			return (this.like == null || this.like.isBlank()) ? null : this.like;
		}

	}

}
