package horqin.records;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the log; what is absent does not narrow.
 *
 * @param kind the kind of subject
 * @param id the subject's id within its kind
 * @param name the actor's name, in full
 * @param organiser the unit under which it runs
 * @param from from when
 * @param until before when
 */
public record LogFilter(@Nullable String kind, @Nullable String id, @Nullable String name, @Nullable Long organiser,
		@Nullable Instant from, @Nullable Instant until) {

	/** Everything. */
	public static LogFilter all() {
		return new LogFilter(null, null, null, null, null, null);
	}

}
