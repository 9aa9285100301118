package horqin.proof;

/** How near a record is to whoever asks for it. */
enum Nearness {

	/** Their own. */
	OWN,

	/** Another person's in the same unit. */
	NEIGHBOUR,

	/** Another unit's of the same organiser. */
	OTHER_UNIT,

	/** Another organiser's. */
	OTHER_ORGANISER,

	/** A part of somebody else's record under the address of one's own. */
	CROSSED,

	/** Nobody's: well-formed, and there is no such record. */
	UNKNOWN

}
