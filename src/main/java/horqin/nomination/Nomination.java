package horqin.nomination;

import java.time.OffsetDateTime;

import horqin.person.Sex;
import horqin.records.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's nomination in one year, as its own row stands; what was written and
 * certified is its {@link Application}.
 *
 * @param id the inside id
 * @param publicId the id in addresses
 * @param editionId the year's inside id
 * @param organiserId whose programme it is
 * @param unitId the recommending unit now; 转办 changes it
 * @param personId who it is about
 * @param stage where it stands on the whole way
 * @param ground on what ground the unit recommends
 * @param onBehalf whether the unit types it for somebody who signs on paper
 * @param name the person's name, for lists and log
 * @param sex the person's sex
 * @param unitRank the unit's order while its list is made up, from 1
 * @param pledgedAt when the person pledged on the screen that everything is true
 * @param submittedAt when it last went to the employer; opinions before that are about an
 * older text
 * @param version rises with every change of anything in it
 * @param changedAt when it last changed
 */
public record Nomination(long id, String publicId, long editionId, long organiserId, long unitId, long personId,
		Stage stage, @Nullable Channel ground, boolean onBehalf, String name, Sex sex, @Nullable Integer unitRank,
		@Nullable OffsetDateTime pledgedAt, @Nullable OffsetDateTime submittedAt, int version,
		OffsetDateTime changedAt) {

	/** What the decision log calls it. */
	public Subject subject() {
		return Subject.of("nomination", this.id);
	}

	/** Where the applicant and whoever types for them work on it. */
	public String ownHref() {
		return "/application/" + this.publicId;
	}

	/** Where the unit and the office look at it. */
	public String unitHref() {
		return "/nominations/" + this.publicId;
	}

}
