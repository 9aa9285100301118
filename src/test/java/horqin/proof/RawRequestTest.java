package horqin.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.access.Visit;
import horqin.testing.PlatformTest;
import horqin.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that no browser sends, over the wire: every one is answered with a page in
 * Chinese, or refused by the server before it is a request.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawRequestTest {

	private final World world;

	private final Samples samples;

	@LocalServerPort
	private int port;

	private Visit worker;

	private String own;

	RawRequestTest(World world, Samples samples) {
		this.world = world;
		this.samples = samples;
	}

	@BeforeAll
	void signIn() {
		Actor applicant = this.samples.made().actor(Kind.NOMINATION, Role.APPLICANT);
		this.worker = Visit.as(applicant, this.world, this.port);
		this.own = this.worker.get("/application").body().replaceAll("(?s).*?/application/([a-z2-7]{26}).*", "$1");
	}

	@Test
	void aFileBeyondTheLimitIsRefusedInWords() {
		Visit.Answer answer = this.worker.post("/application/" + this.own + "/photo", Map.of(), "file", "a.png",
				new byte[21 << 20]);
		assertThat(answer.status()).isIn(403, 413);
		assertThat(answer.text()).contains("平台").doesNotContain("Exception");
	}

	@Test
	void aFormOfManyPartsOrManyFieldsIsRefusedInWords() {
		Map<String, String> many = IntStream.range(0, 20_000)
			.boxed()
			.collect(Collectors.toMap((i) -> "f" + i, (i) -> "1", (a, _) -> a, LinkedHashMap::new));
		assertChinese(this.worker.post("/application/" + this.own + "/statements", many));
		Map<String, String> parts = new LinkedHashMap<>(many);
		parts.keySet().removeIf((name) -> name.length() > 4);
		assertChinese(this.worker.post("/application/" + this.own + "/photo", parts, "file", "a.png", new byte[10]));
	}

	@Test
	void aCutOffOrSenselessMultipartFormIsRefusedInWords() {
		for (String body : List.of("", "--x", "--x\r\n\r\n", "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--",
				"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\r\n\r\na",
				"--x\r\nContent-Disposition: form-data; name=\"" + "n".repeat(9000) + "\"\r\n\r\na\r\n--x--\r\n")) {
			for (String type : List.of("multipart/form-data; boundary=x", "multipart/form-data",
					"multipart/form-data; boundary=" + "b".repeat(200), "multipart/mixed; boundary=x")) {
				Visit.Answer answer = this.worker
					.send(this.worker.request("/application/" + this.own + "/photo?_csrf=" + this.worker.token())
						.header("Content-Type", type)
						.POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
				assertThat(answer.status()).as(type + " " + body).isBetween(400, 499);
				assertChinese(answer);
			}
		}
	}

	@Test
	void bytesThatAreNoTextAndEscapesThatAreNoneDoNotBreakAnything() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (String target : List.of("/calendar/count?posted=%ED%A0%80", "/calendar/count?posted=%C3%28",
				"/calendar/count?posted=%zz", "/calendar/count?posted=%", "/calendar/count?%00=%00",
				"/home?x=" + "a".repeat(7000), "/%2e%2e/%2e%2e/etc/passwd", "/home;jsessionid=1", "//home", "/home//",
				"/webjars/..%2f..%2fapplication.yaml", "/horqin.css/%00", "/regulation/%E5%85%AB", "/size?to=//evil")) {
			String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			if (!answer.matches("(?s)HTTP/1.1 [234]\\d\\d .*") || answer.contains("Exception")
					|| answer.contains("Tomcat") || answer.contains("\n\tat ")) {
				wrong.add(target + ": " + answer.lines().findFirst().orElse(""));
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(raw("BREW /home HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.matches("(?s)HTTP/1.1 [45]\\d\\d .*")
			.doesNotContain("Exception");
		assertThat(raw("GET /home HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
			.startsWith("HTTP/1.1 4")
			.doesNotContain("Exception");
	}

	@Test
	void everyKindOfErrorHasItsPageInChinese() {
		assertThat(this.worker.get("/no-such-page").text()).contains("没有找到这个页面");
		assertThat(this.worker.get("/units").text()).contains("没有办理这一项的权限");
		assertThat(this.worker.send(this.worker.request("/home").DELETE()).text()).contains("平台");
		Visit.Answer json = this.worker.send(this.worker.request("/application/new?_csrf=" + this.worker.token())
			.header("Content-Type", "application/json")
			.POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
		assertThat(json.status()).isBetween(200, 499);
		assertThat(this.worker
			.send(this.worker.request("/application/new")
				.POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=" + "x".repeat(3 << 20))))
			.status()).isBetween(400, 499);
	}

	@Test
	void whatWasTypedStaysInTheFieldAndTheSentenceStandsBesideIt() {
		keeps("/application/" + this.own + "/profile", "tradeYears", "十五年半载");
		keeps("/application/" + this.own + "/profile", "employerCode", "91150500MA0000023X");
		keeps("/application/" + this.own + "/profile", "workingSince", "2009-13");
		keeps("/application/" + this.own + "/history", "from", "去年三月");
		keeps("/application/" + this.own + "/person", "phone", "1234");
		keeps("/application/" + this.own + "/person", "name", "巴<b>特尔");
		keeps("/application/" + this.own + "/person", "birthDate", "2026-02-30");
	}

	private void keeps(String path, String field, String typed) {
		Form form = Form
			.on(this.worker.get(path.replace("/person", "/profile").replace("/history", "/history?new")).body())
			.stream()
			.filter((each) -> each.action().equals(path))
			.findFirst()
			.orElseThrow();
		Map<String, String> fields = new LinkedHashMap<>();
		form.fields().forEach((name, values) -> fields.put(name, values.getFirst()));
		fields.put(field, typed);
		Visit.Answer answer = this.worker.post(path, fields);
		String body = answer.body();
		assertThat(answer.status()).as(path + " " + field).isEqualTo(422);
		String shown = typed.replace("<", "&lt;").replace(">", "&gt;");
		assertThat(body).as("kept at " + path + " " + field).contains("value=\"" + shown + "\"");
		assertThat(body).as("said at " + path + " " + field)
			.containsPattern(
					"(?s)<p class=\"error\" id=\"[^\"]*" + field + "[^\"]*-error\"[^>]*>.{0,60}[\\u4e00-\\u9fff]");
	}

	private static void assertChinese(Visit.Answer answer) {
		assertThat(answer.status()).isLessThan(500);
		assertThat(answer.text()).doesNotContain("Exception", "\tat ");
		if (answer.status() >= 400) {
			assertThat(answer.text()).containsPattern("[\\u4e00-\\u9fff]{6}");
		}
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(5000);
			OutputStream out = socket.getOutputStream();
			out.write(request.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			try (InputStream in = socket.getInputStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
	}

}
