package horqin.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import horqin.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The application starts with the keyring that its properties name, and with no other.
 */
class VaultConfigurationTest {

	@TempDir
	Path folder;

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

	@Test
	void theVaultOfOneStartOpensWhatTheOneBeforeSealed() {
		byte[] sealed;
		try (var first = start(true)) {
			sealed = first.getBean(Vault.class).seal("秘密", "a", "b", "c");
		}
		try (var second = start(false)) {
			assertThat(second.getBean(Vault.class).open(sealed, "a", "b", "c")).isEqualTo("秘密");
		}
	}

	@Test
	void aDemonstrationWhoseKeyringWasLostDoesNotStartOnTheOldDatabase() throws Exception {
		start(true).close();
		Files.delete(this.folder.resolve("keyring"));
		assertThatExceptionOfType(KeyringRefused.class).isThrownBy(() -> start(true))
			.withMessage("密钥文件中的检索密钥与数据库不符，请放回与此数据库配套的密钥文件");
	}

	private AnnotationConfigApplicationContext start(boolean demonstration) {
		var context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("horqin.keyring", this.folder.resolve("keyring").toString(),
					"horqin.demonstration", demonstration)));
		context.registerBean(JdbcClient.class, () -> this.jdbc);
		context.register(VaultConfiguration.class);
		context.refresh();
		return context;
	}

}
