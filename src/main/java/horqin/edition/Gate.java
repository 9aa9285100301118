package horqin.edition;

import java.util.List;

import horqin.regulation.Reason;

/**
 * What must be there before a year takes a step. Modules right of this one implement it
 * for what they know (is every nomination reviewed? has every expert submitted?); the
 * year's page shows all that is missing beforehand, and the step is refused with it.
 */
public interface Gate {

	/**
	 * What is still missing.
	 * @param editionId the year's inside id
	 * @param step the step somebody wants to take
	 * @return one sentence each, with the figure; empty when nothing is missing or the
	 * step is none of this module's concern
	 */
	List<Reason> missing(long editionId, EditionStep step);

}
