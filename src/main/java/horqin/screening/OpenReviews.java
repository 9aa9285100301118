package horqin.screening;

import horqin.access.Actor;
import horqin.access.Permission;
import horqin.nomination.Nominations;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a page of formal review knows when it is opened, for callers without a page. */
@Service
public class OpenReviews {

	private final Nominations nominations;

	private final ReviewTables reviews;

	OpenReviews(Nominations nominations, ReviewTables reviews) {
		this.nominations = nominations;
		this.reviews = reviews;
	}

	/** The version that would be on the screen now. */
	@Transactional(readOnly = true)
	public int version(Actor actor, String publicId) {
		actor.require(Permission.SCREEN);
		return this.reviews.review(this.nominations.see(actor, publicId).id()).version();
	}

}
