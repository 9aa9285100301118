package horqin.regulation;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OutcomeTest {

	private static final Reason HARD = Reason.of(Duty.CLEAN_RECORD, "有犯罪记录。");

	private static final Reason SOFT = Reason.of(Duty.RETIRED_EXCLUDED, "已退休。");

	@Test
	void whatIsForbiddenIsRefusedWhateverTheExplanation() {
		assertThat(Outcome.weigh(List.of(HARD), List.of(SOFT), "确有需要")).isEqualTo(new Outcome.Refused(List.of(HARD)));
	}

	@Test
	void whatIsUsuallyNotDoneWaitsForAnExplanation() {
		assertThat(Outcome.weigh(List.of(), List.of(SOFT), null)).isEqualTo(new Outcome.NeedsReason(List.of(SOFT)));
		assertThat(Outcome.weigh(List.of(), List.of(SOFT), "  ")).isEqualTo(new Outcome.NeedsReason(List.of(SOFT)));
	}

	@Test
	void whatAnExplanationOvercameStaysOnRecord() {
		assertThat(Outcome.weigh(List.of(), List.of(SOFT), "确有需要")).isEqualTo(new Outcome.Moved(List.of(SOFT)));
		assertThat(Outcome.weigh(List.of(), List.of(), null)).isEqualTo(Outcome.moved());
	}

	@Test
	void aRefusalWithoutReasonsIsASurprise() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.Refused(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new Outcome.NeedsReason(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> Reason.practice(" "));
	}

	@Test
	void aPracticeNamesNoDuty() {
		assertThat(Reason.practice("每季度报备一次。").duty()).isNull();
	}

}
