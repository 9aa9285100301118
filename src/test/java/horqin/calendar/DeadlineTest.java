package horqin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A window closes at its instant: what arrives at it is in time, a millisecond later is
 * not.
 */
class DeadlineTest {

	private final Deadline deadline = Deadline.at(LocalDateTime.of(2026, 4, 30, 17, 0));

	@Test
	void theInstantItselfIsInTimeAndAMillisecondLaterIsNot() {
		Instant closes = Instant.parse("2026-04-30T09:00:00Z");
		assertThat(this.deadline.closesAt()).isEqualTo(closes);
		assertThat(this.deadline.isOpenAt(closes.minusMillis(1))).isTrue();
		assertThat(this.deadline.isOpenAt(closes)).isTrue();
		assertThat(this.deadline.isOpenAt(closes.plusMillis(1))).isFalse();
		assertThat(this.deadline.accepts(null, closes, "市总经办")).isEqualTo(Outcome.moved());
	}

	@Test
	void aLateOneIsToldTheDeadlineAndWhoCanExtendIt() {
		Instant late = this.deadline.closesAt().plus(Duration.ofMinutes(3));
		assertThat(this.deadline.accepts(null, late, "市总经办")).isEqualTo(new Outcome.Refused(
				List.of(Reason.practice("已于2026年4月30日 17:00截止，收到时间是2026年4月30日 17:03；确需延长的，请联系市总经办。"))));
	}

	@Test
	void aDayWithoutATimeClosesAt24OClock() {
		Deadline day = Deadline.endOf(LocalDate.of(2026, 4, 30));
		assertThat(day.closesAt()).isEqualTo("2026-04-30T16:00:00Z");
		assertThat(day.label()).isEqualTo("2026年4月30日 24:00");
		assertThat(this.deadline.label()).isEqualTo("2026年4月30日 17:00");
	}

}
