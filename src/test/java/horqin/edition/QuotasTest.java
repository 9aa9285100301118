package horqin.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import horqin.access.NotAllowed;
import horqin.edition.EditionWorld.House;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The quota on the database: computed, by hand, moved, enlarged by a supplement. */
@PlatformTest
class QuotasTest {

	private final EditionWorld years;

	private final Quotas quotas;

	private final NoticeDocuments notices;

	private final TransactionTemplate transaction;

	QuotasTest(EditionWorld years, Quotas quotas, NoticeDocuments notices, PlatformTransactionManager transactions) {
		this.years = years;
		this.quotas = quotas;
		this.notices = notices;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Test
	void aComputedTableIsReadBackWithEveryStep() {
		House house = this.years.house(4);
		Edition edition = this.years.complete(house, 11);
		QuotaWish wish = new QuotaWish(11, QuotaExamples.EVEN,
				Map.of(house.units().getFirst(), new QuotaWish.Bounds(2, 3)));
		allowed(Duty.QUOTA_WEIGHS_FOUR_FACTORS, this.quotas.compute(house.officer(), edition.publicId(), wish, 1));
		SavedQuota saved = this.quotas.current(edition.id()).orElseThrow();
		assertThat(saved.worksheet()).isEqualTo(Quota.compute(this.quotas.input(edition, wish)));
		assertThat(saved.version()).isEqualTo(2);
		assertThat(seats(edition)).containsExactly(2, 2, 3, 4);
	}

	@Test
	void article5RefusesATableWithoutFiguresAndATableByHandWithoutAReason() {
		House house = this.years.house(2);
		Edition edition = this.years.drafted(house);
		refused(Duty.QUOTA_WEIGHS_FOUR_FACTORS, this.quotas.compute(house.officer(), edition.publicId(),
				new QuotaWish(5, QuotaExamples.EVEN, Map.of()), 0));
		Map<Long, Integer> seats = Map.of(house.units().getFirst(), 3, house.units().getLast(), 2);
		refused(Duty.QUOTA_WEIGHS_FOUR_FACTORS,
				this.quotas.assignByHand(house.officer(), edition.publicId(), 5, seats, " ", 0));
		assertThat(this.quotas.current(edition.id())).isEmpty();
		EditionWorld.done(this.quotas.assignByHand(house.officer(), edition.publicId(), 5, seats, "会商，兼顾四项因素", 0));
		SavedQuota saved = this.quotas.current(edition.id()).orElseThrow();
		assertThat(saved.reason()).isEqualTo("会商，兼顾四项因素");
		assertThat(saved.worksheet()).isNull();
		assertThat(seats(edition)).containsExactly(3, 2);
	}

	@Test
	void figuresAreSavedInVersionsAndAStaleScreenIsTold() {
		House house = this.years.house(1);
		Edition edition = this.years.drafted(house);
		List<UnitFigures> figures = EditionWorld.figures(house);
		assertThat(this.quotas.saveFigures(house.officer(), edition.publicId(), figures, 0).isMoved()).isTrue();
		assertThat(this.quotas.saveFigures(house.officer(), edition.publicId(), figures, 0).isMoved()).isFalse();
		assertThat(this.quotas.figuresVersion(edition.id())).isEqualTo(1);
		FactorValue kept = this.quotas.input(edition, new QuotaWish(1, QuotaExamples.EVEN, Map.of()))
			.units()
			.getFirst()
			.values()
			.get(Factor.HEADCOUNT);
		assertThat(kept.value()).isEqualByComparingTo(BigDecimal.ONE);
		assertThat(kept.source()).isEqualTo("统计年鉴");
	}

	@Test
	void ofManyMovesAtOnceNoUnitGivesMoreThanItHasAndTheTotalStays() throws Exception {
		House house = this.years.house(3);
		Edition edition = this.years.nominating(house, 12);
		assertThat(seats(edition)).containsExactly(2, 4, 6);
		QuotaMove move = new QuotaMove(house.units().getFirst(), house.units().getLast(), 1, "人选不足");
		List<Outcome> outcomes = EditionsTest.atOnce(16,
				() -> this.quotas.move(house.officer(), edition.publicId(), move));
		assertThat(outcomes.stream().filter(Outcome::isMoved)).hasSize(2);
		assertThat(seats(edition)).containsExactly(0, 4, 8);
		assertThat(this.quotas.moves(this.quotas.current(edition.id()).orElseThrow())).hasSize(2)
			.allMatch((each) -> each.reason().equals("人选不足"));
	}

	@Test
	void whoeverRecommendsHoldsTheUnitsSeats() {
		House house = this.years.house(2);
		Edition edition = this.years.nominating(house, 6);
		long unit = house.units().getFirst();
		assertThatThrownBy(() -> this.quotas.lockSeats(edition.id(), unit))
			.isInstanceOf(IllegalTransactionStateException.class);
		OptionalInt held = this.transaction.execute((_) -> this.quotas.lockSeats(edition.id(), unit));
		assertThat(held).hasValue(2);
		OptionalInt none = this.transaction.execute((_) -> this.quotas.lockSeats(edition.id(), house.organiser()));
		assertThat(none).isEmpty();
	}

	@Test
	void article5RefusesMoreSeatsUntilASupplementaryNoticeIsIssuedAndEachGroundsOneTable() {
		House house = this.years.house(2);
		Edition edition = this.years.nominating(house, 6);
		Map<Long, Integer> more = Map.of(house.units().getFirst(), 3, house.units().getLast(), 5);
		refused(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE,
				this.quotas.assignByHand(house.officer(), edition.publicId(), 8, more, "追加2个名额", 1));
		issueSupplement(house, edition);
		allowed(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE,
				this.quotas.assignByHand(house.officer(), edition.publicId(), 8, more, "追加2个名额", 1));
		assertThat(seats(edition)).containsExactly(3, 5);
		refused(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE,
				this.quotas.assignByHand(house.officer(), edition.publicId(), 8, more, "再追加", 2));
	}

	@Test
	void onlyTheOfficerTouchesTheQuota() {
		House house = this.years.house(1);
		Edition edition = this.years.drafted(house);
		assertThatThrownBy(() -> this.quotas.assignByHand(house.leader(), edition.publicId(), 1,
				Map.of(house.units().getFirst(), 1), "会商", 0))
			.isInstanceOf(NotAllowed.class);
	}

	private void issueSupplement(House house, Edition edition) {
		String id = edition.publicId();
		EditionWorld.done(this.notices.begin(house.officer(), id));
		assertThat(this.notices.begin(house.officer(), id).reasons())
			.containsExactly(Reason.practice("还有1件补充通知没有印发，请先办完"));
		String notice = supplement(house, edition).publicId();
		EditionWorld.done(this.notices.submit(house.officer(), id, notice));
		EditionWorld.done(this.notices.sign(house.leader(), id, notice, supplement(house, edition).version()));
		EditionWorld.done(this.notices.issue(house.officer(), id, notice, "通工办发〔2026〕30号"));
	}

	private NoticeDocument supplement(House house, Edition edition) {
		return this.notices.list(house.officer(), edition).getLast();
	}

	private List<Integer> seats(Edition edition) {
		return this.quotas.standings(edition.id()).stream().map(QuotaStanding::seats).toList();
	}

}
