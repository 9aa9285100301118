package horqin.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a file that is a zip underneath (Word, Excel, OFD): how much it would unpack
 * to, counted while unpacking and never believed from its headers, and what its parts
 * are.
 */
@Practice("Word、Excel、OFD 展开后不超过 100 MB、2000 个部件、100 倍压缩，内嵌文件不超过一层")
final class PackageCheck {

	private static final int MOST_PARTS = 2000;

	private static final long MOST_BYTES = 100L * 1024 * 1024;

	private static final int MOST_RATIO = 100;

	// Small parts compress well without any harm.
	private static final long RATIO_FROM = 1024L * 1024;

	private static final int MOST_DEPTH = 2;

	private static final Set<String> OFFICE_PARTS = Set.of("xml", "rels", "vml", "png", "jpg", "jpeg", "gif", "bmp",
			"tif", "tiff", "emf", "wmf", "wdp", "svg", "odttf", "fntdata", "docx", "xlsx", "sigs", "psmdcp");

	// What Excel remembers of printers and add-ins: never opened as anything else.
	private static final Pattern SETTINGS = Pattern
		.compile("xl/(printersettings/printersettings|customproperty)\\d*\\.bin");

	private static final Set<String> NEVER = Set.of("exe", "com", "bat", "cmd", "ps1", "scr", "msi", "dll", "js", "vbs",
			"jar", "html", "htm", "svg", "docm", "xlsm", "zip", "rar", "7z", "gz", "tar", "ofd");

	private final Format format;

	private final int depth;

	private final long size;

	private final PartCheck parts;

	private long unpacked;

	/** Thrown through the readers when the file turns out to be a bomb. */
	static final class TooMuch extends IOException {

	}

	private PackageCheck(Format format, int depth, long size) {
		this.format = format;
		this.depth = depth;
		this.size = size;
		this.parts = new PartCheck(format);
	}

	static @Nullable String problem(Path file, Format format) throws IOException {
		return problem(file, format, 1);
	}

	private static @Nullable String problem(Path file, Format format, int depth) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
			return new PackageCheck(format, depth, Files.size(file)).look(zip, folder);
		}
		catch (TooMuch ex) {
			return "展开后过大，疑似压缩炸弹，不能上传。";
		}
		catch (ZipException ex) {
			return "已损坏或不是真正的 " + format.title() + "，请重新保存后再传。";
		}
	}

	private @Nullable String look(ZipFile zip, Path folder) throws IOException {
		if (zip.size() > MOST_PARTS) {
			return "内含 " + zip.size() + " 个部件，超过 " + MOST_PARTS + " 个，不能上传。";
		}
		Set<String> names = new HashSet<>();
		List<? extends ZipEntry> entries = Collections.list(zip.entries());
		for (ZipEntry entry : entries) {
			String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
			String problem = !names.add(name) ? "含有重名部件，已损坏，不能上传。" : named(name);
			if (problem == null && !entry.isDirectory()) {
				problem = content(zip, entry, name, folder);
			}
			if (problem != null) {
				return problem;
			}
		}
		return this.parts.missing();
	}

	/** What the name of a part already tells. */
	private @Nullable String named(String name) {
		if (name.startsWith("/") || name.contains(":") || name.contains("../")
				|| name.chars().anyMatch(Character::isISOControl)) {
			return "含有指向文件以外的路径，不能上传。";
		}
		if (name.endsWith("/")) {
			return null;
		}
		String extension = FileNames.extension("-" + name.substring(name.lastIndexOf('/') + 1));
		if (this.format == Format.OFD) {
			return NEVER.contains(extension) ? "内嵌了 ." + extension + " 文件，不能上传：请去掉附件后重新生成。" : null;
		}
		String active = PartCheck.active(name);
		if (active != null) {
			return active;
		}
		boolean settings = extension.equals("bin") && SETTINGS.matcher(name).matches();
		return (OFFICE_PARTS.contains(extension) || settings) ? null
				: "内嵌了对象或其他文件（" + extension + "），不能上传：请删除内嵌对象，另行上传该文件。";
	}

	private @Nullable String content(ZipFile zip, ZipEntry entry, String name, Path folder) throws IOException {
		try (InputStream counted = new Counted(zip.getInputStream(entry), entry.getCompressedSize())) {
			String extension = FileNames.extension(name);
			if (extension.equals("docx") || extension.equals("xlsx")) {
				return embedded(counted, extension.equals("docx") ? Format.DOCX : Format.XLSX, folder);
			}
			if (extension.equals("xml") || extension.equals("rels")) {
				return this.parts.problem(name, counted);
			}
			counted.transferTo(OutputStream.nullOutputStream());
			return null;
		}
	}

	/**
	 * A chart in a Word file carries its table as an Excel file: one such level is let
	 * be.
	 */
	private @Nullable String embedded(InputStream stream, Format inner, Path folder) throws IOException {
		if (this.depth >= MOST_DEPTH) {
			return "内嵌文件层数过多，不能上传。";
		}
		Path copy = Files.createTempFile(folder, "embedded", ".part");
		try {
			Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
			String problem = problem(copy, inner, this.depth + 1);
			return (problem != null) ? "内嵌的 " + inner.title() + problem : null;
		}
		finally {
			Files.deleteIfExists(copy);
		}
	}

	/** Counts what is really unpacked, of this part and of all parts. */
	private final class Counted extends FilterInputStream {

		private final long compressed;

		private long part;

		Counted(InputStream stream, long compressed) {
			super(stream);
			this.compressed = Math.max(1, compressed);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read >= 0) ? 1 : 0);
			return read;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			count(Math.max(0, read));
			return read;
		}

		private void count(int bytes) throws TooMuch {
			this.part += bytes;
			PackageCheck.this.unpacked += bytes;
			long all = PackageCheck.this.unpacked;
			if (all > MOST_BYTES || excessive(this.part, this.compressed) || excessive(all, PackageCheck.this.size)) {
				throw new TooMuch();
			}
		}

		private static boolean excessive(long unpacked, long packed) {
			return unpacked > RATIO_FROM && unpacked / packed > MOST_RATIO;
		}

	}

}
