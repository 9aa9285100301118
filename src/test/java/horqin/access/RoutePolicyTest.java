package horqin.access;

import horqin.web.Open;
import java.util.List;
import java.util.Map;

import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Deny by default: every route says who may, and a permission nobody uses is no
 * permission.
 */
@PlatformTest
class RoutePolicyTest {

	private final Map<RequestMappingInfo, HandlerMethod> routes;

	RoutePolicyTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		this.routes = mapping.getHandlerMethods();
	}

	@Test
	void everyRouteOfOursSaysWhoMayAndNeverTwoThings() {
		List<String> silent = this.routes.values()
			.stream()
			.filter((method) -> method.getBeanType().getName().startsWith("horqin"))
			.filter((method) -> AnnotatedElementUtils.hasAnnotation(method.getMethod(),
					May.class) == AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class))
			.map(HandlerMethod::toString)
			.toList();
		assertThat(this.routes).hasSizeGreaterThan(20);
		assertThat(silent).isEmpty();
	}

	@Test
	void everyPermissionIsHeldBySomeRole() {
		assertThat(Permission.values()).allMatch((permission) -> !permission.roles().isEmpty());
	}

}
