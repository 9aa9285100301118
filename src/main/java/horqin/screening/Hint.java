package horqin.screening;

import java.util.List;
import java.util.stream.Collectors;

import horqin.regulation.Reason;
import horqin.web.Pieces.Crumb;

/**
 * What the platform found of an item by itself: advice, never a judgement.
 *
 * @param answer whether it seems met; {@link Answer#NONE} where a machine does not judge
 * @param text the figure in a sentence
 * @param reasons what speaks against it, each with its article
 * @param links where to look
 */
record Hint(Answer answer, String text, List<Reason> reasons, List<Crumb> links) {

	/** How it answers. */
	enum Answer {

		YES("自动核对：符合", "good"), NO("自动核对：不符合", "bad"), NONE("不作自动结论", "info");

		private final String label;

		private final String tone;

		Answer(String label, String tone) {
			this.label = label;
			this.tone = tone;
		}

		public String label() {
			return this.label;
		}

		public String tone() {
			return this.tone;
		}

	}

	Hint {
		reasons = List.copyOf(reasons);
		links = List.copyOf(links);
	}

	/** Seems met. */
	static Hint yes(String text) {
		return new Hint(Answer.YES, text, List.of(), List.of());
	}

	/** Seems not to be met. */
	static Hint no(String text, List<Reason> reasons) {
		return new Hint(Answer.NO, text, reasons, List.of());
	}

	/** As it is kept with a judgement. */
	String words() {
		String words = this.text + this.reasons.stream().map(Reason::text).collect(Collectors.joining("；"));
		return (words.length() <= 4000) ? words : words.substring(0, 4000);
	}

}
