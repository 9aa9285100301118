package horqin.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The code of an organisation (GB 32100-2015). The check digit of the organisation code
 * inside it is not looked at: some codes in use fail it.
 *
 * @param value 18 characters, capitals
 */
public record CreditCode(String value) {

	private static final int LENGTH = 18;

	/** Without I, O, S, V and Z; the place of a character is its value, 0 to 30. */
	private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	/** What somebody who types a letter that does not occur has probably misread. */
	private static final Map<Character, String> MISREAD = Map.of('O', "数字0", 'I', "数字1", 'Z', "数字2", 'S', "数字5", 'V',
			"字母U");

	private static final Map<String, String> MEANINGS = Map.ofEntries(Map.entry("11", "机关"), Map.entry("12", "事业单位"),
			Map.entry("13", "由中央编办直接管理机构编制的群众团体"), Map.entry("19", "机构编制部门登记的其他机构"), Map.entry("51", "社会团体"),
			Map.entry("52", "民办非企业单位"), Map.entry("53", "基金会"), Map.entry("59", "民政部门登记的其他组织"), Map.entry("81", "基层工会"),
			Map.entry("89", "其他工会组织"), Map.entry("91", "企业"), Map.entry("92", "个体工商户"), Map.entry("93", "农民专业合作社"));

	public CreditCode {
		if (!value.matches("[" + CHARACTERS + "]{18}") || check(value) != value.charAt(LENGTH - 1)) {
			throw new IllegalArgumentException("Not a credit code");
		}
	}

	/** Reads a code as typed or pasted. */
	public static Parsed<CreditCode> parse(String typed) {
		var text = Typed.code(typed).replace("-", "").toUpperCase(Locale.ROOT);
		if (text.isEmpty()) {
			return Parsed.invalid("请填写统一社会信用代码");
		}
		var wrong = new ArrayList<String>();
		int length = text.codePointCount(0, text.length());
		if (length != LENGTH) {
			wrong.add("统一社会信用代码应为18位，现为%d位".formatted(length));
		}
		wrong.addAll(wrongCharacters(text));
		if (wrong.isEmpty() && check(text) != text.charAt(LENGTH - 1)) {
			wrong.add("第18位校验码应为%s，现为%s".formatted(check(text), text.charAt(LENGTH - 1)));
		}
		return wrong.isEmpty() ? new Parsed.Valid<>(new CreditCode(text)) : new Parsed.Invalid<>(wrong);
	}

	/**
	 * The kind of organisation by its first two characters; empty for a kind not listed
	 * here.
	 */
	public Optional<String> meaning() {
		return Optional.ofNullable(MEANINGS.get(this.value.substring(0, 2)));
	}

	/** A union that is a legal person, rather than the enterprise it belongs to. */
	public boolean isUnion() {
		return this.value.charAt(0) == '8';
	}

	/** The remainder is taken twice: a sum that divides evenly gives 0, not 31. */
	static char check(String code) {
		int sum = 0;
		int weight = 1;
		for (int i = 0; i < LENGTH - 1; i++) {
			sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
			weight = weight * 3 % CHARACTERS.length();
		}
		return CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
	}

	private static List<String> wrongCharacters(String text) {
		var wrong = new ArrayList<String>();
		int[] codePoints = text.codePoints().toArray();
		for (int i = 0; i < codePoints.length; i++) {
			if (CHARACTERS.indexOf(codePoints[i]) >= 0) {
				continue;
			}
			var misread = (codePoints[i] < 128) ? MISREAD.get((char) codePoints[i]) : null;
			wrong.add("第%d位%s不会出现在代码中%s".formatted(i + 1, Typed.show(codePoints[i]),
					(misread != null) ? "，可能是" + misread : ""));
		}
		return wrong;
	}

}
