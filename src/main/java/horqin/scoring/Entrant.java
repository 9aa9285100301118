package horqin.scoring;

import horqin.records.Subject;

/**
 * A subject as it was entered.
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param kind its kind where it comes from
 * @param ref its id there
 * @param label its name
 * @param caption a second line; may be empty
 * @param place where it comes from; may be empty
 */
record Entrant(long id, String publicId, long panelId, String kind, String ref, String label, String caption,
		String place) {

	/** What it is where it comes from. */
	Subject subject() {
		return new Subject(this.kind, this.ref);
	}

}
