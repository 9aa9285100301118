package horqin.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Every failed request ends here with a page that says what happened, what to do, and
 * what had been typed. Never a stack trace, a class name or a reason in English.
 */
@Controller
public class ErrorPages implements ErrorController {

	private static final String SESSION_EXPIRED = "horqin.session-expired";

	/**
	 * Shorter texts are quickly typed again; most of what is longer was thought about.
	 */
	private static final int WORTH_KEEPING = 10;

	private static final int MOST = 20;

	private static final Set<String> SECRET = Set.of("csrf", "password", "secret", "code", "token", "identity");

	/**
	 * Answers 403 with the page for those who are not signed in any more or whose form is
	 * too old: it lists what they had typed. To be called by the filters that refuse such
	 * a request.
	 */
	public static void sessionExpired(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(SESSION_EXPIRED, true);
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	@Open("出错的页面谁都会遇到")
	@RequestMapping("${spring.web.error.path:/error}")
	String error(HttpServletRequest request, HttpServletResponse response, Model model) {
		Trouble trouble = trouble(request);
		response.setStatus(status(request));
		model.addAttribute("trouble", trouble);
		model.addAttribute("typed", isOurs(request) ? typed(request) : List.of());
		return "error/trouble";
	}

	private static Trouble trouble(HttpServletRequest request) {
		if (request.getAttribute(SESSION_EXPIRED) != null) {
			return Trouble.SESSION_EXPIRED;
		}
		return Trouble.of(status(request));
	}

	private static int status(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) ? status : 404;
	}

	/** A text that another site posted is not shown as if the reader had typed it. */
	private static boolean isOurs(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		// Since Servlet 6.1 an error page is always asked for with GET.
		Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		return "POST".equals((method != null) ? method : request.getMethod())
				&& (site == null || site.equals("same-origin"));
	}

	private static List<String> typed(HttpServletRequest request) {
		try {
			return typed(request.getParameterMap());
		}
		catch (RuntimeException ex) {
			// What was posted could not be read: that is why we are here.
			return List.of();
		}
	}

	/** The longer texts of the refused form, without what is secret. */
	static List<String> typed(Map<String, String[]> parameters) {
		List<String> texts = new ArrayList<>();
		parameters.forEach((name, values) -> {
			String lower = name.toLowerCase(Locale.ROOT);
			if (SECRET.stream().noneMatch(lower::contains)) {
				for (String value : values) {
					if (value.strip().length() >= WORTH_KEEPING && texts.size() < MOST) {
						texts.add(value.strip());
					}
				}
			}
		});
		return texts;
	}

}
