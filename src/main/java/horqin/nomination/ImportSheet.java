package horqin.nomination;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import horqin.person.IdentityNumber;
import horqin.person.Parsed;
import horqin.person.Sex;

/**
 * Reads the sheet of recommended people: every row, or every error and no row. Where the
 * cells come from (a spreadsheet, a paste) is not its concern.
 */
public final class ImportSheet {

	private ImportSheet() {
	}

	/**
	 * One line of the sheet under its heads.
	 *
	 * @param number as the spreadsheet numbers it, for messages
	 * @param cells what stands in the cells, by the head of the column
	 */
	public record Line(int number, Map<String, String> cells) {

		public Line {
			cells = Map.copyOf(cells);
		}

		boolean isBlank() {
			return this.cells.values().stream().allMatch((cell) -> Reading.text(cell).isEmpty());
		}

	}

	/**
	 * One person, read. Values are in one form: codes of their standards, months as
	 * 1985-03; an empty cell is absent.
	 */
	public record Row(int number, Map<ImportColumn, String> values) {

		public Row {
			values = Map.copyOf(values);
		}

		public Optional<String> value(ImportColumn column) {
			return Optional.ofNullable(this.values.get(column));
		}

		@Override
		public String toString() {
			return "Row[" + this.number + "]";
		}

	}

	/**
	 * Something wrong with a cell, or with a head (line 1).
	 *
	 * @param line the line in the spreadsheet
	 * @param column the head
	 * @param text one Chinese sentence without identity number or phone
	 */
	public record Error(int line, String column, String text) {

		/** 第5行「民族」：…. */
		public String sentence() {
			return "第" + this.line + "行「" + this.column + "」：" + this.text + "。";
		}

	}

	/** What reading gave. */
	public sealed interface Result {

		/** Everything was right. */
		record Read(List<Row> rows) implements Result {

			public Read {
				rows = List.copyOf(rows);
			}

		}

		/** Something was wrong: all of it, by line, and nothing was read. */
		record Wrong(List<Error> errors) implements Result {

			public Wrong {
				errors = List.copyOf(errors);
			}

		}

	}

	/**
	 * Reads a sheet.
	 * @param headLine the number of the line with the heads
	 * @param heads the heads, in order
	 * @param lines the lines under it; blank ones are passed over
	 * @param on what the cells are held against
	 * @param most rows at most
	 */
	public static Result read(int headLine, List<String> heads, List<Line> lines, ImportColumn.On on, int most) {
		List<Error> errors = new ArrayList<>();
		Map<String, ImportColumn> columns = columns(headLine, heads, errors);
		List<Line> filled = lines.stream().filter((line) -> !line.isBlank()).toList();
		if (filled.isEmpty()) {
			errors.add(new Error(headLine, ImportColumn.NAME.label(), "表头下面没有人选，至少1行"));
		}
		if (filled.size() > most) {
			errors.add(new Error(headLine, ImportColumn.NAME.label(),
					"一次最多导入%d人，现为%d人，请分开导入".formatted(most, filled.size())));
		}
		if (!errors.isEmpty()) {
			return new Result.Wrong(errors);
		}
		List<Row> rows = filled.stream().map((line) -> row(line, columns, on, errors)).toList();
		twice(rows, ImportColumn.IDENTITY, "与第%s行是同一个证件号码", errors);
		twice(rows, ImportColumn.RANK, "与第%s行排序相同", errors);
		if (errors.isEmpty()) {
			return new Result.Read(rows);
		}
		errors.sort(Comparator.comparingInt(Error::line));
		return new Result.Wrong(errors);
	}

	private static Map<String, ImportColumn> columns(int headLine, List<String> heads, List<Error> errors) {
		Map<String, ImportColumn> columns = new LinkedHashMap<>();
		for (String head : heads) {
			Optional<ImportColumn> column = ImportColumn.headed(head);
			if (column.isEmpty() && !ImportColumn.isIgnored(head)) {
				errors.add(new Error(headLine, Reading.text(head), "不认识这一列，请使用下载的模板，不要增加列"));
			}
			column.ifPresent((known) -> {
				if (columns.containsValue(known)) {
					errors.add(new Error(headLine, known.label(), "这一列出现了不止1次"));
				}
				columns.put(head, known);
			});
		}
		Stream.of(ImportColumn.values())
			.filter((column) -> column.required() && !columns.containsValue(column))
			.forEach((column) -> errors.add(new Error(headLine, column.label(), "表头缺少这一列，请使用下载的模板")));
		return columns;
	}

	private static Row row(Line line, Map<String, ImportColumn> columns, ImportColumn.On on, List<Error> errors) {
		Map<ImportColumn, String> values = new EnumMap<>(ImportColumn.class);
		columns.forEach((head, column) -> {
			String typed = line.cells().getOrDefault(head, "");
			switch (column.read(typed, on)) {
				case Parsed.Valid<String>(var value) -> {
					if (!value.isEmpty()) {
						values.put(column, value);
					}
				}
				case Parsed.Invalid<String>(var sentences) ->
					sentences.forEach((sentence) -> errors.add(new Error(line.number(), column.label(), sentence)));
			}
		});
		Row row = new Row(line.number(), values);
		agree(row, on, errors);
		return row;
	}

	/**
	 * Sex and birth are written twice, in the number and beside it; nobody guesses which
	 * is right.
	 */
	private static void agree(Row row, ImportColumn.On on, List<Error> errors) {
		row.value(ImportColumn.IDENTITY)
			.flatMap((number) -> IdentityNumber.parse(number, on.today()).found())
			.ifPresent((number) -> {
				row.value(ImportColumn.SEX)
					.map(Sex::valueOf)
					.filter((sex) -> sex != number.sex())
					.ifPresent((sex) -> errors.add(new Error(row.number(), ImportColumn.SEX.label(),
							"填写的是" + sex.label() + "，证件号码是" + number.sex().label() + "，请核对")));
				YearMonth birth = YearMonth.from(number.birthDate());
				row.value(ImportColumn.BIRTH)
					.map(YearMonth::parse)
					.filter((month) -> !month.equals(birth))
					.ifPresent((month) -> errors.add(new Error(row.number(), ImportColumn.BIRTH.label(),
							"填写的是" + words(month) + "，与证件号码中的年月不一致，请核对")));
			});
	}

	private static void twice(List<Row> rows, ImportColumn column, String text, List<Error> errors) {
		Map<String, List<Row>> same = new HashMap<>(rows.stream()
			.filter((row) -> row.value(column).isPresent())
			.collect(Collectors.groupingBy((row) -> row.value(column).orElseThrow())));
		same.values()
			.stream()
			.filter((those) -> those.size() > 1)
			.forEach((those) -> those.forEach((row) -> errors.add(new Error(row.number(), column.label(),
					text.formatted(those.stream()
						.filter((other) -> other != row)
						.map((other) -> String.valueOf(other.number()))
						.collect(Collectors.joining("、")))))));
	}

	private static String words(YearMonth month) {
		return month.getYear() + "年" + month.getMonthValue() + "月";
	}

}
