package horqin.records;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNamesTest {

	@ParameterizedTest
	@CsvSource({ "../../etc/x.pdf, x.pdf", "C:\\用户\\推荐表.pdf, 推荐表.pdf", "photo\u202Egnp.exe, photognp.exe", "CON, _CON",
			"con.pdf, _con.pdf", "lpt1.docx, _lpt1.docx", "'a.pdf. . ', a.pdf", "...pdf, pdf", "'', 未命名", "/, 未命名",
			"a<b>:\"c|d?e*.pdf, a_b___c_d_e_.pdf", "е\u0301.pdf, е\u0301.pdf", "包·额尔德尼.jpg, 包·额尔德尼.jpg",
			"𠮷田.png, 𠮷田.png", "ｅ.pdf, ｅ.pdf", "e\u0301.pdf, é.pdf" })
	void aNameIsMadeHarmlessAndStaysReadable(String given, String harmless) {
		assertThat(FileNames.harmless(given)).isEqualTo(harmless);
	}

	@Test
	void whatCannotBeSeenIsDropped() {
		assertThat(FileNames.harmless("a\0b\r\nc\t\u200Bd\uD800.pdf")).isEqualTo("abcd.pdf");
	}

	@Test
	void aLongNameIsCutToACodePointAndKeepsItsEnding() {
		String name = FileNames.harmless("𠮷".repeat(4000) + ".docx");
		assertThat(name.codePointCount(0, name.length())).isEqualTo(120);
		assertThat(name).isEqualTo("𠮷".repeat(115) + ".docx");
	}

	@ParameterizedTest
	@CsvSource({ "a.PDF, pdf", "a.tar.gz, gz", "a, ''", ".pdf, ''", "a., ''" })
	void theEndingIsWhatStandsBehindTheLastDot(String name, String extension) {
		assertThat(FileNames.extension(name)).isEqualTo(extension);
	}

}
