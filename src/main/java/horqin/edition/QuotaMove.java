package horqin.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Seats going from one unit to another (名额调剂).
 *
 * @param fromUnit who gives
 * @param toUnit who receives
 * @param seats one or more
 * @param reason why, in the officer's words
 */
public record QuotaMove(long fromUnit, long toUnit, int seats, @Nullable String reason) {

	/** The table after this move. The total is the same by construction. */
	List<QuotaStanding> applyTo(List<QuotaStanding> table) {
		return table.stream().map((row) -> {
			int change = ((row.unitId() == this.toUnit) ? this.seats : 0)
					- ((row.unitId() == this.fromUnit) ? this.seats : 0);
			return new QuotaStanding(row.unitId(), row.name(), row.seats() + change, row.used());
		}).toList();
	}

}
