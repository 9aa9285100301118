package horqin.nomination;

import horqin.person.Code;
import horqin.person.Codes;
import horqin.person.Sex;
import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/** How one person counts in the balance of a list. */
public final class Shares {

	private static final String UNKNOWN = "未填行业";

	private Shares() {
	}

	/**
	 * By sex, section of GB/T 4754, and whether the cluster is one of the city's key
	 * industries.
	 */
	@Practice("重点产业按产业集群认定：五大产业集群和其他重点产业计入")
	public static Balance.Share of(Sex sex, @Nullable String industry, @Nullable String cluster) {
		String name = (industry == null) ? UNKNOWN : Codes.INDUSTRY.code(industry).map(Code::name).orElse(UNKNOWN);
		boolean key = cluster != null && Choices.CLUSTERS.contains(cluster) && !cluster.equals(Choices.OTHER_CLUSTER);
		return new Balance.Share(sex, name, key);
	}

}
