package horqin.nomination;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;

import horqin.nomination.WorkSpan.Deduction;
import horqin.regulation.Duty;
import horqin.regulation.Figures;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static horqin.nomination.SpanCheck.CONFIRMED;
import static horqin.nomination.SpanCheck.PENDING;
import static horqin.nomination.SpanCheck.REFUSED;
import static horqin.regulation.RegulationAssert.allowed;
import static horqin.regulation.RegulationAssert.refused;
import static org.assertj.core.api.Assertions.assertThat;

/** Article 3: five years on the front line, computed and never typed. */
class FrontLineTest {

	private static final LocalDate CLOSING = LocalDate.of(2026, 4, 30);

	private static final int YEARS = Figures.newest().minimumFrontLineYears();

	@Test
	void exactlyFiveYearsAtTheClosingDatePassUnderArticle3() {
		allowed(Duty.FIVE_YEARS_FRONT_LINE, frontLine(span("2021-05-01", "2026-04-30")).outcome());
		allowed(Duty.FIVE_YEARS_FRONT_LINE, frontLine(span("2021-05-01", null)).outcome());
	}

	@Test
	void oneDayLessThanFiveYearsIsRefusedUnderArticle3WithTheFigure() {
		Reason reason = refused(Duty.FIVE_YEARS_FRONT_LINE, frontLine(span("2021-05-02", null)).outcome());
		assertThat(reason.text()).isEqualTo("一线工作年限4年11个月29日，未满5年，还差1日（计至2026年4月30日）");
	}

	@Test
	void timeAfterTheClosingDateDoesNotCountUnderArticle3() {
		Outcome outcome = frontLine(span("2021-05-02", "2026-12-31"), span("2026-05-01", "2027-04-30")).outcome();
		refused(Duty.FIVE_YEARS_FRONT_LINE, outcome);
	}

	@Test
	void twoSpansThatFollowEachOtherAreAsOneUnderArticle3() {
		FrontLine one = frontLine(span("2019-01-16", "2023-11-20"));
		FrontLine two = frontLine(span("2019-01-16", "2020-02-29"), span("2020-03-01", "2023-11-20"));
		assertThat(two.certified()).isEqualTo(one.certified());
		assertThat(one.certified().time()).isEqualTo(Period.of(4, 10, 5));
	}

	@Test
	void anOverlapCountsOnceUnderArticle3() {
		FrontLine line = frontLine(span("2020-01-01", "2022-12-31"), span("2022-07-01", "2023-06-30"));
		assertThat(line.certified().time()).isEqualTo(Period.of(3, 6, 0));
		assertThat(line.rows().get(1).words()).isEqualTo("6个月");
		assertThat(line.rows().get(1).notes()).containsExactly("与其他经历重叠6个月，只计一次");
	}

	@Test
	void aGapDoesNotCountUnderArticle3() {
		FrontLine line = frontLine(span("2018-01-01", "2020-06-30"), span("2022-01-01", "2024-06-30"));
		allowed(Duty.FIVE_YEARS_FRONT_LINE, line.outcome());
		assertThat(line.certified().time()).isEqualTo(Period.ofYears(5));
		refused(Duty.FIVE_YEARS_FRONT_LINE,
				frontLine(span("2018-01-01", "2020-06-30"), span("2022-01-02", "2024-06-30")).outcome());
	}

	@Test
	void twentySeasonsOfThreeShortMonthsAreSixtyMonthsUnderArticle3() {
		WorkSpan[] seasons = new WorkSpan[20];
		for (int i = 0; i < 20; i++) {
			seasons[i] = WorkSpan.months(YearMonth.of(2004 + i, 2), YearMonth.of(2004 + i, 4), "某糖厂", "压榨工", true,
					CONFIRMED);
		}
		allowed(Duty.FIVE_YEARS_FRONT_LINE, frontLine(seasons).outcome());
	}

	@Test
	void whatTheUnitHasNotCertifiedDoesNotCountAndIsNamedUnderArticle3() {
		WorkSpan waiting = new WorkSpan(day("2020-05-01"), null, "某铝业公司", "熔铸工", true, PENDING, List.of());
		WorkSpan doubted = new WorkSpan(day("2010-01-01"), day("2019-12-31"), "某机械厂", "锻工", true, REFUSED, List.of());
		FrontLine line = frontLine(span("2018-01-01", "2018-12-31"), waiting, doubted);
		Reason reason = refused(Duty.FIVE_YEARS_FRONT_LINE, line.outcome());
		assertThat(reason.text()).isEqualTo("一线工作年限1年，未满5年，还差4年（计至2026年4月30日）；另有1段一线经历待所在单位核对，核对后共7年");
		allowed(Duty.FIVE_YEARS_FRONT_LINE, line.outcomeExpected());
		assertThat(line.rows().stream().map(FrontLine.Row::notes)).containsExactly(List.of("所在单位核对不符，不计"), List.of(),
				List.of("计至申报截止日", "待所在单位核对，核对后才计入"));
	}

