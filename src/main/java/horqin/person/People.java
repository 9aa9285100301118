package horqin.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.vault.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of the programme, each once. Whoever calls {@link #register} and
 * {@link #correct} has checked that the actor may; the search by number belongs behind a
 * limit, as numbers can be counted through.
 */
@Service
public class People {

	static final String SUBJECT = "person";

	private static final String COLUMNS = """
			id, public_id, version, name, mongolian_name, sex, ethnicity, birth_date, birth_year, id_kind, id_number,
				phone, political, education
			""";

	static final String REGISTER = """
			insert into person.person (public_id, name, mongolian_name, sex, ethnicity, birth_date, birth_year, id_kind,
				id_number, id_index, phone, phone_index, political, education, registered_at, changed_at)
			values (:publicId, :name, :mongolianName, :sex, :ethnicity, :birthDate, :birthYear, :idKind,
				:idNumber, :idIndex, :phone, :phoneIndex, :political, :education, :now, :now)
			on conflict (id_kind, id_index) do nothing
			returning id
			""";

	static final String CORRECT = """
			update person.person
			set version = version + 1, name = :name, mongolian_name = :mongolianName, sex = :sex,
				ethnicity = :ethnicity, birth_date = :birthDate, birth_year = :birthYear, id_kind = :idKind,
				id_number = :idNumber, id_index = :idIndex, phone = :phone, phone_index = :phoneIndex,
				political = :political, education = :education, changed_at = :now
			where id = :id and version = :version
			""";

	static final String KEEP_VERSION = """
			insert into person.person_version (person_id, version, name, mongolian_name, sex, ethnicity, birth_date,
				birth_year, id_kind, id_number, id_index, phone, phone_index, political, education, changed_at,
				changed_by, reason)
			select id, version, name, mongolian_name, sex, ethnicity, birth_date,
				birth_year, id_kind, id_number, id_index, phone, phone_index, political, education, changed_at,
				:by, :reason
			from person.person
			where id = :id
			""";

	static final String BY_ID = "select " + COLUMNS + "from person.person where id = :id";

	static final String BY_PUBLIC_ID = "select " + COLUMNS + "from person.person where public_id = :publicId";

	static final String BY_IDS = "select " + COLUMNS + "from person.person where id = any (:ids) order by id";

	static final String BY_NUMBER = "select " + COLUMNS
			+ "from person.person where id_kind = :kind and id_index = :index";

	static final String BY_PHONE = "select " + COLUMNS + "from person.person where phone_index = :index order by id";

	static final String BY_ACCOUNT = "select " + COLUMNS + "from person.person where account_id = :account";

	static final String LOCK = "select " + COLUMNS + "from person.person where id = :id for update";

	static final String LINK = """
			update person.person set account_id = :account where id = :id and account_id is null
			""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final DecisionLog log;

	private final PersonRows rows;

	private final ObjectProvider<PersonReach> reaches;

	People(JdbcClient jdbc, InstantSource clock, DecisionLog log, Vault vault, ObjectProvider<PersonReach> reaches) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
		this.rows = new PersonRows(vault);
		this.reaches = reaches;
	}

	/**
	 * Registers somebody, or finds that the number is registered. Two at once: one is
	 * new, the other finds it known.
	 * @param explanation why what was stated differs from the number, if it does
	 */
	@Transactional
	public Registered register(Who by, PersonFacts facts, @Nullable String explanation) {
		var agreed = PersonRules.agreesWithNumber(facts, explanation);
		if (!agreed.isMoved()) {
			return new Registered.Asked(agreed);
		}
		var publicId = PersonRows.publicId();
		var id = this.jdbc.sql(REGISTER)
			.params(this.rows.columns(facts, publicId))
			.param("publicId", publicId)
			.param("now", now())
			.query(Long.class)
			.optional();
		if (id.isEmpty()) {
			return known(facts);
		}
		keepVersion(by, id.get(), explanation);
		this.log
			.append(Entry.of(Subject.of(SUBJECT, id.get()), by, "PERSON_REGISTERED", "登记人员信息").because(explanation));
		return new Registered.New(id.get());
	}

	/**
	 * Corrects facts. What was before stays readable in {@code person_version}.
	 * @param version the one the form was filled from
	 * @param change from the facts as they stand to the right ones
	 * @param reason why; it also explains a difference from the number
	 */
	@Transactional
	public Corrected correct(Who by, long id, int version, UnaryOperator<PersonFacts> change, String reason) {
		var current = one(LOCK, Map.of("id", id), this.rows::person).orElseThrow(NotFound::new);
		if (current.version() != version) {
			return new Corrected.Stale(current);
		}
		var before = facts(id);
		var after = change.apply(before);
		var changed = before.differences(after);
		if (changed.isEmpty()) {
			return new Corrected.Done(version);
		}
		var outcome = PersonRules.mayCorrect(reason, isTaken(after.number(), id));
		if (!outcome.isMoved()) {
			return new Corrected.Asked(outcome);
		}
		this.jdbc.sql(CORRECT)
			.params(this.rows.columns(after, current.publicId()))
			.param("id", id)
			.param("version", version)
			.param("now", now())
			.update();
		keepVersion(by, id, reason);
		this.log.append(Entry.of(Subject.of(SUBJECT, id), by, "PERSON_CORRECTED", "更正人员信息")
			.because(reason)
			.details(Details.none().with("fields", String.join("、", changed)).with("version", version + 1L)));
		return new Corrected.Done(version + 1);
	}

	/** Gives a person the account they sign in with, once. */
	@Transactional
	public boolean link(long id, long accountId) {
		return this.jdbc.sql(LINK).param("account", accountId).param("id", id).update() == 1;
	}

	/**
	 * Shows number, telephone and date of birth in full; the log keeps who and why.
	 * @throws NotFound when the person is none of the actor's work
	 */
	@Transactional
	public Revealed reveal(Actor by, long id, String reason) {
		by.require(Permission.PERSON_REVEAL);
		if (this.reaches.stream().noneMatch((reach) -> reach.reaches(by, id))) {
			throw new NotFound();
		}
		var outcome = PersonRules.mayReveal(reason);
		if (!outcome.isMoved()) {
			return new Revealed.Refused(outcome);
		}
		var facts = facts(id);
		this.log.append(Entry.of(Subject.of(SUBJECT, id), by.who(), "PERSON_REVEALED", "查看完整证件号和电话").because(reason));
		return new Revealed.Shown(facts);
	}

	/**
	 * What somebody signed in has stated about themselves; their own, so nothing is
	 * masked.
	 */
	@Transactional(readOnly = true)
	public Optional<PersonFacts> own(Actor by) {
		return one(BY_ACCOUNT, Map.of("account", by.accountId()), this.rows::facts);
	}

	@Transactional(readOnly = true)
	public Optional<Person> ofAccount(long accountId) {
		return one(BY_ACCOUNT, Map.of("account", accountId), this.rows::person);
	}

	@Transactional(readOnly = true)
	public Optional<Person> find(long id) {
		return one(BY_ID, Map.of("id", id), this.rows::person);
	}

	@Transactional(readOnly = true)
	public Optional<Person> find(String publicId) {
		return one(BY_PUBLIC_ID, Map.of("publicId", publicId), this.rows::person);
	}

	/** The people of a page of a list, in one query, by id. */
	@Transactional(readOnly = true)
	public List<Person> all(Collection<Long> ids) {
		return many(BY_IDS, Map.of("ids", ids.toArray(Long[]::new)));
	}

	/** By the exact number, through the blind index: nothing is decrypted to search. */
	@Transactional(readOnly = true)
	public Optional<Person> find(IdentityNumber number) {
		var key = Map.of("kind", number.kind().name(), "index", (Object) this.rows.index(number));
		return one(BY_NUMBER, key, this.rows::person);
	}

	/** By the exact telephone; a family may share one. */
	@Transactional(readOnly = true)
	public List<Person> withPhone(Mobile phone) {
		return many(BY_PHONE, Map.of("index", this.rows.index(phone)));
	}

	private Registered known(PersonFacts stated) {
		var person = find(stated.number()).orElseThrow();
		var differences = facts(person.id()).differences(stated)
			.stream()
			.map((field) -> "填写的%s与该证件号码已登记的不一致，请核对".formatted(field))
			.toList();
		return new Registered.Known(person, differences);
	}

	private PersonFacts facts(long id) {
		return one(BY_ID, Map.of("id", id), this.rows::facts).orElseThrow(NotFound::new);
	}

	private boolean isTaken(IdentityNumber number, long id) {
		return find(number).filter((other) -> other.id() != id).isPresent();
	}

	private void keepVersion(Who by, long id, @Nullable String reason) {
		this.jdbc.sql(KEEP_VERSION).param("by", by.accountId()).param("reason", reason).param("id", id).update();
	}

	/** Reads one row. */
	private interface Reader<T> {

		T read(ResultSet row) throws SQLException;

	}

	private <T> Optional<T> one(String sql, Map<String, ?> key, Reader<T> reader) {
		return this.jdbc.sql(sql).params(key).query((row, number) -> reader.read(row)).optional();
	}

	private List<Person> many(String sql, Map<String, ?> key) {
		return this.jdbc.sql(sql).params(key).query((row, number) -> this.rows.person(row)).list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
