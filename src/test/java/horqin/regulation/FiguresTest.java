package horqin.regulation;

import java.time.LocalDate;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FiguresTest {

	private static final LocalDate ISSUED = LocalDate.of(2026, 3, 17);

	@Test
	void theFiguresAreThoseOfTheRegulation() {
		assertThat(Figures.version("2026-11"))
			.isEqualTo(new Figures("2026-11", "通工办发〔2026〕11号", ISSUED, 2026, 20, 5, 5, 1, 1_000_000L, 1_000_000L));
	}

	@Test
	void article24TheRegulationAppliesFromTheDayItWasIssued() {
		assertThat(Figures.inForceOn(ISSUED.minusDays(1))).isEmpty();
		assertThat(Figures.inForceOn(ISSUED)).contains(Figures.version("2026-11"));
		assertThat(Figures.inForceOn(LocalDate.of(2040, 1, 1))).contains(Figures.newest());
	}

	@Test
	void everyVersionIsFoundAgainUnderTheNameThatAnEditionPinned() {
		assertThat(Figures.versions()).allMatch((figures) -> Figures.version(figures.version()).equals(figures))
			.isSortedAccordingTo((left, right) -> left.inForceFrom().compareTo(right.inForceFrom()));
	}

	@Test
	void aVersionThatNeverWasIsASurprise() {
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> Figures.version("2025-1"));
	}

	@Test
	void aTextIsFilledWithFigures() {
		assertThat(Figures.newest().fill("{supportYuan}元，{noticeDays}个工作日，自{inForce}"))
			.isEqualTo("10,000.00元，5个工作日，自2026年3月17日");
	}

	@Test
	void aTextThatNamesNoFigureIsASurprise() {
		assertThatIllegalArgumentException().isThrownBy(() -> Figures.newest().fill("{unheardOf}年"));
	}

	@Test
	void article2TheProgrammeHasNoYearBeforeItsFirst() {
		Reason reason = RegulationAssert.refused(Duty.YEARLY_FROM_FIRST_YEAR, Validity.ofYear(2025));
		assertThat(reason.text()).isEqualTo("2025年度早于培育工程的开始年度2026年度，不能设立。");
		RegulationAssert.allowed(Duty.YEARLY_FROM_FIRST_YEAR, Validity.ofYear(2026));
		RegulationAssert.allowed(Duty.YEARLY_FROM_FIRST_YEAR, Validity.ofYear(2027));
	}

	@Test
	void article24NothingIsDoneUnderTheRegulationBeforeItWasIssued() {
		Reason reason = RegulationAssert.refused(Duty.IN_FORCE_FROM_ISSUE, Validity.onDay(ISSUED.minusDays(1)));
		assertThat(reason.text()).isEqualTo("2026年3月16日时办法尚未施行，施行日期为2026年3月17日。");
		RegulationAssert.allowed(Duty.IN_FORCE_FROM_ISSUE, Validity.onDay(ISSUED));
	}

}
