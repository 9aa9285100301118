package horqin.nomination;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import horqin.nomination.ImportSheet.Line;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Takes the cells out of a spreadsheet, row by row, for {@link ImportSheet}. The file has
 * passed the checks of stored files before (parts, size, ratio, no document type), and
 * nothing in it is computed: a formula is handed on as a formula, which the sheet
 * refuses.
 */
final class SheetReader {

	/** Rows looked through for the heads; some put a title above them. */
	private static final int HEAD_WITHIN = 10;

	private static final int MOST_ROWS = 3000;

	private static final int MOST_COLUMNS = 60;

	private static final int LONGEST_CELL = 4000;

	/** Longer whole numbers have lost their last digits in a spreadsheet. */
	private static final int DIGITS_KEPT = 15;

	private SheetReader() {
	}

	/**
	 * The cells of a sheet.
	 *
	 * @param headLine the line of the heads; 0 when none were found
	 * @param heads the heads, in order; an empty cell is an empty text
	 * @param lines the lines under it
	 */
	record Cells(int headLine, List<String> heads, List<Line> lines) {

	}

	/**
	 * Reads the first sheet.
	 * @return the cells, or nothing when the file is no table that can be read
	 */
	static Optional<Cells> read(InputStream content) {
		try (ReadableWorkbook book = new ReadableWorkbook(content, new ReadingOptions(true, false));
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			return Optional.of(cells(rows));
		}
		catch (IOException | RuntimeException ex) {
			return Optional.empty();
		}
	}

	private static Cells cells(Stream<Row> rows) {
		int headLine = 0;
		List<String> heads = List.of();
		List<Line> lines = new ArrayList<>();
		for (Row row : (Iterable<Row>) rows.limit(MOST_ROWS)::iterator) {
			List<String> texts = texts(row);
			if (headLine > 0) {
				Line line = line(row.getRowNum(), heads, texts);
				if (!isHints(line)) {
					lines.add(line);
				}
			}
			else if (row.getRowNum() <= HEAD_WITHIN && isHead(texts)) {
				headLine = row.getRowNum();
				heads = texts;
			}
		}
		return new Cells(headLine, heads, lines);
	}

	private static boolean isHead(List<String> texts) {
		return Stream.of(ImportColumn.NAME, ImportColumn.IDENTITY)
			.allMatch((column) -> texts.stream()
				.anyMatch((text) -> ImportColumn.headed(text).equals(Optional.of(column))));
	}

	/** The line of the template that says what to fill in. */
	private static boolean isHints(Line line) {
		return line.cells().getOrDefault(ImportColumn.NAME.label(), "").equals(ImportColumn.NAME.hint());
	}

	private static Line line(int number, List<String> heads, List<String> texts) {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int at = 0; at < Math.min(heads.size(), texts.size()); at++) {
			cells.putIfAbsent(heads.get(at), texts.get(at));
		}
		return new Line(number, cells);
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (int at = 0; at < Math.min(row.getCellCount(), MOST_COLUMNS); at++) {
			String text = row.getOptionalCell(at).filter(Objects::nonNull).map(SheetReader::text).orElse("");
			texts.add((text.length() > LONGEST_CELL) ? text.substring(0, LONGEST_CELL) : text);
		}
		while (!texts.isEmpty() && texts.getLast().isBlank()) {
			texts.removeLast();
		}
		return texts;
	}

	private static String text(Cell cell) {
		if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
			return "=" + Objects.requireNonNullElse(cell.getFormula(), "");
		}
		return switch (cell.getType()) {
			case STRING -> cell.asString();
			case NUMBER -> number(cell);
			case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "是" : "否";
			case ERROR -> "#" + Objects.requireNonNullElse(cell.getRawValue(), "");
			case EMPTY, FORMULA -> "";
		};
	}

	private static String number(Cell cell) {
		String format = Objects.requireNonNullElse(cell.getDataFormatString(), "").toLowerCase(Locale.ROOT);
		if (format.contains("yy")) {
			return cell.asDate().toLocalDate().toString();
		}
		BigDecimal value = cell.asNumber();
		return (value.precision() > DIGITS_KEPT) ? value.toPlainString() + "（按数字填写，末几位已丢失）"
				: value.stripTrailingZeros().toPlainString();
	}

}
