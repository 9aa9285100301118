package horqin.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import horqin.access.Actor;
import horqin.edition.Edition;
import horqin.edition.EditionStep;
import horqin.edition.Editions;
import horqin.edition.QuotaMove;
import horqin.edition.QuotaStanding;
import horqin.edition.Quotas;
import horqin.nomination.NominationWorld.Year;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.nomination.UnitWorld.done;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.needsReason;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** The list of a unit, sent as one act and never above the quota (Article 6). */
@PlatformTest
class RecommendationsTest {

	private final NominationWorld world;

	private final UnitWorld units;

	private final Editions editions;

	private final Recommendations recommendations;

	private final Nominations nominations;

	private final UnitReview review;

	private final Quotas quotas;

	private final JdbcClient jdbc;

	RecommendationsTest(NominationWorld world, UnitWorld units, Editions editions, Recommendations recommendations,
			Nominations nominations, UnitReview review, Quotas quotas, JdbcClient jdbc) {
		this.world = world;
		this.units = units;
		this.editions = editions;
		this.recommendations = recommendations;
		this.nominations = nominations;
		this.review = review;
		this.quotas = quotas;
		this.jdbc = jdbc;
	}

	@Test
	void aListIsSentAsOneActWithItsMinutesAndItsSealedLetterUnderArticle6() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Edition edition = year.edition();
		List<Nomination> people = List.of(this.units.ready(year, 0, "巴特尔"), this.units.ready(year, 0, "其其格"));
		Outcome bare = this.recommendations.send(clerk, edition, this.units.version(clerk, edition), null);
		refused(Duty.UNIT_DECIDES_COLLECTIVELY, bare);
		refused(Duty.REPORTED_BY_PROCEDURE, bare);
		assertThat(texts(bare)).contains("推荐名单上还没有人，至少1人", "还没有登记本单位公示，公示不少于5个工作日");
		int version = this.units.listed(clerk, edition, people.reversed());
		Recommendations.View view = this.recommendations.view(clerk, edition);
		assertThat(view.listed()).extracting(ListRows.Weighed::name).containsExactly("其其格", "巴特尔");
		assertThat(view.outcome()).isEqualTo(Outcome.moved());
		Outcome sent = this.recommendations.send(clerk, edition, version, null);
		allowed(Duty.UNIT_DECIDES_COLLECTIVELY, sent);
		allowed(Duty.REPORTED_BY_PROCEDURE, sent);
		people.forEach((each) -> assertThat(this.nominations.get(each.id()).stage()).isEqualTo(Stage.RECOMMENDED));
		assertThat(this.recommendations.batches(clerk, edition)).singleElement()
			.satisfies((batch) -> assertThat(batch.names()).isEqualTo("其其格、巴特尔"));
		Outcome again = this.recommendations.send(clerk, edition, version, null);
		assertThat(texts(again)).containsExactly("推荐名单刚才已经报送或由他人改动，您看到的不是最新内容，请核对后再办理");
		assertThat(this.recommendations.batches(clerk, edition)).hasSize(1);
		assertThat(this.recommendations.view(clerk, edition).draft().letterFileId()).isNull();
	}

	@Test
	void whoeverIsNotReadyStopsTheWholeListUnderArticle6() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination ready = this.units.ready(year, 0, "宝力德");
		Nomination without = this.units.before(year, 0, "斯琴", Standing.NOTHING);
		int version = this.units.listed(clerk, year.edition(), List.of(ready, without));
		Outcome outcome = this.recommendations.send(clerk, year.edition(), version, null);
		assertThat(refused(Duty.ONLY_QUALIFIED_RECOMMENDED, outcome).text()).isEqualTo("斯琴：还有1项条件没有满足，不能推荐");
		assertThat(texts(outcome)).contains("斯琴：还没有登记推荐单位意见");
		assertThat(this.nominations.get(ready.id()).stage()).isEqualTo(Stage.UNIT_REVIEW);
		done(this.review.opine(clerk, without.publicId(), UnitWorld.said(Opinion.Body.RECOMMENDER)));
		allowed(Duty.ONLY_QUALIFIED_RECOMMENDED, this.recommendations.send(clerk, year.edition(), version, null));
	}

	@Test
	void aListWithoutAMajorityOfKeyIndustriesIsExplainedAndTheExplanationIsKeptUnderArticle3() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.units.ready(year, 0, "哈斯");
		this.jdbc.sql("update nomination.nomination set cluster = '其他' where id = :id")
			.param("id", nomination.id())
			.update();
		int version = this.units.listed(clerk, year.edition(), List.of(nomination));
		needsReason(Duty.KEY_INDUSTRY_MAJORITY, this.recommendations.send(clerk, year.edition(), version, null));
		allowed(Duty.KEY_INDUSTRY_MAJORITY, this.recommendations.send(clerk, year.edition(), version, "本旗以服务业为主。"));
		assertThat(this.recommendations.batches(clerk, year.edition()).getFirst().explanation()).isEqualTo("本旗以服务业为主。");
	}

	@Test
	void thirtyTwoRequestsAtOnceSendTheListOnceUnderArticle6() throws Exception {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		List<Nomination> people = List.of(this.units.ready(year, 0, "甲一"), this.units.ready(year, 0, "乙二"));
		int version = this.units.listed(clerk, year.edition(), people);
		List<Outcome> outcomes = atOnce(32, () -> this.recommendations.send(clerk, year.edition(), version, null));
		assertThat(outcomes.stream().filter(Outcome::isMoved)).hasSize(1);
		assertThat(this.recommendations.batches(clerk, year.edition())).hasSize(1);
		assertThat(this.quotas.standings(year.edition().id())).extracting(QuotaStanding::used).containsExactly(2);
	}

	@Test
	void whileSeatsAreMovedAwayAtTheSameTimeNobodyIsRecommendedAboveThemUnderArticle6() throws Exception {
		Year year = this.world.year(2);
		Actor clerk = year.clerk(0);
		Edition edition = year.edition();
		int seats = this.quotas.standings(edition.id()).getFirst().seats();
		List<Nomination> people = new ArrayList<>();
		for (int i = 0; i < seats; i++) {
			people.add(this.units.ready(year, 0, "同时" + "甲乙丙丁戊己庚辛".charAt(i)));
		}
		int version = this.units.listed(clerk, edition, people);
		String id = edition.publicId();
		List<Outcome> outcomes = atOnce(12,
				new Alternating(
						() -> this.quotas.move(year.house().officer(), id,
								new QuotaMove(year.unit(0), year.unit(1), 1, "人选不足")),
						() -> this.recommendations.send(clerk, edition, version, null)));
		assertThat(outcomes).isNotEmpty();
		assertThat(this.quotas.standings(edition.id()))
			.allSatisfy((row) -> assertThat(row.used()).isLessThanOrEqualTo(row.seats()));
		QuotaStanding own = this.quotas.standings(edition.id()).getFirst();
		assertThat(own.used()).isIn(0, seats);
		Outcome again = this.recommendations.send(clerk, edition, this.units.version(clerk, edition), null);
		if (own.used() == 0) {
			refused(Duty.QUOTA_NEVER_EXCEEDED, again);
		}
		else {
			assertThat(own.seats()).isEqualTo(seats);
		}
	}

	@Test
	void aSecondListCountsThoseRecommendedBeforeUnderArticle6() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		this.units.recommended(year, 0, "一号", "二号", "三号");
		List<Nomination> more = List.of(this.units.ready(year, 0, "四号"), this.units.ready(year, 0, "五号"));
		Outcome above = this.recommendations.send(clerk, year.edition(), this.units.listed(clerk, year.edition(), more),
				null);
		assertThat(refused(Duty.QUOTA_NEVER_EXCEEDED, above).text()).isEqualTo("名额4个，已推荐3人，本次2人，超出1人");
		int version = this.units.listed(clerk, year.edition(), more.subList(0, 1));
		allowed(Duty.QUOTA_NEVER_EXCEEDED, this.recommendations.send(clerk, year.edition(), version, null));
		done(this.review.take(clerk, more.getFirst().publicId(), NominationStep.RECALL, "材料有误", null));
		assertThat(this.quotas.standings(year.edition().id()).getFirst().used()).isEqualTo(3);
	}

	@Test
	void placesAreGivenOnceAndAStaleScreenIsTold() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Edition edition = year.edition();
		Nomination one = this.units.before(year, 0, "孟根", Standing.NOTHING);
		Nomination two = this.units.before(year, 0, "阿木尔", Standing.NOTHING);
		int version = this.units.version(clerk, edition);
		assertThat(
				texts(this.recommendations.rank(clerk, edition, Map.of(one.publicId(), 1, two.publicId(), 1), version)))
			.containsExactly("推荐排序有重复：1、1");
		done(this.recommendations.rank(clerk, edition, Map.of(one.publicId(), 7, two.publicId(), 3), version));
		assertThat(this.recommendations.view(clerk, edition).listed()).extracting(ListRows.Weighed::name)
			.containsExactly("阿木尔", "孟根");
		assertThat(texts(this.recommendations.rank(clerk, edition, Map.of(), version)).getFirst())
			.contains("您看到的不是最新内容");
		done(this.recommendations.rank(clerk, edition, Map.of(two.publicId(), 1), version + 1));
		assertThat(this.recommendations.view(clerk, edition).listed()).extracting(ListRows.Weighed::name)
			.containsExactly("阿木尔");
	}

	@Test
	void aYearLeavesNominatingWhenUnitsHaveReportedOrTheirTimeIsOver() {
		Year year = this.world.year(1);
		assertThat(this.editions.missing(year.edition().id(), EditionStep.OPEN_SCREENING)).extracting(Reason::text)
			.containsExactly("还没有推荐单位报送人选（0人）", "推荐报送还没有截止，1个单位还没有报满：第1旗（还有4个名额）");
		this.units.recommended(year, 0, "一号", "二号");
		assertThat(this.editions.missing(year.edition().id(), EditionStep.OPEN_SCREENING)).extracting(Reason::text)
			.containsExactly("推荐报送还没有截止，1个单位还没有报满：第1旗（还有2个名额）");
		this.world.close(year);
		assertThat(this.editions.missing(year.edition().id(), EditionStep.OPEN_SCREENING)).isEmpty();
	}

	private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<T>> running = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				running.add(threads.submit(act));
			}
			List<T> done = new ArrayList<>();
			for (Future<T> each : running) {
				done.add(each.get());
			}
			return done;
		}
	}

	/** Every second call does the other thing. */
	private static final class Alternating implements Callable<Outcome> {

		private final List<Callable<Outcome>> acts;

		private final AtomicInteger next = new AtomicInteger();

		@SafeVarargs
		Alternating(Callable<Outcome>... acts) {
			this.acts = List.of(acts);
		}

		@Override
		public Outcome call() throws Exception {
			return this.acts.get(this.next.getAndIncrement() % this.acts.size()).call();
		}

	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
