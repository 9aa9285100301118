import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the list of applications, the start and the memory of the platform as it runs
 * for its users: a process of its own with its own PostgreSQL, asked over HTTP. Run by
 * bench/run.
 */
public class Bench {

	private static final List<String> OPTIONS = List.of("-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=25",
			"-XX:+UseSerialGC");

	private static final Path DATA = Path.of("target", "bench", "data").toAbsolutePath();

	private static final int CLIENTS = 8;

	private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

	private final StringBuilder report = new StringBuilder();

	private final int port;

	/** What stands between java and the arguments: -jar target/app/horqin.jar. */
	private final List<String> program;

	private final Path cache;

	Bench(List<String> program, Path cache) throws IOException {
		this.program = program;
		this.cache = cache;
		try (ServerSocket socket = new ServerSocket(0)) {
			this.port = socket.getLocalPort();
		}
	}

	/** Sizes, then the program. */
	public static void main(String[] args) throws Exception {
		int split = Arrays.asList(args).indexOf("--");
		List<Integer> sizes = Arrays.stream(args, 0, split).map(Integer::parseInt).toList();
		new Bench(Arrays.asList(args).subList(split + 1, args.length), Path.of("target/app/horqin.aot")).run(sizes);
	}

	private void run(List<Integer> sizes) throws Exception {
		say("# 测量结果 " + LocalDate.now() + "\n");
		say("机器：%d 个处理器核，内存 %d MB；Java %s；PostgreSQL 18（内置）。\n".formatted(
				Runtime.getRuntime().availableProcessors(), memory("/proc/meminfo", "MemTotal") / 1024,
				Runtime.version()));
		Process process = start(true);
		try {
			Map<Integer, String> years = new LinkedHashMap<>();
			for (int size : sizes) {
				years.put(size, seed(size, 2900 + sizes.indexOf(size), 1L + 1_000_000L * sizes.indexOf(size)));
			}
			for (Map.Entry<Integer, String> year : years.entrySet()) {
				lists(year.getKey(), year.getValue());
			}
			memories(process);
		}
		finally {
			stop(process);
		}
		starts();
		Files.createDirectories(Path.of("bench/results"));
		Path file = Path.of("bench/results", LocalDate.now() + ".md");
		Files.writeString(file, this.report);
		System.out.println("写入 " + file);
	}

	private Process start(boolean cached) throws Exception {
		List<String> command = new ArrayList<>();
		command.add(ProcessHandle.current().info().command().orElse("java"));
		if (cached) {
			command.addAll(OPTIONS);
			if (Files.exists(this.cache)) {
				command.add("-XX:AOTCache=" + this.cache);
			}
			String more = System.getProperty("bench.options", "");
			if (!more.isBlank()) {
				command.addAll(List.of(more.split(" ")));
			}
		}
		command.addAll(this.program);
		command.addAll(List.of("--port", String.valueOf(this.port), "--data", DATA.toString()));
		Files.createDirectories(DATA);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(new File(DATA.getParent().toFile(), "horqin.out"))
			.start();
		HttpClient client = HttpClient.newHttpClient();
		HttpRequest home = HttpRequest.newBuilder(URI.create(address("/home"))).build();
		for (int i = 0; i < 60_000; i++) {
			try {
				if (client.send(home, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
					return process;
				}
			}
			catch (IOException ex) {
				Thread.sleep(10);
			}
			if (!process.isAlive()) {
				throw new IllegalStateException("没有启动：target/bench/horqin.out");
			}
		}
		throw new IllegalStateException("没有启动");
	}

	private static void stop(Process process) throws InterruptedException {
		process.destroy();
		process.waitFor(30, TimeUnit.SECONDS);
	}

	private String address(String path) {
		return "http://127.0.0.1:" + this.port + path;
	}

	private Connection database() throws IOException, SQLException {
		String at = Files.readAllLines(DATA.resolve("database/postmaster.pid")).get(3).strip();
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + at + "/horqin", "horqin",
				Files.readString(DATA.resolve("database.password")).strip());
	}

