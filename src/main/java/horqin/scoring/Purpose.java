package horqin.scoring;

/** What a committee reviews. */
public enum Purpose {

	/** The recommended people of a year. */
	SELECTION("遴选评审"),

	/** What trainees achieved, at the end of their term. */
	CLOSING("期满评审");

	private final String label;

	Purpose(String label) {
		this.label = label;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

}
