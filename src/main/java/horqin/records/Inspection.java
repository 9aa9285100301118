package horqin.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is what it says: its ending, the type its sender declared, the type its
 * bytes show, and its structure must all agree with what the place takes.
 */
final class Inspection {

	private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

	private static final Set<String> PACKAGES = Set.of("application/zip", "application/x-tika-ooxml", "application/ofd",
			"application/x-ofd");

	// An encrypted new document lies in the same kind of file as an unencrypted old one.
	private static final String OLD_OFFICE = "application/x-tika-msoffice";

	private Inspection() {
	}

	/** The format that name and declaration claim, if the place takes it; else null. */
	static @Nullable Format claimed(String name, @Nullable String declared, Accept accept) {
		return Format.ofExtension(FileNames.extension(name))
			.filter((format) -> accept.formats().contains(format))
			.filter((format) -> declared == null || format.mayBeDeclaredAs(declared))
			.orElse(null);
	}

	/**
	 * What is wrong with the bytes.
	 * @return the end of a Chinese sentence that begins with the file's name, or null
	 */
	static @Nullable String problem(Path file, Format format) throws IOException {
		String sniffed = sniffed(file);
		if (sniffed.equals(OLD_OFFICE) && (format == Format.DOCX || format == Format.XLSX)) {
			return "设有打开密码或是旧版 Office 格式，不能上传：请去掉密码，另存为 " + format.title() + "后再传。";
		}
		if (!agrees(sniffed, format)) {
			return "的内容不是 " + format.title() + "，与文件名后缀不符，请核对后重新选择。";
		}
		return switch (format) {
			case PDF -> PdfCheck.problem(file);
			case DOCX, XLSX, OFD -> PackageCheck.problem(file, format);
			case XML -> XmlCheck.problem(file);
			// Drawn anew, which is the strictest look there is.
			case JPEG, PNG -> null;
		};
	}

	private static String sniffed(Path file) throws IOException {
		try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
			return TYPES.detect(stream, new Metadata()).getBaseType().toString();
		}
	}

	private static boolean agrees(String sniffed, Format format) {
		return switch (format) {
			case PDF, JPEG, PNG -> sniffed.equals(format.mediaType());
			case DOCX, XLSX, OFD -> PACKAGES.contains(sniffed) || sniffed.equals(format.mediaType());
			// XML needs no declaration, and without one it looks like text; it is read to
			// its end anyway.
			case XML -> sniffed.equals("application/xml") || sniffed.endsWith("+xml") || sniffed.equals("text/plain");
		};
	}

}
