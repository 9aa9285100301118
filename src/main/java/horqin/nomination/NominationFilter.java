package horqin.nomination;

import java.util.HashMap;
import java.util.Map;

import horqin.access.Scope;
import horqin.edition.Edition;
import horqin.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of nominations. The SQL holds only the conditions that are asked
 * for, so that each combination has one plan and its own index; the parts are constants
 * of this class, and every value is bound.
 *
 * @param editionId the year
 * @param scope what the actor may see
 * @param unitId one recommending unit
 * @param stage one stage
 * @param employer one employer, by its name as written
 * @param cluster one cluster
 * @param name how the name begins; empty for any
 */
record NominationFilter(long editionId, Scope scope, @Nullable Long unitId, @Nullable Stage stage,
		@Nullable String employer, @Nullable String cluster, String name) {

	/**
	 * Behind the last character of a prefix there is nothing in the planes that are in
	 * use.
	 */
	private static final int LAST_CHARACTER = 0x10FFFF;

	private static final int FIRST_SURROGATE = 0xD800;

	private static final int AFTER_SURROGATES = 0xE000;

	/** What an address asks for, cut to what the actor may see. */
	static NominationFilter of(Edition edition, Scope scope, @Nullable Long unitId, Paging paging) {
		String stage = paging.filter("stage");
		return new NominationFilter(edition.id(), scope, unitId, (stage != null) ? Stage.valueOf(stage) : null,
				paging.filter("employer"), paging.filter("cluster"), paging.q());
	}

	/** Everybody of a unit in a year. */
	static NominationFilter all(long editionId, Scope scope, @Nullable Long unitId) {
		return new NominationFilter(editionId, scope, unitId, null, null, null, "");
	}

	/**
	 * Nothing but the year and perhaps the unit: then the number of rows is kept as a
	 * counter.
	 */
	boolean isCounted() {
		return this.stage == null && this.employer == null && this.cluster == null && this.name.isEmpty();
	}

	/**
	 * The condition. Somebody bound to a unit is bound to it here, whatever the address
	 * said.
	 */
	String where() {
		StringBuilder where = new StringBuilder("where n.edition_id = :edition");
		where.append(isBoundToUnit() ? " and n.unit_id = :unit" : "");
		where.append((this.stage != null) ? " and n.stage = :stage" : "");
		where.append((this.employer != null) ? " and n.employer = :employer" : "");
		where.append((this.cluster != null) ? " and n.cluster = :cluster" : "");
		where.append(this.name.isEmpty() ? "" : " and n.name ~>=~ :from and n.name ~<~ :until");
		return where.toString();
	}

	boolean isBoundToUnit() {
		return this.scope.unitId() != null || this.unitId != null;
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("edition", this.editionId);
		put(parameters, "unit", unit());
		put(parameters, "stage", (this.stage != null) ? this.stage.name() : null);
		put(parameters, "employer", this.employer);
		put(parameters, "cluster", this.cluster);
		if (!this.name.isEmpty()) {
			parameters.put("from", this.name);
			parameters.put("until", after(this.name));
		}
		return parameters;
	}

	/** The unit asked for; nobody's (0) when a unit's clerk asks for another one. */
	@Nullable Long unit() {
		Long own = this.scope.unitId();
		if (own == null) {
			return this.unitId;
		}
		return (this.unitId == null || this.unitId.equals(own)) ? own : Long.valueOf(0);
	}

	/** The first text behind all that begin so, in the order of code points. */
	static String after(String prefix) {
		int last = prefix.codePointBefore(prefix.length());
		int next = (last + 1 == FIRST_SURROGATE) ? AFTER_SURROGATES : Math.min(last + 1, LAST_CHARACTER);
		return prefix.substring(0, prefix.length() - Character.charCount(last)) + Character.toString(next);
	}

	private static void put(Map<String, Object> parameters, String key, @Nullable Object value) {
		if (value != null) {
			parameters.put(key, value);
		}
	}

}
