package horqin.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import horqin.records.DecisionLog;
import horqin.testing.PlatformTest;
import horqin.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The first start in production: three links for three people, once. */
@PlatformTest
class FirstStartTest {

	private static final String LINK = "https://gongjiang\\.example\\.cn/sign-in\\?code="
			+ "[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}";

	private final Clock clock;

	private final ObjectProvider<FirstStart> runner;

	FirstStartTest(Clock clock, ObjectProvider<FirstStart> runner) {
		this.clock = clock;
		this.runner = runner;
	}

	@Test
	void inTheDemonstrationThereIsNoSuchThing() {
		assertThat(this.runner.getIfAvailable()).isNull();
	}

	@Test
	void anEmptyDatabaseIsFoundedOnceAndTheLinksAreShownOnce() {
		JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
		FirstStart start = start(jdbc, "");
		List<String> lines = start.announce();
		assertThat(lines).hasSize(5);
		assertThat(lines.subList(1, 4)).satisfiesExactly((line) -> assertThat(line).matches("  系统管理员  " + LINK),
				(line) -> assertThat(line).matches("  安全管理员  " + LINK),
				(line) -> assertThat(line).matches("  审计管理员  " + LINK));
		assertThat(lines).doesNotHaveDuplicates();
		assertThat(start.announce()).isEmpty();
		assertThat(jdbc.sql("select name from access.unit").query(String.class).list()).containsExactly("通辽市总工会");
		assertThat(jdbc.sql("""
				select count(*) from access.account where must_change and password_hash is null
					and organiser_id = (select id from access.unit)""").query(Integer.class).single()).isEqualTo(3);
		assertThat(jdbc.sql("select count(*) from access.slip s where s.code_hash = sha256(:code)")
			.param("code", code(lines.get(1)))
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void anAdministratorIsLetInAgainFromTheServerAndTheOldPasswordIsWorthNothing() {
		JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
		start(jdbc, "").announce();
		jdbc.sql("update access.account set password_hash = 'x', must_change = false").update();
		assertThat(start(jdbc, "Security-Admin").announce()).element(1).asString().matches("  " + LINK);
		assertThat(jdbc.sql("select login from access.account where password_hash is null and must_change")
			.query(String.class)
			.list()).containsExactly("security-admin");
		assertThat(start(jdbc, "nobody").announce()).containsExactly("没有登录名为「nobody」的在任管理员，没有恢复。");
	}

	private FirstStart start(JdbcClient jdbc, String recover) {
		Foundation foundation = new Foundation(jdbc, this.clock, new DecisionLog(jdbc, this.clock));
		return new FirstStart(foundation, "通辽市总工会", "https://gongjiang.example.cn/", recover);
	}

	private static byte[] code(String line) {
		return line.replaceAll(".*code=", "").replace("-", "").getBytes(StandardCharsets.US_ASCII);
	}

}
