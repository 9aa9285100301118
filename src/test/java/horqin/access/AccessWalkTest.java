package horqin.access;

import java.util.List;

import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Units, accounts, slips, lending and papers in a real browser, on a desktop and on a
 * phone.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessWalkTest {

	private final World world;

	private final Units units;

	private final PaperExamples papers;

	@LocalServerPort
	private int port;

	private Browsing browsing;

	AccessWalkTest(World world, Units units, PaperExamples papers) {
		this.world = world;
		this.units = units;
		this.papers = papers;
	}

	@BeforeAll
	void start() {
		this.browsing = new Browsing(this.port, this.world);
	}

	@AfterAll
	void stop() {
		this.browsing.close();
	}

	@Test
	void theSystemAdministratorKeepsUnitsAndAccounts() {
		long district = this.world.district();
		this.world.employer(district);
		String unit = "/units/" + this.units.get(district).publicId();
		Actor admin = this.world.staff(Role.SYSTEM_ADMIN);
		for (Browsing.Visitor visitor : both(admin)) {
			String size = visitor.page().viewportSize().width > 500 ? "" : "phone-";
			for (String path : List.of("/units", "/units/new", unit, unit + "/edit", "/accounts", "/accounts/new",
					"/policy", "/outbox")) {
				ok(visitor.open(path)).picture(size + "access" + name(path));
			}
		}
	}

	@Test
	void theSecurityAdministratorGrantsARoleOnTheAccountsPage() {
		Actor clerk = this.world.person(Role.RECOMMENDER, this.world.district());
		for (Browsing.Visitor visitor : both(this.world.staff(Role.SECURITY_ADMIN))) {
			String size = visitor.page().viewportSize().width > 500 ? "" : "phone-";
			visitor.open("/accounts?q=" + clerk.login());
			visitor.page().locator("tbody a").first().click();
			visitor.page().locator("#grant button").click();
			assertThat(visitor.page().locator("#grant .error").count()).isEqualTo(3);
			visitor.isAccessible().picture(size + "access-account-refused");
		}
	}

	@Test
	void aClerkMakesAnAccountForAWorkerAndPrintsTheSlip() {
		Browsing.Visitor clerk = this.browsing.desktop()
			.signIn(this.world.person(Role.RECOMMENDER, this.world.district()));
		clerk.open("/slips").isAccessible().picture("access-slips-empty");
		clerk.page().getByLabel("职工姓名").fill("阿拉坦其其格·额尔德尼");
		clerk.page().locator("#worker button").click();
		clerk.isAccessible().picture("access-slips");
		clerk.page().locator("tbody button").click();
		clerk.isAccessible().picture("access-slip");

		String code = clerk.page().locator(".slip__code").textContent();
		assertThat(code).matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
		Browsing.Visitor worker = this.browsing.phone().open("/sign-in?code=" + code);
		worker.isAccessible().picture("phone-access-door-code");
		worker.page().locator("form[action='/sign-in/slip'] button").click();
		assertThat(worker.path()).isEqualTo("/desk");
	}

	@Test
	void aLeaderLendsAndAnotherConfirmsPapers() {
		Actor leader = this.world.staff(Role.LEADER);
		Actor officer = this.world.staff(Role.OFFICER);
		this.papers.registered(officer, leader, "2026年度推荐通知");
		for (Browsing.Visitor visitor : both(leader)) {
			String size = visitor.page().viewportSize().width > 500 ? "" : "phone-";
			ok(visitor.open("/delegations")).picture(size + "access-delegations");
			ok(visitor.open("/papers")).picture(size + "access-papers");
		}
		for (Browsing.Visitor visitor : both(officer)) {
			String size = visitor.page().viewportSize().width > 500 ? "" : "phone-";
			ok(visitor.open("/papers")).picture(size + "access-papers-own");
			ok(visitor.open(this.papers.formPath("form"))).picture(size + "access-paper-form");
			ok(visitor.open("/messages")).picture(size + "access-messages");
		}
	}

	private List<Browsing.Visitor> both(Actor actor) {
		return List.of(this.browsing.desktop().signIn(actor), this.browsing.phone().signIn(actor));
	}

	/** It is the page that was asked for, and nobody is shut out of it. */
	private static Browsing.Visitor ok(Browsing.Visitor visitor) {
		assertThat(visitor.page().locator("main.trouble").count()).as(visitor.path()).isZero();
		return visitor.isAccessible();
	}

	private static String name(String path) {
		return path.replaceAll("/[a-z2-7]{26}", "/one").replace('/', '-');
	}

}
