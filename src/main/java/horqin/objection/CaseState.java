package horqin.objection;

import java.util.Arrays;

/** Where a case stands. The labels are the users' words. */
enum CaseState {

	RECEIVED("待受理", "已收到，正在安排核查"),

	ACCEPTED("核查中", "正在核查"),

	CLARIFYING("待补充", "请您补充情况"),

	TRANSFERRED("已转纪检", "已转有关部门核查"),

	REJECTION_PROPOSED("拟不予受理", "正在核查"),

	CONCLUDED("待审批", "正在核查"),

	DECIDED("待答复", "核查已有结论，即将答复"),

	ANSWERED("已办结", "已办结"),

	REJECTED("不予受理", "未予受理"),

	/** Looked into together with another case about the same people. */
	MERGED("已并案", "正在核查");

	private final String label;

	private final String told;

	CaseState(String label, String told) {
		this.label = label;
		this.told = told;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	/** What the objector is told; nothing about the person or about who decides. */
	public String told() {
		return this.told;
	}

	/**
	 * Whether it holds the people it is about. A merged case does not: the case it is
	 * part of does.
	 */
	boolean isOpen() {
		return switch (this) {
			case RECEIVED, ACCEPTED, CLARIFYING, TRANSFERRED, REJECTION_PROPOSED, CONCLUDED -> true;
			case DECIDED, ANSWERED, REJECTED, MERGED -> false;
		};
	}

	/** Whether nothing is left to do. */
	boolean isOver() {
		return this == ANSWERED || this == REJECTED || this == MERGED;
	}

	/** For {@code = any (:open)}. */
	static String[] open() {
		return Arrays.stream(values()).filter(CaseState::isOpen).map(Enum::name).toArray(String[]::new);
	}

	/** How the chip is coloured. */
	public String tone() {
		return switch (this) {
			case RECEIVED, CLARIFYING, CONCLUDED, REJECTION_PROPOSED -> "warn";
			case ACCEPTED, TRANSFERRED, DECIDED -> "info";
			case ANSWERED -> "good";
			case REJECTED, MERGED -> "";
		};
	}

}
