package horqin.nomination;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import horqin.access.Actor;
import horqin.access.NotFound;
import horqin.edition.Edition;
import horqin.edition.EditionWorld;
import horqin.nomination.NominationWorld.Year;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An application from its opening to the employer's desk, on the database. */
@PlatformTest
class ApplyingTest {

	private final NominationWorld world;

	private final EditionWorld editions;

	private final Openings openings;

	private final Nominations nominations;

	private final Pledges pledges;

	private final Applying applying;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	ApplyingTest(NominationWorld world, EditionWorld editions, Openings openings, Nominations nominations,
			Pledges pledges, Applying applying, DecisionLog log, JdbcClient jdbc) {
		this.world = world;
		this.editions = editions;
		this.openings = openings;
		this.nominations = nominations;
		this.pledges = pledges;
		this.applying = applying;
		this.log = log;
		this.jdbc = jdbc;
	}

	@Test
	void aWorkerWritesAnApplicationAndHandsItIn() {
		Year year = this.world.year(1);
		Actor worker = this.world.worker(year, 0);
		Nomination nomination = this.world.submitted(worker, "巴特尔");
		assertThat(nomination.stage()).isEqualTo(Stage.EMPLOYER_REVIEW);
		assertThat(nomination.submittedAt()).isNotNull();
		assertThat(this.nominations.situation(nomination).checklist().outcome(CheckPoint.Party.APPLICANT))
			.isEqualTo(Outcome.moved());
		assertThat(labels(nomination)).startsWith("提交所在单位审核", "签署诚信承诺").endsWith("开始申报");
	}

	@Test
	void everythingMissingIsSaidAtOnceWithItsFigureAndNothingMoves() {
		Year year = this.world.year(1);
		Actor worker = this.world.worker(year, 0);
		Nomination nomination = this.world.opened(worker, "其其格");
		Outcome outcome = this.applying.submit(worker, nomination.publicId(), NominationStep.SUBMIT);
		refused(Duty.FIVE_YEARS_FRONT_LINE, outcome);
		refused(Duty.FIVE_FORCES_STATED, outcome);
		refused(Duty.FIVE_FORCES_EVIDENCED, outcome);
		assertThat(outcome.reasons()).extracting(Reason::text)
			.contains("填报的一线工作年限0日，未满5年，还差5年（计至2026年4月21日）", "还没有上传照片", "诚信承诺还没有签");
		assertThat(this.nominations.get(nomination.id()).stage()).isEqualTo(Stage.DRAFT);
	}

	@Test
	void ofManySubmitsAtOnceExactlyOneHasEffect() throws Exception {
		Year year = this.world.year(1);
		Actor worker = this.world.worker(year, 0);
		Nomination ready = this.world.ready(worker, this.world.opened(worker, "乌云"));
		List<Outcome> outcomes = atOnce(6, () -> this.applying.submit(worker, ready.publicId(), NominationStep.SUBMIT));
		assertThat(outcomes.stream().filter(Outcome::isMoved)).hasSize(1);
		assertThat(labels(ready).stream().filter("提交所在单位审核"::equals)).hasSize(1);
		assertThat(outcomes.stream().filter((each) -> !each.isMoved()).findFirst().orElseThrow().reasons())
			.extracting(Reason::text)
			.contains("现在是「所在单位审核」，不能提交所在单位审核");
	}

	@Test
	void aLateSubmitIsRefusedWithTheDeadlineAndWhoCanExtendItAndWhatWasTypedStays() {
		Year year = this.world.year(1);
		Actor worker = this.world.worker(year, 0);
		Nomination ready = this.world.ready(worker, this.world.opened(worker, "娜仁"));
		Application before = this.nominations.situation(ready).application();
		this.world.close(year);
		Outcome outcome = this.applying.submit(worker, ready.publicId(), NominationStep.SUBMIT);
		assertThat(outcome).isInstanceOf(Outcome.Refused.class);
		assertThat(outcome.reasons().getFirst().text()).startsWith("申报已于2016年")
			.contains("请联系市总经办")
			.endsWith("已填写的内容都保留");
		Application after = this.nominations.situation(this.nominations.get(ready.id())).application();
		assertThat(after.texts()).isEqualTo(before.texts());
		assertThat(after.spans()).isEqualTo(before.spans());
	}

	@Test
	void article5RefusesApplicationsBeforeTheNoticeIsIssuedAndAllowsThemAfter() {
		EditionWorld.House house = this.editions.house(1);
		Edition edition = this.editions.published(house, 4);
		Year closed = new Year(house, edition);
		Actor worker = this.world.worker(closed, 0);
		Opening opening = this.openings.open(worker, this.world.entry("赵某某"), null);
		assertThat(opening).isInstanceOf(Opening.Asked.class);
		refused(Duty.NOTICE_ISSUED_FIRST, ((Opening.Asked) opening).outcome());
		allowed(Duty.NOTICE_ISSUED_FIRST, this.openings.mayOpen(this.world.worker(this.world.year(1), 0)));
	}

