package horqin.demonstration.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import horqin.access.Units;
import horqin.edition.Factor;
import org.jspecify.annotations.Nullable;

/**
 * The organiser, the recommending unions and the employers.
 *
 * @param about a line for whoever opens the file
 * @param city the organiser
 * @param factors what the quota weighs, one line a factor
 * @param units the recommending unions, in the order in which tables show them
 * @param employers where the people work; a direct unit has one employer, of its own key
 */
public record UnitBook(String about, City city, List<FactorLine> factors, List<Recommender> units,
		List<Employer> employers) {

	/**
	 * The organiser.
	 *
	 * @param office who does the work
	 */
	public record City(String key, String name, String shortName, List<String> aliases, String area, String creditCode,
			String office, String address, String phone, String email) {

	}

	/**
	 * A factor of the quota.
	 *
	 * @param weight whole percent
	 * @param year the year its figures describe
	 */
	public record FactorLine(Factor factor, int weight, String source, int year) {

	}

	/**
	 * A union that recommends.
	 *
	 * @param group who leads it, e.g. 中央驻通单位
	 * @param letterWord 代字 of its letters
	 * @param clerk the designated person (Article 18)
	 * @param lead who answers for it; {@code null} where the sealed letter stands for the
	 * approval
	 * @param seats of 2026 as announced
	 * @param finalSeats after moves
	 * @param factors its figures
	 */
	public record Recommender(String key, Units.Kind kind, String group, String name, String shortName,
			List<String> aliases, String area, String creditCode, @Nullable String industry, @Nullable String cluster,
			String letterWord, Clerk clerk, @Nullable Lead lead, int seats, int finalSeats, int order,
			Map<Factor, BigDecimal> factors) {

	}

	/** The contact of a union. */
	public record Clerk(String name, String phone, String mobile) {

	}

	/** Who leads a union. */
	public record Lead(String name, String title) {

	}

	/**
	 * An employer.
	 *
	 * @param unit the recommending union above it
	 * @param nature 单位性质
	 * @param section section of GB/T 4754
	 * @param division its two-digit division
	 * @param cluster industrial cluster, by the editions' list
	 * @param union who certifies facts
	 * @param party who signs for the party organisation
	 */
	public record Employer(String key, String unit, String name, String shortName, String nature, String section,
			String division, String cluster, String creditCode, String area, Contact union, String party) {

	}

	/** Somebody to ask. */
	public record Contact(String name, String phone) {

	}

	/**
	 * The employer of a key.
	 * @throws IllegalArgumentException if there is none
	 */
	public Employer employer(String key) {
		return this.employers.stream()
			.filter((employer) -> employer.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No employer " + key));
	}

	/**
	 * The recommending union of a key.
	 * @throws IllegalArgumentException if there is none
	 */
	public Recommender unit(String key) {
		return this.units.stream()
			.filter((unit) -> unit.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No unit " + key));
	}

}
