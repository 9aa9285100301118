package horqin.edition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms. Seats are decided on it, so that nothing is rounded
 * before it is shown: with rounded shares two units can swap a seat.
 *
 * @param over the numerator
 * @param under the denominator, above zero
 */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {

	static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

	Ratio {
		if (under.signum() <= 0) {
			throw new IllegalArgumentException("A denominator is above zero: " + under);
		}
		BigInteger common = over.gcd(under);
		if (common.bitLength() > 1) {
			over = over.divide(common);
			under = under.divide(common);
		}
	}

	static Ratio of(long whole) {
		return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
	}

	static Ratio of(BigDecimal number) {
		return (number.scale() > 0) ? new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
				: new Ratio(number.toBigIntegerExact(), BigInteger.ONE);
	}

	Ratio plus(Ratio other) {
		return new Ratio(this.over.multiply(other.under).add(other.over.multiply(this.under)),
				this.under.multiply(other.under));
	}

	Ratio minus(Ratio other) {
		return plus(new Ratio(other.over.negate(), other.under));
	}

	Ratio times(Ratio other) {
		return new Ratio(this.over.multiply(other.over), this.under.multiply(other.under));
	}

	/**
	 * This divided by another.
	 * @throws IllegalArgumentException if the other is not above zero
	 */
	Ratio dividedBy(Ratio other) {
		return new Ratio(this.over.multiply(other.under), this.under.multiply(other.over));
	}

	boolean isZero() {
		return this.over.signum() == 0;
	}

	/** The whole part of a fraction that is not negative. */
	int whole() {
		return this.over.divide(this.under).intValueExact();
	}

	/** For the eye only: rounded half up (四舍五入). */
	BigDecimal shown(int decimals) {
		return new BigDecimal(this.over).divide(new BigDecimal(this.under), decimals, RoundingMode.HALF_UP);
	}

	@Override
	public int compareTo(Ratio other) {
		return this.over.multiply(other.under).compareTo(other.over.multiply(this.under));
	}

}
