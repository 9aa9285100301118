package horqin.demonstration.content;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import horqin.edition.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * The two years of the demonstration.
 *
 * @param clusters names of the industrial clusters, the key ones first
 * @param keyClusters those that count as key industry
 */
public record EditionBook(List<String> clusters, List<String> keyClusters, List<Year> editions) {

	/**
	 * One year.
	 *
	 * @param target people aimed at, with the band from low to high
	 * @param seats seats to share out, each union between floor and ceiling
	 * @param timetableReason why the days depart from what is usual
	 * @param documentNumber 发文字号 of the yearly notice
	 * @param signedBy key of the leader
	 * @param requirements paragraphs of the notice
	 * @param receipts the day on which the last union signed for it
	 */
	public record Year(int year, int target, int low, int high, int seats, int floor, int ceiling,
			LocalTime closingTime, Map<Milestone, LocalDate> timetable, @Nullable String timetableReason,
			String quotaReason, List<Move> moves, String documentNumber, String signedBy, List<String> requirements,
			String contact, LocalDate receipts) {

	}

	/** Seats that went from one union to another. */
	public record Move(String fromUnit, String toUnit, int seats, LocalDate on, String reason) {

	}

	/**
	 * The edition of a year.
	 * @throws IllegalArgumentException if there is none
	 */
	public Year of(int year) {
		return this.editions.stream()
			.filter((edition) -> edition.year() == year)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No edition " + year));
	}

}
