package horqin.person;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in traditional Mongolian script, shown vertically. The invisible characters in
 * it choose the shapes of letters (variation selectors U+180B–180D and U+180F, vowel
 * separator U+180E, narrow no-break space U+202F), so nothing inside is cleaned away.
 *
 * @param value as typed, without ordinary spaces around it
 */
public record MongolianName(String value) {

	private static final int LONGEST = 100;

	/** Space, the joiners, and the space in front of a suffix. */
	private static final String JOINERS = " \u200C\u200D\u202F";

	public MongolianName {
		if (!wrong(value).isEmpty()) {
			throw new IllegalArgumentException("Not a name in traditional Mongolian");
		}
	}

	/**
	 * Reads a name; the field is optional, so a caller asks only for one that is not
	 * blank.
	 */
	public static Parsed<MongolianName> parse(String typed) {
		// strip() keeps U+202F, which Java does not count as white space.
		var text = typed.strip();
		var wrong = wrong(text);
		return wrong.isEmpty() ? new Parsed.Valid<>(new MongolianName(text)) : new Parsed.Invalid<>(wrong);
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static List<String> wrong(String text) {
		int[] codePoints = text.codePoints().toArray();
		var wrong = new ArrayList<String>();
		if (text.codePoints().noneMatch(MongolianName::isLetter)) {
			wrong.add("请填写传统蒙古文（竖写）姓名");
		}
		if (codePoints.length > LONGEST) {
			wrong.add("蒙古文姓名不超过%d个字符，现为%d个".formatted(LONGEST, codePoints.length));
		}
		for (int i = 0; i < codePoints.length; i++) {
			if (!belongs(codePoints[i])) {
				wrong.add("第%d个字符%s不是传统蒙古文".formatted(i + 1, Typed.show(codePoints[i])));
			}
		}
		return wrong;
	}

	private static boolean isLetter(int codePoint) {
		return codePoint >= 0x1820 && codePoint <= 0x18AF && Character.isLetter(codePoint);
	}

	private static boolean belongs(int codePoint) {
		boolean inBlock = codePoint >= 0x1800 && codePoint <= 0x18AF && Character.isDefined(codePoint);
		return (inBlock && !Character.isDigit(codePoint)) || JOINERS.indexOf(codePoint) >= 0;
	}

}
