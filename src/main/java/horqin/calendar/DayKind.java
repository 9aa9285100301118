package horqin.calendar;

/** What a day of the calendar is. */
public enum DayKind {

	/** Monday to Friday, not listed as off. */
	WORKDAY("工作日", true),

	/** A weekend day (or a national day off) on which people work. */
	MAKE_UP("调休上班", true),

	/** Saturday or Sunday of the plain week. */
	WEEKEND("周末", false),

	/** Off by the national notice, weekend days inside a holiday included. */
	HOLIDAY("节假日", false),

	/** Off in the autonomous region only. */
	LOCAL_HOLIDAY("自治区放假", false);

	private final String label;

	private final boolean working;

	DayKind(String label, boolean working) {
		this.label = label;
		this.working = working;
	}

	/** What the user reads. */
	public String label() {
		return this.label;
	}

	/** Whether such a day counts as a working day. */
	public boolean isWorking() {
		return this.working;
	}

}
