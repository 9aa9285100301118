package horqin.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.Role;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.records.Subject;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.scoring.ScoringWorld.Review;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Cards drafted, submitted once, too late, taken back. */
@PlatformTest
class CardsTest {

	private final ScoringWorld reviews;

	private final Panels panels;

	private final Cards cards;

	private final Withdrawals withdrawals;

	private final Progress progress;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	CardsTest(ScoringWorld reviews, Panels panels, Cards cards, Withdrawals withdrawals, Progress progress,
			DecisionLog log, JdbcClient jdbc) {
		this.reviews = reviews;
		this.panels = panels;
		this.cards = cards;
		this.withdrawals = withdrawals;
		this.progress = progress;
		this.log = log;
		this.jdbc = jdbc;
	}

	@Test
	void article7RefusesACardWithMissingItemsAndAllowsACompleteOne() {
		Review review = this.reviews.scoring(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		List<Integer> missing = new ArrayList<>(ScoringWorld.USUAL);
		missing.set(7, null);
		refused(Duty.ALL_SCORED_ITEM_BY_ITEM, this.reviews.score(review, review.chair(), subject, missing));
		allowed(Duty.ALL_SCORED_ITEM_BY_ITEM, this.reviews.score(review, review.chair(), subject, ScoringWorld.USUAL));
	}

	@Test
	void a32FoldSubmitIsOneCardAndOneLineInTheLog() throws Exception {
		Review review = this.reviews.scoring(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		int version = keep(review, review.chair(), subject, ScoringWorld.USUAL, 0);
		List<Outcome> outcomes = atOnce(32, () -> this.cards.submit(review.chair(), review.panel(), subject, version));
		assertThat(outcomes).allMatch(Outcome::isMoved);
		List<Long> made = this.jdbc.sql("select id from scoring.card where panel_id = :panel")
			.param("panel", this.reviews.panel(review).id())
			.query(Long.class)
			.list();
		assertThat(made).hasSize(1);
		List<Logged> lines = this.log.timeline(Subject.of("scoring_card", made.getFirst()), new Page(1, 10)).items();
		String digest = this.jdbc.sql("select digest from scoring.card where id = :id")
			.param("id", made.getFirst())
			.query(String.class)
			.single();
		assertThat(digest).matches("sm3:[0-9a-f]{64}");
		assertThat(lines).extracting(Logged::details)
			.containsExactly("{\"card\":\"%s\",\"panel\":%d}".formatted(digest, this.reviews.panel(review).id()));
	}

	@Test
	void twoWindowsOnOneCardAreToldAndNothingIsOverwritten() {
		Review review = this.reviews.scoring(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		Actor expert = review.chair();
		int first = keep(review, expert, subject, ScoringWorld.USUAL, 0);
		assertThat(this.cards.save(expert, review.panel(), subject, values(ScoringWorld.less(1)), 0))
			.isInstanceOfSatisfying(Cards.Saved.Stale.class,
					(stale) -> assertThat(stale.there().values()).isEqualTo(values(ScoringWorld.USUAL)));
		int second = keep(review, expert, subject, ScoringWorld.less(2), first);
		assertThat(this.cards.submit(expert, review.panel(), subject, first).isMoved()).isFalse();
		assertThat(this.cards.submit(expert, review.panel(), subject, second).isMoved()).isTrue();
		assertThat(this.cards.save(expert, review.panel(), subject, values(ScoringWorld.USUAL), second))
			.isInstanceOf(Cards.Saved.Not.class);
	}

	@Test
	void aLateCardIsRefusedWithWhoCanExtendAndTheDraftStays() {
		Review review = this.reviews.scoring(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		Actor expert = review.chair();
		this.reviews.deadline(review, "-1 minute");
		int version = keep(review, expert, subject, ScoringWorld.USUAL, 0);
		Outcome late = this.cards.submit(expert, review.panel(), subject, version);
		assertThat(late.reasons()).singleElement()
			.satisfies((reason) -> assertThat(reason.text()).contains("截止").contains("市总经办"));
		assertThat(this.panels
			.extend(review.officer(), review.panel(), java.time.LocalDateTime.of(2099, 1, 1, 17, 30), " ")
			.isMoved()).isFalse();
		ScoringWorld.done(this.panels.extend(review.officer(), review.panel(),
				java.time.LocalDateTime.of(2099, 1, 1, 17, 30), "委员出差"));
		assertThat(this.cards.submit(expert, review.panel(), subject, version).isMoved()).isTrue();
	}

	@Test
	void anotherCommitteesExpertFindsNothing() {
		Review review = this.reviews.scored(5, 1);
		Review other = this.reviews.scoring(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		Actor stranger = other.chair();
		assertThatThrownBy(() -> this.cards.assigned(stranger, review.panel())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.cards.assigned(as(review.officer(), Role.EXPERT), review.panel()))
			.as("an expert of the same organiser who is no member")
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.reviews.score(other, stranger, subject, ScoringWorld.USUAL))
			.as("a subject of another committee")
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.panels.see(other.officer(), review.panel())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.cards.assigned(review.officer(), review.panel())).isInstanceOf(NotAllowed.class);
	}

	@Test
	void aCardComesBackOnlyByRequestAndAnotherPersonsDecisionAndEveryVersionStays() {
		Review review = this.reviews.scored(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		Actor expert = review.experts().getLast();
		ScoringWorld.done(this.withdrawals.ask(expert, review.panel(), subject, "漏看一份材料"));
		assertThat(this.withdrawals.ask(expert, review.panel(), subject, "再说一次").isMoved()).isFalse();
		assertThat(this.withdrawals.list(expert, 10, 0)).as("no member but the chair decides").isEmpty();
		String request = this.withdrawals.list(review.chair(), 10, 0).getFirst().publicId();
		assertThatThrownBy(() -> this.withdrawals.decide(expert, request, true, "")).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.withdrawals.decide(review.officer(), request, true, ""))
			.isInstanceOf(NotAllowed.class);
		ScoringWorld.done(this.withdrawals.decide(review.chair(), request, true, ""));
		assertThat(this.progress.totals(this.reviews.panel(review).id())).isEqualTo(new Progress.Totals(1, 5, 4));
		ScoringWorld.done(this.reviews.score(review, expert, subject, ScoringWorld.less(6)));
		assertThat(this.jdbc.sql("""
				select c.version from scoring.card c join scoring.member m on m.id = c.member_id
				where m.account_id = :account order by 1""")
			.param("account", expert.accountId())
			.query(Integer.class)
			.list()).containsExactly(1, 2);
	}

	@Test
	void theChairsOwnRequestIsDecidedByALeader() {
		Review review = this.reviews.scored(5, 1);
		String subject = this.reviews.subjects(review).getFirst();
		ScoringWorld.done(this.withdrawals.ask(review.chair(), review.panel(), subject, "分数填错一项"));
		String request = this.withdrawals.list(review.chair(), 10, 0).getFirst().publicId();
		assertThat(this.withdrawals.decide(review.chair(), request, true, "").isMoved()).isFalse();
		Actor sameAsLeader = as(review.chair(), Role.LEADER);
		assertThat(this.withdrawals.decide(sameAsLeader, request, true, "").isMoved()).as("also in another role")
			.isFalse();
		assertThat(this.withdrawals.decide(review.leader(), request, false, "").isMoved()).as("no without why")
			.isFalse();
		ScoringWorld.done(this.withdrawals.decide(review.leader(), request, false, "已核对，评分无误"));
		assertThat(this.progress.totals(this.reviews.panel(review).id()).submitted()).isEqualTo(5);
	}

	private int keep(Review review, Actor expert, String subject, List<Integer> halfPoints, int version) {
		return ((Cards.Saved.Kept) this.cards.save(expert, review.panel(), subject, values(halfPoints), version))
			.version();
	}

	private static CardValues values(List<Integer> halfPoints) {
		return new CardValues(halfPoints, java.util.Collections.nCopies(15, ""));
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
