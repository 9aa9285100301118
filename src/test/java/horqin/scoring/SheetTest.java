package horqin.scoring;

import java.util.List;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.access.Role;
import horqin.edition.EditionStep;
import horqin.records.DecisionLog;
import horqin.records.Page;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.scoring.ScoringWorld.Review;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Scoring ended, the sheet made and made again, and what the database keeps by itself.
 */
@PlatformTest
class SheetTest {

	private final ScoringWorld reviews;

	private final Scoring scoring;

	private final Cards cards;

	private final Sheets sheets;

	private final Progress progress;

	private final ScoringGate gate;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	SheetTest(ScoringWorld reviews, Scoring scoring, Cards cards, Sheets sheets, Progress progress, ScoringGate gate,
			DecisionLog log, JdbcClient jdbc) {
		this.reviews = reviews;
		this.scoring = scoring;
		this.cards = cards;
		this.sheets = sheets;
		this.progress = progress;
		this.gate = gate;
		this.log = log;
		this.jdbc = jdbc;
	}

	@Test
	void article7ClosingWithGapsNeedsAReasonAndWithSomebodyUnscoredIsRefused() {
		Review review = this.reviews.scoring(5, 2);
		List<String> subjects = this.reviews.subjects(review);
		ScoringWorld.done(this.reviews.score(review, review.chair(), subjects.getFirst(), ScoringWorld.USUAL));
		refused(Duty.ALL_SCORED_ITEM_BY_ITEM, this.reviews.take(review.officer(), review, PanelStep.CLOSE, "时间紧"));
		ScoringWorld.done(this.reviews.score(review, review.chair(), subjects.getLast(), ScoringWorld.USUAL));
		assertThat(this.reviews.take(review.officer(), review, PanelStep.CLOSE, null))
			.isEqualTo(new Outcome.NeedsReason(List.of(Reason.practice("还有8份评分没有提交，现在结束须写明理由"))));
		allowed(Duty.ALL_SCORED_ITEM_BY_ITEM, this.reviews.take(review.officer(), review, PanelStep.CLOSE, "4名委员失联"));
		assertThatThrownBy(() -> this.sheets.recompute(review.officer(), this.reviews.panel(review)))
			.as("closed is not aggregated")
			.isInstanceOf(NotFound.class);
	}

