package horqin.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.access.NotFound;
import horqin.edition.EditionWorld.House;
import horqin.records.DecisionLog;
import horqin.records.Logged;
import horqin.records.Page;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A year opened, filled in, signed, issued and received, on the database. */
@PlatformTest
class EditionsTest {

	private final EditionWorld years;

	private final Editions editions;

	private final Timetables timetables;

	private final Rubrics rubrics;

	private final NoticeDocuments notices;

	private final DecisionLog log;

	private final JdbcClient jdbc;

	EditionsTest(EditionWorld years, Editions editions, Timetables timetables, Rubrics rubrics, NoticeDocuments notices,
			DecisionLog log, JdbcClient jdbc) {
		this.years = years;
		this.editions = editions;
		this.timetables = timetables;
		this.rubrics = rubrics;
		this.notices = notices;
		this.log = log;
		this.jdbc = jdbc;
	}

	@Test
	void aYearGoesFromDraftToNominationsAndEveryActIsInTheLog() {
		House house = this.years.house(3);
		Edition edition = this.years.nominating(house, 12);
		assertThat(edition.state()).isEqualTo(EditionState.NOMINATING);
		assertThat(edition.noticeState()).isEqualTo(NoticeState.ISSUED);
		assertThat(edition.figuresVersion()).isEqualTo("2026-11");
		assertThat(this.log.timeline(edition.subject(), new Page(1, 50)).items()).extracting(Logged::label)
			.containsExactly("开始申报推荐", "印发推荐工作通知", "印发通知", "签发推荐工作通知", "送签推荐工作通知", "拟制推荐工作通知", "保存名额分配表第1版",
					"保存四项因素数据第1版", "保存时间安排第1版", "保存目标任务和工作要求", "拟制2026年度");
	}

	@Test
	void article2RefusesASecondEditionOfAYearAlsoWhenTwoPressAtOnce() throws Exception {
		House house = this.years.house(1);
		List<Outcome> outcomes = atOnce(8, () -> this.editions.draft(house.officer(), EditionWorld.YEAR, null));
		assertThat(outcomes.stream().filter(Outcome::isMoved)).hasSize(1);
		refused(Duty.YEARLY_FROM_FIRST_YEAR,
				outcomes.stream().filter((each) -> !each.isMoved()).findFirst().orElseThrow());
		assertThat(this.editions.count(house.officer())).isEqualTo(1);
	}

	@Test
	void aNewYearTakesOverWordingRubricAndFiguresOfAnEarlierOneButNoQuotaAndNoDays() {
		House house = this.years.house(2);
		Edition first = this.years.complete(house, 6);
		EditionWorld.done(this.editions.draft(house.officer(), 2027, first.publicId()));
		Edition next = this.editions.list(house.officer(), 1, 0).getFirst();
		assertThat(next.year()).isEqualTo(2027);
		assertThat(next.requirements()).isEqualTo(first.requirements());
		assertThat(this.rubrics.current(next.id())).isEqualTo(this.rubrics.current(first.id()));
		assertThat(this.timetables.current(next.id()).version()).isZero();
		assertThat(this.jdbc.sql("select count(*) from edition.factor_value where edition_id = :id and year = 2025")
			.param("id", next.id())
			.query(Long.class)
			.single()).isEqualTo(8);
		assertThat(this.notices.list(house.officer(), next)).isEmpty();
	}

	@Test
	void ofTwoWhoSaveTheSamePartTheSecondIsTold() {
		House house = this.years.house(1);
		Edition edition = this.years.drafted(house);
		Goal goal = new Goal(TargetBand.usual(20), null, "要求", "联系人", edition.version());
		assertThat(this.editions.saveGoal(house.officer(), edition.publicId(), goal).isMoved()).isTrue();
		assertThat(this.editions.saveGoal(house.officer(), edition.publicId(), goal))
			.isEqualTo(new Outcome.Refused(List.of(Reason.practice("目标和要求刚才已由他人保存，您看到的不是最新内容，请核对后再保存1次"))));
		Timetable timetable = this.timetables.propose(edition, LocalDate.of(2026, 3, 20));
		assertThat(this.timetables.save(house.officer(), edition.publicId(), timetable, 0, null).isMoved()).isTrue();
		assertThat(this.timetables.save(house.officer(), edition.publicId(), timetable, 0, null).isMoved()).isFalse();
		assertThat(this.timetables.current(edition.id()).timetable()).isEqualTo(timetable);
	}

	@Test
	void article5RefusesNominationsBeforeTheNoticeIsIssuedAndAllowsThemAfterwards() {
		House house = this.years.house(1);
		Edition edition = this.years.complete(house, 3);
		refused(Duty.NOTICE_ISSUED_FIRST,
				this.editions.take(house.officer(), edition.publicId(), EditionStep.OPEN_NOMINATION));
		assertThat(this.editions.take(house.officer(), edition.publicId(), EditionStep.PUBLISH).isMoved()).isFalse();
		House other = this.years.house(1);
		Edition published = this.years.published(other, 3);
		allowed(Duty.NOTICE_ISSUED_FIRST,
				this.editions.take(other.officer(), published.publicId(), EditionStep.OPEN_NOMINATION));
	}

