package horqin.edition;

/**
 * What the distribution of the quota has to weigh (Article 5), in the article's order.
 */
public enum Factor {

	REGION("地区发展状况"),

	TECHNOLOGY("行业技术水平"),

	HEADCOUNT("职工人数"),

	ENVIRONMENT("人才培育环境");

	private final String label;

	Factor(String label) {
		this.label = label;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

}
