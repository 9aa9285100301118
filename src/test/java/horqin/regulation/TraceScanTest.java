package horqin.regulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles made-up code, so that code left over from a catalogue with other duties can be
 * looked at too.
 */
class TraceScanTest {

	private static final Map<String, String> SOURCES = Map.of("horqin/regulation/Duty.java",
			"package horqin.regulation; public enum Duty { CLEAN_RECORD, SIX_YEARS }", "horqin/regulation/Basis.java",
			"""
					package horqin.regulation;
					import java.lang.annotation.*;
					@Retention(RetentionPolicy.RUNTIME) public @interface Basis { Duty[] value(); }
					""", "horqin/regulation/Practice.java", """
					package horqin.regulation;
					import java.lang.annotation.*;
					@Retention(RetentionPolicy.RUNTIME) public @interface Practice { String value(); }
					""", "horqin/made/Some.java", """
					package horqin.made;
					import horqin.regulation.*;
					@Basis(Duty.CLEAN_RECORD)
					class Some {
						@Basis({ Duty.CLEAN_RECORD, Duty.SIX_YEARS }) static boolean rule() { return true; }
						@Basis({}) static final int FIELD = 1;
						@Practice("到会过半才开会。") static int quorum() { return 2; }
						static void nothing() { }
						record Inner(@Basis(Duty.SIX_YEARS) int years) { }
					}
					""");

	@TempDir
	private Path folder;

	@Test
	void everyAnnotationOnClassesMethodsAndFieldsIsRead() throws IOException {
		compile();
		TraceScan scan = TraceScan.of(this.folder.resolve("classes"));
		assertThat(scan.code()).containsExactlyInAnyOrder(new Trace.Place("CLEAN_RECORD", "horqin.made.Some"),
				new Trace.Place("CLEAN_RECORD", "horqin.made.Some.rule"),
				new Trace.Place("SIX_YEARS", "horqin.made.Some.rule"), new Trace.Place("", "horqin.made.Some.FIELD"),
				new Trace.Place("SIX_YEARS", "horqin.made.Some$Inner.years"),
				new Trace.Place("SIX_YEARS", "horqin.made.Some$Inner.years"));
		assertThat(scan.practices())
			.isEqualTo(List.of(new Trace.Custom("horqin.made", "horqin.made.Some.quorum", "到会过半才开会。")));
	}

	@Test
	void aFolderWithoutClassesHasNothing() {
		assertThat(TraceScan.of(this.folder)).isEqualTo(new TraceScan(List.of(), List.of()));
	}

	private void compile() throws IOException {
		var compiler = ToolProvider.getSystemJavaCompiler();
		try (var files = compiler.getStandardFileManager(null, null, null)) {
			for (var source : SOURCES.entrySet()) {
				Path file = this.folder.resolve("sources").resolve(source.getKey());
				Files.createDirectories(file.getParent());
				Files.writeString(file, source.getValue());
			}
			var units = files.getJavaFileObjectsFromPaths(
					SOURCES.keySet().stream().map((name) -> this.folder.resolve("sources").resolve(name)).toList());
			var options = List.of("-d", this.folder.resolve("classes").toString(), "-proc:none", "-cp",
					this.folder.toString());
			assertThat(compiler.getTask(null, files, null, options, null, units).call()).isTrue();
		}
	}

}
