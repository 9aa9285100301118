package horqin.calendar;

/**
 * Somebody asked about a day of a year that is not on record, without asking first
 * whether it is. The figure is the year.
 */
public final class YearNotImported extends IllegalStateException {

	private final int year;

	YearNotImported(int year) {
		super("The working calendar of " + year + " is not on record");
		this.year = year;
	}

	/** The year that is missing. */
	public int year() {
		return this.year;
	}

}
