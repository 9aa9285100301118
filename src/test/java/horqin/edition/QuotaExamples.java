package horqin.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** Quota inputs for tests. */
final class QuotaExamples {

	static final Map<Factor, Integer> EVEN = Map.of(Factor.REGION, 25, Factor.TECHNOLOGY, 25, Factor.HEADCOUNT, 25,
			Factor.ENVIRONMENT, 25);

	private QuotaExamples() {
	}

	/** A unit whose four figures stand in the order of the article. */
	static QuotaUnit unit(long id, String name, int floor, @Nullable Integer ceiling, String... values) {
		Map<Factor, FactorValue> figures = new EnumMap<>(Factor.class);
		for (Factor factor : Factor.values()) {
			figures.put(factor, new FactorValue(new BigDecimal(values[factor.ordinal()]), "统计年鉴", 2025));
		}
		return new QuotaUnit(id, name, figures, floor, ceiling);
	}

	/** A unit whose four figures are all the same, so that its share is plain. */
	static QuotaUnit plain(long id, String name, int floor, @Nullable Integer ceiling, String value) {
		return unit(id, name, floor, ceiling, value, value, value, value);
	}

	static QuotaInput input(int total, QuotaUnit... units) {
		return new QuotaInput(2026, total, EVEN, List.of(units));
	}

	/**
	 * A small case at random: two to five units, up to nine seats, sometimes with bounds.
	 */
	static QuotaInput random(RandomGenerator random, boolean bounded) {
		int size = random.nextInt(2, 6);
		// few different figures make many ties
		int figures = random.nextBoolean() ? 7 : 3;
		List<QuotaUnit> units = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			int floor = (bounded && random.nextInt(3) == 0) ? random.nextInt(3) : 0;
			Integer ceiling = (bounded && random.nextInt(3) == 0) ? Integer.valueOf(floor + random.nextInt(4)) : null;
			String[] values = random.ints(4, 0, figures).mapToObj(String::valueOf).toArray(String[]::new);
			units.add(unit(i + 1, "单位" + (i + 1), floor, ceiling, values));
		}
		if (figures == 3) {
			return new QuotaInput(2026, random.nextInt(1, 10), EVEN, units);
		}
		int one = random.nextInt(1, 50);
		int two = random.nextInt(1, 25);
		int three = random.nextInt(1, 25);
		Map<Factor, Integer> weights = Map.of(Factor.REGION, one, Factor.TECHNOLOGY, two, Factor.HEADCOUNT, three,
				Factor.ENVIRONMENT, 100 - one - two - three);
		return new QuotaInput(2026, random.nextInt(1, 10), weights, units);
	}

}
