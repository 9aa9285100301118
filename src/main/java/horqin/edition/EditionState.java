package horqin.edition;

/** Where a year stands. The labels are the users' words. */
public enum EditionState {

	DRAFT("拟制"),

	PUBLISHED("已部署"),

	NOMINATING("申报推荐"),

	SCREENING("形式审查"),

	SCORING("专家评分"),

	MEETING("评审会议"),

	DELIBERATION("党组审议"),

	NOTICE("公示"),

	ANNOUNCED("公布"),

	CLOSED("已办结");

	private final String label;

	EditionState(String label) {
		this.label = label;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	/** Whether this state lies before another. */
	public boolean isBefore(EditionState other) {
		return compareTo(other) < 0;
	}

}
