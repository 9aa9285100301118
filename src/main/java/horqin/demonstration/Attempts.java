package horqin.demonstration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import horqin.demonstration.content.DemonstrationCase;
import horqin.regulation.Outcome;
import horqin.regulation.Reason;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What the story tried and what it was answered: a refusal that does not come, or says
 * something else, stops it.
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class Attempts {

	private final Map<String, List<String>> shown = new TreeMap<>();

	/** The answers by the key of the case; a way that is no refusal has none. */
	Map<String, List<String>> shown() {
		return Map.copyOf(this.shown);
	}

	void refused(DemonstrationCase tried, Outcome outcome) {
		if (outcome.isMoved()) {
			throw new IllegalStateException(tried.key() + " is not refused");
		}
		answered(tried, outcome.reasons().stream().map(Reason::text).toList());
	}

	void answered(DemonstrationCase tried, List<String> sentences) {
		String all = String.join("；", sentences);
		tried.answer().forEach((part) -> {
			if (!all.contains(part)) {
				throw new IllegalStateException(tried.key() + " says nothing of " + part + ": " + all);
			}
		});
		this.shown.put(tried.key(), List.copyOf(sentences));
	}

	/** A way through that the story went. */
	void went(DemonstrationCase way) {
		this.shown.putIfAbsent(way.key(), List.of());
	}

}
