package horqin.selection;

import horqin.person.Sex;

/**
 * Somebody the party group has approved, as the valid resolution stands.
 *
 * @param nominationId the inside id of the nomination
 * @param publicId its id in addresses
 * @param name the person's name
 * @param sex the person's sex
 * @param unitId the recommending unit
 * @param unitName its full name
 * @param employer the employer's full name; empty if none was written
 * @param post post and duty; empty if none was written
 * @param resolutionId the resolution that approved this person: the whole one, or the
 * later one that settled who was deferred
 */
public record ApprovedPerson(long nominationId, String publicId, String name, Sex sex, long unitId, String unitName,
		String employer, String post, long resolutionId) {

}
