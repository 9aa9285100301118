package horqin.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 大字版: larger type for those who want it, kept by their browser. A link, so that it needs
 * neither a script nor a session; it changes nothing on the server.
 */
@Controller
class SizePages {

	static final String COOKIE = "horqin-size";

	static final String LARGE = "large";

	@Open("字号由本人选择，不涉及数据")
	@GetMapping("/size")
	String size(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "/") String back,
			HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, LARGE.equals(to) ? LARGE : "normal")
			.path("/")
			.sameSite("Lax")
			.httpOnly(true)
			.secure(request.isSecure())
			.maxAge(Duration.ofDays(365))
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		return "redirect:" + home(back);
	}

	/** Only a plain path of this platform; anything else leads home. */
	static String home(String back) {
		return back.matches("/(?!/)[A-Za-z0-9/._~-]{0,300}") ? back : "/";
	}

}
