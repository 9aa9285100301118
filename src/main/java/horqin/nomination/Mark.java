package horqin.nomination;

import org.jspecify.annotations.Nullable;

/**
 * What a form sends back so that nobody overwrites anybody.
 *
 * @param version the part's version when the page was opened, or when it last saved
 * @param page the opened page, by a word of its own: a page that saves by itself never
 * stands in its own way
 */
public record Mark(int version, @Nullable String page) {

	private static final int LONGEST = 40;

	public Mark {
		page = (page == null || page.isBlank() || page.length() > LONGEST) ? null : page;
	}

	/** For a page just opened. */
	public static Mark opened(int version) {
		return new Mark(version, PublicIds.next());
	}

	/** From a form; one without its version is as good as stale. */
	public static Mark posted(@Nullable Integer version, @Nullable String page) {
		return new Mark((version != null) ? version : -1, page);
	}

}
