package horqin.proof;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import horqin.nomination.NominationWorld;

/**
 * People who write all at once, each on an application of their own, and note down what
 * the platform has acknowledged.
 */
final class KillWriters {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final int port;

	private final List<Desk> desks;

	private final AtomicInteger number = new AtomicInteger();

	/** The last text acknowledged for an application. */
	final Map<String, Integer> texts = new ConcurrentHashMap<>();

	/** Papers acknowledged: their names, which occur once. */
	final Queue<String> papers = new ConcurrentLinkedQueue<>();

	/** Steps acknowledged, counted by application and act. */
	final Map<String, Integer> steps = new ConcurrentHashMap<>();

	private final Map<Long, Person> people = new ConcurrentHashMap<>();

	private final AtomicInteger saved = new AtomicInteger();

	private volatile boolean writing;

	private ExecutorService hands;

	KillWriters(int port, List<Desk> desks) {
		this.port = port;
		this.desks = desks;
	}

	/** An application with the worker who writes it and the clerk who reviews it. */
	record Desk(String nomination, long worker, long clerk) {

	}

	/** How much was acknowledged, by kind. */
	Map<String, Integer> acknowledged() {
		Map<String, Integer> all = new LinkedHashMap<>();
		all.put("texts", this.saved.get());
		all.put("papers", this.papers.size());
		all.put("steps", this.steps.values().stream().mapToInt(Integer::intValue).sum());
		return all;
	}

	static boolean answers(int port) {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpRequest home = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/home"))
				.timeout(Duration.ofSeconds(5))
				.build();
			return client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException | InterruptedException ex) {
			return false;
		}
	}

	void begin() {
		this.writing = true;
		this.hands = Executors.newVirtualThreadPerTaskExecutor();
		for (int i = 0; i < this.desks.size(); i++) {
			Desk desk = this.desks.get(i);
			int kind = i % 3;
			this.hands.submit(() -> {
				write(desk, kind);
				return null;
			});
		}
	}

	void end() throws InterruptedException {
		this.writing = false;
		this.hands.shutdown();
		this.hands.awaitTermination(20, TimeUnit.SECONDS);
	}

	/** Until the platform does not answer any more. */
	private void write(Desk desk, int kind) throws Exception {
		Person worker = person(desk.worker());
		Person clerk = (kind == 2) ? person(desk.clerk()) : null;
		while (this.writing) {
			switch (kind) {
				case 0 -> text(worker, desk);
				case 1 -> paper(worker, desk);
				default -> {
					step(worker, "/application/" + desk.nomination() + "/submit", Map.of("way", "SUBMIT"), desk,
							"SUBMIT");
					step(clerk, "/nominations/" + desk.nomination() + "/steps/RETURN", Map.of("explanation", "请补充合同"),
							desk, "RETURN");
				}
			}
		}
	}

	/** Signed in once: sessions outlive the process. */
	private Person person(long appointment) throws Exception {
		Person known = this.people.get(appointment);
		if (known == null) {
			known = new Person(appointment);
			this.people.put(appointment, known);
		}
		return known;
	}

	/** Until so many more writes are acknowledged, but not for ever. */
	void await(int more) throws InterruptedException {
		int goal = total() + more;
		for (int i = 0; i < 2000 && total() < goal; i++) {
			Thread.sleep(10);
		}
	}

	private int total() {
		return acknowledged().values().stream().mapToInt(Integer::intValue).sum();
	}

	private void text(Person worker, Desk desk) throws Exception {
		String page = "/application/" + desk.nomination() + "/accounts";
		int mine = this.number.incrementAndGet();
		Map<String, String> form = new LinkedHashMap<>();
		Form.on(worker.get(page))
			.stream()
			.filter((each) -> each.action().equals(page))
			.forEach((each) -> each.fields().forEach((name, values) -> form.put(name, values.getFirst())));
		form.put("brief", "第" + mine + "次保存的事迹");
		if (worker.post(page, form) == 302) {
			this.texts.put(desk.nomination(), mine);
			this.saved.incrementAndGet();
		}
	}

	private void paper(Person worker, Desk desk) throws Exception {
		String name = "证明" + this.number.incrementAndGet();
		Map<String, String> form = new LinkedHashMap<>(Map.of("type", "UNIT_CERTIFICATE", "name", name, "issuer",
				"试点机械厂", "on", "2025-11-03", "forces", "PRACTICE"));
		if (worker.upload("/application/" + desk.nomination() + "/evidence/new", form, name) == 302) {
			this.papers.add(name);
		}
	}

	private void step(Person person, String path, Map<String, String> form, Desk desk, String act) throws Exception {
		if (person.acts(path, form)) {
			this.steps.merge(desk.nomination() + " " + act, 1, Integer::sum);
		}
	}

	/** Somebody at a browser, signed in by the demonstration's door. */
	private final class Person {

		private final HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.cookieHandler(new CookieManager())
			.build();

		private final String token;

		Person(long appointment) throws Exception {
			Matcher found = TOKEN.matcher(get("/sign-in"));
			found.find();
			HttpRequest enter = form("/demonstration", found.group(1),
					Map.of("appointment", String.valueOf(appointment)));
			if (this.client.send(enter, HttpResponse.BodyHandlers.discarding()).statusCode() != 302) {
				throw new IllegalStateException("Not let in");
			}
			Matcher again = TOKEN.matcher(get("/messages"));
			again.find();
			this.token = again.group(1);
		}

		String get(String path) throws Exception {
			return this.client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString())
				.body();
		}

		int post(String path, Map<String, String> fields) throws Exception {
			return this.client.send(form(path, this.token, fields), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}

		/** Whether the platform says that it is done now, not that it was before. */
		boolean acts(String path, Map<String, String> fields) throws Exception {
			HttpResponse<Void> answer = this.client.send(form(path, this.token, fields),
					HttpResponse.BodyHandlers.discarding());
			String flash = answer.headers()
				.allValues("Set-Cookie")
				.stream()
				.filter((cookie) -> cookie.startsWith("horqin-flash="))
				.map((cookie) -> cookie.substring(14).split(";")[0])
				.map((text) -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
				.findFirst()
				.orElse("");
			return answer.statusCode() == 302 && flash.startsWith("已") && !flash.contains("已经提交过");
		}

		int upload(String path, Map<String, String> fields, String name) throws Exception {
			StringBuilder text = new StringBuilder();
			fields.put("_csrf", this.token);
			fields.forEach((field, value) -> text
				.append("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field, value)));
			text.append("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n");
			// Each file is another one: the name stands in it.
			byte[] pdf = new String(NominationWorld.pdf(), StandardCharsets.UTF_8)
				.replace("/Type/Catalog", "/Type/Catalog/Lang(" + name.substring(2) + ")")
				.getBytes(StandardCharsets.UTF_8);
			HttpRequest request = HttpRequest.newBuilder(uri(path))
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(BodyPublishers.concat(BodyPublishers.ofString(text.toString()), BodyPublishers.ofByteArray(pdf),
						BodyPublishers.ofString("\r\n--x--\r\n")))
				.build();
			return this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}

		private HttpRequest form(String path, String csrf, Map<String, String> fields) {
			StringBuilder body = new StringBuilder("_csrf=").append(encoded(csrf));
			fields.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
			return HttpRequest.newBuilder(uri(path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(body.toString()))
				.build();
		}

		private URI uri(String path) {
			return URI.create("http://127.0.0.1:" + KillWriters.this.port + path);
		}

		private static String encoded(String text) {
			return URLEncoder.encode(text, StandardCharsets.UTF_8);
		}

	}

}
