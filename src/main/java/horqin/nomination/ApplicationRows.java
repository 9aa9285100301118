package horqin.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.edition.Force;
import horqin.person.ConsentPurpose;
import horqin.person.Consents;
import horqin.person.People;
import horqin.person.Person;
import horqin.person.PersonField;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads an application whole, as the rules take it. */
@Repository
class ApplicationRows {

	/**
	 * What the application itself asks to be agreed to: without it nothing can be worked
	 * on.
	 */
	static final Set<PersonField> NEEDED = EnumSet.of(PersonField.NAME, PersonField.SEX, PersonField.ETHNICITY,
			PersonField.BIRTH_DATE, PersonField.PHOTO, PersonField.UNIT, PersonField.POST, PersonField.SKILL,
			PersonField.HONOURS, PersonField.DEEDS, PersonField.RESULTS, PersonField.PHONE);

	/** Sensitive by law, therefore agreed to separately. */
	static final Set<PersonField> NEEDED_SENSITIVE = EnumSet.of(PersonField.ID_NUMBER);

	static final String HEAD = """
			select n.party_since, n.school, n.native_place, n.working_since, n.employer, n.employer_code,
				n.employer_nature,
				n.industry, n.cluster, n.post, n.team_lead, n.trade, n.skill_level, n.trade_years, n.declared, n.brief,
				n.full_account, n.plan, u.kind, u.name as unit_name,
				(select c.confirmed from nomination.standing_certification c where c.nomination_id = n.id
					order by c.id desc limit 1) as confirmed
			from nomination.nomination n join access.unit u on u.id = n.unit_id
			where n.id = :id""";

	static final String STATEMENTS = "select force, text from nomination.statement where nomination_id = :id";

	/** What was said before it was last handed in is about an older text. */
	static final String OPINIONS = """
			select body, favourable, text, signer, signed_on from nomination.opinion
			where nomination_id = :id and recorded_at >= coalesce(cast(:since as timestamptz), '-infinity')
			order by id""";

	static final String EXCEPTION = """
			select r.covers, d.granted, d.decided_by_name, d.decided_at
			from nomination.exception_request r
			left join nomination.exception_decision d on d.request_id = r.id
			where r.nomination_id = :id order by r.id desc limit 1""";

	static final String FINDINGS = """
			select f.misconduct, f.document, f.upheld, f.found_at from nomination.finding f
			where f.person_id = :person and f.clears is null
				and not exists (select from nomination.finding c where c.clears = f.id)
			order by f.id""";

	private final JdbcClient jdbc;

	private final People people;

	private final Consents consents;

	private final Spans spans;

	private final EvidenceRows evidence;

	private final Papers papers;

	private final ObjectProvider<PriorTitle.Register> registers;

	ApplicationRows(JdbcClient jdbc, People people, Consents consents, Spans spans, EvidenceRows evidence,
			Papers papers, ObjectProvider<PriorTitle.Register> registers) {
		this.jdbc = jdbc;
		this.people = people;
		this.consents = consents;
		this.spans = spans;
		this.evidence = evidence;
		this.papers = papers;
		this.registers = registers;
	}

	Application of(Nomination nomination) {
		Head head = this.jdbc.sql(HEAD).param("id", nomination.id()).query((row, _) -> head(row)).single();
		Map<Paper.Kind, Paper> there = this.papers.last(nomination.id());
		Person person = this.people.find(nomination.personId()).orElseThrow();
		Application.Facts facts = new Application.Facts(head.declared(), head.confirmed(),
				there.containsKey(Paper.Kind.RETAINED_PROOF), exception(nomination), findings(nomination.personId()),
				prior(nomination.personId()), null);
		Texts texts = new Texts(statements(nomination), head.brief(), head.full(), head.plan());
		return new Application(
				new Application.Person(nomination.name(), missing(person), there.containsKey(Paper.Kind.PHOTO)),
				head.profile(), this.spans.of(nomination.id()).stream().map(SavedSpan::span).toList(), facts, texts,
				this.evidence.of(nomination.id()).stream().map(SavedEvidence::evidence).toList(),
				promises(nomination, there), opinions(nomination), stamped(nomination, there),
				new Application.Route(nomination.ground(), head.kind(), head.unit()));
	}

	/** What earlier years made of somebody: the most that any module knows. */
	PriorTitle prior(long personId) {
		return this.registers.stream()
			.map((register) -> register.of(personId))
			.max(Comparator.naturalOrder())
			.orElse(PriorTitle.NONE);
	}

