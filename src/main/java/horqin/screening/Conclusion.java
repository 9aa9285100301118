package horqin.screening;

import java.time.OffsetDateTime;
import java.util.List;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * How formal review ended for somebody.
 *
 * @param grounds what it fails by, item by item; empty when it passed
 */
record Conclusion(boolean passed, @Nullable String note, List<Ground> grounds, String byName, OffsetDateTime at,
		int round) {

	Conclusion {
		grounds = List.copyOf(grounds);
	}

	/** Why an item fails. */
	record Ground(Item item, Duty duty, String reason) {

		/** One line for paper and messages. */
		public String text() {
			return "%s（%s）：%s".formatted(this.item.label(), this.duty.label(), this.reason);
		}

	}

}
