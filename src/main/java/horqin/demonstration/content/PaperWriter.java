package horqin.demonstration.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import horqin.edition.Force;
import horqin.nomination.EvidenceField;
import horqin.nomination.EvidenceType;

/**
 * Writes the supporting papers: three that carry all five forces, and more for those with
 * more to show.
 */
final class PaperWriter {

	static final int FEWEST = 3;

	static final int MOST = 8;

	private final Phrases phrases;

	PaperWriter(Phrases phrases) {
		this.phrases = phrases;
	}

	List<Applicant.Paper> write(PersonLine line, Craft craft, UnitBook.Employer employer, Map<String, String> words) {
		Draws draws = new Draws(line.key() + " papers", line.start().getYear() + 3);
		PaperKinds kinds = new PaperKinds(this.phrases, line, craft, employer, words, draws);
		List<Applicant.Paper> papers = new ArrayList<>();
		if (line.papers() != null) {
			line.papers().forEach((each) -> papers.add(byHand(each, line)));
		}
		papers.addAll(List.of(kinds.skill(), kinds.project(), kinds.apprentice()));
		int wanted = Math.max(papers.size(), wanted(line, draws));
		for (EvidenceType more : order(line, papers)) {
			if (papers.size() < wanted) {
				papers.add(kinds.of(more));
			}
		}
		return List.copyOf(papers);
	}

	/** People far up the list have more to show. */
	private static int wanted(PersonLine line, Draws draws) {
		Integer rank = line.rank();
		if (rank == null) {
			return draws.between(FEWEST, 6);
		}
		return (rank <= 22) ? draws.between(6, MOST) : draws.between(4, 7);
	}

	/** What else, in an order that turns from person to person. */
	private static List<EvidenceType> order(PersonLine line, List<Applicant.Paper> there) {
		List<EvidenceType> all = List.of(EvidenceType.PATENT, EvidenceType.HONOUR, EvidenceType.COMPETITION,
				EvidenceType.METHOD, EvidenceType.SERVICE, EvidenceType.PUBLICATION, EvidenceType.MEDIA,
				EvidenceType.STUDIO, EvidenceType.STANDARD, EvidenceType.SOFTWARE, EvidenceType.UNIT_CERTIFICATE);
		Set<EvidenceType> have = EnumSet.noneOf(EvidenceType.class);
		there.forEach((paper) -> have.add(paper.type()));
		List<EvidenceType> order = new ArrayList<>();
		boolean far = line.rank() != null && line.rank() <= 22;
		for (int i = 0; i < all.size(); i++) {
			// Those far up begin with what weighs most.
			EvidenceType type = all.get(far ? i : (i * 3 + line.number()) % all.size());
			if (!have.contains(type)) {
				order.add(type);
			}
		}
		return order;
	}

	private static Applicant.Paper byHand(PersonLine.PaperLine paper, PersonLine line) {
		List<String> scan = (paper.scan() != null) ? paper.scan() : scan(paper.type(), paper.values(), line.name());
		return new Applicant.Paper(paper.type(), paper.values(), EnumSet.copyOf(paper.forces()), scan);
	}

	static Applicant.Paper paper(EvidenceType type, Map<String, String> values, String holder, Force first,
			Force... more) {
		return new Applicant.Paper(type, values, EnumSet.of(first, more), scan(type, values, holder));
	}

	/** What stands on the paper: its kind, the holder, and the fields as labelled. */
	private static List<String> scan(EvidenceType type, Map<String, String> values, String holder) {
		List<String> lines = new ArrayList<>();
		lines.add(type.label());
		lines.add("姓名：" + holder);
		Map<String, EvidenceField> fields = new LinkedHashMap<>();
		type.fields().forEach((field) -> fields.put(field.key(), field));
		fields.forEach((key, field) -> {
			String value = values.get(key);
			if (value != null) {
				lines.add(field.label() + "：" + value);
			}
		});
		return lines;
	}

}
