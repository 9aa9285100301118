package horqin.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import horqin.edition.LargestRemainder.Claim;
import horqin.edition.LargestRemainder.Division;
import horqin.edition.LargestRemainder.Share;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Practice;

/**
 * Computes the quota of the recommending units from the four factors of Article 5. A
 * unit's weighted share is the sum, over the factors, of its part of the factor's total
 * times the factor's weight; seats go by largest remainder, within floors and ceilings.
 */
final class Quota {

	private static final Ratio PERCENT = Ratio.of(new BigDecimal("0.01"));

	private Quota() {
	}

	/**
	 * Computes the table and what one seat more or less would change. That is found by
	 * computing again, not by looking at the next remainder: with this method one seat
	 * more in all can cost a unit a seat (the Alabama paradox), and then the page says
	 * so.
	 * @throws IllegalArgumentException if {@link QuotaRules#mayCompute} refuses the input
	 */
	@Basis(Duty.QUOTA_WEIGHS_FOUR_FACTORS)
	@Practice("余数相同时职工人数多的单位在前，仍相同的按表中顺序")
	static QuotaWorksheet compute(QuotaInput input) {
		Outcome may = QuotaRules.mayCompute(input);
		if (!may.isMoved()) {
			throw new IllegalArgumentException("The quota cannot be computed: " + may.reasons());
		}
		List<QuotaLine> lines = lines(input);
		return new QuotaWorksheet(input.year(), input.total(), input.weights(), lines,
				shift(input, lines, input.withTotal(input.total() + 1)),
				shift(input, lines, input.withTotal(input.total() - 1)));
	}

	/**
	 * What changes when the weights or the total do, unit by unit; or why the changed
	 * figures cannot be computed.
	 * @throws IllegalArgumentException if {@link QuotaRules#mayCompute} refuses the first
	 */
	static SeatShift whatIf(QuotaInput now, QuotaInput changed) {
		return shift(now, compute(now).lines(), changed);
	}

	/** Seats that nobody with a share can take, because all stand at their ceilings. */
	static int unplaced(QuotaInput input) {
		return divide(input).unplaced();
	}

	private static SeatShift shift(QuotaInput now, List<QuotaLine> before, QuotaInput changed) {
		Outcome may = QuotaRules.mayCompute(changed);
		return may.isMoved()
				? SeatShift.between(now.total(), before, changed, lines(changed),
						now.weights().equals(changed.weights()))
				: SeatShift.impossible(now.total(), changed.total(), may.reasons());
	}

	private static List<QuotaLine> lines(QuotaInput input) {
		List<Share> shares = divide(input).shares();
		List<QuotaLine> lines = new ArrayList<>();
		for (int i = 0; i < shares.size(); i++) {
			QuotaUnit unit = input.units().get(i);
			lines.add(QuotaLine.of(unit, input.total(), factorShares(input, unit), shares.get(i)));
		}
		return List.copyOf(lines);
	}

	private static Division divide(QuotaInput input) {
		return LargestRemainder.divide(input.total(), input.units()
			.stream()
			.map((unit) -> new Claim(weightedShare(factorShares(input, unit)), unit.floor(),
					Objects.requireNonNullElse(unit.ceiling(), input.total()), Ratio.of(value(unit, Factor.HEADCOUNT))))
			.toList());
	}

	static Ratio weightedShare(List<FactorShare> shares) {
		return shares.stream().map(FactorShare::weighted).reduce(Ratio.ZERO, Ratio::plus);
	}

	private static List<FactorShare> factorShares(QuotaInput input, QuotaUnit unit) {
		return Arrays.stream(Factor.values()).map((factor) -> {
			BigDecimal sum = input.units()
				.stream()
				.map((each) -> value(each, factor))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			Ratio share = Ratio.of(value(unit, factor)).dividedBy(Ratio.of(sum));
			Ratio weighted = share.times(Ratio.of(input.weight(factor))).times(PERCENT);
			return new FactorShare(factor, value(unit, factor), sum, input.weight(factor), share, weighted);
		}).toList();
	}

	private static BigDecimal value(QuotaUnit unit, Factor factor) {
		return Objects.requireNonNull(unit.values().get(factor)).value();
	}

}
