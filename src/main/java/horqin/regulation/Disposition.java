package horqin.regulation;

/** What the platform does about a duty of the regulation. */
public enum Disposition {

	/**
	 * Refused when it does not hold ("不得", "不少于"): code, a refused and an allowed test.
	 */
	RULE("规则", "不符合的不能办理"),

	/** Done against it only with a written reason ("原则上", "左右", "一般", "主要"). */
	BENDABLE("可说明", "不符合的须写明理由"),

	/** Recorded and shown as it happens; nothing is refused because of it. */
	REGISTER("登记", "如实登记并展示，不作拦截"),

	/** Nothing for software to do; the duty says why. */
	NO_SOFTWARE("不需软件", "由人落实，平台不处理");

	private final String label;

	private final String meaning;

	Disposition(String label, String meaning) {
		this.label = label;
		this.meaning = meaning;
	}

	/** The word on the chip. */
	public String label() {
		return this.label;
	}

	/** What the word means to the reader, a short clause. */
	public String meaning() {
		return this.meaning;
	}

	/** Whether code and tests must show that the duty is kept. */
	public boolean isEnforced() {
		return this == RULE || this == BENDABLE;
	}

}
