package horqin.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import horqin.testing.World;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks HTTP with the running platform: keeps cookies, follows nothing, and
 * posts forms with the token of the page they stand on, unless told otherwise.
 */
public final class Visit {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	private @Nullable String token;

	private Visit(int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	/** Somebody nobody knows. */
	public static Visit anybody(int port) {
		return new Visit(port);
	}

	/** Somebody who has come in by a printed code. */
	public static Visit as(Actor actor, World world, int port) {
		Visit visit = new Visit(port);
		Answer answer = visit.post("/sign-in/slip", Map.of("code", world.slip(actor)));
		if (answer.status() != 302) {
			throw new IllegalStateException("Not let in: " + answer.status());
		}
		visit.forgetToken();
		return visit;
	}

	public Answer get(String path) {
		return send(request(path).GET());
	}

	public Answer post(String path, Map<String, String> fields) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("_csrf=" + encoded(token()) + "&" + form(fields))));
	}

	/**
	 * A form with a file in it; an empty name sends the field as a browser does when
	 * nothing was chosen.
	 */
	public Answer post(String path, Map<String, String> fields, String fileField, String fileName, byte[] file) {
		String line = "----horqin-form";
		List<BodyPublisher> parts = new ArrayList<>();
		StringBuilder text = new StringBuilder(part(line, "_csrf", token()));
		fields.forEach((name, value) -> text.append(part(line, name, value)));
		text.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n".formatted(line,
				fileField, fileName));
		parts.add(BodyPublishers.ofString(text.toString()));
		parts.add(BodyPublishers.ofByteArray(file));
		parts.add(BodyPublishers.ofString("\r\n--" + line + "--\r\n"));
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + line)
			.POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
	}

	/** Whatever the test wants to send. */
	public Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<byte[]> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8),
					response.headers().map());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path));
	}

	/** The token of a form; the same for as long as the browser keeps its cookie. */
	public String token() {
		if (this.token == null) {
			String page = get("/sign-in?code=").body();
			Matcher found = TOKEN.matcher(page);
			if (!found.find()) {
				throw new IllegalStateException("No form on the page");
			}
			this.token = found.group(1);
		}
		return this.token;
	}

	/** As after a new sign-in: the next form is taken from a new page. */
	public void forgetToken() {
		this.token = null;
	}

	static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String part(String line, String name, String value) {
		return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(line, name, value);
	}

	/** What came back. */
	public record Answer(int status, String body, Map<String, List<String>> headers) {

		public @Nullable String header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
				.map((entry) -> entry.getValue().getFirst())
				.findFirst()
				.orElse(null);
		}

		/** Where it leads, without the host. */
		public String location() {
			String to = header("Location");
			return (to != null) ? to.replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "") : "";
		}

		/** What a reader sees, without the marks between. */
		public String text() {
			return this.body.replaceAll("(?s)<script.*?</script>|<[^>]+>", " ").replaceAll("\\s+", " ");
		}

	}

}
