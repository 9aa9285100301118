package horqin.calendar;

/**
 * On what a year of the working calendar rests. A year that is absent rests on nothing.
 */
public enum YearStatus {

	/** The yearly notice of the General Office of the State Council was imported. */
	OFFICIAL("国务院通知"),

	/**
	 * Somebody recorded, with a reason, that statutory holidays and weekends are used
	 * until the notice comes.
	 */
	PROVISIONAL("暂定");

	private final String label;

	YearStatus(String label) {
		this.label = label;
	}

	/** What the user reads. */
	public String label() {
		return this.label;
	}

}
