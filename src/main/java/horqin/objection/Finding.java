package horqin.objection;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a handler found and puts to a leader.
 *
 * @param summary what was reported, told so that it does not show who reported it
 * @param course what was looked into and how
 * @param heard whether the person concerned was heard; {@code null} when it was not said
 * @param statement what they said, or why they were not heard
 * @param verdict what is established
 * @param conclusions what that means, for each person by their place in the case
 */
public record Finding(String summary, String course, @Nullable Boolean heard, String statement, String verdict,
		Map<Integer, Conclusion> conclusions) {

	public Finding {
		summary = summary.strip();
		course = course.strip();
		statement = statement.strip();
		verdict = verdict.strip();
		conclusions = Map.copyOf(conclusions);
	}

	/** The texts, as they are called on screen. */
	Map<String, String> texts() {
		return Map.of("反映的主要问题", this.summary, "核查经过", this.course, "本人说明", this.statement, "认定情况", this.verdict);
	}

	/** The names of those to whom no conclusion was given. */
	List<String> without(List<DossierTables.About> people) {
		return people.stream()
			.filter((person) -> !this.conclusions.containsKey(person.place()))
			.map(DossierTables.About::name)
			.toList();
	}

}
