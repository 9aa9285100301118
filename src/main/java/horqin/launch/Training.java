package horqin.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import org.springframework.context.ApplicationContext;

/**
 * The run in which Java learns what a start needs, for the ahead-of-time cache: the
 * platform comes up, shows its public pages once, and leaves.
 */
final class Training {

	private Training() {
	}

	static boolean isAsked() {
		return Boolean.getBoolean("horqin.training");
	}

	static void walk(ApplicationContext context) {
		String port = context.getEnvironment().getRequiredProperty("local.server.port");
		try (HttpClient client = HttpClient.newHttpClient()) {
			for (String path : List.of("/home", "/sign-in", "/regulation", "/demonstration")) {
				URI uri = URI.create("http://127.0.0.1:" + port + path);
				client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
			}
		}
		catch (IOException ex) {
			throw new CannotStart("准备启动缓存时没有打开页面。", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
