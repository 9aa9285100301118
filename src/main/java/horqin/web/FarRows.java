package horqin.web;

import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Turns away a form with a row beyond every table ({@code spans[99999].post}) before the
 * framework makes room for all rows in between, or stumbles over it.
 */
final class FarRows implements HandlerInterceptor {

	private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws java.io.IOException {
		for (Enumeration<String> names = request.getParameterNames(); names.hasMoreElements();) {
			if (isFar(names.nextElement())) {
				response.sendError(HttpServletResponse.SC_BAD_REQUEST);
				return false;
			}
		}
		return true;
	}

	static boolean isFar(String name) {
		Matcher row = ROW.matcher(name);
		while (row.find()) {
			if (row.group(1).length() > 4 || Integer.parseInt(row.group(1)) >= FormBinding.MOST_ROWS) {
				return true;
			}
		}
		return false;
	}

}
