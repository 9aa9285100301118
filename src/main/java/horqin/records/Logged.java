package horqin.records;

import java.time.Instant;
import java.util.List;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * An act as it stands in the log, for those who may read the thing it is about.
 *
 * @param id its id
 * @param at when, by the platform's clock
 * @param subject what it is about
 * @param who the actor
 * @param roleName what the actor's role is called on screen
 * @param act the step by its name in code
 * @param label what it is called on screen
 * @param from the state before
 * @param to the state after
 * @param reason the written reason
 * @param bases the duties it rests on
 * @param practice the working practice it rests on
 * @param details further facts, canonical JSON
 */
public record Logged(long id, Instant at, Subject subject, Who who, String roleName, String act, String label,
		@Nullable String from, @Nullable String to, @Nullable String reason, List<Duty> bases,
		@Nullable String practice, String details) {

	public Logged {
		bases = List.copyOf(bases);
	}

	/** When, for people: 2026年6月17日 09:20:11. */
	public String time() {
		return Times.text(this.at);
	}

}
