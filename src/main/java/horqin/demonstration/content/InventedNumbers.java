package horqin.demonstration.content;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Numbers that are right by their rules and belong to nobody: drawn, never taken from a
 * person.
 */
final class InventedNumbers {

	private static final int[] IDENTITY_WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String IDENTITY_CHECKS = "10X98765432";

	/** Blocks that no operator has opened, so that no telephone rings. */
	private static final List<String> BLOCKS = List.of("160", "161", "163", "164", "168", "169");

	private InventedNumbers() {
	}

	/**
	 * A resident identity number (GB 11643-1999): odd sequence for men, even for women.
	 * @param area six digits; people born before 1999 carry those of 哲里木盟
	 */
	static String identity(String area, LocalDate birth, boolean man, Draws draws) {
		int sequence = draws.between(1, 449) * 2 + (man ? 1 : 0);
		String digits = area + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
		int sum = 0;
		for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
			sum += (digits.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
		}
		return digits + IDENTITY_CHECKS.charAt(sum % IDENTITY_CHECKS.length());
	}

	static String mobile(Draws draws) {
		return draws.pick(BLOCKS) + draws.digits(8);
	}

	/**
	 * A patent's number with its check digit (ZC 0006-2003).
	 * @param kind 1 invention, 2 utility model, 3 design
	 */
	static String patent(int year, int kind, Draws draws) {
		String digits = "%d%d%s".formatted(year, kind, draws.digits(7));
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			sum += (digits.charAt(i) - '0') * (2 + i % 8);
		}
		int rest = sum % 11;
		return "ZL" + digits + "." + ((rest == 10) ? "X" : String.valueOf(rest));
	}

}
