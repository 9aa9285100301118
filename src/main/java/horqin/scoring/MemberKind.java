package horqin.scoring;

/** Whom Article 7 names as members of the committee. */
public enum MemberKind {

	EXPERT("相关领域专家"),

	DEPARTMENT("部门单位业务科室负责人"),

	OTHER("其他方面人员");

	private final String label;

	MemberKind(String label) {
		this.label = label;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

}
