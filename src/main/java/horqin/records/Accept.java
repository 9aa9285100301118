package horqin.records;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import horqin.regulation.Practice;

/**
 * What a place for files takes.
 *
 * @param formats the formats
 * @param limit the most bytes
 */
public record Accept(Set<Format> formats, long limit) {

	private static final long MEBIBYTE = 1024L * 1024;

	/** Evidence, stamped forms, minutes. */
	@Practice("证明材料收 PDF、图片、Word、Excel，单个文件不超过 20 MB")
	public static final Accept DOCUMENT = new Accept(
			EnumSet.of(Format.PDF, Format.JPEG, Format.PNG, Format.DOCX, Format.XLSX), 20 * MEBIBYTE);

	/** Photographs. */
	@Practice("照片收 JPG、PNG，单个文件不超过 10 MB")
	public static final Accept IMAGE = new Accept(EnumSet.of(Format.JPEG, Format.PNG), 10 * MEBIBYTE);

	/** Scans of what was signed or sealed on paper. */
	@Practice("盖章件收 PDF、图片和 OFD，单个文件不超过 20 MB")
	public static final Accept SCAN = new Accept(EnumSet.of(Format.PDF, Format.JPEG, Format.PNG, Format.OFD),
			20 * MEBIBYTE);

	/** Tables to be imported. */
	@Practice("导入表只收 Excel，单个文件不超过 10 MB")
	public static final Accept SPREADSHEET = new Accept(EnumSet.of(Format.XLSX), 10 * MEBIBYTE);

	/**
	 * Vouchers: electronic invoices are archived in the form in which they were issued.
	 */
	@Practice("票据收 PDF、图片以及电子发票原件 OFD、XML，单个文件不超过 10 MB")
	public static final Accept VOUCHER = new Accept(
			EnumSet.of(Format.PDF, Format.JPEG, Format.PNG, Format.OFD, Format.XML), 10 * MEBIBYTE);

	public Accept {
		formats = Set.copyOf(formats);
		if (formats.isEmpty() || limit < 1) {
			throw new IllegalArgumentException("A place for files takes something");
		}
	}

	/** The same formats with another limit. */
	public Accept upTo(long bytes) {
		return new Accept(this.formats, bytes);
	}

	/** For the file field's {@code accept} attribute: {@code .jpeg,.jpg,.pdf}. */
	public String extensions() {
		return this.formats.stream()
			.flatMap((format) -> format.extensions().stream())
			.sorted()
			.map((extension) -> "." + extension)
			.collect(Collectors.joining(","));
	}

	/** For the hint at the field: PDF 文档、JPG 图片，不超过 20 MB. */
	public String hint() {
		return titles() + "，不超过 " + size(this.limit);
	}

	String titles() {
		return this.formats.stream().sorted().map(Format::title).collect(Collectors.joining("、"));
	}

	/** A size for people: 20 MB, 512 KB, 100 字节. */
	static String size(long bytes) {
		if (bytes >= MEBIBYTE) {
			return trimmed(bytes * 10 / MEBIBYTE) + " MB";
		}
		return (bytes >= 1024) ? trimmed(bytes * 10 / 1024) + " KB" : bytes + " 字节";
	}

	private static String trimmed(long tenths) {
		return (tenths % 10 == 0) ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
	}

}
