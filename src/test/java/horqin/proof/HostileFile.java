package horqin.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import horqin.nomination.NominationWorld;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A file that somebody sends who means ill, or has picked the wrong one. */
record HostileFile(String what, String name, String type, byte[] content) {

	private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	static List<HostileFile> all() throws IOException {
		byte[] pdf = NominationWorld.pdf();
		byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
		return List.of(new HostileFile("nothing", "空.pdf", "application/pdf", new byte[0]),
				new HostileFile("no name", "", "application/pdf", pdf),
				new HostileFile("a path as name", "../../../etc/cron.d/x.pdf", "application/pdf", pdf),
				new HostileFile("a control character in the name", "a\u0000\r\n.pdf", "application/pdf", pdf),
				new HostileFile("a long name", "长".repeat(3000) + ".pdf", "application/pdf", pdf),
				new HostileFile("html as pdf", "a.pdf", "application/pdf", page),
				new HostileFile("html in the name", "<img src=x onerror=alert(1)>.pdf", "application/pdf", pdf),
				new HostileFile("a program", "a.exe", "application/octet-stream", new byte[] { 'M', 'Z', 0, 1, 2 }),
				new HostileFile("a type that is none", "a.pdf", "\u0001/;;;", pdf),
				new HostileFile("a broken picture", "a.png", "image/png",
						new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0 }),
				new HostileFile("a bomb as sheet", "汇总表.xlsx", SHEET, bomb()),
				new HostileFile("formulas in a sheet", "汇总表.xlsx", SHEET, formulas()),
				new HostileFile("a broken sheet", "汇总表.xlsx", SHEET, new byte[] { 'P', 'K', 3, 4, 0, 0, 0 }));
	}

	/** A gigabyte of zeros in a sheet of a megabyte. */
	static byte[] bomb() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.BEST_COMPRESSION);
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
				.getBytes(StandardCharsets.UTF_8));
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			byte[] block = new byte[1 << 20];
			java.util.Arrays.fill(block, (byte) ' ');
			for (int i = 0; i < 256; i++) {
				zip.write(block);
			}
		}
		return out.toByteArray();
	}

	/** Cells that a spreadsheet would run. */
	static byte[] formulas() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "x", "1.0")) {
			Worksheet sheet = book.newWorksheet("推荐人选汇总表");
			for (int column = 0; column < 20; column++) {
				sheet.value(0, column, "姓名" + column);
				sheet.formula(1, column, "HYPERLINK(\"http://x.example\",\"点\")");
				sheet.value(2, column, "=cmd|' /C calc'!A0");
			}
		}
		return out.toByteArray();
	}

}
