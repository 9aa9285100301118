package horqin.proof;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import horqin.access.Role;

/**
 * The kinds of records, and how far each role sees of each: its own, its unit's, its
 * organiser's. Written down from the lifecycle, not from the code; who is not named sees
 * none. The letters are those of {@link RouteTable}.
 */
enum Kind {

	/** No record: the page itself. */
	NONE("ARUOLPEFDSCT=organiser"),

	/** Somebody's application, with its papers and files. */
	NOMINATION("A=own RU=unit OLPD=organiser"),

	/** Minutes and letters of a unit's batch. */
	BATCH("RU=unit OLPD=organiser"),

	/** A year with its notice. */
	YEAR("RUOLPFD=organiser"),

	/** A committee, as those see it who arrange, approve and audit it. */
	PANEL("OLD=organiser"),

	/** A committee, as its own members see it: the subjects assigned to them. */
	SEAT("E=own"),

	/** An expert's request to take a card back: for the 主任委员 and the leader. */
	WITHDRAWAL("E=own L=organiser"),

	UNIT("OLSC=organiser"),

	ACCOUNT("SC=organiser"),

	/** A worker who needs a printed code. */
	SLIP("RU=unit OS=organiser"),

	/** A role lent by somebody. */
	DELEGATION("L=own"),

	/**
	 * A scan of something signed on paper at the organiser, to be confirmed by another.
	 */
	PAPER("OL=organiser"),

	MESSAGE("A=own");

	/** What a role sees of a kind. */
	enum Reach {

		OWN(Set.of(Nearness.OWN)), UNIT(Set.of(Nearness.OWN, Nearness.NEIGHBOUR)),
		ORGANISER(Set.of(Nearness.OWN, Nearness.NEIGHBOUR, Nearness.OTHER_UNIT));

		private final Set<Nearness> seen;

		Reach(Set<Nearness> seen) {
			this.seen = seen;
		}

	}

	private final Map<Role, Reach> reach = new EnumMap<>(Role.class);

	Kind(String table) {
		for (String entry : table.split(" ")) {
			String[] sides = entry.split("=");
			for (Role role : Letters.roles(sides[0])) {
				this.reach.put(role, Reach.valueOf(sides[1].toUpperCase(java.util.Locale.ROOT)));
			}
		}
	}

	/** Whether this role may see such a record. */
	boolean isSeenBy(Role role, Nearness nearness) {
		Reach far = this.reach.get(role);
		return far != null && far.seen.contains(nearness);
	}

}
