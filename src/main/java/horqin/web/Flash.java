package horqin.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * One sentence that the next page shows once, after an act has been answered with a
 * redirect. It travels in a cookie of one minute, so that no node keeps anything; it is
 * plain text and escaped when shown, and never says more than the page it leads to.
 */
public record Flash(Tone tone, String text) {

	private static final String COOKIE = "horqin-flash";

	/** A sentence, not a report; it also keeps the cookie far below 4096 bytes. */
	private static final int LONGEST = 300;

	/** Whether something went well. */
	public enum Tone {

		GOOD, WARN, BAD;

		/** As the stylesheet names it. */
		public String css() {
			return switch (this) {
				case GOOD -> "good";
				case WARN -> "warn";
				case BAD -> "bad";
			};
		}

	}

	/** What was asked for is done. */
	public static void done(HttpServletResponse response, String sentence) {
		send(response, Tone.GOOD, sentence);
	}

	/** It is done, and there is something to know. */
	public static void warn(HttpServletResponse response, String sentence) {
		send(response, Tone.WARN, sentence);
	}

	/** It was not done. */
	public static void failed(HttpServletResponse response, String sentence) {
		send(response, Tone.BAD, sentence);
	}

	private static void send(HttpServletResponse response, Tone tone, String sentence) {
		String text = (sentence.length() > LONGEST) ? sentence.substring(0, LONGEST) + "…" : sentence;
		String value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
		set(response, tone.name().charAt(0) + value, Duration.ofMinutes(1));
	}

	private static void set(HttpServletResponse response, String value, Duration age) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
			.path("/")
			.httpOnly(true)
			.sameSite("Lax")
			.secure(isSecure())
			.maxAge(age)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private static boolean isSecure() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getRequest().isSecure();
	}

	/** Takes the sentence that waits, if there is one, so that it is shown once. */
	static @Nullable Flash take(HttpServletRequest request, @Nullable HttpServletResponse response) {
		Cookie[] cookies = request.getCookies();
		if (cookies == null || response == null || response.isCommitted()) {
			return null;
		}
		for (Cookie cookie : cookies) {
			if (COOKIE.equals(cookie.getName())) {
				set(response, "", Duration.ZERO);
				return read(cookie.getValue());
			}
		}
		return null;
	}

	/** Anybody can write a cookie: what cannot be read is no sentence. */
	static @Nullable Flash read(String value) {
		if (value.length() < 2) {
			return null;
		}
		Tone tone = switch (value.charAt(0)) {
			case 'G' -> Tone.GOOD;
			case 'W' -> Tone.WARN;
			case 'B' -> Tone.BAD;
			default -> null;
		};
		try {
			String text = new String(Base64.getUrlDecoder().decode(value.substring(1)), StandardCharsets.UTF_8).strip();
			return (tone == null || text.isEmpty() || text.length() > LONGEST + 1) ? null : new Flash(tone, text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
