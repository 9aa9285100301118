package horqin.nomination;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import horqin.access.Accounts;
import horqin.access.Actor;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.edition.Milestone;
import horqin.person.People;
import horqin.person.Person;
import horqin.person.Registered;
import horqin.records.DecisionLog;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens nominations: by the worker, or by the recommending unit for somebody. */
@Service
public class Openings {

	static final String EDITIONS = """
			select id from edition.edition where organiser_id = :organiser and state <> 'DRAFT'
			order by state = 'NOMINATING' desc, year desc limit 1""";

	static final String HAS_ACCOUNT = "select account_id is not null from person.person where id = :id";

	static final String INSERT = """
			insert into nomination.nomination (public_id, edition_id, organiser_id, unit_id, person_id, ground,
				on_behalf,
				name, sex, employer, made_by, made_at, changed_at)
			values (:publicId, :edition, :organiser, :unit, :person, :ground, :onBehalf, :name, :sex, :employer,
				:by, :now,
				:now)
			on conflict (edition_id, person_id) where stage <> 'WITHDRAWN' do nothing
			returning id""";

	/** Who applies again need not type their work and education again. */
	static final String COPY_PROFILE = """
			update nomination.nomination n
			set party_since = o.party_since, school = o.school, native_place = o.native_place,
				working_since = o.working_since, employer = coalesce(n.employer, o.employer),
				employer_code = o.employer_code, employer_nature = o.employer_nature, industry = o.industry,
				cluster = o.cluster, post = o.post, team_lead = o.team_lead, trade = o.trade,
					skill_level = o.skill_level,
				trade_years = o.trade_years, honour = o.honour
			from nomination.nomination o where n.id = :id and o.id = :from""";

	static final String COPY_SPANS = """
			insert into nomination.work_span (nomination_id, from_day, to_day, employer, post, front_line, witness,
				witness_phone, changed_by, changed_at)
			select :id, from_day, to_day, employer, post, front_line, witness, witness_phone, :by, :now
			from nomination.work_span where nomination_id = :from and not removed""";

	/**
	 * Time away from the front line goes along, or the copy would show too many years.
	 */
	static final String COPY_DEDUCTIONS = """
			insert into nomination.span_deduction (span_id, from_day, to_day, why)
			select s.id, d.from_day, d.to_day, d.why
			from nomination.span_deduction d
			join nomination.work_span o on o.id = d.span_id and o.nomination_id = :from and not o.removed
			join nomination.work_span s on s.nomination_id = :id
				and (s.from_day, s.employer, s.post) = (o.from_day, o.employer, o.post)""";

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final DecisionLog log;

	private final Editions editions;

	private final Units units;

	private final People people;

	private final Accounts accounts;

	private final Nominations nominations;

	private final Situations situations;

	private final ApplicationRows applications;

