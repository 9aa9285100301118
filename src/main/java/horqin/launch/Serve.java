package horqin.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.Horqin;
import horqin.vault.KeyringRefused;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the platform on a Java that is known to be right. */
public final class Serve {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private Serve() {
	}

	public static void main(String[] args) {
		try {
			start(Options.parse(List.of(args)));
		}
		catch (CannotStart ex) {
			OUT.println(ex.getMessage());
			System.exit(1);
		}
		catch (RuntimeException ex) {
			LogFactory.getLog(Serve.class).error("The platform did not start", ex);
			OUT.println(sentenceOf(ex));
			System.exit(1);
		}
	}

	/** What somebody can act on, if the cause knows; else where the rest of it stands. */
	private static String sentenceOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof KeyringRefused refused) {
				return String.valueOf(refused.getMessage());
			}
		}
		return "平台没有启动成功，原因已写入数据目录下的 horqin.log；请把该文件交给系统管理员。";
	}

	private static void start(Options options) {
		if (options.command().equals("serve")) {
			refuseTakenPort(options);
		}
		DataFolder folder = DataFolder.open(options.data());
		Map<String, Object> properties = properties(options, folder.path());
		if (!properties.containsKey("spring.datasource.url")) {
			connectEmbedded(folder, properties);
		}
		SpringApplication application = new SpringApplication(Horqin.class);
		application.setBannerMode(Banner.Mode.OFF);
		ConfigurableApplicationContext context = application.run(asArguments(properties));
		if (Training.isAsked()) {
			Training.walk(context);
			System.exit(SpringApplication.exit(context));
		}
		if (options.command().equals("serve")) {
			welcome(options);
		}
		else {
			System.exit(SpringApplication.exit(context, () -> Commands.run(options.command(), context, OUT)));
		}
	}

	private static void connectEmbedded(DataFolder folder, Map<String, Object> properties) {
		EmbeddedDatabase database = EmbeddedDatabase.start(folder.path());
		// Handlers run after the context has closed: no request is left when the database
		// stops.
		SpringApplication.getShutdownHandlers().add(() -> {
			database.close();
			folder.close();
		});
		createDatabase(database);
		properties.put("spring.datasource.url", database.url("horqin"));
		properties.put("spring.datasource.username", database.user());
		properties.put("spring.datasource.password", database.password());
	}

	private static void createDatabase(EmbeddedDatabase database) {
		try (Connection connection = DriverManager.getConnection(database.url("postgres"), database.user(),
				database.password()); Statement statement = connection.createStatement()) {
			if (has(statement, "comment = 'demonstration loading'")) {
				// The first start was cut short: what it left is half a story, and
				// nobody's work.
				statement.execute("drop database horqin with (force)");
			}
			if (!has(statement, "true")) {
				statement.execute("create database horqin");
			}
		}
		catch (SQLException ex) {
			throw new CannotStart("内置数据库没有应答（" + ex.getMessage() + "）。", ex);
		}
	}

	/** What was asked for on the command line outweighs whatever stands in a file. */
	private static String[] asArguments(Map<String, Object> properties) {
		return properties.entrySet()
			.stream()
			.map((each) -> "--" + each.getKey() + "=" + each.getValue())
			.toArray(String[]::new);
	}

	private static boolean has(Statement statement, String condition) throws SQLException {
		try (ResultSet found = statement.executeQuery("""
				select from (select datname, shobj_description(oid, 'pg_database') as comment from pg_database) as d
				where datname = 'horqin' and\s""" + condition)) {
			return found.next();
		}
	}

	private static Map<String, Object> properties(Options options, Path data) {
		Map<String, Object> properties = new HashMap<>();
		Path root = data.toAbsolutePath().normalize();
		// A command needs the whole platform, its pages too, but nobody shall find them.
		boolean serves = options.command().equals("serve");
		properties.put("server.port", serves ? options.port() : 0);
		properties.put("horqin.data", root.toString());
		properties.put("horqin.demonstration", !options.production());
		properties.put("horqin.keyring", environment("HORQIN_KEYRING", root.resolve("keyring").toString()));
		properties.put("logging.file.name", root.resolve("horqin.log").toString());
		String url = System.getenv("HORQIN_DB_URL");
		if (url != null) {
			properties.put("spring.datasource.url", url);
			properties.put("spring.datasource.username", environment("HORQIN_DB_USER", "horqin"));
			properties.put("spring.datasource.password", environment("HORQIN_DB_PASSWORD", ""));
		}
		if (options.production()) {
			requireSecrets();
			properties.put("spring.profiles.active", "production");
		}
		if (!options.production() || !serves) {
			properties.put("server.address", "127.0.0.1");
		}
		return properties;
	}

	private static void requireSecrets() {
		List<String> missing = List.of("HORQIN_DB_URL", "HORQIN_DB_PASSWORD", "HORQIN_KEYRING", "HORQIN_ADDRESS")
			.stream()
			.filter((name) -> System.getenv(name) == null)
			.toList();
		if (!missing.isEmpty()) {
			throw new CannotStart(
					"正式运行缺少环境变量 " + String.join("、", missing) + "：数据库地址和密码、密钥文件位置、对外网址必须由管理员给出（见 README）。");
		}
	}

	private static String environment(String name, String otherwise) {
		String value = System.getenv(name);
		return (value != null) ? value : otherwise;
	}

	private static void refuseTakenPort(Options options) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()));
		}
		catch (IOException ex) {
			throw new CannotStart("端口 " + options.port() + " 已被占用：请停止占用它的程序，或用 --port 换一个端口。", ex);
		}
	}

	private static void welcome(Options options) {
		String address = "http://127.0.0.1:" + options.port() + "/";
		OUT.println(options.production() ? "平台已启动：" + address
				: "演示平台已启动：" + address + "  在浏览器打开后，从「演示账号」页一键登录任一角色；按 Ctrl-C 停止。");
	}

}
