package horqin.web;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars in the columns of a table, e.g. the quota of each unit beside the
 * factors it rests on. Each column has its own scale; every bar has its figure written
 * beside it, so that the picture is its own table. Drawn by {@code web/charts :: bars}.
 *
 * @param caption what it shows
 * @param head what the rows are, e.g. 推荐单位
 * @param columns what is compared; the first one is drawn in the accent
 * @param rows from the top
 */
public record Bars(String caption, String head, List<String> columns, List<Row> rows) {

	public Bars {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		int wanted = columns.size();
		if (rows.stream().anyMatch((row) -> row.cells().size() != wanted)) {
			throw new IllegalArgumentException("Each row has a bar for each column");
		}
	}

	/** One line; {@code note} is a second line in small type and may be empty. */
	public record Row(String label, String note, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

	}

	/**
	 * One bar.
	 *
	 * @param value its length, not negative
	 * @param text how the figure is written
	 */
	public record Cell(double value, String text) {
	}

	/** The length of a bar in percent of the longest one in its column. */
	public String width(int row, int column) {
		double most = this.rows.stream().mapToDouble((one) -> one.cells().get(column).value()).max().orElse(0);
		double part = (most > 0) ? this.rows.get(row).cells().get(column).value() / most : 0;
		return String.format(Locale.ROOT, "%.1f%%", 100 * Math.clamp(part, 0, 1));
	}

}
