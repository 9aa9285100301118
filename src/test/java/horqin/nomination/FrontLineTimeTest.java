package horqin.nomination;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The arithmetic behind Article 3, against counts made in other ways. */
class FrontLineTimeTest {

	private static final int YEARS = 5;

	private static final long SEED = 20260430;

	@Test
	void oneSpanIsFiveYearsOnExactlyTheDayTheCalendarSaysForEveryStartInTwelveYears() {
		for (LocalDate from = day("2012-01-01"); from.isBefore(day("2024-01-01")); from = from.plusDays(1)) {
			for (int off = -40; off <= 40; off++) {
				LocalDate last = from.plusYears(YEARS).plusDays(off);
				Period calendar = Period.between(from, last.plusDays(1));
				FrontLineTime time = FrontLineTime.of(DaySet.between(from, last), YEARS);
				assertThat(time.time()).as("%s to %s", from, last).isEqualTo(calendar);
				assertThat(time.suffices()).as("%s to %s", from, last).isEqualTo(calendar.getYears() >= YEARS);
			}
		}
	}

	@Test
	void whatIsMissingIsExactlyWhatIsMissing() {
		Random random = seeded();
		for (int i = 0; i < 2000; i++) {
			LocalDate from = randomDay(random);
			LocalDate last = from.plusDays(random.nextInt(1820));
			FrontLineTime time = FrontLineTime.of(DaySet.between(from, last), YEARS);
			LocalDate full = last.plusDays(1).plus(time.missing());
			assertThat(FrontLineTime.of(DaySet.between(from, full.minusDays(1)), YEARS).suffices())
				.as("%s to %s", from, last)
				.isTrue();
			assertThat(FrontLineTime.of(DaySet.between(from, full.minusDays(2)), YEARS).suffices())
				.as("%s to %s", from, last)
				.isFalse();
		}
	}

	@Test
	void theTotalIsTheSumOfTheDaysSharesOfTheirMonthsHoweverTheyLie() {
		Random random = seeded();
		for (int i = 0; i < 3000; i++) {
			List<LocalDate[]> spans = randomSpans(random, 1 + random.nextInt(9), 700);
			Set<LocalDate> days = days(spans);
			FrontLineTime time = FrontLineTime.of(union(spans), YEARS);
			boolean leapStart = first(days).getMonthValue() == 2 && first(days).getDayOfMonth() == 29;
			if (!leapStart) {
				assertThat(time.suffices()).as("seed %d, round %d", SEED, i)
					.isEqualTo(shares(days).compareTo(BigInteger.valueOf(60L * 26_040)) >= 0);
			}
		}
	}

	@Test
	void aCountOfDaysAgreesWhereverGapsAreShortAndFiveYearsAreNotWithinThreeDays() {
		Random random = seeded();
		int compared = 0;
		for (int i = 0; i < 3000; i++) {
			LocalDate from = randomDay(random);
			DaySet days = DaySet.between(from, from.plusYears(YEARS).plusDays(random.nextInt(61) - 30));
			for (int gap = 0; gap < random.nextInt(4); gap++) {
				LocalDate hole = from.plusDays(random.nextInt(1700));
				days = days.minus(DaySet.between(hole, hole.plusDays(random.nextInt(8))));
			}
			long count = days.runs()
				.stream()
				.mapToLong((run) -> run.until().toEpochDay() - run.from().toEpochDay())
				.sum();
			long five = from.plusYears(YEARS).toEpochDay() - from.toEpochDay();
			if (Math.abs(count - five) > 3) {
				compared++;
				assertThat(FrontLineTime.of(days, YEARS).suffices()).as("seed %d, round %d", SEED, i)
					.isEqualTo(count > five);
			}
		}
		assertThat(compared).isGreaterThan(2000);
	}

	@Test
	void moreWorkNeverMakesItLessAndFillingAGapNeverDoes() {
		Random random = seeded();
		for (int i = 0; i < 3000; i++) {
			List<LocalDate[]> spans = randomSpans(random, 1 + random.nextInt(6), 900);
			DaySet less = union(spans);
			DaySet more = less.plus(union(randomSpans(random, 1, 60)));
			if (FrontLineTime.of(less, YEARS).suffices()) {
				assertThat(FrontLineTime.of(more, YEARS).suffices()).as("seed %d, round %d", SEED, i).isTrue();
			}
			DaySet filled = DaySet.between(less.runs().getFirst().from(), less.runs().getLast().until().minusDays(1));
			assertThat(total(FrontLineTime.of(filled, YEARS))).as("seed %d, round %d", SEED, i)
				.isGreaterThanOrEqualTo(total(FrontLineTime.of(less, YEARS)));
		}
	}

