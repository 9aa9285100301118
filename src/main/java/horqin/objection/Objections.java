package horqin.objection;

import java.util.Collection;
import java.util.Set;

import horqin.records.Subject;

import org.springframework.stereotype.Service;

/** What others ask about objections. */
@Service
public class Objections {

	/** Those of these subjects whom an open objection holds: nobody announces them. */
	public Set<Subject> openOn(Collection<Subject> subjects) {
		return Set.of();
	}

	/**
	 * Those of these subjects whose removal was proposed after an objection proved true;
	 * the party group decides about them.
	 */
	public Set<Subject> removalProposedOn(Collection<Subject> subjects) {
		return Set.of();
	}

}
