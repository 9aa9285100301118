package horqin.edition;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A recommending unit and what is weighed about it.
 *
 * @param id the unit
 * @param name its short name, as the tables show it
 * @param values its figures; one that is missing is named when the quota is computed
 * @param floor least seats, zero or more
 * @param ceiling most seats, or {@code null} for no limit
 */
public record QuotaUnit(long id, String name, Map<Factor, FactorValue> values, int floor, @Nullable Integer ceiling) {

	public QuotaUnit {
		values = Map.copyOf(values);
	}

}
