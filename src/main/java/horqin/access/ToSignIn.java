package horqin.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import horqin.web.ErrorPages;
import horqin.web.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/** Sends somebody unknown to the door, and back to where they wanted to go. */
class ToSignIn implements AuthenticationEntryPoint {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		if (request.getHeader("HX-Request") != null) {
			// A fragment has no place for a whole page: tell htmx to go there.
			response.setHeader("HX-Redirect", "/sign-in");
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
			// Whoever typed for an hour and was signed out meanwhile finds the text on
			// the page that says so.
			ErrorPages.sessionExpired(request, response);
			return;
		}
		if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
			// Whatever was typed is shown back, to be copied once signed in again.
			ErrorPages.sessionExpired(request, response);
			return;
		}
		boolean comeBack = !request.getRequestURI().equals("/");
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		response.sendRedirect("/sign-in" + (comeBack
				? "?to=" + UriUtils.encodeQueryParam(request.getRequestURI() + query, StandardCharsets.UTF_8)
				: "?expired"));
	}

}
