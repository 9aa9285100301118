package horqin.edition;

import java.util.Map;

/**
 * How much of the quota is used. The module that recommends people implements it; the
 * quota is moved and replaced only so far as nobody falls below what they have used.
 */
public interface QuotaUse {

	/**
	 * People each unit has recommended and not withdrawn, as the caller's transaction
	 * sees it.
	 * @param editionId the year's inside id
	 * @return by unit; a unit without anybody may be absent
	 */
	Map<Long, Integer> used(long editionId);

}
