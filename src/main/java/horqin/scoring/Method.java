package horqin.scoring;

import horqin.regulation.Practice;

/**
 * How a result comes from the cards. Fixed with the composition, before anybody has seen
 * a score.
 */
@Practice("汇总方法随评审委员会组成一并审定，评分开始前固定；不足5份有效评分不去掉最高最低分")
public enum Method {

	/** The mean of all cards. */
	MEAN("全部评分的平均分"),

	/** The mean without the highest and the lowest card, where there are enough cards. */
	TRIMMED("去掉一个最高分和一个最低分后平均");

	private final String label;

	Method(String label) {
		this.label = label;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

}
