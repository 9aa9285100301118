package horqin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import horqin.web.Paging;
import horqin.web.Table;
import horqin.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 登录码: those for whom one prints, and the slip itself, which is shown once. */
@Controller
class SlipPages {

	private static final Listing OF_UNIT = new Listing(
			List.of(Column.of("name", "姓名"), Column.of("slip", "最近一张登录码"), Column.of("print", "打印")), List.of(), "姓名",
			"name", false);

	private static final Listing OF_ORGANISER = new Listing(
			List.of(Column.of("name", "姓名"), Column.of("unit", "角色和单位"), Column.of("slip", "最近一张登录码"),
					Column.of("print", "打印")),
			List.of(new Filter("role", "角色", List.of(new Choice("EXPERT", Role.EXPERT.label()),
					new Choice("APPLICANT", Role.APPLICANT.label())))),
			"姓名", "name", false);

	private final Slips slips;

	private final AccountLists lists;

	private final Clock clock;

	private final String address;

	SlipPages(Slips slips, AccountLists lists, Clock clock, @Value("${horqin.address:}") String address) {
		this.slips = slips;
		this.lists = lists;
		this.clock = clock;
		this.address = address;
	}

	@May(Permission.SLIP_PRINT)
	@GetMapping("/slips")
	String slips(Actor actor, HttpServletRequest request, Model model) {
		if (actor.role() == Role.SYSTEM_ADMIN) {
			return "redirect:/accounts";
		}
		model.addAttribute("form", new Worker("", null));
		return list(actor, request, model);
	}

	/** A worker without an account: made here by the unit, with nothing but a name. */
	@May(Permission.NOMINATION_FOR_OTHERS)
	@PostMapping("/slips")
	String make(Actor actor, @Valid @ModelAttribute("form") Worker form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!errors.hasErrors()) {
			switch (this.slips.makeWorker(actor, form.name(), Boolean.TRUE.equals(form.namesake()))) {
				case Accounts.Made.Account _ -> {
					Flash.done(response, "「" + form.name() + "」的账号已建立，可以打印登录码了。");
					return "redirect:/slips";
				}
				case Accounts.Made.Taken(Outcome outcome) -> model.addAttribute("outcome", outcome);
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return list(actor, request, model);
	}

	/**
	 * The answer is the slip: its code is nowhere else, and opening the page again prints
	 * a new one.
	 */
	@May(Permission.SLIP_PRINT)
	@PostMapping("/slips/{publicId:[a-z2-7]{26}}")
	String print(Actor actor, @PathVariable String publicId, HttpServletResponse response, Model model) {
		long account = this.lists.id(publicId).orElseThrow(NotFound::new);
		return switch (this.slips.print(actor, account)) {
			case Slips.Printed.Slip slip -> {
				model.addAttribute("slip", slip);
				model.addAttribute("until", LocalDateTime.ofInstant(slip.expires(), this.clock.getZone()));
				model.addAttribute("address", address());
				model.addAttribute("days", Slips.LASTS.toDays());
				model.addAttribute("printedBy", actor);
				model.addAttribute("today", Wording.date(LocalDate.now(this.clock)));
				model.addAttribute("back",
						(actor.role() == Role.SYSTEM_ADMIN) ? "/accounts/" + slip.publicId() : "/slips");
				yield "access/slip";
			}
			case Slips.Printed.Refused(Outcome outcome) -> {
				model.addAttribute("outcome", outcome);
				model.addAttribute("back", (actor.role() == Role.SYSTEM_ADMIN) ? "/accounts/" + publicId : "/slips");
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				yield "access/slip-refused";
			}
		};
	}

	private String list(Actor actor, HttpServletRequest request, Model model) {
		boolean bound = actor.role() != null && actor.role().boundToUnit();
		Listing listing = bound ? OF_UNIT : OF_ORGANISER;
		Paging paging = listing.read(request);
		model.addAttribute("table", new Table<>("/slips", listing, paging,
				this.lists.slips(actor, paging, this.clock.instant().atOffset(ZoneOffset.UTC))));
		model.addAttribute("bound", bound);
		model.addAttribute("mayMake", actor.may(Permission.NOMINATION_FOR_OTHERS));
		return "access/slips";
	}

	/**
	 * What is typed into a browser: the address of this office, or in the demonstration
	 * this server.
	 */
	private String address() {
		String home = this.address.isBlank() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
				: this.address;
		return home.replaceFirst("/+$", "") + "/sign-in";
	}

	/** A worker to be let in. */
	record Worker(@NotBlank(message = "请填写姓名。") @Size(max = 50, message = "姓名最多 50 字。") String name,
			@Nullable Boolean namesake) {
	}

}
