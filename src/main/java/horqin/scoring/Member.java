package horqin.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A member of a committee (评审委员).
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param panelId the committee
 * @param accountId the account that scores
 * @param name the person's name
 * @param kind whom they stand for
 * @param speciality what they are expert in; may be empty
 * @param unitId their unit, if it is registered
 * @param unitName their unit
 * @param chair whether this is the 主任委员
 */
public record Member(long id, String publicId, long panelId, long accountId, String name, MemberKind kind,
		String speciality, @Nullable Long unitId, String unitName, boolean chair) {

}
