package horqin.access;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import horqin.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Deny by default at the route: the handler that would answer says what it needs
 * ({@link May}) or that it is {@link Open}; a handler that says nothing is closed to all.
 */
@Component
class RoutePolicy implements AuthorizationManager<RequestAuthorizationContext> {

	private static final AuthorizationDecision YES = new AuthorizationDecision(true);

	private static final AuthorizationDecision NO = new AuthorizationDecision(false);

	private final ObjectProvider<HandlerMapping> mappings;

	RoutePolicy(ObjectProvider<HandlerMapping> mappings) {
		this.mappings = mappings;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		Object handler = handler(context.getRequest());
		if (handler instanceof HandlerMethod method) {
			return decide(method, actor(authentication.get()));
		}
		// Nobody answers there: the page that says so is for everyone. Static files are,
		// too.
		return (handler == null || handler instanceof ResourceHttpRequestHandler) ? YES : NO;
	}

	private static AuthorizationDecision decide(HandlerMethod method, @Nullable Actor actor) {
		if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)) {
			return YES;
		}
		May may = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), May.class);
		if (may == null || actor == null) {
			return NO;
		}
		return new AuthorizationDecision(Arrays.stream(may.value()).anyMatch(actor::may));
	}

	static @Nullable Actor actor(@Nullable Authentication authentication) {
		return (authentication != null && authentication.getPrincipal() instanceof Actor actor) ? actor : null;
	}

	private @Nullable Object handler(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		List<HandlerMapping> all = this.mappings.orderedStream().toList();
		for (HandlerMapping mapping : all) {
			try {
				HandlerExecutionChain chain = mapping.getHandler(request);
				if (chain != null) {
					return chain.getHandler();
				}
			}
			catch (HttpRequestMethodNotSupportedException ex) {
				return null;
			}
			catch (Exception ex) {
				throw new IllegalStateException("No telling who answers " + request.getRequestURI(), ex);
			}
		}
		return null;
	}

}
