package horqin.records;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import javax.sql.DataSource;

import horqin.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** The module in a container, as the platform starts it. */
class UpkeepTest {

	@TempDir
	Path folder;

	DataSource source;

	JdbcClient jdbc;

	@BeforeEach
	void start() {
		this.source = TestDatabase.fresh();
		this.jdbc = JdbcClient.create(this.source);
	}

	@Test
	void whatWasDecidedIsSealedByItselfWithinSecondsAndTheHeadIsWrittenDown() {
		try (var context = module(true)) {
			append(context);
			await().atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(context.getBean(Verification.class).run().links()).isEqualTo(1));
			await().atMost(Duration.ofSeconds(20))
				.until(() -> context.getBean(Anchors.class).dropWhenDue()
						|| Files.exists(this.folder.resolve("anchors.txt")));
			assertThat(this.folder.resolve("anchors.txt")).isNotEmptyFile();
			assertThat(context.getBean(LogView.class).verify("test").intact()).isTrue();
		}
	}

	@Test
	void whatWasDecidedLastIsSealedBeforeThePlatformStops() {
		try (var context = module(true)) {
			append(context);
		}
		assertThat(this.jdbc.sql("select count(*) from records.link").query(Long.class).single()).isEqualTo(1);
		assertThat(this.jdbc.sql("select count(*) from records.unsealed").query(Long.class).single()).isZero();
	}

	@Test
	void upkeepCanBeSwitchedOff() {
		try (var context = module(false)) {
			assertThat(context.getBeansOfType(Upkeep.class)).isEmpty();
		}
	}

	@Test
	void anActThatCannotBeWrittenDownDoesNotHappen() {
		this.jdbc.sql("create table public.business (id int)").update();
		this.jdbc.sql("alter table records.entry add constraint broken check (false) not valid").update();
		try (var context = module(false)) {
			DecisionLog log = context.getBean(DecisionLog.class);
			TransactionTemplate transaction = new TransactionTemplate(context.getBean(JdbcTransactionManager.class));
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> transaction.executeWithoutResult((_) -> {
					context.getBean(JdbcClient.class).sql("insert into public.business values (1)").update();
					log.append(TestRecords.act(1, 1, "PAY"));
				}));
		}
		assertThat(this.jdbc.sql("select count(*) from public.business").query(Long.class).single()).isZero();
	}

	private static void append(AnnotationConfigApplicationContext context) {
		new TransactionTemplate(context.getBean(JdbcTransactionManager.class))
			.executeWithoutResult((_) -> context.getBean(DecisionLog.class).append(TestRecords.act(1, 1, "PUBLISH")));
	}

	private AnnotationConfigApplicationContext module(boolean upkeep) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test",
					Map.of("horqin.data", this.folder.toString(), "horqin.records.upkeep", upkeep)));
		context.registerBean(DataSource.class, () -> this.source);
		context.register(Module.class);
		context.refresh();
		return context;
	}

	@EnableTransactionManagement
	@ComponentScan("horqin.records")
	static class Module {

		@Bean
		JdbcClient jdbcClient(DataSource source) {
			return JdbcClient.create(source);
		}

		@Bean
		JdbcTransactionManager transactions(DataSource source) {
			return new JdbcTransactionManager(source);
		}

		@Bean
		InstantSource clock() {
			return () -> TestRecords.START;
		}

	}

}
