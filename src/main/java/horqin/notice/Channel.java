package horqin.notice;

import java.util.EnumSet;
import java.util.Set;

import horqin.regulation.Practice;

/** Where a notice is posted. */
public enum Channel {

	/** The platform's own public page: posted by publishing it. */
	WEBSITE("官网公示页"),

	/** With its link and a picture of the screen. */
	WECHAT("微信公众号"),

	/** With a photo and the place. */
	BOARD("公告栏"),

	PAPER("报刊"),

	/** At the people's own units. */
	UNIT("所在单位公示栏");

	@Practice("公示须在官网、微信公众号、公告栏三处张贴，最后一处登记后起算")
	static final Set<Channel> OBLIGATORY = EnumSet.of(WEBSITE, WECHAT, BOARD);

	private final String label;

	Channel(String label) {
		this.label = label;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	/** Whether a link belongs to its proof. */
	boolean needsLink() {
		return this == WECHAT;
	}

	/** Whether the place belongs to its proof. */
	boolean needsPlace() {
		return this == BOARD || this == UNIT;
	}

	/** Whether a photo, a picture of the screen or a scan belongs to its proof. */
	boolean needsFile() {
		return this != WEBSITE;
	}

}
