package horqin.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.records.DecisionLog;
import horqin.records.Subject;
import horqin.regulation.Outcome;
import horqin.web.Choice;
import horqin.web.Flash;
import horqin.web.Listing;
import horqin.web.Listing.Column;
import horqin.web.Listing.Filter;
import horqin.web.Page;
import horqin.web.Paging;
import horqin.web.Table;
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
 * 账号: the list, one account, and what the two administrators do with it, each their own
 * part.
 */
@Controller
class AccountPages {

	static final Listing LISTING = new Listing(
			List.of(Column.of("name", "姓名").sorted(), Column.of("login", "登录名").sorted(), Column.of("roles", "角色"),
					Column.of("state", "状态"), Column.of("made", "建立时间").sorted().hideable()),
			List.of(new Filter("role", "角色", Choice.of(Role.class, Role::label)),
					new Filter("state", "状态",
							List.of(new Choice("ACTIVE", "在用"), new Choice("UNOPENED", "未设密码"),
									new Choice("LOCKED", "锁定中"), new Choice("DISABLED", "已停用")))),
			"姓名、登录名", "name", false);

	private static final String ACCOUNT = "/accounts/{publicId:[a-z2-7]{26}}";

	private final Accounts accounts;

	private final AccountLists lists;

	private final Appointments appointments;

	private final Units units;

	private final UnitLists unitLists;

	private final DecisionLog log;

	private final Clock clock;

	AccountPages(Accounts accounts, AccountLists lists, Appointments appointments, Units units, UnitLists unitLists,
			DecisionLog log, Clock clock) {
		this.accounts = accounts;
		this.lists = lists;
		this.appointments = appointments;
		this.units = units;
		this.unitLists = unitLists;
		this.log = log;
		this.clock = clock;
	}

	@May(Permission.ACCOUNTS_SEE)
	@GetMapping("/accounts")
	String accounts(Actor actor, HttpServletRequest request, Model model) {
		Paging paging = LISTING.read(request);
		Page<AccountLists.Row> page = this.lists.list(actor, paging);
		model.addAttribute("table", new Table<>("/accounts", LISTING, paging, page));
		model.addAttribute("roles", this.lists.roles(actor, page.rows()));
		model.addAttribute("mayEdit", actor.may(Permission.ACCOUNTS_EDIT));
		return "access/accounts";
	}

	@May(Permission.ACCOUNTS_EDIT)
	@GetMapping("/accounts/new")
	String blank(Model model) {
		model.addAttribute("form", AccountForms.Staff.empty());
		return "access/account-form";
	}

	@May(Permission.ACCOUNTS_EDIT)
	@PostMapping("/accounts")
	String make(Actor actor, @Valid @ModelAttribute("form") AccountForms.Staff form, BindingResult errors,
			HttpServletResponse response, Model model) {
		if (!errors.hasErrors()) {
			switch (this.accounts.make(actor, form.login(), form.name(), form.mailOrNull())) {
				case Accounts.Made.Account made -> {
					Flash.done(response, "账号已建立。请安全管理员授予角色，再打印一次性登录码交给本人。");
					return "redirect:/accounts/" + this.lists.publicId(made.id());
				}
				case Accounts.Made.Taken(Outcome outcome) ->
					errors.rejectValue("login", "taken", outcome.reasons().getFirst().text());
			}
		}
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return "access/account-form";
	}

	@May(Permission.ACCOUNTS_SEE)
	@GetMapping(ACCOUNT)
	String account(Actor actor, @PathVariable String publicId, Model model) {
		return draw(actor, account(actor, publicId), model);
	}

	@May(Permission.ACCOUNTS_EDIT)
	@PostMapping(ACCOUNT)
	String change(Actor actor, @PathVariable String publicId,
			@Valid @ModelAttribute("particulars") AccountForms.Particulars form, BindingResult errors,
			HttpServletResponse response, Model model) {
		AccountLists.Row account = account(actor, publicId);
		if (errors.hasErrors()) {
			return refused(actor, account, "particulars", null, response, model);
		}
		this.accounts.change(actor, account.id(), form.name(), form.mailOrNull());
		return done("姓名和邮箱已保存。", account, response);
	}