	@Test
	void whatCouldNotBeEnoughEvenIfCertifiedIsRefusedBeforeTheUnitChecksUnderArticle3() {
		WorkSpan waiting = new WorkSpan(day("2024-05-01"), null, "某铝业公司", "熔铸工", true, PENDING, List.of());
		Reason reason = refused(Duty.FIVE_YEARS_FRONT_LINE, frontLine(waiting).outcomeExpected());
		assertThat(reason.text()).isEqualTo("填报的一线工作年限2年，未满5年，还差3年（计至2026年4月30日）");
	}

	@Test
	void aPostInManagementDoesNotCountUnderArticle3() {
		WorkSpan office = new WorkSpan(day("2010-01-01"), null, "某铝业公司", "生产技术科", false, CONFIRMED, List.of());
		FrontLine line = frontLine(office);
		refused(Duty.FIVE_YEARS_FRONT_LINE, line.outcome());
		assertThat(line.certified().time()).isEqualTo(Period.ZERO);
		assertThat(line.rows().getFirst().words()).isEqualTo("—");
		assertThat(line.rows().getFirst().notes()).containsExactly("非一线岗位，不计");
	}

	@Test
	void studyOffTheJobIsTakenOffUnderArticle3() {
		WorkSpan span = new WorkSpan(day("2021-03-01"), null, "霍林郭勒市某铝业有限公司", "熔铸工", true, CONFIRMED,
				List.of(new Deduction(day("2023-09-01"), day("2024-03-31"), "脱产学习")));
		FrontLine line = frontLine(span);
		Reason reason = refused(Duty.FIVE_YEARS_FRONT_LINE, line.outcome());
		assertThat(reason.text()).isEqualTo("一线工作年限4年7个月，未满5年，还差5个月（计至2026年4月30日）");
		assertThat(line.rows().getFirst().notes()).containsExactly("扣除脱产学习7个月", "计至申报截止日");
	}

	@Test
	void aDeductionInOneJobDoesNotTakeAwayAnotherJobOfTheSameTimeUnderArticle3() {
		WorkSpan lent = new WorkSpan(day("2020-01-01"), day("2021-12-31"), "甲厂", "锻工", true, CONFIRMED,
				List.of(new Deduction(day("2020-01-01"), day("2020-12-31"), "借调机关")));
		FrontLine line = frontLine(lent, span("2020-07-01", "2020-12-31"));
		assertThat(line.certified().time()).isEqualTo(Period.of(1, 6, 0));
	}

	@Test
	void aSpanStillWaitingTakesNoDaysFromACertifiedOneUnderArticle3() {
		WorkSpan waiting = new WorkSpan(day("2019-01-01"), day("2022-12-31"), "乙厂", "焊工", true, PENDING, List.of());
		FrontLine line = frontLine(waiting, span("2020-01-01", "2021-12-31"));
		assertThat(line.certified().time()).isEqualTo(Period.ofYears(2));
		assertThat(line.expected().time()).isEqualTo(Period.ofYears(4));
	}

	@Test
	void noHistoryAtAllIsRefusedUnderArticle3() {
		Reason reason = refused(Duty.FIVE_YEARS_FRONT_LINE, frontLine().outcome());
		assertThat(reason.text()).isEqualTo("一线工作年限0日，未满5年，还差5年（计至2026年4月30日）");
	}

	@Test
	void aSpanAsTypedIsToldEverythingThatIsWrongAtOnce() {
		assertThat(WorkSpan.problems(day("2026-05-02"), day("2026-04-01"), " ", "焊工", day("2026-05-01")))
			.containsExactly(new Fault("from", "开始时间2026年5月2日还没有到。"), new Fault("to", "结束时间2026年4月1日早于开始时间2026年5月2日。"),
					new Fault("employer", "请填写工作单位。"));
		assertThat(WorkSpan.problems(day("2020-05-02"), null, "某厂", "焊工", day("2026-05-01"))).isEmpty();
	}

	@Test
	void aDeductionMustLieInItsSpan() {
		WorkSpan span = span("2020-01-01", "2021-12-31");
		assertThat(WorkSpan.problems(span, day("2019-12-31"), day("2020-02-01"), "脱产学习"))
			.containsExactly(new Fault("from", "扣除时间须在这段经历之内（2020年1月1日至2021年12月31日）。"));
		assertThat(WorkSpan.problems(span, day("2020-01-01"), day("2021-12-31"), "脱产学习")).isEmpty();
	}

	private static FrontLine frontLine(WorkSpan... spans) {
		return FrontLine.asOf(List.of(spans), CLOSING, YEARS);
	}

	private static WorkSpan span(String from, @Nullable String to) {
		return new WorkSpan(day(from), (to != null) ? day(to) : null, "某铝业公司", "熔铸工", true, CONFIRMED, List.of());
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
