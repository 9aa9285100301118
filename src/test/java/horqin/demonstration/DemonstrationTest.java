package horqin.demonstration;

import java.util.List;

import horqin.Horqin;
import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Role;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.records.Verification;
import horqin.testing.Browsing;
import horqin.testing.OwnDatabase;
import horqin.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The story that a newcomer finds: told by the platform's own verbs, with nothing
 * refused.
 */
@SpringBootTest(classes = Horqin.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "horqin.demonstration=true", "horqin.demonstration.load=true" })
@ContextConfiguration(initializers = OwnDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {

	private final Actors actors;

	private final Editions editions;

	private final Verification verification;

	private final World world;

	@LocalServerPort
	private int port;

	private Browsing browsing;

	@BeforeAll
	void open() {
		this.browsing = new Browsing(this.port, this.world);
	}

	@AfterAll
	void close() {
		this.browsing.close();
	}

	DemonstrationTest(Actors actors, Editions editions, Verification verification, World world) {
		this.actors = actors;
		this.editions = editions;
		this.verification = verification;
		this.world = world;
	}

	@Test
	void theFirstYearIsPublishedAndItsLogIsWhole() {
		Actor officer = this.actors.as("baixiaofeng", Role.OFFICER);
		Edition edition = this.editions.list(officer, 10, 0).getFirst();
		assertThat(edition.year()).isEqualTo(2026);
		assertThat(edition.state()).isEqualTo(EditionState.NOMINATING);
		assertThat(this.verification.run().first()).isNull();
	}

	@Test
	void aNewcomerBecomesAnybodyWithOneClickAndMovesTheClock() {
		Browsing.Visitor visitor = this.browsing.desktop().open("/demonstration").isAccessible().picture("accounts");
		visitor.page().getByText("白晓峰").first().click();
		assertThat(visitor.path()).isEqualTo("/desk");
		visitor.isAccessible().picture("desk");
		visitor.open("/demonstration/clock").isAccessible().picture("clock");
	}

	@Test
	void theOfficerFindsTheWholeYearOnItsPages() {
		Browsing.Visitor officer = this.browsing.desktop().becomes("白晓峰");
		Browsing.Visitor phone = this.browsing.phone().becomes("白晓峰");
		String year = this.editions.list(this.actors.as("baixiaofeng", Role.OFFICER), 10, 0).getFirst().href();
		for (String page : List.of("", "/quota", "/goal", "/timetable", "/rubric", "/quota?total=66")) {
			String name = "edition" + page.replaceAll("[/?=]", "-");
			officer.open(year + page).isAccessible().picture(name);
			phone.open(year + page).isAccessible().picture("phone-" + name);
		}
		for (String page : List.of("/editions", "/calendar", "/calendar/2026", "/calendar/count?posted=2026-06-11",
				"/messages", "/regulation")) {
			officer.open(page).isAccessible().picture(page.substring(1).replaceAll("[/?=]", "-"));
			phone.open(page).isAccessible().picture("phone-" + page.substring(1).replaceAll("[/?=]", "-"));
		}
	}

	@Test
	void aUnitsClerkReadsTheNoticeAsAPaper() {
		Browsing.Visitor clerk = this.browsing.phone().becomes("高娃");
		clerk.isAccessible().picture("phone-clerk-desk");
		Edition edition = this.editions.list(this.actors.as("huolin-clerk", Role.RECOMMENDER), 1, 0).getFirst();
		clerk.open(edition.href()).isAccessible().picture("phone-clerk-edition");
		clerk.page().getByText("推荐工作通知").first().click();
		clerk.isAccessible().picture("phone-clerk-notice");
		assertThat(clerk.page().textContent("main")).contains("通工办发〔2026〕13号");
	}

}
