package horqin.demonstration.content;

import java.util.List;
import java.util.Map;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or a way through the programme that the demonstration shows.
 *
 * @param key its name
 * @param article the article of the regulation it belongs to
 * @param duty the duty behind the refusal; {@code null} for practices and plain ways
 * @param kind what the platform answers
 * @param tried what is attempted, for the loader and the reader
 * @param answer what the refusal's sentence contains
 * @param then how it goes on
 * @param persons keys of the applicants concerned
 * @param units keys of the unions concerned
 * @param experts keys of the experts concerned
 * @param data what the attempt needs: dates, reasons, documents
 */
public record DemonstrationCase(String key, int article, @Nullable Duty duty, Kind kind, String title, String tried,
		List<String> answer, String then, List<String> persons, List<String> units, List<String> experts,
		Map<String, String> data) {

	/** What the platform answers. */
	public enum Kind {

		/** No, and no explanation helps. */
		REFUSED,

		/** Not without a written reason or a decision. */
		NEEDS_REASON,

		/** Yes, although it looks like a no. */
		ALLOWED,

		/** Nothing is refused: a way worth seeing. */
		FLOW

	}

	/** The file. */
	record File(String about, List<DemonstrationCase> cases) {

	}

	/** What the file leaves out is empty. */
	public DemonstrationCase {
		persons = (persons != null) ? List.copyOf(persons) : List.of();
		units = (units != null) ? List.copyOf(units) : List.of();
		experts = (experts != null) ? List.copyOf(experts) : List.of();
		data = (data != null) ? Map.copyOf(data) : Map.of();
	}

	/**
	 * A value the attempt needs.
	 * @throws IllegalArgumentException if the file does not give it
	 */
	public String datum(String name) {
		String value = this.data.get(name);
		if (value == null) {
			throw new IllegalArgumentException(this.key + " has no " + name);
		}
		return value;
	}

}
