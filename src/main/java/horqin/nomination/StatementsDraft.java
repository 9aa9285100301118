package horqin.nomination;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import horqin.edition.Force;
import org.jspecify.annotations.Nullable;

/** The five statements as typed, one for each {@link Force}. */
public record StatementsDraft(@Nullable String leadership, @Nullable String practice, @Nullable String innovation,
		@Nullable String breakthrough, @Nullable String transmission) {

	/** The name of a force's field. */
	public static String field(Force force) {
		return force.name().toLowerCase(Locale.ROOT);
	}

	String text(Force force) {
		String typed = switch (force) {
			case LEADERSHIP -> this.leadership;
			case PRACTICE -> this.practice;
			case INNOVATION -> this.innovation;
			case BREAKTHROUGH -> this.breakthrough;
			case TRANSMISSION -> this.transmission;
		};
		return Prose.kept(typed);
	}

	Map<Force, String> texts() {
		Map<Force, String> texts = new EnumMap<>(Force.class);
		for (Force force : Force.values()) {
			texts.put(force, text(force));
		}
		return texts;
	}

	/**
	 * A text that is too long is kept all the same; it is said here and on the checklist.
	 */
	List<Fault> faults(NominationSettings settings) {
		List<Fault> faults = new ArrayList<>();
		texts()
			.forEach((force, text) -> Prose.within(field(force), force.label() + "自述", text, settings.statementMost())
				.ifPresent(faults::add));
		return faults;
	}

	static StatementsDraft of(Texts texts) {
		return new StatementsDraft(texts.statement(Force.LEADERSHIP), texts.statement(Force.PRACTICE),
				texts.statement(Force.INNOVATION), texts.statement(Force.BREAKTHROUGH),
				texts.statement(Force.TRANSMISSION));
	}

	Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		texts().forEach((force, text) -> words.put(force.label() + "自述", text));
		return words;
	}

}
