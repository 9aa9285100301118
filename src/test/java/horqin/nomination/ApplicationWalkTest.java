package horqin.nomination;

import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import horqin.access.Actor;
import horqin.nomination.NominationWorld.Year;
import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** An applicant on a phone and at a desk: from the first page to the printed form. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationWalkTest {

	private static final List<String> STEPS = List.of("profile", "history", "standing", "statements", "evidence",
			"accounts", "promises");

	private final World world;

	private final NominationWorld years;

	private final Nominations nominations;

	@LocalServerPort
	private int port;

	private Browsing browsing;

	private Year year;

	ApplicationWalkTest(World world, NominationWorld years, Nominations nominations) {
		this.world = world;
		this.years = years;
		this.nominations = nominations;
	}

	@BeforeAll
	void start() {
		this.browsing = new Browsing(this.port, this.world);
		this.year = this.years.year(2);
	}

	@AfterAll
	void stop() {
		this.browsing.close();
	}

	@Test
	void anApplicantOnAPhoneBeginsWritesAndHandsIn() {
		Actor worker = this.years.worker(this.year, 0);
		Browsing.Visitor visitor = this.browsing.phone().signIn(worker).open("/application");
		shown(visitor, "phone-application-none");
		Page page = visitor.page();
		page.getByText("开始申报").last().click();
		shown(visitor, "phone-application-new");
		PersonEntry entry = this.years.entry("阿拉坦仓·额尔敦");
		page.locator("#name").fill("阿拉坦仓·额尔敦");
		page.locator("#identityNumber").fill(entry.identityNumber().substring(0, 17) + "5");
		page.getByText("开始填写").last().click();
		assertThat(page.locator(".summary").textContent()).contains("证件号码").contains("民族");
		shown(visitor, "phone-application-new-wrong");
		page.locator("#identityNumber").fill(entry.identityNumber());
		page.locator("#phone").fill(entry.phone());
		page.locator("#ethnicity").selectOption("02");
		page.locator("#political").selectOption("13");
		page.locator("#education").selectOption("31");
		page.locator("button.btn--main").click();
		assertThat(visitor.path()).endsWith("/profile");
		assertThat(page.content()).doesNotContain(entry.identityNumber()).doesNotContain(entry.phone());
		String base = visitor.path().replaceAll("/profile$", "");
		for (String step : STEPS) {
			shown(visitor.open(base + "/" + step), "phone-application-" + step + "-empty");
		}
		Nomination nomination = this.nominations.see(worker, base.substring(base.lastIndexOf('/') + 1));
		this.years.filled(worker, nomination);
		for (String step : STEPS) {
			shown(visitor.open(base + "/" + step), "phone-application-" + step);
		}
		page.locator("input[name=pledge]").check();
		page.locator("input[name=application]").check();
		page.locator("input[name=sensitive]").check();
		page.locator("button.btn--main").click();
		assertThat(visitor.path()).endsWith("/submit");
		shown(visitor, "phone-application-submit");
		page.locator("button.btn--main").click();
		assertThat(page.locator("h2").first().textContent()).isEqualTo("等所在单位审核");
		shown(visitor, "phone-application-submitted");
		shown(visitor.open(base + "/form"), "phone-application-form");
	}

	@Test
	void everyStepAtADeskIsAccessibleFullAndEmpty() {
		Actor worker = this.years.worker(this.year, 0);
		Nomination empty = this.years.opened(worker, "其其格");
		Browsing.Visitor visitor = this.browsing.desktop().signIn(worker);
		for (String step : STEPS) {
			shown(visitor.open(empty.ownHref() + "/" + step), "application-" + step + "-empty");
		}
		shown(visitor.open(empty.ownHref() + "/submit"), "application-submit-empty");
		shown(visitor.open("/application"), "application-home-draft");
		shown(visitor.open(empty.ownHref() + "/evidence/new"), "application-paper-types");
		visitor.open(empty.ownHref() + "/evidence/new?type=PATENT&force=INNOVATION");
		visitor.page().locator("#number").fill("ZL202310102344.9");
		visitor.page().locator("button.btn--main").click();
		assertThat(visitor.page().locator(".field--wrong .error").allTextContents().toString()).contains("末位校验码应为2");
		assertThat(visitor.page().locator("#number").inputValue()).isEqualTo("ZL202310102344.9");
		shown(visitor, "application-paper-wrong");
		Nomination full = this.years.ready(worker, empty);
		for (String step : STEPS) {
			shown(visitor.open(full.ownHref() + "/" + step), "application-" + step);
		}
		shown(visitor.open(full.ownHref() + "/submit"), "application-submit");
		shown(visitor.open(full.ownHref() + "/form"), "application-form");
		shown(visitor.open(full.ownHref() + "/withdraw"), "application-withdraw");
		shown(visitor.open("/desk"), "application-desk");
	}

	@Test
	void whatIsTypedSavesItselfAlsoWhatCannotBeReadYet() {
		Actor worker = this.years.worker(this.year, 0);
		Nomination nomination = this.years.opened(worker, "高娃");
		Browsing.Visitor visitor = this.browsing.desktop().signIn(worker).open(nomination.ownHref() + "/profile");
		Page page = visitor.page();
		page.locator("#employerCode").fill("9135 写了一半");
		page.locator("#trade").fill("铝熔铸工");
		page.waitForSelector("#profile .saved:has-text('已自动保存')");
		page.locator("#trade").fill("铝熔铸工<b>");
		page.locator("#profile .acts button").first().click();
		assertThat(page.locator("#profile .banner").textContent()).contains("已按您写的保存");
		shown(visitor, "application-profile-kept");
		visitor.open(nomination.ownHref() + "/profile");
		assertThat(page.locator("#employerCode").inputValue()).isEqualTo("9135 写了一半");
		assertThat(page.locator("#trade").inputValue()).isEqualTo("铝熔铸工<b>");
		assertThat(visitor.open(nomination.ownHref() + "/form").page().locator(".formfacts b").count()).isZero();
	}

	@Test
	void twoWindowsOnOnePartAreToldAndBothTextsAreShown() {
		Actor worker = this.years.worker(this.year, 0);
		Nomination nomination = this.years.opened(worker, "双喜");
		Browsing.Visitor visitor = this.browsing.desktop().signIn(worker).open(nomination.ownHref() + "/accounts");
		Page other = visitor.page().context().newPage();
		other.navigate(visitor.page().url());
		other.locator("#brief").fill("另一个窗口写的");
		other.locator("button[value=stay]").click();
		other.waitForSelector(".flash");
		visitor.page().locator("#brief").fill("这个窗口写的");
		visitor.page().locator("button[value=stay]").click();
		visitor.page().waitForSelector(".versus");
		assertThat(visitor.page().locator(".versus").textContent()).contains("这个窗口写的").contains("另一个窗口写的");
		shown(visitor, "application-conflict");
	}

	@Test
	void anotherPersonsApplicationIsNotFoundOnAnyRoute() {
		Actor owner = this.years.worker(this.year, 0);
		Nomination nomination = this.years.ready(owner, this.years.opened(owner, "包某某"));
		List<Browsing.Visitor> strangers = List.of(this.browsing.desktop().signIn(this.years.worker(this.year, 0)),
				this.browsing.desktop().signIn(this.year.clerk(1)));
		for (Browsing.Visitor stranger : strangers) {
			for (String path : List.of("", "/profile", "/history", "/standing", "/statements", "/evidence",
					"/evidence/new", "/accounts", "/promises", "/submit", "/withdraw", "/form", "/papers/PHOTO")) {
				APIResponse answer = stranger.page()
					.request()
					.get("http://127.0.0.1:" + this.port + nomination.ownHref() + path);
				assertThat(answer.status()).as(path).isEqualTo(404);
				assertThat(answer.text()).doesNotContain("包某某");
			}
		}
	}

	@Test
	void namesAreWrittenAsTextAndFilesAreHandedOutToSave() {
		Actor clerk = this.year.clerk(0);
		Nomination nomination = this.years.openedFor(clerk, "孟根");
		this.years.filled(clerk, nomination);
		Browsing.Visitor visitor = this.browsing.desktop().signIn(clerk).open(nomination.ownHref());
		shown(visitor, "application-on-behalf");
		shown(visitor.open(nomination.ownHref() + "/promises"), "application-promises-on-behalf");
		shown(visitor.open("/application/new"), "application-new-on-behalf");
		String evil = "<script>alert(1)</script>";
		visitor.page().locator("#name").fill(evil);
		visitor.page().locator("button.btn--main").click();
		assertThat(visitor.page().locator("#name").inputValue()).isEqualTo(evil);
		assertThat(visitor.page().content()).doesNotContain(evil);
		APIResponse photo = visitor.page()
			.request()
			.get("http://127.0.0.1:" + this.port + nomination.ownHref() + "/papers/PHOTO", RequestOptions.create());
		assertThat(photo.headers().get("content-type")).isEqualTo("image/png");
		assertThat(photo.headers().get("content-security-policy")).contains("sandbox");
	}

	private static void shown(Browsing.Visitor visitor, String picture) {
		assertThat(visitor.page()
			.locator("main.trouble, .trouble h1")
			.allTextContents()
			.stream()
			.filter((title) -> title.contains("故障"))).as(visitor.path()).isEmpty();
		visitor.isAccessible().picture(picture);
	}

}
