package horqin.records;

/**
 * Which part of a long list is wanted. Out-of-range wishes (they come from a URL) are
 * brought into range.
 *
 * @param number from 1
 * @param size rows, 1 to 200
 */
public record Page(int number, int size) {

	private static final int MOST_ROWS = 200;

	public Page {
		size = Math.clamp(size, 1, MOST_ROWS);
		number = Math.clamp(number, 1, Paged.MOST_COUNTED / size + 1);
	}

	long offset() {
		return (this.number - 1L) * this.size;
	}

}
