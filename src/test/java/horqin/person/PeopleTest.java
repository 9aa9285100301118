package horqin.person;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import horqin.access.NotFound;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.regulation.Reason;
import horqin.testing.TestDatabase;
import horqin.vault.Algorithm;
import horqin.vault.Keyring;
import horqin.vault.SealBroken;
import horqin.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * People in the real database: once each, sealed, corrected with their past kept. All are
 * made up.
 */
class PeopleTest {

	private static final String NUMBER = "150502198503070019";

	private static final String OTHER = "15052519920818002X";

	private static final Who CLERK = Who.of(7, "样办员", "RECOMMENDER");

	private final DataSource database = TestDatabase.fresh();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

	private final DecisionLog log = new DecisionLog(this.jdbc, this.clock);

	private final People people = new People(this.jdbc, this.clock, this.log,
			new Vault(Keyring.create(Algorithm.SM4_GCM)),
			new StaticListableBeanFactory().getBeanProvider(PersonReach.class));

	@Test
	void aPersonIsFoundByTheExactNumberAndShownMasked() {
		long id = register(facts(NUMBER));
		var found = this.people.find(facts(NUMBER).number()).orElseThrow();
		assertThat(found).isEqualTo(new Person(id, found.publicId(), 1, new PersonName("包·样例"),
				new MongolianName("\u182A\u1820\u182D\u202F\u1820"), Sex.MALE, new Code("02", "蒙古族"), 1985,
				IdentityNumber.Kind.RESIDENT, "150502********0019", "138****0001", new Code("01", "中共党员"),
				new Code("47", "技工学校毕业")));
		assertThat(this.people.find(id)).contains(found);
		assertThat(this.people.find(found.publicId())).contains(found);
		assertThat(this.people.withPhone(new Mobile("13800000001"))).containsExactly(found);
		assertThat(this.people.find(facts(OTHER).number())).isEmpty();
		assertThat(found.publicId()).matches("[a-z2-7]{26}");
	}

	@Test
	void thePeopleOfAPageComeInOneQuery() {
		long first = register(facts(NUMBER));
		long second = register(facts(OTHER));
		assertThat(this.people.all(List.of(second, first, 999L)).stream().map(Person::id)).containsExactly(first,
				second);
		assertThat(this.people.all(List.of())).isEmpty();
	}

	@Test
	void noTableHoldsANumberATelephoneOrADateOfBirthInTheOpen() {
		long id = register(facts(NUMBER));
		correct(id, 1, facts(OTHER), "证件号码录入错误");
		for (var table : List.of("person.person", "person.person_version", "records.entry")) {
			var dump = String.join("\n",
					this.jdbc.sql("select cast(t as text) from %s t".formatted(table)).query(String.class).list());
			assertThat(dump).as(table).isNotEmpty();
			for (var secret : List.of(NUMBER, OTHER, "13800000001", "1985-03-07", "1992-08-18")) {
				var hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
				assertThat(dump).as(table).doesNotContain(secret).doesNotContain(hex);
			}
		}
	}

