package horqin.nomination;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

import horqin.nomination.NominationLists.Row;
import horqin.person.Code;
import horqin.person.CodeTable;
import horqin.person.Codes;
import horqin.regulation.Practice;
import horqin.web.Wording;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list of nominations as a spreadsheet, written row by row. It holds no identity
 * number, no phone and no day of birth.
 */
@Practice("导出表不含证件号码、电话和出生日期")
final class PeopleSheet implements AutoCloseable {

	/** How many rows are kept before they are written out. */
	private static final int FLUSH = 500;

	private static final Pattern ACTIVE = Pattern.compile("^[\\s\\u00A0\\u3000]*[=+\\-@＝＋－＠\\t\\r|].*", Pattern.DOTALL);

	static final List<Column> COLUMNS = List.of(new Column("姓名", 12, Row::name),
			new Column("性别", 6, (row) -> row.sex().label()),
			new Column("民族", 10, (row) -> named(Codes.ETHNICITY, row.ethnicity())),
			new Column("出生年份", 10, (row) -> row.birthYear() + "年"),
			new Column("政治面貌", 12, (row) -> named(Codes.POLITICAL_STATUS, row.political())),
			new Column("学历", 12, (row) -> named(Codes.EDUCATION, row.education())),
			new Column("推荐单位", 16, Row::unitName), new Column("工作单位", 32, Row::employer),
			new Column("岗位/职务", 20, Row::post), new Column("工种", 14, Row::trade),
			new Column("技能等级/职称", 16, Row::skillLevel), new Column("产业集群", 16, Row::cluster),
			new Column("行业", 20, (row) -> named(Codes.INDUSTRY, row.industry())), new Column("最高荣誉", 24, Row::honour),
			new Column("现在状态", 14, (row) -> row.stage().label()),
			new Column("登记日期", 14, (row) -> Wording.date(row.madeAt().toLocalDate())),
			new Column("备注", 24, Row::remark));

	private final Workbook book;

	private final Worksheet sheet;

	private int line = 1;

	/** A column of the sheet; {@code width} in characters. */
	record Column(String head, int width, Function<Row, @Nullable String> value) {

	}

	PeopleSheet(OutputStream out, String name) {
		this.book = new Workbook(out, "horqin", null);
		this.sheet = this.book.newWorksheet(name);
		this.sheet.freezePane(1, 1);
		for (int at = 0; at < COLUMNS.size(); at++) {
			this.sheet.width(at, COLUMNS.get(at).width());
			this.sheet.value(0, at, COLUMNS.get(at).head());
			this.sheet.style(0, at).bold().wrapText(true).set();
		}
	}

	void add(Row row) {
		for (int at = 0; at < COLUMNS.size(); at++) {
			this.sheet.inlineString(this.line, at,
					harmless(Objects.requireNonNullElse(COLUMNS.get(at).value().apply(row), "")));
		}
		this.line++;
		if (this.line % FLUSH == 0) {
			flush();
		}
	}

	int rows() {
		return this.line - 1;
	}

	private void flush() {
		try {
			this.sheet.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The sheet could not be written", ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.book.close();
	}

	/**
	 * What a spreadsheet could take for a formula begins with an apostrophe: as text it
	 * would stay text here, but not after somebody saves it as CSV and opens it again.
	 */
	static String harmless(String text) {
		return ACTIVE.matcher(text).matches() ? "'" + text : text;
	}

	private static String named(CodeTable table, @Nullable String code) {
		return (code == null) ? "" : table.code(code).map(Code::name).orElse("");
	}

}
