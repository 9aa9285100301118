package horqin.scoring;

/** Where a committee's work stands. The labels are the users' words. */
public enum PanelState {

	DRAFT("拟制"),

	SUBMITTED("待审定"),

	APPROVED("已审定"),

	SCORING("评分中"),

	CLOSED("评分已结束"),

	AGGREGATED("已汇总");

	private final String label;

	PanelState(String label) {
		this.label = label;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	/** Whether this state lies before another. */
	public boolean isBefore(PanelState other) {
		return compareTo(other) < 0;
	}

}
