package horqin.web;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import horqin.regulation.Article;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.WebUtils;

/**
 * The face alone, without a database: the gallery and the error pages. Whoever sends the
 * cookie {@code who} is signed in. Not a {@code @Configuration}, so that the whole
 * application does not find it.
 */
@EnableAutoConfiguration(excludeName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
		"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
@ComponentScan(basePackages = "horqin.web",
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "horqin\\.web\\.(Security|Route).*"))
class WebOnly {

	static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

	static final Instant NOW = Instant.parse("2026-06-17T01:20:00Z");

	@Bean
	InstantSource clock() {
		return InstantSource.fixed(NOW);
	}

	@Bean
	SecurityFilterChain open(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((any) -> any.anyRequest().permitAll())
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CSP)))
			.addFilterBefore(new SignInByCookie(), AuthorizationFilter.class)
			.build();
	}

	@Bean
	NavigationSource pages() {
		return (who) -> (who != null) ? List.of(new NavigationSource.Item(10, "我的待办", "/desk"),
				new NavigationSource.Item(20, "2026年度", "/editions/1"),
				new NavigationSource.Item(30, "人选", "/nominations"),
				new NavigationSource.Item(40, "培育", "/cultivation"), new NavigationSource.Item(50, "经费", "/funding"),
				new NavigationSource.Item(60, "宣传", "/stories"), new NavigationSource.Item(90, "样例", "/gallery"))
				: List.of(new NavigationSource.Item(10, "公示公告", "/notices"),
						new NavigationSource.Item(20, "工匠风采", "/people"),
						new NavigationSource.Item(30, "办法", "/regulation"),
						new NavigationSource.Item(40, "证书查验", "/check"));
	}

	@Bean
	UnreadCount messages() {
		return (who) -> 3;
	}

	@Bean
	DemonstrationBanner demonstration() {
		return new DemonstrationBanner() {

			@Override
			public String clockText() {
				return "2026年6月17日 09:20";
			}

			@Override
			public String clockHref() {
				return "/demonstration/clock";
			}

			@Override
			public String accountsHref() {
				return "/demonstration/accounts";
			}

		};
	}

	/**
	 * Stands for the pages of the articles, which are drawn elsewhere. Not a controller,
	 * which the whole application would find.
	 */
	@Bean
	RouterFunction<ServerResponse> articles() {
		return RouterFunctions.route()
			.GET("/regulation/{number}",
					(request) -> ServerResponse.ok()
						.contentType(MediaType.TEXT_HTML)
						.body("<h3>" + Article.label(Integer.parseInt(request.pathVariable("number"))) + "</h3>"))
			.build();
	}

	/** Somebody for whom the shell is drawn in full. */
	record Somebody(long accountId, String name, String roleLabel, String unitName,
			boolean severalRoles) implements SignedIn {
	}

	private static final class SignInByCookie extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			var cookie = WebUtils.getCookie(request, "who");
			if (cookie != null) {
				String name = cookie.getValue().equals("long") ? "阿拉坦其其格·额尔德尼巴雅尔·苏和巴特尔" : "白晓峰";
				var who = new Somebody(7, name, "市总经办", "通辽市总工会经济协作与职工活动中心", true);
				var context = SecurityContextHolder.createEmptyContext();
				context.setAuthentication(new TestingAuthenticationToken(who, null, "ROLE_USER"));
				SecurityContextHolder.setContext(context);
			}
			chain.doFilter(request, response);
		}

		@Override
		protected boolean shouldNotFilterErrorDispatch() {
			return false;
		}

	}

}
