package horqin.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name as the identity card shows it. It is one text: many people here have no surname,
 * so nothing splits it. Up to 50 characters of any plane, with the separator in its one
 * form (民委发〔2016〕33号).
 *
 * @param value in normal form, see {@link #parse}
 */
public record PersonName(String value) {

	/** The separator between the parts of a name: U+00B7, GB 18030 A1A4. */
	public static final int DOT = 0x00B7;

	private static final int SHORTEST = 2;

	private static final int LONGEST = 50;

	/** Characters that look like the separator and are typed for it. */
	private static final Set<Integer> DOTS = Set.of(DOT, 0x0387, 0x2022, 0x2027, 0x2219, 0x22C5, 0x02D9, 0x2E31, 0x30FB,
			0xFF65, 0xFF0E, 0x002E);

	private static final String LATIN_SIGNS = "-'’. ";

	public PersonName {
		if (!normalise(value).equals(value) || !wrong(value).isEmpty()) {
			throw new IllegalArgumentException("Not a name in its normal form");
		}
	}

	/**
	 * Reads a name. Separators get their one form, spaces go except between Latin words,
	 * and radicals that a PDF copy puts in place of characters are replaced; no character
	 * is ever exchanged for a more common one.
	 */
	public static Parsed<PersonName> parse(String typed) {
		var text = normalise(typed);
		var wrong = wrong(text);
		return wrong.isEmpty() ? new Parsed.Valid<>(new PersonName(text)) : new Parsed.Invalid<>(wrong);
	}

	/** Number of characters, as a person counts them. */
	public int length() {
		return this.value.codePointCount(0, this.value.length());
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static String normalise(String typed) {
		int[] seen = typed.codePoints()
			.map(PersonName::plain)
			.filter((cp) -> cp == ' ' || !Typed.isInvisible(cp))
			.toArray();
		var text = new StringBuilder();
		for (int i = 0; i < seen.length; i++) {
			int before = neighbour(seen, i, -1);
			int after = neighbour(seen, i, 1);
			if (seen[i] == ' ') {
				if (isLatinPart(before) && Character.isLetter(after) && isLatin(after) && seen[i - 1] != ' ') {
					text.append(' ');
				}
			}
			else {
				text.appendCodePoint(DOTS.contains(seen[i]) ? dot(seen[i], before, after) : seen[i]);
			}
		}
		return text.toString();
	}

	/**
	 * A full stop stays one in "J. Smith"; everything else that looks like the separator
	 * is it.
	 */
	private static int dot(int typed, int before, int after) {
		boolean fullStop = typed == '.' || typed == 0xFF0E;
		return (fullStop && isLatin(before) && (after == 0 || isLatin(after))) ? '.' : DOT;
	}

	/** One character in its plain form; every space is an ordinary one. */
	private static int plain(int codePoint) {
		if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
			return ' ';
		}
		boolean radical = codePoint >= 0x2E80 && codePoint <= 0x2FDF;
		if (radical) {
			return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).codePointAt(0);
		}
		int half = Typed.halfWidth(codePoint);
		return Character.isLetter(half) ? half : codePoint;
	}

	/** The next character in a direction that is not a space; 0 at the end. */
	private static int neighbour(int[] text, int from, int step) {
		int i = from + step;
		while (i >= 0 && i < text.length && text[i] == ' ') {
			i += step;
		}
		return (i >= 0 && i < text.length) ? text[i] : 0;
	}

	private static boolean isLatin(int codePoint) {
		return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
	}

	private static boolean isLatinPart(int codePoint) {
		return isLatin(codePoint) || codePoint == '.';
	}

	private static List<String> wrong(String text) {
		if (text.isEmpty()) {
			return List.of("请填写姓名");
		}
		var wrong = new ArrayList<String>();
		int length = text.codePointCount(0, text.length());
		if (length < SHORTEST || length > LONGEST) {
			wrong.add("姓名应为%d至%d个字，现为%d个字".formatted(SHORTEST, LONGEST, length));
		}
		int[] codePoints = text.codePoints().toArray();
		for (int i = 0; i < codePoints.length; i++) {
			wrongCharacter(codePoints, i, wrong);
		}
		if (codePoints[0] == DOT || codePoints[codePoints.length - 1] == DOT || text.contains("··")) {
			wrong.add("间隔号“·”只能用在姓名两部分之间");
		}
		return wrong;
	}

	private static void wrongCharacter(int[] text, int at, List<String> wrong) {
		int codePoint = text[at];
		int before = neighbour(text, at, -1);
		boolean inLatin = LATIN_SIGNS.indexOf(codePoint) >= 0 && isLatinPart(before);
		if (Character.isLetter(codePoint) || isMark(codePoint) || codePoint == DOT || inLatin) {
			return;
		}
		var place = "第%d个字".formatted(at + 1);
		if (Character.getType(codePoint) == Character.PRIVATE_USE) {
			wrong.add(place + "是自造字编码（U+%X），其他电脑无法显示，请改用国家标准编码的字".formatted(codePoint));
		}
		else if ("<>&\"".indexOf(codePoint) >= 0) {
			wrong.add(place + Typed.show(codePoint) + "是网页代码符号，不能用在姓名中");
		}
		else if (Character.isDigit(codePoint)) {
			wrong.add(place + Typed.show(codePoint) + "是数字，不能用在姓名中");
		}
		else {
			wrong.add(place + Typed.show(codePoint) + "不能用在姓名中");
		}
	}

	/** 〇 is a number letter, and some scripts write vowels as marks. */
	private static boolean isMark(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.LETTER_NUMBER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
			default -> false;
		};
	}

}
