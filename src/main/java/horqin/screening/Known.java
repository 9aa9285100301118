package horqin.screening;

import java.util.List;
import java.util.Optional;

import horqin.edition.QuotaStanding;
import horqin.nomination.CheckItem;
import horqin.nomination.CheckPoint;
import horqin.nomination.Opinion;
import horqin.nomination.Recommended;
import horqin.nomination.Situation;
import horqin.nomination.Twins;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the automatic findings read.
 *
 * @param situation the application, what the year asks, and its checklist
 * @param seats the unit's seats and how many it uses; {@code null} without a quota
 * @param notice the unit's own public notice
 * @param twins what recurs elsewhere
 * @param identity the identity document as it is shown, masked
 */
record Known(Situation situation, @Nullable QuotaStanding seats, Recommended.Notice notice, List<Twins.Twin> twins,
		String identity) {

	Known {
		twins = List.copyOf(twins);
	}

	/** The lines of the checklist about one point. */
	List<CheckItem> lines(CheckPoint... points) {
		return this.situation.checklist()
			.items()
			.stream()
			.filter((item) -> List.of(points).contains(item.point()))
			.toList();
	}

	/** The last word of the employer's party organisation on this version. */
	Optional<Opinion> party() {
		return this.situation.application()
			.opinions()
			.stream()
			.filter((opinion) -> opinion.body() == Opinion.Body.EMPLOYER_PARTY)
			.reduce((_, later) -> later);
	}

	/** Whether the stamped form, on which the opinions stand, is stored. */
	boolean stamped() {
		return this.situation.application().stampedForm();
	}

}
