package horqin.selection;

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
import horqin.testing.World;

/** Somebody at the pages of a selection: keeps cookies, posts forms with their token. */
final class Wire {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	private Wire(int port) {
		this.address = "http://localhost:" + port;
	}

	/** Signed in by a printed code. */
	static Wire of(int port, Actor actor, World world) {
		Wire wire = new Wire(port);
		HttpResponse<String> answer = wire.post("/sign-in", "/sign-in/slip", Map.of("code", world.slip(actor)));
		if (answer.statusCode() != 302) {
			throw new IllegalStateException("Not signed in: " + answer.statusCode());
		}
		return wire;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)).GET().build());
	}

	/** Posts a form of a page. */
	HttpResponse<String> post(String page, String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
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
		return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
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
