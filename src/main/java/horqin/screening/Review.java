package horqin.screening;

/**
 * How far a nomination's review is.
 *
 * @param round counts how often it came in, from 1
 * @param version for two people on it at once
 * @param judged items judged in this round
 * @param met of these, judged as met
 */
record Review(int round, int version, int judged, int met) {

	/** Before it was taken in. */
	static final Review NONE = new Review(0, 0, 0, 0);

}