	@Test
	void theSheetIsMadeAgainToTheByteAndTheMeetingWaitsForIt() {
		Review review = this.reviews.scored(5, 3);
		refused(Duty.SCORES_AGGREGATED_FIRST,
				new Outcome.Refused(this.gate.missing(review.edition(), EditionStep.CONVENE_MEETING)));
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.CLOSE, null));
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.AGGREGATE, null));
		allowed(Duty.SCORES_AGGREGATED_FIRST,
				Outcome.weigh(this.gate.missing(review.edition(), EditionStep.CONVENE_MEETING), List.of(), null));
		Panel panel = this.reviews.panel(review);
		Sheets.Recomputed again = this.sheets.recompute(review.officer(), panel);
		assertThat(again.isSound()).isTrue();
		assertThat(again.cards()).isEqualTo(15);
		assertThat(this.log.timeline(Subject.of("scoring_sheet", panel.id()), new Page(1, 5)).items()).singleElement()
			.satisfies((line) -> assertThat(line.details()).contains(again.digest()));
		Scoring.Results results = this.scoring.results(review.edition(), Purpose.SELECTION).orElseThrow();
		// Five cards of 165, 164 … 161 half points: without the ends 163 half points.
		assertThat(results.lines()).hasSize(3).allSatisfy((line) -> {
			assertThat(line.scoreText()).isEqualTo("81.50");
			assertThat(line.rank()).isEqualTo(1);
			assertThat(line.shared()).isTrue();
			assertThat(line.cards()).isEqualTo(5);
		});
	}

	@Test
	void aChangedCardIsFoundWhenTheSheetIsMadeAgain() {
		Review review = this.reviews.scored(5, 1);
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.CLOSE, null));
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.AGGREGATE, null));
		Panel panel = this.reviews.panel(review);
		this.jdbc.sql("alter table scoring.card_item disable trigger written_once").update();
		this.jdbc.sql("""
				update scoring.card_item set half_points = half_points + 1
				where card_id = (select min(id) from scoring.card where panel_id = :panel) and force = 'PRACTICE'
					and point = 1""").param("panel", panel.id()).update();
		this.jdbc.sql("alter table scoring.card_item enable trigger written_once").update();
		Sheets.Recomputed again = this.sheets.recompute(review.officer(), panel);
		assertThat(again.isSound()).isFalse();
		assertThat(again.broken()).isEqualTo(1);
	}

	@Test
	void whoLeavesTheReviewIsNeitherDueNorRanked() {
		Review review = this.reviews.scored(5, 2);
		Panel panel = this.reviews.panel(review);
		Subject leaving = this.cards.assigned(review.chair(), review.panel()).getFirst().subject();
		ScoringWorld.done(this.scoring.leave(review.officer(), panel.id(), leaving, "本人撤回申报"));
		assertThat(this.progress.totals(panel.id())).isEqualTo(new Progress.Totals(1, 5, 5));
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.CLOSE, null));
		ScoringWorld.done(this.reviews.take(review.officer(), review, PanelStep.AGGREGATE, null));
		assertThat(this.scoring.results(review.edition(), Purpose.SELECTION).orElseThrow().lines()).hasSize(1);
		assertThat(this.sheets.recompute(review.officer(), panel).isSound()).isTrue();
	}

	@Test
	void theDatabaseItselfKeepsWhatWasSubmittedAndRefusesACardThatBreaksTheRules() {
		Review review = this.reviews.scored(5, 1);
		for (String change : List.of("update scoring.card_item set half_points = 0", "delete from scoring.card",
				"truncate scoring.card cascade", "update scoring.subject set label = 'x'",
				"delete from scoring.withdrawal_decision", "update scoring.declaration set statement = ''",
				"delete from scoring.panel", "update scoring.member set chair = false where chair", """
						insert into scoring.card_item (card_id, force, point, half_points, most)
						select min(id), 'PRACTICE', 1, 15, 14 from scoring.card""", """
						insert into scoring.card (panel_id, subject_id, member_id, version, draft_version,
							rubric_version,
							salt, digest,
							submitted_at)
						select panel_id, subject_id, member_id, 9, 1, 1, salt, digest, submitted_at
							from scoring.card limit 1""")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).update()).as(change).isInstanceOf(DataAccessException.class);
		}
		assertThat(this.sheetsOf(review)).isZero();
	}

	@Test
	void everyStateAndKindOfTheCodeIsSpelledInTheDatabase() {
		Map<String, Class<? extends Enum<?>>> spelled = Map.of("panel_state_check", PanelState.class,
				"panel_method_check", Method.class, "panel_purpose_check", Purpose.class, "member_kind_check",
				MemberKind.class, "conflict_ground_check", Ground.class, "subject_tie_tie_check",
				Candidate.TieKind.class);
		spelled.forEach((name, type) -> {
			String check = this.jdbc.sql("""
					select pg_get_constraintdef(c.oid) from pg_constraint c
						join pg_namespace n on n.oid = c.connamespace
					where conname = :name and nspname = 'scoring'""").param("name", name).query(String.class).single();
			for (Enum<?> constant : type.getEnumConstants()) {
				assertThat(check).contains("'" + constant.name() + "'");
			}
			assertThat(check.split("'::text", -1)).hasSize(type.getEnumConstants().length + 1);
		});
	}

	private int sheetsOf(Review review) {
		return this.jdbc.sql("select count(*) from scoring.sheet where panel_id = :panel")
			.param("panel", this.reviews.panel(review).id())
			.query(Integer.class)
			.single();
	}

	private static Actor as(Actor actor, Role role) {
		return new Actor(actor.accountId(), actor.login(), actor.name(), role, actor.appointmentId(), actor.unitId(),
				actor.unitName(), actor.organiserId(), null, false, null);
	}

}
