package horqin.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The parts of the shell that need no page. */
class ShellTest {

	@Test
	void theNearestEntryIsCurrentAndOnlyThatOne() {
		var items = List.of(new NavigationSource.Item(1, "首页", "/"), new NavigationSource.Item(2, "年度", "/editions"),
				new NavigationSource.Item(3, "名额", "/editions/7/quota"));
		assertThat(Shells.entries(items, "/editions/7/quota/table").stream().filter(Shell.Entry::current).toList())
			.isEqualTo(List.of(new Shell.Entry("名额", "/editions/7/quota", true, false)));
		assertThat(Shells.entries(items, "/editionsabc").stream().filter(Shell.Entry::current).toList())
			.isEqualTo(List.of(new Shell.Entry("首页", "/", true, false)));
	}

	@Test
	void upkeepGivesWayToTheWorkOfTheYearOnlyWhenTheBarIsFull() {
		var items = new ArrayList<NavigationSource.Item>();
		for (int place = 1; place <= 10; place++) {
			items.add(new NavigationSource.Item(place, "事项" + place, "/" + place));
		}
		assertThat(Shells.entries(items, "/1")).noneMatch(Shell.Entry::further);
		items.add(new NavigationSource.Item(NavigationSource.UPKEEP, "单位", "/units"));
		assertThat(Shells.entries(items, "/1").stream().filter(Shell.Entry::further).map(Shell.Entry::label).toList())
			.isEqualTo(List.of("单位"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "",
			"/a?b=c", "/%2F%2Fevil", "/a\r\nSet-Cookie:x" })
	void afterAChangeOfSizeNobodyIsLedAway(String back) {
		assertThat(SizePages.home(back)).isEqualTo("/");
	}

	@Test
	void afterAChangeOfSizeOneIsBackOnThePage() {
		assertThat(SizePages.home("/nominations/7/history")).isEqualTo("/nominations/7/history");
	}

	@Test
	void aSentenceIsShownOnceAndThenForgotten() {
		var sent = new MockHttpServletResponse();
		Flash.done(sent, "已保存“包·额尔德尼”的材料。");
		Cookie cookie = sent.getCookies()[0];
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(sent.getHeader("Set-Cookie")).contains("SameSite=Lax").contains("Max-Age=60");

		var request = new MockHttpServletRequest();
		request.setCookies(cookie);
		var shown = new MockHttpServletResponse();
		assertThat(Flash.take(request, shown)).isEqualTo(new Flash(Flash.Tone.GOOD, "已保存“包·额尔德尼”的材料。"));
		assertThat(shown.getHeader("Set-Cookie")).contains("Max-Age=0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "G", "X5bey", "G***", "G" })
	void aCookieThatNobodySentIsNoSentence(String value) {
		assertThat(Flash.read(value)).isNull();
	}

	@Test
	void aLongSentenceIsCutSoThatTheCookieStaysSmall() {
		var response = new MockHttpServletResponse();
		Flash.warn(response, "长".repeat(5000));
		assertThat(response.getHeader("Set-Cookie")).hasSizeLessThan(2000);
	}

	@Test
	void everyStatusHasAPage() {
		for (int status = 400; status < 600; status++) {
			assertThat(Trouble.of(status).steps()).as("status %d", status).isNotEmpty();
		}
		assertThat(Trouble.of(418)).isEqualTo(Trouble.BAD_REQUEST);
		assertThat(Trouble.of(502)).isEqualTo(Trouble.BROKEN);
		assertThat(Trouble.of(401)).isEqualTo(Trouble.SESSION_EXPIRED);
	}

}
