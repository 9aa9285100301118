package horqin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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

/** 授权: what one has lent, and lending. */
@Controller
class DelegationPages {

	private static final String VIEW = "access/delegations";

	private final Delegations delegations;

	private final Clock clock;

	DelegationPages(Delegations delegations, Clock clock) {
		this.delegations = delegations;
		this.clock = clock;
	}

	@May(Permission.DELEGATE)
	@GetMapping("/delegations")
	String delegations(Actor actor, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("form", new Form(null, "", "", today, today));
		return draw(actor, model);
	}

	@May(Permission.DELEGATE)
	@PostMapping("/delegations")
	String lend(Actor actor, @Valid @ModelAttribute("form") Form form, BindingResult errors,
			HttpServletResponse response, Model model) {
		if (!errors.hasErrors()) {
			Outcome outcome = this.delegations.lend(actor, form.wanted());
			if (outcome.isMoved()) {
				Flash.done(response, "授权已登记，到期自动收回；被授权人在“换角色”里可以看到。");
				return "redirect:/delegations";
			}
			model.addAttribute("outcome", outcome);
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return draw(actor, model);
	}

	@May(Permission.DELEGATE)
	@PostMapping("/delegations/{publicId:[a-z2-7]{26}}/end")
	String end(Actor actor, @PathVariable String publicId, HttpServletResponse response) {
		this.delegations.end(actor, publicId);
		Flash.done(response, "授权已收回，立即生效。");
		return "redirect:/delegations";
	}

	private String draw(Actor actor, Model model) {
		model.addAttribute("lent", this.delegations.of(actor));
		model.addAttribute("borrowedRole", actor.lentBy() != null);
		model.addAttribute("role", Objects.requireNonNull(actor.role()).label());
		model.addAttribute("colleagues",
				this.delegations.colleagues(actor)
					.stream()
					.map((each) -> new Choice(Long.toString(each.id()), each.name()))
					.toList());
		return VIEW;
	}

	/** A lending as typed. */
	record Form(@NotNull(message = "请选择授权给谁。") @Nullable Long to,
			@NotBlank(message = "请写明授权的事项范围。") @Size(max = 200, message = "事项范围最多 200 字。") String scope,
			@NotBlank(message = "请写明授权依据的文件或会议。") @Size(max = 200, message = "依据最多 200 字。") String document,
			@NotNull(message = "请填写开始日期。") @Nullable LocalDate firstDay,
			@NotNull(message = "请填写结束日期。") @Nullable LocalDate lastDay) {

		Form {
			scope = (scope != null) ? scope : "";
			document = (document != null) ? document : "";
		}

		Delegations.Wanted wanted() {
			return new Delegations.Wanted(Objects.requireNonNull(this.to), this.scope, this.document,
					Objects.requireNonNull(this.firstDay), Objects.requireNonNull(this.lastDay));
		}

	}

}
