package horqin.scoring;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * A salt and the digest that it gives with a text (SM3, GB/T 32905): what the decision
 * log keeps of a card or a sheet instead of its contents.
 */
public record Seal(byte[] salt, String digest) {

	private static final int BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Seals a text with a new salt. */
	public static Seal of(String text) {
		byte[] salt = new byte[BYTES];
		RANDOM.nextBytes(salt);
		return new Seal(salt, digest(salt, text));
	}

	/** The digest as the decision log writes it. */
	public static String digest(byte[] salt, String text) {
		SM3Digest digest = new SM3Digest();
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update(salt, 0, salt.length);
		digest.update(bytes, 0, bytes.length);
		byte[] result = new byte[digest.getDigestSize()];
		digest.doFinal(result, 0);
		return "sm3:" + HexFormat.of().formatHex(result);
	}

}
