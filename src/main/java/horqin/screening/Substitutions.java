package horqin.screening;

import java.util.Objects;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Permission;
import horqin.access.Units;
import horqin.calendar.PlatformClock;
import horqin.edition.Edition;
import horqin.edition.EditionState;
import horqin.edition.Editions;
import horqin.edition.QuotaStanding;
import horqin.edition.Quotas;
import horqin.nomination.Recommended;
import horqin.records.DecisionLog;
import horqin.records.Details;
import horqin.records.Entry;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.screening.Dockets.Input;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 替换人选: a unit whose person did not pass or withdrew may recommend another on the seat
 * that became free, before the year's deadline or one that the office sets here.
 */
@Service
public class Substitutions {

	static final String UNTIL = """
			select max(until) from screening.substitution where edition_id = :edition and unit_id = :unit""";

	static final String ALL = """
			select distinct on (s.unit_id) s.unit_id, s.until, s.reason, a.name as by_name
			from screening.substitution s join access.account a on a.id = s.given_by
			where s.edition_id = :edition order by s.unit_id, s.until desc, s.id desc""";

	static final String GIVE = """
			insert into screening.substitution (edition_id, unit_id, until, reason, given_by, given_at)
			values (:edition, :unit, :until, :reason, :by, :now)""";

	private final JdbcClient jdbc;

	private final Editions editions;

	private final Quotas quotas;

	private final Recommended recommended;

	private final Units units;

	private final ScreeningNews news;

	private final DecisionLog log;

	private final InstantSource clock;

	Substitutions(JdbcClient jdbc, Editions editions, Quotas quotas, Recommended recommended, Units units,
			ScreeningNews news, DecisionLog log, InstantSource clock) {
		this.jdbc = jdbc;
		this.editions = editions;
		this.quotas = quotas;
		this.recommended = recommended;
		this.units = units;
		this.news = news;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * A unit with a seat that became free.
	 *
	 * @param freed people who were recommended and left
	 * @param until until when it may recommend in their place; {@code null} when no time
	 * was given
	 */
	record Row(String publicId, String unit, int freed, int seats, int used, @Nullable LocalDate until, String reason) {

		public int left() {
			return Math.max(0, Math.min(this.freed, this.seats - this.used));
		}

	}

	/** The units with free seats in a year, in the order of the quota's table. */
	@Transactional(readOnly = true)
	List<Row> rows(Actor actor, Edition edition) {
		actor.require(Permission.SCREEN);
		Map<Long, Integer> freed = this.recommended.freed(edition.id());
		Map<Long, Given> given = new HashMap<>();
		this.jdbc.sql(ALL)
			.param("edition", edition.id())
			.query(Given.class)
			.list()
			.forEach((each) -> given.put(each.unitId(), each));
		Map<Long, Units.Unit> units = this.units.recommending(edition.organiserId())
			.stream()
			.collect(Collectors.toMap(Units.Unit::id, (each) -> each));
		return this.quotas.standings(edition.id())
			.stream()
			.filter((standing) -> freed.containsKey(standing.unitId()) && units.containsKey(standing.unitId()))
			.map((standing) -> {
				Given now = given.get(standing.unitId());
				return new Row(Objects.requireNonNull(units.get(standing.unitId())).publicId(), standing.name(),
						freed.getOrDefault(standing.unitId(), 0), standing.seats(), standing.used(),
						(now != null) ? now.until() : null, (now != null) ? now.reason() : "");
			})
			.toList();
	}

	/** Gives a unit time to recommend somebody in another's place. */
	@Transactional
	public Outcome give(Actor actor, String editionPublicId, String unitPublicId, @Nullable LocalDate until,
			@Nullable String reason) {
		actor.require(Permission.SCREEN);
		Edition edition = this.editions.hold(this.editions.see(actor, editionPublicId).id());
		Units.Unit unit = this.units.recommending(edition.organiserId())
			.stream()
			.filter((each) -> each.publicId().equals(unitPublicId))
			.findFirst()
			.orElseThrow(NotFound::new);
		String written = Input.because(reason).reason();
		Outcome outcome = may(edition, unit, until, written);
		if (outcome.isMoved() && until != null && written != null) {
			this.jdbc.sql(GIVE)
				.param("edition", edition.id())
				.param("unit", unit.id())
				.param("until", until)
				.param("reason", written)
				.param("by", actor.accountId())
				.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
			this.log.append(Entry
				.of(edition.subject(), actor.who(), "GIVE_SUBSTITUTION", "给%s替换人选的期限".formatted(unit.shortName()))
				.organiser(edition.organiserId())
				.because(written)
				.basis(Duty.QUOTA_NEVER_EXCEEDED)
				.details(Details.none().with("unit", unit.id()).with("until", until.toString())));
			this.news.maySubstitute(edition.organiserId(), unit.id(), until, edition.publicId());
		}
		return outcome;
	}

	private Outcome may(Edition edition, Units.Unit unit, @Nullable LocalDate until, @Nullable String reason) {
		if (edition.state() != EditionState.SCREENING) {
			return new Outcome.Refused(
					List.of(Reason.practice("本年度现在是「%s」，替换期限在「形式审查」期间给".formatted(edition.state().label()))));
		}
		Outcome within = ScreeningRules.within("理由", reason);
		if (!within.isMoved()) {
			return within;
		}
		int unused = this.quotas.standings(edition.id())
			.stream()
			.filter((each) -> each.unitId() == unit.id())
			.mapToInt(QuotaStanding::unused)
			.findFirst()
			.orElse(0);
		return ScreeningRules.maySubstitute(
				new ScreeningRules.Substituting(unit.shortName(),
						this.recommended.freed(edition.id()).getOrDefault(unit.id(), 0), unused,
						day(edition.id(), unit.id()).orElse(null), until),
				PlatformClock.dateOf(this.clock.instant()), reason);
	}

	private Optional<LocalDate> day(long editionId, long unitId) {
		return this.jdbc.sql(UNTIL)
			.param("edition", editionId)
			.param("unit", unitId)
			.query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single();
	}

	private record Given(long unitId, LocalDate until, String reason, String byName) {

	}

}
