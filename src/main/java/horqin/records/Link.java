package horqin.records;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One link of the chain over the log. Its hash is SM3 over: the hash before it (32
 * bytes), its position and the entry's id (8 bytes each, big-endian), and the entry's
 * digest (32 bytes), which in turn covers every column of the entry ({@link Encoding}).
 * The first link follows 32 zero bytes.
 *
 * @param position 1, 2, 3 … without a gap
 * @param entryId the entry it seals
 * @param digest the digest of that entry
 * @param previous the hash of the link before
 * @param hash the hash of this one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole, millions are made
record Link(long position, long entryId, byte[] digest, byte[] previous, byte[] hash) {

	/** Where the chain starts: before the first link. */
	static final Link START = new Link(0, 0, new byte[Sm3.BYTES], new byte[Sm3.BYTES], new byte[Sm3.BYTES]);

	/** The link that follows this one. */
	Link next(long entry, byte[] entryDigest) {
		long place = this.position + 1;
		return new Link(place, entry, entryDigest, this.hash, hash(this.hash, place, entry, entryDigest));
	}

	/** Whether the hash is the one its own parts give. */
	boolean holds() {
		return Arrays.equals(this.hash, hash(this.previous, this.position, this.entryId, this.digest));
	}

	/** Whether this is what stands directly behind another link. */
	boolean follows(Link before) {
		return this.position == before.position + 1 && Arrays.equals(this.previous, before.hash);
	}

	private static byte[] hash(byte[] previous, long position, long entryId, byte[] digest) {
		byte[] numbers = ByteBuffer.allocate(2 * Long.BYTES).putLong(position).putLong(entryId).array();
		return Sm3.of(previous, numbers, digest);
	}

}
