package horqin.regulation;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The half of the trace that needs no record of the tests: what the code names exists,
 * and what is not planned has code. The other half, whether every duty was seen both
 * refusing and allowing, is {@link TraceReport}, which runs after the whole suite.
 */
class RegulationTraceTest {

	/** What only a complete record of the tests can tell. */
	private static final Set<Fault> LATER = EnumSet.of(Fault.NOTHING_RECORDED, Fault.NO_REFUSED_TEST,
			Fault.NO_ALLOWED_TEST);

	@Test
	void everyEnforcedDutyHasCodeOrIsPlannedAndTheCodeNamesOnlyWhatExists() throws URISyntaxException {
		Path classes = Path.of(Basis.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		TraceScan scan = TraceScan.of(classes);
		List<Trace.Problem> problems = new Trace(scan.code(), scan.practices(), List.of(), Planned.duties(),
				(test) -> true)
			.problems();
		assertThat(scan.code()).contains(new Trace.Place("IN_FORCE_FROM_ISSUE", Validity.class.getName() + ".onDay"));
		assertThat(problems.stream().filter((problem) -> !LATER.contains(problem.fault()))).isEmpty();
	}

}
