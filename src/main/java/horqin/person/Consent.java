package horqin.person;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to.
 *
 * @param id inside the platform
 * @param personId who agreed
 * @param purpose what for
 * @param about the public id of the story; empty for other purposes
 * @param fields exactly these
 * @param form how it was given
 * @param at when
 * @param withdrawnAt when it was taken back; what was done before stays lawful
 */
public record Consent(long id, long personId, ConsentPurpose purpose, String about, Set<PersonField> fields,
		ConsentForm form, Instant at, @Nullable Instant withdrawnAt) {

	public boolean isStanding() {
		return this.withdrawnAt == null;
	}

}
