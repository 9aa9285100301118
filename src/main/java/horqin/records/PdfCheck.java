package horqin.records;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

import horqin.regulation.Practice;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what makes a PDF more than paper: scripts, actions on opening, programs,
 * attachments, a password. The file is read as a stream of names, not by its own table of
 * contents, so that nothing hides behind a wrong one; compressed object streams are
 * unpacked and read the same way.
 */
@Practice("PDF 不含脚本、自动动作、附件和密码，不超过 1000 页")
final class PdfCheck implements PdfTokens.Sink {

	private static final Map<String, String> ACTIVE = Map.of("/JavaScript", "含有脚本", "/Launch", "含有启动程序的动作",
			"/EmbeddedFile", "内嵌了附件", "/EmbeddedFiles", "内嵌了附件", "/RichMedia", "内嵌了多媒体程序", "/Encrypt", "设有密码或权限限制");

	private static final Set<String> PACKING = Set.of("/ObjStm", "/Fl", "/Predictor");

	private static final String OPENS = "含有打开时自动执行的动作";

	private static final String ADVICE = "，不能上传：请用“打印为 PDF”重新生成后再传。";

	private static final String BROKEN = "不是完整的 PDF，可能已损坏或夹带了其他内容，请重新生成后再传。";

	private static final int MOST_PAGES = 1000;

	private static final long MOST_UNPACKED = 100L * 1024 * 1024;

	private static final int MOST_STREAMS = 20_000;

	private static final int EDGE = 1024;

	private final List<Long> objectStreams = new ArrayList<>();

	private final Set<String> namesOfObject = new HashSet<>();

	private @Nullable String problem;

	private boolean opening;

	private int pages;

	private long offset;

	private long unpacked;

	private PdfCheck() {
	}

	static @Nullable String problem(Path file) throws IOException {
		String edges = edges(file);
		return (edges != null) ? edges : new PdfCheck().read(file);
	}

	/** It begins as a PDF and nothing comes behind its end. */
	private static @Nullable String edges(Path file) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
			byte[] edge = new byte[(int) Math.min(EDGE, bytes.length())];
			bytes.readFully(edge);
			String head = new String(edge, StandardCharsets.ISO_8859_1);
			bytes.seek(bytes.length() - edge.length);
			bytes.readFully(edge);
			String tail = new String(edge, StandardCharsets.ISO_8859_1);
			String markup = head.toLowerCase(Locale.ROOT);
			boolean page = markup.contains("<html") || markup.contains("<script") || markup.contains("<svg");
			int end = tail.lastIndexOf("%%EOF");
			boolean clean = end >= 0 && tail.substring(end + 5).chars().allMatch((c) -> c <= ' ');
			return (head.startsWith("%PDF-") && !page && clean) ? null : BROKEN;
		}
	}

	private @Nullable String read(Path file) throws IOException {
		try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			pour(stream, new PdfTokens(this));
		}
		// The offsets were noted in the file itself; what is unpacked from here on has
		// none.
		List<Long> streams = List.copyOf(this.objectStreams);
		try (FileChannel channel = FileChannel.open(file)) {
			for (long at : streams) {
				if (this.problem == null) {
					unpack(channel.position(at));
				}
			}
		}
		if (this.problem == null && this.pages > MOST_PAGES) {
			this.problem = "超过 " + MOST_PAGES + " 页，不能上传：请拆分后再传。";
		}
		return this.problem;
	}

	private void unpack(FileChannel channel) throws IOException {
		// Not closed: the channel goes on.
		InputStream packed = new BufferedInputStream(Channels.newInputStream(channel), 1 << 13);
		try {
			pour(new InflaterInputStream(packed), new PdfTokens(this));
		}
		catch (ZipException | EOFException _) {
			this.problem = BROKEN;
		}
	}

	private void pour(InputStream stream, PdfTokens tokens) throws IOException {
		byte[] buffer = new byte[1 << 13];
		int read = stream.read(buffer);
		while (read >= 0 && this.problem == null) {
			for (int i = 0; i < read; i++) {
				this.offset++;
				tokens.accept(buffer[i] & 0xff);
			}
			this.unpacked += (stream instanceof InflaterInputStream) ? read : 0;
			if (this.unpacked > MOST_UNPACKED) {
				this.problem = "展开后过大，疑似压缩炸弹，不能上传。";
			}
			read = stream.read(buffer);
		}
		tokens.finish('\n');
	}

	@Override
	public void token(String token, int end) {
		if (this.opening) {
			// An action on opening that is no bare destination. LibreOffice always writes
			// a destination.
			this.opening = false;
			found(token.equals("null") ? null : OPENS);
		}
		if (token.startsWith("/")) {
			if (token.endsWith("Decode") || PACKING.contains(token)) {
				this.namesOfObject.add(token);
			}
			this.opening = token.equals("/OpenAction");
			this.pages += token.equals("/Page") ? 1 : 0;
			found(ACTIVE.get(token));
		}
		else if (token.equals("obj") || token.equals("endobj")) {
			this.namesOfObject.clear();
		}
		else if (token.equals("stream") && this.namesOfObject.contains("/ObjStm")) {
			objectStream(end);
		}
	}

	@Override
	public void delimiter(int delimiter) {
		if (this.opening) {
			this.opening = false;
			found((delimiter == '[') ? null : OPENS);
		}
	}

	private void objectStream(int end) {
		boolean packed = this.namesOfObject.contains("/FlateDecode") || this.namesOfObject.contains("/Fl");
		boolean other = this.namesOfObject.stream()
			.anyMatch((name) -> !Set.of("/ObjStm", "/FlateDecode", "/Fl").contains(name));
		if (!packed && !other) {
			return;
		}
		if (other || this.objectStreams.size() >= MOST_STREAMS) {
			found("的内部结构无法检查");
			return;
		}
		// "stream" ends with LF or with CR LF; the data begin behind.
		this.objectStreams.add(this.offset + ((end == '\r') ? 1 : 0));
	}

	private void found(@Nullable String what) {
		if (this.problem == null && what != null) {
			this.problem = what + ADVICE;
		}
	}

}
