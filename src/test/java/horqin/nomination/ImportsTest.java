package horqin.nomination;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import horqin.access.Actor;
import horqin.access.NotAllowed;
import horqin.nomination.Imports.Imported;
import horqin.nomination.NominationWorld.Year;
import horqin.records.Upload;
import horqin.regulation.Reason;
import horqin.testing.PlatformTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** 推荐人选汇总表: everybody on it or nobody, and all that is wrong by line. */
@PlatformTest
class ImportsTest {

	private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final NominationWorld world;

	private final Imports imports;

	private final JdbcClient jdbc;

	ImportsTest(NominationWorld world, Imports imports, JdbcClient jdbc) {
		this.world = world;
		this.imports = imports;
		this.jdbc = jdbc;
	}

	@Test
	void everybodyOnTheSheetHasAnApplicationAndAnAccountAndTheSameSheetAgainIsToldByLine() throws IOException {
		Year year = this.world.year(1);
		byte[] sheet = sheet(row("巴特尔"), row("乌日娜图雅"), row("迪丽·热巴"));
		assertThat(this.imports.read(year.clerk(0), upload(sheet))).isEqualTo(new Imported.Done(3, List.of()));
		assertThat(names(year)).containsExactly("巴特尔", "乌日娜图雅", "迪丽·热巴");
		assertThat(this.jdbc.sql("""
				select distinct n.stage || n.on_behalf || n.employer || n.post || n.trade || n.cluster || n.industry
					|| (p.account_id is not null)
				from nomination.nomination n join person.person p on p.id = n.person_id where n.edition_id = :id""")
			.param("id", year.edition().id())
			.query(String.class)
			.list()).containsExactly("DRAFTtrue试点机械厂班长熔铸工绿色煤电铝Ctrue");
		Imported again = this.imports.read(year.clerk(0), upload(sheet));
		assertThat(sentences(again)).hasSize(3).first().isEqualTo("第2行「姓名」：本单位已有这个人的申报（填报中），不能再导入，请从表里删去这一行。");
		assertThat(names(year)).hasSize(3);
		assertThat(files("汇总表.xlsx", year)).isEqualTo(1);
	}

	@Test
	void oneWrongCellStopsTheWholeSheetAndEverythingWrongIsSaidByLine() throws IOException {
		Year year = this.world.year(1);
		String[] bad = row("乌云");
		bad[ImportColumn.IDENTITY.ordinal()] = "150502198503070018";
		bad[ImportColumn.ETHNICITY.ordinal()] = "火星族";
		String[] long1 = row("苏日娜");
		long1[ImportColumn.POST.ordinal()] = "长".repeat(150);
		Imported wrong = this.imports.read(year.clerk(0), upload(sheet(row("巴特尔"), bad, long1)));
		assertThat(sentences(wrong)).hasSize(2)
			.anySatisfy(
					(sentence) -> assertThat(sentence).startsWith("第3行「证件号码」：").doesNotContain("150502198503070018"))
			.anySatisfy((sentence) -> assertThat(sentence).startsWith("第3行「民族」：没有这一项"));
		assertThat(sentences(this.imports.read(year.clerk(0), upload(sheet(long1)))))
			.containsExactly("第2行「岗位/职务」：不超过100字，现为150字。");
		assertThat(names(year)).isEmpty();
		assertThat(files("汇总表.xlsx", year)).isZero();
	}

	@Test
	void whoeverAppliesThroughAnotherUnitStopsTheSheetAndLeavesNobodyBehind() throws IOException {
		Year year = this.world.year(2);
		String[] there = row("孟和");
		this.imports.read(year.clerk(1), upload(sheet(there)));
		Imported wrong = this.imports.read(year.clerk(0), upload(sheet(row("巴图"), there)));
		assertThat(sentences(wrong)).singleElement()
			.asString()
			.startsWith("第3行「姓名」：本人2026年度已通过")
			.contains("一人一年只能申报1次");
		assertThat(names(year)).containsExactly("孟和");
		assertThat(this.jdbc
			.sql("select count(*) from person.person where name = '巴图' and registered_at > now() - interval '1 hour'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void aFormulaIsRefusedByLineAndNothingIsComputed() throws IOException {
		Year year = this.world.year(1);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "t", null)) {
			Worksheet sheet = book.newWorksheet("表");
			heads(sheet);
			String[] row = row("巴特尔");
			for (int at = 0; at < row.length; at++) {
				sheet.value(1, at, row[at]);
			}
			sheet.formula(1, ImportColumn.POST.ordinal(), "HYPERLINK(\"http://example.invalid/\",\"班长\")");
		}
		assertThat(sentences(this.imports.read(year.clerk(0), upload(out.toByteArray()))))
			.containsExactly("第2行「岗位/职务」：单元格里是公式，请改为填写内容。");
	}

