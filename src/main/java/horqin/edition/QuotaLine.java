package horqin.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import horqin.edition.LargestRemainder.Bound;
import horqin.edition.LargestRemainder.Share;
import org.jspecify.annotations.Nullable;

/**
 * How one unit comes to its seats.
 *
 * @param unitId the unit
 * @param name its short name
 * @param factors what each factor brings
 * @param share the weighted share, the sum of the factors
 * @param proportional the share times the total, before floors and ceilings
 * @param entitlement the exact entitlement within floors and ceilings
 * @param floor least seats
 * @param ceiling most seats, or {@code null} for no limit
 * @param bound whether floor or ceiling set the entitlement
 * @param remainder the part of the entitlement behind the whole
 * @param rank the place of the remainder among all units, from 1
 * @param seats what the unit gets
 */
record QuotaLine(long unitId, String name, List<FactorShare> factors, Ratio share, Ratio proportional,
		Ratio entitlement, int floor, @Nullable Integer ceiling, Bound bound, Ratio remainder, int rank, int seats) {

	static QuotaLine of(QuotaUnit unit, int total, List<FactorShare> factors, Share share) {
		Ratio weighted = Quota.weightedShare(factors);
		return new QuotaLine(unit.id(), unit.name(), factors, weighted, weighted.times(Ratio.of(total)),
				share.entitlement(), unit.floor(), unit.ceiling(), share.bound(), share.remainder(), share.rank(),
				share.seats());
	}

	/** The whole part of the entitlement. */
	int whole() {
		return this.entitlement.whole();
	}

	/** Whether its remainder brought it one seat more. */
	boolean gotExtra() {
		return this.seats > whole();
	}

	/** The entitlement for the eye, four decimals, rounded half up. */
	BigDecimal entitlementShown() {
		return this.entitlement.shown(4);
	}

	/** The weighted share for the eye, e.g. 18.25%. */
	String shareText() {
		return FactorShare.percent(this.share);
	}

	/** What floor or ceiling did; empty if neither did anything. */
	String boundText() {
		return switch (this.bound) {
			case NONE -> "";
			case FLOOR -> "按比例应得%s个，不足下限%d个，按下限".formatted(this.proportional.shown(4), this.floor);
			case CEILING ->
				"按比例应得%s个，超过上限%d个，按上限".formatted(this.proportional.shown(4), Objects.requireNonNull(this.ceiling));
		};
	}

	/**
	 * Every step from the figures to the seats, as sentences.
	 * @param total the seats of the whole table
	 * @param leftover seats that go by remainder
	 */
	List<String> explanation(int total, int leftover) {
		String sum = this.factors.stream().map(FactorShare::explanation).collect(Collectors.joining("；"));
		String share = "四项合计份额%s。".formatted(shareText());
		return List.of(sum + "。", share + entitlementSentence(total), remainderSentence(leftover),
				"共%d个。".formatted(this.seats));
	}

	private String entitlementSentence(int total) {
		if (this.bound != Bound.NONE) {
			return boundText() + "。";
		}
		if (this.entitlement.equals(this.proportional)) {
			return "%d个名额按份额应得%s个。".formatted(total, entitlementShown());
		}
		return "按份额应得%s个；有单位按下限或上限计，其余名额由余下单位按份额重新分，应得%s个。".formatted(this.proportional.shown(4), entitlementShown());
	}

	private String remainderSentence(int leftover) {
		if (this.remainder.isZero()) {
			return "整数%d个，没有余数。".formatted(whole());
		}
		return "整数%d个，余数%s排第%d位；余下%d个名额按余数从大到小各补1个，本单位%s。".formatted(whole(), this.remainder.shown(4), this.rank,
				leftover, gotExtra() ? "补1个" : "未补");
	}

}
