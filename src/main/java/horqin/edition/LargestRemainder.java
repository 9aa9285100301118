package horqin.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares whole seats out in proportion to weights, by the largest remainder (Hamilton),
 * with a floor and a ceiling for each.
 * <p>
 * The bounds act on the exact entitlements before anything is made whole: there is one
 * factor by which every weight is multiplied so that the results, each held between its
 * floor and its ceiling, sum exactly to the seats. The factor is found by settling those
 * beyond their bounds, the side that is further off first, and sharing what is left among
 * the others. Since bounds are whole, making the entitlements whole never leaves them.
 */
final class LargestRemainder {

	/** How a bound changed an entitlement. */
	enum Bound {

		NONE, FLOOR, CEILING

	}

	/**
	 * What one party brings.
	 *
	 * @param weight its exact weight, zero or more
	 * @param floor least seats
	 * @param ceiling most seats, not below the floor
	 * @param tieBreak of two equal remainders the larger tie-break goes first, then the
	 * earlier in the list
	 */
	record Claim(Ratio weight, int floor, int ceiling, Ratio tieBreak) {

	}

	/**
	 * What one party gets.
	 *
	 * @param entitlement the exact entitlement within the bounds
	 * @param bound the bound that set it
	 * @param remainder the part behind the whole
	 * @param rank the place of the remainder among all, from 1
	 * @param seats the whole part, and one more if the remainder ranked high enough
	 */
	record Share(Ratio entitlement, Bound bound, Ratio remainder, int rank, int seats) {

	}

	/**
	 * @param shares one for each claim, in the same order
	 * @param unplaced seats that no claim could take; above zero only when every claim
	 * with a weight stands at its ceiling
	 */
	record Division(List<Share> shares, int unplaced) {

	}

	private final int seats;

	private final List<Claim> claims;

	private final Ratio[] entitlements;

	private final Bound[] bounds;

	private final boolean[] settled;

	private LargestRemainder(int seats, List<Claim> claims) {
		this.seats = seats;
		this.claims = claims;
		this.entitlements = new Ratio[claims.size()];
		this.bounds = new Bound[claims.size()];
		this.settled = new boolean[claims.size()];
	}

	/**
	 * Shares the seats out.
	 * @throws IllegalArgumentException if the floors need more seats than there are
	 */
	static Division divide(int seats, List<Claim> claims) {
		if (claims.stream().mapToLong(Claim::floor).sum() > seats) {
			throw new IllegalArgumentException("The floors need more than " + seats + " seats");
		}
		LargestRemainder work = new LargestRemainder(seats, claims);
		work.entitle();
		return work.makeWhole();
	}

	private void entitle() {
		for (int i = 0; i < this.claims.size(); i++) {
			this.bounds[i] = Bound.NONE;
			this.entitlements[i] = Ratio.ZERO;
			if (this.claims.get(i).weight().isZero()) {
				settle(i, this.claims.get(i).floor(), Bound.FLOOR);
			}
		}
		while (shareAmongUnsettled()) {
			Ratio below = Ratio.ZERO;
			Ratio above = Ratio.ZERO;
			for (int i = 0; i < this.claims.size(); i++) {
				below = isBelow(i) ? below.plus(floor(i).minus(this.entitlements[i])) : below;
				above = isAbove(i) ? above.plus(this.entitlements[i].minus(ceiling(i))) : above;
			}
			if (below.isZero() && above.isZero()) {
				return;
			}
			settleBeyond(below.compareTo(above));
		}
	}

	/** Whether anybody was left to share among. */
	private boolean shareAmongUnsettled() {
		Ratio left = Ratio.of(this.seats);
		Ratio weights = Ratio.ZERO;
		for (int i = 0; i < this.claims.size(); i++) {
			left = this.settled[i] ? left.minus(this.entitlements[i]) : left;
			weights = this.settled[i] ? weights : weights.plus(this.claims.get(i).weight());
		}
		if (weights.isZero()) {
			return false;
		}
		for (int i = 0; i < this.claims.size(); i++) {
			if (!this.settled[i]) {
				this.entitlements[i] = left.times(this.claims.get(i).weight()).dividedBy(weights);
			}
		}
		return true;
	}

	/**
	 * Settles the side that is further off: those on it stay beyond their bound however
	 * the other side is settled.
	 */
	private void settleBeyond(int belowComparedToAbove) {
		List<Integer> low = new ArrayList<>();
		List<Integer> high = new ArrayList<>();
		for (int i = 0; i < this.claims.size(); i++) {
			if (belowComparedToAbove >= 0 && isBelow(i)) {
				low.add(i);
			}
			if (belowComparedToAbove <= 0 && isAbove(i)) {
				high.add(i);
			}
		}
		low.forEach((i) -> settle(i, this.claims.get(i).floor(), Bound.FLOOR));
		high.forEach((i) -> settle(i, this.claims.get(i).ceiling(), Bound.CEILING));
	}

	private void settle(int i, int at, Bound bound) {
		this.settled[i] = true;
		this.entitlements[i] = Ratio.of(at);
		this.bounds[i] = (at == 0 && bound == Bound.FLOOR) ? Bound.NONE : bound;
	}

	private boolean isBelow(int i) {
		return !this.settled[i] && this.entitlements[i].compareTo(floor(i)) < 0;
	}

	private boolean isAbove(int i) {
		return !this.settled[i] && this.entitlements[i].compareTo(ceiling(i)) > 0;
	}

	private Ratio floor(int i) {
		return Ratio.of(this.claims.get(i).floor());
	}

	private Ratio ceiling(int i) {
		return Ratio.of(this.claims.get(i).ceiling());
	}

	private Division makeWhole() {
		int size = this.claims.size();
		Ratio entitled = Ratio.ZERO;
		int whole = 0;
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			entitled = entitled.plus(this.entitlements[i]);
			whole += this.entitlements[i].whole();
			order.add(i);
		}
		// the sort is stable: what is still equal stays in the list's order
		order
			.sort(Comparator.comparing(this::remainder).thenComparing((i) -> this.claims.get(i).tieBreak()).reversed());
		int extra = entitled.whole() - whole;
		List<Share> shares = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			int rank = order.indexOf(i) + 1;
			int seats = this.entitlements[i].whole() + ((rank <= extra) ? 1 : 0);
			shares.add(new Share(this.entitlements[i], this.bounds[i], remainder(i), rank, seats));
		}
		return new Division(List.copyOf(shares), this.seats - entitled.whole());
	}

	private Ratio remainder(int i) {
		return this.entitlements[i].minus(Ratio.of(this.entitlements[i].whole()));
	}

}
