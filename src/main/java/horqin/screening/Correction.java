package horqin.screening;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import horqin.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * One list of what has to be put right.
 *
 * @param dueOn the last day, extensions included
 * @param note what the office adds
 * @param answeredAt when the unit handed in again; {@code null} while it has not
 * @param answer what the unit wrote with it
 */
record Correction(long id, long nominationId, int round, LocalDate dueOn, LocalDate firstDueOn, int workingDays,
		@Nullable String note, String byName, OffsetDateTime sentAt, @Nullable OffsetDateTime answeredAt,
		@Nullable String answer, List<Line> lines) {

	Correction {
		lines = List.copyOf(lines);
	}

	/** What to put right of one item. */
	record Line(Item item, String text) {

		/** One line for lists and messages. */
		public String words() {
			return this.item.label() + "：" + this.text;
		}

	}

	/** The end of the last day. */
	public Deadline due() {
		return Deadline.endOf(this.dueOn);
	}

	public boolean extended() {
		return this.dueOn.isAfter(this.firstDueOn);
	}

}
