package horqin.access;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that carries a session: opaque, unreadable by scripts, not sent from other
 * sites.
 */
final class SessionCookie {

	/**
	 * The prefix binds it to this host over TLS; on a loopback without TLS browsers would
	 * refuse it.
	 */
	private static final String SECURE_NAME = "__Host-horqin";

	private static final String PLAIN_NAME = "horqin";

	private SessionCookie() {
	}

	static Optional<String> read(HttpServletRequest request) {
		String name = name(request);
		Cookie[] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (cookie.getName().equals(name) && cookie.getValue().length() < 100) {
					return Optional.of(cookie.getValue());
				}
			}
		}
		return Optional.empty();
	}

	static void write(HttpServletRequest request, HttpServletResponse response, String token) {
		set(request, response, token, Sessions.LONGEST);
	}

	static void clear(HttpServletRequest request, HttpServletResponse response) {
		set(request, response, "", Duration.ZERO);
	}

	private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(request), value)
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge(age)
					.build()
					.toString());
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? SECURE_NAME : PLAIN_NAME;
	}

}
