package horqin.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.calendar.DemonstrationClock;
import horqin.demonstration.content.DemonstrationContent;
import horqin.demonstration.content.EditionBook;
import horqin.demonstration.content.UnitBook;
import horqin.edition.Edition;
import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.edition.Factor;
import horqin.edition.FactorValue;
import horqin.edition.Goal;
import horqin.edition.Milestone;
import horqin.edition.NoticeDocument;
import horqin.edition.NoticeDocuments;
import horqin.edition.QuotaWish;
import horqin.edition.Quotas;
import horqin.edition.TargetBand;
import horqin.edition.Timetable;
import horqin.edition.Timetables;
import horqin.edition.UnitFigures;
import horqin.records.Who;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * Chapter 2: the year is prepared, signed, issued, and received by the units (Articles 2
 * and 5).
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class EditionChapter {

	private static final int FIRST_YEAR = 2026;

	private final Editions editions;

	private final Timetables timetables;

	private final Quotas quotas;

	private final NoticeDocuments notices;

	private final DemonstrationClock clock;

	EditionChapter(Editions editions, Timetables timetables, Quotas quotas, NoticeDocuments notices,
			DemonstrationClock clock) {
		this.editions = editions;
		this.timetables = timetables;
		this.quotas = quotas;
		this.notices = notices;
		this.clock = clock;
	}

	void tell(DemonstrationContent content, Cast cast) {
		EditionBook.Year year = content.editions().of(FIRST_YEAR);
		Actor officer = cast.staff("officer-a");
		done(this.editions.draft(officer, FIRST_YEAR, null));
		Edition edition = this.editions.list(officer, 1, 0).getFirst();
		String id = edition.publicId();
		done(this.editions.saveGoal(officer, id, new Goal(new TargetBand(year.target(), year.low(), year.high()), null,
				String.join("\n", year.requirements()), year.contact(), edition.version())));
		done(this.timetables.save(officer, id, new Timetable(new EnumMap<>(year.timetable()), year.closingTime()),
				this.timetables.current(edition.id()).version(), year.timetableReason()));
		quota(content, cast, officer, id);
		notice(content, cast, officer, id);
		moveTo(year.timetable().get(Milestone.APPLICATIONS_OPEN), LocalTime.of(8, 30));
		done(this.editions.take(officer, id, EditionStep.OPEN_NOMINATION));
	}

	private void quota(DemonstrationContent content, Cast cast, Actor officer, String id) {
		EditionBook.Year year = content.editions().of(FIRST_YEAR);
		Map<Factor, UnitBook.FactorLine> lines = new EnumMap<>(Factor.class);
		content.units().factors().forEach((line) -> lines.put(line.factor(), line));
		List<UnitFigures> figures = content.units().units().stream().map((unit) -> {
			Map<Factor, FactorValue> values = new EnumMap<>(Factor.class);
			unit.factors()
				.forEach(
						(factor, value) -> values.put(factor, value(value, Objects.requireNonNull(lines.get(factor)))));
			return new UnitFigures(cast.unit(unit.key()), values);
		}).toList();
		done(this.quotas.saveFigures(officer, id, figures, 0));
		Map<Factor, Integer> weights = new EnumMap<>(Factor.class);
		lines.forEach((factor, line) -> weights.put(factor, line.weight()));
		Map<Long, QuotaWish.Bounds> bounds = new HashMap<>();
		figures.forEach((each) -> bounds.put(each.unitId(), new QuotaWish.Bounds(year.floor(), year.ceiling())));
		done(this.quotas.compute(officer, id, new QuotaWish(year.seats(), weights, bounds), 0));
	}

	private static FactorValue value(BigDecimal figure, UnitBook.FactorLine line) {
		return new FactorValue(figure, line.source(), line.year());
	}

	private void notice(DemonstrationContent content, Cast cast, Actor officer, String id) {
		EditionBook.Year year = content.editions().of(FIRST_YEAR);
		done(this.notices.begin(officer, id));
		NoticeDocument draft = only(officer, id);
		done(this.notices.submit(officer, id, draft.publicId()));
		moveTo(year.timetable().get(Milestone.PUBLISH), LocalTime.of(9, 10));
		Actor leader = cast.staff(year.signedBy());
		done(this.notices.sign(leader, id, draft.publicId(), only(officer, id).version()));
		done(this.notices.issue(officer, id, draft.publicId(), year.documentNumber()));
		// All but the last three have signed for it: the officer's desk shows whom to
		// remind.
		List<String> clerks = content.units().units().stream().map(UnitBook.Recommender::key).toList();
		clerks.subList(0, clerks.size() - 3)
			.forEach((unit) -> done(this.notices.acknowledge(cast.clerk(unit), id, draft.publicId())));
	}

	private NoticeDocument only(Actor officer, String id) {
		return this.notices.list(officer, this.editions.see(officer, id)).getFirst();
	}

	private void moveTo(@Nullable LocalDate day, LocalTime time) {
		done(this.clock.moveTo(Objects.requireNonNull(day).atTime(time), Who.system()));
	}

}
