package horqin.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.PaperSignatures;
import horqin.access.Role;
import horqin.edition.EditionState;
import horqin.edition.EditionStep;
import horqin.edition.Gate;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.scoring.ScoringWorld.Review;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A committee made, composed, approved, opened; its conflicts; the gate before scoring.
 */
@PlatformTest
class CommitteeTest {

	private final ScoringWorld reviews;

	private final Panels panels;

	private final PanelSteps steps;

	private final Scoring scoring;

	private final Declarations declarations;

	private final Cards cards;

	private final Withdrawals withdrawals;

	private final Progress progress;

	private final ScoringGate gate;

	private final JdbcClient jdbc;

	private final TransactionOperations together;

	private final ApplicationEventPublisher events;

	CommitteeTest(ScoringWorld reviews, Panels panels, PanelSteps steps, Scoring scoring, Declarations declarations,
			Cards cards, Withdrawals withdrawals, Progress progress, ScoringGate gate, JdbcClient jdbc,
			TransactionOperations together, ApplicationEventPublisher events) {
		this.together = together;
		this.events = events;
		this.reviews = reviews;
		this.panels = panels;
		this.steps = steps;
		this.scoring = scoring;
		this.declarations = declarations;
		this.cards = cards;
		this.withdrawals = withdrawals;
		this.progress = progress;
		this.gate = gate;
		this.jdbc = jdbc;
	}

	@Test
	void article7RefusesToSubmitACommitteeWithoutHeadsOfDepartmentsAndAllowsItWithThem() {
		Review lone = this.reviews.drafted(1, 1);
		refused(Duty.COMMITTEE_COMPOSITION, this.reviews.take(lone.officer(), lone, PanelStep.SUBMIT, "人少"));
		Review review = this.reviews.drafted(5, 1);
		allowed(Duty.COMMITTEE_COMPOSITION, this.reviews.take(review.officer(), review, PanelStep.SUBMIT, null));
	}

	@Test
	void aYearHasOneCommitteeForItsSelectionAlsoWhenTwoPressAtOnce() throws Exception {
		Review review = this.reviews.drafted(0, 0);
		String edition = this.jdbc.sql("select public_id from edition.edition where id = :id")
			.param("id", review.edition())
			.query(String.class)
			.single();
		List<Outcome> outcomes = atOnce(8, () -> this.panels.create(review.officer(), edition, Purpose.SELECTION));
		assertThat(outcomes).noneMatch(Outcome::isMoved);
		assertThat(this.panels.count(review.officer())).isEqualTo(1);
	}

