package horqin.records;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of files that are kept at all; anything else is refused. */
@SuppressWarnings("ImmutableEnumChecker") // its sets are those of Set.of
public enum Format {

	PDF("PDF 文档", "application/pdf", Set.of("pdf"), Set.of("application/x-pdf")),

	JPEG("JPG 图片", "image/jpeg", Set.of("jpg", "jpeg"), Set.of("image/jpg", "image/pjpeg")),

	PNG("PNG 图片", "image/png", Set.of("png"), Set.of("image/x-png")),

	DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"),
			Set.of("application/zip", "application/wps-writer")),

	XLSX("Excel 表格", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"),
			Set.of("application/zip", "application/vnd.ms-excel", "application/wps-spreadsheets")),

	OFD("OFD 版式文件", "application/ofd", Set.of("ofd"), Set.of("application/zip", "application/x-ofd")),

	XML("XML 数据文件", "application/xml", Set.of("xml"), Set.of("text/xml"));

	private final String title;

	private final String mediaType;

	private final Set<String> extensions;

	private final Set<String> alsoDeclared;

	Format(String title, String mediaType, Set<String> extensions, Set<String> alsoDeclared) {
		this.title = title;
		this.mediaType = mediaType;
		this.extensions = extensions;
		this.alsoDeclared = alsoDeclared;
	}

	/** What it is called on screen. */
	public String title() {
		return this.title;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** The endings of its file names, in small letters, without a dot. */
	public Set<String> extensions() {
		return this.extensions;
	}

	/** Whether a browser may show it in place. */
	public boolean isImage() {
		return this == JPEG || this == PNG;
	}

	/** Whether a browser that declares this type may mean this format. */
	boolean mayBeDeclaredAs(String declared) {
		String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
		// Browsers without the office package registered declare nothing, or this.
		return type.isEmpty() || type.equals("application/octet-stream") || type.equals(this.mediaType)
				|| this.alsoDeclared.contains(type);
	}

	static Optional<Format> ofExtension(String extension) {
		return Arrays.stream(values()).filter((format) -> format.extensions.contains(extension)).findFirst();
	}

	static Format ofMediaType(String mediaType) {
		return Arrays.stream(values()).filter((format) -> format.mediaType.equals(mediaType)).findFirst().orElseThrow();
	}

}
