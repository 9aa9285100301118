package horqin.edition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.May;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 推荐名额: the table with its explanation, what-if, and moving seats. */
@Controller
class QuotaPages {

	private final Editions editions;

	private final Quotas quotas;

	private final Units units;

	private final EditionHead head;

	QuotaPages(Editions editions, Quotas quotas, Units units, EditionHead head) {
		this.editions = editions;
		this.quotas = quotas;
		this.units = units;
		this.head = head;
	}

	@May(Permission.EDITION_SEE)
	@GetMapping(path = "/editions/{id}/quota", params = "!total")
	String quota(Actor actor, @PathVariable String id, Model model) {
		return page(actor, this.editions.see(actor, id), null, model);
	}

	/**
	 * What other weights or another total would change; asked by the address, saved
	 * nowhere.
	 */
	@May(Permission.EDITION_SEE)
	@GetMapping(path = "/editions/{id}/quota", params = "total")
	String whatIf(Actor actor, @PathVariable String id, @Valid @ModelAttribute("whatIf") ComputeForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return page(actor, edition, null, model);
		}
		SavedQuota saved = this.quotas.current(edition.id()).orElse(null);
		if (saved == null || saved.worksheet() == null) {
			return page(actor, edition, null, model);
		}
		QuotaInput now = this.quotas.input(edition, QuotaView.wish(saved));
		QuotaWish asked = form.wish(List.of());
		QuotaInput changed = now.withTotal(asked.total()).withWeights(asked.weights());
		return page(actor, edition, Quota.whatIf(now, changed), model);
	}

	private String page(Actor actor, Edition edition, @Nullable SeatShift shift, Model model) {
		this.head.on(model, edition, "推荐名额");
		SavedQuota saved = this.quotas.current(edition.id()).orElse(null);
		List<QuotaStanding> standings = this.quotas.standings(edition.id());
		QuotaWorksheet worksheet = (saved != null) ? saved.worksheet() : null;
		model.addAttribute("duty", Duty.QUOTA_WEIGHS_FOUR_FACTORS);
		model.addAttribute("saved", saved);
		model.addAttribute("standings", standings);
		model.addAttribute("worksheet", worksheet);
		model.addAttribute("weights", (worksheet != null) ? QuotaView.weights(worksheet) : "");
		model.addAttribute("bars", QuotaView.bars(edition, standings, worksheet));
		model.addAttribute("moves", (saved != null) ? this.quotas.moves(saved) : List.of());
		model.addAttribute("shift", shift);
		model.addAttribute("factors", Factor.values());
		if (!model.containsAttribute("whatIf")) {
			model.addAttribute("whatIf", ComputeForm.of(QuotaView.wish(saved), List.of(), null));
		}
		boolean prepares = actor.may(Permission.EDITION_PREPARE);
		boolean recommending = edition.state() == EditionState.PUBLISHED || edition.state() == EditionState.NOMINATING;
		model.addAttribute("mayEdit", PlanPages.mayEdit(actor, edition));
		model.addAttribute("mayReplace", prepares && recommending && this.quotas.mayReplace(edition.id()));
		model.addAttribute("mayMove", prepares && recommending && saved != null);
		return "edition/quota";
	}

	@May(Permission.EDITION_PREPARE)
	@GetMapping("/editions/{id}/quota/move")
	String move(Actor actor, @PathVariable String id, Model model) {
		model.addAttribute("form", new MoveForm("", "", null, ""));
		return movePage(this.editions.see(actor, id), model);
	}

	@May(Permission.EDITION_PREPARE)
	@PostMapping("/editions/{id}/quota/move")
	String saveMove(Actor actor, @PathVariable String id, @Valid @ModelAttribute("form") MoveForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		Edition edition = this.editions.see(actor, id);
		if (!errors.hasErrors()) {
			Map<String, Long> known = this.units.recommending(edition.organiserId())
				.stream()
				.collect(Collectors.toMap(Units.Unit::publicId, Units.Unit::id));
			QuotaMove move = new QuotaMove(known.getOrDefault(Forms.text(form.from()), 0L),
					known.getOrDefault(Forms.text(form.to()), -1L), Forms.number(form.seats()),
					Forms.orNull(form.explanation()));
			Outcome outcome = this.quotas.move(actor, id, move);
			if (outcome.isMoved()) {
				Flash.done(response, "已调剂%d个名额，总数不变。".formatted(move.seats()));
				return "redirect:" + edition.href() + "/quota";
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return movePage(edition, model);
	}

	private String movePage(Edition edition, Model model) {
		this.head.on(model, edition, "调剂名额");
		Map<Long, QuotaStanding> standings = this.quotas.standings(edition.id())
			.stream()
			.collect(Collectors.toMap(QuotaStanding::unitId, (row) -> row));
		model.addAttribute("choices",
				this.units.recommending(edition.organiserId())
					.stream()
					.filter((unit) -> standings.containsKey(unit.id()))
					.map((unit) -> new Choice(unit.publicId(), label(standings.get(unit.id()))))
					.toList());
		return "edition/quota-move";
	}

	private static String label(@Nullable QuotaStanding standing) {
		return (standing == null) ? ""
				: "%s（名额%d个，已用%d个）".formatted(standing.name(), standing.seats(), standing.used());
	}

	@ModelAttribute("labels")
	Map<String, String> labels() {
		return Map.of("total", "名额总数", "from", "调出单位", "to", "调入单位", "seats", "名额", "explanation", "理由");
	}

	/** Seats to move, by the units' public ids. */
	record MoveForm(@NotBlank(message = "请选择调出单位。") @Nullable String from,
			@NotBlank(message = "请选择调入单位。") @Nullable String to,
			@NotNull(message = "请填写名额。") @Min(value = 1, message = "至少调剂1个。") @Max(value = 9999,
					message = "最多调剂9999个。") @Nullable Integer seats,
			@Size(max = 1000, message = "理由最多1000字。") @Nullable String explanation) {

	}

}
