package horqin.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands between the network and every page: tokens, origins, headers, and where a
 * sign-in may lead.
 */
@PlatformTest
class DoorTest {

	private static final String FORM = "application/x-www-form-urlencoded";

	private final World world;

	private final Sessions sessions;

	@LocalServerPort
	private int port;

	DoorTest(World world, Sessions sessions) {
		this.world = world;
		this.sessions = sessions;
	}

	@ParameterizedTest
	@CsvSource({ "/,true", "/units?q=a&page=2,true", "/units?q=%E5%B7%A5%E4%BC%9A,true", "//evil.example,false",
			"/\\evil.example,false", "\\\\evil.example,false", "https://evil.example,false",
			"javascript:alert(1),false", "/sign-in,false", "/sign-in?to=/,false", "evil,false", "/{x},false",
			"/a b,false", "'',false", ",false" })
	void aSignInLeadsToPathsOfOurOwnOnly(@Nullable String to, boolean ours) {
		assertThat(DoorPages.isOurs(to)).isEqualTo(ours);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/\t/evil.example", "/\n/evil.example", "/\r\nSet-Cookie: a=b", "/\u00a0/evil", "/\u2028x" })
	void whatABrowserDropsBeforeItLooksIsNoPath(String to) {
		assertThat(DoorPages.isOurs(to)).isFalse();
	}

	@Test
	void anOpenRedirectIsNotFollowedAfterSigningIn() {
		Visit visit = Visit.anybody(this.port);
		String code = this.world.slip(this.world.staff(Role.OFFICER));
		assertThat(visit.post("/sign-in/slip", Map.of("code", code, "to", "//evil.example/x")).location())
			.isEqualTo("/");
		Visit other = Visit.anybody(this.port);
		String second = this.world.slip(this.world.staff(Role.OFFICER));
		assertThat(other.post("/sign-in/slip", Map.of("code", second, "to", "/units?q=a")).location())
			.isEqualTo("/units?q=a");
	}

	@Test
	void withoutTheTokenNothingIsDoneAndWhatWasTypedIsShownAgain() {
		Visit admin = admin();
		String fields = Visit.form(Map.of("login", "no-token", "name", "没有令牌的一位同志的姓名", "mail", ""));
		Visit.Answer answer = admin
			.send(admin.request("/accounts").header("Content-Type", FORM).POST(BodyPublishers.ofString(fields)));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text()).contains("登录已过期，这一步没有提交", "没有令牌的一位同志的姓名");
		assertThat(admin.get("/accounts?q=no-token").text()).contains("没有符合条件的内容");
		Visit.Answer wrong = admin.send(admin.request("/accounts")
			.header("Content-Type", FORM)
			.POST(BodyPublishers.ofString("_csrf=" + admin().token() + "&" + fields)));
		assertThat(wrong.status()).as("the token of another browser").isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "cross-site,403", "same-site,403", "same-origin,422", "none,422" })
	void aFormOfAnotherSiteIsRefusedEvenWithTheToken(String site, int status) {
		Visit admin = admin();
		String body = Visit.form(Map.of("_csrf", admin.token(), "login", "", "name", "", "mail", ""));
		assertThat(admin
			.send(admin.request("/accounts")
				.header("Content-Type", FORM)
				.header("Sec-Fetch-Site", site)
				.POST(BodyPublishers.ofString(body)))
			.status()).isEqualTo(status);
	}

	@Test
	void aFormStaysGoodWhileOtherTabsAreUsedAndANewOneComesWithANewSignIn() {
		Visit admin = admin();
		String token = admin.token();
		admin.get("/units");
		admin.get("/accounts/new");
		assertThat(admin.post("/accounts", Map.of()).status()).isEqualTo(422);
		assertThat(admin.post("/accounts", Map.of()).status()).isEqualTo(422);
		assertThat(admin.token()).isEqualTo(token);
		admin.post("/sign-out", Map.of());
		assertThat(admin.post("/sign-out", Map.of()).status()).as("the token of before").isEqualTo(403);
	}

	@Test
	void whoeverWasSignedOutMeanwhileFindsTheTextAgain() {
		Visit nobody = Visit.anybody(this.port);
		Visit.Answer answer = nobody.post("/units", Map.of("name", "写了很久很久的一个单位全称"));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.text()).contains("登录已过期，这一步没有提交", "写了很久很久的一个单位全称");
		assertThat(nobody.get("/units?q=a").location()).isEqualTo("/sign-in?to=/units?q%3Da");
		assertThat(nobody.send(nobody.request("/units").header("HX-Request", "true").GET()).header("HX-Redirect"))
			.isEqualTo("/sign-in");
	}

	@ParameterizedTest
	@CsvSource({ "/sign-in,200", "/units,302", "/nowhere/at/all,404", "/horqin.css,200", "/app.js,200",
			"/gallery/trouble?status=500,500", "/sign-in/slip,405" })
	void everyAnswerCarriesTheHeaders(String path, int status) {
		Visit.Answer answer = Visit.anybody(this.port).get(path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Security-Policy")).isEqualTo(SecuritySetup.CONTENT_SECURITY_POLICY)
			.doesNotContain("unsafe");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Permissions-Policy")).contains("camera=()");
		assertThat(answer.header("Server")).isNull();
	}

	@Test
	void pagesOfSomebodySignedInAreNotKeptByAnybody() {
		assertThat(admin().get("/accounts").header("Cache-Control")).contains("no-store");
	}

	@Test
	void theSessionCookieIsUnreadableForScriptsAndGoneAfterSigningOut() {
		Visit visit = Visit.anybody(this.port);
		String code = this.world.slip(this.world.staff(Role.OFFICER));
		String cookie = visit.post("/sign-in/slip", Map.of("code", code))
			.headers()
			.get("set-cookie")
			.stream()
			.filter((each) -> each.startsWith("horqin="))
			.findFirst()
			.orElseThrow();
		assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
		String token = cookie.replaceAll("^horqin=|;.*$", "");
		assertThat(this.sessions.find(token, null)).isPresent();
		visit.forgetToken();
		assertThat(visit.post("/sign-out", Map.of()).location()).isEqualTo("/sign-in");
		assertThat(this.sessions.find(token, null)).isEmpty();
	}

	private Visit admin() {
		return Visit.as(this.world.staff(Role.SYSTEM_ADMIN), this.world, this.port);
	}

}
