package horqin.launch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The embedded PostgreSQL: closed to strangers, and not confused by a killed application.
 */
class EmbeddedDatabaseTest {

	@TempDir
	Path folder;

	@Test
	void aServerThatOutlivedItsApplicationIsStoppedCleanlyAndItsDataKept() throws Exception {
		EmbeddedDatabase first = EmbeddedDatabase.start(this.folder);
		execute(first, "create table kept (n int)");
		execute(first, "insert into kept values (7)");
		long abandoned = first.pid();

		// The application is gone without closing: nobody called first.close().
		try (EmbeddedDatabase second = EmbeddedDatabase.start(this.folder)) {
			assertThat(second.pid()).isNotEqualTo(abandoned);
			assertThat(ProcessHandle.of(abandoned).map(ProcessHandle::isAlive).orElse(false)).isFalse();
			assertThat(number(second, "select n from kept")).isEqualTo(7);
		}
	}

	@Test
	void loopbackOnlyBehindAPasswordWithChecksums() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder)) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(database.url("postgres"), database.user(), "wrong"))
				.withMessageContaining("password authentication failed");
			assertThat(text(database, "show listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(text(database, "show data_checksums")).isEqualTo("on");
			assertThat(text(database, "show fsync")).isEqualTo("on");
			assertThat(text(database, "show synchronous_commit")).isEqualTo("on");
		}
	}

	private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static int number(EmbeddedDatabase database, String sql) throws SQLException {
		return Integer.parseInt(text(database, sql));
	}

	private static String text(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database);
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static Connection connect(EmbeddedDatabase database) throws SQLException {
		return DriverManager.getConnection(database.url("postgres"), database.user(), database.password());
	}

}
