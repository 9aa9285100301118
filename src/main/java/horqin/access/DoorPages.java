package horqin.access;

import horqin.web.Flash;
import horqin.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out, choosing a role, changing the password. */
@Controller
class DoorPages {

	private final SignIn signIn;

	private final Sessions sessions;

	private final Appointments appointments;

	private final CsrfTokenRepository formTokens;

	DoorPages(SignIn signIn, Sessions sessions, Appointments appointments, CsrfTokenRepository formTokens) {
		this.signIn = signIn;
		this.sessions = sessions;
		this.appointments = appointments;
		this.formTokens = formTokens;
	}

	@Open("登录页")
	@GetMapping("/sign-in")
	String door(@Nullable Actor actor, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String expired,
			@RequestParam(required = false) @Nullable String code, Model model) {
		// A printed link leads to the door even when somebody else is signed in at this
		// desk.
		if (actor != null && code == null) {
			return "redirect:" + next(actor, to);
		}
		model.addAttribute("expired", expired != null);
		model.addAttribute("passwordForm", new PasswordDoor("", "", to));
		model.addAttribute("slipForm", new SlipDoor((code != null && code.length() <= 20) ? code : "", to));
		return "access/door";
	}

	@Open("登录页")
	@PostMapping("/sign-in")
	String enter(@Valid @ModelAttribute("passwordForm") PasswordDoor form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("slipForm", new SlipDoor("", form.to()));
		if (errors.hasErrors()) {
			return again(response);
		}
		SignIn.Answer answer = this.signIn.withPassword(form.login(), form.password(), request.getRemoteAddr(),
				request.getHeader("User-Agent"));
		return answered(answer, "password", form.to(), errors, request, response);
	}

	@Open("登录页")
	@PostMapping("/sign-in/slip")
	String enterBySlip(@Valid @ModelAttribute("slipForm") SlipDoor form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("passwordForm", new PasswordDoor("", "", form.to()));
		if (errors.hasErrors()) {
			return again(response);
		}
		SignIn.Answer answer = this.signIn.withSlip(form.code(), request.getRemoteAddr(),
				request.getHeader("User-Agent"));
		return answered(answer, "code", form.to(), errors, request, response);
	}

	private String answered(SignIn.Answer answer, String field, @Nullable String to, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response) {
		return switch (answer) {
			case SignIn.Answer.Opened opened -> {
				SessionCookie.read(request).ifPresent(this.sessions::end);
				SessionCookie.write(request, response, opened.token());
				this.formTokens.saveToken(null, request, response);
				yield "redirect:" + (isOurs(to) ? to : "/");
			}
			case SignIn.Answer.Closed closed -> {
				errors.rejectValue(field, "refused", closed.sentence());
				yield again(response);
			}
		};
	}

	private static String again(HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
		return "access/door";
	}

	@Open("退出不需要权限")
	@PostMapping("/sign-out")
	String leave(HttpServletRequest request, HttpServletResponse response) {
		SessionCookie.read(request).ifPresent(this.sessions::end);
		SessionCookie.clear(request, response);
		this.formTokens.saveToken(null, request, response);
		Flash.done(response, "已退出。");
		return "redirect:/sign-in";
	}

	@Open("登录后才有内容，角色在页内选择")
	@GetMapping("/role")
	String roles(@Nullable Actor actor, Model model) {
		if (actor == null) {
			return "redirect:/sign-in";
		}
		model.addAttribute("appointments", this.appointments.of(actor.accountId()));
		model.addAttribute("current", actor.appointmentId());
		return "access/role";
	}

	@Open("只能选择自己的角色")
	@PostMapping("/role")
	String choose(@Nullable Actor actor, @RequestParam long appointment, HttpServletRequest request) {
		if (actor == null) {
			return "redirect:/sign-in";
		}
		boolean theirs = this.appointments.of(actor.accountId()).stream().anyMatch((held) -> held.id() == appointment);
		if (!theirs) {
			throw new NotFound();
		}
		SessionCookie.read(request).ifPresent((token) -> this.sessions.choose(token, appointment));
		return "redirect:/";
	}

	@Open("只能修改自己的密码")
	@GetMapping("/password")
	String password(@Nullable Actor actor, Model model) {
		if (actor == null) {
			return "redirect:/sign-in";
		}
		model.addAttribute("form", new NewPassword("", "", ""));
		model.addAttribute("first", !this.signIn.hasPassword(actor.accountId()));
		return "access/password";
	}

	@Open("只能修改自己的密码")
	@PostMapping("/password")
	String change(@Nullable Actor actor, @ModelAttribute("form") NewPassword form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (actor == null) {
			return "redirect:/sign-in?expired";
		}
		if (!form.wanted().equals(form.again())) {
			errors.rejectValue("again", "differs", "两次输入的新密码不一样。");
		}
		else {
			this.signIn.changePassword(actor, form.present(), form.wanted())
				.forEach((fault) -> errors.rejectValue(fault.field(), "refused", fault.sentence()));
		}
		if (errors.hasErrors()) {
			model.addAttribute("first", !this.signIn.hasPassword(actor.accountId()));
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return "access/password";
		}
		SessionCookie.clear(request, response);
		Flash.done(response, "密码已修改，请用新密码登录。");
		return "redirect:/sign-in";
	}

	private static String next(Actor actor, @Nullable String to) {
		if (actor.mustChange()) {
			return "/password";
		}
		return isOurs(to) ? java.util.Objects.requireNonNull(to) : "/";
	}

	/**
	 * Only a path of our own: "//evil", "/\evil" and full addresses lead elsewhere, and
	 * so do blanks and controls, which a browser drops before it looks.
	 */
	static boolean isOurs(@Nullable String to) {
		return to != null && to.matches("/(?!/)[^\\p{Cntrl}\\p{Z}\\\\{}]*") && !to.startsWith("/sign-in");
	}

	/** The door with a password. */
	record PasswordDoor(@NotBlank(message = "请填写登录名。") String login, @NotBlank(message = "请填写密码。") String password,
			@Nullable String to) {
	}

	/** The door with a printed code. */
	record SlipDoor(@NotBlank(message = "请填写登录码。") String code, @Nullable String to) {
	}

	/** A new password, typed twice. */
	record NewPassword(String present, String wanted, String again) {

		/** A form need not come from the page: what is not there is empty. */
		NewPassword {
			present = (present != null) ? present : "";
			wanted = (wanted != null) ? wanted : "";
			again = (again != null) ? again : "";
		}

	}

}
