package horqin.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server of our own in the data folder: on loopback, behind a password
 * (scram), with checksums. After a {@code kill -9} of the application the server lives
 * on; the next start, holding the folder's lock, stops it cleanly and starts its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	private static final String USER = "horqin";

	private static final int PATIENCE_SECONDS = 60;

	private final Path bin;

	private final Path cluster;

	private final int port;

	private final String password;

	private EmbeddedDatabase(Path bin, Path cluster, int port, String password) {
		this.bin = bin;
		this.cluster = cluster;
		this.port = port;
		this.password = password;
	}

	/**
	 * Starts the server; the caller holds the lock on the folder.
	 * @param folder where cluster and programs are kept
	 * @param settings further server settings, {@code name=value}
	 */
	public static EmbeddedDatabase start(Path folder, String... settings) {
		Path root = folder.toAbsolutePath();
		Path bin = Binaries.unpack(root.resolve("postgresql-18"));
		Path cluster = root.resolve("database");
		try {
			String password = password(root);
			if (!Files.exists(cluster.resolve("PG_VERSION"))) {
				initialise(bin, cluster, root);
			}
			stopLeftover(cluster);
			EmbeddedDatabase database = new EmbeddedDatabase(bin, cluster, freePort(), password);
			database.launch(List.of(settings));
			return database;
		}
		catch (IOException ex) {
			throw new CannotStart("内置数据库无法启动：请检查数据目录的空间和权限（" + ex.getMessage() + "）。", ex);
		}
	}

	public String url(String name) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + name;
	}

	public String user() {
		return USER;
	}

	public String password() {
		return this.password;
	}

	/** The server's process id, for tests that kill it. */
	public long pid() {
		return runningServer(this.cluster).map(ProcessHandle::pid).orElseThrow();
	}

	@Override
	public void close() {
		run(this.bin, "pg_ctl", "stop", "-D", this.cluster.toString(), "-m", "fast", "-w", "-t", "30");
	}

	private void launch(List<String> settings) {
		StringBuilder options = new StringBuilder();
		options.append("-p ").append(this.port).append(" -c listen_addresses=127.0.0.1");
		options.append(" -c unix_socket_directories= -c timezone=Asia/Shanghai -c log_timezone=Asia/Shanghai");
		options.append(" -c max_connections=60 -c shared_buffers=64MB -c wal_compression=on");
		for (String setting : settings) {
			options.append(" -c ").append(setting);
		}
		run(this.bin, "pg_ctl", "start", "-D", this.cluster.toString(), "-l",
				this.cluster.resolveSibling("database.log").toString(), "-w", "-t", "60", "-o", options.toString());
	}

	private static void initialise(Path bin, Path cluster, Path root) throws IOException {
		// A cluster that was being made when the machine stopped is no cluster: make it
		// aside, then move it.
		Path making = root.resolve("database.making");
		deleteTree(making);
		run(bin, "initdb", "-D", making.toString(), "-U", USER, "-A", "scram-sha-256",
				"--pwfile=" + root.resolve("database.password"), "-E", "UTF8", "--locale-provider=builtin",
				"--builtin-locale=C.UTF-8", "--locale=C", "--data-checksums");
		Files.move(making, cluster);
	}

	private static String password(Path root) throws IOException {
		Path file = root.resolve("database.password");
		if (!Files.exists(file)) {
			byte[] random = new byte[24];
			new SecureRandom().nextBytes(random);
			Path making = Files.createTempFile(root, "database", ".password",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(making, HexFormat.of().formatHex(random));
			Files.move(making, file);
		}
		return Files.readString(file).strip();
	}

	private static void stopLeftover(Path cluster) {
		runningServer(cluster).ifPresent((server) -> {
			server.destroy();
			try {
				server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new CannotStart("启动被中断。", ex);
			}
			catch (ExecutionException | TimeoutException ex) {
				throw new CannotStart("上次遗留的数据库进程（" + server.pid() + "）停不下来：请结束该进程后再启动。", ex);
			}
		});
	}

	/**
	 * The live server of this very cluster, if there is one; a recycled process number
	 * does not count.
	 */
	private static Optional<ProcessHandle> runningServer(Path cluster) {
		Path pidFile = cluster.resolve("postmaster.pid");
		try {
			if (!Files.exists(pidFile)) {
				return Optional.empty();
			}
			long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
			return ProcessHandle.of(pid)
				.filter(ProcessHandle::isAlive)
				.filter((handle) -> handle.info()
					.command()
					.map((command) -> command.endsWith("postgres"))
					.orElse(false));
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static void run(Path bin, String program, String... arguments) {
		List<String> command = new ArrayList<>();
		if ("root".equals(System.getProperty("user.name"))) {
			// PostgreSQL refuses to run as root; in a user namespace of its own it is
			// nobody.
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(bin.resolve(program).toString());
		command.addAll(List.of(arguments));
		try {
			Path log = Files.createTempFile("horqin", ".log");
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			process.getOutputStream().close();
			if (!process.waitFor(PATIENCE_SECONDS * 2L, TimeUnit.SECONDS) || process.exitValue() != 0) {
				String said = Files.readString(log).strip();
				throw new CannotStart("内置数据库的 " + program + " 没有成功：" + said);
			}
			Files.delete(log);
		}
		catch (IOException ex) {
			throw new CannotStart("无法运行内置数据库的 " + program + "（" + ex.getMessage() + "）。", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotStart("启动被中断。", ex);
		}
	}

	private static void deleteTree(Path path) throws IOException {
		if (!Files.exists(path)) {
			return;
		}
		try (var walk = Files.walk(path)) {
			for (Path each : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}

}
