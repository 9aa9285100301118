package horqin.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import horqin.Horqin;
import horqin.access.Actor;
import horqin.launch.EmbeddedDatabase;
import horqin.nomination.NominationWorld;
import horqin.nomination.NominationWorld.Year;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application is killed with -9 in the middle of mixed writes (texts, papers with
 * files, steps there and back), started again on the same folder, and looked at: what was
 * acknowledged is there, and nothing is there by half.
 */
class KillTest {

	private static final Path DATA = Path.of("target", "kill");

	@Test
	void nothingAcknowledgedIsLostAndNothingIsHalfDoneAfterTwentyKills() throws Exception {
		kill(Integer.getInteger("horqin.kills", 20));
	}

	@Test
	@Tag("long")
	void nothingAcknowledgedIsLostAndNothingIsHalfDoneAfterTwoHundredKills() throws Exception {
		kill(200);
	}

	private static void kill(int kills) throws Exception {
		long seed = Long.getLong("horqin.seed", System.nanoTime());
		Random random = new Random(seed);
		List<KillWriters.Desk> desks = prepare();
		Running platform = new Running(DATA);
		platform.learn();
		KillWriters writers = new KillWriters(platform.port(), desks);
		long slowest = 0;
		long began = System.nanoTime();
		for (int i = 0; i < kills; i++) {
			long start = System.nanoTime();
			platform.start();
			slowest = Math.max(slowest, System.nanoTime() - start);
			try (Connection connection = platform.database()) {
				assertThat(KillChecks.wrong(connection, DATA.resolve("files"), writers))
					.as("before kill %d, seed %d", i + 1, seed)
					.isEmpty();
			}
			writers.begin();
			writers.await(1 + random.nextInt(20));
			Thread.sleep(random.nextInt(150));
			platform.kill();
			writers.end();
		}
		platform.start();
		try (Connection connection = platform.database()) {
			assertThat(KillChecks.wrong(connection, DATA.resolve("files"), writers)).as("after all, seed %d", seed)
				.isEmpty();
			KillChecks.awaitSeals(connection);
		}
		platform.stop();
		assertThat(platform.verify()).as("the decision log verifies").isZero();
		System.out.printf("Kills %d, seed %d, acknowledged %s, slowest start %d ms, all %d s%n", kills, seed,
				writers.acknowledged(), TimeUnit.NANOSECONDS.toMillis(slowest),
				TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
		assertThat(writers.acknowledged().values()).allMatch((count) -> count > kills);
	}

	/** A year in which six people apply, in a data folder of its own. */
	private static List<KillWriters.Desk> prepare() throws Exception {
		if (Files.exists(DATA)) {
			try (var walk = Files.walk(DATA)) {
				for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(each);
				}
			}
		}
		Files.createDirectories(DATA);
		EmbeddedDatabase database = EmbeddedDatabase.start(DATA);
		try (Connection connection = DriverManager.getConnection(database.url("postgres"), database.user(),
				database.password()); Statement statement = connection.createStatement()) {
			statement.execute("create database horqin");
		}
		Path root = DATA.toAbsolutePath();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Horqin.class)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--horqin.demonstration=true", "--horqin.demonstration.load=false",
					"--horqin.data=" + root, "--horqin.keyring=" + root.resolve("keyring"),
					"--spring.datasource.url=" + database.url("horqin"),
					"--spring.datasource.username=" + database.user(),
					"--spring.datasource.password=" + database.password())) {
			NominationWorld world = context.getBean(NominationWorld.class);
			Year year = world.year(1);
			List<KillWriters.Desk> desks = new ArrayList<>();
			for (String name : List.of("巴图", "其其格", "乌云", "苏和", "敖登", "斯琴")) {
				Actor worker = world.worker(year, 0);
				String id = world.ready(worker, world.opened(worker, name)).publicId();
				desks.add(new KillWriters.Desk(id, worker.appointmentId(), year.clerk(0).appointmentId()));
			}
			return desks;
		}
		finally {
			database.close();
		}
	}

	/** The platform as a process. */
	private static final class Running {

		private final Path data;

		private final int port;

		private Process process;

		Running(Path data) throws IOException {
			this.data = data;
			try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
				this.port = socket.getLocalPort();
			}
		}

		int port() {
			return this.port;
		}

		void start() throws Exception {
			this.process = launch("--port", String.valueOf(this.port));
			long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
			while (!KillWriters.answers(this.port)) {
				assertThat(this.process.isAlive() && System.nanoTime() < end).as("it starts again").isTrue();
				Thread.sleep(50);
			}
		}

		/** A first start and stop, in which Java keeps what later starts need. */
		void learn() throws Exception {
			start();
			stop();
		}

		private Process launch(String... arguments) throws IOException {
			Path archive = this.data.toAbsolutePath().resolve("start.jsa");
			List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
					"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m", "-Xlog:cds=off", "-Xlog:cds+dynamic=off",
					(Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive,
					"-Dfile.encoding=UTF-8", "-Dhorqin.demonstration.load=false", "-cp", classpath(),
					"horqin.launch.Start"));
			command.addAll(List.of(arguments));
			command.addAll(List.of("--data", this.data.toString()));
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.data.resolve("out").toFile()))
				.start();
		}

		/** The platform alone: what belongs to tests would be started with it. */
		private static String classpath() throws IOException {
			String all = System.getProperty("horqin.classpath", System.getProperty("java.class.path"));
			if (!all.contains("classes") && !all.contains("/main")) {
				all = Running.ofTheTest();
			}
			all = all.replaceAll("[^:]*/test-classes:?", "").replaceAll("[^:]*/o/[^:/]*/test:?", "");
			List<String> jars = new ArrayList<>();
			for (String place : all.split(":")) {
				jars.add(Files.isDirectory(Path.of(place)) ? packed(Path.of(place)) : place);
			}
			return String.join(":", jars);
		}

		/** Java keeps what it has learnt of jars only. */
		private static String packed(Path folder) throws IOException {
			Path jar = DATA.resolve(Integer.toHexString(folder.toAbsolutePath().hashCode()) + ".jar").toAbsolutePath();
			if (!Files.exists(jar)) {
				try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
						var walk = Files.walk(folder)) {
					for (Path each : walk.filter((path) -> !path.equals(folder)).sorted().toList()) {
						boolean inside = Files.isDirectory(each);
						out.putNextEntry(new ZipEntry(folder.relativize(each) + (inside ? "/" : "")));
						if (!inside) {
							Files.copy(each, out);
						}
					}
				}
			}
			return jar.toString();
		}

		/** Where a test launcher has a class loader of its own. */
		private static String ofTheTest() {
			List<String> places = new ArrayList<>();
			for (ClassLoader loader = KillTest.class.getClassLoader(); loader != null; loader = loader.getParent()) {
				if (loader instanceof java.net.URLClassLoader urls) {
					for (java.net.URL url : urls.getURLs()) {
						places.add(url.getPath().replaceFirst("(?<=.)/$", ""));
					}
				}
			}
			return String.join(":", places);
		}

		Connection database() throws Exception {
			String at = Files.readAllLines(this.data.resolve("database/postmaster.pid")).get(3).strip();
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + at + "/horqin", "horqin",
					Files.readString(this.data.resolve("database.password")).strip());
		}

		void kill() throws InterruptedException {
			this.process.destroyForcibly().waitFor();
		}

		void stop() throws InterruptedException {
			this.process.destroy();
			this.process.waitFor(60, TimeUnit.SECONDS);
		}

		int verify() throws Exception {
			return launch("verify").waitFor();
		}

	}

}
