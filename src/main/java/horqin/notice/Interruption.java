package horqin.notice;

import java.time.Instant;

/**
 * A time at which the public page could not be read.
 *
 * @param from when it began
 * @param until when the page was back
 * @param effect what follows for the period
 * @param reason what happened
 */
public record Interruption(Instant from, Instant until, Effect effect, String reason) {

	/** What follows for the period. */
	public enum Effect {

		/** The working days that it touched are added. */
		EXTEND("顺延：受影响的工作日另外补足"),

		/** Taken down and posted anew: counted from the day on which it was back. */
		RESTART("重新起算：从恢复之日重新计算");

		private final String label;

		Effect(String label) {
			this.label = label;
		}

		/** The words on screen. */
		public String label() {
			return this.label;
		}

	}

}
