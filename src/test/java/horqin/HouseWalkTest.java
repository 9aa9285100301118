package horqin;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.testing.Browsing;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The door and the first pages, in a real browser, on a desktop and on a phone. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseWalkTest {

	private final World world;

	@LocalServerPort
	private int port;

	private Browsing browsing;

	HouseWalkTest(World world) {
		this.world = world;
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
	void anybodyReadsThePublicPagesOnDesktopAndPhone() {
		for (String path : new String[] { "/home", "/regulation", "/sign-in" }) {
			this.browsing.desktop().open(path).isAccessible().picture("public" + path.replace('/', '-'));
			this.browsing.phone().open(path).isAccessible().picture("phone-public" + path.replace('/', '-'));
		}
	}

	@Test
	void aPrintedCodeLeadsToTheDeskAndSignOutBackToTheDoor() {
		Actor officer = this.world.staff(Role.OFFICER);
		Browsing.Visitor visitor = this.browsing.desktop().signIn(officer);
		assertThat(visitor.path()).isEqualTo("/desk");
		visitor.isAccessible().picture("desk-officer");

		visitor.page().getByText("退出").click();

		assertThat(visitor.path()).isEqualTo("/sign-in");
		assertThat(visitor.open("/desk").path()).isEqualTo("/sign-in?to=/desk");
	}

	@Test
	void aPageOfAnotherRoleIsRefusedInWords() {
		Browsing.Visitor applicant = this.browsing.phone()
			.signIn(this.world.person(Role.APPLICANT, this.world.district()));
		assertThat(applicant.open("/units").page().locator("h1").textContent()).isNotBlank();
		applicant.isAccessible().picture("phone-refused");
	}

}
