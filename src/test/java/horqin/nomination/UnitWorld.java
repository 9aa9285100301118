package horqin.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.edition.Edition;
import horqin.edition.EditionWorld;
import horqin.nomination.NominationWorld.Year;
import horqin.nomination.ReviewRules.Said;
import horqin.regulation.Outcome;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** People as far as employer and unit have brought them, by the platform's own verbs. */
@Lazy
@Component
public class UnitWorld {

	/**
	 * Posted on a Monday, over on the Tuesday of the week after: more than five working
	 * days.
	 */
	private static final LocalDate POSTED = LocalDate.of(2026, 4, 13);

	private final NominationWorld world;

	private final Nominations nominations;

	private final UnitReview review;

	private final WorkHistory history;

	private final Recommendations recommendations;

	UnitWorld(NominationWorld world, Nominations nominations, UnitReview review, WorkHistory history,
			Recommendations recommendations) {
		this.world = world;
		this.nominations = nominations;
		this.review = review;
		this.history = history;
		this.recommendations = recommendations;
	}

	/** Handed in by the worker. */
	public Nomination submitted(Year year, int unit, String name) {
		return this.world.submitted(this.world.worker(year, unit), name);
	}

	/** With everything the employer has to say, which is that it agrees. */
	public Nomination certified(Year year, int unit, String name, Standing standing) {
		Nomination nomination = submitted(year, unit, name);
		Actor clerk = year.clerk(unit);
		String id = nomination.publicId();
		for (SavedSpan span : this.history.of(nomination)) {
			done(this.review.certify(clerk, id, span.id(), span.version(), true, "劳动合同、社保缴费记录", null));
		}
		done(this.review.confirmStanding(clerk, id, standing));
		done(this.review.opine(clerk, id, said(Opinion.Body.EMPLOYER_UNION)));
		done(this.review.opine(clerk, id, said(Opinion.Body.EMPLOYER_PARTY)));
		done(this.review.addPaper(clerk, id, Paper.Kind.STAMPED_FORM, NominationWorld.pdf("申报表.pdf")));
		return this.nominations.get(nomination.id());
	}

	/** Passed by the employer, before the unit. */
	public Nomination before(Year year, int unit, String name, Standing standing) {
		Nomination nomination = certified(year, unit, name, standing);
		done(this.review.take(year.clerk(unit), nomination.publicId(), NominationStep.EMPLOYER_PASS, null, null));
		return this.nominations.get(nomination.id());
	}

	/** With the unit's opinion too: ready to be recommended. */
	public Nomination ready(Year year, int unit, String name) {
		Nomination nomination = before(year, unit, name, Standing.NOTHING);
		done(this.review.opine(year.clerk(unit), nomination.publicId(), said(Opinion.Body.RECOMMENDER)));
		return this.nominations.get(nomination.id());
	}

	/**
	 * Puts these people on their unit's list, in this order, with all its papers; returns
	 * the version on the screen.
	 */
	public int listed(Actor clerk, Edition edition, List<Nomination> people) {
		Map<String, Integer> places = new HashMap<>();
		people.forEach((each) -> places.put(each.publicId(), places.size() + 1));
		done(this.recommendations.rank(clerk, edition, places, version(clerk, edition)));
		done(this.recommendations.savePapers(clerk, edition,
				new Recommendations.Papers(LocalDate.of(2026, 4, 22), NominationWorld.pdf("纪要.pdf"), "试工发〔2026〕3号",
						NominationWorld.pdf("推荐函.pdf"), POSTED, POSTED.plusDays(8), NominationWorld.pdf("公示.pdf"),
						"无异议", version(clerk, edition))));
		return version(clerk, edition);
	}

	/** People recommended in one batch. */
	public List<Nomination> recommended(Year year, int unit, String... names) {
		List<Nomination> people = new ArrayList<>();
		for (String name : names) {
			people.add(ready(year, unit, name));
		}
		Actor clerk = year.clerk(unit);
		done(this.recommendations.send(clerk, year.edition(), listed(clerk, year.edition(), people), null));
		return people.stream().map((each) -> this.nominations.get(each.id())).toList();
	}

	public int version(Actor clerk, Edition edition) {
		return this.recommendations.view(clerk, edition).draft().version();
	}

	public static Said said(Opinion.Body body) {
		return new Said(body, true, "情况属实，同意推荐。", "包某", LocalDate.of(2026, 4, 10));
	}

	public static void done(Outcome outcome) {
		EditionWorld.done(outcome);
	}

}
