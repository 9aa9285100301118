package horqin.demonstration;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import horqin.Horqin;
import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Role;
import horqin.demonstration.content.Applicant;
import horqin.demonstration.content.DemonstrationCase;
import horqin.demonstration.content.DemonstrationContent;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.assertj.core.api.Assertions.tuple;

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

	/** Rows of the shortest page. */
	private static final int ROWS = 20;

	private final Actors actors;

	private final Editions editions;

	private final Verification verification;

	private final Attempts attempts;

	private final Clock clock;

	private final JdbcClient jdbc;

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

	DemonstrationTest(Actors actors, Editions editions, Verification verification, Attempts attempts, Clock clock,
			JdbcClient jdbc, World world) {
		this.actors = actors;
		this.editions = editions;
		this.verification = verification;
		this.attempts = attempts;
		this.clock = clock;
		this.jdbc = jdbc;
		this.world = world;
	}

	@Test
	void theFirstYearIsInItsNoticeAndEverybodyStandsWhereTheirStoryEnds() {
		Actor officer = this.actors.as("baixiaofeng", Role.OFFICER);
		assertThat(this.editions.list(officer, 10, 0)).extracting(Edition::year, Edition::state)
			.containsExactly(tuple(2027, EditionState.NOMINATING), tuple(2026, EditionState.NOTICE));
		assertThat(stages(2026)).isEqualTo(Map.of("DRAFT", 8L, "EMPLOYER_REVIEW", 2L, "RETURNED", 4L, "WITHDRAWN", 4L,
				"NOT_RECOMMENDED", 44L, "INELIGIBLE", 4L, "NOT_PROPOSED", 34L, "IN_NOTICE", 19L, "HELD", 1L));
		assertThat(stages(2027)).isEqualTo(Map.of("DRAFT", 18L, "EMPLOYER_REVIEW", 13L, "UNIT_REVIEW", 22L, "RETURNED",
				5L, "EXCEPTION_PENDING", 2L, "RECOMMENDED", 2L, "WITHDRAWN", 2L));
	}

	@Test
	void everyRefusalAndEveryWayOfTheContentHasOccurred() {
		assertThat(this.attempts.shown().keySet()).containsExactlyInAnyOrderElementsOf(
				DemonstrationContent.load().cases().stream().map(DemonstrationCase::key).toList());
	}

	@Test
	void theScoresAreInTheOrderThatTheContentForesees() {
		List<String> expected = DemonstrationContent.load()
			.applicants()
			.stream()
			.filter((each) -> each.rank() != null)
			.sorted(Comparator.comparing((Applicant each) -> Objects.requireNonNull(each.rank())))
			.map((each) -> each.identity().name())
			.toList();
		assertThat(this.jdbc.sql("""
				select n.name from selection.placing p join nomination.nomination n on n.id = p.nomination_id
				order by p.position""").query(String.class).list()).isEqualTo(expected);
	}

	@Test
	void theOfficersListsSpanMoreThanThreePages() {
		assertThat(stages(2026).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(120);
		assertThat(stages(2027).values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(3 * ROWS);
		// Formal review is bounded by the seats: 58 of 60 are used.
		assertThat(this.jdbc.sql("select count(*) from screening.review").query(Integer.class).single()).isEqualTo(58);
	}

	@Test
	void theLogOfTheWholeStoryIsWhole() {
		await().untilAsserted(() -> assertThat(this.verification.run().first()).isNull());
	}

	@Test
	void theClockStandsWhereTheStoryStops() {
		assertThat(LocalDateTime.now(this.clock)).isBetween("2026-06-17T09:20", "2026-06-17T09:40");
	}

	private Map<String, Long> stages(int year) {
		return this.jdbc.sql("""
				select n.stage, count(*) from nomination.nomination n join edition.edition e on e.id = n.edition_id
				where e.year = :year group by n.stage""")
			.param("year", year)
			.query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
		String year = this.editions.list(this.actors.as("baixiaofeng", Role.OFFICER), 10, 0).getLast().href();
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
	void everyOfficeFindsWorkOnItsPages() {
		String panel = "/panels/" + this.jdbc.sql("select public_id from scoring.panel").query(String.class).single();
		String meeting = "/meetings/"
				+ this.jdbc.sql("select public_id from selection.meeting").query(String.class).single();
		String notice = this.jdbc.sql("select public_id from notice.paper").query(String.class).single();
		String held = this.jdbc.sql("select public_id from nomination.nomination where stage = 'HELD'")
			.query(String.class)
			.single();
		show("白晓峰", "/desk", "/nominations", "/nominations/" + held, "/exceptions", "/screening", "/screening/" + held,
				"/panels", panel, panel + "/result", "/selection", meeting, "/notice-desk", "/notice-desk/" + notice,
				"/notices", "/notices/" + notice);
		show("李国栋", "/desk", "/objections");
		show("郑国梁", "/desk", "/exceptions");
		show("韩露", "/desk", "/selection");
		show("闻静山", "/desk", "/scoring");
	}

	/** {@code ./test --screens} keeps these in docs/screens. */
	@Test
	void thePicturesOfTheReadmeAreTakenFromTheDemonstration() {
		String notice = "/notices/" + this.jdbc.sql("select public_id from notice.paper").query(String.class).single();
		String panel = this.jdbc.sql("select public_id from scoring.panel").query(String.class).single();
		String held = this.jdbc.sql("select public_id from nomination.nomination where stage = 'HELD'")
			.query(String.class)
			.single();
		String year = this.editions.list(this.actors.as("baixiaofeng", Role.OFFICER), 10, 0).getLast().href();
		Browsing.Visitor officer = this.browsing.desktop().becomes("白晓峰");
		officer.open("/desk").view("readme-desk");
		officer.open(year + "/quota").view("readme-quota");
		officer.open("/screening/" + held).view("readme-screening");
		officer.open("/panels/" + panel + "/result").view("readme-result");
		this.browsing.desktop().open(notice).view("readme-notice");
		this.browsing.phone().open(notice).view("readme-notice-phone");
		Browsing.Visitor expert = this.browsing.phone().becomes("闻静山");
		expert.open("/scoring").view("readme-expert-phone");
		assertThat(expert.path()).isEqualTo("/scoring");
	}

	private void show(String name, String... pages) {
		Browsing.Visitor visitor = this.browsing.desktop().becomes(name);
		for (String page : pages) {
			visitor.open(page).picture("demo-" + name + page.replaceAll("[/?=]", "-"));
			assertThat(visitor.path()).isEqualTo(page);
			assertThat(visitor.page().title()).as(page).doesNotContain("出错", "没有找到", "不能");
		}
	}

	@Test
	void aUnitsClerkReadsTheNoticeAsAPaper() {
		Browsing.Visitor clerk = this.browsing.phone().becomes("高娃");
		clerk.isAccessible().picture("phone-clerk-desk");
		Edition edition = this.editions.list(this.actors.as("huolin-clerk", Role.RECOMMENDER), 10, 0).getLast();
		clerk.open(edition.href()).isAccessible().picture("phone-clerk-edition");
		clerk.page().getByText("推荐工作通知").first().click();
		clerk.isAccessible().picture("phone-clerk-notice");
		assertThat(clerk.page().textContent("main")).contains("通工办发〔2026〕13号");
	}

}
