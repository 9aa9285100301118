package horqin.notice;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The words of a paper as somebody edited them.
 *
 * @param title at most 200 characters
 * @param body at most 20,000 characters, one paragraph to a line
 * @param contact where objections are taken, a line each; a notice needs it
 * @param plannedOn a notice: the planned day of posting
 * @param workingDays a notice: for how many working days
 * @param termFirst an announcement: the first day of the cultivation
 * @param version of the row that was on the screen
 */
public record PaperDraft(String title, String body, String contact, @Nullable LocalDate plannedOn,
		@Nullable Integer workingDays, @Nullable LocalDate termFirst, int version) {

	/**
	 * The list of a paper as somebody edited it.
	 *
	 * @param lines everybody offered, included or not
	 * @param orderReason why the names do not follow their strokes
	 * @param version of the row that was on the screen
	 */
	public record People(List<Line> lines, @Nullable String orderReason, int version) {

		public People {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Somebody on the list, or left out.
	 *
	 * @param publicId the nomination's id in addresses
	 * @param included whether the person stands on the paper
	 * @param place where; {@code null} for where the strokes put the name
	 * @param showSex whether the sex is shown
	 * @param workplace as everybody reads it
	 * @param post as everybody reads it
	 * @param deeds as everybody reads them, at most 300 characters
	 * @param why why not, for somebody who is left out of a notice
	 */
	public record Line(String publicId, boolean included, @Nullable Integer place, boolean showSex, String workplace,
			String post, String deeds, String why) {

	}

}
