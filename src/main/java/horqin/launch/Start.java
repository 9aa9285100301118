package horqin.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first class that runs. It is compiled for Java 17, so that somebody with the wrong
 * Java meets one Chinese sentence instead of an {@code UnsupportedClassVersionError}; if
 * a JDK 25 stands beside the running one, it starts again on that.
 */
public final class Start {

	private static final int NEEDED = 25;

	private static final String RESTARTED = "horqin.restarted";

	private Start() {
	}

	public static void main(String[] args) throws Exception {
		int running = Runtime.version().feature();
		if (running >= NEEDED) {
			Class.forName("horqin.launch.Serve").getMethod("main", String[].class).invoke(null, (Object) args);
			return;
		}
		Optional<Path> java = (System.getProperty(RESTARTED) == null) ? findJava() : Optional.empty();
		if (java.isEmpty()) {
			System.err.println("本平台需要 Java 25 运行，当前是 Java " + running + "：请安装 JDK 25，或把环境变量 JAVA_HOME 指向它后再启动。");
			System.exit(1);
		}
		System.exit(startAgain(java.get(), args));
	}

	private static int startAgain(Path java, String[] args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(java.toString());
		command.add("-D" + RESTARTED + "=true");
		command.add("-XX:+UseCompactObjectHeaders");
		command.add("-jar");
		command.add(new File(System.getProperty("java.class.path").split(File.pathSeparator)[0]).getPath());
		command.addAll(List.of(args));
		Process process = new ProcessBuilder(command).inheritIO().start();
		// The terminal's Ctrl-C reaches the child by itself; here we only wait for it.
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			process.destroy();
			waitFor(process);
		}));
		return process.waitFor();
	}

	private static void waitFor(Process process) {
		try {
			process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Optional<Path> findJava() throws IOException {
		List<Path> homes = new ArrayList<>();
		String named = System.getenv("JAVA_HOME");
		if (named != null) {
			homes.add(Path.of(named));
		}
		Path parent = Path.of(System.getProperty("java.home")).toAbsolutePath().getParent();
		if (parent != null && Files.isDirectory(parent)) {
			try (Stream<Path> neighbours = Files.list(parent)) {
				neighbours.forEach(homes::add);
			}
		}
		return homes.stream().filter(Start::isNeeded).map((home) -> home.resolve("bin/java")).findFirst();
	}

	private static boolean isNeeded(Path home) {
		Path release = home.resolve("release");
		if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
			return false;
		}
		try {
			return Files.readString(release).contains("JAVA_VERSION=\"" + NEEDED);
		}
		catch (IOException ex) {
			return false;
		}
	}

}
