package horqin.records;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an examination of the chain found.
 *
 * @param links how many links were recomputed
 * @param pending how many entries still wait for their link, as they may for a second
 * @param took how long it took
 * @param first the first thing that is wrong, or none
 * @param notes what is not wrong but should be known, one Chinese sentence each
 */
public record VerifyReport(long links, long pending, Duration took, @Nullable Finding first, List<String> notes) {

	/** The kinds of things that can be wrong. */
	public enum Flaw {

		/** An entry no longer says what was sealed. */
		ALTERED,
		/** An entry or a link is gone. */
		MISSING,
		/** An entry that never went through the log. */
		INSERTED,
		/** A link was changed. */
		LINK_ALTERED,
		/** The chain agrees with itself, but not with a head that was written down. */
		REWRITTEN,
		/** An entry waits for its link far too long. */
		UNSEALED

	}

	/**
	 * One thing that is wrong.
	 *
	 * @param flaw its kind
	 * @param position the place in the chain, 0 if it has none
	 * @param entryId the entry, 0 if unknown
	 * @param at the time that the entry bears, if there is one
	 * @param sentence all of it in one Chinese sentence
	 */
	public record Finding(Flaw flaw, long position, long entryId, @Nullable Instant at, String sentence) {

	}

	public VerifyReport {
		notes = List.copyOf(notes);
	}

	/** Whether nothing is wrong. */
	public boolean intact() {
		return this.first == null;
	}

	/** How many links a second were recomputed. */
	public long rate() {
		return this.links * 1000 / Math.max(1, this.took.toMillis());
	}

	/** The result in one Chinese sentence. */
	public String sentence() {
		if (this.first != null) {
			return this.first.sentence();
		}
		return "操作记录完整：核对 " + this.links + " 条，未发现改动、缺失或插入（用时 " + this.took.toMillis() + " 毫秒，每秒 " + rate() + " 条）。";
	}

}
