package horqin.edition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/** What a quota must be before it can be computed, written by hand, moved or enlarged. */
final class QuotaRules {

	/** Far above any city; keeps a typing error from becoming a table. */
	private static final int MOST_SEATS = 9999;

	private QuotaRules() {
	}

	/** Whether the seats can be computed from these figures (Article 5). */
	@Basis(Duty.QUOTA_WEIGHS_FOUR_FACTORS)
	static Outcome mayCompute(QuotaInput input) {
		List<Reason> hard = new ArrayList<>();
		hard.addAll(weightReasons(input));
		for (Factor factor : Factor.values()) {
			hard.addAll(valueReasons(input, factor));
		}
		hard.addAll(boundReasons(input));
		if (hard.isEmpty()) {
			int unplaced = Quota.unplaced(input);
			if (unplaced > 0) {
				hard.add(Reason.practice("有份额的单位都已到上限，还有%d个名额分不出去，请提高上限或减少名额".formatted(unplaced)));
			}
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether a table written by hand may stand (Article 5): one reason for the whole
	 * table says how the four factors were weighed.
	 */
	@Basis(Duty.QUOTA_WEIGHS_FOUR_FACTORS)
	static Outcome mayAssignByHand(int total, List<QuotaSeats> table, @Nullable String reason) {
		List<Reason> hard = new ArrayList<>(seatReasons(total));
		if (table.isEmpty()) {
			hard.add(Reason.practice("还没有推荐单位，不能分配名额"));
		}
		hard.addAll(repeated(table.stream().map(QuotaSeats::unitId).toList(),
				table.stream().map(QuotaSeats::name).toList()));
		List<String> negative = table.stream().filter((row) -> row.seats() < 0).map(QuotaSeats::name).toList();
		if (!negative.isEmpty()) {
			hard.add(Reason.practice("名额不能小于0：" + String.join("、", negative)));
		}
		long sum = table.stream().mapToLong(QuotaSeats::seats).sum();
		if (sum != total) {
			hard.add(Reason.practice(
					"各单位名额合计%d个，应为%d个，%s%d个".formatted(sum, total, (sum > total) ? "多" : "少", Math.abs(sum - total))));
		}
		if (reason == null || reason.isBlank()) {
			hard.add(Reason.of(Duty.QUOTA_WEIGHS_FOUR_FACTORS,
					"手工分配%d个名额，须写明一条总的理由，说明怎样兼顾%s".formatted(total, allFactors())));
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/**
	 * Whether unused seats may go from one unit to another. The total stays what the
	 * notice says; a unit keeps at least what it has used.
	 */
	@Practice("名额用不完可以在单位之间调剂，总数不变，调出后不少于已用数，须写明理由")
	static Outcome mayMove(EditionState state, List<QuotaStanding> table, QuotaMove move) {
		QuotaStanding from = find(table, move.fromUnit());
		QuotaStanding to = find(table, move.toUnit());
		List<Reason> hard = new ArrayList<>(whileRecommending(state, "调剂名额"));
		if (move.seats() < 1) {
			hard.add(Reason.practice("调剂名额至少1个，现为%d个".formatted(move.seats())));
		}
		if (from == null || to == null) {
			hard.add(Reason.practice("调出、调入单位都须在本年度%d个推荐单位之中".formatted(table.size())));
		}
		if (move.fromUnit() == move.toUnit()) {
			hard.add(Reason.practice("调出和调入是同一个单位，1个名额也没有变动"));
		}
		if (from != null && move.seats() > from.unused()) {
			hard.add(Reason.practice("%s名额%d个，已用%d个，最多可调出%d个，不能调出%d个".formatted(from.name(), from.seats(), from.used(),
					from.unused(), move.seats())));
		}
		List<Reason> soft = List.of(Reason.practice("调剂%d个名额须写明理由".formatted(move.seats())));
		return Outcome.weigh(hard, soft, move.reason());
	}

	/**
	 * Whether a table may take the place of the one that the notice announced (Article
	 * 5): the number is set by a notice, so only a supplementary notice changes it, and
	 * nobody falls below what they have used.
	 * @param supplementaryNotice the number of a supplementary notice that has not
	 * changed the quota yet, or {@code null}
	 */
	@Basis(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE)
	static Outcome mayReplace(EditionState state, List<QuotaStanding> announced, List<QuotaSeats> wanted,
			@Nullable String supplementaryNotice) {
		List<Reason> hard = new ArrayList<>(whileRecommending(state, "重做名额分配表"));
		if (supplementaryNotice == null || supplementaryNotice.isBlank()) {
			int before = announced.stream().mapToInt(QuotaStanding::seats).sum();
			int after = wanted.stream().mapToInt(QuotaSeats::seats).sum();
			hard.add(Reason.of(Duty.NOTICE_STATES_TARGET_NUMBER_TIMETABLE,
					"通知已写明名额%d个，改为%d个须先印发补充通知；总数不变的请用调剂".formatted(before, after)));
		}
		for (QuotaStanding standing : announced) {
			int seats = wanted.stream()
				.filter((row) -> row.unitId() == standing.unitId())
				.mapToInt(QuotaSeats::seats)
				.sum();
			if (seats < standing.used()) {
				hard.add(Reason.practice("%s已用名额%d个，不能减为%d个".formatted(standing.name(), standing.used(), seats)));
			}
		}
		return Outcome.weigh(hard, List.of(), null);
	}

	/** Whether figures may be kept, complete or not. */
	static Outcome mayKeep(int year, List<UnitFigures> figures) {
		List<Reason> hard = new ArrayList<>();
		for (UnitFigures unit : figures) {
			unit.values().forEach((factor, value) -> {
				if (value.value().signum() < 0 || value.value().precision() - value.value().scale() > 12
						|| value.value().stripTrailingZeros().scale() > 4) {
					hard.add(Reason.practice(
							"%s的数值须在0以上，整数不超过12位、小数不超过4位，现为%s".formatted(factor.label(), value.value().toString())));
				}
				if (value.source().length() > 100 || value.year() < 2000 || value.year() > year) {
					hard.add(Reason
						.practice("%s的来源不超过100字，数据年份在2000年至%d年之间，现为%d年".formatted(factor.label(), year, value.year())));
				}
			});
		}
		return Outcome.weigh(hard.stream().distinct().limit(20).toList(), List.of(), null);
	}

	private static List<Reason> whileRecommending(EditionState state, String what) {
		return (state == EditionState.PUBLISHED || state == EditionState.NOMINATING) ? List.of()
				: List.of(Reason.practice("本年度现在是「%s」，只有「已部署」和「申报推荐」阶段才能%s".formatted(state.label(), what)));
	}

	/** The four factors in one phrase. */
	static String allFactors() {
		return Arrays.stream(Factor.values()).map(Factor::label).collect(Collectors.joining("、"));
	}

	private static List<Reason> weightReasons(QuotaInput input) {
		List<Reason> reasons = new ArrayList<>();
		for (Factor factor : Factor.values()) {
			int weight = input.weight(factor);
			if (weight < 1) {
				reasons.add(Reason.of(Duty.QUOTA_WEIGHS_FOUR_FACTORS,
						"%s的权重是%d%%，四项因素都要计入，至少1%%".formatted(factor.label(), weight)));
			}
		}
		int sum = input.weights().values().stream().mapToInt(Integer::intValue).sum();
		if (sum != 100) {
			reasons.add(Reason.practice("四项权重合计%d%%，应为100%%".formatted(sum)));
		}
		return reasons;
	}

	private static List<Reason> valueReasons(QuotaInput input, Factor factor) {
		List<Reason> reasons = new ArrayList<>();
		String missing = names(input, (unit) -> unit.values().get(factor) == null);
		if (!missing.isEmpty()) {
			reasons.add(Reason.of(Duty.QUOTA_WEIGHS_FOUR_FACTORS, factor.label() + "缺少数值：" + missing));
		}
		addUnlessEmpty(reasons, factor.label() + "的数值小于0：",
				names(input, (unit) -> has(unit, factor, (value) -> value.value().signum() < 0)));
		addUnlessEmpty(reasons, factor.label() + "没有写明来源：",
				names(input, (unit) -> has(unit, factor, (value) -> value.source().isBlank())));
		addUnlessEmpty(reasons, "%s的数据年份不在2000年至%d年之间：".formatted(factor.label(), input.year()), names(input,
				(unit) -> has(unit, factor, (value) -> value.year() < 2000 || value.year() > input.year())));
		boolean nothing = input.units()
			.stream()
			.noneMatch((unit) -> has(unit, factor, (value) -> value.value().signum() > 0));
		if (nothing && missing.isEmpty()) {
			reasons.add(Reason.practice(factor.label() + "各单位合计为0，算不出份额"));
		}
		return reasons;
	}

	private static List<Reason> boundReasons(QuotaInput input) {
		List<Reason> reasons = new ArrayList<>(seatReasons(input.total()));
		if (input.units().isEmpty()) {
			reasons.add(Reason.practice("还没有推荐单位，不能分配名额"));
			return reasons;
		}
		reasons.addAll(repeated(input.units().stream().map(QuotaUnit::id).toList(),
				input.units().stream().map(QuotaUnit::name).toList()));
		addUnlessEmpty(reasons, "下限不能小于0：", names(input, (unit) -> unit.floor() < 0));
		addUnlessEmpty(reasons, "上限低于下限：",
				names(input, (unit) -> unit.ceiling() != null && unit.ceiling() < unit.floor()));
		long floors = input.units().stream().mapToLong(QuotaUnit::floor).sum();
		if (floors > input.total()) {
			reasons.add(Reason.practice("各单位下限合计%d个，超过名额总数%d个".formatted(floors, input.total())));
		}
		if (input.units().stream().map(QuotaUnit::ceiling).allMatch(Objects::nonNull)) {
			long ceilings = input.units()
				.stream()
				.map(QuotaUnit::ceiling)
				.filter(Objects::nonNull)
				.mapToLong(Integer::longValue)
				.sum();
			if (ceilings < input.total()) {
				reasons.add(Reason.practice("各单位上限合计%d个，少于名额总数%d个".formatted(ceilings, input.total())));
			}
		}
		return reasons;
	}

	private static List<Reason> seatReasons(int total) {
		return (total < 1 || total > MOST_SEATS)
				? List.of(Reason.practice("名额总数须在1个至%d个之间，现为%d个".formatted(MOST_SEATS, total))) : List.of();
	}

	private static List<Reason> repeated(List<Long> ids, List<String> names) {
		Set<Long> seen = new HashSet<>();
		List<Reason> reasons = new ArrayList<>();
		for (int i = 0; i < ids.size(); i++) {
			if (!seen.add(ids.get(i))) {
				reasons.add(Reason.practice("%s在表中出现不止1次".formatted(names.get(i))));
			}
		}
		return reasons;
	}

	private static @Nullable QuotaStanding find(List<QuotaStanding> table, long unit) {
		return table.stream().filter((row) -> row.unitId() == unit).findFirst().orElse(null);
	}

	private static boolean has(QuotaUnit unit, Factor factor, Predicate<FactorValue> what) {
		FactorValue value = unit.values().get(factor);
		return value != null && what.test(value);
	}

	private static String names(QuotaInput input, Predicate<QuotaUnit> which) {
		return input.units().stream().filter(which).map(QuotaUnit::name).collect(Collectors.joining("、"));
	}

	private static void addUnlessEmpty(List<Reason> reasons, String text, String names) {
		if (!names.isEmpty()) {
			reasons.add(Reason.practice(text + names));
		}
	}

}
