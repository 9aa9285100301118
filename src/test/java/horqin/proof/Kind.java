package horqin.proof;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import horqin.access.Role;
import org.jspecify.annotations.Nullable;

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

	/** An application in formal review. */
	SCREENING("OLD=organiser"),

	/** What a unit has to correct of an application. */
	CORRECTION("RU=unit O=organiser"),

	/** A year before its meeting and the party group. */
	SELECTION("OLPD=organiser"),

	MEETING("OLPD=organiser"),

	RESOLUTION("OLPD=organiser"),

	/** The year of a notice. */
	NOTICE_YEAR("OLPD=organiser"),

	/** A notice or announcement as the office makes it. */
	NOTICE("OLPD=organiser"),

	/** Somebody whom the party group may take off a list. */
	REMOVAL("P=organiser"),

	/** A notice as everybody reads it. */
	PUBLIC("ARUOLPEFDSCT=world"),

	/** A notice to which an officer books an objection. */
	TARGET("O=organiser"),

	/** An objection; who raised it has rules of its own. */
	OBJECTION("OLD=organiser"),

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
		ORGANISER(Set.of(Nearness.OWN, Nearness.NEIGHBOUR, Nearness.OTHER_UNIT)),
		WORLD(Set.of(Nearness.OWN, Nearness.NEIGHBOUR, Nearness.OTHER_UNIT, Nearness.OTHER_ORGANISER));

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

	/**
	 * Whether this role may see such a record; nobody in particular sees what all see.
	 */
	boolean isSeenBy(@Nullable Role role, Nearness nearness) {
		Reach far = this.reach.get((role != null) ? role : Role.APPLICANT);
		return far != null && far.seen.contains(nearness);
	}

}
