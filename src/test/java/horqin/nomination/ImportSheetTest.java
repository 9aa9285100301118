package horqin.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.nomination.ImportColumn.On;
import horqin.nomination.ImportSheet.Error;
import horqin.nomination.ImportSheet.Line;
import horqin.nomination.ImportSheet.Result;
import horqin.nomination.ImportSheet.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The sheet of recommended people: every row, or every error and no row. */
class ImportSheetTest {

	private static final On ON = new On(LocalDate.of(2026, 4, 20), Set.of("绿色煤电铝", "蒙中医药"));

	private static final List<String> HEADS = Arrays.stream(ImportColumn.values()).map(ImportColumn::label).toList();

	@Test
	void aRightSheetIsReadWholeWithEveryValueInOneForm() {
		Result result = read(HEADS,
				List.of(new Line(2, right()), new Line(3, Map.of("姓名", "  ")), new Line(4, second())));
		Map<ImportColumn, String> expected = new EnumMap<>(ImportColumn.class);
		expected.putAll(Map.of(ImportColumn.RANK, "1", ImportColumn.NAME, "阿拉坦·其其格", ImportColumn.IDENTITY,
				"15052519920818002X", ImportColumn.SEX, "FEMALE", ImportColumn.ETHNICITY, "02", ImportColumn.BIRTH,
				"1992-08", ImportColumn.POLITICAL, "01", ImportColumn.EMPLOYER, "霍林郭勒市某铝业有限公司", ImportColumn.POST,
				"熔铸车间班长", ImportColumn.TRADE, "熔铸工"));
		expected.putAll(Map.of(ImportColumn.SKILL, "技师", ImportColumn.CLUSTER, "绿色煤电铝", ImportColumn.INDUSTRY, "C",
				ImportColumn.HONOUR, "市劳动模范", ImportColumn.PHONE, "13804750001", ImportColumn.EDUCATION, "31"));
		assertThat(result).isInstanceOf(Result.Read.class);
		List<Row> rows = ((Result.Read) result).rows();
		assertThat(rows.getFirst()).usingRecursiveComparison().isEqualTo(new Row(2, expected));
		assertThat(rows.stream().map(Row::number)).containsExactly(2, 4);
	}

	@Test
	void theTypedYearsOnTheFrontLineAreNeverUsedUnderArticle3() {
		Map<String, String> cells = right();
		cells.put("一线年限", "三十年");
		Result.Read result = (Result.Read) read(HEADS, List.of(new Line(2, cells)));
		assertThat(result.rows().getFirst().value(ImportColumn.YEARS)).isEmpty();
	}

	@Test
	void everyErrorOfEveryRowIsNamedAtOnceAndNoRowIsRead() {
		Map<String, String> wrong = right();
		wrong.put("证件号码", "150502198503070018");
		wrong.put("民族", "蒙古人");
		wrong.put("联系电话", "1380475000");
		wrong.put("产业集群", "数字经济");
		wrong.put("推荐排序", "第一");
		wrong.put("工种", "=HYPERLINK(\"http://example.invalid\")");
		wrong.remove("工作单位");
		Result result = read(HEADS, List.of(new Line(2, second()), new Line(3, wrong)));
		assertThat(errors(result)).containsExactly("第3行「推荐排序」：应为1、2、3这样的序号。", "第3行「证件号码」：第18位校验码应为9，现为8。",
				"第3行「民族」：没有这一项，可填蒙古族、汉族、满族、回族、朝鲜族等。", "第3行「工作单位」：请填写工作单位。", "第3行「工种」：单元格里是公式，请改为填写内容。",
				"第3行「产业集群」：不在年度产业集群目录中，可填绿色煤电铝、蒙中医药。", "第3行「联系电话」：手机号码应为11位，现为10位。");
	}

	@Test
	void whatIsWrittenBesideTheNumberMustAgreeWithIt() {
		Map<String, String> cells = right();
		cells.put("性别", "男");
		cells.put("出生年月", "1993.08");
		assertThat(errors(read(HEADS, List.of(new Line(7, cells))))).containsExactly("第7行「性别」：填写的是男，证件号码是女，请核对。",
				"第7行「出生年月」：填写的是1993年8月，与证件号码中的年月不一致，请核对。");
	}

	@Test
	void theSamePersonTwiceAndTheSameRankTwiceAreNamedInBothRows() {
		assertThat(errors(read(HEADS, List.of(new Line(2, right()), new Line(5, right()))))).containsExactly(
				"第2行「证件号码」：与第5行是同一个证件号码。", "第2行「推荐排序」：与第5行排序相同。", "第5行「证件号码」：与第2行是同一个证件号码。", "第5行「推荐排序」：与第2行排序相同。");
	}

