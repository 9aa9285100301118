package horqin.person;

import java.time.LocalDate;

/**
 * A citizen's identity number (GB 11643-1999), or one of the two later documents whose
 * numbers follow the same rule. It is sealed wherever it is stored and masked wherever it
 * is shown; printing it by accident prints stars.
 *
 * @param kind the document
 * @param value 18 characters, the last a digit or a capital X
 */
public record IdentityNumber(Kind kind, String value) {

	private static final int AREA = 6;

	private static final int TAIL = 4;

	/** The documents with a number of this form. */
	public enum Kind {

		RESIDENT("居民身份证"),

		/** 81 Hong Kong, 82 Macao, 83 Taiwan. */
		HMT_RESIDENT("港澳台居民居住证"),

		/** The card issued since 2023, whose number starts with 9. */
		FOREIGN_PERMANENT("外国人永久居留身份证");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	public IdentityNumber {
		if (!IdentityNumberReader.isWellFormed(value) || IdentityNumberReader.kindOf(value) != kind) {
			throw new IllegalArgumentException("Not an identity number of this kind");
		}
	}

	/**
	 * Reads a number. The area is not compared with today's list of divisions: a card
	 * keeps the code of the place and the time it was first given, such as 1523.. of the
	 * former league.
	 * @param typed as typed or pasted
	 * @param today nobody is born after this day
	 */
	public static Parsed<IdentityNumber> parse(String typed, LocalDate today) {
		return IdentityNumberReader.read(typed, today);
	}

	/** Reads a number of the document that was chosen in the form. */
	public static Parsed<IdentityNumber> parse(Kind kind, String typed, LocalDate today) {
		var parsed = parse(typed, today);
		return switch (parsed) {
			case Parsed.Valid<IdentityNumber>(var number) when number.kind() != kind ->
				Parsed.invalid("证件类型选择的是%s，但号码属于%s".formatted(kind.label(), number.kind().label()));
			default -> parsed;
		};
	}

	public LocalDate birthDate() {
		return IdentityNumberReader.birthDate(this.value).orElseThrow();
	}

	/** Odd for men, even for women. */
	public Sex sex() {
		return ((this.value.charAt(16) - '0') % 2 == 1) ? Sex.MALE : Sex.FEMALE;
	}

	/** First six and last four: {@code 150502********0019}. */
	public String masked() {
		int hidden = this.value.length() - AREA - TAIL;
		return this.value.substring(0, AREA) + "*".repeat(hidden) + this.value.substring(AREA + hidden);
	}

	@Override
	public String toString() {
		return "IdentityNumber[***]";
	}

}
