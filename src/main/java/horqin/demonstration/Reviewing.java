package horqin.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import horqin.access.Actor;
import horqin.demonstration.content.Applicant;
import horqin.demonstration.content.UnitBook;
import horqin.nomination.Channel;
import horqin.nomination.Exceptions;
import horqin.nomination.Exclusion;
import horqin.nomination.Nomination;
import horqin.nomination.NominationStep;
import horqin.nomination.Nominations;
import horqin.nomination.Opinion;
import horqin.nomination.Paper;
import horqin.nomination.ReviewRules.Said;
import horqin.nomination.SavedSpan;
import horqin.nomination.SpanCheck;
import horqin.nomination.UnitReview;
import horqin.nomination.WorkHistory;
import horqin.nomination.WorkSpan;
import horqin.regulation.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/** How the employer's part is booked and the recommending union weighs somebody. */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class Reviewing {

	private final Nominations nominations;

	private final WorkHistory history;

	private final UnitReview review;

	private final Exceptions exceptions;

	Reviewing(Nominations nominations, WorkHistory history, UnitReview review, Exceptions exceptions) {
		this.nominations = nominations;
		this.history = history;
		this.review = review;
		this.exceptions = exceptions;
	}

	Nomination of(Candidate candidate, Actor actor) {
		return this.nominations.see(actor, candidate.id());
	}

	/** Everything the employer certifies, and on to the unit. */
	void employer(Candidate candidate, Actor clerk, UnitBook units, LocalDate day) {
		certify(candidate, clerk);
		said(candidate, clerk, units, day, Opinion.Body.EMPLOYER_UNION);
		said(candidate, clerk, units, day, Opinion.Body.EMPLOYER_PARTY);
		stampedForm(candidate, clerk, units, day);
		done(pass(candidate, clerk));
	}

	/** Every span against documents, and what the employer knows of Article 4. */
	void certify(Candidate candidate, Actor clerk) {
		List<SavedSpan> saved = this.history.of(of(candidate, clerk));
		List<WorkSpan> told = candidate.applicant().spans();
		for (SavedSpan span : saved) {
			boolean refuted = told.stream()
				.anyMatch((each) -> each.check() == SpanCheck.REFUSED && each.from().equals(span.span().from()));
			done(this.review.certify(clerk, candidate.id(), span.id(), span.version(), !refuted,
					refuted ? "社保缴费记录中没有这段时间，也没有劳动合同" : "劳动合同、社保缴费记录、岗位任职文件", null));
		}
		done(this.review.confirmStanding(clerk, candidate.id(), candidate.applicant().standing()));
	}

	void said(Candidate candidate, Actor clerk, UnitBook units, LocalDate day, Opinion.Body body) {
		Applicant.Opinions opinions = candidate.applicant().opinions();
		UnitBook.Employer employer = Writing.employer(candidate, units);
		Said said = switch (body) {
			case EMPLOYER_UNION -> new Said(body, true, opinions.employerUnion(), employer.union().name(), day);
			case EMPLOYER_PARTY -> new Said(body, true, opinions.employerParty(), employer.party(), day);
			case RECOMMENDER -> new Said(body, true, opinions.unit(), clerk.name(), day);
		};
		done(this.review.opine(clerk, candidate.id(), said));
	}

	void stampedForm(Candidate candidate, Actor clerk, UnitBook units, LocalDate day) {
		Applicant applicant = candidate.applicant();
		done(this.review.addPaper(clerk, candidate.id(), Paper.Kind.STAMPED_FORM,
				Scan.letter("科尔沁工匠培育对象推荐审批表",
						List.of("姓名：" + applicant.identity().name(), "所在单位工会意见：" + applicant.opinions().employerUnion(),
								"所在单位党组织意见：" + applicant.opinions().employerParty()),
						Writing.employer(candidate, units).name(), day)));
	}

	Outcome pass(Candidate candidate, Actor clerk) {
		return step(candidate, clerk, NominationStep.EMPLOYER_PASS, null);
	}

	/** What the union thinks of somebody it may recommend. */
	void favour(Candidate candidate, Actor clerk, UnitBook units, LocalDate day) {
		said(candidate, clerk, units, day, Opinion.Body.RECOMMENDER);
	}

	void sendBack(Candidate candidate, Actor clerk, String reason) {
		done(step(candidate, clerk, NominationStep.RETURN, reason));
	}

	Outcome step(Candidate candidate, Actor actor, NominationStep step, @Nullable String reason) {
		return this.review.take(actor, candidate.id(), step, reason, null);
	}

	/** The same with the signed paper that the step asks for. */
	Outcome step(Candidate candidate, Actor actor, NominationStep step, String reason, LocalDate day) {
		return this.review.take(actor, candidate.id(), step, reason,
				Scan.letter("情况说明", List.of(reason), actor.unitName(), day));
	}

	/** What would stand in the way of recommending somebody. */
	Outcome mayRecommend(Candidate candidate, Actor clerk) {
		return this.nominations.may(clerk, of(candidate, clerk), NominationStep.RECOMMEND, Nominations.Case.plain());
	}

	void addRetainedProof(Candidate candidate, Actor clerk, String proof, LocalDate day) {
		done(this.review.addPaper(clerk, candidate.id(), Paper.Kind.RETAINED_PROOF,
				Scan.letter("延聘证明", List.of(proof), clerk.unitName(), day)));
	}

	void askException(Candidate candidate, Actor clerk, Exclusion exclusion, LocalDate day) {
		String reason = Objects.requireNonNull(candidate.applicant().exceptionRequest());
		done(this.exceptions.request(clerk, candidate.id(), Set.of(exclusion), reason,
				Scan.letter("关于破例推荐的请示", List.of(reason), clerk.unitName(), day)));
	}

	void decideException(Candidate candidate, Actor leader, boolean grant, String reason) {
		done(this.exceptions.decide(leader, candidate.id(), grant, reason));
	}

	Outcome ground(Candidate candidate, Actor clerk, Channel channel) {
		return this.review.ground(clerk, candidate.id(), channel);
	}

	Outcome redirect(Candidate candidate, Actor officer, String unitPublicId, String reason) {
		return this.review.redirect(officer, candidate.id(), unitPublicId, reason);
	}

}