	@Test
	void noErrorRepeatsAnIdentityNumberOrAPhone() {
		for (String column : List.of("证件号码", "联系电话")) {
			Map<String, String> cells = right();
			cells.put(column, "152326199001010021888");
			assertThat(errors(read(HEADS, List.of(new Line(2, cells), new Line(3, second()))))).isNotEmpty()
				.noneMatch((error) -> error.matches(".*\\d{6}.*"));
		}
		assertThat(((Result.Read) read(HEADS, List.of(new Line(2, right())))).rows().toString()).isEqualTo("[Row[2]]");
	}

	@Test
	void aSheetWithoutANeededColumnOrWithAnUnknownOneIsRefusedBeforeItsRowsAreLookedAt() {
		List<String> heads = new ArrayList<>(HEADS);
		heads.remove("民族");
		heads.add("血型");
		heads.add("姓 名");
		heads.add("序号");
		assertThat(errors(read(heads, List.of(new Line(2, Map.of("姓名", "1"))))))
			.containsExactly("第1行「血型」：不认识这一列，请使用下载的模板，不要增加列。", "第1行「姓名」：这一列出现了不止1次。", "第1行「民族」：表头缺少这一列，请使用下载的模板。");
	}

	@Test
	void headsAreKnownHoweverTheyAreSpacedAndMarked() {
		assertThat(List.of("姓名", " 姓\n名 ", "*姓名", "姓 名＊").stream().map(ImportColumn::headed))
			.allMatch((column) -> column.orElseThrow() == ImportColumn.NAME);
		assertThat(List.of("岗位／职务", "岗位及职务", "岗位、职务").stream().map(ImportColumn::headed))
			.allMatch((column) -> column.orElseThrow() == ImportColumn.POST);
		assertThat(Arrays.stream(ImportColumn.values()).map(ImportColumn::label).collect(Collectors.toSet()))
			.hasSize(ImportColumn.values().length);
	}

	@Test
	void anEmptySheetAndOneTooLongAreRefusedWithTheFigure() {
		assertThat(errors(read(HEADS, List.of(new Line(2, Map.of()))))).containsExactly("第1行「姓名」：表头下面没有人选，至少1行。");
		Result result = ImportSheet.read(1, HEADS, List.of(new Line(2, right()), new Line(3, second())), ON, 1);
		assertThat(errors(result)).containsExactly("第1行「姓名」：一次最多导入1人，现为2人，请分开导入。");
	}

	@Test
	void withoutAListOfClustersAnyTextIsTaken() {
		Map<String, String> cells = right();
		cells.put("产业集群", "数字经济");
		assertThat(
				ImportSheet.read(1, HEADS, List.of(new Line(2, cells)), new On(LocalDate.of(2026, 4, 20), Set.of()), 9))
			.isInstanceOf(Result.Read.class);
	}

	private static Result read(List<String> heads, List<Line> lines) {
		return ImportSheet.read(1, heads, lines, ON, 500);
	}

	private static List<String> errors(Result result) {
		assertThat(result).isInstanceOf(Result.Wrong.class);
		return ((Result.Wrong) result).errors().stream().map(Error::sentence).toList();
	}

	private static Map<String, String> right() {
		Map<String, String> cells = new HashMap<>();
		cells.putAll(Map.of("推荐排序", "1", "姓名", "阿拉坦•其其格", "证件号码", "15052519920818002x", "性别", "女", "民族", "蒙古族", "出生年月",
				"1992.08", "政治面貌", "中共党员", "学历", "大专", "工作单位", "霍林郭勒市某铝业有限公司", "岗位/职务", "熔铸车间班长"));
		cells.putAll(Map.of("工种", "熔铸工", "技能等级/职称", "技师", "一线年限", "12", "产业集群", "绿色煤电铝", "行业", "制造业", "最高荣誉", "市劳动模范",
				"联系电话", "138 0475 0001", "备注", ""));
		return cells;
	}

	private static Map<String, String> second() {
		Map<String, String> cells = right();
		cells.putAll(Map.of("推荐排序", "2", "姓名", "白某", "证件号码", "150502198503070019", "性别", "男", "出生年月", "1985-03", "政治面貌",
				"群众", "联系电话", "13804750002"));
		return cells;
	}

}
