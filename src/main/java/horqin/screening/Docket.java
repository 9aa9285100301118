package horqin.screening;

import java.util.List;
import java.util.Optional;

import horqin.edition.Edition;
import horqin.nomination.Nomination;
import horqin.nomination.Stage;

/**
 * Everything about one nomination in formal review.
 *
 * @param known what the findings read
 * @param corrections the lists that were sent, newest first
 */
record Docket(Nomination nomination, Edition edition, Known known, Sheet sheet, List<Correction> corrections) {

	Docket {
		corrections = List.copyOf(corrections);
	}

	/** The list that waits for the unit. */
	Optional<Correction> open() {
		return (this.nomination.stage() != Stage.CORRECTION) ? Optional.empty()
				: this.corrections.stream().findFirst().filter((each) -> each.answeredAt() == null);
	}

}
