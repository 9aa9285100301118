package horqin.objection;

/** What is complained about. */
public enum Matter {

	PERSON("拟入选人员的情况", "申报条件、材料真实性、现实表现等"),

	/** Not about the selection of a person: 转纪检. */
	STAFF("工作人员或评审纪律", "工作人员、评审委员的纪律作风，转纪检部门");

	private final String label;

	private final String hint;

	Matter(String label, String hint) {
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
