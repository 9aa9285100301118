package horqin.demonstration.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the unions decided and sent.
 *
 * @param batches of 2026
 * @param nextBatches of 2027, as far as it has come
 */
public record RecommendationBook(String about, List<Batch> batches, List<Batch> nextBatches) {

	/**
	 * One union's list.
	 *
	 * @param order keys of the applicants by the union's ranking
	 * @param present people at the meeting
	 * @param noticePosted the day of posting, which does not count
	 * @param replaced who took whose place before the deadline: new key to old key; the
	 * list was first sent with the old one
	 * @param explanation why key industries are not in the majority
	 */
	public record Batch(String unit, List<String> order, LocalDate minutesOn, String meeting, String place, int present,
			LocalDate noticePosted, LocalDate noticeUntil, String noticeResult, String letterNumber, LocalDate sentOn,
			String minutes, @Nullable Map<String, String> replaced, @Nullable String explanation) {

	}

}
