package horqin.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What people type is understood, or refused with a sentence that says how to write it.
 */
class TypedTest {

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-17", "2026-3-17", "2026/3/17", "2026.3.17", "2026年3月17日", "20260317",
			" 2026年 3月 17日 ", "２０２６年３月１７日" })
	void aDateIsReadInEveryWayPeopleWriteIt(String typed) {
		assertThat(Typed.date(typed)).isEqualTo(LocalDate.of(2026, 3, 17));
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-30,没有这一天", "2026-13-01,没有这一天", "明天,日期写成", "26-3-17,日期写成", "1899-12-31,年份应在",
			"2101-01-01,年份应在" })
	void aDateThatIsNoneIsRefusedWithWhatWasTyped(String typed, String sentence) {
		assertThatThrownBy(() -> Typed.date(typed)).isInstanceOf(NotUnderstood.class)
			.hasMessageStartingWith(sentence)
			.hasMessageEndingWith("现在是“" + typed + "”。");
	}

	@Test
	void aMonthATimeAndBothTogetherAreRead() {
		assertThat(Typed.month("2008年7月")).isEqualTo(YearMonth.of(2008, 7));
		assertThat(Typed.time("17：05")).isEqualTo(LocalTime.of(17, 5));
		assertThat(Typed.dateTime("2026-03-17T17:00")).isEqualTo(LocalDateTime.of(2026, 3, 17, 17, 0));
		assertThat(Typed.dateTime("2026年3月17日 17:00")).isEqualTo(LocalDateTime.of(2026, 3, 17, 17, 0));
		assertThatThrownBy(() -> Typed.time("25:00")).isInstanceOf(NotUnderstood.class);
		assertThatThrownBy(() -> Typed.month("2008-13")).isInstanceOf(NotUnderstood.class);
		assertThatThrownBy(() -> Typed.dateTime("2026-03-17")).isInstanceOf(NotUnderstood.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "10000|1000000", "10,000.00|1000000", "10,000.00 元|1000000", "￥0.01|1",
			"１２.５|1250", "999999999999.99|99999999999999", "0|0" })
	void anAmountInYuanBecomesFen(String typed, long fen) {
		assertThat(Typed.fen(typed)).isEqualTo(fen);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "一万|金额写成", "1万|金额写成", "10000.005|金额最多两位小数", "1,00.00|金额写成", "9999999999999|金额太大", "1e5|金额写成" })
	void anAmountThatIsNoneIsRefused(String typed, String sentence) {
		assertThatThrownBy(() -> Typed.fen(typed)).isInstanceOf(NotUnderstood.class).hasMessageStartingWith(sentence);
	}

	@Test
	void numbersAreReadPlainlyAndNeverAsHexadecimal() {
		assertThat(Typed.small("1,200")).isEqualTo(1200);
		assertThat(Typed.whole("−3")).isEqualTo(-3);
		assertThat(Typed.decimal("91.50")).isEqualTo(new BigDecimal("91.50"));
		for (String wrong : new String[] { "0x10", "#FF", "二十", "1.5", "", "9999999999999999" }) {
			assertThatThrownBy(() -> Typed.whole(wrong)).as(wrong).isInstanceOf(NotUnderstood.class);
		}
		assertThatThrownBy(() -> Typed.small("3000000000")).isInstanceOf(NotUnderstood.class);
	}

	@Test
	void whatCannotBeSeenIsTakenOutAndMongolianMarksAreKept() {
		assertThat(Typed.text("　巴特尔\u0000\u202E\u200B \r\n第二行\r第三行 ")).isEqualTo("巴特尔 \n第二行\n第三行");
		assertThat(Typed.text("ᠪᠠ\u180Bᠭ\u180Eᠠ\u202Fᠳ")).isEqualTo("ᠪᠠ\u180Bᠭ\u180Eᠠ\u202Fᠳ");
		assertThat(Typed.text("𠮷\uD842好")).isEqualTo("𠮷好");
	}

	@Test
	void aLongTextIsShortenedInTheSentence() {
		assertThat(new NotUnderstood("请填写整数，如 12", "一".repeat(50)))
			.hasMessage("请填写整数，如 12；现在是“" + "一".repeat(20) + "…”。");
	}

}
