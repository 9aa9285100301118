package horqin.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.testing.PlatformTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route for every role, with their own record, a neighbour's, another unit's,
 * another organiser's, a part of another's record under one's own, and one that does not
 * exist. What is expected comes from {@link RouteTable} and {@link Kind}.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteMatrixTest {

	/** A form that would do something wherever it is let in. */
	private static final Map<String, List<String>> FILLED = filled();

	/**
	 * A form about somebody else's record may be refused before the record is looked for,
	 * as long as nothing is written and nothing is shown.
	 */
	private static final Set<Integer> HARMLESS = Set.of(302, 400, 403, 404, 409, 422);

	private final List<Route> routes;

	private final Samples samples;

	private final Client client;

	private final JdbcClient jdbc;

	RouteMatrixTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Samples samples,
			Client client, JdbcClient jdbc) {
		this.routes = Route.all(mapping);
		this.samples = samples;
		this.client = client;
		this.jdbc = jdbc;
	}

	@BeforeAll
	void make() {
		this.samples.made();
		for (Role role : Role.values()) {
			for (Kind kind : Kind.values()) {
				this.client.signIn(this.samples.actor(kind, role));
			}
		}
	}

	/** What a role may expect of a record. */
	private enum Expected {

		/** The page, the file, or a form that is read. */
		ANSWER,

		/** Led to the door. */
		SIGN_IN,

		/** Not this role's. */
		FORBIDDEN,

		/** As if it did not exist. */
		NOT_FOUND

	}

	@Test
	void everyRouteHasItsLineInTheTableAndEveryLineItsRoute() {
		assertThat(this.routes).hasSizeGreaterThan(150);
		assertThat(this.routes.stream().filter((route) -> RouteTable.of(route).isEmpty())).isEmpty();
		assertThat(RouteTable.idle(this.routes)).isEmpty();
	}

	@Test
	void everyRouteAnswersEveryRoleAsTheTableSaysWhosoeverTheRecordIs() {
		List<String> unexpected = new ArrayList<>();
		Map<Expected, Integer> counted = new LinkedHashMap<>();
		long before = entries();
		for (Route route : this.routes) {
			RouteTable.of(route).ifPresent((line) -> {
				for (Role role : Role.values()) {
					ask(route, line, role, counted, unexpected);
				}
				ask(route, line, null, counted, unexpected);
			});
		}
		System.out.println("Routes " + this.routes.size() + ", combinations "
				+ counted.values().stream().mapToInt(Integer::intValue).sum() + " " + counted + ", unexpected "
				+ unexpected.size());
		assertThat(unexpected).isEmpty();
		assertThat(counted.get(Expected.NOT_FOUND)).as("refused at the data").isGreaterThan(500);
		assertThat(entries()).as("rows in the log after all that was taken back").isEqualTo(before);
	}

	private void ask(Route route, RouteTable.Line line, @Nullable Role role, Map<Expected, Integer> counted,
			List<String> unexpected) {
		Actor actor = (role != null) ? this.samples.actor(line.kind(), role) : null;
		this.samples.of(line.kind(), route).forEach((nearness, values) -> {
			Expected expected = expected(route, line, role, nearness);
			List<Map<String, List<String>>> forms = (route.isPost() && expected != Expected.FORBIDDEN)
					? List.of(Map.of(), FILLED) : List.of(given(route));
			for (Map<String, List<String>> form : forms) {
				Client.Answer answer = (route.isPost() && expected != Expected.ANSWER)
						? this.client.counted(actor, route.method(), route.path(values), form)
						: this.client.ask(actor, route.method(), route.path(values), form);
				counted.merge(expected, 1, Integer::sum);
				String wrong = wrong(route, line, role, expected, answer);
				if (!wrong.isEmpty()) {
					unexpected.add("%s as %s, %s: expected %s, %s".formatted(route, (role != null) ? role : "anybody",
							nearness, expected, wrong));
				}
			}
		});
	}

	private static Expected expected(Route route, RouteTable.Line line, @Nullable Role role, Nearness nearness) {
		if (role == null && !line.anybody()) {
			return route.isPost() ? Expected.FORBIDDEN : Expected.SIGN_IN;
		}
		if (role != null && !line.roles().contains(role)) {
			return Expected.FORBIDDEN;
		}
		return line.kind().isSeenBy(role, nearness) ? Expected.ANSWER : Expected.NOT_FOUND;
	}

	private String wrong(Route route, RouteTable.Line line, @Nullable Role role, Expected expected,
			Client.Answer answer) {
		boolean right = switch (expected) {
			case ANSWER -> isAnswer(route, line, answer);
			case SIGN_IN -> answer.isSignIn();
			case FORBIDDEN -> answer.status() == 403;
			case NOT_FOUND -> route.isPost() ? HARMLESS.contains(answer.status()) : answer.status() == 404;
		};
		if (!right) {
			return answer.said();
		}
		if (expected != Expected.ANSWER && answer.written() > 0) {
			return answer.said();
		}
		for (Nearness nearness : EnumSet.range(Nearness.OWN, Nearness.OTHER_ORGANISER)) {
			boolean seen = role != null && Kind.NOMINATION.isSeenBy(role, nearness);
			if (!seen && answer.body().contains(this.samples.name(nearness)) && !isOnTheirDesk(line, role, nearness)) {
				return "the page shows " + nearness;
			}
		}
		return "";
	}

	/** Whose account somebody keeps, they know by name. */
	private static boolean isOnTheirDesk(RouteTable.Line line, @Nullable Role role, Nearness nearness) {
		return line.kind() == Kind.SLIP && role != null && Kind.SLIP.isSeenBy(role, nearness);
	}

	private static boolean isAnswer(Route route, RouteTable.Line line, Client.Answer answer) {
		if (answer.thrown() != null || answer.isSignIn() && !line.anybody()) {
			return false;
		}
		if (line.absent() && Set.of(400, 403, 404, 409).contains(answer.status())
				|| !route.enums().isEmpty() && Set.of(403, 404).contains(answer.status())) {
			// There is no such paper, or the step is another role's.
			return true;
		}
		return (route.isPost() || !route.given().isEmpty())
				? Set.of(200, 204, 302, 303, 400, 409, 422).contains(answer.status())
				: Set.of(200, 302).contains(answer.status());
	}

	private static Map<String, List<String>> given(Route route) {
		Map<String, List<String>> given = new LinkedHashMap<>();
		route.given().forEach((name, value) -> given.put(name, List.of(value)));
		return given;
	}

	private static Map<String, List<String>> filled() {
		Map<String, List<String>> form = new LinkedHashMap<>();
		for (String name : List.of("reason", "explanation", "text", "note", "name", "document", "title", "employer",
				"post", "answer", "defects", "plan", "number")) {
			form.put(name, List.of("测试理由"));
		}
		form.put("confirmed", List.of("true"));
		form.put("agree", List.of("true"));
		form.put("version", List.of("1"));
		form.put("act", List.of("approve"));
		form.put("granted", List.of("true"));
		form.put("from", List.of("2010-03"));
		return form;
	}

	private long entries() {
		return this.jdbc.sql("select count(*) from records.entry").query(Long.class).single();
	}

}
