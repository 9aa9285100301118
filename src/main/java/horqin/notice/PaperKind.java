package horqin.notice;

/** What a paper of this module is. */
public enum PaperKind {

	/** 公示: people are posted for the counted working days. */
	NOTICE("公示", "/notices"),

	/** 公布: those whose notice has run out become 培育对象. */
	ANNOUNCEMENT("公布", "/announcements"),

	/** Puts words of an earlier announcement right; moves nobody. */
	CORRECTION("更正公布", "/announcements");

	private final String label;

	private final String publicPath;

	PaperKind(String label, String publicPath) {
		this.label = label;
		this.publicPath = publicPath;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	/** Under which address everybody reads it. */
	String publicPath() {
		return this.publicPath;
	}

	/** Whether it is issued with a number and a seal (Article 9). */
	public boolean isAnnouncing() {
		return this != NOTICE;
	}

}
