package horqin.nomination;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import horqin.edition.Force;
import horqin.nomination.Finding.Misconduct;
import horqin.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the database itself holds to, whatever the code does. */
class NominationSchemaTest {

	private JdbcClient jdbc;

	@BeforeEach
	void seed() {
		this.jdbc = JdbcClient.create(TestDatabase.fresh());
		this.jdbc.sql("""
				insert into access.unit (public_id, kind, name, short_name)
				values ('u1', 'ORGANISER', '某市总工会', '市总');
				insert into access.unit (public_id, organiser_id, kind, name, short_name)
					values ('u2', 1, 'DISTRICT', '甲旗总工会', '甲旗'), ('u3', 1, 'DISTRICT', '乙旗总工会', '乙旗');
				insert into access.account (public_id, login, name, made_at)
				values ('a1', 'a1', '包某', '2026-04-01+08');
				insert into edition.edition (organiser_id, year, figures_version, target, low, high, drafted_by,
				drafted_at)
					values (1, 2026, '2026-11', 20, 18, 22, 1, '2026-03-20+08');
				insert into records.file (public_id, sha256, size, media_type, name, uploaded_by, at)
					values (repeat('f', 26), repeat('0', 64), 1, 'application/pdf', '函.pdf', 1, '2026-04-01+08');
				insert into person.person (public_id, name, sex, ethnicity, birth_date, birth_year, id_kind,
					id_number,
					id_index, registered_at, changed_at)
				values (repeat('p', 26), '巴特尔', 'MALE', '02', '', 1985, 'RESIDENT', '', sha256('1'),
					'2026-04-01+08',
					'2026-04-01+08')""").update();
	}

	@Test
	void aPersonIsNominatedOnceAYearAndAgainOnlyAfterWithdrawing() {
		long first = nominate("a", 2);
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> nominate("b", 3));
		this.jdbc.sql("update nomination.nomination set stage = 'WITHDRAWN' where id = :id")
			.param("id", first)
			.update();
		long second = nominate("b", 3);
		assertThat(second).isNotEqualTo(first);
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.jdbc.sql("update nomination.nomination set stage = 'DRAFT' where id = :id")
				.param("id", first)
				.update());
	}

	@Test
	void theSpellingOfEveryEnumIsTheOneOfTheCode() {
		assertThat(allowed("nomination", "stage")).isEqualTo(names(Stage.values()));
		assertThat(allowed("nomination", "ground")).isEqualTo(names(Channel.values()));
		assertThat(allowed("statement", "force")).isEqualTo(names(Force.values()));
		assertThat(allowed("evidence", "type")).isEqualTo(names(EvidenceType.values()));
		assertThat(allowed("opinion", "body")).isEqualTo(names(Opinion.Body.values()));
		assertThat(allowed("exception_request", "covers")).isEqualTo(names(Exclusion.values()));
		assertThat(allowed("finding", "misconduct")).isEqualTo(names(Misconduct.values()));
	}

	@Test
	void theSeatsOfTheDatabaseAreThoseOfTheStages() {
		long id = nominate("a", 2);
		for (Stage stage : Stage.values()) {
			boolean takes = this.jdbc
				.sql("update nomination.nomination set stage = :stage where id = :id returning takes_seat")
				.param("stage", stage.name())
				.param("id", id)
				.query(Boolean.class)
				.single();
			assertThat(takes).as(stage.name()).isEqualTo(stage.takesSeat());
		}
	}

	@ParameterizedTest
	@CsvSource({ "span_certification", "standing_certification", "paper", "opinion", "sent_back", "redirection",
			"exception_request", "exception_decision", "finding", "batch", "batch_member", "import" })
	void whatWasCertifiedSaidDecidedOrSentIsWrittenOnce(String table) {
		for (String change : List.of("delete from nomination." + table, "truncate nomination." + table + " cascade")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> this.jdbc.sql(change).update())
				.withMessageContaining("is written once");
		}
		String column = this.jdbc.sql("""
				select column_name from information_schema.columns
				where table_schema = 'nomination' and table_name = :table and is_identity = 'NO'
				order by ordinal_position limit 1""").param("table", table).query(String.class).single();
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update nomination." + table + " set " + column + " = " + column).update())
			.withMessageContaining("is written once");
	}

	@Test
	void nothingIsFoundAgainstAnybodyWhoWasNotHeardUnderArticle4() {
		long id = nominate("a", 2);
		Predicate<String> taken = (heard) -> this.jdbc.sql("""
				insert into nomination.finding (person_id, nomination_id, misconduct, document, file_id,
					heard_on, answer,
					upheld, reason, found_by, found_at)
				values (1, :id, 'CREDIT', '某文书', 1, %s, true, '查实', 1, '2026-04-20+08')""".formatted(heard))
			.param("id", id)
			.update() == 1;
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> taken.test("null, null"));
		assertThat(taken.test("'2026-04-18', '无意见'")).isTrue();
	}

	private long nominate(String letter, long unit) {
		return this.jdbc.sql("""
				insert into nomination.nomination (public_id, edition_id, organiser_id, unit_id, person_id,
					on_behalf,
					name, sex, made_by, made_at, changed_at)
				values (repeat(:letter, 26), 1, 1, :unit, 1, false, '巴特尔', 'MALE', 1, '2026-04-01+08',
				'2026-04-01+08')
				returning id""").param("letter", letter).param("unit", unit).query(Long.class).single();
	}

	/** The words of the check on a column. */
	private TreeSet<String> allowed(String table, String column) {
		String check = this.jdbc.sql("""
				select pg_get_constraintdef(oid) from pg_constraint
				where conrelid = ('nomination.' || :table)::regclass and contype = 'c'
					and conname = :table || '_' || :column || '_check'""")
			.param("table", table)
			.param("column", column)
			.query(String.class)
			.single();
		return Pattern.compile("'([A-Z_]+)'::text")
			.matcher(check)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static TreeSet<String> names(Enum<?>[] values) {
		return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
	}

}
