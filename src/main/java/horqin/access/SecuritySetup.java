package horqin.access;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * One filter chain for every page: who it is (our own sessions), whether the request is
 * meant (CSRF, origin), whether the route is open to the role ({@link RoutePolicy}), and
 * the headers that keep a browser from being used against its owner.
 */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

	/** No inline script or style anywhere; nothing from elsewhere; never in a frame. */
	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
			+ "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

	/**
	 * The token of the forms; a new one when somebody signs in, and no sooner: people
	 * have several tabs.
	 */
	@Bean
	CsrfTokenRepository formTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax").path("/"));
		return tokens;
	}

	@Bean
	SecurityFilterChain pages(HttpSecurity http, RoutePolicy policy, SessionFilter sessions, CsrfTokenRepository tokens)
			throws Exception {
		XorCsrfTokenRequestAttributeHandler csrf = new XorCsrfTokenRequestAttributeHandler();
		// Load the token at once: its cookie must be on its way before a long page is.
		csrf.setCsrfRequestAttributeName(null);
		// To the framework every request of ours is a new sign-in; it would change the
		// token each time.
		http.csrf((c) -> c.csrfTokenRepository(tokens)
			.csrfTokenRequestHandler(csrf)
			.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
			.sessionManagement((s) -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((c) -> c.disable())
			.formLogin((f) -> f.disable())
			.httpBasic((b) -> b.disable())
			.logout((l) -> l.disable())
			.addFilterBefore(new SameOriginFilter(), CsrfFilter.class)
			.addFilterBefore(sessions, AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests((a) -> a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
				.permitAll()
				.anyRequest()
				.access(policy))
			.exceptionHandling((e) -> e.authenticationEntryPoint(new ToSignIn()).accessDeniedHandler(new Denied()))
			.headers((h) -> h.contentSecurityPolicy((c) -> c.policyDirectives(CONTENT_SECURITY_POLICY))
				.frameOptions(FrameOptionsConfig::deny)
				.referrerPolicy((r) -> r.policy(ReferrerPolicy.SAME_ORIGIN))
				.crossOriginOpenerPolicy((c) -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
				.crossOriginResourcePolicy((c) -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
				.permissionsPolicyHeader((p) -> p
					.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()")));
		return http.build();
	}

	/**
	 * The filter belongs to the security chain alone; the container must not run it a
	 * second time.
	 */
	@Bean
	FilterRegistrationBean<SessionFilter> notByTheContainer(SessionFilter filter) {
		FilterRegistrationBean<SessionFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
