package horqin.records;

import java.time.Instant;

/**
 * A file that was taken in.
 *
 * @param id its id inside
 * @param publicId its id in addresses, random
 * @param sha256 the digest of what is kept, under which it is kept
 * @param size bytes kept
 * @param format what it is
 * @param name the sender's name for it, made harmless
 * @param uploadedBy the account that handed it in
 * @param at when
 */
public record StoredFile(long id, String publicId, String sha256, long size, Format format, String name,
		long uploadedBy, Instant at) {

	/** The size for people, e.g. 1.2 MB. */
	public String sizeText() {
		return Accept.size(this.size);
	}

}