	@Test
	void whoPreparesTheCompositionDoesNotApproveItAndNobodyApprovesUnseen() {
		Review review = this.reviews.drafted(5, 1);
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.SUBMIT, null));
		assertThatThrownBy(() -> this.reviews.take(review.officer(), review, PanelStep.APPROVE, null))
			.isInstanceOf(NotAllowed.class);
		Actor both = as(review.officer(), Role.LEADER);
		assertThat(this.reviews.take(both, review, PanelStep.APPROVE, null).reasons()).extracting(Reason::text)
			.containsExactly("您已在这件事上做过拟制，不能再做签发；请由另一位同事办理。");
		int version = this.reviews.panel(review).version();
		assertThat(this.steps.take(review.leader(), review.panel(), PanelStep.APPROVE, version - 1, null).isMoved())
			.isFalse();
		assertThat(this.steps.take(review.leader(), review.panel(), PanelStep.APPROVE, version, null).isMoved())
			.isTrue();
	}

	@Test
	void theOfficerWhoPreparesIsNoMemberAndOnlyExpertsAre() {
		Review review = this.reviews.drafted(5, 1);
		Actor officer = review.officer();
		assertThat(this.panels
			.join(officer, review.panel(), new Panels.NewMember(officer.accountId(), MemberKind.OTHER, "", "市总工会"))
			.reasons()).hasSize(2);
		assertThat(this.panels.members(this.reviews.panel(review))).hasSize(5);
	}

	@Test
	void whatWasApprovedIsChangedOnlyAfterItIsTakenBackWithAReason() {
		Review review = this.reviews.approved(5, 1);
		String member = this.reviews.memberId(review, review.experts().getLast());
		assertThat(this.panels.remove(review.officer(), review.panel(), member).isMoved()).isFalse();
		assertThat(this.reviews.take(review.officer(), review, PanelStep.RECALL, " "))
			.isInstanceOf(Outcome.NeedsReason.class);
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.RECALL, "增补电力专家"));
		assertThat(this.panels.remove(review.officer(), review.panel(), member).isMoved()).isTrue();
	}

	@Test
	void theGateBeforeScoringSaysEverythingThatIsMissing() {
		Review review = this.reviews.drafted(5, 0);
		Gate asked = this.gate;
		assertThat(asked.missing(review.edition(), EditionStep.OPEN_SCORING)).extracting(Reason::text)
			.containsExactly("评审委员会组成方案现在是「拟制」，须经市总审批审定", "参评对象名单现有0人，形式审查通过的人选还没有送交评审");
		Review ready = this.reviews.approved(5, 2);
		assertThat(asked.missing(ready.edition(), EditionStep.OPEN_SCORING)).singleElement()
			.satisfies((reason) -> assertThat(reason.text()).startsWith("还有5位委员没有签署回避声明"));
		ready.experts().forEach((expert) -> ScoringWorld.done(this.declarations.sign(expert, ready.panel())));
		assertThat(asked.missing(ready.edition(), EditionStep.OPEN_SCORING)).isEmpty();
		this.reviews.enter(ready, 1);
		assertThat(asked.missing(ready.edition(), EditionStep.OPEN_SCORING)).as("signed again for whoever was added")
			.hasSize(1);
		assertThat(asked.missing(ready.edition(), EditionStep.PUBLISH)).isEmpty();
	}

	@Test
	void scoringDoesNotOpenBeforeTheYearIsThere() {
		Review review = this.reviews.approved(5, 1);
		review.experts().forEach((expert) -> ScoringWorld.done(this.declarations.sign(expert, review.panel())));
		assertThat(this.reviews.take(review.officer(), review, PanelStep.OPEN, null).isMoved()).isFalse();
		this.reviews.edition(review, EditionState.SCORING);
		assertThat(this.reviews.take(review.officer(), review, PanelStep.OPEN, null).isMoved()).isTrue();
		assertThat(this.reviews.panel(review).rubricVersion()).isEqualTo(1);
		assertThat(this.scoring.enter(review.officer(), this.reviews.panel(review).id(), List.of()).isMoved())
			.isFalse();
	}

	@Test
	void aMemberOfTheSameUnitNeverMeetsTheSubject() {
		Review review = this.reviews.drafted(5, 2);
		this.reviews.enter(review, "同单位人选",
				new Candidate.Tie(Candidate.TieKind.EMPLOYER, null, "外地学院 " + review.chair().accountId()));
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.SUBMIT, null));
		ScoringWorld.done(this.reviews.take(review.leader(), review, PanelStep.APPROVE, null));
		review.experts().forEach((expert) -> ScoringWorld.done(this.declarations.sign(expert, review.panel())));
		this.reviews.edition(review, EditionState.SCORING);
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.OPEN, null));
		String forbidden = this.reviews.subjects(review).getLast();
		assertThat(this.cards.assigned(review.chair(), review.panel())).hasSize(2);
		assertThat(this.cards.assigned(review.experts().get(1), review.panel())).hasSize(3);
		assertThatThrownBy(() -> this.reviews.score(review, review.chair(), forbidden, ScoringWorld.USUAL))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.withdrawals.ask(review.chair(), review.panel(), forbidden, "看错了"))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void aConflictDeclaredLaterTakesTheCardOutOfTheCountAndCannotBeUndone() {
		Review review = this.reviews.scored(5, 2);
		String subject = this.reviews.subjects(review).getFirst();
		assertThat(this.progress.totals(this.reviews.panel(review).id())).isEqualTo(new Progress.Totals(2, 10, 10));
		ScoringWorld.done(this.declarations.declare(review.chair(), review.panel(), subject, Ground.MASTER, "曾是我的徒弟"));
		assertThat(this.progress.totals(this.reviews.panel(review).id())).isEqualTo(new Progress.Totals(2, 9, 9));
		assertThat(this.declarations
			.declare(review.experts().get(1), review.panel(), subject, Ground.SAME_EMPLOYER, "同一单位")
			.isMoved()).isFalse();
		assertThatThrownBy(() -> this.jdbc.sql("delete from scoring.conflict where source = 'DECLARED'").update())
			.isInstanceOf(DataAccessException.class);
	}

	@Test
	void nothingIsOpenBeforeTheDeclarationIsSigned() {
		Review review = this.reviews.approved(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		this.reviews.edition(review, EditionState.SCORING);
		assertThat(this.reviews.take(review.officer(), review, PanelStep.OPEN, null).isMoved()).isFalse();
		assertThatThrownBy(() -> this.reviews.score(review, review.chair(), subject, ScoringWorld.USUAL))
			.isInstanceOf(NotFound.class);
		assertThat(this.declarations.sign(review.chair(), review.panel(), subject, false).isMoved()).isFalse();
	}

	@Test
	void aCompositionSignedOnPaperCountsOnceItsScanIsConfirmedAndOnlyForTheVersionThatWasSubmitted() {
		Review review = this.reviews.drafted(5, 1);
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.SUBMIT, null));
		Panel panel = this.reviews.panel(review);
		assertThatThrownBy(() -> confirm(review, "APPROVE-" + (panel.version() + 1), review.leader()))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> confirm(review, panel.signingStep(), review.officer()))
			.as("signed by whoever submitted it")
			.isInstanceOf(NotAllowed.class);
		confirm(review, panel.signingStep(), review.leader());
		assertThat(this.reviews.panel(review).state()).isEqualTo(PanelState.APPROVED);
		assertThat(this.reviews.panel(review).approvedBy()).isEqualTo(review.leader().accountId());
		assertThatThrownBy(() -> confirm(review, panel.signingStep(), review.leader())).isInstanceOf(NotAllowed.class);
	}

	private void confirm(Review review, String step, Actor signer) {
		this.together.executeWithoutResult(
				(_) -> this.events.publishEvent(new PaperSignatures.Confirmed(this.reviews.panel(review).subject(),
						step, signer.accountId(), LocalDate.of(2026, 5, 20), review.house().clerks().getFirst())));
	}

	private static Actor as(Actor actor, Role role) {
		return new Actor(actor.accountId(), actor.login(), actor.name(), role, actor.appointmentId(), actor.unitId(),
				actor.unitName(), actor.organiserId(), null, false, null);
	}

	private static <T> List<T> atOnce(int many, Callable<T> act) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> all = new ArrayList<>();
			for (int i = 0; i < many; i++) {
				all.add(threads.submit(act));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> one : all) {
				results.add(one.get());
			}
			return results;
		}
	}

}
