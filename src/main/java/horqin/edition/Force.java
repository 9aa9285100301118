package horqin.edition;

import java.util.List;

/**
 * The five forces of a craftsman, each with its three points, in the order in which
 * people name them. Article 4 lists its items in another order, therefore each force
 * knows which item it is.
 */
public enum Force {

	LEADERSHIP("引领力", 4, "勇挑重担", "追求卓越", "示范带动"),

	PRACTICE("实践力", 2, "技能精湛", "业绩突出", "持续学习"),

	INNOVATION("创新力", 3, "业务洞察", "创新成果", "价值创造"),

	BREAKTHROUGH("攻关力", 1, "担当重任", "协同配合", "直面难题"),

	TRANSMISSION("传承力", 5, "总结继承", "培养人才", "应用智能");

	private static final String NUMERALS = "一二三四五";

	private final String label;

	private final int clause;

	private final List<String> points;

	Force(String label, int clause, String... points) {
		this.label = label;
		this.clause = clause;
		this.points = List.of(points);
	}

	/** The word on screen, e.g. 引领力. */
	public String label() {
		return this.label;
	}

	/** Its item in Article 4, 1 to 5. */
	public int clause() {
		return this.clause;
	}

	/** Its item as people cite it, e.g. 第四条（四）. */
	public String clauseLabel() {
		return "第四条（" + NUMERALS.charAt(this.clause - 1) + "）";
	}

	/** The names of its three points, in order. */
	public List<String> points() {
		return this.points;
	}

}
