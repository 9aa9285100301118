package horqin.records;

import java.util.List;

/**
 * One page of a list.
 *
 * @param <T> what is listed
 * @param items the rows of this page
 * @param page which page it is
 * @param total how many rows there are in all; counted up to {@link #MOST_COUNTED} + 1
 */
public record Paged<T>(List<T> items, Page page, long total) {

	/** Beyond this nobody pages: one narrows the question. */
	public static final int MOST_COUNTED = 10_000;

	public Paged {
		items = List.copyOf(items);
	}

	/** Whether there are more than were counted. */
	public boolean uncounted() {
		return this.total > MOST_COUNTED;
	}

	/** The number of the last page that can be turned to, at least 1. */
	public long last() {
		long counted = Math.min(this.total, MOST_COUNTED);
		return Math.max(1, (counted + this.page.size() - 1) / this.page.size());
	}

	public boolean hasPrevious() {
		return this.page.number() > 1;
	}

	public boolean hasNext() {
		return this.page.number() < last();
	}

}
