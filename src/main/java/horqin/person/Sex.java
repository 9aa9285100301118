package horqin.person;

/** GB/T 2261.1, as far as a document states it. */
public enum Sex {

	MALE("1", "男"), FEMALE("2", "女");

	private final String code;

	private final String label;

	Sex(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** The code of the standard. */
	public String code() {
		return this.code;
	}

	public String label() {
		return this.label;
	}

}
