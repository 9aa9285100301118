package horqin.records;

import org.bouncycastle.crypto.digests.SM3Digest;

/** The SM3 hash (GB/T 32905). */
final class Sm3 {

	static final int BYTES = 32;

	private Sm3() {
	}

	/** The digest of the parts, one after the other. */
	static byte[] of(byte[]... parts) {
		SM3Digest digest = new SM3Digest();
		for (byte[] part : parts) {
			digest.update(part, 0, part.length);
		}
		byte[] result = new byte[BYTES];
		digest.doFinal(result, 0);
		return result;
	}

}