	@Test
	void aBombAnEntityAndSomethingElseAreRefusedInASentence() throws IOException {
		Year year = this.world.year(1);
		byte[] sheet = sheet(row("巴特尔"));
		byte[] zeros = new byte[150 * 1024 * 1024];
		Arrays.fill(zeros, (byte) ' ');
		byte[] bomb = with(sheet, Map.of("xl/worksheets/sheet9.xml", zeros));
		assertThat(refused(year, bomb)).contains("展开后过大，疑似压缩炸弹，不能上传");
		byte[] entity = with(sheet, Map.of("xl/sharedStrings.xml",
				"<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst>&x;</sst>"
					.getBytes(StandardCharsets.UTF_8)));
		assertThat(refused(year, entity)).contains("带有文档类型声明");
		assertThat(refused(year, "姓名,证件号码".getBytes(StandardCharsets.UTF_8))).contains("内容不是 Excel 表格");
		assertThat(refused(year,
				with(sheet, Map.of("xl/worksheets/sheet1.xml", "<worksheet/>".getBytes(StandardCharsets.UTF_8)))))
			.contains("没有找到表头");
		assertThat(reasons(this.imports.read(year.clerk(0), null))).containsExactly("请选择填好的汇总表");
		assertThat(names(year)).isEmpty();
	}

	@Test
	void theTemplateReadsBackWithItsHintsPassedOver() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImportTemplate.write(out);
		SheetReader.Cells cells = SheetReader.read(new ByteArrayInputStream(out.toByteArray())).orElseThrow();
		assertThat(cells.heads())
			.containsExactlyElementsOf(Arrays.stream(ImportColumn.values()).map(ImportColumn::label).toList());
		assertThat(cells.lines()).allSatisfy((line) -> assertThat(line.isBlank()).isTrue());
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(book.getSheets().map((sheet) -> sheet.getName())).containsExactly("推荐人选汇总表", "填写说明", "可选值");
		}
	}

	@Test
	void onlyAUnitImportsAndOnlyInItsTime() throws IOException {
		Year year = this.world.year(1);
		byte[] sheet = sheet(row("巴特尔"));
		Actor officer = year.house().officer();
		assertThatThrownBy(() -> this.imports.read(officer, upload(sheet))).isInstanceOf(NotAllowed.class);
		this.world.close(year);
		assertThat(reasons(this.imports.read(year.clerk(0), upload(sheet)))).singleElement().asString().contains("申报");
		assertThat(names(year)).isEmpty();
	}

	private String refused(Year year, byte[] content) {
		return String.join("", reasons(this.imports.read(year.clerk(0), upload(content))));
	}

	private static List<String> reasons(Imported imported) {
		assertThat(imported).isInstanceOf(Imported.Refused.class);
		return ((Imported.Refused) imported).outcome().reasons().stream().map(Reason::text).toList();
	}

	private static List<String> sentences(Imported imported) {
		assertThat(imported).isInstanceOf(Imported.Wrong.class);
		return ((Imported.Wrong) imported).errors().stream().map(ImportSheet.Error::sentence).toList();
	}

	private List<String> names(Year year) {
		return this.jdbc.sql("select name from nomination.nomination where edition_id = :id order by id")
			.param("id", year.edition().id())
			.query(String.class)
			.list();
	}

	private long files(String name, Year year) {
		return this.jdbc.sql("select count(*) from records.file where name = :name and uploaded_by = :by")
			.param("name", name)
			.param("by", year.clerk(0).accountId())
			.query(Long.class)
			.single();
	}

	private static Upload upload(byte[] content) {
		return new Upload("汇总表.xlsx", SPREADSHEET, new ByteArrayResource(content));
	}

	static String[] row(String name) {
		String[] row = new String[ImportColumn.values().length];
		Arrays.fill(row, "");
		row[ImportColumn.NAME.ordinal()] = name;
		row[ImportColumn.IDENTITY.ordinal()] = NominationWorld.number();
		row[ImportColumn.ETHNICITY.ordinal()] = "蒙古族";
		row[ImportColumn.POLITICAL.ordinal()] = "群众";
		row[ImportColumn.EDUCATION.ordinal()] = "大专";
		row[ImportColumn.EMPLOYER.ordinal()] = "试点机械厂";
		row[ImportColumn.POST.ordinal()] = "班长";
		row[ImportColumn.TRADE.ordinal()] = "熔铸工";
		row[ImportColumn.CLUSTER.ordinal()] = "绿色煤电铝";
		row[ImportColumn.INDUSTRY.ordinal()] = "制造业";
		row[ImportColumn.PHONE.ordinal()] = "13804750001";
		return row;
	}

	static byte[] sheet(String[]... rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "t", null)) {
			Worksheet sheet = book.newWorksheet("表");
			heads(sheet);
			for (int i = 0; i < rows.length; i++) {
				for (int at = 0; at < rows[i].length; at++) {
					sheet.value(i + 1, at, rows[i][at]);
				}
			}
		}
		return out.toByteArray();
	}

	private static void heads(Worksheet sheet) {
		for (ImportColumn column : ImportColumn.values()) {
			sheet.value(0, column.ordinal(), column.label());
		}
	}

	/** The same package with parts replaced or added. */
	private static byte[] with(byte[] sheet, Map<String, byte[]> parts) throws IOException {
		Path file = Files.createTempFile("sheet", ".xlsx");
		Files.write(file, sheet);
		Map<String, byte[]> all = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		Files.delete(file);
		all.putAll(parts);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : all.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return out.toByteArray();
	}

}
