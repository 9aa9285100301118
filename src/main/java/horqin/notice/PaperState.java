package horqin.notice;

/** Where a notice or an announcement stands on its way out. */
public enum PaperState {

	DRAFT("拟制"),

	SUBMITTED("送签"),

	SIGNED("已签发"),

	/** Posted on every obligatory channel, or announced. */
	OUT("已发出");

	private final String label;

	PaperState(String label) {
		this.label = label;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

}
