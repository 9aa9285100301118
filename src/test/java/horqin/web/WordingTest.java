package horqin.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates, money and counts as they stand on a page. */
class WordingTest {

	@Test
	void datesHaveNoLeadingZeros() {
		assertThat(Wording.date(LocalDate.of(2026, 3, 7))).isEqualTo("2026年3月7日");
		assertThat(Wording.time(LocalDateTime.of(2026, 3, 7, 9, 5))).isEqualTo("2026年3月7日 09:05");
		assertThat(Wording.weekday(LocalDate.of(2026, 6, 17))).isEqualTo("周三");
		assertThat(Wording.date(null)).isEqualTo("—");
	}

	@Test
	void moneyIsWrittenInYuanWithCommasAndTwoPlaces() {
		assertThat(Wording.yuan(1_000_000L)).isEqualTo("10,000.00 元");
		assertThat(Wording.yuan(null)).isEqualTo("—");
		assertThat(Wording.amount(-5)).isEqualTo("-0.05");
		assertThat(Wording.amount(-123_456)).isEqualTo("-1,234.56");
	}

	@Test
	void aSpanOfMonthsIsWrittenInYearsAndMonths() {
		assertThat(List.of(0, 5, 12, 55, 60).stream().map(Wording::months).toList())
			.isEqualTo(List.of("0个月", "5个月", "1年", "4年7个月", "5年"));
	}

	@Test
	void sizesOfFilesAreSaidInMega() {
		assertThat(Wording.size(1_258_291)).isEqualTo("1.2 兆");
		assertThat(Wording.size(300)).isEqualTo("不到 0.1 兆");
	}

	@Test
	void theToneOfADecisionFollowsItsOutcome() {
		List<Reason> reasons = List.of(Reason.practice("缺少照片。"));
		assertThat(Wording.tone(Outcome.moved())).isEqualTo("good");
		assertThat(Wording.tone(new Outcome.NeedsReason(reasons))).isEqualTo("warn");
		assertThat(Wording.tone(new Outcome.Refused(reasons))).isEqualTo("bad");
	}

}
