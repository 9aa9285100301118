package horqin.nomination;

/** What earlier years made of a person. */
public enum PriorTitle {

	NONE, IN_CULTIVATION, CERTIFIED;

	/**
	 * Who knows: the modules of cultivation and certificates, which stand to the right of
	 * this one.
	 */
	public interface Register {

		/**
		 * What this person is now.
		 * @param personId the person's inside id
		 */
		PriorTitle of(long personId);

	}

}
