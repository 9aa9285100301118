package horqin.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.access.Actor;
import horqin.demonstration.content.DemonstrationCase;
import horqin.demonstration.content.RecommendationBook;
import horqin.edition.Edition;
import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.edition.QuotaMove;
import horqin.edition.Quotas;
import horqin.nomination.NominationStep;
import horqin.nomination.Stage;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * The unions decide together, put up their own notices, and send their lists with sealed
 * letters, never above the quota; then the year goes to formal review (Article 6).
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class RecommendationChapter {

	private static final String CHAPTER = "the lists of 2026";

	private final Sending sending;

	private final Reviewing reviewing;

	private final Editions editions;

	private final Quotas quotas;

	private final Attempts attempts;

	RecommendationChapter(Sending sending, Reviewing reviewing, Editions editions, Quotas quotas, Attempts attempts) {
		this.sending = sending;
		this.reviewing = reviewing;
		this.editions = editions;
		this.quotas = quotas;
		this.attempts = attempts;
	}

	void write(Story story) {
		moveSeat(story);
		int turn = 0;
		for (RecommendationBook.Batch batch : story.content().recommendations().batches()) {
			LocalDateTime at = batch.sentOn().atTime(9, 5).plusMinutes(11L * turn++);
			story.diary().at(at, CHAPTER, () -> send(story, batch));
			story.diary().at(at.plusMinutes(6), CHAPTER, () -> others(story, batch));
			if (batch.replaced() != null) {
				story.diary()
					.at(LocalDate.parse(story.caseOf("PERSON_SUBSTITUTED").datum("on")).atTime(10, 15), CHAPTER,
							() -> replace(story, batch));
			}
		}
		story.diary().at(LocalDateTime.of(2026, 5, 11, 16, 40), CHAPTER, () -> early(story));
		story.diary()
			.at(LocalDateTime.of(2026, 5, 12, 8, 35), CHAPTER, () -> done(this.editions
				.take(story.cast().staff("officer-a"), story.edition(Story.FIRST_YEAR), EditionStep.OPEN_SCREENING)));
	}

	private void moveSeat(Story story) {
		DemonstrationCase moved = story.caseOf("SEAT_MOVED");
		Actor officer = story.cast().staff("officer-a");
		story.diary().at(LocalDate.parse(moved.datum("on")).atTime(9, 50), CHAPTER, () -> {
			done(this.quotas.move(officer, story.edition(Story.FIRST_YEAR),
					new QuotaMove(story.cast().unit(moved.units().getFirst()),
							story.cast().unit(moved.units().getLast()), Integer.parseInt(moved.datum("seats")),
							moved.datum("reason"))));
			this.attempts.went(moved);
		});
	}

	private Edition year(Story story) {
		return this.editions.see(story.cast().staff("officer-a"), story.edition(Story.FIRST_YEAR));
	}

	private void send(Story story, RecommendationBook.Batch batch) {
		Actor clerk = story.cast().clerk(batch.unit());
		Edition year = year(story);
		List<Candidate> order = order(story, batch);
		missingPapers(story, batch, clerk, year, order);
		this.sending.papers(clerk, year, batch, Sending.Without.NOTHING);
		tooMany(story, batch, clerk, year, order);
		unqualified(story, batch, clerk, year, order);
		this.sending.rank(clerk, year, order);
		String explanation = batch.explanation();
		if (explanation != null && story.caseOf("KEY_INDUSTRY_MINORITY").units().contains(batch.unit())) {
			this.attempts.refused(story.caseOf("KEY_INDUSTRY_MINORITY"), this.sending.send(clerk, year, null));
		}
		done(this.sending.send(clerk, year, explanation));
	}

	private static List<Candidate> order(Story story, RecommendationBook.Batch batch) {
		Map<String, String> replaced = batch.replaced();
		return batch.order()
			.stream()
			.map((key) -> (replaced != null) ? replaced.getOrDefault(key, key) : key)
			.map(story::candidate)
			.toList();
	}

	private void missingPapers(Story story, RecommendationBook.Batch batch, Actor clerk, Edition year,
			List<Candidate> order) {
		Map<String, Sending.Without> missing = Map.of("BATCH_WITHOUT_LETTER", Sending.Without.LETTER,
				"BATCH_WITHOUT_MINUTES", Sending.Without.MINUTES);
		missing.forEach((key, without) -> {
			if (story.caseOf(key).units().contains(batch.unit())) {
				this.sending.rank(clerk, year, order);
				this.sending.papers(clerk, year, batch, without);
				this.attempts.refused(story.caseOf(key), this.sending.send(clerk, year, batch.explanation()));
			}
		});
	}

	private void tooMany(Story story, RecommendationBook.Batch batch, Actor clerk, Edition year,
			List<Candidate> order) {
		DemonstrationCase over = story.caseOf("OVER_QUOTA");
		if (over.units().contains(batch.unit())) {
			List<Candidate> more = new ArrayList<>(order);
			over.persons().forEach((key) -> more.add(story.candidate(key)));
			this.sending.rank(clerk, year, more);
			this.attempts.refused(over, this.sending.send(clerk, year, batch.explanation()));
		}
	}

	private void unqualified(Story story, RecommendationBook.Batch batch, Actor clerk, Edition year,
			List<Candidate> order) {
		DemonstrationCase unqualified = story.caseOf("UNQUALIFIED_ON_THE_LIST");
		if (unqualified.units().contains(batch.unit())) {
			this.sending.rank(clerk, year,
					List.of(order.getFirst(), story.candidate(unqualified.persons().getFirst())));
			this.attempts.refused(unqualified, this.sending.send(clerk, year, batch.explanation()));
		}
	}

	/** Whoever is not on the list is told why not. */
	private void others(Story story, RecommendationBook.Batch batch) {
		Actor clerk = story.cast().clerk(batch.unit());
		story.candidates()
			.stream()
			.filter((each) -> each.applicant().unit().equals(batch.unit()) && each.end() == Stage.NOT_RECOMMENDED)
			.forEach((each) -> done(this.reviewing.step(each, clerk, NominationStep.NOT_RECOMMEND,
					each.applicant().opinions().unit())));
	}

	private void replace(Story story, RecommendationBook.Batch batch) {
		DemonstrationCase replaced = story.caseOf("PERSON_SUBSTITUTED");
		Actor clerk = story.cast().clerk(batch.unit());
		Edition year = year(story);
		Candidate gone = story.candidate(replaced.persons().getFirst());
		done(this.reviewing.step(gone, clerk, NominationStep.WITHDRAW_RECOMMENDED, replaced.datum("reason"),
				LocalDate.parse(replaced.datum("on"))));
		List<Candidate> instead = Objects.requireNonNull(batch.replaced())
			.keySet()
			.stream()
			.map(story::candidate)
			.toList();
		this.sending.rank(clerk, year, instead);
		this.sending.papers(clerk, year, batch, Sending.Without.NOTHING);
		done(this.sending.send(clerk, year, explanation(batch)));
		this.attempts.went(replaced);
		this.attempts.went(story.caseOf("SUBSTITUTE"));
	}

	private static @Nullable String explanation(RecommendationBook.Batch batch) {
		return batch.explanation();
	}

	/** Before the hour has struck, whoever has seats left may still recommend. */
	private void early(Story story) {
		if (this.editions
			.take(story.cast().staff("officer-a"), story.edition(Story.FIRST_YEAR), EditionStep.OPEN_SCREENING)
			.isMoved()) {
			throw new IllegalStateException("Units still had time");
		}
	}

}
