package horqin.notice;

import horqin.nomination.Stage;
import horqin.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a paper, with exactly the words that everybody may read. There is nowhere
 * to put an identity number, a birth, a telephone or a score.
 *
 * @param nominationId the inside id of the nomination
 * @param publicId its id in addresses
 * @param place on the list, from 1
 * @param name as in the application
 * @param sex only where the paper shows it
 * @param workplace the employer
 * @param post post or trade; may be empty
 * @param deeds a short account; may be empty
 * @param stage where the person stands now; never public
 * @param unitId the recommending unit
 */
public record ShownPerson(long nominationId, String publicId, int place, String name, @Nullable Sex sex,
		String workplace, String post, String deeds, Stage stage, long unitId) {

	/** For lists of people: 单位及岗位. */
	public String workplaceAndPost() {
		return this.post.isEmpty() ? this.workplace : this.workplace + " " + this.post;
	}

}
