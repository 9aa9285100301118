package horqin.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.access.Visit;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.NominationWorld.Year;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A button pressed twice, in one window or in two, at once or one after the other, does
 * what it does once: as many rows in the decision log as one press leaves.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoubleSubmitTest {

	private final Twice twice;

	private final NominationWorld nominations;

	private final World world;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	DoubleSubmitTest(Twice twice, NominationWorld nominations, World world, JdbcClient jdbc) {
		this.twice = twice;
		this.nominations = nominations;
		this.world = world;
		this.jdbc = jdbc;
	}

	Stream<Arguments> verbs() {
		return this.twice.verbs().entrySet().stream().map((verb) -> Arguments.of(verb.getKey(), verb.getValue()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("verbs")
	void aButtonPressedTwiceActsOnce(String label, Supplier<Twice.Press> verb) throws Exception {
		long once = effects(verb.get(), List.of(1));
		assertThat(once).as("%s does something", label).isPositive();
		assertThat(effects(verb.get(), List.of(1, 1))).as("%s, one press after the other", label).isEqualTo(once);
		for (int i = 0; i < 3; i++) {
			assertThat(effects(verb.get(), List.of(2))).as("%s, both presses at once", label).isEqualTo(once);
		}
	}

	/**
	 * The rows that so many presses leave in the log, each number at once; what stands in
	 * the form is what the page showed before the first.
	 */
	private long effects(Twice.Press press, List<Integer> presses) throws Exception {
		Visit visit = Visit.as(press.actor(), this.world, this.port);
		Map<String, String> form = form(visit, press);
		visit.token();
		long before = entries(press.house());
		try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int each : presses) {
				List<Future<Visit.Answer>> answers = new ArrayList<>();
				for (int i = 0; i < each; i++) {
					answers.add(hands.submit(() -> visit.post(press.path(), form)));
				}
				for (Future<Visit.Answer> answer : answers) {
					assertThat(answer.get().status()).as(press.path()).isLessThan(500);
				}
			}
		}
		return entries(press.house()) - before;
	}

	private static Map<String, String> form(Visit visit, Twice.Press press) {
		Map<String, String> fields = new LinkedHashMap<>();
		Form.on(visit.get(press.page()).body())
			.stream()
			.filter((form) -> form.action().equals(press.path()))
			.findFirst()
			.ifPresent((form) -> form.fields().forEach((name, values) -> fields.put(name, values.getFirst())));
		fields.putAll(press.form());
		return fields;
	}

	private long entries(long house) {
		return this.jdbc.sql("select count(*) from records.entry where organiser = ?")
			.param(house)
			.query(Long.class)
			.single();
	}

	@Test
	void ofTwoTabsOpenedTogetherTheSecondToSaveIsToldAndOverwritesNothing() {
		Year year = this.nominations.year(1);
		Actor worker = this.nominations.worker(year, 0);
		Nomination nomination = this.nominations.opened(worker, "萨其尔");
		Map<String, String> typed = Map.of("profile", "school", "statements", "leadership", "accounts", "brief");
		typed.forEach((part, field) -> {
			String path = "/application/" + nomination.publicId() + "/" + part;
			Visit first = Visit.as(worker, this.world, this.port);
			Visit second = Visit.as(worker, this.world, this.port);
			Twice.Press press = new Twice.Press(0, worker, path, path, Map.of());
			Map<String, String> one = form(first, press);
			Map<String, String> two = form(second, press);
			String name = one.keySet()
				.stream()
				.filter((each) -> each.toLowerCase().contains(field))
				.findFirst()
				.orElseThrow();
			one.put(name, "第一个窗口写的");
			two.put(name, "第二个窗口写的");
			assertThat(first.post(path, one).status()).as(part).isEqualTo(302);
			Visit.Answer late = second.post(path, two);
			assertThat(late.status()).as(part).isEqualTo(409);
			assertThat(late.body()).as(part).contains("第二个窗口写的", "第一个窗口写的");
			assertThat(second.get(path).body()).as(part).contains("第一个窗口写的").doesNotContain("第二个窗口写的");
		});
	}

}
