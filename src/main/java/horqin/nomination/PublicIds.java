package horqin.nomination;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Ids in addresses: 130 random bits, so that nobody guesses or counts them. */
final class PublicIds {

	private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

	private static final int LENGTH = 26;

	private static final SecureRandom RANDOM = new SecureRandom();

	private PublicIds() {
	}

	static String next() {
		return RANDOM.ints(LENGTH, 0, BASE32.length())
			.mapToObj((digit) -> String.valueOf(BASE32.charAt(digit)))
			.collect(Collectors.joining());
	}

}
