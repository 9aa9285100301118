package horqin.nomination;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A span of work history as it is stored.
 *
 * @param id the inside id
 * @param version rises with every change; what was certified speaks of one version
 * @param span the span with what the unit found of this version
 * @param witness who can confirm it; seen by the unit, never public
 * @param witnessPhone how they are reached
 * @param changedBy who changed it last, by name
 * @param changedAt when
 */
public record SavedSpan(long id, int version, WorkSpan span, @Nullable String witness, @Nullable String witnessPhone,
		@Nullable String changedBy, @Nullable OffsetDateTime changedAt) {

}
