package horqin.nomination;

import horqin.regulation.Practice;

/**
 * What the regulation leaves open about applications, as an organiser has set it for a
 * year. Lengths are characters without blanks; periods are working days.
 *
 * @param statementMost longest statement of one force
 * @param briefMost longest short account of deeds
 * @param fullMost longest detailed account
 * @param planMost longest plan for the year of cultivation
 * @param evidencePerForce least number of papers for each force, 1 or more
 * @param unitNoticeDays working days of the unit's own public notice; 0 asks for none
 * @param importMost rows in one import
 */
public record NominationSettings(@Practice("五力自述每项字数上限，便于专家通读") int statementMost,
		@Practice("简要事迹字数上限，用于一览表和公示材料") int briefMost, @Practice("详细事迹字数上限，与推荐审批表的篇幅一致") int fullMost,
		@Practice("培育期目标与计划字数上限") int planMost, @Practice("每一力支撑材料的最少件数，一件材料可以支撑几力，单位证明也算") int evidencePerForce,
		@Practice("推荐单位自行公示的工作日数，填0表示不要求") int unitNoticeDays, @Practice("一次导入的人数上限") int importMost) {

	public NominationSettings {
		if (statementMost < 1 || briefMost < 1 || fullMost < 1 || planMost < 1 || evidencePerForce < 1
				|| unitNoticeDays < 0 || importMost < 1) {
			throw new IllegalArgumentException("Settings out of range");
		}
	}

	/** What holds until an organiser sets something else. */
	public static NominationSettings defaults() {
		return new NominationSettings(800, 500, 2000, 1000, 1, 5, 500);
	}

}
