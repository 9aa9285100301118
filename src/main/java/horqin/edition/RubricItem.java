package horqin.edition;

import java.math.BigDecimal;
import java.util.stream.IntStream;

import horqin.regulation.Practice;

/**
 * One item of the rubric. Scores go in steps of half a point and are kept in half points,
 * so that they are whole numbers.
 *
 * @param force the force it belongs to
 * @param point which of the force's three points, 1 to 3
 * @param weight its full score in points
 * @param guide what an expert looks at; may be empty
 */
public record RubricItem(Force force, int point, int weight, String guide) {

	/** Its name, from Article 4. */
	public String name() {
		return this.force.points().get(this.point - 1);
	}

	/** Its full score in half points. */
	public int mostHalfPoints() {
		return this.weight * 2;
	}

	/**
	 * The anchor of a score.
	 * @param halfPoints 0 to {@link #mostHalfPoints()}
	 */
	public Anchor anchor(int halfPoints) {
		return Anchor.of(halfPoints, mostHalfPoints());
	}

	/** Whether a score must carry a comment: very low and very high ones do. */
	@Practice("低于60%或高于95%的评分须写评语，便于会议核对")
	public boolean needsComment(int halfPoints) {
		return halfPoints * 100 < 60 * mostHalfPoints() || halfPoints * 100 > 95 * mostHalfPoints();
	}

	/** The scores under an anchor for the eye, e.g. 5.5—6分; empty if there is none. */
	public String range(Anchor anchor) {
		int[] scores = IntStream.rangeClosed(0, mostHalfPoints()).filter((half) -> anchor(half) == anchor).toArray();
		if (scores.length == 0) {
			return "";
		}
		String low = points(scores[0]);
		String high = points(scores[scores.length - 1]);
		return low.equals(high) ? low + "分" : low + "—" + high + "分";
	}

	/** Half points for the eye, e.g. 6.5. */
	static String points(int halfPoints) {
		return BigDecimal.valueOf(halfPoints * 5L, 1).stripTrailingZeros().toPlainString();
	}

}
