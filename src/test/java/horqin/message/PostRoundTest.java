package horqin.message;

import java.nio.file.Path;
import java.time.Duration;

import horqin.Horqin;
import horqin.access.Visit;
import horqin.testing.OwnDatabase;
import horqin.testing.World;
import horqin.vault.Algorithm;
import horqin.vault.Keyring;
import horqin.vault.KeyringFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The platform in production, with a mail server configured that is not there: the round
 * runs, and nothing of the demonstration does.
 */
@SpringBootTest(classes = Horqin.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "horqin.demonstration=false", "horqin.address=https://gongjiang.example.cn",
				"horqin.mail-from=union@example.cn", "spring.mail.host=127.0.0.1", "spring.mail.port=1",
				"db-scheduler.polling-interval=1s" })
@ContextConfiguration(initializers = PostRoundTest.OwnKeys.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PostRoundTest {

	private final World world;

	private final JdbcClient jdbc;

	@LocalServerPort
	private int port;

	PostRoundTest(World world, JdbcClient jdbc) {
		this.world = world;
		this.jdbc = jdbc;
	}

	@Test
	void theFirstAdministratorsAreThereAndALetterIsTriedByItself() {
		assertThat(this.jdbc.sql("select login from access.account order by id").query(String.class).list())
			.containsExactly("system-admin", "security-admin", "audit-admin");
		this.jdbc.sql("""
				insert into message.outbox (account_id, channel, address, subject, body, made_at, next_try_at)
				values (:account, 'MAIL', 'a@example.cn', '题目', '正文', now(), now())""")
			.param("account", this.world.systemAdmin().accountId())
			.update();
		await().atMost(Duration.ofSeconds(40))
			.pollInterval(Duration.ofMillis(200))
			.until(() -> this.jdbc.sql("select coalesce(max(last_failure), '') from message.outbox")
				.query(String.class)
				.single()
				.equals("邮件服务器没有应答，或没有接受这封信。"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/demonstration", "/gallery", "/gallery/trouble?status=500" })
	void nothingOfTheDemonstrationExists(String path) {
		assertThat(Visit.anybody(this.port).get(path).status()).isEqualTo(404);
	}

	/** In production nobody makes a keyring by the way. */
	static class OwnKeys extends OwnDatabase {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			super.initialize(context);
			Path file = Path.of(context.getEnvironment().getRequiredProperty("horqin.keyring"));
			KeyringFile.create(file, Keyring.create(Algorithm.SM4_GCM));
		}

	}

}
