package horqin.edition;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A row far beyond every table, or a field that no form has: nobody typed that, it is a
 * bad request.
 */
@ControllerAdvice(basePackageClasses = UnknownFields.class)
class UnknownFields {

	@ExceptionHandler(InvalidPropertyException.class)
	void unknown(HttpServletResponse response) throws IOException {
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
	}

}
