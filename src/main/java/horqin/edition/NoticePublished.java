package horqin.edition;

/**
 * A notice of the year has gone out to the units.
 *
 * @param editionId the year
 * @param noticeId the notice
 * @param annual whether it opens the year
 */
public record NoticePublished(long editionId, long noticeId, boolean annual) {

}
