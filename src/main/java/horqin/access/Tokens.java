package horqin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random things that open doors: the database keeps only their digests. */
final class Tokens {

	/** No I, O, S, Z, 0, 1, 2, 5: read aloud and copied by hand from a slip of paper. */
	private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXY346789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Tokens() {
	}

	/** 256 bits for a cookie. */
	static String session() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Twelve letters, about 57 bits, in groups of four: {@code KH7M-QX4T-9RDB}. */
	static String slip() {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			if (i > 0 && i % 4 == 0) {
				code.append('-');
			}
			code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return code.toString();
	}

	/** 128 bits that name a thing in a URL without telling its number. */
	static String publicId() {
		StringBuilder id = new StringBuilder();
		for (int i = 0; i < 26; i++) {
			id.append("abcdefghijklmnopqrstuvwxyz234567".charAt(RANDOM.nextInt(32)));
		}
		return id.toString();
	}

	static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