	private static List<String> missing(Person person) {
		List<String> missing = new ArrayList<>();
		if (person.maskedPhone() == null) {
			missing.add("手机号码");
		}
		if (person.political() == null) {
			missing.add("政治面貌");
		}
		if (person.education() == null) {
			missing.add("学历");
		}
		return missing;
	}

	private Application.Promises promises(Nomination nomination, Map<Paper.Kind, Paper> there) {
		boolean consent = this.consents.covers(nomination.personId(), ConsentPurpose.APPLICATION, "", NEEDED)
				&& this.consents.covers(nomination.personId(), ConsentPurpose.SENSITIVE, "", NEEDED_SENSITIVE);
		return new Application.Promises(consent,
				nomination.pledgedAt() != null || there.containsKey(Paper.Kind.PLEDGE));
	}

	/**
	 * The form is stamped as it was handed in; one from before is about an older text.
	 */
	private static boolean stamped(Nomination nomination, Map<Paper.Kind, Paper> there) {
		Paper form = there.get(Paper.Kind.STAMPED_FORM);
		OffsetDateTime since = nomination.submittedAt();
		return form != null && (since == null || !form.addedAt().isBefore(since));
	}

	private Map<Force, String> statements(Nomination nomination) {
		Map<Force, String> statements = new EnumMap<>(Force.class);
		this.jdbc.sql(STATEMENTS)
			.param("id", nomination.id())
			.query((row, _) -> Map.entry(Force.valueOf(row.getString(1)), row.getString(2)))
			.list()
			.forEach((each) -> statements.put(each.getKey(), each.getValue()));
		return statements;
	}

	private List<Opinion> opinions(Nomination nomination) {
		return this.jdbc.sql(OPINIONS)
			.param("id", nomination.id())
			.param("since", nomination.submittedAt())
			.query((row, _) -> new Opinion(Opinion.Body.valueOf(row.getString(1)), row.getBoolean(2), row.getString(3),
					row.getString(4), row.getObject(5, LocalDate.class)))
			.list();
	}

	private List<Finding> findings(long personId) {
		return this.jdbc.sql(FINDINGS)
			.param("person", personId)
			.query((row, _) -> new Finding(Finding.Misconduct.valueOf(row.getString(1)), row.getString(2),
					row.getBoolean(3), day(row.getObject(4, OffsetDateTime.class))))
			.list();
	}

	private @Nullable ExceptionCase exception(Nomination nomination) {
		return this.jdbc.sql(EXCEPTION)
			.param("id", nomination.id())
			.query((row, _) -> exception(row))
			.optional()
			.orElse(null);
	}

	private static ExceptionCase exception(ResultSet row) throws SQLException {
		Set<Exclusion> covers = Arrays.stream((String[]) row.getArray(1).getArray())
			.map(Exclusion::valueOf)
			.collect(Collectors.toSet());
		Boolean granted = row.getObject(2, Boolean.class);
		if (granted == null) {
			return new ExceptionCase(covers, ExceptionCase.Verdict.PENDING, null);
		}
		return new ExceptionCase(covers, granted ? ExceptionCase.Verdict.GRANTED : ExceptionCase.Verdict.DENIED,
				row.getString(3) + Wording.date(day(row.getObject(4, OffsetDateTime.class))));
	}

	private static LocalDate day(OffsetDateTime time) {
		return PlatformClock.dateOf(time.toInstant());
	}

	private record Head(Profile profile, @Nullable Standing declared, @Nullable Standing confirmed, String brief,
			String full, String plan, Units.Kind kind, String unit) {
	}

	private static Head head(ResultSet row) throws SQLException {
		Profile profile = new Profile(month(row, "party_since"), row.getString("school"), row.getString("native_place"),
				month(row, "working_since"), row.getString("employer"), row.getString("employer_code"),
				row.getString("employer_nature"), row.getString("industry"), row.getString("cluster"),
				row.getString("post"), row.getObject("team_lead", Boolean.class), row.getString("trade"),
				row.getString("skill_level"), row.getObject("trade_years", Integer.class));
		return new Head(profile, standing(row, "declared"), standing(row, "confirmed"), row.getString("brief"),
				row.getString("full_account"), row.getString("plan"), Units.Kind.valueOf(row.getString("kind")),
				row.getString("unit_name"));
	}

	private static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
		LocalDate day = row.getObject(column, LocalDate.class);
		return (day != null) ? YearMonth.from(day) : null;
	}

	private static @Nullable Standing standing(ResultSet row, String column) throws SQLException {
		java.sql.Array array = row.getArray(column);
		return (array != null) ? Standings.read((String[]) array.getArray()) : null;
	}

}
