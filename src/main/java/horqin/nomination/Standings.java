package horqin.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A {@link Standing} as the database writes it: the words that apply. */
final class Standings {

	private static final String RETAINED = "RETAINED";

	private Standings() {
	}

	static Standing read(String... words) {
		Set<String> all = Set.of(words);
		return new Standing(all.contains(Exclusion.LEADING_CADRE.name()),
				all.contains(Exclusion.ENTERPRISE_HEAD.name()), all.contains(Exclusion.RETIRED.name()),
				all.contains(RETAINED));
	}

	static String[] write(Standing standing) {
		List<String> words = new ArrayList<>(standing.exclusions().stream().map(Enum::name).toList());
		if (standing.retained()) {
			words.add(RETAINED);
		}
		return words.toArray(String[]::new);
	}

}
