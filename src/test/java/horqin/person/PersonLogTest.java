package horqin.person;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

import javax.sql.DataSource;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.records.DecisionLog;
import horqin.testing.TestDatabase;
import horqin.vault.Algorithm;
import horqin.vault.Keyring;
import horqin.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** As the application wires it: what cannot be logged does not happen. */
class PersonLogTest {

	private static final PersonFacts FACTS = PeopleTest.facts("150502198503070019");

	private static final Actor OFFICER = new Actor(7, "w", "样办员", Role.OFFICER, 1, 1, "样例单位", 1, null, false, null);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Wiring.class);

	private final People people = this.context.getBean(People.class);

	private final JdbcClient jdbc = this.context.getBean(JdbcClient.class);

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void aRegistrationThatCannotBeLoggedWritesNothing() {
		refuseInLog("PERSON_REGISTERED");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(this::register);
		assertThat(count("person.person")).isZero();
		assertThat(count("person.person_version")).isZero();
	}

	@Test
	void aCorrectionThatCannotBeLoggedChangesNothing() {
		long id = register();
		refuseInLog("PERSON_CORRECTED");
		var other = PeopleTest.facts("15052519920818002X");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.people.correct(OFFICER.who(), id, 1, (_) -> other, "证件号码录入错误"));
		assertThat(this.people.find(id).orElseThrow().version()).isEqualTo(1);
		assertThat(count("person.person_version")).isEqualTo(1);
	}

	@Test
	void aRevealThatCannotBeLoggedShowsNothing() {
		long id = register();
		assertThat(this.people.reveal(OFFICER, id, "核对身份信息")).isEqualTo(new Revealed.Shown(FACTS));
		refuseInLog("PERSON_REVEALED");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.people.reveal(OFFICER, id, "核对身份信息"));
	}

	@Test
	void aConsentThatCannotBeLoggedIsNotGiven() {
		long id = register();
		this.jdbc.sql("""
				with made as (
					insert into access.account (public_id, login, name, made_at) values ('w1', 'w1', '样例', now())
					returning id
				)
				update person.person set account_id = (select id from made)
				""").update();
		long account = this.jdbc.sql("select account_id from person.person").query(Long.class).single();
		var owner = new Actor(account, "w1", "样例", Role.APPLICANT, 1, 1, "样例单位", 1, null, false, null).who();
		refuseInLog("CONSENT_GIVEN");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.context.getBean(Consents.class)
			.give(owner, id, ConsentPurpose.PUBLIC_PROFILE, "", Set.of(PersonField.NAME), new ConsentForm.Online()));
		assertThat(count("person.consent")).isZero();
	}

	private void refuseInLog(String act) {
		this.jdbc.sql("alter table records.entry add check (act <> '%s') not valid".formatted(act)).update();
	}

	private long register() {
		return ((Registered.New) this.people.register(OFFICER.who(), FACTS, null)).id();
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	/** No configuration class: nothing that scans the class path shall find it. */
	@EnableTransactionManagement
	@Import({ People.class, Consents.class, DecisionLog.class, PersonLogWords.class })
	static class Wiring {

		@Bean
		DataSource dataSource() {
			return TestDatabase.fresh();
		}

		@Bean
		JdbcClient jdbcClient(DataSource dataSource) {
			return JdbcClient.create(dataSource);
		}

		@Bean
		PlatformTransactionManager transactions(DataSource dataSource) {
			return new DataSourceTransactionManager(dataSource);
		}

		@Bean
		InstantSource clock() {
			return InstantSource.fixed(Instant.parse("2026-04-01T01:00:00Z"));
		}

		@Bean
		Vault vault() {
			return new Vault(Keyring.create(Algorithm.SM4_GCM));
		}

		@Bean
		PersonReach everybody() {
			return (_, _) -> true;
		}

	}

}
