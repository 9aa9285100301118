package horqin.regulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Made-up code and tests, and every kind of fault found in them. */
class TraceTest {

	private static final Duty DUTY = Duty.CLEAN_RECORD;

	private static final String NAME = "第四条 CLEAN_RECORD";

	private static final String GONE = "horqin.GoneTest#gone";

	private final List<Trace.Place> code = new ArrayList<>();

	private final List<Trace.Custom> practices = new ArrayList<>();

	private final List<Coverage.Entry> tests = new ArrayList<>();

	private final Set<Duty> planned = EnumSet.noneOf(Duty.class);

	TraceTest() {
		enforced().forEach((duty) -> {
			this.code.add(new Trace.Place(duty.name(), "horqin.Some.rule"));
			this.tests.add(refused(duty));
			this.tests.add(allowed(duty));
		});
		this.practices.add(new Trace.Custom("评审", "horqin.Some.quorum", "到会过半才开会。"));
	}

	@Test
	void nothingIsWrongWhenEveryEnforcedDutyHasCodeAndBothTests() {
		assertThat(problems()).isEmpty();
	}

	@Test
	void aPlannedDutyMayLackEverything() {
		this.planned.add(DUTY);
		forgetCode();
		this.tests.removeIf((entry) -> entry.duty().equals(DUTY.name()));
		assertThat(problems()).isEmpty();
	}

	@Test
	void aPlannedDutyThatIsCompleteMustLeaveThePlan() {
		this.planned.add(DUTY);
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.PLANNED_BUT_DONE, NAME)));
	}

	@Test
	void aPlannedDutyThatLacksOneTestMayStayInThePlan() {
		this.planned.add(DUTY);
		this.tests.remove(allowed(DUTY));
		assertThat(problems()).isEmpty();
	}

	@Test
	void codeIsMissing() {
		forgetCode();
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.NO_CODE, NAME)));
	}

	@Test
	void theRefusingTestIsMissing() {
		this.tests.remove(refused(DUTY));
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.NO_REFUSED_TEST, NAME)));
	}

	@Test
	void theAllowingTestIsMissing() {
		this.tests.remove(allowed(DUTY));
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.NO_ALLOWED_TEST, NAME)));
	}

	@Test
	void aBendableDutyIsHeldToTheSame() {
		this.tests.remove(refused(Duty.TARGET_ABOUT_TWENTY));
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.NO_REFUSED_TEST, "第二条 TARGET_ABOUT_TWENTY")));
	}

	@Test
	void aTestThatHasGoneDoesNotCount() {
		this.tests.remove(refused(DUTY));
		this.tests.add(new Coverage.Entry(DUTY.name(), Coverage.Kind.REFUSED, GONE));
		this.tests.add(new Coverage.Entry(DUTY.name(), Coverage.Kind.ALLOWED, GONE));
		assertThat(problems()).isEqualTo(
				List.of(new Trace.Problem(Fault.TEST_IS_GONE, GONE), new Trace.Problem(Fault.NO_REFUSED_TEST, NAME)));
	}

	@Test
	void codeNamesADutyThatDoesNotExist() {
		this.code.add(new Trace.Place("SIX_YEARS", "horqin.Some.old"));
		assertThat(problems())
			.isEqualTo(List.of(new Trace.Problem(Fault.UNKNOWN_DUTY_IN_CODE, "SIX_YEARS @ horqin.Some.old")));
	}

	@Test
	void testsNameADutyThatDoesNotExist() {
		this.tests.add(new Coverage.Entry("SIX_YEARS", Coverage.Kind.ALLOWED, "horqin.SomeTest#old"));
		assertThat(problems())
			.isEqualTo(List.of(new Trace.Problem(Fault.UNKNOWN_DUTY_IN_TESTS, "SIX_YEARS @ horqin.SomeTest#old")));
	}

	@Test
	void codeNamesNoDutyAtAll() {
		this.code.add(new Trace.Place("", "horqin.Some.empty"));
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.EMPTY_BASIS, "horqin.Some.empty")));
	}

	@Test
	void aPracticeGivesNoReason() {
		this.practices.add(new Trace.Custom("评审", "horqin.Some.ties", " "));
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.EMPTY_PRACTICE, "horqin.Some.ties")));
	}

	@Test
	void codeForWhatNeedsNoSoftware() {
		this.code.add(new Trace.Place("CITY_UNION_LEADS", "horqin.Some.leads"));
		assertThat(problems())
			.isEqualTo(List.of(new Trace.Problem(Fault.CODE_FOR_NO_SOFTWARE, "第十八条 CITY_UNION_LEADS")));
	}

	@Test
	void aRegisterIsNotPlannedHere() {
		this.planned.add(Duty.MEDIA_PUBLICITY);
		assertThat(problems())
			.isEqualTo(List.of(new Trace.Problem(Fault.PLANNED_WITHOUT_NEED, "第二十二条 MEDIA_PUBLICITY")));
	}

	@Test
	void aRegisterMayHaveCodeButNeedsNone() {
		this.code.add(new Trace.Place("MEDIA_PUBLICITY", "horqin.Some.media"));
		assertThat(problems()).isEmpty();
	}

	@Test
	void anEmptyScanIsNoSuccess() {
		this.code.clear();
		this.planned.addAll(enforced().toList());
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.NOTHING_SCANNED, "全部代码")));
	}

	@Test
	void anEmptyRecordIsNoSuccess() {
		this.tests.clear();
		this.planned.addAll(enforced().toList());
		assertThat(problems()).isEqualTo(List.of(new Trace.Problem(Fault.NOTHING_RECORDED, "全部测试")));
	}

	@Test
	void aTestCountsOnceHoweverOftenItAsserts() {
		this.tests.add(refused(DUTY));
		assertThat(row().refused()).isEqualTo(List.of("horqin.SomeTest#refuses"));
	}

	private Trace.Row row() {
		return trace().rows().stream().filter((row) -> row.duty() == DUTY).findFirst().orElseThrow();
	}

	private List<Trace.Problem> problems() {
		return trace().problems();
	}

	private Trace trace() {
		return new Trace(this.code, this.practices, this.tests, this.planned, (test) -> !test.equals(GONE));
	}

	private void forgetCode() {
		this.code.removeIf((place) -> place.duty().equals(DUTY.name()));
	}

	private static Stream<Duty> enforced() {
		return Stream.of(Duty.values()).filter((duty) -> duty.disposition().isEnforced());
	}

	private static Coverage.Entry refused(Duty duty) {
		return new Coverage.Entry(duty.name(), Coverage.Kind.REFUSED, "horqin.SomeTest#refuses");
	}

	private static Coverage.Entry allowed(Duty duty) {
		return new Coverage.Entry(duty.name(), Coverage.Kind.ALLOWED, "horqin.SomeTest#allows");
	}

}
