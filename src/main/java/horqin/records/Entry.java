package horqin.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import horqin.regulation.Duty;
import org.jspecify.annotations.Nullable;

/**
 * One act, as it goes into the log. Made by {@link #of} and the few words after it:
 * {@code Entry.of(subject, who, "PUBLISH", "印发通知").moved("DRAFT", "PUBLISHED").basis(duty)}.
 *
 * @param subject what it is about
 * @param organiser the unit under which it runs, if it belongs to one
 * @param who the actor
 * @param act the step by its name in code
 * @param label what it is called on screen, in Chinese
 * @param from the state before, by its name in code
 * @param to the state after
 * @param reason what was written as the reason
 * @param bases the duties of the regulation it rests on
 * @param practice the working practice it rests on, in Chinese
 * @param details a few further facts; never scores or personal data
 */
public record Entry(Subject subject, @Nullable Long organiser, Who who, String act, String label, @Nullable String from,
		@Nullable String to, @Nullable String reason, List<Duty> bases, @Nullable String practice, Details details) {

	private static final Pattern ACT = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

	public Entry {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(who);
		if (!ACT.matcher(act).matches()) {
			throw new IllegalArgumentException("Not the name of an act: " + act);
		}
		if (label.isBlank()) {
			throw new IllegalArgumentException("An act is called something");
		}
		// The database keeps no NUL; what a person pasted must not undo the act.
		reason = (reason != null) ? reason.replace("\0", "") : null;
		bases = List.copyOf(bases);
	}

	public static Entry of(Subject subject, Who who, String act, String label) {
		return new Entry(subject, null, who, act, label, null, null, null, List.of(), null, Details.none());
	}

	public static Entry of(Subject subject, Who who, Enum<?> act, String label) {
		return of(subject, who, act.name(), label);
	}

	public Entry organiser(long unit) {
		return new Entry(this.subject, unit, this.who, this.act, this.label, this.from, this.to, this.reason,
				this.bases, this.practice, this.details);
	}

	public Entry moved(@Nullable String before, String after) {
		return new Entry(this.subject, this.organiser, this.who, this.act, this.label, before, after, this.reason,
				this.bases, this.practice, this.details);
	}

	public Entry moved(@Nullable Enum<?> before, Enum<?> after) {
		return moved((before != null) ? before.name() : null, after.name());
	}

	public Entry because(@Nullable String written) {
		return new Entry(this.subject, this.organiser, this.who, this.act, this.label, this.from, this.to, written,
				this.bases, this.practice, this.details);
	}

	/** Adds duties of the regulation that it rests on. */
	public Entry basis(Duty... duties) {
		List<Duty> more = new ArrayList<>(this.bases);
		more.addAll(List.of(duties));
		return new Entry(this.subject, this.organiser, this.who, this.act, this.label, this.from, this.to, this.reason,
				more, this.practice, this.details);
	}

	public Entry practice(String text) {
		return new Entry(this.subject, this.organiser, this.who, this.act, this.label, this.from, this.to, this.reason,
				this.bases, text, this.details);
	}

	public Entry details(Details facts) {
		return new Entry(this.subject, this.organiser, this.who, this.act, this.label, this.from, this.to, this.reason,
				this.bases, this.practice, facts);
	}

}
