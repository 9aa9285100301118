package horqin.access;

import java.util.Optional;

/**
 * A module in which something can be signed on paper. Whoever publishes such a bean can
 * put the form {@code access/paper :: form(kind, id, step)} on its page; for a kind
 * without a bean the form draws nothing and the route answers 404.
 */
public interface PaperSubjects {

	/** The kind of subject, as the decision log names it. */
	String kind();

	/**
	 * What is to be signed, if this actor may register a paper for it now.
	 * @param id the subject's id, as it came from a form: nothing of it is believed
	 * @param step the step, by its name in code
	 */
	Optional<PaperSignatures.Paper> paper(Actor actor, String id, String step);

}
