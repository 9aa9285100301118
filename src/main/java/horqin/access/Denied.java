package horqin.access;

import java.io.IOException;

import horqin.web.ErrorPages;
import horqin.web.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Refused at the route. Somebody who still has to change a given password, or to choose a
 * role, is led there first; everybody else meets the page that says no.
 */
class Denied implements AccessDeniedHandler {

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		Actor actor = RoutePolicy.actor(SecurityContextHolder.getContext().getAuthentication());
		if (exception instanceof CsrfException) {
			// The page is older than the session, or the form is not ours: what was typed
			// is shown again.
			ErrorPages.sessionExpired(request, response);
		}
		else if (actor != null && actor.mustChange()) {
			response.sendRedirect("/password");
		}
		else if (actor != null && actor.role() == null) {
			response.sendRedirect("/role");
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

}
