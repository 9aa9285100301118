package horqin.calendar;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and posts forms with their token. */
final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	Visitor(int port) {
		this.address = "http://localhost:" + port;
	}

	/** Becomes somebody by the demonstration's door. */
	Visitor signIn(long appointment) {
		HttpResponse<String> answer = post("/sign-in", "/demonstration",
				Map.of("appointment", String.valueOf(appointment)));
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("Not signed in: " + answer.statusCode());
		}
		return this;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(uri(path)).GET().build());
	}

	/** Posts a form of a page, by its token. */
	HttpResponse<String> post(String page, String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "_csrf=" + token(page) + "&", ""));
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	/** Posts a form of a page with a file in it. */
	HttpResponse<String> post(String page, String path, Map<String, String> fields, String fileField, byte[] file) {
		String line = "----horqin";
		StringBuilder parts = new StringBuilder();
		parts.append(part(line, "_csrf", token(page)));
		fields.forEach((name, value) -> parts.append(part(line, name, value)));
		parts.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"days.json\"\r\n\r\n"
			.formatted(line, fileField));
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=" + line)
			.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(parts.toString()),
					HttpRequest.BodyPublishers.ofByteArray(file),
					HttpRequest.BodyPublishers.ofString("\r\n--" + line + "--\r\n")))
			.build());
	}

	private static String part(String line, String name, String value) {
		return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(line, name, value);
	}

	private String token(String page) {
		Matcher found = TOKEN.matcher(get(page).body());
		if (!found.find()) {
			throw new IllegalStateException("No form on " + page);
		}
		return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
	}

	private URI uri(String path) {
		return URI.create(this.address + path);
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
