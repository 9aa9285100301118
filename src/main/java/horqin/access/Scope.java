package horqin.access;

import org.jspecify.annotations.Nullable;

/**
 * The rows an actor may see, as values to bind in SQL: every list and every look-up of
 * people carries it ({@code where organiser_id = :organiser and (:unit is null or …)}).
 *
 * @param organiserId the organiser; 0 sees nothing
 * @param unitId only this recommending unit's, when given
 * @param accountId only this person's own, when given
 */
public record Scope(long organiserId, @Nullable Long unitId, @Nullable Long accountId) {

	static Scope ofOrganiser(long organiserId) {
		return new Scope(organiserId, null, null);
	}

	static Scope ofUnit(long organiserId, long unitId) {
		return new Scope(organiserId, unitId, null);
	}

	static Scope ofAccount(long organiserId, long accountId) {
		return new Scope(organiserId, null, accountId);
	}

	static Scope nothing() {
		return new Scope(0, null, null);
	}

}
