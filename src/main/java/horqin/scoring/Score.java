package horqin.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import horqin.edition.Force;
import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/**
 * What the cards of one subject come to, in points with four places, rounded half up.
 *
 * @param cards how many cards count
 * @param score the result by the method
 * @param mean the mean of all
 * @param trimmed the mean without the highest and the lowest; {@code null} below
 * {@link #FEWEST_TO_TRIM} cards
 * @param forces the mean of all cards for each force
 */
public record Score(int cards, BigDecimal score, BigDecimal mean, @Nullable BigDecimal trimmed,
		Map<Force, BigDecimal> forces) {

	/** With fewer cards nothing is dropped. */
	public static final int FEWEST_TO_TRIM = 5;

	/** Places that are kept. */
	static final int PLACES = 4;

	/** Places that are shown. */
	private static final int SHOWN = 2;

	public Score {
		forces = Collections.unmodifiableMap(new EnumMap<>(forces));
	}

	/**
	 * Puts cards together.
	 * @param cards complete cards, at least one
	 */
	@Practice("按半分整数累加，内部保留4位小数，四舍五入显示2位；五力得分为全部有效评分的平均")
	static Score of(Method method, List<CardValues> cards) {
		int count = cards.size();
		long sum = cards.stream().mapToLong(CardValues::total).sum();
		BigDecimal mean = points(sum, count);
		BigDecimal trimmed = null;
		if (count >= FEWEST_TO_TRIM) {
			int most = cards.stream().mapToInt(CardValues::total).max().orElseThrow();
			int least = cards.stream().mapToInt(CardValues::total).min().orElseThrow();
			trimmed = points(sum - most - least, count - 2);
		}
		Map<Force, BigDecimal> forces = new EnumMap<>(Force.class);
		for (Force force : Force.values()) {
			forces.put(force, points(cards.stream().mapToLong((card) -> card.total(force)).sum(), count));
		}
		BigDecimal score = (method == Method.TRIMMED && trimmed != null) ? trimmed : mean;
		return new Score(count, score, mean, trimmed, forces);
	}

	private static BigDecimal points(long halfPoints, int cards) {
		return BigDecimal.valueOf(halfPoints).divide(BigDecimal.valueOf(2L * cards), PLACES, RoundingMode.HALF_UP);
	}

	BigDecimal of(Force force) {
		return this.forces.getOrDefault(force, BigDecimal.ZERO);
	}

	/** A figure as it is shown: 91.54. */
	public static String shown(BigDecimal points) {
		return points.setScale(SHOWN, RoundingMode.HALF_UP).toPlainString();
	}

}