	@Test
	void aUnitSeesNoDraft() {
		House house = this.years.house(1);
		Edition edition = this.years.drafted(house);
		Actor clerk = house.clerks().getFirst();
		assertThat(this.editions.list(clerk, 10, 0)).isEmpty();
		assertThat(this.editions.count(clerk)).isZero();
		assertThatThrownBy(() -> this.editions.see(clerk, edition.publicId())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.editions.draft(clerk, 2027, null)).isInstanceOf(NotAllowed.class);
	}

	@Test
	void anExtensionForOneUnitHoldsForItAloneAndOneForAllForEverybody() {
		House house = this.years.house(2);
		Edition edition = this.years.nominating(house, 6);
		String unit = this.jdbc.sql("select public_id from access.unit where id = :id")
			.param("id", house.units().getFirst())
			.query(String.class)
			.single();
		assertThat(extend(house, edition, "2026-04-22", null, null).isMoved()).isTrue();
		assertThat(extend(house, edition, "2026-04-23", unit, null)).isInstanceOf(Outcome.NeedsReason.class);
		assertThat(extend(house, edition, "2026-04-23", unit, "雪灾断网").isMoved()).isTrue();
		assertThat(closes(edition, house.units().getFirst())).isEqualTo(LocalDate.of(2026, 4, 23));
		assertThat(closes(edition, house.units().getLast())).isEqualTo(LocalDate.of(2026, 4, 22));
		assertThat(closes(edition, null)).isEqualTo(LocalDate.of(2026, 4, 22));
	}

	@Test
	void theRubricIsRevisedWithAReasonAfterTheNotice() {
		House house = this.years.house(1);
		Edition edition = this.years.published(house, 3);
		List<RubricItem> items = new ArrayList<>(Rubric.usual().items());
		items.set(0, new RubricItem(Force.LEADERSHIP, 1, 6, "承担重任"));
		items.set(2, new RubricItem(Force.LEADERSHIP, 3, 7, "示范带动"));
		assertThat(this.rubrics.save(house.officer(), edition.publicId(), items, 1, null))
			.isInstanceOf(Outcome.NeedsReason.class);
		assertThat(this.rubrics.save(house.officer(), edition.publicId(), items, 1, "突出示范").isMoved()).isTrue();
		assertThat(this.rubrics.current(edition.id())).isEqualTo(new Rubric(2, items));
		assertThat(this.rubrics.save(house.officer(), edition.publicId(), items, 1, "突出示范").isMoved()).isFalse();
	}

	@Test
	void whatWasIssuedOrDecidedIsNeverChangedInTheDatabase() {
		House house = this.years.house(1);
		Edition edition = this.years.published(house, 3);
		for (String change : List.of("update edition.notice_document set body = 'x' where edition_id = :id",
				"delete from edition.notice_document where edition_id = :id",
				"update edition.quota_table set total = 99 where edition_id = :id",
				"delete from edition.rubric_item where edition_id = :id",
				"update edition.milestone set day = day + 1 where edition_id = :id")) {
			assertThatThrownBy(() -> this.jdbc.sql(change).param("id", edition.id()).update()).as(change)
				.isInstanceOf(DataAccessException.class);
		}
	}

	@Test
	void everyStateAndMilestoneOfTheCodeIsSpelledInTheDatabase() {
		Map<String, Class<? extends Enum<?>>> spelled = Map.of("edition_state_check", EditionState.class,
				"milestone_milestone_check", Milestone.class, "notice_document_state_check", NoticeState.class,
				"factor_value_factor_check", Factor.class, "rubric_item_force_check", Force.class,
				"quota_table_method_check", QuotaMethod.class);
		spelled.forEach((name, type) -> {
			String check = this.jdbc.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = :name")
				.param("name", name)
				.query(String.class)
				.single();
			for (Enum<?> constant : type.getEnumConstants()) {
				assertThat(check).contains("'" + constant.name() + "'");
			}
			assertThat(check.split("'::text", -1)).hasSize(type.getEnumConstants().length + 1);
		});
	}

	private Outcome extend(House house, Edition edition, String until, String unit, String reason) {
		return this.timetables.extend(house.officer(), edition.publicId(), Milestone.APPLICATIONS_CLOSE,
				LocalDate.parse(until), unit, reason);
	}

	private LocalDate closes(Edition edition, Long unit) {
		return this.timetables.effective(edition.id(), unit).day(Milestone.APPLICATIONS_CLOSE).orElseThrow();
	}

	static <T> List<T> atOnce(int many, Callable<T> act) throws Exception {
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
