package horqin.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.NotFound;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.records.Subject;
import horqin.records.Who;
import horqin.regulation.Outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have agreed to, and taken back. Both are rows that stay: whoever published
 * something can show on which consent.
 */
@Service
public class Consents {

	static final String GIVE = """
			insert into person.consent (person_id, act, purpose, about, fields, how, file_id, at, by_account)
			values (:person, 'GIVEN', :purpose, :about, :fields, :how, :file, :now, :by)
			returning id
			""";

	static final String WITHDRAW = """
			insert into person.consent (person_id, act, purpose, about, fields, how, file_id, withdraws, at, by_account)
			select person_id, 'WITHDRAWN', purpose, about, fields, :how, :file, id, :now, :by
			from person.consent
			where id = :id and act = 'GIVEN'
			on conflict (withdraws) do nothing
			""";

	private static final String GIVEN = """
			select g.id, g.person_id, g.purpose, g.about, g.fields, g.how, g.file_id, g.at, w.at as withdrawn_at
			from person.consent g
			left join person.consent w on w.withdraws = g.id
			where g.act = 'GIVEN'
			""";

	static final String ONE = GIVEN + " and g.id = :id";

	static final String OF_PERSON = GIVEN + " and g.person_id = :person order by g.id desc limit :most";

	static final String STANDING = """
			select distinct unnest(g.fields)
			from person.consent g
			where g.person_id = :person and g.purpose = :purpose and g.about = :about and g.act = 'GIVEN'
				and not exists (select from person.consent w where w.withdraws = g.id)
			""";

	static final String IS_OWN = """
			select exists (select from person.person where id = :person and account_id = :account)
			""";

	/** Nobody signs more; it bounds a page. */
	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final DecisionLog log;

	Consents(JdbcClient jdbc, InstantSource clock, DecisionLog log) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
	}

	/**
	 * Writes a consent down.
	 * @param about the public id of the story; empty for other purposes
	 * @param fields exactly what was ticked
	 * @param form on paper unless the person does it with their own account
	 */
	@Transactional
	public Outcome give(Who by, long personId, ConsentPurpose purpose, String about, Set<PersonField> fields,
			ConsentForm form) {
		var outcome = PersonRules.mayConsent(purpose, about, fields, form, isOwn(by, personId));
		if (!outcome.isMoved()) {
			return outcome;
		}
		this.jdbc.sql(GIVE)
			.param("person", personId)
			.param("purpose", purpose.name())
			.param("about", about)
			.param("fields", fields.stream().sorted().map(Enum::name).toArray(String[]::new))
			.param("how", form.how())
			.param("file", form.file())
			.param("now", now())
			.param("by", by.accountId())
			.query(Long.class)
			.single();
		log(by, personId, "CONSENT_GIVEN", "作出同意", purpose, fields);
		return outcome;
	}

	/** Takes a consent back, at any time and without a reason. */
	@Transactional
	public Outcome withdraw(Who by, long consentId, ConsentForm form) {
		var consent = find(consentId).orElseThrow(NotFound::new);
		boolean own = isOwn(by, consent.personId());
		var outcome = PersonRules.mayWithdraw(form, own, !consent.isStanding());
		if (!outcome.isMoved()) {
			return outcome;
		}
		int written = this.jdbc.sql(WITHDRAW)
			.param("how", form.how())
			.param("file", form.file())
			.param("now", now())
			.param("by", by.accountId())
			.param("id", consentId)
			.update();
		if (written == 0) {
			return PersonRules.mayWithdraw(form, own, true);
		}
		log(by, consent.personId(), "CONSENT_WITHDRAWN", "撤回同意", consent.purpose(), consent.fields());
		return outcome;
	}

	/** Whether the person's standing consents for this purpose name all these fields. */
	@Transactional(readOnly = true)
	public boolean covers(long personId, ConsentPurpose purpose, String about, Set<PersonField> fields) {
		return standing(personId, purpose, about).containsAll(fields);
	}

	/** What may be shown for this purpose now. */
	@Transactional(readOnly = true)
	public Set<PersonField> standing(long personId, ConsentPurpose purpose, String about) {
		return this.jdbc.sql(STANDING)
			.param("person", personId)
			.param("purpose", purpose.name())
			.param("about", about)
			.query(String.class)
			.list()
			.stream()
			.map(PersonField::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonField.class)));
	}

	/** All consents of a person, newest first, the withdrawn ones too; at most 200. */
	@Transactional(readOnly = true)
	public List<Consent> of(long personId) {
		return this.jdbc.sql(OF_PERSON)
			.param("person", personId)
			.param("most", MOST)
			.query((row, number) -> consent(row))
			.list();
	}

	@Transactional(readOnly = true)
	public Optional<Consent> find(long consentId) {
		return this.jdbc.sql(ONE).param("id", consentId).query((row, number) -> consent(row)).optional();
	}

	private boolean isOwn(Who by, long personId) {
		return this.jdbc.sql(IS_OWN)
			.param("person", personId)
			.param("account", by.accountId())
			.query(Boolean.class)
			.single();
	}

	private void log(Who by, long personId, String act, String label, ConsentPurpose purpose, Set<PersonField> fields) {
		var names = fields.stream().sorted().map(PersonField::label).collect(Collectors.joining("、"));
		this.log.append(Entry.of(Subject.of(People.SUBJECT, personId), by, act, label)
			.details(Details.none().with("purpose", purpose.label()).with("fields", names)));
	}

	private static Consent consent(ResultSet row) throws SQLException {
		var fields = Arrays.stream((String[]) row.getArray("fields").getArray())
			.map(PersonField::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonField.class)));
		var form = row.getString("how").equals("ONLINE") ? new ConsentForm.Online()
				: new ConsentForm.SignedScan(row.getLong("file_id"));
		return new Consent(row.getLong("id"), row.getLong("person_id"),
				ConsentPurpose.valueOf(row.getString("purpose")), row.getString("about"), fields, form,
				instant(row.getObject("at", OffsetDateTime.class)), row.getObject("withdrawn_at") != null
						? instant(row.getObject("withdrawn_at", OffsetDateTime.class)) : null);
	}

	private static Instant instant(OffsetDateTime time) {
		return time.toInstant();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
