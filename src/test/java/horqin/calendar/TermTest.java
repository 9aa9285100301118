package horqin.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Article 10: a term of a year is a year, also around the 29th of February. */
class TermTest {

	@ParameterizedTest
	@CsvSource({ "2026-06-22, 2027-06-21", "2026-01-01, 2026-12-31", "2027-02-28, 2028-02-27", "2027-03-01, 2028-02-29",
			"2028-02-28, 2029-02-27", "2028-02-29, 2029-02-28", "2028-03-01, 2029-02-28", "2025-12-31, 2026-12-30" })
	void aYearEndsOnTheDayBeforeItsAnniversary(LocalDate first, LocalDate last) {
		assertThat(Term.ofYears(first, 1)).isEqualTo(new Term(first, last));
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-22, 6, 2026-12-21", "2026-08-31, 6, 2027-02-28", "2026-01-30, 1, 2026-02-28",
			"2027-02-28, 24, 2029-02-27", "2028-02-29, 48, 2032-02-28" })
	void aTermOfMonthsEndsWithTheMonthWhereTheDayIsMissing(LocalDate first, int months, LocalDate last) {
		assertThat(Term.ofMonths(first, months).lastDay()).isEqualTo(last);
	}

	@Test
	void everyStartFrom2024To2032EndsBeforeTheFirstDayNotBeforeItsAnniversary() {
		List<String> wrong = new ArrayList<>();
		int starts = 0;
		for (LocalDate first = LocalDate.of(2024, 1, 1); first.getYear() <= 2032; first = first.plusDays(1)) {
			LocalDate last = Term.ofYears(first, 1).lastDay();
			if (!last.equals(walked(first)) || last.toEpochDay() - first.toEpochDay() + 1 < 365) {
				wrong.add(first + " to " + last);
			}
			starts++;
		}
		assertThat(wrong).isEmpty();
		assertThat(starts).isEqualTo(3288);
	}

	/**
	 * Walks day by day to the first day of the next year that is not before the same
	 * month and day.
	 */
	private static LocalDate walked(LocalDate first) {
		int wanted = first.getMonthValue() * 100 + first.getDayOfMonth();
		LocalDate day = first.plusDays(1);
		while (day.getYear() == first.getYear() || day.getMonthValue() * 100 + day.getDayOfMonth() < wanted) {
			day = day.plusDays(1);
		}
		return day.minusDays(1);
	}

	@Test
	void theLastDayBelongsToTheTermUntil24OClock() {
		Term term = Term.ofYears(LocalDate.of(2026, 6, 22), 1);
		assertThat(term.contains(LocalDate.of(2027, 6, 21))).isTrue();
		assertThat(term.contains(LocalDate.of(2027, 6, 22))).isFalse();
		assertThat(term.contains(LocalDate.of(2026, 6, 21))).isFalse();
		assertThat(term.reached(Instant.parse("2027-06-21T15:59:59Z"))).isFalse();
		assertThat(term.reached(Instant.parse("2027-06-21T16:00:00Z"))).isTrue();
	}

	@Test
	void aTermIsNeverEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> Term.ofMonths(LocalDate.of(2026, 1, 1), 0));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Term(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)));
	}

}
