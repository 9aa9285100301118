package horqin.edition;

import java.util.List;
import java.util.Map;

/**
 * Everything a computed quota rests on.
 *
 * @param year the edition's year; no figure may be younger
 * @param total seats to share out
 * @param weights what each factor counts, whole percent, together 100
 * @param units in the order in which the tables show them, which also breaks the last tie
 */
public record QuotaInput(int year, int total, Map<Factor, Integer> weights, List<QuotaUnit> units) {

	public QuotaInput {
		weights = Map.copyOf(weights);
		units = List.copyOf(units);
	}

	/** The same with another number of seats. */
	public QuotaInput withTotal(int seats) {
		return new QuotaInput(this.year, seats, this.weights, this.units);
	}

	/** The same with other weights. */
	public QuotaInput withWeights(Map<Factor, Integer> percent) {
		return new QuotaInput(this.year, this.total, percent, this.units);
	}

	int weight(Factor factor) {
		return this.weights.getOrDefault(factor, 0);
	}

}