	@Test
	void aSealedNumberCopiedIntoAnotherRowDoesNotOpen() {
		long first = register(facts(NUMBER));
		long second = register(facts(OTHER));
		this.jdbc.sql("""
				update person.person set id_number = (select id_number from person.person where id = :first)
				where id = :second
				""").param("first", first).param("second", second).update();
		assertThat(this.people.find(first)).isPresent();
		assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> this.people.find(second));
	}

	@Test
	void aNumberRegisteredAgainFindsThePersonAndTellsWhatDiffersWithoutTellingWhatIsKnown() {
		long id = register(facts(NUMBER));
		var stated = new PersonFacts(new PersonName("白样"), null, Sex.MALE, Codes.ETHNICITY.code("01").orElseThrow(),
				LocalDate.of(1985, 3, 7), facts(NUMBER).number(), null, null, null);
		var answer = this.people.register(CLERK, stated, null);
		assertThat(answer).isInstanceOf(Registered.Known.class);
		var known = (Registered.Known) answer;
		assertThat(known.person().id()).isEqualTo(id);
		assertThat(known.differences()).containsExactly("填写的姓名与该证件号码已登记的不一致，请核对", "填写的蒙古文姓名与该证件号码已登记的不一致，请核对",
				"填写的民族与该证件号码已登记的不一致，请核对", "填写的手机号码与该证件号码已登记的不一致，请核对", "填写的政治面貌与该证件号码已登记的不一致，请核对",
				"填写的学历与该证件号码已登记的不一致，请核对");
		assertThat(this.people.register(CLERK, facts(NUMBER), null))
			.isEqualTo(new Registered.Known(known.person(), List.of()));
		assertThat(count("person.person")).isEqualTo(1);
	}

	@Test
	void ofTwentyWhoRegisterOneNumberAtOnceOneIsNew() throws Exception {
		List<Future<Registered>> answers;
		try (var threads = Executors.newFixedThreadPool(20)) {
			answers = threads
				.invokeAll(Collections.nCopies(20, () -> this.people.register(CLERK, facts(NUMBER), null)));
		}
		int fresh = 0;
		for (var answer : answers) {
			fresh += (answer.get() instanceof Registered.New) ? 1 : 0;
		}
		assertThat(fresh).isEqualTo(1);
		assertThat(count("person.person")).isEqualTo(1);
		assertThat(count("person.person_version")).isEqualTo(1);
	}

	@Test
	void aStatementThatDiffersFromTheNumberIsAskedBackAndKeptOnceExplained() {
		var stated = with(facts(NUMBER), Sex.FEMALE, LocalDate.of(1985, 3, 8));
		assertThat(this.people.register(CLERK, stated, null)).isInstanceOf(Registered.Asked.class);
		assertThat(count("person.person")).isZero();
		var id = ((Registered.New) this.people.register(CLERK, stated, "证件登记有误，正在更正")).id();
		assertThat(this.people.find(id).orElseThrow().sex()).isEqualTo(Sex.FEMALE);
		assertThat(timeline(id).getFirst().reason()).isEqualTo("证件登记有误，正在更正");
	}

	@Test
	void aCorrectionKeepsTheVersionBeforeAndSaysInTheLogWhichFieldsChanged() {
		long id = register(facts(NUMBER));
		assertThat(correct(id, 1, facts(OTHER), "证件号码录入错误")).isEqualTo(new Corrected.Done(2));
		assertThat(this.people.find(facts(NUMBER).number())).isEmpty();
		assertThat(this.people.find(facts(OTHER).number()).orElseThrow().version()).isEqualTo(2);
		assertThat(this.jdbc
			.sql("select version || ' ' || sex || ' ' || coalesce(reason, '-') || ' ' || changed_by"
					+ " from person.person_version where person_id = :id order by version")
			.param("id", id)
			.query(String.class)
			.list()).containsExactly("1 MALE - 7", "2 FEMALE 证件号码录入错误 7");
		var entry = timeline(id).getFirst();
		assertThat(entry.act()).isEqualTo("PERSON_CORRECTED");
		assertThat(entry.reason()).isEqualTo("证件号码录入错误");
		assertThat(entry.details()).isEqualTo(Details.none().with("fields", "性别、出生日期、证件号码").with("version", 2).json());
	}

	@Test
	void aCorrectionThatChangesNothingWritesNothing() {
		long id = register(facts(NUMBER));
		assertThat(correct(id, 1, facts(NUMBER), "")).isEqualTo(new Corrected.Done(1));
		assertThat(count("person.person_version")).isEqualTo(1);
	}

	@Test
	void theSecondOfTwoCorrectionsIsToldThatSomebodyWasFaster() {
		long id = register(facts(NUMBER));
		correct(id, 1, facts(OTHER), "证件号码录入错误");
		var second = correct(id, 1, facts(NUMBER), "证件号码录入错误");
		assertThat(second).isEqualTo(new Corrected.Stale(this.people.find(id).orElseThrow()));
		assertThat(this.people.find(facts(OTHER).number())).isPresent();
	}

	@Test
	void aCorrectionIsRefusedWithoutAReasonAndOntoAnothersNumber() {
		long id = register(facts(NUMBER));
		register(facts(OTHER));
		var answer = correct(id, 1, facts(OTHER), " ");
		assertThat(answer).isInstanceOf(Corrected.Asked.class);
		assertThat(((Corrected.Asked) answer).outcome().reasons().stream().map(Reason::text)).containsExactly("请写明更正原因",
				"更正后的证件号码已登记在另一人名下，请核对证件；确属重复登记的由市总工会经办人处理");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> correct(999, 1, facts(OTHER), "原因"));
	}

	@Test
	void aVersionCanBeSealedAnewButNotChangedOrDeleted() {
		register(facts(NUMBER));
		assertThat(this.jdbc.sql("update person.person_version set id_number = '\\x00', phone = '\\x01'").update())
			.isEqualTo(1);
		for (var sql : List.of("update person.person_version set name = '白样'",
				"update person.person_version set id_index = sha256('x'::bytea)",
				"update person.person_version set phone = null", "delete from person.person_version",
				"truncate person.person_version")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql)
				.isThrownBy(() -> this.jdbc.sql(sql).update())
				.withMessageContaining("person.person_version is written once");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "find", "phone", "account" })
	void everySearchHasItsIndex(String search) {
		var sql = Map.of("find", People.BY_NUMBER, "phone", People.BY_PHONE, "account", People.BY_ACCOUNT).get(search);
		var explain = "explain "
				+ sql.replace(":kind", "'RESIDENT'").replace(":index", "sha256('x'::bytea)").replace(":account", "7");
		var plan = new TransactionTemplate(new DataSourceTransactionManager(this.database)).execute((_) -> {
			this.jdbc.sql("set local enable_seqscan = off").update();
			return this.jdbc.sql(explain).query(String.class).list();
		});
		assertThat(String.join("\n", plan)).contains("Index").doesNotContain("Seq Scan");
	}

	static PersonFacts facts(String number) {
		var parsed = IdentityNumber.parse(number, LocalDate.of(2026, 4, 1)).found().orElseThrow();
		return new PersonFacts(new PersonName("包·样例"), new MongolianName("\u182A\u1820\u182D\u202F\u1820"),
				parsed.sex(), Codes.ETHNICITY.code("02").orElseThrow(), parsed.birthDate(), parsed,
				new Mobile("13800000001"), Codes.POLITICAL_STATUS.code("01").orElseThrow(),
				Codes.EDUCATION.code("47").orElseThrow());
	}

	private static PersonFacts with(PersonFacts facts, Sex sex, LocalDate birthDate) {
		return new PersonFacts(facts.name(), facts.mongolianName(), sex, facts.ethnicity(), birthDate, facts.number(),
				facts.phone(), facts.political(), facts.education());
	}

	private long register(PersonFacts facts) {
		return ((Registered.New) this.people.register(CLERK, facts, null)).id();
	}

	private Corrected correct(long id, int version, PersonFacts right, String reason) {
		return this.people.correct(CLERK, id, version, (_) -> right, reason);
	}

	private List<Logged> timeline(long id) {
		return this.log.timeline(Subject.of("person", id), new Page(1, 50)).items();
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

}
