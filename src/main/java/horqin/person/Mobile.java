package horqin.person;

import java.util.regex.Pattern;

/**
 * A mobile number of the mainland.
 *
 * @param value 11 digits
 */
public record Mobile(String value) {

	private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

	private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86(?=1[0-9]{10}$)");

	public Mobile {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a mobile number");
		}
	}

	/** Reads a number as typed or pasted, with or without +86. */
	public static Parsed<Mobile> parse(String typed) {
		var text = COUNTRY.matcher(Typed.code(typed).replace("-", "")).replaceFirst("");
		if (text.isEmpty()) {
			return Parsed.invalid("请填写手机号码");
		}
		if (!text.matches("[0-9]*")) {
			return Parsed.invalid("手机号码只能是数字");
		}
		if (text.length() != 11) {
			return Parsed.invalid("手机号码应为11位，现为%d位".formatted(text.length()));
		}
		if (!FORM.matcher(text).matches()) {
			return Parsed.invalid("手机号码应以13至19开头，现以%s开头".formatted(text.substring(0, 2)));
		}
		return new Parsed.Valid<>(new Mobile(text));
	}

	/** First three and last four: {@code 138****0001}. */
	public String masked() {
		return this.value.substring(0, 3) + "****" + this.value.substring(7);
	}

	@Override
	public String toString() {
		return "Mobile[***]";
	}

}