	@May(Permission.ACCOUNTS_EDIT)
	@PostMapping(ACCOUNT + "/disable")
	String disable(Actor actor, @PathVariable String publicId, @RequestParam(defaultValue = "") String reason,
			HttpServletResponse response, Model model) {
		AccountLists.Row account = account(actor, publicId);
		if (reason.isBlank()) {
			Flash.failed(response, "没有停用：请写明原因，如调离、退休。");
			return "redirect:/accounts/" + publicId;
		}
		Outcome outcome = this.accounts.disable(actor, account.id(), reason);
		return outcome.isMoved() ? done("账号已停用，正在使用的登录立即失效。", account, response)
				: refused(actor, account, "disable", outcome, response, model);
	}

	@May(Permission.ACCOUNTS_EDIT)
	@PostMapping(ACCOUNT + "/enable")
	String enable(Actor actor, @PathVariable String publicId, HttpServletResponse response) {
		AccountLists.Row account = account(actor, publicId);
		this.accounts.enable(actor, account.id());
		return done("账号可以使用了。", account, response);
	}

	@May(Permission.ROLES_GRANT)
	@PostMapping(ACCOUNT + "/roles")
	String grant(Actor actor, @PathVariable String publicId, @Valid @ModelAttribute("grant") AccountForms.Grant form,
			BindingResult errors, HttpServletResponse response, Model model) {
		AccountLists.Row account = account(actor, publicId);
		if (errors.hasErrors()) {
			return refused(actor, account, "grant", null, response, model);
		}
		Outcome outcome = this.appointments.grant(actor, account.id(), Objects.requireNonNull(form.role()),
				this.units.own(actor, form.unit()).id(), form.document());
		return outcome.isMoved() ? done("已授予，本人下一次打开页面时生效。", account, response)
				: refused(actor, account, "grant", outcome, response, model);
	}

	@May(Permission.ROLES_GRANT)
	@PostMapping(ACCOUNT + "/roles/{appointment:\\d{1,18}}/end")
	String end(Actor actor, @PathVariable String publicId, @PathVariable long appointment,
			@RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
		AccountLists.Row account = account(actor, publicId);
		if (reason.isBlank()) {
			Flash.failed(response, "没有收回：请写明收回的依据，如免职文件。");
			return "redirect:/accounts/" + publicId;
		}
		Outcome outcome = this.appointments.end(actor, account.id(), appointment, reason);
		return outcome.isMoved() ? done("角色已收回，立即生效。", account, response)
				: refused(actor, account, "end", outcome, response, model);
	}

	private AccountLists.Row account(Actor actor, String publicId) {
		return this.lists.find(actor, publicId).orElseThrow(NotFound::new);
	}

	private static String done(String sentence, AccountLists.Row account, HttpServletResponse response) {
		Flash.done(response, sentence);
		return "redirect:/accounts/" + account.publicId();
	}

	private String refused(Actor actor, AccountLists.Row account, String which, @Nullable Outcome outcome,
			HttpServletResponse response, Model model) {
		model.addAttribute("refused", which);
		model.addAttribute("outcome", outcome);
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return draw(actor, account, model);
	}

	private String draw(Actor actor, AccountLists.Row account, Model model) {
		model.addAttribute("account", account);
		model.addAttribute("held", this.appointments.history(actor, account.id()));
		model.addAttribute("borrowed", this.lists.borrowed(actor, account.id(), LocalDate.now(this.clock)));
		model.addAttribute("mayEdit", actor.may(Permission.ACCOUNTS_EDIT));
		model.addAttribute("mayGrant", actor.may(Permission.ROLES_GRANT));
		model.addAttribute("mayPrint", actor.may(Permission.SLIP_PRINT) && !account.disabled());
		model.addAttribute("moments", UnitPages.moments(this.log, Subject.of("account", account.id()), this.clock));
		model.addAttribute("roleChoices", Choice.of(Role.class, Role::label));
		model.addAttribute("unitChoices",
				this.unitLists.parents(actor)
					.stream()
					.map((unit) -> new Choice(unit.publicId(), unit.name()))
					.toList());
		Map<String, Object> empty = Map.of("particulars", AccountForms.Particulars.of(account), "grant",
				AccountForms.Grant.empty());
		empty.forEach((name, form) -> {
			if (!model.containsAttribute(name)) {
				model.addAttribute(name, form);
			}
		});
		return "access/account";
	}

}
