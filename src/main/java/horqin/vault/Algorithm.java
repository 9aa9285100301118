package horqin.vault;

import java.util.Arrays;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The two ciphers a value may be sealed with, both authenticated. SM4 (GB/T 32907-2016)
 * is what an assessment under GB/T 39786-2021 asks for, so it is the default; AES stays
 * readable for a site that has no such duty. The number is written into each sealed value
 * and never changes its meaning.
 */
public enum Algorithm {

	/** AES with a key of 256 bits, GCM. */
	AES_256_GCM(1, "AES-256-GCM", 32),

	/** SM4 with its key of 128 bits, GCM (RFC 8998). */
	SM4_GCM(2, "SM4-GCM", 16);

	/** Length of a nonce in bytes: the only one GCM takes without hashing it first. */
	static final int NONCE_BYTES = 12;

	/** Length of the authentication tag in bytes. */
	static final int TAG_BYTES = 16;

	private final int number;

	private final String label;

	private final int keyBytes;

	Algorithm(int number, String label, int keyBytes) {
		this.number = number;
		this.label = label;
		this.keyBytes = keyBytes;
	}

	/** The spelling in a keyring file, such as {@code SM4-GCM}. */
	public String label() {
		return this.label;
	}

	byte number() {
		return (byte) this.number;
	}

	int keyBytes() {
		return this.keyBytes;
	}

	BlockCipher engine() {
		return switch (this) {
			case AES_256_GCM -> AESEngine.newInstance();
			case SM4_GCM -> new SM4Engine();
		};
	}

	/**
	 * Encrypts; the answer is the ciphertext with the tag behind it.
	 * @param aad what is authenticated without being hidden
	 */
	byte[] encrypt(byte[] key, byte[] nonce, byte[] aad, byte[] plain) {
		try {
			return run(true, key, nonce, aad, plain);
		}
		catch (InvalidCipherTextException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Decrypts what {@link #encrypt} gave, or throws when a single bit differs. */
	byte[] decrypt(byte[] key, byte[] nonce, byte[] aad, byte[] sealed) throws InvalidCipherTextException {
		return run(false, key, nonce, aad, sealed);
	}

	private byte[] run(boolean encrypting, byte[] key, byte[] nonce, byte[] aad, byte[] input)
			throws InvalidCipherTextException {
		var cipher = GCMBlockCipher.newInstance(engine());
		cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_BYTES * 8, nonce, aad));
		var output = new byte[cipher.getOutputSize(input.length)];
		int written = cipher.processBytes(input, 0, input.length, output, 0);
		written += cipher.doFinal(output, written);
		return (written == output.length) ? output : Arrays.copyOf(output, written);
	}

}
