package horqin.objection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.records.Subject;
import horqin.regulation.Outcome;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others ask about objections; nothing of it tells who objected. */
@Service
public class Objections {

	private final HoldTables holds;

	Objections(HoldTables holds) {
		this.holds = holds;
	}

	/** Those of these subjects whom an open objection holds: nobody announces them. */
	@Transactional(readOnly = true)
	public Set<Subject> openOn(Collection<Subject> subjects) {
		return this.holds.openOn(subjects)
			.stream()
			.map(HoldTables.Held::subject)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Those of these subjects whose removal was proposed after an objection proved true;
	 * the party group decides about them.
	 */
	@Transactional(readOnly = true)
	public Set<Subject> removalProposedOn(Collection<Subject> subjects) {
		return Set.copyOf(this.holds.removalProposedOn(subjects));
	}

	/**
	 * Whether no open objection stands against announcing somebody (Article 8).
	 * @param name who it is, as staff read it
	 */
	@Transactional(readOnly = true)
	public Outcome mayBeAnnounced(Subject subject, String name) {
		int open = this.holds.openOn(List.of(subject)).stream().mapToInt(HoldTables.Held::open).sum();
		return Holding.mayBeAnnounced(name, open);
	}

}
