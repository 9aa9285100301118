package horqin.nomination;

import java.time.LocalDate;

/**
 * What a body said about an application, with its stamp. A later one replaces an earlier
 * one of the same body; none is ever changed.
 *
 * @param body who said it
 * @param favourable whether it agrees
 * @param text what it says
 * @param signer who signed
 * @param on the day on the paper
 */
public record Opinion(Body body, boolean favourable, String text, String signer, LocalDate on) {

	/** The bodies, in the order of the form. */
	public enum Body {

		EMPLOYER_UNION("所在单位工会"), EMPLOYER_PARTY("所在单位党组织"), RECOMMENDER("推荐单位");

		private final String label;

		Body(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
