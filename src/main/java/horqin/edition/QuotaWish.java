package horqin.edition;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a quota is to be computed.
 *
 * @param total seats to share out
 * @param weights what each factor counts, whole percent
 * @param bounds floor and ceiling by unit; a unit that is absent has neither
 */
public record QuotaWish(int total, Map<Factor, Integer> weights, Map<Long, Bounds> bounds) {

	/** No floor and no ceiling. */
	static final Bounds FREE = new Bounds(0, null);

	public QuotaWish {
		weights = Map.copyOf(weights);
		bounds = Map.copyOf(bounds);
	}

	/**
	 * A unit's bounds.
	 *
	 * @param floor least seats
	 * @param ceiling most seats, or {@code null}
	 */
	public record Bounds(int floor, @Nullable Integer ceiling) {

	}

	Bounds boundsOf(long unit) {
		return this.bounds.getOrDefault(unit, FREE);
	}

}
