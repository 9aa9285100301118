package horqin.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * People were announced and are 培育对象 from now on; in the transaction of the announcement.
 *
 * @param editionId the year's inside id
 * @param nominationIds who, in the order of the paper
 * @param start the first day of their cultivation
 * @param end its last day
 */
public record Announced(long editionId, List<Long> nominationIds, LocalDate start, LocalDate end) {

	public Announced {
		nominationIds = List.copyOf(nominationIds);
	}

}