	/** Makes so many applications in a year of their own, once; returns the year's public id. */
	private String seed(int people, int year, long first) throws Exception {
		try (Connection connection = database(); Statement statement = connection.createStatement()) {
			String found = one(statement, "select max(public_id) from edition.edition where year = " + year);
			if (found != null) {
				return found;
			}
			long began = System.nanoTime();
			String script = Files.readString(Path.of("bench/seed.sql"))
				.replace("{people}", String.valueOf(people))
				.replace("{year}", String.valueOf(year))
				.replace("{first}", String.valueOf(first));
			connection.setAutoCommit(false);
			for (String sql : script.replaceAll("(?m)^--.*$", "").split(";\\s*\n")) {
				if (!sql.isBlank()) {
					statement.execute(sql);
				}
			}
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("vacuum analyze nomination.nomination");
			statement.execute("checkpoint");
			say("造 %,d 份申报：%.1f 秒。\n".formatted(people, (System.nanoTime() - began) / 1e9));
			return one(statement, "select public_id from edition.edition where year = " + year);
		}
	}

	private void lists(int people, String year) throws Exception {
		String pages = "/nominations?year=" + year;
		String narrowed;
		String service;
		try (Connection connection = database(); Statement statement = connection.createStatement()) {
			String found = one(statement, """
					select u.public_id || ' ' || n.stage || ' ' || left(n.name, 1) from nomination.nomination n
					join edition.edition e on e.id = n.edition_id join access.unit u on u.id = n.unit_id
					where e.public_id = '%s' group by u.public_id, n.stage, left(n.name, 1)
					order by count(*) desc limit 1""".formatted(year));
			String[] words = found.split(" ");
			narrowed = pages + "&stage=" + words[1] + "&unit=" + words[0] + "&q="
					+ URLEncoder.encode(words[2], StandardCharsets.UTF_8);
			service = one(statement, """
					select count(*)::text from nomination.nomination n join edition.edition e on e.id = n.edition_id
					where e.public_id = '%s' and n.stage = '%s' and left(n.name, 1) = '%s'""".formatted(year, words[1],
					words[2]));
		}
		Map<String, String> paths = new LinkedHashMap<>();
		paths.put("第一页", pages);
		paths.put("末页", pages + "&page=" + ((people + 19) / 20));
		paths.put("状态＋单位＋姓名开头", narrowed);
		HttpClient officer = officer();
		say("\n## %,d 份申报的列表（每页 20 条）\n".formatted(people));
		say("| 页面 | 整个请求（中位） | 95% | 另：仅服务和查询（中位） |\n|---|---|---|---|");
		for (Map.Entry<String, String> path : paths.entrySet()) {
			warm(officer, path.getValue(), 1500);
			long[] times = times(officer, path.getValue(), 1000);
			say("| %s | %.2f 毫秒 | %.2f 毫秒 | %s |".formatted(path.getKey(), times[500] / 1e6, times[950] / 1e6,
					"见下"));
		}
		long done = throughput(officer, List.copyOf(paths.values()));
		say("\n%d 个并发客户端轮流打开这三个页面 %d 秒：每秒 **%,d** 个请求。\n".formatted(CLIENTS, SECONDS, done / SECONDS));
		queries(year, people, narrowed);
	}

