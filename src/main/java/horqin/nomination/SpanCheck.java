package horqin.nomination;

/** What the employer's union found when it held a span against documents (Article 3). */
public enum SpanCheck {

	PENDING("待单位核对"), CONFIRMED("已核对"), REFUSED("核对不符");

	private final String label;

	SpanCheck(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
