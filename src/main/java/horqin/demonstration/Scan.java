package horqin.demonstration;

import java.time.LocalDate;
import java.util.List;

import horqin.demonstration.content.Applicant;
import horqin.demonstration.content.SampleFiles;
import horqin.records.Upload;
import horqin.web.Wording;

import org.springframework.core.io.ByteArrayResource;

/** Sample files as they come out of somebody's scanner or camera. */
final class Scan {

	private Scan() {
	}

	static Upload of(Applicant.Paper paper) {
		return pdf(paper.scan().getFirst() + ".pdf", SampleFiles.scan(paper));
	}

	/** A letter, minutes, a form, with its seal. */
	static Upload letter(String title, List<String> paragraphs, String issuer, LocalDate date) {
		return pdf(title + ".pdf", SampleFiles.letter(title, paragraphs, issuer, Wording.date(date)));
	}

	static Upload portrait(Applicant applicant) {
		return photo("照片.jpg", SampleFiles.portrait(applicant.key(), applicant.identity().sex().equals("女")));
	}

	static Upload board(String place) {
		return photo(place + "公示照片.jpg", SampleFiles.boardPhoto(place, true));
	}

	private static Upload pdf(String name, byte[] content) {
		return new Upload(name, "application/pdf", new ByteArrayResource(content));
	}

	static Upload photo(String name, byte[] content) {
		return new Upload(name, "image/jpeg", new ByteArrayResource(content));
	}

}
