package horqin.nomination;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import horqin.person.Code;
import horqin.person.CodeTable;
import horqin.person.Codes;
import horqin.person.Sex;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The empty 推荐人选汇总表 to download: heads with what to fill in, lists to choose from, and a
 * sheet that says how.
 */
final class ImportTemplate {

	private static final String TEXT = "@";

	private static final int ROWS = 500;

	private static final List<String> RULES = List.of("每行1人，从第3行填起；第2行是说明，可以保留，也可以删除。", "标“必填”的各列不能空；其余可以空着。",
			"证件号码和联系电话按文本填写，不要填成数字，否则末几位会丢失。", "性别、出生年月须与证件号码一致。", "一线年限不采用表里填的数字，导入后按工作经历计算（第三条）。",
			"单元格里不要用公式；从别处复制的，请粘贴为数值。", "导入时逐行核对，有1处不对就整张表都不导入，改好后再传。",
			"导入后每人建立1份申报材料，再补工作经历、五力自述和支撑材料；本人签字的承诺书、个人信息同意书须上传。");

	private ImportTemplate() {
	}

	static void write(OutputStream out) throws IOException {
		try (Workbook book = new Workbook(out, "horqin", null)) {
			Worksheet people = book.newWorksheet("推荐人选汇总表");
			Worksheet rules = book.newWorksheet("填写说明");
			Worksheet values = book.newWorksheet("可选值");
			heads(people);
			lists(people, values);
			rules(rules);
		}
	}

	private static void heads(Worksheet sheet) {
		sheet.freezePane(2, 2);
		for (ImportColumn column : ImportColumn.values()) {
			int at = column.ordinal();
			sheet.width(at, Math.max(12, column.label().length() * 2.4));
			sheet.value(0, at, column.label());
			sheet.style(0, at).bold().fillColor(column.required() ? "F9EBE7" : "F7F4EE").wrapText(true).set();
			sheet.value(1, at, hint(column));
			sheet.style(1, at).italic().fontColor("5F584C").wrapText(true).set();
			if (column.isPersonal()) {
				sheet.width(at, 22);
			}
			sheet.range(2, at, ROWS + 1, at).style().format(TEXT).set();
		}
	}

	/** The hint of the name tells this line from people, so it stands there alone. */
	private static String hint(ImportColumn column) {
		if (column == ImportColumn.NAME) {
			return column.hint();
		}
		return (column.required() ? "必填" : "") + (column.required() && !column.hint().isEmpty() ? "，" : "")
				+ column.hint();
	}

	private static void lists(Worksheet people, Worksheet values) {
		Map<ImportColumn, List<String>> lists = Map.of(ImportColumn.SEX,
				Stream.of(Sex.values()).map(Sex::label).toList(), ImportColumn.ETHNICITY, names(Codes.ETHNICITY),
				ImportColumn.POLITICAL, names(Codes.POLITICAL_STATUS), ImportColumn.EDUCATION, choices(Codes.EDUCATION),
				ImportColumn.CLUSTER, Choices.CLUSTERS, ImportColumn.INDUSTRY, names(Codes.INDUSTRY));
		int column = 0;
		for (ImportColumn each : ImportColumn.values()) {
			List<String> list = lists.get(each);
			if (list != null) {
				values.value(0, column, each.label());
				values.style(0, column).bold().set();
				values.width(column, 26);
				for (int i = 0; i < list.size(); i++) {
					values.value(i + 1, column, list.get(i));
				}
				people.range(2, each.ordinal(), ROWS + 1, each.ordinal())
					.validateWithList(values.range(1, column, list.size(), column));
				column++;
			}
		}
	}

	private static void rules(Worksheet sheet) {
		sheet.width(0, 90);
		sheet.value(0, 0, "推荐人选汇总表填写说明");
		sheet.style(0, 0).bold().set();
		for (int i = 0; i < RULES.size(); i++) {
			sheet.value(i + 1, 0, (i + 1) + ". " + RULES.get(i));
			sheet.style(i + 1, 0).wrapText(true).set();
		}
	}

	private static List<String> names(CodeTable table) {
		return table.picker().stream().map(Code::name).toList();
	}

	private static List<String> choices(CodeTable table) {
		return table.groups().isEmpty() ? names(table)
				: table.groups().stream().map((group) -> group.choice().name()).toList();
	}

}
