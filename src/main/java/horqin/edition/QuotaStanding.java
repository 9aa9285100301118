package horqin.edition;

/**
 * How a unit's quota stands now.
 *
 * @param unitId the unit
 * @param name its short name
 * @param seats what it has after every move
 * @param used people it has recommended and not withdrawn
 */
public record QuotaStanding(long unitId, String name, int seats, int used) {

	/** Seats it could give away. */
	public int unused() {
		return Math.max(0, this.seats - this.used);
	}

}
