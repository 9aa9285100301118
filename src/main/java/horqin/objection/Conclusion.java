package horqin.objection;

/** What the verification of an objection found about one person. */
public enum Conclusion {

	UNFOUNDED("不属实", "反映的问题查无实据"),

	PARTLY_TRUE_NO_EFFECT("部分属实，不影响入选", "问题部分存在，但不影响入选条件"),

	/** Never a removal by itself: that is for the party group to decide. */
	TRUE_PROPOSE_REMOVAL("属实，提请取消", "提请党组取消入选资格，由党组会议决定");

	private final String label;

	private final String meaning;

	Conclusion(String label, String meaning) {
		this.label = label;
		this.meaning = meaning;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	/** What it means, a short clause. */
	public String meaning() {
		return this.meaning;
	}

}
