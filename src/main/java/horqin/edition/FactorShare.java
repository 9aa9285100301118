package horqin.edition;

import java.math.BigDecimal;

/**
 * What one factor brings to one unit.
 *
 * @param factor the factor
 * @param value the unit's figure
 * @param sum the figures of all units together
 * @param weight what the factor counts, whole percent
 * @param share the unit's part of the sum
 * @param weighted that part times the weight
 */
record FactorShare(Factor factor, BigDecimal value, BigDecimal sum, int weight, Ratio share, Ratio weighted) {

	/** The share for the eye, e.g. 21.33%. */
	String shareText() {
		return percent(this.share);
	}

	/** The weighted share for the eye, e.g. 6.40%. */
	String weightedText() {
		return percent(this.weighted);
	}

	/** How the weighted share comes about, one clause. */
	String explanation() {
		return "%s %s÷%s=%s，乘权重%d%%得%s".formatted(this.factor.label(), plain(this.value), plain(this.sum), shareText(),
				this.weight, weightedText());
	}

	static String percent(Ratio ratio) {
		return ratio.times(Ratio.of(100)).shown(2) + "%";
	}

	private static String plain(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

}
