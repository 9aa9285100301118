package horqin.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Seals single values for a column, and fingerprints them for exact search.
 * <p>
 * A sealed value is {@code version(1) | key number(2) | algorithm(1) | nonce(12) |
 * ciphertext | tag(16)}, bound to its table, column and row: copied elsewhere it does not
 * open. Nonces are random; a key is good for 2<sup>32</sup> values (NIST SP 800-38D,
 * 8.3), which a city does not reach, and is changed by {@link KeyringFile#rotate}.
 */
public final class Vault {

	private static final byte VERSION = 1;

	private static final int HEADER_BYTES = 1 + 2 + 1 + Algorithm.NONCE_BYTES;

	private final Keyring keyring;

	private final SecureRandom random = new SecureRandom();

	public Vault(Keyring keyring) {
		this.keyring = keyring;
	}

	/**
	 * Seals under the newest key. Two seals of one text differ.
	 * @param table the table it will stand in, with its schema
	 * @param column the column
	 * @param rowPublicId the public id of the row, known before the row is written
	 */
	public byte[] seal(String plain, String table, String column, String rowPublicId) {
		return seal(this.keyring.newest(), plain, table, column, rowPublicId);
	}

	byte[] seal(Keyring.Key key, String plain, String table, String column, String rowPublicId) {
		var nonce = new byte[Algorithm.NONCE_BYTES];
		this.random.nextBytes(nonce);
		var text = plain.getBytes(StandardCharsets.UTF_8);
		var hidden = key.algorithm().encrypt(key.secret(), nonce, place(table, column, rowPublicId), text);
		return ByteBuffer.allocate(HEADER_BYTES + hidden.length)
			.put(VERSION)
			.putShort((short) key.number())
			.put(key.algorithm().number())
			.put(nonce)
			.put(hidden)
			.array();
	}

	/**
	 * Opens a value sealed for this very place, under any key of the keyring.
	 * @throws SealBroken whatever the cause
	 */
	public String open(byte[] sealed, String table, String column, String rowPublicId) {
		if (sealed.length < HEADER_BYTES + Algorithm.TAG_BYTES || sealed[0] != VERSION) {
			throw new SealBroken();
		}
		var buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
		var key = this.keyring.key(Short.toUnsignedInt(buffer.getShort())).orElseThrow(SealBroken::new);
		if (buffer.get() != key.algorithm().number()) {
			throw new SealBroken();
		}
		var nonce = new byte[Algorithm.NONCE_BYTES];
		var hidden = new byte[sealed.length - HEADER_BYTES];
		buffer.get(nonce).get(hidden);
		try {
			var aad = place(table, column, rowPublicId);
			return new String(key.algorithm().decrypt(key.secret(), nonce, aad, hidden), StandardCharsets.UTF_8);
		}
		catch (InvalidCipherTextException changed) {
			throw new SealBroken();
		}
	}

	/** Whether the value is under the newest key, by its header alone. */
	public boolean isCurrent(byte[] sealed) {
		return sealed.length > HEADER_BYTES && sealed[0] == VERSION
				&& Short.toUnsignedInt(ByteBuffer.wrap(sealed, 1, 2).getShort()) == this.keyring.newest().number();
	}

	/**
	 * A keyed fingerprint, HMAC-SM3 (GB/T 32905-2016), 32 bytes: equal for equal values,
	 * so that a sealed value is found by an index. Identity numbers can be counted
	 * through, so the key is all that protects them: nothing shows or exports a
	 * fingerprint.
	 * @param domain what kind of value it is; the same text in another domain differs
	 * @param normalised the value in its one normal form
	 */
	public byte[] blindIndex(String domain, String normalised) {
		var name = domain.getBytes(StandardCharsets.UTF_8);
		var value = normalised.getBytes(StandardCharsets.UTF_8);
		var mac = new HMac(new SM3Digest());
		mac.init(new KeyParameter(this.keyring.indexKey()));
		// The length in front keeps domain and value from running into each other.
		mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array(), 0, Integer.BYTES);
		mac.update(name, 0, name.length);
		mac.update(value, 0, value.length);
		var fingerprint = new byte[mac.getMacSize()];
		mac.doFinal(fingerprint, 0);
		return fingerprint;
	}

	private static byte[] place(String table, String column, String rowPublicId) {
		if (rowPublicId.isBlank() || (table + column + rowPublicId).indexOf('|') >= 0) {
			throw new IllegalArgumentException("A place is three names without a bar");
		}
		return (table + '|' + column + '|' + rowPublicId).getBytes(StandardCharsets.UTF_8);
	}

}
