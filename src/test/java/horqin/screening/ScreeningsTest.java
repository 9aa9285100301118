package horqin.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.access.Office;
import horqin.access.Separation;
import horqin.nomination.Finding;
import horqin.nomination.Findings;
import horqin.nomination.Nomination;
import horqin.nomination.NominationWorld;
import horqin.nomination.Nominations;
import horqin.nomination.Stage;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.screening.Screenings.Judged;
import horqin.screening.Screenings.Many;
import horqin.screening.ScreeningWorld.Round;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static horqin.edition.EditionWorld.done;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Formal review from the intake to its conclusion (Articles 3, 4 and 7). */
@PlatformTest
class ScreeningsTest {

	private final ScreeningWorld world;

	private final NominationWorld people;

	private final Screenings screenings;

	private final Dockets dockets;

	private final Nominations nominations;

	private final Findings findings;

	private final ReviewTables reviews;

	private final Separation separation;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	ScreeningsTest(ScreeningWorld world, NominationWorld people, Screenings screenings, Dockets dockets,
			Nominations nominations, Findings findings, ReviewTables reviews, Separation separation,
			TransactionTemplate transaction, JdbcClient jdbc) {
		this.world = world;
		this.people = people;
		this.screenings = screenings;
		this.dockets = dockets;
		this.nominations = nominations;
		this.findings = findings;
		this.reviews = reviews;
		this.separation = separation;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Test
	void allThatWaitAreTakenInAtOnceAndNobodyTwice() {
		Round round = this.world.recommended(2, "巴特尔", "其其格");
		String year = round.year().edition().publicId();
		assertThat(this.screenings.takeIn(round.officer(), List.of(round.id(0)))).isEqualTo(new Many(1, List.of()));
		assertThat(this.screenings.takeInAll(round.officer(), year, null)).isEqualTo(new Many(1, List.of()));
		assertThat(this.screenings.takeInAll(round.officer(), year, null)).isEqualTo(new Many(0, List.of()));
		assertThat(this.screenings.takeIn(round.officer(), List.of(round.id(0))).refused())
			.containsExactly("巴特尔：现在是「形式审查中」，不能办理「受理」");
		assertThat(stages(round)).containsExactly(Stage.SCREENING, Stage.SCREENING);
		assertThat(sheet(round.first()).open()).containsExactly(Item.values());
	}

	@Test
	void everyItemIsJudgedBeforeSomebodyPassesUnderArticle7() {
		Round round = this.world.inReview(1, "朝鲁");
		String id = round.id(0);
		Map<Item, Judged> some = ScreeningWorld.allMet();
		some.remove(Item.MATERIALS);
		done(this.screenings.judge(round.officer(), id, some, version(round)));
		Outcome early = this.screenings.pass(round.officer(), id, version(round), null);
		assertThat(refused(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS, early).text())
			.isEqualTo("还有1项没有判断：材料齐全清晰；逐项判断以后才能作结论");
		assertThat(this.nominations.get(round.first().id()).stage()).isEqualTo(Stage.SCREENING);
		done(this.screenings.judge(round.officer(), id, Map.of(Item.MATERIALS, Judged.met()), version(round)));
		allowed(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
				this.screenings.pass(round.officer(), id, version(round), "符合条件"));
		assertThat(this.nominations.get(round.first().id()).stage()).isEqualTo(Stage.ELIGIBLE);
		assertThat(this.reviews.conclusion(round.first().id()).orElseThrow().note()).isEqualTo("符合条件");
	}

	@Test
	void aRefusalNamesArticleAndReasonAndIsKeptUnderArticle7() {
		Round round = this.world.inReview(1, "苏和");
		String id = round.id(0);
		done(this.screenings.judge(round.officer(), id,
				ScreeningWorld.but(Item.EXCLUSIONS, new Judged(Verdict.NOT_MET, null, null)), version(round)));
		refused(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
				this.screenings.refuse(round.officer(), id, version(round), null));
		done(this.screenings.judge(round.officer(), id,
				Map.of(Item.EXCLUSIONS, new Judged(Verdict.NOT_MET, "任职文件显示为企业法定代表人", Duty.ENTERPRISE_HEADS_EXCLUDED)),
				version(round)));
		allowed(Duty.FORMAL_REVIEW_AGAINST_CONDITIONS,
				this.screenings.refuse(round.officer(), id, version(round), null));
		assertThat(this.nominations.get(round.first().id()).stage()).isEqualTo(Stage.INELIGIBLE);
		assertThat(this.reviews.conclusion(round.first().id()).orElseThrow().grounds())
			.containsExactly(new Conclusion.Ground(Item.EXCLUSIONS, Duty.ENTERPRISE_HEADS_EXCLUDED, "任职文件显示为企业法定代表人"));
		assertThat(messages(round.year().clerk(0))).contains("苏和形式审查不通过");
	}

	@Test
	void politicalQualityIsJudgedOnTheStampedPartyOpinionAndHasNoAutomaticFindingUnderArticle3() {
		Round round = this.world.inReview(1, "那仁");
		Docket docket = this.dockets.of(round.first());
		assertThat(docket.sheet().hint(Item.POLITICAL).answer()).isEqualTo(Hint.Answer.NONE);
		assertThat(docket.sheet().hint(Item.POLITICAL).text()).contains("所在单位党组织意见：同意", "盖章的申报表已上传");
		allowed(Duty.POLITICAL_QUALITY,
				ScreeningRules.political(new Judgement.Said(Verdict.MET, null, null), docket.known()));
		this.jdbc.sql("alter table nomination.opinion disable trigger user").update();
		this.jdbc.sql("delete from nomination.opinion where nomination_id = :id and body = 'EMPLOYER_PARTY'")
			.param("id", round.first().id())
			.update();
		this.jdbc.sql("alter table nomination.opinion enable trigger user").update();
		Outcome judged = this.screenings.judge(round.officer(), round.id(0), Map.of(Item.POLITICAL, Judged.met()),
				version(round));
		assertThat(refused(Duty.POLITICAL_QUALITY, judged).text())
			.isEqualTo("「政治素质」：还没有所在单位党组织的意见，不能判断为「符合」；可以判断为「需补正」");
		done(this.screenings.judge(round.officer(), round.id(0),
				Map.of(Item.POLITICAL, new Judged(Verdict.TO_CORRECT, "补党组织意见", null)), version(round)));
	}

	@Test
	void whoDepartsFromTheFindingSaysOnWhat() {
		Round round = this.world.inReview(1, "格日勒");
		this.jdbc.sql("update nomination.nomination set brief = '' where id = :id")
			.param("id", round.first().id())
			.update();
		Outcome bare = this.screenings.judge(round.officer(), round.id(0), Map.of(Item.LENGTHS, Judged.met()),
				version(round));
		assertThat(texts(bare)).containsExactly("「事迹字数」：自动核对为不符合，判断为「符合」请写明依据");
		done(this.screenings.judge(round.officer(), round.id(0),
				Map.of(Item.LENGTHS, new Judged(Verdict.MET, "纸质件上有简要事迹", null)), version(round)));
		Judgement kept = this.reviews.judged(round.first().id(), 1).get(Item.LENGTHS);
		assertThat(kept.finding()).contains("简要事迹还没有填写");
	}

	@Test
	void whatWasFoundOfARecordForbidsPassingWhateverWasJudgedUnderArticle4() {
		Round round = this.world.inReview(1, "乌恩");
		String id = round.id(0);
		done(this.screenings.judge(round.officer(), id, ScreeningWorld.allMet(), version(round)));
		done(this.findings.record(round.officer(), id, new Findings.Wanted(Finding.Misconduct.CREDIT, "某法院（2025）失信决定书",
				LocalDate.of(2026, 4, 2), "无意见", true, "决定书属实"), NominationWorld.pdf("决定书.pdf")));
		Outcome barred = this.screenings.pass(round.officer(), id, version(round), null);
		assertThat(refused(Duty.CLEAN_RECORD, barred).text()).contains("不能申报，也不能破例");
		assertThat(this.nominations.get(round.first().id()).stage()).isEqualTo(Stage.SCREENING);
		assertThat(sheet(round.first()).hint(Item.EXCLUSIONS).answer()).isEqualTo(Hint.Answer.NO);
		assertThat(this.screenings.passJudged(round.officer(), List.of(id)).refused()).singleElement()
			.asString()
			.startsWith("乌恩：经认定有违背社会诚信行为");
	}

	@Test
	void aConclusionIsOpenedAgainWithAReasonAndWhatDidNotChangeStillHolds() {
		Round round = this.world.eligible(1, "哈斯");
		String id = round.id(0);
		assertThat(this.screenings.reopen(round.officer(), id, " ")).isInstanceOf(Outcome.NeedsReason.class);
		done(this.screenings.reopen(round.officer(), id, "收到新的情况"));
		Sheet sheet = sheet(round.first());
		assertThat(sheet.round()).isEqualTo(2);
		assertThat(sheet.open()).containsExactly(Item.MATERIALS, Item.OPINIONS);
		assertThat(sheet.lines().getFirst().judgement().carried()).isTrue();
		done(this.screenings.judge(round.officer(), id, ScreeningWorld.allMet(), version(round)));
		done(this.screenings.pass(round.officer(), id, version(round), null));
	}

	@Test
	void twoOfficersOnOnePersonAreToldAndTheSameTwiceIsOneEffect() {
		Round round = this.world.inReview(1, "宝音");
		Actor other = this.world.colleague(round);
		int seen = version(round);
		done(this.screenings.judge(round.officer(), round.id(0), ScreeningWorld.allMet(), seen));
		Outcome stale = this.screenings.judge(other, round.id(0),
				Map.of(Item.QUOTA, new Judged(Verdict.NOT_MET, "超名额", null)), seen);
		assertThat(texts(stale)).singleElement().asString().contains("刚才改动了这份审查", round.officer().name());
		int rows = judgements(round);
		done(this.screenings.judge(round.officer(), round.id(0), ScreeningWorld.allMet(), seen));
		assertThat(judgements(round)).isEqualTo(rows);
		assertThat(texts(this.screenings.pass(other, round.id(0), seen, null))).singleElement()
			.asString()
			.contains("刚才改动了这份审查");
	}

	@Test
	void thirtyTwoPressesPassSomebodyOnce() throws Exception {
		Round round = this.world.inReview(1, "巴雅尔");
		done(this.screenings.judge(round.officer(), round.id(0), ScreeningWorld.allMet(), version(round)));
		int version = version(round);
		List<Callable<Outcome>> presses = new ArrayList<>();
		for (int i = 0; i < 32; i++) {
			presses.add(() -> this.screenings.pass(round.officer(), round.id(0), version, null));
		}
		int moved = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (var each : threads.invokeAll(presses)) {
				moved += each.get().isMoved() ? 1 : 0;
			}
		}
		assertThat(moved).isEqualTo(1);
		assertThat(this.jdbc.sql("select count(*) from screening.conclusion where nomination_id = :id")
			.param("id", round.first().id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whoReviewedDoesNotScoreAndWhoScoredDoesNotReview() {
		Round round = this.world.inReview(1, "图雅", "斯琴");
		done(this.screenings.judge(round.officer(), round.id(0), Map.of(Item.QUOTA, Judged.met()), version(round)));
		assertThat(this.separation.may(round.officer(), round.first().subject(), Office.SCORE).isMoved()).isFalse();
		assertThat(this.separation.may(this.world.colleague(round), round.first().subject(), Office.SCORE).isMoved())
			.isTrue();
		Nomination second = round.people().get(1);
		this.transaction
			.executeWithoutResult((_) -> done(this.separation.claim(round.officer(), second.subject(), Office.SCORE)));
		assertThat(texts(this.screenings.judge(round.officer(), second.publicId(), Map.of(Item.QUOTA, Judged.met()),
				this.world.version(second))))
			.containsExactly("您已在这件事上做过评分，不能再做形式审查；请由另一位同事办理。");
	}

	@Test
	void anotherOrganisersPeopleDoNotExistAndOnlyTheOfficeReviews() {
		Round round = this.world.inReview(2, "独一");
		Actor stranger = this.people.year(1).house().officer();
		assertThatThrownBy(() -> this.screenings.judge(stranger, round.id(0), ScreeningWorld.allMet(), 1))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.dockets.see(stranger, round.id(0))).isInstanceOf(NotFound.class);
		assertThat(this.screenings.passJudged(stranger, List.of(round.id(0)))).isEqualTo(new Many(0, List.of()));
		Actor clerk = round.year().clerk(0);
		assertThatThrownBy(() -> this.screenings.takeIn(clerk, List.of(round.id(0)))).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.screenings.pass(clerk, round.id(0), 1, null)).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> this.dockets.see(clerk, round.id(0))).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.screenings.reopen(round.year().house().leader(), round.id(0), "理由"))
			.isInstanceOf(NotAllowed.class);
	}

	private int version(Round round) {
		return this.world.version(round.first());
	}

	private Sheet sheet(Nomination nomination) {
		return this.dockets.of(this.nominations.get(nomination.id())).sheet();
	}

	private List<Stage> stages(Round round) {
		return this.world.again(round).people().stream().map(Nomination::stage).toList();
	}

	private int judgements(Round round) {
		return this.jdbc.sql("select count(*) from screening.judgement where nomination_id = :id")
			.param("id", round.first().id())
			.query(Integer.class)
			.single();
	}

	private String messages(Actor actor) {
		return String.join(" ",
				this.jdbc.sql("select title from message.message where account_id = :id")
					.param("id", actor.accountId())
					.query(String.class)
					.list());
	}

	private static List<String> texts(Outcome outcome) {
		return outcome.reasons().stream().map(Reason::text).toList();
	}

}
