package horqin.demonstration.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sample files are small, whole, the same each time, and different from each other. */
class SampleFilesTest {

	private static final DemonstrationContent CONTENT = DemonstrationContent.load();

	@Test
	void aScanIsASmallPdfThatHoldsTheNameAsText() {
		Applicant applicant = CONTENT.applicant("p067");
		byte[] scan = SampleFiles.scan(applicant.papers().getFirst());
		String text = new String(scan, StandardCharsets.ISO_8859_1);
		assertThat(text).startsWith("%PDF-1.").endsWith("%%EOF\n");
		assertThat(text).contains("4e4c65e55a1c");
		assertThat(scan.length).isLessThan(8_000);
		int start = Integer.parseInt(text.replaceAll("(?s).*startxref\n(\\d+)\n.*", "$1"));
		assertThat(text.substring(start)).startsWith("xref\n0 8\n");
		for (int object = 1; object <= 7; object++) {
			int line = start + "xref\n0 8\n".length() + object * 20;
			int offset = Integer.parseInt(text.substring(line, line + 10));
			assertThat(text.substring(offset)).startsWith(object + " 0 obj\n");
		}
	}

	@Test
	void everyScanIsDifferentExceptWhereTwoPeopleShareThePaper() {
		Set<String> seen = new HashSet<>();
		Set<String> twice = new HashSet<>();
		for (Applicant applicant : CONTENT.applicants()) {
			for (Applicant.Paper paper : applicant.papers()) {
				String scan = new String(SampleFiles.scan(paper), StandardCharsets.ISO_8859_1);
				if (!seen.add(scan)) {
					twice.add(paper.scan().getFirst());
				}
			}
		}
		assertThat(twice).containsExactlyInAnyOrder("2024年度通辽市职工技术创新成果竞赛", "实用新型专利证书");
	}

	@Test
	void theSameInputGivesTheSameBytes() {
		List<String> lines = List.of("荣誉证书", "姓名：刘𠮷昌");
		assertThat(SampleFiles.certificate(lines)).isEqualTo(SampleFiles.certificate(lines));
		assertThat(SampleFiles.portrait("p001", false)).isEqualTo(SampleFiles.portrait("p001", false));
	}

	@Test
	void aLetterTakesManyParagraphsAndStaysOnePage() {
		List<String> paragraphs = List.of("经集体研究，同意推荐。".repeat(40), "会议纪要附后。".repeat(60), "特此函告。");
		String text = new String(SampleFiles.letter("推荐函", paragraphs, "科尔沁区总工会", "2026年5月9日"),
				StandardCharsets.ISO_8859_1);
		assertThat(text.split("/Type /Page ")).hasSize(2);
	}

	@Test
	void portraitsAreTwoInchesAndNotAllAlike() throws IOException {
		Set<Integer> different = new HashSet<>();
		for (Applicant applicant : CONTENT.applicants().subList(0, 20)) {
			byte[] portrait = SampleFiles.portrait(applicant.key(), applicant.identity().sex().equals("女"));
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(portrait));
			assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(413, 579));
			different.add(java.util.Arrays.hashCode(portrait));
		}
		assertThat(different.size()).isGreaterThan(15);
	}

	@Test
	void aBoardIsPhotographedNearAndFar() throws IOException {
		byte[] near = SampleFiles.boardPhoto("开鲁县", true);
		byte[] far = SampleFiles.boardPhoto("开鲁县", false);
		assertThat(near).isNotEqualTo(far);
		assertThat(ImageIO.read(new ByteArrayInputStream(near)).getWidth()).isEqualTo(960);
	}

}
