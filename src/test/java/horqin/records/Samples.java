package horqin.records;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Real files, good and evil, made on the spot. */
final class Samples {

	static final String CONTENT_TYPES = "[Content_Types].xml";

	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private Samples() {
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		Arrays.stream(parts).forEach(joined::writeBytes);
		return joined.toByteArray();
	}

	/** A PDF of one empty page, with more in its catalogue. */
	static byte[] pdf(String inCatalogue) {
		return text("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R" + inCatalogue + ">>\nendobj\n"
				+ "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
				+ "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
				+ "trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n9\n%%EOF\n");
	}

	/** A PDF whose objects lie in a compressed stream. */
	static byte[] pdfWithHidden(String objects) {
		return pdfWithPacked(deflated(text(objects)));
	}

	static byte[] pdfWithPacked(byte[] packed) {
		return joined(text("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length
				+ ">>\nstream\r\n"), packed, text("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
	}

	static byte[] deflated(byte[] plain) {
		return deflated(plain, 1);
	}

	static byte[] deflated(byte[] plain, int times) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = new DeflaterOutputStream(packed)) {
			for (int i = 0; i < times; i++) {
				out.write(plain);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	/** The parts of a Word file; what is given replaces or adds. */
	static Map<String, byte[]> docxParts() {
		return parts("word/document.xml", Format.DOCX.mediaType() + ".main+xml",
				"<w:document xmlns:w=\"urn:w\"><w:body>"
						+ "<w:p><w:r><w:t>推荐理由</w:t></w:r></w:p></w:body></w:document>");
	}

	static Map<String, byte[]> xlsxParts() {
		return parts("xl/workbook.xml", Format.XLSX.mediaType() + ".main+xml",
				"<workbook xmlns=\"urn:x\"><sheets/></workbook>");
	}

	private static Map<String, byte[]> parts(String main, String type, String content) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put(CONTENT_TYPES, contentTypes(main, type));
		parts.put("_rels/.rels", relations(relation("officeDocument", main, "")));
		parts.put(main, text(content));
		return parts;
	}

	static byte[] contentTypes(String main, String type) {
		return text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\""
				+ "http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
				+ "ContentType=\"application/xml\"/><Override PartName=\"/" + main + "\" ContentType=\"" + type
				+ "\"/></Types>");
	}

	static byte[] relations(String relations) {
		return text("<Relationships xmlns=\"" + RELATIONSHIPS + "\">" + relations + "</Relationships>");
	}

	static String relation(String type, String target, String mode) {
		return "<Relationship Id=\"r1\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\" " + mode + "/>";
	}

	static byte[] ofd() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("OFD.xml", text("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" DocType=\"OFD\"/>"));
		parts.put("Doc_0/Signs/Sign_0/SignedValue.dat", new byte[] { 1, 2, 3 });
		return zip(parts);
	}

	static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] with(Map<String, byte[]> parts, String name, byte[] content) {
		Map<String, byte[]> more = new LinkedHashMap<>(parts);
		more.put(name, content);
		return zip(more);
	}

	/**
	 * An Excel file with one part that unpacks to this many zeros, a megabyte in memory
	 * at a time.
	 */
	static byte[] bomb(int megabytes) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (var part : xlsxParts().entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
			zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < megabytes; i++) {
				zip.write(zeros);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A picture: its upper left quarter red, the rest white. */
	static byte[] picture(String format, int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				boolean corner = x < width / 2 && y < height / 2;
				image.setRGB(x, y, (corner ? Color.RED : Color.WHITE).getRGB());
			}
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A photograph with Exif data: how the camera was held, and where. */
	static byte[] photograph(int width, int height, int orientation) {
		byte[] jpeg = picture("jpeg", width, height);
		ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + 32);
		tiff.put(text("MM")).putShort((short) 42).putInt(8).putShort((short) 1);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putInt(0).put(text("GPS 43.6525N 122.2436E"));
		byte[] body = joined(text("Exif\0\0"), tiff.array());
		ByteBuffer segment = ByteBuffer.allocate(4).putShort((short) 0xffe1).putShort((short) (body.length + 2));
		return joined(Arrays.copyOf(jpeg, 2), segment.array(), body, Arrays.copyOfRange(jpeg, 2, jpeg.length));
	}

	/** A PNG that claims a size and holds next to nothing. */
	static byte[] pngClaiming(int width, int height) {
		ByteBuffer header = ByteBuffer.allocate(17).put(text("IHDR")).putInt(width).putInt(height);
		header.put(new byte[] { 8, 2, 0, 0, 0 });
		return joined(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 }, chunk(header.array()),
				chunk(joined(text("IDAT"), deflated(new byte[100]))), chunk(text("IEND")));
	}

	private static byte[] chunk(byte[] typeAndData) {
		CRC32 crc = new CRC32();
		crc.update(typeAndData);
		return ByteBuffer.allocate(typeAndData.length + 8)
			.putInt(typeAndData.length - 4)
			.put(typeAndData)
			.putInt((int) crc.getValue())
			.array();
	}

}
