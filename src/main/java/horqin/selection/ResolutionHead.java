package horqin.selection;

import java.time.LocalDate;

/**
 * What the party group resolved on a year's list, without its names.
 *
 * @param id the inside id
 * @param session which session, e.g. 2026年第8次
 * @param heldOn the day of the session
 * @param item the number of the item, e.g. 议题3
 * @param approved how many are approved as things stand, later settlements included
 * @param deferred how many are still deferred
 */
public record ResolutionHead(long id, String session, LocalDate heldOn, String item, int approved, int deferred) {

}
