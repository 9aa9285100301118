package horqin.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.demonstration.content.EditionBook;
import horqin.demonstration.content.UnitBook;
import horqin.edition.Edition;
import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.edition.Factor;
import horqin.edition.FactorValue;
import horqin.edition.Force;
import horqin.edition.Goal;
import horqin.edition.Milestone;
import horqin.edition.NoticeDocument;
import horqin.edition.NoticeDocuments;
import horqin.edition.QuotaWish;
import horqin.edition.Quotas;
import horqin.edition.Rubric;
import horqin.edition.Rubrics;
import horqin.edition.TargetBand;
import horqin.edition.Timetable;
import horqin.edition.Timetables;
import horqin.edition.UnitFigures;
import horqin.nomination.Openings;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * A year is prepared, signed, issued, and received by the units (Articles 2 and 5). In
 * the first year whatever can be forgotten is forgotten once.
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class EditionChapter {

	private static final String CHAPTER = "the yearly notice";

	private final Editions editions;

	private final Timetables timetables;

	private final Quotas quotas;

	private final Rubrics rubrics;

	private final NoticeDocuments notices;

	private final Openings openings;

	private final Attempts attempts;

	EditionChapter(Editions editions, Timetables timetables, Quotas quotas, Rubrics rubrics, NoticeDocuments notices,
			Openings openings, Attempts attempts) {
		this.editions = editions;
		this.timetables = timetables;
		this.quotas = quotas;
		this.rubrics = rubrics;
		this.notices = notices;
		this.openings = openings;
		this.attempts = attempts;
	}

	/**
	 * Writes a year into the diary.
	 * @param begun when the officer begins with it
	 */
	void write(Story story, int number, LocalDateTime begun) {
		EditionBook.Year year = story.content().editions().of(number);
		Actor officer = story.cast().staff("officer-a");
		Diary diary = story.diary();
		diary.at(begun, CHAPTER, () -> draft(story, officer, year));
		diary.at(begun.plusMinutes(25), CHAPTER,
				() -> timetable(story, officer, year, (number == Story.FIRST_YEAR) ? Milestone.SCORING_UNTIL : null));
		if (number == Story.FIRST_YEAR) {
			diary.at(begun.plusMinutes(40), CHAPTER, () -> rubricWithoutAForce(story, officer));
			String incomplete = "QUOTA_WITHOUT_A_FACTOR";
			diary.at(begun.plusMinutes(55), CHAPTER, () -> this.attempts.refused(story.caseOf(incomplete),
					quota(story, officer, year, story.caseOf(incomplete).units().getFirst())));
			diary.at(LocalDateTime.parse(story.caseOf("BEFORE_THE_NOTICE").datum("at")), CHAPTER, () -> this.attempts
				.refused(story.caseOf("BEFORE_THE_NOTICE"), this.openings.mayOpen(story.cast().clerk("kerqin"))));
		}
		diary.at(begun.plusMinutes(70), CHAPTER, () -> done(quota(story, officer, year, "")));
		diary.at(begun.plusDays(1).with(LocalTime.of(9, 30)), CHAPTER, () -> submitNotice(story, officer, year));
		notice(story, officer, year);
	}

	private void notice(Story story, Actor officer, EditionBook.Year year) {
		Diary diary = story.diary();
		LocalDate published = day(year, Milestone.PUBLISH);
		diary.at(published.atTime(9, 10), CHAPTER, () -> {
			String id = story.edition(year.year());
			NoticeDocument notice = only(officer, id);
			done(this.notices.sign(story.cast().staff(year.signedBy()), id, notice.publicId(), notice.version()));
		});
		diary.at(published.atTime(9, 40), CHAPTER, () -> {
			String id = story.edition(year.year());
			done(this.notices.issue(officer, id, only(officer, id).publicId(), year.documentNumber()));
		});
		diary.at(day(year, Milestone.APPLICATIONS_OPEN).atTime(8, 30), CHAPTER,
				() -> done(this.editions.take(officer, story.edition(year.year()), EditionStep.OPEN_NOMINATION)));
		List<String> units = story.units().units().stream().map(UnitBook.Recommender::key).toList();
		// In the second year the last three have not signed for it: the officer's desk
		// shows whom to remind.
		List<String> readers = (year.year() == Story.FIRST_YEAR) ? units : units.subList(0, units.size() - 3);
		int span = (int) (day(year, Milestone.APPLICATIONS_OPEN).toEpochDay() - published.toEpochDay()) + 1;
		for (int i = 0; i < readers.size(); i++) {
			String unit = readers.get(i);
			LocalDate on = (i % 3 == 0) ? year.receipts().minusDays(i % span) : published;
			diary.at(on.atTime(10 + i % 7, i * 11 % 60), CHAPTER, () -> acknowledge(story, officer, unit, year.year()));
		}
	}

	private void draft(Story story, Actor officer, EditionBook.Year year) {
		String like = (year.year() == Story.FIRST_YEAR) ? null : story.edition(Story.FIRST_YEAR);
		done(this.editions.draft(officer, year.year(), like));
		Edition edition = this.editions.list(officer, 1, 0).getFirst();
		story.opened(year.year(), edition.publicId());
		done(this.editions.saveGoal(officer, edition.publicId(),
				new Goal(new TargetBand(year.target(), year.low(), year.high()), null,
						String.join("\n", year.requirements()), year.contact(), edition.version())));
	}

	/**
	 * Saves the timetable.
	 * @param forgotten the milestone that nobody typed
	 */
	private void timetable(Story story, Actor officer, EditionBook.Year year, @Nullable Milestone forgotten) {
		Edition edition = this.editions.see(officer, story.edition(year.year()));
		Map<Milestone, LocalDate> days = new EnumMap<>(year.timetable());
		if (forgotten != null) {
			days.remove(forgotten);
		}
		done(this.timetables.save(officer, edition.publicId(), new Timetable(days, year.closingTime()),
				this.timetables.current(edition.id()).version(), year.timetableReason()));
	}

	private void rubricWithoutAForce(Story story, Actor officer) {
		Edition edition = this.editions.see(officer, story.edition(Story.FIRST_YEAR));
		Rubric rubric = this.rubrics.current(edition.id());
		this.attempts.refused(story.caseOf("RUBRIC_WITHOUT_A_FORCE"),
				this.rubrics.save(officer, edition.publicId(),
						rubric.items().stream().filter((item) -> item.force() != Force.TRANSMISSION).toList(),
						rubric.version(), null));
	}

	/**
	 * Saves the figures and computes the table.
	 * @param forgotten the union whose environment nobody typed; empty for none
	 */
	private Outcome quota(Story story, Actor officer, EditionBook.Year year, String forgotten) {
		String id = story.edition(year.year());
		Map<Factor, UnitBook.FactorLine> lines = new EnumMap<>(Factor.class);
		story.units().factors().forEach((line) -> lines.put(line.factor(), line));
		List<UnitFigures> figures = story.units().units().stream().map((unit) -> {
			Map<Factor, FactorValue> values = new EnumMap<>(Factor.class);
			unit.factors()
				.forEach(
						(factor, value) -> values.put(factor, value(value, Objects.requireNonNull(lines.get(factor)))));
			if (unit.key().equals(forgotten)) {
				values.remove(Factor.ENVIRONMENT);
			}
			return new UnitFigures(story.cast().unit(unit.key()), values);
		}).toList();
		Edition edition = this.editions.see(officer, id);
		done(this.quotas.saveFigures(officer, id, figures, this.quotas.figuresVersion(edition.id())));
		Map<Factor, Integer> weights = new EnumMap<>(Factor.class);
		lines.forEach((factor, line) -> weights.put(factor, line.weight()));
		Map<Long, QuotaWish.Bounds> bounds = new HashMap<>();
		figures.forEach((each) -> bounds.put(each.unitId(), new QuotaWish.Bounds(year.floor(), year.ceiling())));
		return this.quotas.compute(officer, id, new QuotaWish(year.seats(), weights, bounds), 0);
	}

	private static FactorValue value(BigDecimal figure, UnitBook.FactorLine line) {
		return new FactorValue(figure, line.source(), line.year());
	}

	private void submitNotice(Story story, Actor officer, EditionBook.Year year) {
		String id = story.edition(year.year());
		done(this.notices.begin(officer, id));
		if (year.year() == Story.FIRST_YEAR) {
			this.attempts.refused(story.caseOf("NOTICE_INCOMPLETE"),
					this.notices.submit(officer, id, only(officer, id).publicId()));
			timetable(story, officer, year, null);
		}
		done(this.notices.submit(officer, id, only(officer, id).publicId()));
	}

	private void acknowledge(Story story, Actor officer, String unit, int year) {
		String id = story.edition(year);
		done(this.notices.acknowledge(story.cast().clerk(unit), id, only(officer, id).publicId()));
	}

	private NoticeDocument only(Actor officer, String id) {
		return this.notices.list(officer, this.editions.see(officer, id)).getFirst();
	}

	private static LocalDate day(EditionBook.Year year, Milestone milestone) {
		return Objects.requireNonNull(year.timetable().get(milestone));
	}

}
