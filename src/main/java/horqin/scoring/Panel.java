package horqin.scoring;

import java.time.Instant;
import java.time.OffsetDateTime;

import horqin.calendar.Deadline;
import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A committee (评审委员会) and where its work stands.
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param organiserId whose programme it is
 * @param editionId the year it belongs to
 * @param year the same as a number
 * @param purpose what it reviews
 * @param name what it is called
 * @param state where it stands
 * @param method how results come from the cards
 * @param plan how it is put together, in words
 * @param reason why its size departs from what is usual
 * @param dueAt until when cards are taken, extensions included
 * @param version of this row, for two people on it at once
 * @param submittedBy who sent it for approval
 * @param approvedBy who approved it
 * @param rubricVersion the rubric that is scored by, once scoring has opened
 * @param closeReason why scoring was closed although cards are missing
 */
public record Panel(long id, String publicId, long organiserId, long editionId, int year, Purpose purpose, String name,
		PanelState state, Method method, String plan, @Nullable String reason, OffsetDateTime dueAt, int version,
		@Nullable Long submittedBy, @Nullable Long approvedBy, @Nullable Integer rubricVersion,
		@Nullable String closeReason) {

	/** What the decision log calls it. */
	public Subject subject() {
		return Subject.of("scoring_panel", this.id);
	}

	/** Where its page is. */
	public String href() {
		return "/panels/" + this.publicId;
	}

	/** What it is called on screen. */
	public String label() {
		return this.year + "年度" + this.name;
	}

	/** Until when cards are taken. */
	public Deadline deadline() {
		return new Deadline(this.dueAt.toInstant());
	}

	/** The name under which a paper signs exactly this version of the composition. */
	String signingStep() {
		return "APPROVE-" + this.version;
	}

	boolean isOpenAt(Instant now) {
		return this.state == PanelState.SCORING && deadline().isOpenAt(now);
	}

}
