package horqin.screening;

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

import horqin.access.Actor;

/**
 * Somebody at the pages of formal review: keeps cookies, posts forms with their token.
 */
final class Wire {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	/** Signed in through the demonstration's door. */
	Wire(int port, Actor actor) {
		this.address = "http://localhost:" + port;
		HttpResponse<String> answer = post("/sign-in", "/demonstration",
				Map.of("appointment", String.valueOf(actor.appointmentId())));
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("Not signed in: " + answer.statusCode());
		}
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)).GET().build());
	}

	/** Posts a form of a page. */
	HttpResponse<String> post(String page, String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&", "_csrf=" + token(page) + "&", ""));
		return send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	private String token(String page) {
		Matcher found = TOKEN.matcher(get(page).body());
		if (!found.find()) {
			throw new IllegalStateException("No form on " + page);
		}
		return encoded(found.group(1));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
