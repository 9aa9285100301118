package horqin.proof;

import java.util.EnumSet;
import java.util.Set;

import horqin.access.Role;

/** Roles in one letter each, so that tables stay readable. */
final class Letters {

	/** In the order of {@link Role}. */
	private static final String ALL = "ARUOLPEFDSCT";

	private Letters() {
	}

	static Set<Role> roles(String letters) {
		EnumSet<Role> roles = EnumSet.noneOf(Role.class);
		for (char letter : letters.toCharArray()) {
			int at = ALL.indexOf(letter);
			if (at < 0 || Role.values().length != ALL.length()) {
				throw new IllegalArgumentException("No role " + letter);
			}
			roles.add(Role.values()[at]);
		}
		return roles;
	}

}
