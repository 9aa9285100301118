package horqin.nomination;

import java.time.OffsetDateTime;
import java.util.List;

import horqin.records.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A paper for the five forces as it is stored.
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param version rises with every change
 * @param evidence what is known of it
 * @param files its scans, in their order
 * @param changedBy who changed it last, by name
 * @param changedAt when
 */
public record SavedEvidence(long id, String publicId, int version, Evidence evidence, List<StoredFile> files,
		@Nullable String changedBy, @Nullable OffsetDateTime changedAt) {

	public SavedEvidence {
		files = List.copyOf(files);
	}

}
