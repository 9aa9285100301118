package horqin.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import horqin.calendar.CountedPeriod;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A paper as one plain text, line by line: what a signature is bound to, and what is kept
 * of every publication, so that years later anybody can prove what was public when.
 */
final class Content {

	private Content() {
	}

	/**
	 * What a leader signs: everything but what becomes known only afterwards.
	 * @param resolution what tells the party group's valid resolutions from others
	 */
	static String signed(Paper paper, List<ShownPerson> people, String resolution) {
		List<String> lines = new ArrayList<>(text(paper));
		lines.add("张贴日：" + Wording.date(paper.plannedOn()) + "，工作日：" + paper.workingDays());
		lines.add("党组决定：" + resolution);
		people(lines, people);
		return String.join("\n", lines) + "\n";
	}

	/**
	 * What everybody reads.
	 * @param period how long it runs; {@code null} while that is not known, and for
	 * announcements
	 */
	static String published(Paper paper, List<ShownPerson> people, @Nullable CountedPeriod period) {
		List<String> lines = new ArrayList<>();
		if (paper.number() != null) {
			lines.add(paper.number());
		}
		lines.addAll(text(paper));
		if (period != null) {
			lines.add(Texts.period(period.firstDay(), period.lastDay(), period.workingDays()));
			period.days().forEach((day) -> lines.add(day.date() + " " + day.weekday() + " " + day.label()));
		}
		people(lines, people);
		lines.add(paper.organiserName() + "　" + Wording.date(paper.signedOn()));
		return String.join("\n", lines) + "\n";
	}

	private static List<String> text(Paper paper) {
		List<String> lines = new ArrayList<>();
		lines.add(paper.title());
		lines.addAll(paper.paragraphs());
		if (paper.termFirst() != null) {
			lines.add(Texts.term(paper.termFirst(), Objects.requireNonNull(paper.termLast())));
		}
		lines.addAll(paper.contactLines());
		return lines;
	}

	private static void people(List<String> lines, List<ShownPerson> people) {
		people.forEach((person) -> lines.add(String.join("　", String.valueOf(person.place()), person.name(),
				(person.sex() != null) ? person.sex().label() : "", person.workplace(), person.post(),
				person.deeds())));
	}

	/** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
	static String digest(String content) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
