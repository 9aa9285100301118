package horqin.nomination;

import java.util.List;
import java.util.stream.Collectors;

import horqin.nomination.CheckPoint.Party;
import horqin.regulation.Reason;

/**
 * The text that a unit pastes into a chat: who still lacks what, exactly. It holds no
 * identity number and no phone, and nothing of what was found about anybody's record:
 * others read along, and it is not for the person to put right.
 */
public final class ReminderText {

	private ReminderText() {
	}

	/**
	 * One person of the unit.
	 *
	 * @param name the name
	 * @param checklist their checklist
	 * @param upTo up to whose part it is looked at
	 */
	public record Line(String name, Checklist checklist, Party upTo) {

		List<String> missing() {
			return this.checklist.upTo(this.upTo)
				.stream()
				.filter((item) -> !item.done() && item.point() != CheckPoint.RECORD)
				.flatMap((item) -> item.reasons().stream().map((reason) -> said(item, reason)))
				.distinct()
				.toList();
		}

		private static String said(CheckItem item, Reason reason) {
			boolean bare = item.point() == CheckPoint.PERSON || item.point() == CheckPoint.PROFILE;
			return bare ? item.label() + reason.text() : reason.text();
		}

	}

	/**
	 * The text.
	 * @param year the year
	 * @param unit the unit's short name
	 * @param deadline the deadline in words, e.g. 2026年4月30日17:00
	 * @param lines the unit's people, in the order of its list
	 */
	public static String of(int year, String unit, String deadline, List<Line> lines) {
		List<Line> lacking = lines.stream().filter((line) -> !line.missing().isEmpty()).toList();
		StringBuilder text = new StringBuilder("【%d年度科尔沁工匠申报】%s：".formatted(year, unit));
		if (lacking.isEmpty()) {
			return text.append("%d人材料已齐全，请在%s前报送。".formatted(lines.size(), deadline)).toString();
		}
		text.append("%d人中还有%d人材料不全，请在%s前补齐：".formatted(lines.size(), lacking.size(), deadline));
		for (int i = 0; i < lacking.size(); i++) {
			text.append("\n%d. %s：%s。".formatted(i + 1, lacking.get(i).name(),
					lacking.get(i).missing().stream().collect(Collectors.joining("；"))));
		}
		return text.toString();
	}

}
