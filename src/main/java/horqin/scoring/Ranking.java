package horqin.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import horqin.edition.Force;
import horqin.regulation.Practice;

/** The order that the scores give: advice for the meeting, which decides. */
final class Ranking {

	private static final Comparator<Placed> BY_SCORE = Comparator.comparing((Placed one) -> one.score().score())
		.thenComparing((one) -> one.score().of(Force.BREAKTHROUGH))
		.thenComparing((one) -> one.score().of(Force.INNOVATION))
		.reversed();

	private Ranking() {
	}

	/**
	 * A subject with its place.
	 *
	 * @param subjectId the subject
	 * @param position from 1, each once
	 * @param rank from 1, the same for those who cannot be told apart
	 * @param shared whether others have the same rank
	 */
	record Placed(long subjectId, Score score, int position, int rank, boolean shared) {

	}

	/**
	 * Ranks subjects. Those whose score, breakthrough and innovation are equal to the
	 * fourth place share a rank and stand in the order in which they were entered.
	 */
	@Practice("同分的依次比较攻关力、创新力；仍相同的并列，由评审会议研究")
	static List<Placed> of(List<Placed> scored) {
		List<Placed> ordered = scored.stream()
			.sorted(BY_SCORE.thenComparing(Comparator.comparingLong(Placed::subjectId)))
			.toList();
		List<Placed> ranked = new ArrayList<>();
		for (int at = 0; at < ordered.size(); at++) {
			Placed one = ordered.get(at);
			boolean likeBefore = at > 0 && BY_SCORE.compare(one, ordered.get(at - 1)) == 0;
			boolean likeAfter = at + 1 < ordered.size() && BY_SCORE.compare(one, ordered.get(at + 1)) == 0;
			int rank = likeBefore ? ranked.getLast().rank() : at + 1;
			ranked.add(new Placed(one.subjectId(), one.score(), at + 1, rank, likeBefore || likeAfter));
		}
		return List.copyOf(ranked);
	}

	/** Not ranked yet. */
	static Placed unplaced(long subjectId, Score score) {
		return new Placed(subjectId, score, 0, 0, false);
	}

}
