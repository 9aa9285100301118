package horqin.person;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.Role;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.records.Subject;
import horqin.testing.TestDatabase;
import horqin.vault.Algorithm;
import horqin.vault.Keyring;
import horqin.vault.Vault;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who gets to see a number in full: with the permission, the reach and a reason, and
 * logged.
 */
class RevealTest {

	private static final PersonFacts FACTS = PeopleTest.facts("150502198503070019");

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

	private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

	private final DecisionLog log = new DecisionLog(this.jdbc, this.clock);

	private final Vault vault = new Vault(Keyring.create(Algorithm.SM4_GCM));

	private final Set<Long> reached = new HashSet<>();

	private final PersonReach reach = (_, id) -> this.reached.contains(id);

	private final People people = people(new StaticListableBeanFactory(Map.of("reach", this.reach)));

	@Test
	void aRevealNeedsThePermissionTheReachAndAReasonAndIsLogged() {
		long id = register();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.people.reveal(actor(Role.EXPERT), id, "核对身份信息"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.people.reveal(actor(Role.OFFICER), id, "核对身份信息"));
		this.reached.add(id);
		assertThat(this.people.reveal(actor(Role.OFFICER), id, "看")).isInstanceOf(Revealed.Refused.class);
		assertThat(timeline(id)).hasSize(1);
		assertThat(this.people.reveal(actor(Role.OFFICER), id, "核对身份信息")).isEqualTo(new Revealed.Shown(FACTS));
		var entry = timeline(id).getFirst();
		assertThat(entry.act()).isEqualTo("PERSON_REVEALED");
		assertThat(entry.reason()).isEqualTo("核对身份信息");
		assertThat(entry.who()).isEqualTo(actor(Role.OFFICER).who());
		assertThat(timeline(id)).hasSize(2);
	}

	@Test
	void withoutAnyReachNobodyIsRevealed() {
		long id = register();
		var nobody = people(new StaticListableBeanFactory());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> nobody.reveal(actor(Role.OFFICER), id, "核对身份信息"));
	}

	@Test
	void somebodySignedInSeesTheirOwnFactsAndNobodyElses() {
		long id = register();
		long account = account("w1");
		assertThat(this.people.own(actor(Role.APPLICANT, account))).isEmpty();
		assertThat(this.people.link(id, account)).isTrue();
		assertThat(this.people.own(actor(Role.APPLICANT, account))).contains(FACTS);
		assertThat(this.people.ofAccount(account).map(Person::id)).contains(id);
		assertThat(this.people.own(actor(Role.APPLICANT, account + 1))).isEmpty();
		assertThat(this.people.link(id, account("w2"))).isFalse();
	}

	private People people(StaticListableBeanFactory beans) {
		return new People(this.jdbc, this.clock, this.log, this.vault, beans.getBeanProvider(PersonReach.class));
	}

	private long register() {
		return ((Registered.New) this.people.register(actor(Role.OFFICER).who(), FACTS, null)).id();
	}

	private List<Logged> timeline(long id) {
		return this.log.timeline(Subject.of("person", id), new Page(1, 50)).items();
	}

	private long account(String login) {
		return this.jdbc.sql("""
				insert into access.account (public_id, login, name, made_at)
				values (:login, :login, '样例', now()) returning id
				""").param("login", login).query(Long.class).single();
	}

	private static Actor actor(Role role) {
		return actor(role, 7);
	}

	private static Actor actor(Role role, long account) {
		return new Actor(account, "w", "样办员", role, 1, 1, "样例单位", 1, null, false, null);
	}

}
