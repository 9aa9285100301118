package horqin.calendar;

/** How a version of a year came about. */
public enum YearAct {

	IMPORT("导入放假通知"), CORRECT("更正放假通知"), RECKON("按法定节日推算（暂定）"), ADD_LOCAL_DAY("登记自治区放假调整"),
	REMOVE_LOCAL_DAY("撤销自治区放假调整"), AMEND_DECEMBER("按下一年通知调整12月");

	private final String label;

	YearAct(String label) {
		this.label = label;
	}

	/** What the user reads. */
	public String label() {
		return this.label;
	}

}
