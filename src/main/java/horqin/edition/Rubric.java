package horqin.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import horqin.regulation.Practice;

/**
 * What experts score: five forces of three points each. A version never changes; a
 * revision is a new version, and none is possible once scoring has opened.
 *
 * @param version from 1 within the edition
 * @param items in the order of the forces and their points
 */
public record Rubric(int version, List<RubricItem> items) {

	/** Full score. */
	public static final int TOTAL = 100;

	/** Points of one force, unless an edition says otherwise. */
	static final int USUAL_FORCE = TOTAL / Force.values().length;

	private static final int[] USUAL_WEIGHTS = { 7, 7, 6 };

	private static final Map<Force, List<String>> GUIDES = Map.of(Force.LEADERSHIP,
			List.of("承担重要任务、急难任务的情况", "与同行业先进水平的对照，近年来的进步", "带动班组和同事，参加公益、助企活动的情况"), Force.PRACTICE,
			List.of("技能等级、绝技绝活、竞赛成绩", "本岗位的产量、质量、安全等实绩", "学历技能提升，学习新工艺新设备的情况"), Force.INNOVATION,
			List.of("发现问题、提出改进办法的事例", "专利、工法、标准、论文等成果及本人排序", "成果应用后的经济和社会效益，有无财务证明"), Force.BREAKTHROUGH,
			List.of("在重大工程、重点项目中的角色", "跨班组、跨单位协同攻关的作用", "解决瓶颈和疑难问题的事例"), Force.TRANSMISSION,
			List.of("总结操作法、编写教材规程的情况", "带徒人数和徒弟的成长", "把经验与数字化、智能化工具结合的情况"));

	public Rubric {
		items = List.copyOf(items);
	}

	/** The usual rubric: twenty points a force, its items 7, 7 and 6. */
	@Practice("五力各20分，每力三项按7、7、6分，可以逐年调整")
	public static Rubric usual() {
		List<RubricItem> items = new ArrayList<>();
		for (Force force : Force.values()) {
			for (int point = 1; point <= 3; point++) {
				items.add(new RubricItem(force, point, USUAL_WEIGHTS[point - 1],
						GUIDES.getOrDefault(force, List.of()).get(point - 1)));
			}
		}
		return new Rubric(1, items);
	}

	/** The items of a force. */
	public List<RubricItem> items(Force force) {
		return this.items.stream().filter((item) -> item.force() == force).toList();
	}

	/** The full score of a force in points. */
	public int weight(Force force) {
		return items(force).stream().mapToInt(RubricItem::weight).sum();
	}

	/** The full score in half points. */
	public int mostHalfPoints() {
		return this.items.stream().mapToInt(RubricItem::mostHalfPoints).sum();
	}

}
