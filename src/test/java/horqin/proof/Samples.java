package horqin.proof;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.access.Units;
import horqin.edition.Edition;
import horqin.edition.EditionWorld;
import horqin.message.Messages;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.NominationWorld.Year;
import horqin.nomination.UnitWorld;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two organisers with everybody who works there and records of every kind: for each kind
 * somebody's own, a neighbour's, another unit's, another organiser's, and nobody's.
 */
@Lazy
@Component
class Samples {

	/** What stands in an address for a record, by the name of its variable. */
	private static final Map<String, String> SAME_FOR_ALL = Map.of("number", "8", "year", "2026", "date", "2026-05-01",
			"step", "SUBMIT", "body", "EMPLOYER_UNION", "kind", "PHOTO");

	private static final String NOBODYS = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

	private final EditionWorld editions;

	private final NominationWorld nominations;

	private final UnitWorld units;

	private final Messages messages;

	private final Units unitTree;

	private final ReviewSamples reviews;

	private final RoundSamples rounds;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Map<Kind, Map<Nearness, Map<String, String>>> values = new EnumMap<>(Kind.class);

	/** Who acts where records of a kind are, when they are not the first organiser's. */
	private final Map<Kind, Map<Role, Actor>> casts = new EnumMap<>(Kind.class);

	private final Map<Role, Actor> staff = new EnumMap<>(Role.class);

	/** Names of people by how near they are: what nobody else's page may show. */
	private final Map<Nearness, String> names = new EnumMap<>(Map.of(Nearness.OWN, "敖登其木格", Nearness.NEIGHBOUR, "乌云毕力格",
			Nearness.OTHER_UNIT, "苏日娜额尔敦", Nearness.OTHER_ORGANISER, "赛音吉日嘎拉"));

