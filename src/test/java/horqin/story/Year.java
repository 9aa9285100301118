package horqin.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Role;
import horqin.calendar.DemonstrationClock;
import horqin.edition.Edition;
import horqin.edition.EditionStep;
import horqin.edition.Factor;
import horqin.edition.FactorValue;
import horqin.edition.Milestone;
import horqin.edition.NoticeDocument;
import horqin.edition.QuotaWish;
import horqin.edition.Timetable;
import horqin.edition.UnitFigures;
import horqin.nomination.Nomination;
import horqin.nomination.NominationStep;
import horqin.nomination.NominationWorld;
import horqin.nomination.Nominations;
import horqin.nomination.Opinion;
import horqin.nomination.Paper;
import horqin.nomination.Recommendations;
import horqin.nomination.SavedSpan;
import horqin.nomination.Stage;
import horqin.nomination.Standing;
import horqin.nomination.UnitWorld;
import horqin.records.Upload;
import horqin.records.Who;
import horqin.regulation.Outcome;
import horqin.screening.Item;
import horqin.screening.Screenings.Judged;
import horqin.story.Cast.Company;
import org.jspecify.annotations.Nullable;

import static horqin.story.Cast.done;

/**
 * One year being told: who is in it, what day it is, and the forms that are filled in the
 * same way each time.
 */
final class Year {

	static final int NUMBER = 2026;

	private static final Map<Factor, Integer> EVEN = Map.of(Factor.REGION, 25, Factor.TECHNOLOGY, 25, Factor.HEADCOUNT,
			25, Factor.ENVIRONMENT, 25);

	final Services on;

	final Company company;

	private final Cast cast;

	private final NominationWorld forms;

	private final DemonstrationClock clock;

	private final Map<String, Nomination> people = new LinkedHashMap<>();

	private final Map<String, Actor> workers = new HashMap<>();

	private String id = "";

	private Year(Services on, Cast cast, NominationWorld forms, DemonstrationClock clock) {
		this.on = on;
		this.cast = cast;
		this.forms = forms;
		this.clock = clock;
		this.company = cast.gather();
	}

	/** The clock stands at its beginning, in the spring. */
	static Year begun(Services on, Cast cast, NominationWorld forms, DemonstrationClock clock) {
		done(clock.startAt(LocalDateTime.of(NUMBER, 3, 17, 9, 0), Who.system()));
		return new Year(on, cast, forms, clock);
	}

	/** It becomes this hour; the clock never goes back. */
	void at(int month, int day, int hour, int minute) {
		this.clock.passTo(LocalDateTime.of(NUMBER, month, day, hour, minute));
	}

	Actor officer() {
		return this.company.officer();
	}

	Actor clerk(int unit) {
		return this.company.clerks().get(unit);
	}

	void drafted() {
		done(this.on.editions().draft(officer(), NUMBER, null));
		this.id = this.on.editions().list(officer(), 1, 0).getFirst().publicId();
	}

	String id() {
		return this.id;
	}

	Edition edition() {
		return this.on.editions().see(officer(), this.id);
	}

	/** A union's id in addresses. */
	String unitId(int unit) {
		return this.cast.unit(this.company.units().get(unit));
	}

	Outcome take(EditionStep step) {
		return this.on.editions().take(officer(), this.id, step);
	}

	NoticeDocument document() {
		return this.on.notices().list(officer(), edition()).getFirst();
	}

	/** Every milestone's day, of which one can be forgotten. */
	Outcome timetable(@Nullable Milestone forgotten) {
		Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
		List<LocalDate> all = List.of(day(3, 20), day(3, 23), day(4, 20), day(4, 30), day(5, 15), day(5, 29), day(6, 3),
				day(6, 8), day(6, 11), day(6, 18), day(6, 23));
		for (Milestone milestone : Milestone.values()) {
			if (milestone != forgotten) {
				days.put(milestone, all.get(milestone.ordinal()));
			}
		}
		int version = this.on.timetables().current(edition().id()).version();
		return this.on.timetables().save(officer(), this.id, new Timetable(days, LocalTime.of(17, 30)), version, null);
	}

	static LocalDate day(int month, int day) {
		return LocalDate.of(NUMBER, month, day);
	}

	/** Figures of 1 : 2, so that of five seats two and three come out. */
	Outcome quota(@Nullable Factor forgotten) {
		List<UnitFigures> figures = new ArrayList<>();
		for (long unit : this.company.units()) {
			Map<Factor, FactorValue> values = new EnumMap<>(Factor.class);
			for (Factor factor : Factor.values()) {
				values.put(factor, new FactorValue(BigDecimal.valueOf(figures.size() + 1L), "统计年鉴", NUMBER - 1));
			}
			if (forgotten != null) {
				values.remove(forgotten);
			}
			figures.add(new UnitFigures(unit, values));
		}
		done(this.on.quotas()
			.saveFigures(officer(), this.id, figures, this.on.quotas().figuresVersion(edition().id())));
		return this.on.quotas().compute(officer(), this.id, new QuotaWish(5, EVEN, Map.of()), 0);
	}

