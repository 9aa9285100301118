package horqin.edition;

import java.util.Arrays;

/** The four anchors of an item, as shares of its full score. */
public enum Anchor {

	EXCELLENT("优", 90, "材料充分，作用或成果突出，在本地区同行业居于前列"),

	GOOD("良", 75, "材料较充分，作用或成果明显，在本单位居于前列"),

	FAIR("中", 60, "有材料支撑，达到本岗位的较高要求"),

	WEAK("弱", 0, "材料不足，或看不出明显作用和成果");

	private final String label;

	private final int fromPercent;

	private final String meaning;

	Anchor(String label, int fromPercent, String meaning) {
		this.label = label;
		this.fromPercent = fromPercent;
		this.meaning = meaning;
	}

	/** The word on screen. */
	public String label() {
		return this.label;
	}

	/** The least share of the full score, in percent. */
	public int fromPercent() {
		return this.fromPercent;
	}

	/** What it takes, for the expert. */
	public String meaning() {
		return this.meaning;
	}

	/**
	 * The anchor of a score.
	 * @param halfPoints the score in half points
	 * @param most the item's full score in half points, above zero
	 */
	static Anchor of(int halfPoints, int most) {
		return Arrays.stream(values())
			.filter((anchor) -> halfPoints * 100L >= (long) anchor.fromPercent * most)
			.findFirst()
			.orElseThrow();
	}

}