	Samples(EditionWorld editions, NominationWorld nominations, UnitWorld units, ReviewSamples reviews,
			RoundSamples rounds, Messages messages, Units unitTree, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.editions = editions;
		this.nominations = nominations;
		this.units = units;
		this.messages = messages;
		this.unitTree = unitTree;
		this.reviews = reviews;
		this.rounds = rounds;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Makes everything, once. */
	synchronized Samples made() {
		if (this.values.isEmpty()) {
			Year here = this.nominations.year(2);
			Year there = this.nominations.year(1);
			people(here);
			applications(here, there);
			house(here, there);
			lent(here, there);
			this.reviews.make(this);
			this.rounds.make(this);
			this.values.put(Kind.NONE, Map.of(Nearness.OWN, Map.of()));
		}
		return this;
	}

	/** The one who acts in this role where records of this kind are. */
	Actor actor(Kind kind, Role role) {
		return this.casts.getOrDefault(kind, this.staff).get(role);
	}

	String name(Nearness nearness) {
		return this.names.get(nearness);
	}

	/** The records to ask for on this route, by how near they are. */
	Map<Nearness, Map<String, String>> of(Kind kind, Route route) {
		Map<Nearness, Map<String, String>> all = new TreeMap<>();
		this.values.get(kind).forEach((nearness, own) -> all.put(nearness, with(own)));
		if (kind == Kind.NONE) {
			return all;
		}
		List<String> ids = route.ids().stream().filter((each) -> !isSame(kind, each)).toList();
		Map<String, String> nobodys = new HashMap<>(SAME_FOR_ALL);
		ids.forEach((id) -> nobodys.put(id, NOBODYS));
		// Numbers stay numbers.
		ids.stream()
			.filter((id) -> all.get(Nearness.OWN).getOrDefault(id, "").matches("\\d+"))
			.forEach((id) -> nobodys.put(id, "999999999999"));
		all.put(Nearness.UNKNOWN, nobodys);
		if (ids.size() > 1) {
			Map<String, String> other = all.getOrDefault(Nearness.NEIGHBOUR, all.get(Nearness.OTHER_ORGANISER));
			Map<String, String> crossed = new HashMap<>(all.get(Nearness.OWN));
			ids.subList(1, ids.size()).forEach((id) -> crossed.put(id, other.get(id)));
			all.put(Nearness.CROSSED, crossed);
		}
		return all;
	}

	private boolean isSame(Kind kind, String variable) {
		return !this.values.get(kind).get(Nearness.OWN).containsKey(variable);
	}

	private static Map<String, String> with(Map<String, String> own) {
		Map<String, String> all = new HashMap<>(SAME_FOR_ALL);
		all.putAll(own);
		return all;
	}

	private void people(Year here) {
		this.staff.putAll(cast(here.house().organiser(), here.unit(0)));
	}

	/** Somebody in every role. */
	Map<Role, Actor> cast(long organiser, long unit) {
		Set<Role> ofUnit = Set.of(Role.APPLICANT, Role.RECOMMENDER, Role.RECOMMENDER_LEAD);
		Map<Role, Actor> cast = new EnumMap<>(Role.class);
		for (Role role : Role.values()) {
			cast.put(role, this.editions.person(role, organiser, ofUnit.contains(role) ? unit : organiser));
		}
		return cast;
	}

	/** Whoever asks for these kinds. */
	void acting(Map<Role, Actor> cast, Kind... kinds) {
		for (Kind kind : kinds) {
			this.casts.put(kind, cast);
		}
	}

	private void applications(Year here, Year there) {
		application(Nearness.OWN, here, this.staff.get(Role.APPLICANT));
		application(Nearness.NEIGHBOUR, here, this.nominations.worker(here, 0));
		application(Nearness.OTHER_UNIT, here, this.nominations.worker(here, 1));
		application(Nearness.OTHER_ORGANISER, there, this.nominations.worker(there, 0));
		batch(Nearness.OWN, here, 0);
		batch(Nearness.OTHER_UNIT, here, 1);
		batch(Nearness.OTHER_ORGANISER, there, 0);
	}

	private void application(Nearness nearness, Year year, Actor worker) {
		Nomination one = this.nominations.ready(worker, this.nominations.opened(worker, name(nearness)));
		long file = file(one.id());
		this.jdbc.sql("""
				insert into nomination.finding (person_id, nomination_id, misconduct, document, file_id, upheld, reason,
					found_by, found_at) values (?, ?, 'CREDIT', '复核函', ?, false, '不属实', ?, now())""")
			.params(one.personId(), one.id(), file, year.house().officer().accountId())
			.update();
		Map<String, String> own = new HashMap<>();
		own.put("id", one.publicId());
		own.put("span", text("select id::text from nomination.work_span where nomination_id = ?", one.id()));
		own.put("evidence", text(
				"select public_id from nomination.evidence where nomination_id = ? order by id limit 1", one.id()));
		own.put("file", text("select public_id from records.file where id = ?", file));
		own.put("finding", text("select id::text from nomination.finding where nomination_id = ?", one.id()));
		put(Kind.NOMINATION, nearness, own);
		put(Kind.SLIP, nearness, Map.of("publicId", account(worker)));
		this.transaction.executeWithoutResult(
				(_) -> this.messages.tell(List.of(worker.accountId()), "给" + name(nearness), "一句话", "/messages"));
		put(Kind.MESSAGE, nearness,
				Map.of("publicId",
						text("select public_id from message.message where account_id = ? order by id desc limit 1",
								worker.accountId())));
	}

	private long file(long nomination) {
		return this.jdbc.sql("""
				select f.file_id from nomination.evidence_file f join nomination.evidence e on e.id = f.evidence_id
				where e.nomination_id = ? order by e.id limit 1""").param(nomination).query(Long.class).single();
	}

	private void batch(Nearness nearness, Year year, int unit) {
		this.units.recommended(year, unit, "报送" + "甲乙丙丁".charAt(nearness.ordinal()));
		put(Kind.BATCH, nearness, Map.of("year", year.edition().publicId(), "file", text("""
				select f.public_id from nomination.batch b join records.file f on f.id = b.letter_file_id
				where b.unit_id = ?""", year.unit(unit))));
	}

	private void house(Year here, Year there) {
		year(Nearness.OWN, here.edition());
		year(Nearness.OTHER_ORGANISER, there.edition());
		put(Kind.UNIT, Nearness.OWN, Map.of("publicId", this.unitTree.get(here.unit(0)).publicId()));
		put(Kind.UNIT, Nearness.OTHER_ORGANISER, Map.of("publicId", this.unitTree.get(there.unit(0)).publicId()));
		account(Nearness.OWN, here);
		account(Nearness.OTHER_ORGANISER, there);
	}

	private void year(Nearness nearness, Edition edition) {
		put(Kind.YEAR, nearness, Map.of("id", edition.publicId(), "year", edition.publicId(), "document",
				text("select public_id from edition.notice_document where edition_id = ?", edition.id())));
	}

	private void account(Nearness nearness, Year year) {
		Actor target = this.editions.person(Role.FINANCE, year.house().organiser(), year.house().organiser());
		put(Kind.ACCOUNT, nearness,
				Map.of("publicId", account(target), "appointment", String.valueOf(target.appointmentId())));
	}

	private void lent(Year here, Year there) {
		lent(Nearness.OWN, this.staff.get(Role.LEADER), here);
		lent(Nearness.OTHER_UNIT, here.house().leader(), here);
		lent(Nearness.OTHER_ORGANISER, there.house().leader(), there);
	}

	private void lent(Nearness nearness, Actor leader, Year year) {
		String id = NOBODYS.substring(1) + (char) ('b' + nearness.ordinal());
		this.jdbc.sql("""
				insert into access.delegation (public_id, appointment_id, to_account_id, scope, document, first_day,
					last_day, made_by, made_at)
				values (?, ?, ?, '签发', '外出报告', current_date, current_date + 5, ?, now())""")
			.params(id, leader.appointmentId(), year.house().officer().accountId(), leader.accountId())
			.update();
		put(Kind.DELEGATION, nearness, Map.of("publicId", id));
		this.jdbc.sql("""
				insert into access.paper_signature (public_id, subject_kind, subject_id, step, signer_appointment_id,
					signed_on, file_id, uploaded_by, uploaded_at, title)
				select ?, 'proof_example', ?, 'SIGN', ?, ?, max(f.id), ?, now(), '样例签批' from records.file f""")
			.params(id, id, leader.appointmentId(), LocalDate.of(2026, 3, 17), year.house().officer().accountId())
			.update();
		put(Kind.PAPER, nearness, Map.of("publicId", id));
	}

	void put(Kind kind, Nearness nearness, Map<String, String> own) {
		this.values.computeIfAbsent(kind, (_) -> new EnumMap<>(Nearness.class)).put(nearness, own);
	}

	private String account(Actor actor) {
		return text("select public_id from access.account where id = ?", actor.accountId());
	}

	private String text(String sql, Object value) {
		return this.jdbc.sql(sql).param(value).query(String.class).single();
	}

}
