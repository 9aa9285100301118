package horqin.demonstration;

import java.util.Map;

import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Role;
import horqin.demonstration.content.Committee;

/**
 * Who plays: units by the keys of the content, and people as actors.
 *
 * @param units the id of each recommending union and employer
 * @param committee the organiser's people, by the keys of the content
 * @param actors finds people by their login
 */
record Cast(Map<String, Long> units, Committee committee, Actors actors) {

	long unit(String key) {
		Long id = this.units.get(key);
		if (id == null) {
			throw new IllegalArgumentException("No unit " + key);
		}
		return id;
	}

	/** Somebody of the organiser, e.g. {@code officer-a}. */
	Actor staff(String key) {
		return this.committee.staff()
			.stream()
			.filter((each) -> each.key().equals(key))
			.findFirst()
			.map((each) -> this.actors.as(each.login(), each.role()))
			.orElseThrow(() -> new IllegalArgumentException("Nobody is " + key));
	}

	Actor clerk(String unit) {
		return this.actors.as(unit + "-clerk", Role.RECOMMENDER);
	}

}
