package horqin.scoring;

import java.util.ArrayList;
import java.util.List;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** When scoring may open, when it may end, and when the meeting may follow. */
final class ClosingRules {

	private static final int NAMED = 5;

	private ClosingRules() {
	}

	/**
	 * How far scoring is.
	 *
	 * @param subjects how many are scored
	 * @param missingCards cards that are still due
	 * @param unscored names of those without a single valid card
	 */
	record Gaps(int subjects, int missingCards, List<String> unscored) {

		Gaps {
			unscored = List.copyOf(unscored);
		}

	}

	/** Whether scoring may end (Article 7: all are scored). */
	@Basis(Duty.ALL_SCORED_ITEM_BY_ITEM)
	static Outcome mayClose(Gaps gaps, @Nullable String explanation) {
		return Outcome.weigh(missing(gaps), questions(gaps), explanation);
	}

	static List<Reason> missing(Gaps gaps) {
		List<Reason> hard = new ArrayList<>();
		if (gaps.subjects() == 0) {
			hard.add(Reason.of(Duty.ALL_SCORED_ITEM_BY_ITEM, "参评对象现有0人，没有可以汇总的评分"));
		}
		if (!gaps.unscored().isEmpty()) {
			List<String> unscored = gaps.unscored();
			String names = String.join("、", unscored.subList(0, Math.min(NAMED, unscored.size())));
			hard.add(Reason.of(Duty.ALL_SCORED_ITEM_BY_ITEM,
					"还有%d人没有任何有效评分：%s%s".formatted(unscored.size(), names, (unscored.size() > NAMED) ? "等" : "")));
		}
		return hard;
	}

	@Practice("全体委员评全部人选；个别评分确实收不齐的，写明理由后按已提交的评分汇总")
	static List<Reason> questions(Gaps gaps) {
		return (gaps.missingCards() == 0) ? List.of()
				: List.of(Reason.practice("还有%d份评分没有提交，现在结束须写明理由".formatted(gaps.missingCards())));
	}

	/** What is missing before experts score. */
	@Practice("评分开始前，组成方案已审定、人选名单已送达、每位委员已签署回避声明")
	static List<Reason> beforeScoring(@Nullable PanelState state, int subjects, List<String> undeclared) {
		if (state == null) {
			return List.of(Reason.of(Duty.COMMITTEE_COMPOSITION, "本年度还没有组建评审委员会（现有0个）"));
		}
		List<Reason> missing = new ArrayList<>();
		if (state.isBefore(PanelState.APPROVED)) {
			missing.add(Reason.of(Duty.COMMITTEE_COMPOSITION, "评审委员会组成方案现在是「%s」，须经市总审批审定".formatted(state.label())));
		}
		if (subjects == 0) {
			missing.add(Reason.of(Duty.ALL_SCORED_ITEM_BY_ITEM, "参评对象名单现有0人，形式审查通过的人选还没有送交评审"));
		}
		if (!undeclared.isEmpty()) {
			missing
				.add(Reason.practice("还有%d位委员没有签署回避声明：%s".formatted(undeclared.size(), String.join("、", undeclared))));
		}
		return missing;
	}

	/**
	 * Whether the meeting may be convened (Article 7: after the scores are put together).
	 */
	@Basis(Duty.SCORES_AGGREGATED_FIRST)
	static Outcome mayConvene(@Nullable PanelState state) {
		if (state == PanelState.AGGREGATED) {
			return Outcome.moved();
		}
		String stands = (state != null) ? "评审委员会现在是「%s」".formatted(state.label()) : "评审委员会现有0个";
		return Outcome.refused(Duty.SCORES_AGGREGATED_FIRST, stands + "，评分汇总表还没有生成，不能召开评审会议");
	}

	/** Whether subjects may still be entered. */
	@Practice("评分开始后名单固定，对所有人选同时评分")
	static Outcome mayEnter(PanelState state) {
		return state.isBefore(PanelState.SCORING) ? Outcome.moved() : new Outcome.Refused(
				List.of(Reason.practice("评审委员会现在是「%s」，参评对象名单已固定，不能再增加".formatted(state.label()))));
	}

}
