package horqin.scoring;

import java.util.Arrays;
import java.util.List;

/** Why a member must keep away from a subject (回避). */
public enum Ground {

	/** A fact: the subject's employer is the member's unit. */
	SAME_EMPLOYER("同一单位", true),

	/** A fact: the member belongs to the unit that recommended the subject. */
	SAME_RECOMMENDER("推荐单位人员", true),

	KIN("亲属关系", false),

	MASTER("师徒关系", false),

	PROJECT("近三年有共同项目、专利或奖项", false),

	OTHER("其他可能影响公正的关系", false);

	private final String label;

	private final boolean fact;

	Ground(String label, boolean fact) {
		this.label = label;
		this.fact = fact;
	}

	/** The words on screen. */
	public String label() {
		return this.label;
	}

	/** Whether the platform finds it by itself; the others are declared. */
	boolean isFact() {
		return this.fact;
	}

	/** What a member can declare. */
	static List<Ground> declarable() {
		return Arrays.stream(values()).filter((ground) -> !ground.fact).toList();
	}

}
