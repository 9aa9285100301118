package horqin.nomination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import horqin.person.Sex;

/**
 * How a list is made up, for those who weigh it (Articles 3 and 6): shown beside the
 * list, and no reason against a person.
 *
 * @param total people on the list
 * @param bySex by sex, both always named
 * @param byIndustry by section of GB/T 4754, most people first
 * @param keyIndustry people of a key industry or cluster
 */
public record Balance(int total, Map<Sex, Integer> bySex, Map<String, Integer> byIndustry, int keyIndustry) {

	/**
	 * One person, as far as the balance goes.
	 *
	 * @param sex the sex
	 * @param industry the industry in words
	 * @param key whether it counts as a key industry by the edition's list
	 */
	public record Share(Sex sex, String industry, boolean key) {

	}

	/** Counts a list. */
	public static Balance of(List<Share> list) {
		Map<Sex, Integer> bySex = new TreeMap<>();
		for (Sex sex : Sex.values()) {
			bySex.put(sex, (int) list.stream().filter((share) -> share.sex() == sex).count());
		}
		Map<String, Integer> counted = new TreeMap<>();
		list.forEach((share) -> counted.merge(share.industry(), 1, Integer::sum));
		Map<String, Integer> byIndustry = new LinkedHashMap<>();
		counted.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.forEach((entry) -> byIndustry.put(entry.getKey(), entry.getValue()));
		return new Balance(list.size(), bySex, byIndustry, (int) list.stream().filter(Share::key).count());
	}

	/** Whether more than half are of a key industry; true of an empty list. */
	public boolean mostlyKeyIndustry() {
		return this.total == 0 || 2 * this.keyIndustry > this.total;
	}

	/** 男5人，女3人. */
	public String sexes() {
		return Sex.MALE.label() + this.bySex.get(Sex.MALE) + "人，" + Sex.FEMALE.label() + this.bySex.get(Sex.FEMALE)
				+ "人";
	}

	/** 重点产业5人，占62.5%. */
	public String keyShare() {
		long tenths = (this.total == 0) ? 0 : Math.round(1000.0 * this.keyIndustry / this.total);
		return "重点产业" + this.keyIndustry + "人，占" + tenths / 10 + "." + tenths % 10 + "%";
	}

}
