package horqin.edition;

/** How a quota came about. */
public enum QuotaMethod {

	LARGEST_REMAINDER("按四项因素计算（最大余数法）"),

	BY_HAND("会商确定（手工分配）");

	private final String label;

	QuotaMethod(String label) {
		this.label = label;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

}
