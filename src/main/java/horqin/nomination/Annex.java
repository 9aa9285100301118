package horqin.nomination;

import java.util.List;
import java.util.Optional;

import horqin.access.Actor;
import horqin.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What a module further right has to say on the pages of somebody's nomination, to the
 * applicant as well as to unit and office.
 */
public interface Annex {

	/** What there is to say to this actor about this nomination now, if anything. */
	Optional<Note> note(Actor actor, Nomination nomination);

	/**
	 * What is said.
	 *
	 * @param heading one short line
	 * @param lines what is to be known or done, each by itself; may be empty
	 * @param due until when; {@code null} when nothing presses
	 * @param href where it goes on; {@code null} for those who do nothing there
	 * @param verb what the link says; empty without one
	 */
	record Note(String heading, List<String> lines, @Nullable Deadline due, @Nullable String href, String verb) {

		public Note {
			lines = List.copyOf(lines);
		}

		/** The deadline in words; empty without one. */
		public String dueText() {
			return (this.due != null) ? this.due.label() : "";
		}

	}

}
