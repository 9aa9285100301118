package horqin.nomination;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates, months, places and amounts out of text that did not come through a typed
 * form: the fields of a paper, which depend on its type, and the cells of a sheet.
 */
final class Reading {

	private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

	private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})月?|(\\d{2}))");

	private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

	private static final Pattern YUAN = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,2})?元?");

	private static final int EARLIEST = 1900;

	private static final int LATEST = 2100;

	private Reading() {
	}

	/** 2024-3-1, 2024/3/1, 2024.3.1 or 2024年3月1日. */
	static Optional<LocalDate> date(String typed) {
		Matcher found = DATE.matcher(plain(typed));
		try {
			return found.matches() ? Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)))
				.filter((day) -> inRange(day.getYear())) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** 1985-3, 1985.03, 198503 or 1985年3月; a whole date gives its month. */
	static Optional<YearMonth> month(String typed) {
		Matcher found = MONTH.matcher(plain(typed));
		try {
			return found.matches()
					? Optional.of(YearMonth.of(number(found, 1), number(found, (found.group(2) != null) ? 2 : 3)))
						.filter((month) -> inRange(month.getYear()))
					: date(typed).map(YearMonth::from);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** A whole number from 1 to 999999. */
	static Optional<Integer> place(String typed) {
		String plain = plain(typed);
		return WHOLE.matcher(plain).matches() ? Optional.of(Integer.parseInt(plain)).filter((number) -> number > 0)
				: Optional.empty();
	}

	/** An amount in yuan, as fen. */
	static Optional<Long> fen(String typed) {
		Matcher found = YUAN.matcher(plain(typed));
		return found.matches() ? Optional
			.of(new BigDecimal(found.group(1).replace(",", "") + ((found.group(2) != null) ? found.group(2) : ""))
				.movePointRight(2)
				.longValueExact()) : Optional.empty();
	}

	/** What a person pasted, without what cannot be seen. */
	static String text(String typed) {
		StringBuilder seen = new StringBuilder();
		typed.codePoints().filter((point) -> !isInvisible(point)).forEach(seen::appendCodePoint);
		return seen.toString().strip();
	}

	private static boolean isInvisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL -> point != '\n' && point != '\t';
			case Character.FORMAT -> point != 0x180E;
			case Character.SURROGATE -> true;
			default -> false;
		};
	}

	private static String plain(String typed) {
		return Normalizer.normalize(text(typed), Normalizer.Form.NFKC).replaceAll("\\s", "");
	}

	private static boolean inRange(int year) {
		return year >= EARLIEST && year <= LATEST;
	}

	private static int number(Matcher found, int group) {
		return Integer.parseInt(found.group(group));
	}

}
