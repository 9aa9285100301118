package horqin.person;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.access.NotFound;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Page;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.TestDatabase;
import horqin.vault.Algorithm;
import horqin.vault.Keyring;
import horqin.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Consents: exactly what was ticked, by the person or on signed paper, and never erased.
 */
class ConsentsTest {

	private static final Who CLERK = Who.of(4711, "样办员", "RECOMMENDER");

	private static final Instant NOW = Instant.parse("2026-04-01T01:00:00Z");

	private static final ConsentForm ONLINE = new ConsentForm.Online();

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());

	private final Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

	private final DecisionLog log = new DecisionLog(this.jdbc, this.clock);

	private final Consents consents = new Consents(this.jdbc, this.clock, this.log);

	private long person;

	private long other;

	private Who owner = CLERK;

	@BeforeEach
	void twoPeopleOneOfWhomSignsIn() {
		var people = new People(this.jdbc, this.clock, this.log, new Vault(Keyring.create(Algorithm.SM4_GCM)),
				new StaticListableBeanFactory(Map.of()).getBeanProvider(PersonReach.class));
		this.person = register(people, "150502198503070019");
		this.other = register(people, "15052519920818002X");
		long account = this.jdbc.sql("""
				insert into access.account (public_id, login, name, made_at)
				values ('w1', 'w1', '样例', now()) returning id
				""").query(Long.class).single();
		people.link(this.person, account);
		this.owner = Who.of(account, "包·样例", "APPLICANT");
	}

	@Test
	void aConsentCoversExactlyWhatWasTickedForItsPurposeItsPersonAndItsStory() {
		give(ConsentPurpose.STORY, "story1", PersonField.NAME, PersonField.PHOTO);
		assertThat(covers("story1", PersonField.NAME, PersonField.PHOTO)).isTrue();
		assertThat(covers("story1", PersonField.NAME, PersonField.UNIT)).isFalse();
		assertThat(covers("story2", PersonField.NAME)).isFalse();
		assertThat(this.consents.covers(this.person, ConsentPurpose.PUBLIC_PROFILE, "", Set.of(PersonField.NAME)))
			.isFalse();
		assertThat(this.consents.covers(this.other, ConsentPurpose.STORY, "story1", Set.of(PersonField.NAME)))
			.isFalse();
	}

	@Test
	void twoConsentsAddUpAndOneIsTakenBackAlone() {
		long first = give(ConsentPurpose.PUBLIC_PROFILE, "", PersonField.NAME, PersonField.UNIT);
		give(ConsentPurpose.PUBLIC_PROFILE, "", PersonField.NAME, PersonField.PHOTO);
		assertThat(standing()).containsExactlyInAnyOrder(PersonField.NAME, PersonField.UNIT, PersonField.PHOTO);
		assertThat(this.consents.withdraw(this.owner, first, ONLINE)).isEqualTo(Outcome.moved());
		assertThat(standing()).containsExactlyInAnyOrder(PersonField.NAME, PersonField.PHOTO);
	}

	@Test
	void aConsentTakenBackStaysReadableWithBothTimes() {
		long id = give(ConsentPurpose.PUBLIC_PROFILE, "", PersonField.NAME);
		var given = new Consent(id, this.person, ConsentPurpose.PUBLIC_PROFILE, "", Set.of(PersonField.NAME), ONLINE,
				NOW, null);
		assertThat(this.consents.find(id)).contains(given);
		assertThat(given.isStanding()).isTrue();
		this.consents.withdraw(this.owner, id, ONLINE);
		var withdrawn = new Consent(id, this.person, ConsentPurpose.PUBLIC_PROFILE, "", Set.of(PersonField.NAME),
				ONLINE, NOW, NOW);
		assertThat(this.consents.of(this.person)).containsExactly(withdrawn);
		assertThat(withdrawn.isStanding()).isFalse();
		assertThat(this.consents.of(this.other)).isEmpty();
	}

	@Test
	void aConsentIsTakenBackOnce() {
		long id = give(ConsentPurpose.PUBLIC_PROFILE, "", PersonField.NAME);
		this.consents.withdraw(this.owner, id, ONLINE);
		assertThat(sentences(this.consents.withdraw(this.owner, id, ONLINE))).containsExactly("这项同意此前已经撤回，不用再次撤回");
		assertThat(rows()).isEqualTo(2);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.consents.withdraw(this.owner, 999, ONLINE));
	}

	@Test
	void aWithdrawalIsNoConsentThatCouldBeTakenBackItself() {
		long id = give(ConsentPurpose.PUBLIC_PROFILE, "", PersonField.NAME);
		this.consents.withdraw(this.owner, id, ONLINE);
		long withdrawal = this.jdbc.sql("select id from person.consent where act = 'WITHDRAWN'")
			.query(Long.class)
			.single();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.consents.withdraw(this.owner, withdrawal, ONLINE));
	}

	@Test
	void somebodyElseNeedsThePersonsSignedPaper() {
		var refused = this.consents.give(CLERK, this.person, ConsentPurpose.PUBLIC_PROFILE, "",
				Set.of(PersonField.NAME), ONLINE);
		assertThat(sentences(refused)).containsExactly("在线同意和撤回只能由本人登录办理，代办请上传本人签字的书面材料");
		assertThat(sentences(this.consents.give(this.owner, this.other, ConsentPurpose.PUBLIC_PROFILE, "",
				Set.of(PersonField.NAME), ONLINE)))
			.containsExactly("在线同意和撤回只能由本人登录办理，代办请上传本人签字的书面材料");
		assertThat(rows()).isZero();
		var paper = new ConsentForm.SignedScan(file());
		assertThat(this.consents.give(CLERK, this.person, ConsentPurpose.PUBLIC_PROFILE, "", Set.of(PersonField.NAME),
				paper))
			.isEqualTo(Outcome.moved());
		assertThat(this.consents.of(this.person).getFirst().form()).isEqualTo(paper);
		long id = this.consents.of(this.person).getFirst().id();
		assertThat(this.consents.withdraw(CLERK, id, ONLINE)).isInstanceOf(Outcome.Refused.class);
		assertThat(this.consents.withdraw(CLERK, id, paper)).isEqualTo(Outcome.moved());
		assertThat(standing()).isEmpty();
	}

	@Test
	void bothActsAreInTheLogWithPurposeAndFields() {
		long id = give(ConsentPurpose.PUBLIC_PROFILE, "", PersonField.PHOTO, PersonField.NAME);
		this.consents.withdraw(this.owner, id, ONLINE);
		var entries = this.log.timeline(Subject.of("person", this.person), new Page(1, 50)).items();
		assertThat(entries.stream().map((entry) -> entry.act())).containsExactly("CONSENT_WITHDRAWN", "CONSENT_GIVEN",
				"PERSON_REGISTERED");
		var details = Details.none().with("purpose", "在公开页面展示").with("fields", "姓名、照片").json();
		assertThat(entries.get(0).details()).isEqualTo(details);
		assertThat(entries.get(1).details()).isEqualTo(details);
	}

	@Test
	void theDatabaseKnowsEveryPurposeAndEveryField() {
		for (var purpose : ConsentPurpose.values()) {
			give(purpose, (purpose == ConsentPurpose.STORY) ? "story1" : "",
					purpose.fields().toArray(PersonField[]::new));
		}
		var kept = EnumSet.noneOf(PersonField.class);
		this.consents.of(this.person).forEach((consent) -> kept.addAll(consent.fields()));
		assertThat(kept).containsExactlyInAnyOrder(PersonField.values());
	}

	@Test
	void whatWasAgreedToIsWrittenOnce() {
		give(ConsentPurpose.PUBLIC_PROFILE, "", PersonField.NAME);
		for (var sql : List.of("update person.consent set fields = '{PHOTO}'", "delete from person.consent",
				"truncate person.consent")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql)
				.isThrownBy(() -> this.jdbc.sql(sql).update())
				.withMessageContaining("person.consent is written once");
		}
	}

	private long give(ConsentPurpose purpose, String about, PersonField... fields) {
		var ticked = EnumSet.copyOf(List.of(fields));
		assertThat(this.consents.give(this.owner, this.person, purpose, about, ticked, ONLINE))
			.isEqualTo(Outcome.moved());
		return this.consents.of(this.person).getFirst().id();
	}

	private boolean covers(String story, PersonField... fields) {
		return this.consents.covers(this.person, ConsentPurpose.STORY, story, Set.of(fields));
	}

	private Set<PersonField> standing() {
		return this.consents.standing(this.person, ConsentPurpose.PUBLIC_PROFILE, "");
	}

	private int rows() {
		return this.jdbc.sql("select count(*) from person.consent").query(Integer.class).single();
	}

	private long file() {
		return this.jdbc.sql("""
				insert into records.file (public_id, sha256, size, media_type, name, uploaded_by, at)
				values (repeat('a', 26), repeat('0', 64), 1, 'application/pdf', '同意书.pdf', 7, now()) returning id
				""").query(Long.class).single();
	}

	private static long register(People people, String number) {
		return ((Registered.New) people.register(CLERK, PeopleTest.facts(number), null)).id();
	}

	private static List<String> sentences(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
