package horqin.selection;

/** Where a review meeting stands. The labels are the users' words. */
enum MeetingState {

	PREPARING("准备中"),

	CONCLUDED("已提出建议名单"),

	CANCELLED("已取消");

	private final String label;

	MeetingState(String label) {
		this.label = label;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

}
