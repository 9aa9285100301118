package horqin.edition;

/** Where a notice of the year stands on its way to the units. */
public enum NoticeState {

	DRAFT("拟制"),

	SUBMITTED("送签"),

	SIGNED("已签发"),

	ISSUED("已印发");

	private final String label;

	NoticeState(String label) {
		this.label = label;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

}
