package horqin.nomination;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person is, as far as Article 4 asks. Retirement is asked for and never computed
 * from an age: the ages are being raised step by step.
 *
 * @param leadingCadre 副处级或相当于副处级以上领导干部
 * @param enterpriseHead 企业负责人
 * @param retired 已退休
 * @param retained 延聘, kept on after retirement
 */
public record Standing(boolean leadingCadre, boolean enterpriseHead, boolean retired, boolean retained) {

	/** Nothing that stands in the way. */
	public static final Standing NOTHING = new Standing(false, false, false, false);

	/** What applies, being kept on left aside. */
	Set<Exclusion> exclusions() {
		EnumSet<Exclusion> found = EnumSet.noneOf(Exclusion.class);
		if (this.leadingCadre) {
			found.add(Exclusion.LEADING_CADRE);
		}
		if (this.enterpriseHead) {
			found.add(Exclusion.ENTERPRISE_HEAD);
		}
		if (this.retired) {
			found.add(Exclusion.RETIRED);
		}
		return found;
	}

}