	Openings(JdbcClient jdbc, InstantSource clock, DecisionLog log, Editions editions, Units units, People people,
			Accounts accounts, Nominations nominations, Situations situations, ApplicationRows applications) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.log = log;
		this.editions = editions;
		this.units = units;
		this.people = people;
		this.accounts = accounts;
		this.nominations = nominations;
		this.situations = situations;
		this.applications = applications;
	}

	/** The year people apply to now, or else the newest one that was published. */
	public Optional<Edition> edition(Actor actor) {
		return this.jdbc.sql(EDITIONS)
			.param("organiser", actor.organiserId())
			.query(Long.class)
			.optional()
			.map(this.editions::get);
	}

	/** The worker's own nominations, newest first. */
	public List<Nomination> own(Actor actor) {
		actor.require(Permission.NOMINATION_OWN);
		return this.people.ofAccount(actor.accountId())
			.map((person) -> this.nominations.ofPerson(person.id()))
			.orElse(List.of());
	}

	/** Whether this actor could open one now, whoever it is about. */
	public Outcome mayOpen(Actor actor) {
		Person self = actor.may(Permission.NOMINATION_OWN) ? this.people.ofAccount(actor.accountId()).orElse(null)
				: null;
		return edition(actor).map((edition) -> may(actor, edition, (self != null) ? self.id() : null))
			.orElseGet(Openings::noYear);
	}

	/** The worker opens their own; who they are is registered with the first one. */
	@Transactional
	public Opening open(Actor actor, PersonEntry entry, @Nullable String explanation) {
		actor.require(Permission.NOMINATION_OWN);
		Person self = this.people.ofAccount(actor.accountId()).orElse(null);
		if (self != null) {
			return insert(actor, subject(self), null, List.of());
		}
		Outcome outcome = mayOpen(actor);
		PersonEntry.Read read = entry.readNew(today());
		if (!outcome.isMoved() || !read.faults().isEmpty()) {
			return outcome.isMoved() ? new Opening.Wrong(read.faults()) : new Opening.Asked(outcome);
		}
		return switch (this.people.register(actor.who(), read.facts(), explanation)) {
			case Registered.Asked(Outcome asked) -> new Opening.Asked(asked);
			case Registered.Known _ -> refused("这个证件号码已经登记过，为防止冒用，不能自行关联；请带证件联系推荐单位经办人，由单位为您开通");
			case Registered.New(long id) -> {
				this.people.link(id, actor.accountId());
				yield insert(actor, subject(this.people.find(id).orElseThrow()), null, List.of());
			}
		};
	}

	/**
	 * The unit opens one for somebody, who gets an account of their own with it.
	 * @param employer where they work, if known
	 */
	@Transactional
	public Opening openFor(Actor actor, PersonEntry entry, @Nullable String employer, @Nullable String explanation) {
		actor.require(Permission.NOMINATION_FOR_OTHERS);
		Outcome outcome = mayOpen(actor);
		PersonEntry.Read read = entry.readNew(today());
		if (!outcome.isMoved() || !read.faults().isEmpty()) {
			return outcome.isMoved() ? new Opening.Wrong(read.faults()) : new Opening.Asked(outcome);
		}
		return switch (this.people.register(actor.who(), read.facts(), explanation)) {
			case Registered.Asked(Outcome asked) -> new Opening.Asked(asked);
			case Registered.Known(Person known, List<String> differences) ->
				known.name().equals(read.facts().name()) ? insert(actor, subject(known), employer, differences)
						: refused("这个证件号码已经登记过，登记的姓名与填写的不一致，请对照证件核对");
			case Registered.New(long id) ->
				insert(actor, subject(this.people.find(id).orElseThrow()), employer, List.of());
		};
	}

	private Opening insert(Actor actor, Opening.Subject person, @Nullable String employer, List<String> notes) {
		Edition edition = edition(actor).orElse(null);
		if (edition == null) {
			return new Opening.Asked(noYear());
		}
		edition = this.editions.hold(edition.id());
		Units.Unit unit = recommending(actor);
		Optional<Nomination> there = this.nominations.ofYear(edition.id(), person.id());
		if (there.filter((each) -> each.unitId() == unit.id()).isPresent()) {
			return new Opening.Done(there.get(), notes);
		}
		Outcome outcome = may(actor, edition, person.id());
		if (!outcome.isMoved()) {
			return new Opening.Asked(outcome);
		}
		Optional<Long> id = insert(actor, edition, unit, person, employer);
		if (id.isEmpty()) {
			// Two pressed at once: the other one's is the nomination of this year.
			return new Opening.Done(this.nominations.ofYear(edition.id(), person.id()).orElseThrow(), notes);
		}
		Nomination made = this.nominations.get(id.get());
		if (made.onBehalf()) {
			account(actor, person, unit.id());
		}
		copy(actor, made);
		this.log.append(Nominations.entry(made, actor, "OPEN", made.onBehalf() ? "推荐单位代为开始申报" : "开始申报")
			.moved(null, Stage.DRAFT)
			.basis(Duty.UNIT_ORGANISES_APPLICATIONS));
		return new Opening.Done(made, notes);
	}

	private Optional<Long> insert(Actor actor, Edition edition, Units.Unit unit, Opening.Subject person,
			@Nullable String employer) {
		return this.jdbc.sql(INSERT)
			.param("publicId", PublicIds.next())
			.param("edition", edition.id())
			.param("organiser", edition.organiserId())
			.param("unit", unit.id())
			.param("person", person.id())
			.param("ground", ((unit.kind() == Units.Kind.DIRECT) ? Channel.INDUSTRY : Channel.TERRITORY).name())
			.param("onBehalf", actor.may(Permission.NOMINATION_FOR_OTHERS))
			.param("name", person.name())
			.param("sex", person.sex().name())
			.param("employer", (employer == null || employer.isBlank()) ? null : Reading.text(employer))
			.param("by", actor.accountId())
			.param("now", now())
			.query(Long.class)
			.optional();
	}

	/** Whoever is typed for can also sign in: a slip of the unit opens the account. */
	private void account(Actor actor, Opening.Subject person, long unit) {
		if (!this.jdbc.sql(HAS_ACCOUNT).param("id", person.id()).query(Boolean.class).single() && this.accounts
			.makeForWorker(actor, person.name(), unit) instanceof Accounts.Made.Account(long made)) {
			this.people.link(person.id(), made);
		}
	}

	private void copy(Actor actor, Nomination made) {
		this.nominations.ofPerson(made.personId())
			.stream()
			.filter((each) -> each.id() != made.id())
			.findFirst()
			.ifPresent((from) -> {
				this.jdbc.sql(COPY_PROFILE).param("id", made.id()).param("from", from.id()).update();
				this.jdbc.sql(COPY_SPANS)
					.param("id", made.id())
					.param("from", from.id())
					.param("by", actor.accountId())
					.param("now", now())
					.update();
				this.jdbc.sql(COPY_DEDUCTIONS).param("id", made.id()).param("from", from.id()).update();
			});
	}

	private Outcome may(Actor actor, Edition edition, @Nullable Long personId) {
		Units.Unit unit = recommending(actor);
		String elsewhere = (personId == null) ? null
				: this.nominations.ofYear(edition.id(), personId)
					.filter((each) -> each.unitId() != unit.id())
					.map((each) -> this.units.get(each.unitId()).name())
					.orElse(null);
		PriorTitle prior = (personId != null) ? this.applications.prior(personId) : PriorTitle.NONE;
		Outcome window = this.situations.window(edition, unit.id(), Milestone.APPLICATIONS_CLOSE);
		return Opening.may(new Opening.Attempt(edition.year(), edition.state(), window, unit, prior, elsewhere));
	}

	/** A worker whose role is with an employer applies through the union above it. */
	private Units.Unit recommending(Actor actor) {
		Units.Unit unit = this.units.get(actor.unitId());
		Long parent = unit.parentId();
		return (unit.kind() == Units.Kind.EMPLOYER && parent != null) ? this.units.get(parent) : unit;
	}

	private static Opening.Subject subject(Person person) {
		return new Opening.Subject(person.id(), person.name().value(), person.sex());
	}

	private static Outcome noYear() {
		return Outcome.refused(Duty.NOTICE_ISSUED_FIRST, "还没有印发年度推荐通知，通知印发并开始申报以后才能填报");
	}

	private static Opening refused(String text) {
		return new Opening.Asked(new Outcome.Refused(List.of(Reason.practice(text))));
	}

	private LocalDate today() {
		return PlatformClock.dateOf(this.clock.instant());
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
