package horqin.edition;

/**
 * One row of a quota written by hand.
 *
 * @param unitId the unit
 * @param name its short name
 * @param seats zero or more
 */
public record QuotaSeats(long unitId, String name, int seats) {

}