	/** The statements behind the three pages, as the server times them. */
	private void queries(String year, int people, String narrowed) throws Exception {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String each : narrowed.substring(narrowed.indexOf('?') + 1).split("&")) {
			parameters.put(each.split("=")[0], java.net.URLDecoder.decode(each.split("=")[1], StandardCharsets.UTF_8));
		}
		ProcessBuilder inside = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp",
				System.getProperty("bench.classpath"), "bench/Service.java", year, String.valueOf((people + 19) / 20),
				parameters.get("unit"), parameters.get("stage"), parameters.get("q"), DATA.toString());
		Process process = inside.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		say("仅服务和查询（同一个库，进程内直接调用 `NominationLists.page`）：\n\n" + said);
	}

	/** Signed in as an officer of the organiser, by the demonstration's door. */
	private HttpClient officer() throws Exception {
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.cookieHandler(new CookieManager())
			.build();
		String appointment;
		try (Connection connection = database(); Statement statement = connection.createStatement()) {
			appointment = one(statement, """
					select min(id)::text from access.appointment where role = 'OFFICER' and ended_at is null
					and organiser_id = (select min(id) from access.unit where kind = 'ORGANISER')""");
		}
		String page = client.send(HttpRequest.newBuilder(URI.create(address("/sign-in"))).build(),
				HttpResponse.BodyHandlers.ofString()).body();
		Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
		token.find();
		HttpRequest enter = HttpRequest.newBuilder(URI.create(address("/demonstration")))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("appointment=" + appointment + "&_csrf="
					+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
			.build();
		if (client.send(enter, HttpResponse.BodyHandlers.discarding()).statusCode() != 302) {
			throw new IllegalStateException("没有登录");
		}
		return client;
	}

	private void warm(HttpClient client, String path, int times) throws Exception {
		for (int i = 0; i < times; i++) {
			get(client, path);
		}
	}

	private long[] times(HttpClient client, String path, int count) throws Exception {
		long[] times = new long[count];
		for (int i = 0; i < count; i++) {
			long began = System.nanoTime();
			get(client, path);
			times[i] = System.nanoTime() - began;
		}
		Arrays.sort(times);
		return times;
	}

	private void get(HttpClient client, String path) throws Exception {
		HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(address(path))).build(),
				HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200 || !answer.body().contains("<tbody>")) {
			throw new IllegalStateException(path + " → " + answer.statusCode());
		}
	}

	private long throughput(HttpClient client, List<String> paths) throws Exception {
		AtomicLong done = new AtomicLong();
		for (boolean counted : new boolean[] { false, true }) {
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
			try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
				for (int i = 0; i < CLIENTS; i++) {
					int first = i;
					clients.submit(() -> {
						for (int at = first; System.nanoTime() < end; at++) {
							get(client, paths.get(at % paths.size()));
							done.addAndGet(counted ? 1 : 0);
						}
						return null;
					});
				}
			}
		}
		return done.get();
	}

	private void memories(Process process) throws Exception {
		long pid = process.pid();
		long jvm = memory("/proc/" + pid + "/status", "VmRSS");
		long postmaster = Long.parseLong(Files.readAllLines(DATA.resolve("database/postmaster.pid")).getFirst().strip());
		long database = 0;
		for (ProcessHandle each : (Iterable<ProcessHandle>) ProcessHandle.allProcesses()::iterator) {
			boolean ours = each.pid() == postmaster || each.parent().filter((p) -> p.pid() == postmaster).isPresent();
			if (ours && Files.isReadable(Path.of("/proc/" + each.pid() + "/smaps_rollup"))) {
				database += memory("/proc/" + each.pid() + "/smaps_rollup", "Pss");
			}
		}
		say("\n## 负载之后的常驻内存\n");
		say("| 进程 | 内存 |\n|---|---|\n| 平台（JVM，RSS） | %d MB |\n| PostgreSQL 全部进程（PSS） | %d MB |\n"
			.formatted(jvm / 1024, database / 1024));
	}

	private void starts() throws Exception {
		say("\n## 启动：已有数据，到第一个页面打开（三次取中）\n");
		say("| 方式 | 时间 |\n|---|---|");
		for (boolean cached : new boolean[] { true, false }) {
			if (cached && !Files.exists(this.cache)) {
				continue;
			}
			double[] times = new double[3];
			for (int i = 0; i < times.length; i++) {
				long began = System.nanoTime();
				Process process = start(cached);
				times[i] = (System.nanoTime() - began) / 1e9;
				stop(process);
			}
			Arrays.sort(times);
			say("| %s | %.1f 秒 |".formatted(cached ? "`./run`（带预编译缓存）" : "`java -jar`（不带任何选项）", times[1]));
		}
	}

	private static long memory(String file, String name) throws IOException {
		try (var lines = Files.lines(Path.of(file))) {
			return lines.filter((line) -> line.startsWith(name + ":"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D+", "")))
				.findFirst()
				.orElse(0);
		}
	}

	private static String one(Statement statement, String sql) throws SQLException {
		try (ResultSet found = statement.executeQuery(sql)) {
			return found.next() ? found.getString(1) : null;
		}
	}

	private void say(String line) {
		System.out.println(line);
		this.report.append(line).append('\n');
	}

}
