package horqin.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import horqin.nomination.Balance;
import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How a list is made up, for those who weigh it (Article 3): a property of the list, and
 * never a reason against a person.
 *
 * @param balance by sex, by industry, and the share of key industries
 * @param byUnit by recommending unit, in the order in which they appear
 * @param exceptions how many were granted an exception
 */
record Composition(Balance balance, Map<String, Integer> byUnit, int exceptions) {

	@Basis(Duty.INDUSTRY_AND_REGION_CONSIDERED)
	static Composition of(List<Line> lines) {
		Map<String, Integer> byUnit = new LinkedHashMap<>();
		lines.forEach((line) -> byUnit.merge(line.unitName(), 1, Integer::sum));
		return new Composition(Balance.of(lines.stream().map(Line::share).toList()), byUnit,
				(int) lines.stream().filter(Line::exception).count());
	}

	/**
	 * Key industries make up more than half of the list, or somebody says why not.
	 * @param list what the list is called on screen
	 * @param explanation what was written
	 */
	@Basis(Duty.KEY_INDUSTRY_MAJORITY)
	Outcome mostlyKey(String list, @Nullable String explanation) {
		List<Reason> soft = this.balance.mostlyKeyIndustry() ? List.of() : List.of(Reason.of(Duty.KEY_INDUSTRY_MAJORITY,
				"%s共%d人，%s，未过半数，须写明理由".formatted(list, this.balance.total(), this.balance.keyShare())));
		return Outcome.weigh(List.of(), soft, explanation);
	}

}
