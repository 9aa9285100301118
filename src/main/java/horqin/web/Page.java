package horqin.web;

import java.util.List;

/**
 * The rows of one page and how many there are in all.
 *
 * @param total rows in all; counted only up to {@link Wording#COUNTED_UP_TO} and one more
 */
public record Page<T>(List<T> rows, long total) {

	public Page {
		rows = List.copyOf(rows);
	}

	/** Whether there are more than were counted. */
	public boolean isCapped() {
		return this.total > Wording.COUNTED_UP_TO;
	}

	/** 共 54 条, or 超过 10,000 条. */
	public String totalText() {
		return isCapped() ? "超过 " + Wording.count(Wording.COUNTED_UP_TO) + " 条"
				: "共 " + Wording.count(this.total) + " 条";
	}

}
