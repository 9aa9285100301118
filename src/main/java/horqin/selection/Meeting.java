package horqin.selection;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A review meeting (评审会议); what it concludes is one version of the proposed list.
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param organiserId whose programme it is
 * @param editionId the year it belongs to
 * @param year the same as a number
 * @param sequence the version of the list, from 1
 * @param occasion why the committee meets again; {@code null} for the first meeting
 * @param reserves whether people are named who stand in
 * @param heldOn the day of the meeting
 * @param place where it was held
 * @param minutes what was said and decided
 * @param numberReason why the number leaves the year's band
 * @param industryReason why key industries are not the majority
 * @param sheetDigest the result sheet it works from
 * @param version of this row, for two people on it at once
 * @param endedAt when it was concluded or cancelled
 * @param endedByName by whom
 * @param cancelReason why it was cancelled
 * @param digest of the list as it was concluded
 */
record Meeting(long id, String publicId, long organiserId, long editionId, int year, int sequence, MeetingState state,
		@Nullable String occasion, boolean reserves, @Nullable LocalDate heldOn, String place, String minutes,
		String numberReason, String industryReason, String sheetDigest, int version, @Nullable OffsetDateTime endedAt,
		@Nullable String endedByName, @Nullable String cancelReason, @Nullable String digest) {

	/** What the decision log calls it. */
	public Subject subject() {
		return Subject.of("selection_meeting", this.id);
	}

	/** Where its page is. */
	public String href() {
		return "/meetings/" + this.publicId;
	}

	/** What it is called on screen. */
	public String label() {
		return this.year + "年度评审会议" + ((this.sequence > 1) ? "（第" + this.sequence + "次）" : "");
	}

	public boolean isPreparing() {
		return this.state == MeetingState.PREPARING;
	}

	public boolean isConcluded() {
		return this.state == MeetingState.CONCLUDED;
	}

}
