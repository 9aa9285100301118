package horqin.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people type: full-width digits, 2026年3月17日 as well as 2026-3-17, amounts
 * with commas. Each method refuses with {@link NotUnderstood}.
 */
final class Typed {

	private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

	private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

	private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");

	private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");

	private static final Pattern WHOLE = Pattern.compile("-?\\d{1,3}(,\\d{3})*|-?\\d+");

	private static final Pattern DECIMAL = Pattern.compile("(-?\\d{1,3}(,\\d{3})*|-?\\d+)(\\.\\d+)?");

	/**
	 * Control and direction characters, zero-width spaces and halves of a pair: nobody
	 * types them.
	 */
	private static final Pattern INVISIBLE = Pattern.compile(
			"[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F" + "\\u200B\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

	private static final int EARLIEST = 1900;

	private static final int LATEST = 2100;

	/** Far above every budget of the programme, far below the end of {@code long}. */
	private static final int LONGEST_NUMBER = 15;

	private Typed() {
	}

	/**
	 * Text without what cannot be seen, without blanks at its ends, with one kind of line
	 * break.
	 */
	static String text(String typed) {
		String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
		return INVISIBLE.matcher(lines).replaceAll("").strip();
	}

	static LocalDate date(String typed) {
		String text = plain(typed);
		Matcher written = DATE.matcher(text);
		Matcher digits = DIGITS.matcher(text);
		Matcher found = written.matches() ? written : digits;
		if (!found.matches()) {
			throw new NotUnderstood("日期写成 2026-3-17 或 2026年3月17日", typed);
		}
		try {
			return inRange(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)), typed);
		}
		catch (DateTimeException ex) {
			throw new NotUnderstood("没有这一天，请核对年、月、日", typed);
		}
	}

	static YearMonth month(String typed) {
		Matcher found = MONTH.matcher(plain(typed));
		if (!found.matches()) {
			throw new NotUnderstood("年月写成 2026-3 或 2026年3月", typed);
		}
		try {
			YearMonth month = YearMonth.of(number(found, 1), number(found, 2));
			inRange(month.atDay(1), typed);
			return month;
		}
		catch (DateTimeException ex) {
			throw new NotUnderstood("没有这个月份，请核对", typed);
		}
	}

	static LocalTime time(String typed) {
		Matcher found = TIME.matcher(plain(typed).replace('：', ':'));
		if (found.matches() && number(found, 1) < 24 && number(found, 2) < 60) {
			return LocalTime.of(number(found, 1), number(found, 2));
		}
		throw new NotUnderstood("时间写成 17:00 这样的二十四小时制", typed);
	}

	static LocalDateTime dateTime(String typed) {
		String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
		int gap = Math.max(text.indexOf('T'), text.indexOf(' '));
		if (gap < 0) {
			throw new NotUnderstood("请同时填写日期和时间，如 2026-3-17 17:00", typed);
		}
		return date(text.substring(0, gap)).atTime(time(text.substring(gap + 1)));
	}

	static long whole(String typed) {
		String text = plain(typed);
		if (!WHOLE.matcher(text).matches()) {
			throw new NotUnderstood("请填写整数，如 12", typed);
		}
		String digits = text.replace(",", "");
		if (digits.length() > LONGEST_NUMBER) {
			throw new NotUnderstood("数字太大，请核对", typed);
		}
		return Long.parseLong(digits);
	}

	static int small(String typed) {
		long number = whole(typed);
		if (number != (int) number) {
			throw new NotUnderstood("数字太大，请核对", typed);
		}
		return (int) number;
	}

	static BigDecimal decimal(String typed) {
		String text = plain(typed);
		if (!DECIMAL.matcher(text).matches()) {
			throw new NotUnderstood("请填写数字，如 12 或 12.5", typed);
		}
		String digits = text.replace(",", "");
		if (digits.length() > 2 * LONGEST_NUMBER) {
			throw new NotUnderstood("数字太长，请核对", typed);
		}
		return new BigDecimal(digits);
	}

	/** An amount in yuan, as fen. */
	static long fen(String typed) {
		String text = plain(typed).replaceFirst("^[¥￥]", "").replaceFirst("元$", "");
		if (!DECIMAL.matcher(text).matches()) {
			throw new NotUnderstood("金额写成 10000 或 10,000.00，单位是元", typed);
		}
		BigDecimal yuan = new BigDecimal(text.replace(",", ""));
		if (yuan.stripTrailingZeros().scale() > 2) {
			throw new NotUnderstood("金额最多两位小数，精确到分", typed);
		}
		if (yuan.precision() - yuan.scale() > LONGEST_NUMBER - 3) {
			throw new NotUnderstood("金额太大，请核对", typed);
		}
		return yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
	}

	private static String plain(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "").replace('−', '-');
	}

	private static int number(Matcher found, int group) {
		return Integer.parseInt(found.group(group));
	}

	private static LocalDate inRange(LocalDate date, String typed) {
		if (date.getYear() < EARLIEST || date.getYear() > LATEST) {
			throw new NotUnderstood("年份应在 " + EARLIEST + " 到 " + LATEST + " 之间", typed);
		}
		return date;
	}

}
