package horqin.nomination;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers printed on papers: in one form, so that the same paper is seen twice. */
final class Numbers {

	/** Applications since October 2003: year, kind, serial; then the check digit. */
	private static final Pattern PATENT = Pattern.compile("(?:ZL|CN)?(\\d{12})([0-9X])");

	/** Applications before: two digits of the year. */
	private static final Pattern OLD_PATENT = Pattern.compile("(?:ZL|CN)?(\\d{8})([0-9X])");

	private static final Pattern SOFTWARE = Pattern.compile("(?:19|20)\\d{2}SR[A-Z]?\\d{5,8}");

	private Numbers() {
	}

	/** Letters and digits only, half-width, capitals: 内工发〔2025〕12号 is 内工发202512号. */
	static String plain(String typed) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.codePoints()
			.filter(Character::isLetterOrDigit)
			.forEach(plain::appendCodePoint);
		return plain.toString();
	}

	/** A patent's number in one form, without the letters before it. */
	static String patent(String typed) {
		return plain(typed).replaceFirst("^(?:ZL|CN)", "");
	}

	/**
	 * What is wrong with a patent's number, if anything (ZC 0006-2003: weights 2 to 9,
	 * then 2 to 5; the sum modulo 11, ten written as X).
	 */
	static Optional<String> patentFault(String typed) {
		String plain = plain(typed);
		var found = PATENT.matcher(plain);
		if (!found.matches()) {
			found = OLD_PATENT.matcher(plain);
		}
		if (!found.matches()) {
			return Optional.of("专利号应为ZL加12位数字、1位校验码，如ZL202310102344.2，现为“" + shown(typed) + "”。");
		}
		char right = check(found.group(1));
		char typedCheck = found.group(2).charAt(0);
		return (right == typedCheck) ? Optional.empty()
				: Optional.of("专利号末位校验码应为" + right + "，现为" + typedCheck + "，请对照证书核对。");
	}

	/**
	 * What is wrong with the registration number of a software copyright, if anything.
	 */
	static Optional<String> softwareFault(String typed) {
		return SOFTWARE.matcher(plain(typed)).matches() ? Optional.empty()
				: Optional.of("登记号应为年份、SR加数字，如2024SR0123456，现为“" + shown(typed) + "”。");
	}

	static char check(String digits) {
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			sum += (digits.charAt(i) - '0') * (2 + i % 8);
		}
		int rest = sum % 11;
		return (rest == 10) ? 'X' : (char) ('0' + rest);
	}

	private static String shown(String typed) {
		return (typed.codePointCount(0, typed.length()) <= 30) ? typed
				: typed.substring(0, typed.offsetByCodePoints(0, 30)) + "…";
	}

}
