package horqin.objection;

/** By what way an objection came, or an answer went. */
public enum ReportChannel {

	ONLINE("网上"), CALL("来电"), LETTER("来信"), VISIT("来访"), MAIL("电子邮件");

	private final String label;

	ReportChannel(String label) {
		this.label = label;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

}
