package horqin.edition;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A figure about a unit that the quota weighs. Figures of one factor must be of one kind
 * for all units, because each unit's share of their sum is taken.
 *
 * @param value zero or more, in whatever the factor is measured (persons, 亿元, points)
 * @param source where it was taken from, e.g. the yearbook's table
 * @param year the year it describes
 */
public record FactorValue(BigDecimal value, String source, int year) {

	public FactorValue {
		Objects.requireNonNull(value);
		Objects.requireNonNull(source);
	}

}
