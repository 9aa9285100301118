package horqin.objection;

import java.security.SecureRandom;
import java.util.Locale;

import horqin.vault.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Seals what would tell who objected, and makes what opens the status page. */
@Component
class Seals {

	/** No I, O, S, Z, 0, 1, 2, 5: read aloud and copied by hand from a receipt. */
	private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXY346789";

	private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

	private static final int ID_LENGTH = 26;

	private static final int CODE_LENGTH = 12;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Vault vault;

	Seals(Vault vault) {
		this.vault = vault;
	}

	/** 128 random bits, for addresses, forms, and as the place of sealed values. */
	static String id() {
		StringBuilder id = new StringBuilder(ID_LENGTH);
		for (int i = 0; i < ID_LENGTH; i++) {
			id.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
		}
		return id.toString();
	}

	static boolean isId(@Nullable String text) {
		return text != null && text.length() == ID_LENGTH && text.chars().allMatch((c) -> BASE32.indexOf(c) >= 0);
	}

	/** A number for a receipt: drawn, so that it does not tell how many there are. */
	static String number(int year) {
		return "%d-%06d".formatted(year, RANDOM.nextInt(1_000_000));
	}

	static byte[] salt() {
		byte[] salt = new byte[16];
		RANDOM.nextBytes(salt);
		return salt;
	}

	/** What is kept of the form that was sent, so that sending it twice is one case. */
	byte[] submission(String form) {
		return this.vault.blindIndex("objection.submission", form);
	}

	/**
	 * The query code, about 57 bits: it follows from the form that was sent, so that
	 * whoever sends it twice gets the same, although nobody keeps it.
	 */
	String code(String form) {
		byte[] mac = this.vault.blindIndex("objection.code", form);
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < CODE_LENGTH; i++) {
			if (i > 0 && i % 4 == 0) {
				code.append('-');
			}
			// Two bytes for a letter: the remainder favours none by more than one in two
			// thousand.
			int two = Byte.toUnsignedInt(mac[2 * i]) << Byte.SIZE | Byte.toUnsignedInt(mac[2 * i + 1]);
			code.append(LETTERS.charAt(two % LETTERS.length()));
		}
		return code.toString();
	}

	/** What is kept of a query code. */
	byte[] fingerprint(String number, String code) {
		String clean = code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
		return this.vault.blindIndex("objection.query", number + ' ' + clean);
	}

	/** What the throttle counts by; no address is kept. */
	byte[] counter(String what, String whose) {
		return this.vault.blindIndex("objection.throttle." + what, whose);
	}

	byte @Nullable [] seal(@Nullable String text, String column, String publicId) {
		return (text != null && !text.isEmpty()) ? this.vault.seal(text, "objection.objector", column, publicId) : null;
	}

	String open(byte @Nullable [] sealed, String column, String publicId) {
		return (sealed != null) ? this.vault.open(sealed, "objection.objector", column, publicId) : "";
	}

}
