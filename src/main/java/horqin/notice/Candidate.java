package horqin.notice;

import java.time.OffsetDateTime;

import horqin.nomination.Stage;
import horqin.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could stand on a paper.
 *
 * @param nominationId the inside id
 * @param publicId its id in addresses
 * @param name the person's name
 * @param sex the person's sex
 * @param employer the employer; empty if none was written
 * @param post the post; empty if none was written
 * @param brief the short account of deeds as it was handed in
 * @param stage where the person stands
 * @param unitId the recommending unit
 * @param noticeEndsAt the first instant after the person's notice; {@code null} while no
 * notice of theirs runs
 */
record Candidate(long nominationId, String publicId, String name, Sex sex, String employer, String post, String brief,
		Stage stage, long unitId, @Nullable OffsetDateTime noticeEndsAt) {

}
