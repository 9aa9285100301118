package horqin.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import horqin.person.IdentityNumber.Kind;

/** Reads an identity number and says exactly what is wrong with it (GB 11643-1999). */
final class IdentityNumberReader {

	private static final int LENGTH = 18;

	private static final int OLD_LENGTH = 15;

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	/**
	 * GB/T 2260, first two digits: the only part that has not changed since cards exist.
	 */
	private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32",
			"33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62",
			"63", "64", "65", "71", "81", "82", "83");

	/** Nobody older applies for anything; a year below is a slip of the finger. */
	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private IdentityNumberReader() {
	}

	static Parsed<IdentityNumber> read(String typed, LocalDate today) {
		var text = Typed.code(typed).replace("-", "").replace('x', 'X');
		if (text.isEmpty()) {
			return Parsed.invalid("请填写身份证件号码");
		}
		var wrong = wrongCharacters(text);
		int length = text.codePointCount(0, text.length());
		if (length != LENGTH) {
			wrong.addFirst(wrongLength(length));
		}
		if (!wrong.isEmpty()) {
			return new Parsed.Invalid<>(wrong);
		}
		wrong.addAll(wrongParts(text, today));
		return wrong.isEmpty() ? new Parsed.Valid<>(new IdentityNumber(kindOf(text), text))
				: new Parsed.Invalid<>(wrong);
	}

	/** The check character that belongs to the first 17 digits. */
	static char check(String number) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (number.charAt(i) - '0') * WEIGHTS[i];
		}
		return CHECKS.charAt(sum % CHECKS.length());
	}

	static boolean isWellFormed(String number) {
		return number.matches("[0-9]{17}[0-9X]") && check(number) == number.charAt(LENGTH - 1)
				&& birthDate(number).isPresent();
	}

	static Kind kindOf(String number) {
		if (number.startsWith("9")) {
			return Kind.FOREIGN_PERMANENT;
		}
		return number.startsWith("8") ? Kind.HMT_RESIDENT : Kind.RESIDENT;
	}

	/** The date in digits 7 to 14, if there is such a day. */
	static Optional<LocalDate> birthDate(String number) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(number.substring(6, 10)),
					Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14))));
		}
		catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private static String wrongLength(int length) {
		if (length == OLD_LENGTH) {
			return "15位号码属于已停止使用的第一代居民身份证，请填写现用证件上的18位号码";
		}
		return "身份证件号码应为18位，现为%d位".formatted(length);
	}

	private static List<String> wrongCharacters(String text) {
		var wrong = new ArrayList<String>();
		int[] codePoints = text.codePoints().toArray();
		for (int i = 0; i < codePoints.length; i++) {
			boolean last = i == LENGTH - 1;
			boolean digit = codePoints[i] >= '0' && codePoints[i] <= '9';
			if (digit || (last && codePoints[i] == 'X')) {
				continue;
			}
			wrong.add("第%d位%s%s".formatted(i + 1, Typed.show(codePoints[i]), last ? "应为数字或X" : "应为数字"));
		}
		return wrong;
	}

	private static List<String> wrongParts(String number, LocalDate today) {
		var wrong = new ArrayList<String>();
		var province = number.substring(0, 2);
		if (!number.startsWith("9") && !PROVINCES.contains(province)) {
			wrong.add("第1至2位%s不是省级行政区划代码".formatted(province));
		}
		var birth = birthDate(number);
		var digits = number.substring(6, 14);
		if (birth.isEmpty()) {
			wrong.add("第7至14位%s不是真实的日期".formatted(digits));
		}
		else if (birth.get().isAfter(today)) {
			wrong.add("第7至14位出生日期%s晚于今天".formatted(chinese(birth.get())));
		}
		else if (birth.get().isBefore(EARLIEST)) {
			wrong.add("第7至14位出生日期%s早于1900年".formatted(chinese(birth.get())));
		}
		char expected = check(number);
		if (expected != number.charAt(LENGTH - 1)) {
			wrong.add("第18位校验码应为%s，现为%s".formatted(expected, number.charAt(LENGTH - 1)));
		}
		return wrong;
	}

	private static String chinese(LocalDate date) {
		return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
	}

}
