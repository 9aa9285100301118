package horqin.objection;

/** Whether somebody says who they are. */
public enum Manner {

	NAMED("实名", "核查中可以与您联系，核查结果答复您本人"),

	ANONYMOUS("匿名", "须写明具体事实，否则无法核查");

	private final String label;

	private final String hint;

	Manner(String label, String hint) {
		this.label = label;
		this.hint = hint;
	}

	public String label() {
		return this.label;
	}

	public String hint() {
		return this.hint;
	}

}
