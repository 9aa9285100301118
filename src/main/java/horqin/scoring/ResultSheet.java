package horqin.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import horqin.edition.Force;
import org.jspecify.annotations.Nullable;

/**
 * The result sheet (评分汇总表): every input by name and digest, and what came of them. The
 * same cards always give the same text, byte for byte.
 *
 * @param ranked the subjects in order
 * @param text the canonical text
 */
record ResultSheet(List<Ranking.Placed> ranked, String text) {

	/**
	 * A card as an input.
	 *
	 * @param member public id of the member
	 * @param version its version
	 * @param digest the digest that stands in the decision log
	 */
	record Input(String member, int version, String digest, CardValues values) {

	}

	/** A subject with the cards that count for it. */
	record Subject(long id, String publicId, String label, List<Input> cards) {

		Subject {
			cards = cards.stream().sorted(Comparator.comparing(Input::member)).toList();
		}

	}

	/**
	 * Computes the sheet from its inputs; each subject has at least one card.
	 * @param panel public id of the committee
	 */
	static ResultSheet of(String panel, int rubricVersion, Method method, List<Subject> subjects) {
		List<Subject> inOrder = subjects.stream().sorted(Comparator.comparingLong(Subject::id)).toList();
		List<Ranking.Placed> ranked = Ranking.of(inOrder.stream()
			.map((subject) -> Ranking.unplaced(subject.id(),
					Score.of(method, subject.cards().stream().map(Input::values).toList())))
			.toList());
		StringBuilder text = new StringBuilder("评分汇总表 第1式\n");
		text.append("评审委员会 %s 评分表第%d版 %s\n".formatted(panel, rubricVersion, method.label()));
		inOrder.forEach((subject) -> write(text, subject));
		Map<Long, Subject> byId = inOrder.stream().collect(Collectors.toMap(Subject::id, Function.identity()));
		ranked.forEach((placed) -> write(text, placed, byId.get(placed.subjectId())));
		return new ResultSheet(ranked, text.toString());
	}

	private static void write(StringBuilder text, Subject subject) {
		text.append("参评 %s %s %d份\n".formatted(subject.publicId(), subject.label(), subject.cards().size()));
		for (Input card : subject.cards()) {
			text.append("评分 %s 第%d版 %s 合计%s\n".formatted(card.member(), card.version(), card.digest(),
					CardValues.points(card.values().total())));
		}
	}

	private static void write(StringBuilder text, Ranking.Placed placed, @Nullable Subject subject) {
		Score score = placed.score();
		String forces = Force.BREAKTHROUGH.label() + score.of(Force.BREAKTHROUGH).toPlainString() + " "
				+ Force.INNOVATION.label() + score.of(Force.INNOVATION).toPlainString();
		text.append("名次 %d%s %s %s 平均%s 去高低%s %s\n".formatted(placed.rank(), placed.shared() ? "（并列）" : "",
				(subject != null) ? subject.publicId() : "", score.score().toPlainString(),
				score.mean().toPlainString(), (score.trimmed() != null) ? score.trimmed().toPlainString() : "无",
				forces));
	}

}
