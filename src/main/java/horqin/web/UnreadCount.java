package horqin.web;

/** Knows how many messages wait for somebody. Implemented where messages are kept. */
public interface UnreadCount {

	/** Messages not yet read; asked once per page, so it must be one indexed count. */
	int unread(SignedIn who);

	/** Where they are read. */
	default String href() {
		return "/messages";
	}

}
