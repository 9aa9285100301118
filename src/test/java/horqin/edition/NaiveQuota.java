package horqin.edition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The quota found the slow way, as a second opinion: every choice of "at the floor, at
 * the ceiling, in between" is tried until one is consistent, and every table of whole
 * numbers is tried for the one closest to the entitlements. Shares no code with
 * {@link Quota}. Figures must be whole.
 */
final class NaiveQuota {

	private final QuotaInput input;

	private final int size;

	/** Weighted shares over one common denominator. */
	private final BigInteger[] weights;

	private BigInteger[] entitled = new BigInteger[0];

	private BigInteger under = BigInteger.ONE;

	private int[] best = new int[0];

	private BigInteger bestDistance = BigInteger.ONE.negate();

	private NaiveQuota(QuotaInput input) {
		this.input = input;
		this.size = input.units().size();
		this.weights = new BigInteger[this.size];
		BigInteger all = BigInteger.valueOf(100);
		for (Factor factor : Factor.values()) {
			all = all.multiply(sum(factor));
		}
		for (int i = 0; i < this.size; i++) {
			BigInteger weight = BigInteger.ZERO;
			for (Factor factor : Factor.values()) {
				BigInteger each = BigInteger.valueOf(Objects.requireNonNull(input.weights().get(factor)));
				weight = weight.add(value(i, factor).multiply(each)
					.multiply(all)
					.divide(sum(factor))
					.divide(BigInteger.valueOf(100)));
			}
			this.weights[i] = weight;
		}
	}

	/** The seats of each unit. */
	static List<Integer> seats(QuotaInput input) {
		NaiveQuota naive = new NaiveQuota(input);
		naive.entitle(0, new int[naive.size]);
		naive.search(0, input.total(), new int[naive.size]);
		List<Integer> seats = new ArrayList<>();
		for (int each : naive.best) {
			seats.add(each);
		}
		return seats;
	}

	/** Tries 0 = in between, 1 = at the floor, 2 = at the ceiling for each unit. */
	private boolean entitle(int from, int[] choice) {
		if (from == this.size) {
			return isConsistent(choice);
		}
		for (int each = 0; each < 3; each++) {
			choice[from] = each;
			if ((each < 2 || ceiling(from) < this.input.total()) && entitle(from + 1, choice)) {
				return true;
			}
		}
		return false;
	}

	/** With the multiplier R/W: floors need it no higher, ceilings no lower. */
	private boolean isConsistent(int[] choice) {
		BigInteger left = BigInteger.valueOf(this.input.total());
		BigInteger free = BigInteger.ZERO;
		for (int i = 0; i < this.size; i++) {
			free = (choice[i] == 0) ? free.add(this.weights[i]) : free;
			left = (choice[i] == 0) ? left : left.subtract(BigInteger.valueOf(bound(i, choice[i])));
		}
		if (left.signum() < 0 || (free.signum() == 0 && left.signum() != 0)) {
			return false;
		}
		BigInteger scale = free.max(BigInteger.ONE);
		BigInteger[] result = new BigInteger[this.size];
		for (int i = 0; i < this.size; i++) {
			BigInteger natural = left.multiply(this.weights[i]);
			BigInteger low = scale.multiply(BigInteger.valueOf(this.input.units().get(i).floor()));
			BigInteger high = scale.multiply(BigInteger.valueOf(ceiling(i)));
			// when nobody is in between, any multiplier will do that the bounds allow
			boolean fits = (free.signum() == 0) || switch (choice[i]) {
				case 0 -> natural.compareTo(low) >= 0 && natural.compareTo(high) <= 0;
				case 1 -> natural.compareTo(low) <= 0;
				default -> natural.compareTo(high) >= 0;
			};
			if (!fits) {
				return false;
			}
			result[i] = (choice[i] == 0) ? natural : scale.multiply(BigInteger.valueOf(bound(i, choice[i])));
		}
		if (free.signum() == 0 && !multiplierExists(choice)) {
			return false;
		}
		this.entitled = result;
		this.under = scale;
		return true;
	}

	private boolean multiplierExists(int[] choice) {
		for (int low = 0; low < this.size; low++) {
			for (int high = 0; high < this.size; high++) {
				// m·w(high) ≥ c(high) and m·w(low) ≤ f(low) for one m
				if (choice[low] == 1 && choice[high] == 2
						&& BigInteger.valueOf(ceiling(high))
							.multiply(this.weights[low])
							.compareTo(BigInteger.valueOf(bound(low, 1)).multiply(this.weights[high])) > 0) {
					return false;
				}
			}
		}
		for (int i = 0; i < this.size; i++) {
			if (choice[i] == 2 && this.weights[i].signum() == 0 && ceiling(i) > 0) {
				return false;
			}
		}
		return true;
	}

	private void search(int at, int left, int[] table) {
		if (at == this.size) {
			if (left == 0) {
				consider(table);
			}
			return;
		}
		for (int seats = 0; seats <= left; seats++) {
			table[at] = seats;
			search(at + 1, left - seats, table);
		}
	}

	private void consider(int[] table) {
		BigInteger distance = BigInteger.ZERO;
		for (int i = 0; i < this.size; i++) {
			BigInteger off = this.under.multiply(BigInteger.valueOf(table[i])).subtract(this.entitled[i]);
			distance = distance.add(off.multiply(off));
		}
		int compared = distance.compareTo(this.bestDistance);
		if (this.bestDistance.signum() < 0 || compared < 0 || (compared == 0 && isPreferred(table))) {
			this.bestDistance = distance;
			this.best = table.clone();
		}
	}

	/** Of two tables equally close: whom the stated rule for ties puts first has more. */
	private boolean isPreferred(int[] table) {
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < this.size; i++) {
			order.add(i);
		}
		order.sort((one, other) -> value(other, Factor.HEADCOUNT).compareTo(value(one, Factor.HEADCOUNT)));
		for (int i : order) {
			if (table[i] != this.best[i]) {
				return table[i] > this.best[i];
			}
		}
		return false;
	}

	private int bound(int i, int choice) {
		return (choice == 1) ? this.input.units().get(i).floor() : ceiling(i);
	}

	private int ceiling(int i) {
		return Objects.requireNonNullElse(this.input.units().get(i).ceiling(), this.input.total());
	}

	private BigInteger sum(Factor factor) {
		BigInteger sum = BigInteger.ZERO;
		for (int i = 0; i < this.size; i++) {
			sum = sum.add(value(i, factor));
		}
		return sum;
	}

	private BigInteger value(int i, Factor factor) {
		return Objects.requireNonNull(this.input.units().get(i).values().get(factor)).value().toBigIntegerExact();
	}

}
