package horqin.person;

import java.util.regex.Pattern;

/**
 * A fixed line: of an office or of a person who has no mobile.
 *
 * @param value area code, hyphen, 7 or 8 digits: {@code 0475-8230000}
 */
public record Landline(String value) {

	/** The area code of the city; put in front of a number typed without one. */
	private static final String LOCAL = "0475";

	private static final Pattern FORM = Pattern.compile("0(10|2[0-9]|[3-9][0-9]{2})-[2-9][0-9]{6,7}");

	private static final Pattern TYPED = Pattern.compile("(0(?:10|2[0-9]|[3-9][0-9]{2}))?([0-9]+)");

	public Landline {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a fixed line");
		}
	}

	/** Reads a number as typed or pasted; without an area code it is a local one. */
	public static Parsed<Landline> parse(String typed) {
		var text = Typed.code(typed).replaceAll("[-()（）—–]", "");
		if (text.isEmpty()) {
			return Parsed.invalid("请填写固定电话号码");
		}
		var match = TYPED.matcher(text);
		if (!match.matches()) {
			return Parsed.invalid("固定电话号码只能是数字，区号与号码之间可用“-”分开，例如0475-8230000");
		}
		var area = (match.group(1) != null) ? match.group(1) : LOCAL;
		var number = match.group(2);
		if (number.length() < 7 || number.length() > 8) {
			return Parsed.invalid("固定电话号码除区号外应为7或8位，现为%d位".formatted(number.length()));
		}
		if (number.charAt(0) < '2') {
			return Parsed.invalid("固定电话号码除区号外不会以%s开头".formatted(number.charAt(0)));
		}
		return new Parsed.Valid<>(new Landline(area + "-" + number));
	}

	/** Area code and last two digits: {@code 0475-*****00}. */
	public String masked() {
		int hyphen = this.value.indexOf('-');
		int hidden = this.value.length() - hyphen - 3;
		return this.value.substring(0, hyphen + 1) + "*".repeat(hidden) + this.value.substring(this.value.length() - 2);
	}

	@Override
	public String toString() {
		return "Landline[***]";
	}

}
