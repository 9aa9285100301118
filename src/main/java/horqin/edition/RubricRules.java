package horqin.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** What a rubric must be, and until when it can be revised. */
final class RubricRules {

	private RubricRules() {
	}

	/**
	 * Whether experts may score by it (Article 4: the five forces; Article 7: item by
	 * item).
	 * @param explanation why the forces count differently, if they do
	 */
	@Basis(Duty.RUBRIC_COVERS_FIVE_FORCES)
	static Outcome mayUse(Rubric rubric, @Nullable String explanation) {
		List<Reason> hard = new ArrayList<>();
		List<Reason> soft = new ArrayList<>();
		for (Force force : Force.values()) {
			List<RubricItem> items = rubric.items(force);
			if (items.isEmpty()) {
				hard.add(Reason.of(Duty.RUBRIC_COVERS_FIVE_FORCES,
						"评分表没有%s（%s）的评分项，5力都要评".formatted(force.label(), force.clauseLabel())));
				continue;
			}
			hard.addAll(points(force, items));
			if (rubric.weight(force) != Rubric.USUAL_FORCE) {
				soft.add(Reason.practice(
						"%s合计%d分，一般每力%d分，须写明理由".formatted(force.label(), rubric.weight(force), Rubric.USUAL_FORCE)));
			}
		}
		int sum = rubric.items().stream().mapToInt(RubricItem::weight).sum();
		if (sum != Rubric.TOTAL) {
			hard.add(Reason.practice("各项分值合计%d分，应为%d分".formatted(sum, Rubric.TOTAL)));
		}
		return Outcome.weigh(hard, soft, explanation);
	}

	/** Whether the rubric may be revised in this state of the year. */
	@Practice("评分开始后评分表固定，对所有人选用同一把尺子；通知印发后修改须写明理由")
	static Outcome mayRevise(EditionState state, int version, @Nullable String reason) {
		List<Reason> hard = state.isBefore(EditionState.SCORING) ? List.of()
				: List.of(Reason.practice("本年度已是「%s」，评分表固定为第%d版，不能再改".formatted(state.label(), version)));
		List<Reason> soft = (state == EditionState.DRAFT) ? List.of()
				: List.of(Reason.practice("通知已经印发，由第%d版改为第%d版须写明理由".formatted(version, version + 1)));
		return Outcome.weigh(hard, soft, reason);
	}

	private static List<Reason> points(Force force, List<RubricItem> items) {
		List<Reason> reasons = new ArrayList<>();
		Stream<Integer> wanted = IntStream.rangeClosed(1, force.points().size()).boxed();
		String missing = wanted.filter((point) -> items.stream().noneMatch((item) -> item.point() == point))
			.map((point) -> force.points().get(point - 1))
			.collect(Collectors.joining("、"));
		if (!missing.isEmpty()) {
			reasons.add(Reason.practice("%s共%d项，缺少：%s".formatted(force.label(), force.points().size(), missing)));
		}
		long distinct = items.stream().map(RubricItem::point).distinct().count();
		boolean known = items.stream().allMatch((item) -> item.point() >= 1 && item.point() <= force.points().size());
		if (distinct != items.size() || !known) {
			reasons.add(Reason
				.practice("%s有重复或多余的评分项，应为%d项，现为%d项".formatted(force.label(), force.points().size(), items.size())));
		}
		if (items.stream().anyMatch((item) -> item.weight() < 1)) {
			reasons.add(Reason.practice(force.label() + "有评分项不足1分，每项至少1分"));
		}
		return reasons;
	}

}
