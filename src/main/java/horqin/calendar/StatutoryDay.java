package horqin.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The statutory holidays with a fixed date, off in every year and in every notice
 * (Regulation on public holidays, art. 2, as in force since 2025).
 */
enum StatutoryDay {

	NEW_YEAR("元旦", 1, 1), LABOUR_DAY("劳动节", 5, 1), SECOND_OF_MAY("劳动节", 5, 2), NATIONAL_DAY("国庆节", 10, 1),
	SECOND_OF_OCTOBER("国庆节", 10, 2), THIRD_OF_OCTOBER("国庆节", 10, 3);

	/** All statutory holidays of a year, those of the lunar calendar with them. */
	static final int DAYS_OF_A_YEAR = 13;

	private final String label;

	private final MonthDay day;

	StatutoryDay(String label, int month, int day) {
		this.label = label;
		this.day = MonthDay.of(month, day);
	}

	String label() {
		return this.label;
	}

	LocalDate in(int year) {
		return this.day.atYear(year);
	}

}