	@Test
	void article6OnePersonAppliesOnceAYearThroughOneUnit() {
		Year year = this.world.year(2);
		PersonEntry entry = this.world.entry("孟和");
		Nomination first = NominationWorld.nomination(this.openings.openFor(year.clerk(0), entry, "试点机械厂", null));
		assertThat(NominationWorld.nomination(this.openings.openFor(year.clerk(0), entry, "试点机械厂", null)))
			.isEqualTo(first);
		Opening other = this.openings.openFor(year.clerk(1), entry, "试点机械厂", null);
		refused(Duty.TERRITORY_OR_INDUSTRY_CHANNEL, ((Opening.Asked) other).outcome());
		EditionWorld.done(withdrawn(year.clerk(0), first));
		Nomination again = NominationWorld.nomination(this.openings.openFor(year.clerk(1), entry, null, null));
		assertThat(again.unitId()).isEqualTo(year.unit(1));
		assertThat(this.nominations.situation(again).application().route().ground()).isEqualTo(Channel.TERRITORY);
	}

	private Outcome withdrawn(Actor clerk, Nomination nomination) {
		assertThat(this.applying.withdraw(clerk, nomination.publicId(), null, null).isMoved()).isFalse();
		return this.applying.withdraw(clerk, nomination.publicId(), "本人改由另一单位推荐", NominationWorld.pdf("撤回申请.pdf"));
	}

	@Test
	void aNumberTriedOutTellsNoNameAndNobodyTakesAnothersIdentity() {
		Year year = this.world.year(2);
		PersonEntry entry = this.world.entry("萨仁高娃");
		this.openings.openFor(year.clerk(0), entry, null, null);
		PersonEntry guessed = new PersonEntry("李某某", null, null, "01", null, entry.identityNumber(), null, null, null);
		for (Opening opening : List.of(this.openings.openFor(year.clerk(1), guessed, null, null),
				this.openings.open(this.world.worker(year, 1), guessed, null))) {
			assertThat(opening).isInstanceOf(Opening.Asked.class);
			assertThat(((Opening.Asked) opening).outcome().reasons().toString()).doesNotContain("萨仁高娃")
				.doesNotContain("第1旗");
		}
	}

	@Test
	void whoTypesForSomebodyBringsTheSignedPapersAndTheApplicationGoesOn() {
		Year year = this.world.year(1);
		Actor clerk = year.clerk(0);
		Nomination nomination = this.world.filled(clerk, this.world.openedFor(clerk, "阿古拉"));
		String id = nomination.publicId();
		assertThat(this.pledges.sign(clerk, id, new Pledges.Ticks(true, true, true, Set.of())))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("代办的不能在线勾选，请上传本人签字的扫描件（1份）"))));
		assertThat(this.applying.submit(clerk, id, NominationStep.SUBMIT).reasons()).extracting(Reason::text)
			.containsExactly("个人信息同意书还没有签", "诚信承诺还没有签");
		EditionWorld.done(this.pledges.signOnPaper(clerk, id, List.of(NominationWorld.pdf("同意书.pdf")),
				List.of(NominationWorld.pdf("承诺书.pdf")), Set.of()));
		EditionWorld.done(this.applying.submit(clerk, id, NominationStep.SUBMIT));
	}

	@Test
	void aUnitSeesButDoesNotWriteWhatAWorkerWritesThemselves() {
		Year year = this.world.year(2);
		Actor worker = this.world.worker(year, 0);
		Nomination nomination = this.world.ready(worker, this.world.opened(worker, "宝音"));
		Outcome outcome = this.applying.submit(year.clerk(0), nomination.publicId(), NominationStep.SUBMIT);
		assertThat(outcome.reasons()).extracting(Reason::text).contains("这份材料由宝音本人填写和提交，推荐单位不能代为提交");
		assertThatThrownBy(() -> this.applying.submit(year.clerk(1), nomination.publicId(), NominationStep.SUBMIT))
			.isInstanceOf(NotFound.class);
		Actor other = this.world.worker(year, 0);
		assertThatThrownBy(() -> this.nominations.see(other, nomination.publicId())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.applying.photo(other, nomination.publicId(), NominationWorld.portrait()))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void identityNumberAndPhoneStandInNoLogAndNoTableOfTheNominationInClear() {
		Year year = this.world.year(1);
		PersonEntry entry = this.world.entry("斯琴");
		Nomination nomination = NominationWorld.nomination(this.openings.openFor(year.clerk(0), entry, null, null));
		assertThat(this.jdbc.sql("select count(*) from records.entry e where e::text like '%' || :number || '%'")
			.param("number", entry.identityNumber())
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select to_jsonb(n)::text from nomination.nomination n where id = :id")
			.param("id", nomination.id())
			.query(String.class)
			.single()).contains("斯琴").doesNotContain(entry.identityNumber()).doesNotContain(entry.phone());
	}

	@Test
	void aSmallOrWidePhotoIsRefusedWithItsPixels() {
		assertThat(Photo.fits(413, 579)).isEqualTo(Outcome.moved());
		assertThat(Photo.fits(300, 420).reasons()).extracting(Reason::text)
			.containsExactly("照片为300×420像素，不小于413×579像素才能印清楚，请换一张");
		assertThat(Photo.fits(1600, 900).reasons()).extracting(Reason::text)
			.containsExactly("照片为1600×900像素，应为竖版证件照（宽高约为5比7），请裁剪后再传");
	}

	private List<String> labels(Nomination nomination) {
		return this.log.timeline(nomination.subject(), new Page(1, 50)).items().stream().map(Logged::label).toList();
	}

	private static List<Outcome> atOnce(int times, Callable<Outcome> act) throws Exception {
		try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
			List<Outcome> outcomes = new java.util.ArrayList<>();
			for (Future<Outcome> future : pool.invokeAll(java.util.Collections.nCopies(times, act))) {
				outcomes.add(future.get());
			}
			return outcomes;
		}
	}

}
