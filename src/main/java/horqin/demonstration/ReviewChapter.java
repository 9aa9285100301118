package horqin.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Units;
import horqin.demonstration.content.Applicant;
import horqin.demonstration.content.DemonstrationCase;
import horqin.nomination.Channel;
import horqin.nomination.EvidenceType;
import horqin.nomination.Exclusion;
import horqin.nomination.Finding;
import horqin.nomination.Findings;
import horqin.nomination.NominationStep;
import horqin.nomination.Opinion;
import horqin.nomination.Stage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * What employer and recommending union make of each application of the first year:
 * certified, sent back, handed over, excused, found out (Articles 3, 4 and 6).
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class ReviewChapter {

	private static final String CHAPTER = "the review of 2026";

	private final Writing writing;

	private final Reviewing reviewing;

	private final Findings findings;

	private final Units units;

	private final Attempts attempts;

	ReviewChapter(Writing writing, Reviewing reviewing, Findings findings, Units units, Attempts attempts) {
		this.writing = writing;
		this.reviewing = reviewing;
		this.findings = findings;
		this.units = units;
		this.attempts = attempts;
	}

	/** What becomes of somebody who handed in on a day. */
	void write(Story story, Candidate candidate, LocalDate day) {
		if (candidate.end() == Stage.EMPLOYER_REVIEW) {
			return;
		}
		Actor clerk = story.cast().clerk(candidate.firstUnit());
		LocalDateTime employer = story.office(day, 2, 15, candidate);
		story.diary().at(employer, CHAPTER, () -> employer(story, candidate, clerk, employer.toLocalDate()));
		LocalDateTime unit = story.office(employer.toLocalDate(), 1, 10, candidate);
		switch (candidate.end()) {
			case RETURNED -> sentBack(story, candidate, clerk, unit);
			case WITHDRAWN -> withdrawn(story, candidate, clerk, unit);
			default -> weighed(story, candidate, clerk, unit);
		}
		exception(story, candidate, clerk);
		finding(story, candidate, clerk);
	}

	private void employer(Story story, Candidate candidate, Actor clerk, LocalDate day) {
		if (candidate.shows("SPAN_REFUTED")) {
			this.reviewing.certify(candidate, clerk);
			this.reviewing.said(candidate, clerk, story.units(), day, Opinion.Body.EMPLOYER_UNION);
			this.reviewing.said(candidate, clerk, story.units(), day, Opinion.Body.EMPLOYER_PARTY);
			this.reviewing.stampedForm(candidate, clerk, story.units(), day);
			DemonstrationCase refuted = story.caseOf("SPAN_REFUTED");
			this.attempts.refused(refuted, this.reviewing.pass(candidate, clerk));
			this.reviewing.sendBack(candidate, clerk, refuted.datum("note") + "，请核实后如实填写。");
			return;
		}
		if (candidate.shows("PARTY_OPINION_MISSING")) {
			this.attempts.refused(story.caseOf("PARTY_OPINION_MISSING"), this.reviewing.pass(candidate, clerk));
		}
		this.reviewing.employer(candidate, clerk, story.units(), day);
	}

	/** Whom the union considers, and what the case about them says. */
	private void weighed(Story story, Candidate candidate, Actor clerk, LocalDateTime at) {
		LocalDate day = at.toLocalDate();
		if (candidate.shows("RETURNED_CORRECTED")) {
			corrected(story, candidate, clerk);
		}
		else if (candidate.shows("WRONG_UNIT")) {
			story.diary().at(at, CHAPTER, () -> handedOver(story, candidate, clerk));
			story.diary()
				.at(at.plusHours(5), CHAPTER,
						() -> takenOver(story, candidate, story.cast().clerk(candidate.applicant().unit()), day));
		}
		else {
			story.diary().at(at, CHAPTER, () -> consider(story, candidate, clerk, day));
		}
		if (candidate.shows("DOCUMENT_SUBSTITUTED")) {
			substituted(story, candidate, clerk);
		}
	}

	private void consider(Story story, Candidate candidate, Actor clerk, LocalDate day) {
		if (candidate.shows("RETIRED_REEMPLOYED")) {
			DemonstrationCase retained = story.caseOf("RETIRED_REEMPLOYED");
			this.attempts.refused(retained, this.reviewing.mayRecommend(candidate, clerk));
			this.reviewing.addRetainedProof(candidate, clerk, retained.datum("proof"), day);
		}
		if (candidate.shows("RECOMMENDED_BY_AN_EMPLOYER")) {
			DemonstrationCase employer = story.caseOf("RECOMMENDED_BY_AN_EMPLOYER");
			String to = this.units.get(story.cast().unit(employer.datum("employer"))).publicId();
			this.attempts.refused(employer,
					this.reviewing.redirect(candidate, story.cast().staff("officer-b"), to, "单位要求以本单位名义报送"));
		}
		if (candidate.end() != Stage.NOT_RECOMMENDED || candidate.shows("OVER_QUOTA")
				|| candidate.shows("UNQUALIFIED_ON_THE_LIST")) {
			this.reviewing.favour(candidate, clerk, story.units(), day);
		}
		if (candidate.shows("DEPUTY_DIVISION")) {
			this.attempts.refused(story.caseOf("DEPUTY_DIVISION"), this.reviewing.mayRecommend(candidate, clerk));
		}
		if (candidate.shows("ENTERPRISE_HEAD_EXCEPTION_REFUSED")) {
			this.attempts.refused(story.caseOf("ENTERPRISE_HEAD_EXCEPTION_REFUSED"),
					this.reviewing.mayRecommend(candidate, clerk));
		}
	}

	private void handedOver(Story story, Candidate candidate, Actor clerk) {
		this.attempts.refused(story.caseOf("WRONG_UNIT"), this.reviewing.ground(candidate, clerk, Channel.INDUSTRY));
		String to = this.units.get(story.cast().unit(candidate.applicant().unit())).publicId();
		done(this.reviewing.redirect(candidate, story.cast().staff("officer-b"), to, "市直供热企业职工，按行业归口由本企业工会推荐"));
	}

	private void takenOver(Story story, Candidate candidate, Actor clerk, LocalDate day) {
		done(this.reviewing.step(candidate, clerk, NominationStep.TAKE_OVER, null));
		this.reviewing.favour(candidate, clerk, story.units(), day);
	}

	private void corrected(Story story, Candidate candidate, Actor clerk) {
		DemonstrationCase back = story.caseOf("RETURNED_CORRECTED");
		LocalDate day = LocalDate.parse(back.datum("on"));
		story.diary()
			.at(day.atTime(10, 40), CHAPTER, () -> this.reviewing.sendBack(candidate, clerk, back.datum("reason")));
		story.diary().at(day.plusDays(1).atTime(19, 5), CHAPTER, () -> {
			this.writing.photo(candidate);
			this.writing.correct(candidate, this.reviewing.of(candidate, clerk),
					paper(candidate, EvidenceType.APPRENTICES));
			done(this.writing.submit(candidate, NominationStep.RESUBMIT));
			this.attempts.went(back);
		});
		LocalDateTime again = story.office(day, 4, 9, candidate);
		story.diary()
			.at(again, CHAPTER, () -> this.reviewing.favour(candidate, clerk, story.units(), again.toLocalDate()));
	}

	private void substituted(Story story, Candidate candidate, Actor clerk) {
		DemonstrationCase substituted = story.caseOf("DOCUMENT_SUBSTITUTED");
		LocalDate day = LocalDate.parse(substituted.datum("on"));
		story.diary()
			.at(day.atTime(9, 20), CHAPTER, () -> this.reviewing.sendBack(candidate, clerk, "本人来电说明材料传错年份，退回更换。"));
		story.diary().at(day.atTime(12, 31), CHAPTER, () -> {
			this.writing.correct(candidate, this.reviewing.of(candidate, clerk),
					candidate.applicant().papers().getLast());
			done(this.writing.submit(candidate, NominationStep.RESUBMIT));
			this.attempts.went(substituted);
		});
	}

	private void sentBack(Story story, Candidate candidate, Actor clerk, LocalDateTime at) {
		if (candidate.shows("RETURNED_NOT_RESUBMITTED")) {
			DemonstrationCase back = story.caseOf("RETURNED_NOT_RESUBMITTED");
			LocalDateTime on = LocalDate.parse(back.datum("on")).atTime(11, candidate.number() % 60);
			story.diary().at(on, CHAPTER, () -> {
				this.reviewing.sendBack(candidate, clerk, back.datum("reason"));
				this.attempts.went(back);
			});
		}
		else if (!candidate.shows("SPAN_REFUTED")) {
			story.diary().at(at, CHAPTER, () -> this.reviewing.sendBack(candidate, clerk, "带徒传艺的材料与自述对应不上，请补充师徒协议原件。"));
		}
	}

	private void withdrawn(Story story, Candidate candidate, Actor clerk, LocalDateTime at) {
		if (candidate.shows("PERSON_SUBSTITUTED")) {
			story.diary()
				.at(at, CHAPTER, () -> this.reviewing.favour(candidate, clerk, story.units(), at.toLocalDate()));
			return;
		}
		LocalDateTime on = candidate.shows("SEAT_MOVED") ? LocalDate.of(2026, 4, 28).atTime(20, 10)
				: at.plusDays(2).withHour(20);
		story.diary().at(on, CHAPTER, () -> {
			this.writing.withdraw(candidate, story.caseOf("WITHDRAWN").datum("reason"), on.toLocalDate());
			candidate.applicant()
				.cases()
				.stream()
				.filter("WITHDRAWN"::equals)
				.forEach((key) -> this.attempts.went(story.caseOf(key)));
		});
	}

	private void exception(Story story, Candidate candidate, Actor clerk) {
		Map<String, Exclusion> asked = Map.of("DEPUTY_DIVISION", Exclusion.LEADING_CADRE,
				"ENTERPRISE_HEAD_EXCEPTION_REFUSED", Exclusion.ENTERPRISE_HEAD);
		candidate.applicant().cases().stream().filter(asked::containsKey).map(story::caseOf).forEach((each) -> {
			LocalDate day = LocalDate.parse(each.datum("asked"));
			story.diary()
				.at(day.atTime(9, 35), CHAPTER, () -> this.reviewing.askException(candidate, clerk,
						asked.getOrDefault(each.key(), Exclusion.RETIRED), day));
			story.diary()
				.at(LocalDate.parse(each.datum("decided")).atTime(16, candidate.number() % 60), CHAPTER,
						() -> this.reviewing.decideException(candidate, story.cast().staff("leader-vice"),
								each.key().equals("DEPUTY_DIVISION"), each.datum("decision")));
		});
	}

	/** Found by an officer on a document that the union sent, the applicant heard. */
	private void finding(Story story, Candidate candidate, Actor clerk) {
		candidate.applicant()
			.cases()
			.stream()
			.filter(List.of("VIOLATION_FOUND", "ALLEGATION_UNFOUNDED")::contains)
			.map(story::caseOf)
			.forEach((each) -> {
				LocalDate day = LocalDate.parse(each.datum("heardOn")).plusDays(1);
				story.diary().at(day.atTime(14, 50), CHAPTER, () -> {
					find(story, candidate, each, day);
					if (Boolean.parseBoolean(each.datum("upheld"))) {
						this.attempts.refused(each, this.reviewing.mayRecommend(candidate, clerk));
					}
					else {
						this.attempts.went(each);
					}
				});
			});
	}

	/** Records what a document says of somebody. */
	void find(Story story, Candidate candidate, DemonstrationCase each, LocalDate day) {
		boolean upheld = Boolean.parseBoolean(each.datum("upheld"));
		done(this.findings.record(story.cast().staff("officer-b"), candidate.id(),
				new Findings.Wanted(Finding.Misconduct.valueOf(each.datum("misconduct")), each.datum("document"),
						LocalDate.parse(each.datum("heardOn")), each.datum("reply"), upheld,
						upheld ? "经核对文书原件，情况属实。" : "经函询主管机关，没有反映的情况。"),
				Scan.letter("认定依据", List.of(each.datum("document")), "通辽市总工会", day)));
	}

	/** Everything an applicant fills in, with the slip that is put right later. */
	void whole(Story story, Candidate candidate) {
		Applicant.Paper right = null;
		if (candidate.shows("RETURNED_CORRECTED")) {
			right = paper(candidate, EvidenceType.APPRENTICES);
		}
		else if (candidate.shows("DOCUMENT_SUBSTITUTED")) {
			right = candidate.applicant().papers().getLast();
		}
		if (right == null) {
			this.writing.whole(candidate, story.units());
			return;
		}
		Applicant.Paper wanted = right;
		this.writing.wholeBut(candidate, story.units(), (paper) -> !paper.equals(wanted));
		this.writing.paper(candidate, slipped(right));
	}

	private static Applicant.Paper slipped(Applicant.Paper right) {
		Map<String, String> values = new HashMap<>(right.values());
		values.computeIfPresent("on", (_, day) -> LocalDate.parse(day).minusYears(1).toString());
		values.computeIfPresent("result", (_, text) -> text.replace("徒弟", "学员"));
		values.computeIfPresent("name", (_, name) -> name + "等");
		return new Applicant.Paper(right.type(), values, right.forces(), right.scan().subList(0, 2));
	}

	private static Applicant.Paper paper(Candidate candidate, EvidenceType type) {
		return candidate.applicant()
			.papers()
			.stream()
			.filter((paper) -> paper.type() == type)
			.findFirst()
			.orElseThrow();
	}

}
