package horqin.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import horqin.edition.Rubric;
import horqin.edition.RubricItem;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/** When a card is complete, in time, and may be taken back. */
final class CardRules {

	static final int LONGEST_COMMENT = 500;

	/** Who can give more time. */
	static final String EXTENDER = "市总经办（可延长评分截止时间）";

	private CardRules() {
	}

	/**
	 * Whether a card may be submitted (Article 7: every item is scored).
	 * @param panel the committee
	 * @param arrived when the request arrived
	 * @param rubric what is scored by
	 * @param values what was typed
	 */
	static Outcome maySubmit(Panel panel, Instant arrived, Rubric rubric, CardValues values) {
		List<Reason> hard = new ArrayList<>(inTime(panel, arrived).reasons());
		hard.addAll(complete(rubric, values).reasons());
		return Outcome.weigh(hard, List.of(), null);
	}

	/** Whether cards are taken now. */
	@Practice("评分到截止时间为止，由市总经办统一延长；逾期不收，已填内容保留")
	static Outcome inTime(Panel panel, Instant arrived) {
		if (panel.state() != PanelState.SCORING) {
			return new Outcome.Refused(List.of(Reason.practice("评审委员会现在是「%s」，不收评分".formatted(panel.state().label()))));
		}
		return panel.deadline().accepts(null, arrived, EXTENDER);
	}

	/** Whether every item has its score, and its comment where one is due. */
	@Basis(Duty.ALL_SCORED_ITEM_BY_ITEM)
	static Outcome complete(Rubric rubric, CardValues values) {
		List<Reason> hard = new ArrayList<>();
		List<RubricItem> items = rubric.items();
		List<String> open = new ArrayList<>();
		for (int at = 0; at < items.size(); at++) {
			RubricItem item = items.get(at);
			Integer half = values.halfPoints().get(at);
			if (half == null) {
				open.add(item.name());
			}
			else {
				hard.addAll(item(item, half, values.comments().get(at)));
			}
		}
		if (!open.isEmpty()) {
			hard.addFirst(Reason.of(Duty.ALL_SCORED_ITEM_BY_ITEM,
					"还有%d项没有打分：%s".formatted(open.size(), String.join("、", open))));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	private static List<Reason> item(RubricItem item, int half, String comment) {
		List<Reason> reasons = new ArrayList<>();
		if (half < 0 || half > item.mostHalfPoints()) {
			reasons.add(Reason.of(Duty.ALL_SCORED_ITEM_BY_ITEM,
					"「%s」应为0分至%d分，现为%s分".formatted(item.name(), item.weight(), CardValues.points(half))));
		}
		else if (item.needsComment(half) && comment.isBlank()) {
			reasons.add(Reason.practice("「%s」给了%s分（满分%d分），低于60%%或高于95%%的须写评语".formatted(item.name(),
					CardValues.points(half), item.weight())));
		}
		if (comment.length() > LONGEST_COMMENT) {
			reasons
				.add(Reason.practice("「%s」的评语最多%d字，现为%d字".formatted(item.name(), LONGEST_COMMENT, comment.length())));
		}
		return reasons;
	}

	/** Whether taking a card back may be asked for. */
	@Practice("评分提交后为最终评分，只能由委员本人写明理由申请撤回，汇总前由主任委员或市总审批同意")
	static Outcome mayAskBack(PanelState state, boolean standing, boolean waiting, String reason) {
		List<Reason> hard = new ArrayList<>(beforeAggregation(state).reasons());
		if (!standing) {
			hard.add(Reason.practice("这份评分没有提交或者已经撤回，现有有效评分0份"));
		}
		if (waiting) {
			hard.add(Reason.practice("这份评分已有1个撤回申请在等待批准"));
		}
		int length = reason.strip().length();
		if (length < 2 || length > LONGEST_COMMENT) {
			hard.add(Reason.practice("请用2字至%d字写明撤回理由，现为%d字".formatted(LONGEST_COMMENT, length)));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** Whether a request to take a card back may be decided. */
	@Practice("撤回申请不能由申请人自己批准")
	static Outcome mayDecide(PanelState state, boolean own, boolean refused, String note) {
		List<Reason> hard = new ArrayList<>(beforeAggregation(state).reasons());
		if (own) {
			hard.add(Reason.practice("这是您本人的撤回申请，请由主任委员或市总审批中的另一位办理"));
		}
		if (refused && note.isBlank()) {
			hard.add(Reason.practice("不同意撤回的，须写明理由（现为0字）"));
		}
		if (note.length() > LONGEST_COMMENT) {
			hard.add(Reason.practice("意见最多%d字，现为%d字".formatted(LONGEST_COMMENT, note.length())));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	private static Outcome beforeAggregation(PanelState state) {
		return (state == PanelState.SCORING || state == PanelState.CLOSED) ? Outcome.moved() : new Outcome.Refused(
				List.of(Reason.practice("评审委员会现在是「%s」，开始评分以后、汇总以前才能撤回评分".formatted(state.label()))));
	}

}
