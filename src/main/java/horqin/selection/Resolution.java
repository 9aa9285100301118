package horqin.selection;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the party group (党组) resolved on a proposed list, written once: no discussion and
 * no votes.
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param meetingId the meeting whose list was put before it
 * @param sequence the number within the year, from 1
 * @param session which session, e.g. 2026年第8次
 * @param item the number of the item
 * @param conclusion what was resolved, in words
 * @param excerptFileId the scan of the excerpt
 * @param reason why it corrects an earlier one
 * @param valid whether it holds now: neither a later meeting nor a correction has voided
 * it
 */
record Resolution(long id, String publicId, long organiserId, long editionId, int year, long meetingId, int sequence,
		Kind kind, String session, LocalDate heldOn, String item, String conclusion, long excerptFileId,
		String numberReason, String industryReason, @Nullable String reason, int approved, int deferred,
		String recordedByName, OffsetDateTime recordedAt, String digest, boolean valid) {

	/** What a resolution decides. */
	enum Kind {

		WHOLE("审议建议名单"),

		FURTHER("审议暂缓人选"),

		CORRECTION("更正审议结果");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** The word on screen. */
		public String label() {
			return this.label;
		}

	}

	/** What the decision log calls it. */
	public Subject subject() {
		return Subject.of("selection_resolution", this.id);
	}

	/** Where its page is. */
	public String href() {
		return "/resolutions/" + this.publicId;
	}

	/** What it is called on screen. */
	public String label() {
		return this.session + "党组会议";
	}

}
