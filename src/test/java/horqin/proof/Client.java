package horqin.proof;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Asks the platform in this very thread, through its security filters, so that a test can
 * count what a request writes and take it back: many thousand requests against the same
 * records.
 */
@Lazy
@Component
class Client {

	private static final String WRITTEN = """
			select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_xact_user_tables
			where not (schemaname = 'access' and relname = 'session')""";

	private static final byte[] TOKEN = "0123456789abcdef0123456789abcdef0123".getBytes(StandardCharsets.US_ASCII);

	private final MockMvc mvc;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Map<Long, Cookie> sessions = new HashMap<>();

	Client(WebApplicationContext context, @Qualifier("springSecurityFilterChain") Filter security, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.mvc = MockMvcBuilders.webAppContextSetup(context).addFilters(security).build();
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * An answer.
	 *
	 * @param written rows that the request wrote, before they were taken back
	 * @param thrown what no page had caught
	 */
	record Answer(int status, String location, String body, long written, @Nullable Throwable thrown) {

		boolean isSignIn() {
			return this.status == 302 && this.location.startsWith("/sign-in");
		}

		/** What to say about it when it was not expected. */
		String said() {
			return this.status + (this.location.isEmpty() ? "" : " → " + this.location)
					+ ((this.written > 0) ? ", " + this.written + " rows written" : "")
					+ ((this.thrown != null) ? ", " + root(this.thrown) : "");
		}

		private static String root(Throwable thrown) {
			Throwable root = thrown;
			while (root.getCause() != null) {
				root = root.getCause();
			}
			StackTraceElement[] ours = Arrays.stream(root.getStackTrace())
				.filter((each) -> each.getClassName().startsWith("horqin"))
				.limit(2)
				.toArray(StackTraceElement[]::new);
			return root + " " + Arrays.toString(ours);
		}

	}

	/** Lets somebody in beforehand, so that it does not count as what a request wrote. */
	void signIn(Actor actor) {
		session(actor);
	}

	/** A request whose writing is taken back. */
	Answer ask(@Nullable Actor actor, String method, String path, Map<String, List<String>> parameters) {
		return ask(actor, method, path, parameters, false);
	}

	/** A request whose writing is counted, then taken back. */
	Answer counted(@Nullable Actor actor, String method, String path, Map<String, List<String>> parameters) {
		return ask(actor, method, path, parameters, true);
	}

	private Answer ask(@Nullable Actor actor, String method, String path, Map<String, List<String>> parameters,
			boolean counting) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			long before = counting ? written() : 0;
			Answer answer = send(actor, method, path, parameters);
			long after = (counting && answer.thrown() == null) ? written() : before;
			return new Answer(answer.status(), answer.location(), answer.body(), after - before, answer.thrown());
		});
	}

	/** A request whose writing stays. */
	Answer send(@Nullable Actor actor, String method, String path, Map<String, List<String>> parameters) {
		return perform(actor, method, MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path)),
				parameters);
	}

	/** A form with files, whose writing is taken back. */
	Answer upload(@Nullable Actor actor, String path, Map<String, List<String>> parameters,
			List<MockMultipartFile> files) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(URI.create(path));
			files.forEach(request::file);
			return perform(actor, "POST", request, parameters);
		});
	}

	private Answer perform(@Nullable Actor actor, String method, AbstractMockHttpServletRequestBuilder<?> request,
			Map<String, List<String>> parameters) {
		request.characterEncoding(StandardCharsets.UTF_8);
		parameters.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		Cookie token = new Cookie("XSRF-TOKEN", new String(TOKEN, StandardCharsets.US_ASCII));
		request.cookie((actor != null) ? new Cookie[] { token, session(actor) } : new Cookie[] { token });
		if (!method.equals("GET")) {
			request.param("_csrf", masked());
		}
		try {
			MockHttpServletResponse response = this.mvc.perform(request).andReturn().getResponse();
			String to = response.getHeader("Location");
			return new Answer(response.getStatus(), (to != null) ? to : "",
					response.getContentAsString(StandardCharsets.UTF_8), 0, null);
		}
		catch (Exception ex) {
			return new Answer(500, "", "", 0, ex);
		}
	}

	/** The token as a form carries it: a mask of zeros changes nothing. */
	private static String masked() {
		byte[] both = Arrays.copyOf(new byte[TOKEN.length], 2 * TOKEN.length);
		System.arraycopy(TOKEN, 0, both, TOKEN.length, TOKEN.length);
		return Base64.getUrlEncoder().encodeToString(both);
	}

	private Cookie session(Actor actor) {
		Cookie known = this.sessions.get(actor.appointmentId());
		return (known != null) ? known : signedIn(actor);
	}

	private Cookie signedIn(Actor actor) {
		// Outside of a transaction that is taken back, or the session would be, too.
		TransactionTemplate own = new TransactionTemplate(this.transaction.getTransactionManager());
		own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
		return own.execute((_) -> {
			try {
				Cookie cookie = this.mvc
					.perform(MockMvcRequestBuilders.post("/demonstration")
						.param("appointment", String.valueOf(actor.appointmentId()))
						.param("_csrf", masked())
						.cookie(new Cookie("XSRF-TOKEN", new String(TOKEN, StandardCharsets.US_ASCII))))
					.andReturn()
					.getResponse()
					.getCookie("horqin");
				if (cookie == null) {
					throw new IllegalStateException("Not signed in: " + actor);
				}
				// Not noted anew each minute: the test counts what is written.
				this.jdbc.sql("update access.session set seen_at = now() + interval '3 hours' where account_id = :id")
					.param("id", actor.accountId())
					.update();
				this.sessions.put(actor.appointmentId(), cookie);
				return cookie;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private long written() {
		return this.jdbc.sql(WRITTEN).query(Long.class).single();
	}

}
