package horqin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import horqin.launch.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real PostgreSQL of the tests: one server for the JVM, one migrated template, and a
 * database of its own for whoever asks, copied from the template in milliseconds.
 */
public final class TestDatabase {

	private static final String TEMPLATE = "horqin_template";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	/**
	 * Held as long as the JVM lives: a channel nobody can reach is closed, and its lock
	 * with it.
	 */
	private static final List<FileChannel> LOCKS = new ArrayList<>();

	private static final EmbeddedDatabase SERVER = start();

	private TestDatabase() {
	}

	/** A fresh, migrated, empty database; returns its name. */
	public static String create() {
		String name = "test_" + NUMBER.incrementAndGet();
		admin().sql("create database " + name + " template " + TEMPLATE).update();
		return name;
	}

	/** A fresh, migrated, empty database. */
	public static DataSource fresh() {
		return dataSource(create());
	}

	public static EmbeddedDatabase server() {
		return SERVER;
	}

	public static DataSource dataSource(String name) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(SERVER.url(name));
		source.setUser(SERVER.user());
		source.setPassword(SERVER.password());
		return source;
	}

	private static JdbcClient admin() {
		return JdbcClient.create(dataSource("postgres"));
	}

	private static EmbeddedDatabase start() {
		// What is lost in a crash of the test machine is lost; durability has tests of
		// its own.
		EmbeddedDatabase server = EmbeddedDatabase.start(folder(), "fsync=off", "synchronous_commit=off",
				"full_page_writes=off", "max_connections=200");
		Runtime.getRuntime().addShutdownHook(new Thread(server::close));
		JdbcClient admin = JdbcClient.create(source(server, "postgres"));
		List<String> old = admin
			.sql("select datname from pg_database where datname like 'test\\_%' or datname = '" + TEMPLATE + "'")
			.query(String.class)
			.list();
		old.forEach((name) -> admin.sql("drop database " + name + " with (force)").update());
		admin.sql("create database " + TEMPLATE).update();
		Flyway.configure()
			.dataSource(server.url(TEMPLATE), server.user(), server.password())
			.locations("classpath:db/migration")
			.load()
			.migrate();
		return server;
	}

	private static DataSource source(EmbeddedDatabase server, String name) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(server.url(name));
		source.setUser(server.user());
		source.setPassword(server.password());
		return source;
	}

	/** A folder no other JVM is testing in. */
	private static Path folder() {
		try {
			for (int i = 1; i < 20; i++) {
				Path folder = Path.of("target", "test-database-" + i);
				Files.createDirectories(folder);
				FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
						StandardOpenOption.WRITE);
				if (channel.tryLock() != null) {
					LOCKS.add(channel);
					return folder;
				}
				channel.close();
			}
			throw new IllegalStateException("Twenty test runs at once");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
