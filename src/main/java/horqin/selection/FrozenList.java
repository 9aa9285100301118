package horqin.selection;

import java.util.List;

/**
 * The lists in the form in which they are sealed: the same decisions always give the same
 * text, byte for byte.
 */
final class FrozenList {

	private FrozenList() {
	}

	/** A proposed list as a meeting concludes it. */
	static String of(Proposal proposal) {
		Meeting meeting = proposal.meeting();
		StringBuilder text = new StringBuilder("建议名单 第1式\n");
		text.append("会议 %s 第%d次 %s 汇总表 %s\n".formatted(meeting.publicId(), meeting.sequence(), meeting.heldOn(),
				meeting.sheetDigest()));
		proposal.standing()
			.forEach((line) -> text.append("%d %d %s %s %s %s\n".formatted(line.position(), line.rank(),
					line.publicId(), line.name(), line.decision().name(), line.score().toPlainString())));
		return text.toString();
	}

	/** What a resolution decides, person by person. */
	static String of(String meetingDigest, String head, List<Named> verdicts) {
		StringBuilder text = new StringBuilder("审议结果 第1式\n");
		text.append("名单 %s %s\n".formatted(meetingDigest, head));
		verdicts.forEach((one) -> text
			.append("%s %s %s\n".formatted(one.line().publicId(), one.line().name(), one.verdict().name())));
		return text.toString();
	}

	/** A person of the list with the verdict. */
	record Named(Line line, Verdict verdict, String reason) {

	}

}
