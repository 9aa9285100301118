package horqin.screening;

/** What a person judged of an item. */
public enum Verdict {

	MET("符合", "good"), TO_CORRECT("需补正", "warn"), NOT_MET("不符合", "bad");

	private final String label;

	private final String tone;

	Verdict(String label, String tone) {
		this.label = label;
		this.tone = tone;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	/** As the chips are coloured. */
	public String tone() {
		return this.tone;
	}

}
