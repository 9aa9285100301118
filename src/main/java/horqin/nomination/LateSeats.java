package horqin.nomination;

import java.util.Optional;

import horqin.calendar.Deadline;

/**
 * Until when a unit may still recommend somebody in place of a person who left. The
 * module that judges the recommended people implements it; the window counts beside the
 * year's own deadline, and the later of the two holds.
 */
public interface LateSeats {

	/**
	 * The deadline given to a unit.
	 * @return empty when none was given
	 */
	Optional<Deadline> until(long editionId, long unitId);

}