	@Test
	void cuttingADayOutOfExactlyFiveYearsIsNeverEnough() {
		LocalDate from = day("2021-06-01");
		DaySet exact = DaySet.between(from, day("2026-05-31"));
		assertThat(FrontLineTime.of(exact, YEARS).suffices()).isTrue();
		for (LocalDate hole = from; hole.isBefore(day("2026-06-01")); hole = hole.plusDays(1)) {
			FrontLineTime time = FrontLineTime.of(exact.minus(DaySet.between(hole, hole)), YEARS);
			assertThat(time.suffices()).as("without %s", hole).isFalse();
		}
	}

	@Test
	void theOrderAndTheCuttingOfSpansAreWithoutEffect() {
		Random random = seeded();
		for (int i = 0; i < 500; i++) {
			List<LocalDate[]> spans = randomSpans(random, 5, 500);
			DaySet whole = union(spans);
			List<LocalDate[]> cut = new ArrayList<>();
			for (LocalDate[] span : spans) {
				LocalDate middle = span[0].plusDays((span[1].toEpochDay() - span[0].toEpochDay()) / 2);
				cut.add(new LocalDate[] { span[0], middle });
				cut.add(new LocalDate[] { middle, span[1] });
			}
			Collections.shuffle(cut, random);
			assertThat(union(cut)).as("seed %d, round %d", SEED, i).isEqualTo(whole);
		}
	}

	@Test
	void aSetOfDaysMinusAnotherIsWhatIsLeftDayByDay() {
		Random random = seeded();
		for (int i = 0; i < 1000; i++) {
			List<LocalDate[]> one = randomSpans(random, 4, 60);
			List<LocalDate[]> other = randomSpans(random, 4, 60);
			Set<LocalDate> left = days(one);
			left.removeAll(days(other));
			Set<LocalDate> found = new HashSet<>();
			union(one).minus(union(other))
				.runs()
				.forEach((run) -> run.from().datesUntil(run.until()).forEach(found::add));
			assertThat(found).as("seed %d, round %d", SEED, i).isEqualTo(left);
		}
	}

	@Test
	void aTimeIsWrittenAsPeopleWriteIt() {
		assertThat(FrontLineTime.words(Period.of(4, 7, 12))).isEqualTo("4年7个月12日");
		assertThat(FrontLineTime.words(Period.of(0, 14, 0))).isEqualTo("1年2个月");
		assertThat(FrontLineTime.words(Period.of(5, 0, 3))).isEqualTo("5年3日");
		assertThat(FrontLineTime.words(Period.ZERO)).isEqualTo("0日");
	}

	private static Random seeded() {
		System.out.println("seed " + SEED);
		return new Random(SEED);
	}

	private static LocalDate randomDay(Random random) {
		return day("2008-01-01").plusDays(random.nextInt(4000));
	}

	private static List<LocalDate[]> randomSpans(Random random, int number, int longest) {
		List<LocalDate[]> spans = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			LocalDate from = randomDay(random);
			spans.add(new LocalDate[] { from, from.plusDays(random.nextInt(longest)) });
		}
		return spans;
	}

	private static DaySet union(List<LocalDate[]> spans) {
		return spans.stream().map((span) -> DaySet.between(span[0], span[1])).reduce(DaySet.NONE, DaySet::plus);
	}

	private static Set<LocalDate> days(List<LocalDate[]> spans) {
		Set<LocalDate> days = new HashSet<>();
		spans.forEach((span) -> span[0].datesUntil(span[1].plusDays(1)).forEach(days::add));
		return days;
	}

	private static LocalDate first(Set<LocalDate> days) {
		return Collections.min(days);
	}

	/**
	 * Day by day: a day is its share of its month; the last two of a leap February share.
	 */
	private static BigInteger shares(Set<LocalDate> days) {
		BigInteger sum = BigInteger.ZERO;
		for (LocalDate day : days) {
			int length = YearMonth.from(day).lengthOfMonth();
			long share = 26_040 / length;
			if (length == 29) {
				share = (day.getDayOfMonth() >= 28) ? 465 : 930;
			}
			sum = sum.add(BigInteger.valueOf(share));
		}
		return sum;
	}

	private static long total(FrontLineTime time) {
		return time.time().toTotalMonths() * 31 + time.time().getDays();
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