	/** A worker of a union opens an application. */
	Nomination opened(int unit, String name, boolean woman) {
		Actor worker = this.cast.person(name, Role.APPLICANT, this.company.units().get(unit));
		this.workers.put(name, worker);
		Nomination opened = NominationWorld
			.nomination(this.on.openings().open(worker, this.cast.entry(name, woman), null));
		this.people.put(name, opened);
		return opened;
	}

	/** Fills everything in and signs. */
	void filled(String name) {
		this.forms.ready(worker(name), of(name));
	}

	Outcome submit(String name, NominationStep step) {
		return this.on.applying().submit(worker(name), of(name).publicId(), step);
	}

	/** Opened, filled in, signed and handed in. */
	void applied(int unit, String name, boolean woman) {
		opened(unit, name, woman);
		filled(name);
		done(submit(name, NominationStep.SUBMIT));
	}

	Actor worker(String name) {
		return this.workers.get(name);
	}

	/** Somebody as they stand now. */
	Nomination of(String name) {
		return this.on.nominations().get(this.people.get(name).id());
	}

	String idOf(String name) {
		return this.people.get(name).publicId();
	}

	Map<String, Stage> stages() {
		Map<String, Stage> stages = new LinkedHashMap<>();
		this.people.keySet().forEach((name) -> stages.put(name, of(name).stage()));
		return stages;
	}

	/** The employer's part as its union's clerk books it, short of passing it on. */
	void certified(int unit, String name, Standing standing) {
		for (SavedSpan span : this.on.history().of(of(name))) {
			done(this.on.review()
				.certify(clerk(unit), idOf(name), span.id(), span.version(), true, "劳动合同、社保缴费记录", null));
		}
		done(this.on.review().confirmStanding(clerk(unit), idOf(name), standing));
		done(this.on.review().opine(clerk(unit), idOf(name), UnitWorld.said(Opinion.Body.EMPLOYER_UNION)));
		done(this.on.review().opine(clerk(unit), idOf(name), UnitWorld.said(Opinion.Body.EMPLOYER_PARTY)));
		done(this.on.review().addPaper(clerk(unit), idOf(name), Paper.Kind.STAMPED_FORM, scan("申报表")));
	}

	/** The same, passed on, and with what the union thinks. */
	void before(int unit, String name, Standing standing) {
		certified(unit, name, standing);
		done(review(unit, name, NominationStep.EMPLOYER_PASS, null));
		done(this.on.review().opine(clerk(unit), idOf(name), UnitWorld.said(Opinion.Body.RECOMMENDER)));
	}

	Outcome review(int unit, String name, NominationStep step, @Nullable String reason) {
		return this.on.review().take(clerk(unit), idOf(name), step, reason, null);
	}

	/** What would stand in the way of recommending somebody. */
	Outcome mayRecommend(int unit, String name) {
		return this.on.nominations().may(clerk(unit), of(name), NominationStep.RECOMMEND, Nominations.Case.plain());
	}

	/** Puts people on a union's list, in this order. */
	void ranked(int unit, String... names) {
		Map<String, Integer> places = new LinkedHashMap<>();
		for (String name : names) {
			places.put(idOf(name), places.size() + 1);
		}
		done(this.on.recommendations().rank(clerk(unit), edition(), places, listVersion(unit)));
	}

	/** Minutes of the joint decision, the sealed letter, and the union's own notice. */
	void listPapers(int unit) {
		done(this.on.recommendations()
			.savePapers(clerk(unit), edition(),
					new Recommendations.Papers(day(4, 22), scan("会议纪要"), "工发〔2026〕%d号".formatted(unit + 3), scan("推荐函"),
							day(4, 13), day(4, 21), scan("公示"), "无异议", listVersion(unit))));
	}

	Outcome send(int unit) {
		return this.on.recommendations().send(clerk(unit), edition(), listVersion(unit), null);
	}

	private int listVersion(int unit) {
		return this.on.recommendations().version(clerk(unit), edition());
	}

	Outcome judge(String name, Map<Item, Judged> judged) {
		return this.on.screenings().judge(officer(), idOf(name), judged, reviewVersion(name));
	}

	Outcome pass(String name) {
		return this.on.screenings().pass(officer(), idOf(name), reviewVersion(name), null);
	}

	int reviewVersion(String name) {
		return this.on.reviews().version(officer(), idOf(name));
	}

	static Upload scan(String title) {
		return NominationWorld.pdf(title + ".pdf");
	}

}
