package horqin.screening;

import java.util.List;

/**
 * The text that a unit's people get in a chat: who has to put what right, until when. It
 * holds no identity number and no phone, and of exclusions only that there is something
 * to put right: others read along.
 */
final class CorrectionText {

	private CorrectionText() {
	}

	/** One person with what is asked of them. */
	record Line(String name, Correction correction) {

		private String text() {
			List<String> parts = this.correction.lines()
				.stream()
				.map((line) -> isPrivate(line.item()) ? line.item().label() + "：详见平台" : line.words())
				.toList();
			return "%s（%s前）：%s。".formatted(this.name, this.correction.due().label(), String.join("；", parts));
		}

		private static boolean isPrivate(Item item) {
			return item == Item.EXCLUSIONS || item == Item.POLITICAL;
		}

	}

	/**
	 * The text.
	 * @param year the year
	 * @param unit the unit's short name
	 * @param lines its people, in the order of their deadlines
	 */
	static String of(int year, String unit, List<Line> lines) {
		if (lines.isEmpty()) {
			return "【%d年度科尔沁工匠形式审查】%s：没有待补正的人选。".formatted(year, unit);
		}
		StringBuilder text = new StringBuilder(
				"【%d年度科尔沁工匠形式审查】%s：%d人需要补正，请改好后由推荐单位重新报送：".formatted(year, unit, lines.size()));
		for (int at = 0; at < lines.size(); at++) {
			text.append("\n%d. %s".formatted(at + 1, lines.get(at).text()));
		}
		return text.toString();
	}

}
