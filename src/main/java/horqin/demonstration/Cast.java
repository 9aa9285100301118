package horqin.demonstration;

import java.util.HashMap;
import java.util.Map;

import horqin.access.Actor;
import horqin.access.Actors;
import horqin.access.Role;
import horqin.demonstration.content.Committee;

/** Who plays: units by the keys of the content, and people as actors. */
final class Cast {

	private final Map<String, Long> units;

	private final Committee committee;

	private final Actors actors;

	private final Map<String, Actor> known = new HashMap<>();

	/**
	 * Made of those who were appointed.
	 * @param units the id of each recommending union and employer
	 * @param committee the organiser's people, by the keys of the content
	 * @param actors finds people by their login
	 */
	Cast(Map<String, Long> units, Committee committee, Actors actors) {
		this.units = units;
		this.committee = committee;
		this.actors = actors;
	}

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
			.map((each) -> as(each.login(), each.role()))
			.orElseThrow(() -> new IllegalArgumentException("Nobody is " + key));
	}

	/** A member of the committee, e.g. {@code e1}. */
	Actor expert(String key) {
		return this.committee.experts()
			.stream()
			.filter((each) -> each.key().equals(key))
			.findFirst()
			.map((each) -> as(each.login(), Role.EXPERT))
			.orElseThrow(() -> new IllegalArgumentException("No expert " + key));
	}

	Actor clerk(String unit) {
		return as(unit + "-clerk", Role.RECOMMENDER);
	}

	private Actor as(String login, Role role) {
		return this.known.computeIfAbsent(login, (_) -> this.actors.as(login, role));
	}

}
