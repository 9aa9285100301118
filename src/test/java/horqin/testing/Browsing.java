package horqin.testing;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import horqin.access.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real Chromium for tests: people at a desktop of 1366 pixels and on a phone of 390.
 * What the console says against a page, and whatever breaks the content security policy,
 * fails the test.
 */
public final class Browsing implements AutoCloseable {

	private static final String CHROMIUM = System.getProperty("horqin.chromium", "/usr/bin/chromium");

	private static final String SCREENS = System.getProperty("horqin.screens", "");

	private final Playwright playwright = Playwright.create();

	private final Browser browser = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(CHROMIUM))
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
					"--disable-component-update", "--disable-sync", "--no-first-run")));

	private final String address;

	private final World world;

	public Browsing(int port, World world) {
		this.address = "http://127.0.0.1:" + port;
		this.world = world;
	}

	public Visitor desktop() {
		return new Visitor(
				this.browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 900).setLocale("zh-CN")));
	}

	public Visitor phone() {
		return new Visitor(this.browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844)
			.setDeviceScaleFactor(2)
			.setIsMobile(true)
			.setHasTouch(true)
			.setLocale("zh-CN")));
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	/** Somebody with a browser of their own. */
	public final class Visitor {

		private final Page page;

		private Visitor(BrowserContext context) {
			this.page = context.newPage();
			this.page.onConsoleMessage((message) -> {
				if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
					throw new AssertionError("The browser complains: " + message.text());
				}
			});
		}

		/** Comes in by a printed code, as workers do. */
		public Visitor signIn(Actor actor) {
			open("/sign-in");
			this.page.getByLabel("登录码").fill(Browsing.this.world.slip(actor));
			this.page.locator("form[action='/sign-in/slip'] button").click();
			return this;
		}

		/** Becomes somebody of the demonstration with one click. */
		public Visitor becomes(String name) {
			open("/demonstration");
			this.page.locator("main button", new Page.LocatorOptions().setHasText(name)).first().click();
			return this;
		}

		public Visitor open(String path) {
			this.page.navigate(Browsing.this.address + path);
			return this;
		}

		public Page page() {
			return this.page;
		}

		/** The path shown now, without the host. */
		public String path() {
			return this.page.url().substring(Browsing.this.address.length());
		}

		/** Keeps a picture of the whole page under target, to be looked at. */
		public Visitor picture(String name) {
			this.page.screenshot(
					new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")).setFullPage(true));
			return this;
		}

		/**
		 * Keeps a picture of what the window shows: under target, or in docs/screens when
		 * they are renewed.
		 */
		public Visitor view(String name) {
			Path folder = Path.of(SCREENS.isEmpty() ? "target/screens" : SCREENS);
			this.page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
			return this;
		}

		/**
		 * Nothing on the page shuts anybody out: WCAG A and AA, as far as axe can tell;
		 * and nothing runs off the side.
		 */
		public Visitor isAccessible() {
			List<String> violations = new AxeBuilder(this.page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
				.analyze()
				.getViolations()
				.stream()
				.map((Rule rule) -> rule.getId() + ": " + rule.getNodes())
				.toList();
			assertThat(violations).as("accessibility of " + path()).isEmpty();
			Object overflow = this.page
				.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
			assertThat(overflow).as(path() + " is wider than the window").isEqualTo(false);
			return this;
		}

	}

}
