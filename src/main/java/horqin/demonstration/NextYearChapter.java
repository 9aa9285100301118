package horqin.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import horqin.access.Actor;
import horqin.demonstration.content.RecommendationBook;
import horqin.edition.Edition;
import horqin.edition.Editions;
import horqin.nomination.Exclusion;
import horqin.nomination.NominationStep;
import horqin.nomination.Stage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * The second year is in the midst of its applications when the story stops: somebody
 * stands in every early state, so that every early screen has work on it.
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class NextYearChapter {

	private static final String CHAPTER = "the applications of 2027";

	private static final LocalDate OPENS = LocalDate.of(2026, 6, 2);

	/** Who is sent back reads one of these. */
	private static final List<String> DEFECTS = List.of("上年度材料原样照搬，请补充近一年的业绩和证明。", "创新成果缺验收或应用证明，请补充。",
			"工作经历最近一段岗位已变动，请更新。", "师徒协议没有双方签字，请重新上传。", "技能等级证书已换发，请上传新证。");

	private final Writing writing;

	private final Reviewing reviewing;

	private final Sending sending;

	private final Editions editions;

	private final Attempts attempts;

	NextYearChapter(Writing writing, Reviewing reviewing, Sending sending, Editions editions, Attempts attempts) {
		this.writing = writing;
		this.reviewing = reviewing;
		this.sending = sending;
		this.editions = editions;
		this.attempts = attempts;
	}

	void write(Story story) {
		for (Candidate each : story.nextCandidates()) {
			LocalDateTime handedIn = each.isSubmitted() ? each.submittedAt() : drafted(each);
			LocalDateTime opened = OPENS.atTime(8, 45).plusMinutes(each.number() * 3L);
			story.diary().at(opened, CHAPTER, () -> this.writing.open(each, story.cast(), story.units()));
			story.diary().at(handedIn, CHAPTER, () -> write(story, each, handedIn.toLocalDate()));
			if (each.isSubmitted() && each.end() != Stage.EMPLOYER_REVIEW) {
				reviewed(story, each, handedIn.toLocalDate());
			}
		}
		story.content()
			.recommendations()
			.nextBatches()
			.forEach((batch) -> story.diary()
				.at(batch.sentOn().atTime(10, batch.order().size() * 7), CHAPTER, () -> send(story, batch)));
	}

	private static LocalDateTime drafted(Candidate candidate) {
		return OPENS.plusDays(2 + candidate.number() % 13).atTime(12 + candidate.number() % 9, 40);
	}

	private void write(Story story, Candidate candidate, LocalDate day) {
		if (!candidate.isSubmitted() && !candidate.key().equals("p019") && candidate.number() % 3 != 0) {
			this.writing.profile(candidate, story.units());
			this.writing.history(candidate, story.units());
			if (candidate.number() % 2 == 0) {
				this.writing.statements(candidate, candidate.applicant().statements());
			}
			return;
		}
		this.writing.whole(candidate, story.units());
		if (!candidate.isSubmitted() && !candidate.key().equals("p019")) {
			return;
		}
		this.writing.sign(candidate, day);
		if (candidate.isSubmitted()) {
			done(this.writing.submit(candidate, NominationStep.SUBMIT));
		}
		else {
			this.attempts.refused(story.caseOf("SHORT_FRONT_LINE_AGAIN"),
					this.writing.submit(candidate, NominationStep.SUBMIT));
		}
	}

	private void reviewed(Story story, Candidate candidate, LocalDate day) {
		Actor clerk = story.cast().clerk(candidate.firstUnit());
		LocalDateTime employer = story.office(day, 1, 9, candidate);
		story.diary()
			.at(employer, CHAPTER,
					() -> this.reviewing.employer(candidate, clerk, story.units(), employer.toLocalDate()));
		story.diary().at(employer.plusHours(5), CHAPTER, () -> weighed(story, candidate, clerk, employer));
	}

	private void weighed(Story story, Candidate candidate, Actor clerk, LocalDateTime at) {
		LocalDate day = at.toLocalDate();
		switch (candidate.end()) {
			case RETURNED ->
				this.reviewing.sendBack(candidate, clerk, DEFECTS.get(candidate.number() % DEFECTS.size()));
			case WITHDRAWN -> this.writing.withdraw(candidate, "因岗位调整，本年度不再申报。", day);
			case EXCEPTION_PENDING -> {
				this.reviewing.favour(candidate, clerk, story.units(), day);
				this.reviewing.askException(candidate, clerk, candidate.applicant().standing().leadingCadre()
						? Exclusion.LEADING_CADRE : Exclusion.ENTERPRISE_HEAD, day);
			}
			case RECOMMENDED -> this.reviewing.favour(candidate, clerk, story.units(), day);
			default -> {
				if (candidate.number() % 2 == 0) {
					this.reviewing.favour(candidate, clerk, story.units(), day);
				}
			}
		}
	}

	private void send(Story story, RecommendationBook.Batch batch) {
		Actor clerk = story.cast().clerk(batch.unit());
		Edition year = this.editions.see(story.cast().staff("officer-a"), story.edition(Story.NEXT_YEAR));
		this.sending.rank(clerk, year, batch.order().stream().map(story::nextCandidate).toList());
		this.sending.papers(clerk, year, batch, Sending.Without.NOTHING);
		done(this.sending.send(clerk, year, batch.explanation()));
	}

}
