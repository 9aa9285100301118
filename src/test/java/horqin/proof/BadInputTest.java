package horqin.proof;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nonsense and malice in every parameter of every route that the platform has: it is
 * answered in Chinese, nothing breaks, nothing runs.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

	private static final String MARK = "<img src=x onerror=alert(1)>";

	/** Thrown at every field. */
	private static final List<String> ALWAYS = List.of("", MARK, "a\u0000b", "99999999999999999999", "-1", "2026-02-30",
			"长".repeat(20_001), "没有这一项");

	/** Some of these at every field, others the next time. */
	private static final List<String> SOMETIMES = List.of("0", "-1", "2026-02-30", "1e309", "NaN", "12.5", "２０２６",
			"0000-00-00", "9999-12-31", "+275760-09-13", "-999999999-01-01", "'; drop table access.account; --",
			"=HYPERLINK(\"http://x.example\",\"点\")", "@SUM(1+1)*cmd|' /C calc'!A0", "😀👨‍👩‍👧‍👦𠮷", "\u202Egnp.exe",
			"\u0007\u001B[31m", "../../../../etc/passwd", "${7*7}", "#{T(java.lang.Runtime)}", "__${7*7}__::.x",
			"a\r\nSet-Cookie: a=b", "   ", "\u200B", "true", "null", "[]", "{\"a\":1}", "x".repeat(300), "%00", "\\",
			"\"", "2147483648", "-2147483649", "99:99", "2026-13", "１２３，４５６",
			"99999999999999999999999999999999999.999999999");

	/** What a list is asked for in its address. */
	private static final List<String> OF_LISTS = List.of("page", "size", "sort", "q", "year", "unit", "stage", "state",
			"columns", "code", "to");

	private static final Pattern ENGLISH = Pattern
		.compile("(?i)exception|\\bat (org|java|horqin|jakarta)\\.|stack ?trace"
				+ "|failed to|could not|cannot be|must not|must be|required (type|request)|whitelabel|internal server"
				+ "|for input string|unparseable|PSQL|syntax error");

	private final List<Route> routes;

	private final Samples samples;

	private final Client client;

	private final long seed = Long.getLong("horqin.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	BadInputTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Samples samples,
			Client client) {
		this.routes = Route.all(mapping);
		this.samples = samples;
		this.client = client;
	}

	@BeforeAll
	void make() {
		this.samples.made();
		System.out.println("Bad input: -Dhorqin.seed=" + this.seed);
	}

	/** Where a route is tried: by whom, at which address, with what in its form. */
	private record Target(Route route, Actor actor, String path, Map<String, List<String>> form, Set<String> files) {

	}

	@Test
	void everyFieldOfEveryFormTakesNonsenseWithAMessage() {
		List<Target> targets = targets("POST");
		int asked = 0;
		Set<String> wrong = new TreeSet<>();
		for (Target target : targets) {
			for (String field : target.form().keySet()) {
				for (String value : thrown()) {
					Map<String, List<String>> form = new LinkedHashMap<>(target.form());
					form.put(field, List.of(value));
					asked++;
					check(target, field, value, form, wrong);
				}
				Map<String, List<String>> without = new LinkedHashMap<>(target.form());
				without.remove(field);
				check(target, field, "(missing)", without, wrong);
				without.put(field, List.of("a", "b"));
				check(target, field, "(twice)", without, wrong);
				without.remove(field);
				without.put(field + "[99999].x", List.of("1"));
				check(target, field, "(index)", without, wrong);
				asked += 3;
			}
		}
		System.out.println("Forms " + targets.size() + ", bad fields " + asked + ", wrong answers " + wrong.size());
		assertThat(targets).hasSizeGreaterThan(60);
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyParameterOfEveryPageTakesNonsense() {
		List<Target> targets = targets("GET");
		int asked = 0;
		Set<String> wrong = new TreeSet<>();
		for (Target target : targets) {
			Set<String> names = new LinkedHashSet<>(target.form().keySet());
			names.addAll(OF_LISTS);
			for (String name : names) {
				List<String> values = target.form().containsKey(name) ? thrown() : some(1);
				for (String value : values) {
					Map<String, List<String>> query = new LinkedHashMap<>(target.form());
					query.put(name, List.of(value));
					asked++;
					check(target, name, value, query, wrong);
				}
			}
		}
		System.out.println("Pages " + targets.size() + ", bad parameters " + asked + ", wrong answers " + wrong.size());
		assertThat(targets).hasSizeGreaterThan(60);
		assertThat(wrong).isEmpty();
	}

	@Test
	void nonsenseInAnAddressIsNotFound() {
		Set<String> wrong = new TreeSet<>();
		for (Target target : Stream.concat(targets("GET").stream(), targets("POST").stream()).toList()) {
			for (String variable : target.route().ids()) {
				for (String value : List.of("0", "-1", "99999999999999999999", "%00", "%3Cimg%20src=x%3E",
						"%F0%9F%98%80", "a".repeat(300), "null", "%20", "1%27%20or%201=1")) {
					Map<String, String> values = new HashMap<>(
							this.samples.of(RouteTable.of(target.route()).orElseThrow().kind(), target.route())
								.get(Nearness.OWN));
					values.put(variable, value);
					Target bent = new Target(target.route(), target.actor(), target.route().path(values), target.form(),
							Set.of());
					check(bent, variable, value, target.form(), wrong);
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void everyFieldForAFileTakesHostileFilesWithAMessage() throws Exception {
		Set<String> wrong = new TreeSet<>();
		int asked = 0;
		for (Target target : targets("POST")) {
			for (String field : target.files()) {
				for (HostileFile file : HostileFile.all()) {
					Client.Answer answer = this.client.upload(target.actor(), target.path(), target.form(),
							List.of(new MockMultipartFile(field, file.name(), file.type(), file.content())));
					asked++;
					say(target, field, "FILE " + file.what(), answer, wrong);
				}
			}
		}
		System.out.println("Hostile files " + asked + ", wrong answers " + wrong.size());
		assertThat(asked).isGreaterThan(100);
		assertThat(wrong).isEmpty();
	}

	/** What is thrown at a field: some always, some by chance. */
	private List<String> thrown() {
		List<String> values = new ArrayList<>(ALWAYS);
		values.addAll(some(2));
		return values;
	}

	private List<String> some(int count) {
		List<String> values = new ArrayList<>(SOMETIMES);
		Collections.shuffle(values, this.random);
		return values.subList(0, count);
	}

	private void check(Target target, String field, String value, Map<String, List<String>> form, Set<String> wrong) {
		Client.Answer answer = this.client.ask(target.actor(), target.route().method(), target.path(), form);
		if (answer.thrown() != null) {
			// Under the test's own transaction a refused statement spoils the next one:
			// only
			// what breaks without it counts.
			answer = this.client.send(target.actor(), target.route().method(), target.path(), form);
		}
		say(target, field, (value.length() > 40) ? value.substring(0, 40) + "…" : value, answer, wrong);
	}

	private static void say(Target target, String field, String value, Client.Answer answer, Set<String> wrong) {
		String text = answer.body().replaceAll("(?s)<script.*?</script>|<[^>]+>", " ");
		String problem = "";
		if (answer.thrown() != null || answer.status() >= 500) {
			problem = answer.said();
		}
		else if (answer.body().contains(MARK)) {
			problem = "the page runs what was typed";
		}
		else if (answer.status() >= 400 && ENGLISH.matcher(text).find()) {
			java.util.regex.Matcher found = ENGLISH.matcher(text);
			found.find();
			problem = "says: "
					+ text.substring(Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 60));
		}
		if (!problem.isEmpty()) {
			wrong.add("%s, %s = %s: %s".formatted(target.route(), field, value.replaceAll("\\p{Cntrl}", "?"),
					problem.replaceAll("\\s+", " ")));
		}
	}

	/** Every route that somebody may use on a record of theirs. */
	private List<Target> targets(String method) {
		Map<String, Form> forms = method.equals("POST") ? forms() : Map.of();
		List<Target> targets = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		for (Route route : this.routes) {
			// One step stands for all of them: their form is the same.
			if (!seen.add(route.method() + route.pattern() + route.given()) || !route.method().equals(method)
					|| route.pattern().startsWith("/demonstration") || route.pattern().equals("/sign-out")) {
				continue;
			}
			RouteTable.Line line = RouteTable.of(route).orElseThrow();
			Role role = role(line);
			Map<String, String> values = this.samples.of(line.kind(), route).get(Nearness.OWN);
			String path = route.path(values);
			Form form = forms.getOrDefault(path, new Form(path, Map.of(), Set.of()));
			Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
			Set<String> files = new LinkedHashSet<>(form.files());
			files.addAll(files(route));
			route.parameters()
				.stream()
				.filter((name) -> !files.contains(name))
				.forEach((name) -> fields.putIfAbsent(name, List.of("")));
			targets.add(new Target(route, this.samples.actor(line.kind(), role), path, fields, files));
		}
		return targets;
	}

	private static Role role(RouteTable.Line line) {
		return Stream.concat(Stream.of(Role.OFFICER, Role.RECOMMENDER), Arrays.stream(Role.values()))
			.filter((role) -> line.roles().contains(role) && line.kind().isSeenBy(role, Nearness.OWN))
			.findFirst()
			.orElseThrow();
	}

	/** The forms of all pages, by where they go. */
	private Map<String, Form> forms() {
		Map<String, Form> forms = new HashMap<>();
		for (Target page : targets("GET")) {
			Client.Answer answer = this.client.ask(page.actor(), "GET", page.path(), Map.of());
			Form.on(answer.body()).forEach((form) -> forms.putIfAbsent(form.action(), form));
		}
		return forms;
	}

	private static Set<String> files(Route route) {
		Set<String> files = new LinkedHashSet<>();
		for (Parameter parameter : route.handler().getMethod().getParameters()) {
			if (parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName())) {
				files.add(parameter.getName());
			}
			if (parameter.getType().isRecord()) {
				for (RecordComponent component : parameter.getType().getRecordComponents()) {
					if (component.getGenericType().getTypeName().contains(MultipartFile.class.getName())) {
						files.add(component.getName());
					}
				}
			}
		}
		return files;
	}

}
