package horqin.edition;

import java.util.Map;

/**
 * The figures of a unit as somebody filled them in.
 *
 * @param unitId the unit
 * @param values what is known so far
 */
public record UnitFigures(long unitId, Map<Factor, FactorValue> values) {

	public UnitFigures {
		values = Map.copyOf(values);
	}

}
