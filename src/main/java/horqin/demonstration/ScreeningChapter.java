package horqin.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.demonstration.content.DemonstrationCase;
import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.nomination.Stage;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.screening.Corrections;
import horqin.screening.Item;
import horqin.screening.OpenReviews;
import horqin.screening.Screenings;
import horqin.screening.Screenings.Judged;
import horqin.screening.Verdict;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * Two officers hold 58 people against conditions and quota: 53 pass at once, one after a
 * correction, four do not (Article 7).
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class ScreeningChapter {

	private static final String CHAPTER = "the formal review of 2026";

	private static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 12);

	private final Screenings screenings;

	private final OpenReviews reviews;

	private final Corrections corrections;

	private final ReviewChapter review;

	private final Writing writing;

	private final Editions editions;

	private final Attempts attempts;

	ScreeningChapter(Screenings screenings, OpenReviews reviews, Corrections corrections, ReviewChapter review,
			Writing writing, Editions editions, Attempts attempts) {
		this.screenings = screenings;
		this.reviews = reviews;
		this.corrections = corrections;
		this.review = review;
		this.writing = writing;
		this.editions = editions;
		this.attempts = attempts;
	}

	void write(Story story) {
		story.diary().at(FIRST_DAY.atTime(8, 50), CHAPTER, () -> takeIn(story));
		int turn = 0;
		for (Candidate each : reviewed(story)) {
			if (each.end() != Stage.INELIGIBLE && !each.shows("CORRECTION")) {
				LocalDateTime at = FIRST_DAY.plusDays(turn % 2).atTime(9, 20).plusMinutes(8L * (turn / 2));
				turn++;
				story.diary().at(at, CHAPTER, () -> pass(story, each));
			}
		}
		corrected(story);
		late(story);
		withoutPartyOpinion(story);
		notFrontLine(story);
		dishonest(story);
		tooEarly(story);
	}

	private static List<Candidate> reviewed(Story story) {
		return story.candidates().stream().filter((each) -> each.end().segment() != Stage.Segment.NOMINATION).toList();
	}

	private void takeIn(Story story) {
		Screenings.Many taken = this.screenings.takeInAll(story.cast().staff("officer-a"),
				story.edition(Story.FIRST_YEAR), null);
		if (taken.done() != reviewed(story).size()) {
			throw new IllegalStateException("Taken in are " + taken);
		}
	}

	/** The two officers share the work. */
	private static Actor officer(Story story, Candidate candidate) {
		return story.cast().staff((candidate.number() % 2 == 0) ? "officer-a" : "officer-b");
	}

	private static Map<Item, Judged> allMet() {
		Map<Item, Judged> all = new EnumMap<>(Item.class);
		for (Item item : Item.values()) {
			all.put(item, Judged.met());
		}
		return all;
	}

	private Outcome judge(Story story, Candidate candidate, Map<Item, Judged> judged) {
		Actor officer = officer(story, candidate);
		return this.screenings.judge(officer, candidate.id(), judged, version(officer, candidate));
	}

	private int version(Actor officer, Candidate candidate) {
		return this.reviews.version(officer, candidate.id());
	}

	private void pass(Story story, Candidate candidate) {
		Map<Item, Judged> judged = allMet();
		for (String key : List.of("DUPLICATE_PATENT", "DUPLICATE_FILE")) {
			if (candidate.shows(key)) {
				DemonstrationCase twice = story.caseOf(key);
				judged.put(Item.REPEAT, new Judged(Verdict.MET, twice.then(), null));
				this.attempts.went(twice);
			}
		}
		done(judge(story, candidate, judged));
		Actor officer = officer(story, candidate);
		done(this.screenings.pass(officer, candidate.id(), version(officer, candidate), null));
	}

	private void refuse(Story story, Candidate candidate) {
		Actor officer = officer(story, candidate);
		done(this.screenings.refuse(officer, candidate.id(), version(officer, candidate), null));
	}

	private void sendList(Story story, Candidate candidate, int days) {
		Actor officer = officer(story, candidate);
		done(this.corrections.send(officer, candidate.id(), version(officer, candidate), days, null));
	}

	private static LocalDateTime at(DemonstrationCase of, String datum, int hour, int minute) {
		return LocalDate.parse(of.datum(datum)).atTime(hour, minute);
	}

	/** Asked once for three things, put right in time. */
	private void corrected(Story story) {
		DemonstrationCase correction = story.caseOf("CORRECTION");
		Candidate candidate = story.personOf("CORRECTION");
		List<String> defects = List.of(correction.datum("defects").split("\\|"));
		Map<Item, Judged> judged = allMet();
		judged.put(Item.OPINIONS, new Judged(Verdict.TO_CORRECT, defects.getFirst(), null));
		judged.put(Item.MATERIALS,
				new Judged(Verdict.TO_CORRECT, String.join("；", defects.subList(1, defects.size())), null));
		story.diary().at(at(correction, "asked", 15, 30), CHAPTER, () -> {
			done(judge(story, candidate, judged));
			sendList(story, candidate, 2);
		});
		story.diary().at(at(correction, "due", 9, 40), CHAPTER, () -> {
			this.writing.papers(candidate, (paper) -> paper.equals(candidate.applicant().papers().getFirst()));
			done(this.corrections.resubmit(story.cast().clerk(candidate.applicant().unit()), candidate.id(),
					"三处均已补正，请审核。"));
		});
		story.diary().at(at(correction, "due", 15, 10), CHAPTER, () -> {
			pass(story, candidate);
			this.attempts.went(correction);
		});
	}

	/**
	 * First refused without a word why, then asked; what comes a day late is not taken.
	 */
	private void late(Story story) {
		DemonstrationCase late = story.caseOf("CORRECTION_LATE");
		Candidate candidate = story.personOf("CORRECTION_LATE");
		Actor officer = officer(story, candidate);
		story.diary().at(at(late, "asked", 16, 5), CHAPTER, () -> {
			Map<Item, Judged> judged = allMet();
			judged.put(Item.MATERIALS, new Judged(Verdict.NOT_MET, null, null));
			done(judge(story, candidate, judged));
			this.attempts.refused(story.caseOf("REFUSAL_WITHOUT_A_CONDITION"),
					this.screenings.refuse(officer, candidate.id(), version(officer, candidate), null));
		});
		story.diary().at(at(late, "asked", 16, 20), CHAPTER, () -> {
			done(judge(story, candidate, Map.of(Item.MATERIALS, new Judged(Verdict.TO_CORRECT,
					late.datum("defects").replace('|', '；'), Duty.FIVE_FORCES_EVIDENCED))));
			sendList(story, candidate, 2);
		});
		LocalDate after = LocalDate.parse(late.datum("due")).plusDays(1);
		story.diary()
			.at(after.atTime(9, 10), CHAPTER, () -> this.attempts.refused(late, this.corrections
				.resubmit(story.cast().clerk(candidate.applicant().unit()), candidate.id(), "材料今天才收到，请收下。")));
		story.diary().at(after.atTime(10, 30), CHAPTER, () -> refuse(story, candidate));
	}

	private void withoutPartyOpinion(Story story) {
		DemonstrationCase missing = story.caseOf("PARTY_OPINION_MISSING");
		Candidate candidate = story.personOf(missing.key());
		story.diary().at(FIRST_DAY.atTime(16, 40), CHAPTER, () -> {
			Map<Item, Judged> judged = allMet();
			judged.put(Item.POLITICAL, new Judged(Verdict.TO_CORRECT, "盖章的申报表上没有所在单位党组织意见，请补交。", null));
			done(judge(story, candidate, judged));
			sendList(story, candidate, 2);
		});
		story.diary().at(FIRST_DAY.plusDays(3).atTime(10, 45), CHAPTER, () -> refuse(story, candidate));
	}

	private void notFrontLine(Story story) {
		DemonstrationCase office = story.caseOf("SPAN_NOT_FRONT_LINE");
		Candidate candidate = story.personOf(office.key());
		story.diary().at(FIRST_DAY.plusDays(1).atTime(16, 15), CHAPTER, () -> {
			Map<Item, Judged> judged = allMet();
			judged.put(Item.FRONT_LINE, new Judged(Verdict.NOT_MET,
					"对照%s，2010年4月起为车辆管理岗，一线年限%s，未满5年。".formatted(office.datum("document"), office.datum("frontLine")),
					null));
			done(judge(story, candidate, judged));
			Actor officer = officer(story, candidate);
			this.attempts.refused(office,
					this.screenings.pass(officer, candidate.id(), version(officer, candidate), null));
			refuse(story, candidate);
		});
	}

	private void dishonest(Story story) {
		DemonstrationCase dishonest = story.caseOf("DISHONESTY_FOUND");
		Candidate candidate = story.personOf(dishonest.key());
		LocalDate day = LocalDate.parse(dishonest.datum("heardOn")).plusDays(1);
		story.diary().at(day.atTime(10, 25), CHAPTER, () -> this.review.find(story, candidate, dishonest, day));
		story.diary().at(day.atTime(11, 10), CHAPTER, () -> {
			Map<Item, Judged> judged = allMet();
			judged.put(Item.EXCLUSIONS, new Judged(Verdict.NOT_MET,
					"已被列入失信被执行人（%s）。".formatted(dishonest.datum("document")), Duty.CLEAN_RECORD));
			done(judge(story, candidate, judged));
			Actor officer = officer(story, candidate);
			this.attempts.refused(dishonest,
					this.screenings.pass(officer, candidate.id(), version(officer, candidate), null));
			refuse(story, candidate);
		});
	}

	/** Nobody is scored while somebody has no conclusion. */
	private void tooEarly(Story story) {
		story.diary()
			.at(FIRST_DAY.plusDays(1).atTime(8, 55), CHAPTER,
					() -> this.attempts.refused(story.caseOf("SCORING_BEFORE_REVIEW"),
							this.editions.take(story.cast().staff("officer-a"), story.edition(Story.FIRST_YEAR),
									EditionStep.OPEN_SCORING)));
	}

}
