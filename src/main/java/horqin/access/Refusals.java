package horqin.access;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What services throw about rights becomes the page that says so; the texts stand in the
 * error pages.
 */
@ControllerAdvice
class Refusals {

	@ExceptionHandler(NotAllowed.class)
	void notAllowed(HttpServletResponse response) throws java.io.IOException {
		response.sendError(HttpServletResponse.SC_FORBIDDEN);
	}

	@ExceptionHandler(NotFound.class)
	void notFound(HttpServletResponse response) throws java.io.IOException {
		response.sendError(HttpServletResponse.SC_NOT_FOUND);
	}

}
