package horqin.regulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RegulationAssertTest {

	private static final Outcome REFUSED = Outcome.refused(Duty.CLEAN_RECORD, "有犯罪记录。");

	private static final Outcome ASKED = new Outcome.NeedsReason(
			List.of(Reason.of(Duty.RETIRED_EXCLUDED, "已退休。"), Reason.practice("材料偏少。")));

	private static final Outcome EXCUSED = new Outcome.Moved(List.of(Reason.of(Duty.RETIRED_EXCLUDED, "已退休。")));

	@TempDir
	private Path folder;

	private String before;

	@BeforeEach
	void recordElsewhere() {
		this.before = System.getProperty("horqin.coverage");
		System.setProperty("horqin.coverage", this.folder.toString());
	}

	@AfterEach
	void recordWhereItWas() {
		if (this.before == null) {
			System.clearProperty("horqin.coverage");
		}
		else {
			System.setProperty("horqin.coverage", this.before);
		}
	}

	@Test
	void everyAssertionThatHoldsIsRecordedWithItsTest() throws IOException {
		assertThat(RegulationAssert.refused(Duty.CLEAN_RECORD, REFUSED).text()).isEqualTo("有犯罪记录。");
		assertThat(RegulationAssert.refused(Duty.RETIRED_EXCLUDED, ASKED).text()).isEqualTo("已退休。");
		assertThat(RegulationAssert.needsReason(Duty.RETIRED_EXCLUDED, ASKED).text()).isEqualTo("已退休。");
		Stream.of(1).forEach((one) -> RegulationAssert.allowed(Duty.RETIRED_EXCLUDED, EXCUSED));
		RegulationAssert.allowed(Duty.CLEAN_RECORD, EXCUSED);
		String test = "horqin.regulation.RegulationAssertTest#everyAssertionThatHoldsIsRecordedWithItsTest";
		assertThat(recorded()).isEqualTo(List.of(new Coverage.Entry("CLEAN_RECORD", Coverage.Kind.REFUSED, test),
				new Coverage.Entry("RETIRED_EXCLUDED", Coverage.Kind.REFUSED, test),
				new Coverage.Entry("RETIRED_EXCLUDED", Coverage.Kind.ALLOWED, test),
				new Coverage.Entry("CLEAN_RECORD", Coverage.Kind.ALLOWED, test)));
		assertThat(TraceReport.testExists(test)).isTrue();
	}

	@TestFactory
	Stream<DynamicTest> whatDoesNotHoldFailsAndIsNotRecorded() {
		return Stream.of(failing("moved is no refusal", () -> RegulationAssert.refused(Duty.CLEAN_RECORD, EXCUSED)),
				failing("a rule does not ask",
						() -> RegulationAssert.refused(Duty.CLEAN_RECORD,
								new Outcome.NeedsReason(List.of(Reason.of(Duty.CLEAN_RECORD, "有犯罪记录。"))))),
				failing("under another duty", () -> RegulationAssert.refused(Duty.POLITICAL_QUALITY, REFUSED)),
				failing("only a practice",
						() -> RegulationAssert.refused(Duty.CLEAN_RECORD,
								new Outcome.Refused(List.of(Reason.practice("材料偏少。"))))),
				failing("refused is more than asked",
						() -> RegulationAssert.needsReason(Duty.RETIRED_EXCLUDED,
								Outcome.refused(Duty.RETIRED_EXCLUDED, "已退休。"))),
				failing("a rule cannot be bent", () -> RegulationAssert.needsReason(Duty.CLEAN_RECORD, REFUSED)),
				failing("refused is not allowed", () -> RegulationAssert.allowed(Duty.CLEAN_RECORD, REFUSED)),
				failing("asked is not allowed", () -> RegulationAssert.allowed(Duty.RETIRED_EXCLUDED, ASKED)),
				failing("a rule is not excused",
						() -> RegulationAssert.allowed(Duty.CLEAN_RECORD,
								new Outcome.Moved(List.of(Reason.of(Duty.CLEAN_RECORD, "有犯罪记录。"))))),
				failing("a register refuses nothing",
						() -> RegulationAssert.refused(Duty.MEDIA_PUBLICITY,
								Outcome.refused(Duty.MEDIA_PUBLICITY, "没有登记。"))),
				failing("a register allows nothing",
						() -> RegulationAssert.allowed(Duty.MEDIA_PUBLICITY, Outcome.moved())));
	}

	private DynamicTest failing(String name, Runnable assertion) {
		return DynamicTest.dynamicTest(name, () -> {
			assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion::run);
			assertThat(recorded()).isEmpty();
		});
	}

	@Test
	void manyTestsAtOnceTearNoLine() throws IOException {
		List<Coverage.Entry> entries = IntStream.range(0, 2000)
			.mapToObj((i) -> new Coverage.Entry("CLEAN_RECORD", Coverage.Kind.ALLOWED, "horqin.SomeTest#number" + i))
			.toList();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			entries.forEach((entry) -> threads.execute(() -> Coverage.append(Coverage.file(), entry)));
		}
		assertThat(recorded()).containsExactlyInAnyOrderElementsOf(entries);
	}

	private List<Coverage.Entry> recorded() throws IOException {
		return Coverage.read(Coverage.file());
	}

}
