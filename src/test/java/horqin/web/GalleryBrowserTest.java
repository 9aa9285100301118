package horqin.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pieces in a real Chromium under the platform's content security policy, with and
 * without script.
 */
@SpringBootTest(classes = WebOnly.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"horqin.demonstration=true", "spring.thymeleaf.servlet.produce-partial-output-while-processing=false" })
class GalleryBrowserTest {

	private static final String SCREENS = "target/screens";

	private static Playwright playwright;

	private static Browser browser;

	private final List<String> complaints = new ArrayList<>();

	@LocalServerPort
	private int port;

	private BrowserContext context;

	@BeforeAll
	static void open() {
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions()
				.setExecutablePath(Path.of(System.getProperty("horqin.chromium", "/usr/bin/chromium")))
				.setArgs(List.of("--no-sandbox", "--disable-gpu")));
	}

	@AfterAll
	static void shut() {
		playwright.close();
	}

	@AfterEach
	void leave() {
		this.context.close();
	}

	@ParameterizedTest
	@CsvSource({ "pieces,/gallery,1366,normal", "pieces-phone-large,/gallery,390,large",
			"forms,/gallery/forms,1366,normal", "forms-wrong-phone,/gallery/forms?check&phone=1&years=x,390,normal",
			"tables,/gallery/tables,1366,normal", "tables-phone,/gallery/tables,390,normal",
			"charts,/gallery/charts,1366,large", "charts-phone,/gallery/charts,390,normal",
			"trouble-phone,/gallery/trouble?status=401,390,normal" })
	void aPageFitsIsAccessibleAndBreaksNoPolicy(String name, String path, int width, String size) {
		Page page = page(width, true, size);
		page.navigate(address(path));
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of(SCREENS, "gallery-" + name + ".png")).setFullPage(true));
		assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
			.as("wider than the window by")
			.isEqualTo(0);
		List<String> violations = new AxeBuilder(page)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "best-practice"))
			.analyze()
			.getViolations()
			.stream()
			.map((Rule rule) -> rule.getId() + ": " + rule.getNodes())
			.toList();
		assertThat(violations).isEmpty();
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void theArticleBehindAChipOpensInPlaceAndWithoutScriptIsALink() {
		Page page = page(1366, true, "normal");
		page.navigate(address("/gallery"));
		page.locator("#chips-usual .basis").click();
		assertThat(page.locator("dialog[open] #article-body")).containsText("第八条");
		page.keyboard().press("Escape");
		assertThat(page.locator("dialog#article")).isHidden();
		this.context.close();
		assertThat(page(1366, false, "normal").navigate(address("/gallery")).text())
			.contains("href=\"/regulation#a8\"");
	}

	@Test
	void aListIsSortedFilteredAndPagedWithoutLeavingThePageAndTheAddressFollows() {
		Page page = page(1366, true, "normal");
		page.navigate(address("/gallery/tables"));
		page.evaluate("window.same = true");
		page.locator("select[name=region]").selectOption("HOLIN");
		assertThat(page.locator(".pager")).containsText("共 9 条");
		page.locator("thead a", new Page.LocatorOptions().setHasText("得分")).click();
		assertThat(page.locator("th[aria-sort=ascending]")).hasText("得分");
		assertThat(page.url()).contains("region=HOLIN").contains("sort=score");
		assertThat(page.evaluate("window.same")).isEqualTo(true);
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aListWorksWithoutScript() {
		Page page = page(1366, false, "normal");
		page.navigate(address("/gallery/tables"));
		page.locator("select[name=region]").selectOption("HOLIN");
		page.locator(".tools button", new Page.LocatorOptions().setHasText("查找")).click();
		assertThat(page.locator(".pager")).containsText("共 9 条");
		page.locator("tbody input[name=pick]").first().check();
		page.locator("button[value=pass]").click();
		assertThat(page.locator(".flash")).hasText("勾选了 1 条；样例不办理任何事项。");
	}

	@Test
	void allRowsOfAPageAreChosenWithOneBoxAndCounted() {
		Page page = page(1366, true, "normal");
		page.navigate(address("/gallery/tables"));
		page.locator("[data-pick-all]").check();
		assertThat(page.locator("[data-chosen-count]")).hasText("已选 20 条：");
		page.locator("tbody input[name=pick]").first().uncheck();
		assertThat(page.locator("[data-chosen-count]")).hasText("已选 19 条：");
	}

	@Test
	void writtenCharactersAreCounted() {
		Page page = page(390, true, "normal");
		page.navigate(address("/gallery/forms?example=empty"));
		page.locator("#craft").fill("字".repeat(812));
		assertThat(page.locator("#craft-count")).hasText("812 / 800 字，超出 12 字");
		page.locator("#craft").fill("一\n二");
		assertThat(page.locator("#craft-count")).hasText("3 / 800 字");
	}

	@Test
	void aFormSavesItselfAndSaysWhen() {
		Page page = page(390, true, "normal");
		page.navigate(address("/gallery/forms"));
		page.locator("#name").fill("乌日娜");
		assertThat(page.locator("[data-saved]")).hasText("09:20 已自动保存");
		page.locator("#name").fill("冲突");
		assertThat(page.locator("[data-saved]")).containsText("已停止自动保存");
	}

	@Test
	void whatCouldNotBeSentIsOfferedAgainAndArrivedTextIsNot() {
		Page page = page(390, true, "normal");
		page.route("**/gallery/autosave", Route::abort);
		page.navigate(address("/gallery/forms"));
		page.locator("#craft").fill("断网时写的一段话。");
		assertThat(page.locator("[data-saved]")).containsText("网络不通");
		page.navigate(address("/gallery"));
		page.navigate(address("/gallery/forms"));
		page.locator(".restore button", new Page.LocatorOptions().setHasText("恢复")).click();
		assertThat(page.locator("#craft")).hasValue("断网时写的一段话。");
		page.locator("#sample .btn--main").click();
		assertThat(page.locator(".flash")).containsText("样例表单检查通过");
		// The page must have run its scripts: they forget the text once they see that it
		// arrived.
		page.waitForLoadState();
		page.navigate(address("/gallery/forms"));
		assertThat(page.locator(".restore")).hasCount(0);
	}

	@Test
	void anotherPersonAtTheSameDeskIsNotOfferedWhatTheFirstOneWrote() {
		Page page = page(1366, true, "normal");
		page.route("**/gallery/autosave", Route::abort);
		page.navigate(address("/gallery/forms"));
		page.locator("#craft").fill("前一个人写的话，不该给别人看。");
		assertThat(page.locator("[data-saved]")).containsText("网络不通");
		this.context.addCookies(List.of(new Cookie("who", "other").setUrl(address("/"))));
		page.navigate(address("/gallery"));
		page.navigate(address("/gallery/forms"));
		assertThat(page.locator(".restore")).hasCount(0);
		assertThat(page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('horqin.')).length"))
			.isEqualTo(0);
	}

	@Test
	void aSecondPressSendsNothing() {
		Page page = page(1366, true, "normal");
		List<String> posts = new ArrayList<>();
		page.onRequest((request) -> {
			if (request.method().equals("POST") && request.url().endsWith("/gallery/forms")) {
				posts.add(request.url());
			}
		});
		page.navigate(address("/gallery/forms"));
		Locator button = page.locator("#sample .btn--main");
		button.evaluate("button => { button.click(); button.click(); }");
		assertThat(page.locator(".flash")).isVisible();
		assertThat(posts).hasSize(1);
	}

	@Test
	void largerTypeDoesNotCostWhatIsBeingTyped() {
		Page page = page(390, true, "normal");
		page.navigate(address("/gallery/forms?example=empty"));
		page.locator("#name").fill("阿拉坦其其格");
		page.locator("[data-size-link]").click();
		assertThat(page.locator("html")).hasAttribute("data-size", "large");
		assertThat(page.locator("#name")).hasValue("阿拉坦其其格");
		page.reload();
		assertThat(page.locator("html")).hasAttribute("data-size", "large");
	}

	@Test
	void theSummaryOfErrorsNamesEachFieldAndLeadsToIt() {
		Page page = page(390, true, "normal");
		page.navigate(address("/gallery/forms?check&phone=1"));
		assertThat(page.locator("[data-summary]")).isFocused();
		page.locator("[data-summary] a", new Page.LocatorOptions().setHasText("推荐单位：请选择推荐单位。")).click();
		assertThat(page.url()).endsWith("#unit");
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private Page page(int width, boolean script, String size) {
		this.context = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, (width < 600) ? 844 : 900)
				.setJavaScriptEnabled(script)
				.setLocale("zh-CN"));
		this.context.addCookies(List.of(new Cookie("horqin-size", size).setUrl(address("/"))));
		Page page = this.context.newPage();
		page.setDefaultTimeout(10_000);
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError(this.complaints::add);
		return page;
	}

}
