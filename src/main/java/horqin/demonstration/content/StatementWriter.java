package horqin.demonstration.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import horqin.edition.Force;

/** Writes what a person says of each of the five forces. */
final class StatementWriter {

	/** Shorter says nothing, longer is not read. */
	static final int SHORTEST = 80;

	static final int LONGEST = 220;

	/** Below it a second end is added. */
	private static final int COMFORTABLE = 112;

	private final Phrases phrases;

	StatementWriter(Phrases phrases) {
		this.phrases = phrases;
	}

	/** The five statements. */
	Map<Force, String> write(PersonLine line, Craft craft, Map<String, String> words) {
		Map<Force, String> statements = new EnumMap<>(Force.class);
		for (Force force : Force.values()) {
			statements.put(force, statement(line, core(line, craft, force, words), force, words));
		}
		return statements;
	}

	/**
	 * What only this craft can say, with this person's figures; the accounts say the
	 * same.
	 */
	String core(PersonLine line, Craft craft, Force force, Map<String, String> words) {
		Draws draws = draws(line, "core " + force);
		return draws.fill(craft.core(force, line.variant()), words);
	}

	private String statement(PersonLine line, String core, Force force, Map<String, String> words) {
		Draws draws = draws(line, "statement " + force);
		List<String> openings = this.phrases.open().getOrDefault(force, List.of());
		List<String> ends = this.phrases.close().getOrDefault(force, List.of());
		int turn = line.number() * 7 + force.ordinal() * 3;
		String end = draws.fill(ends.get(turn % ends.size()), words);
		String opening = draws.fill(openings.get((turn / 3) % openings.size()), words);
		String text = core + end;
		if (length(text) < COMFORTABLE) {
			text += draws.fill(ends.get((turn + 4 + line.number() % 7) % ends.size()), words);
		}
		boolean opened = draws.chance(60) || length(text) < SHORTEST + 10;
		return (opened && length(opening + text) <= LONGEST) ? opening + text : text;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	private static Draws draws(PersonLine line, String what) {
		return new Draws(line.key() + " " + what, line.start().getYear() + 2);
	}

}
