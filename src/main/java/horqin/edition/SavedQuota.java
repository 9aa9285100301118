package horqin.edition;

import org.jspecify.annotations.Nullable;

/**
 * A quota table as it was saved.
 *
 * @param id its id
 * @param version from 1 within the year
 * @param method how it came about
 * @param total seats in all
 * @param reason the one reason of a table by hand; empty for a computed one
 * @param worksheet the steps of a computed one
 * @param noticeId the supplementary notice that allowed it, if any
 */
record SavedQuota(long id, int version, QuotaMethod method, int total, String reason,
		@Nullable QuotaWorksheet worksheet, @Nullable Long noticeId) {

}
