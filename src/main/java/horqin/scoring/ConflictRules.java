package horqin.scoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;

/** Who must keep away from whom (回避): from facts first, then by declaration. */
final class ConflictRules {

	/** What a member signs before any file opens. */
	static final String STATEMENT = "我已逐一核对参评对象名单。除已声明的情形外，我与参评对象没有亲属、师徒、同单位、近三年共同项目专利或其他可能影响公正评审的关系。"
			+ "评审中发现新的情形，我将立即提出回避。我独立评分，对评审材料和评分保密。";

	private ConflictRules() {
	}

	/**
	 * A conflict that follows from facts.
	 *
	 * @param ground what it is
	 * @param fact one sentence that says by what
	 */
	record Found(Ground ground, String fact) {

	}

	/**
	 * The units of a member, as far as they are known.
	 *
	 * @param ids registered units: their own, and the direct unit that it belongs to
	 * @param names every name they go by
	 */
	record Belongs(Set<Long> ids, Set<String> names) {

		Belongs {
			ids = Set.copyOf(ids);
			names = names.stream().map(ConflictRules::plain).collect(Collectors.toUnmodifiableSet());
		}

	}

	/** Whether a unit that a subject is tied to is the member's own. */
	@Practice("评审委员与参评对象同一单位（含别名、所属直属单位）或属于其推荐单位的，一律回避")
	static Optional<Found> found(Belongs member, Candidate.Tie tie) {
		boolean same = tie.unitId() != null && member.ids().contains(tie.unitId());
		if (same || member.names().contains(plain(tie.unitName()))) {
			return Optional
				.of(new Found(tie.kind().ground(), "%s「%s」与委员单位相同".formatted(tie.kind().label(), tie.unitName())));
		}
		return Optional.empty();
	}

	/** Whether a conflict may be declared. */
	@Practice("亲属、师徒、共同项目等情形由委员本人声明；声明后不能取消，已提交的评分不计入汇总")
	static Outcome mayDeclare(PanelState state, Ground ground, String note) {
		List<Reason> hard = new ArrayList<>();
		if (state != PanelState.APPROVED && state != PanelState.SCORING) {
			hard.add(Reason.practice("评审委员会现在是「%s」，不能再声明回避".formatted(state.label())));
		}
		if (ground.isFact()) {
			hard.add(Reason.practice("「%s」由平台依据单位信息认定，不需声明".formatted(ground.label())));
		}
		int length = note.strip().length();
		if (length < 2 || length > 200) {
			hard.add(Reason.practice("请用2字至200字说明具体关系，现为%d字".formatted(length)));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether a member may sign: once the committee stands and there is a list to read.
	 */
	@Practice("委员在打开任何材料之前签署回避声明；名单增加后须就新增人选再签一次")
	static Outcome maySign(PanelState state, int subjects, boolean confirmed) {
		List<Reason> hard = new ArrayList<>();
		if (state != PanelState.APPROVED && state != PanelState.SCORING) {
			hard.add(Reason.practice("评审委员会现在是「%s」，审定后、评分结束前才能签署声明".formatted(state.label())));
		}
		if (subjects == 0) {
			hard.add(Reason.practice("参评对象名单现有0人，名单送达后再签署"));
		}
		if (!confirmed) {
			hard.add(Reason.practice("请勾选确认声明内容"));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** A name without what people write differently: width, spaces, brackets. */
	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s()（）·]", "");
	}

}
