package horqin.demonstration.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One A4 page written by hand (ISO 32000-1). The font is one of those every viewer of
 * Chinese brings along (9.7.5.2, Adobe-GB1), so none has to be embedded.
 */
final class PdfPage {

	private static final int WIDTH = 595;

	private static final int HEIGHT = 842;

	/** How far the handle of a curve is from its end for a quarter of a circle. */
	private static final double QUARTER = 0.5523;

	private final StringBuilder content = new StringBuilder();

	PdfPage() {
		centred("演示样件　内容均为虚构", 9, 40);
	}

	void frame() {
		this.content.append("0.69 0.15 0.11 RG 3 w 36 60 523 740 re S 1 w 44 68 507 724 re S\n");
	}

	void centred(String text, int size, int y) {
		centredAt(text, size, WIDTH / 2, y);
	}

	void centredAt(String text, int size, int x, int y) {
		line(text, size, x - width(text, size) / 2, y);
	}

	/**
	 * Writes a text in as many lines as it takes.
	 * @param most characters to a line
	 * @return where the next line would stand
	 */
	int wrapped(String text, int size, int x, int y, int most) {
		int[] points = text.codePoints().toArray();
		int at = y;
		for (int from = 0; from < points.length; from += most) {
			line(new String(points, from, Math.min(most, points.length - from)), size, x, at);
			at -= size * 8 / 5;
		}
		return at;
	}

	/** A round red seal with a star, around a point. */
	void seal(int x, int y) {
		this.content.append("q 0.8 0.1 0.1 RG 0.8 0.1 0.1 rg 2.5 w\n");
		circle(x, y, 52);
		this.content.append("S\n");
		for (int i = 0; i <= 5; i++) {
			double angle = Math.PI / 2 + i * 4 * Math.PI / 5;
			point(x + 18 * Math.cos(angle), y + 18 * Math.sin(angle)).append((i == 0) ? " m " : " l ");
		}
		this.content.append("f Q\n");
	}

	/** The file. */
	byte[] bytes() {
		byte[] stream = this.content.toString().getBytes(StandardCharsets.ISO_8859_1);
		List<String> objects = new ArrayList<>();
		objects.add("<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>");
		objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
		objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R".formatted(WIDTH, HEIGHT)
				+ " /Resources << /Font << /F 5 0 R >> >> >>");
		objects.add("<< /Length %d >>\nstream\n%s\nendstream".formatted(stream.length,
				new String(stream, StandardCharsets.ISO_8859_1)));
		objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H"
				+ " /DescendantFonts [6 0 R] >>");
		objects.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
				+ " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 7 0 R >>");
		objects.add("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
				+ " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
		return assembled(objects);
	}

	private static byte[] assembled(List<String> objects) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
		StringBuilder table = new StringBuilder("0000000000 65535 f \n");
		for (int i = 0; i < objects.size(); i++) {
			table.append("%010d 00000 n \n".formatted(file.size()));
			file.writeBytes(
					"%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)).getBytes(StandardCharsets.ISO_8859_1));
		}
		int start = file.size();
		int size = objects.size() + 1;
		file.writeBytes("xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
			.formatted(size, table, size, start)
			.getBytes(StandardCharsets.ISO_8859_1));
		return file.toByteArray();
	}

	private void line(String text, int size, int x, int y) {
		String plain = text.codePoints().collect(StringBuilder::new, PdfPage::append, StringBuilder::append).toString();
		String hex = HexFormat.of().formatHex(plain.getBytes(StandardCharsets.UTF_16BE));
		this.content.append("BT /F %d Tf 0 g %d %d Td <%s> Tj ET\n".formatted(size, x, y, hex));
	}

	/** The font knows the first plane only; printers put 〓 where a type is missing. */
	private static void append(StringBuilder plain, int point) {
		plain.appendCodePoint(Character.isBmpCodePoint(point) ? point : '〓');
	}

	/** Latin letters and digits take half the width of a Chinese character. */
	private static int width(String text, int size) {
		int halves = text.codePoints().map((point) -> (point < 128) ? 1 : 2).sum();
		return halves * size / 2;
	}

	private void circle(double x, double y, double r) {
		double k = r * QUARTER;
		point(x + r, y).append(" m ");
		curve(x + r, y + k, x + k, y + r, x, y + r);
		curve(x - k, y + r, x - r, y + k, x - r, y);
		curve(x - r, y - k, x - k, y - r, x, y - r);
		curve(x + k, y - r, x + r, y - k, x + r, y);
	}

	private void curve(double... handles) {
		for (int i = 0; i < handles.length; i += 2) {
			point(handles[i], handles[i + 1]).append(' ');
		}
		this.content.append("c ");
	}

	/** Hundredths, so that the locale of the machine has no say in the decimal point. */
	private StringBuilder point(double x, double y) {
		return this.content.append(Math.round(x * 100) / 100.0).append(' ').append(Math.round(y * 100) / 100.0);
	}

}
