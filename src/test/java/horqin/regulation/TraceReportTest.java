package horqin.regulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TraceReportTest {

	private static final Trace TRACE = new Trace(List.of(new Trace.Place("CLEAN_RECORD", "horqin.Some.rule")),
			List.of(new Trace.Custom("评审", "horqin.Some.quorum", "到会过半\n才开会 <2>。"),
					new Trace.Custom("评审", "horqin.Other.quorum", "到会过半 才开会 <2>。")),
			List.of(new Coverage.Entry("CLEAN_RECORD", Coverage.Kind.REFUSED, "horqin.SomeTest#refuses"),
					new Coverage.Entry("CLEAN_RECORD", Coverage.Kind.ALLOWED, "horqin.SomeTest#allows")),
			Planned.duties(), (test) -> true);

	@TempDir
	private Path folder;

	@Test
	void aKeptRecordThatClaimsMoreThanWasFoundIsNamed() {
		List<String> found = List.of("A\t2\t1\t1", "B\t1\t0\t0");
		assertThat(TraceReport.overclaimed(List.of("A\t2\t1\t1", "B\t0\t0\t0"), found)).isEmpty();
		assertThat(TraceReport.overclaimed(List.of("A\t2\t2\t1", "C\t0\t0\t0"), found)).containsExactly("A\t2\t2\t1",
				"C\t0\t0\t0");
	}

	@Test
	void allFourFilesAreWritten() throws IOException {
		Path into = this.folder.resolve("regulation");
		TraceReport.write(TRACE, into);
		assertThat(Files.readAllLines(into.resolve("practices.tsv"))).isEqualTo(List.of("评审\t到会过半 才开会 <2>。"));
		assertThat(Files.readAllLines(into.resolve("summary.txt"))).isEqualTo(TraceReport.summary(TRACE))
			.startsWith("articles=24", "duties=" + Duty.values().length);
		String page = Files.readString(this.folder.resolve("regulation.html"));
		assertThat(page).contains("<h2 id=\"a24\">第二十四条 施行</h2>", "<div>SomeTest#refuses</div>", "才开会 &lt;2&gt;。")
			.doesNotContain("http", "<script", "<2>");
	}

	@Test
	void problemsAnswerOne() {
		assertThat(TraceReport.status(List.of())).isZero();
		assertThat(TraceReport.status(List.of(new Trace.Problem(Fault.NO_CODE, "第四条")))).isOne();
	}

	@Test
	void thePageSaysWhenNothingIsWrong() throws IOException {
		Set<Duty> enforced = Set
			.copyOf(List.of(Duty.values()).stream().filter((duty) -> duty.disposition().isEnforced()).toList());
		var allPlanned = new Trace(List.of(TRACE.code().getFirst()), List.of(), List.of(TRACE.tests().getFirst()),
				enforced, (test) -> true);
		TraceReport.write(allPlanned, this.folder.resolve("regulation"));
		assertThat(Files.readString(this.folder.resolve("regulation.html"))).contains("没有发现问题");
	}

	@Test
	void theRulesPageReadsWhatTheReportWrote() {
		BuildRecord build = BuildRecord.of(TraceReport.tests(TRACE), TraceReport.practices(TRACE));
		assertThat(build.counts()).hasSize(Duty.values().length);
		assertThat(build.of(Duty.CLEAN_RECORD)).isEqualTo(new BuildRecord.Counts(1, 1, 1));
		assertThat(build.of(Duty.POLITICAL_QUALITY)).isEqualTo(new BuildRecord.Counts(0, 0, 0));
		assertThat(build.practices()).containsOnlyKeys("评审");
	}

	@Test
	void aTestIsThereOrNot() {
		String here = TraceReportTest.class.getName();
		assertThat(TraceReport.testExists(here + "#aTestIsThereOrNot")).isTrue();
		assertThat(TraceReport.testExists(here + "#anotherTest")).isFalse();
		assertThat(TraceReport.testExists("horqin.GoneTest#gone")).isFalse();
		assertThat(TraceReport.testExists(here)).isFalse();
	}

}
