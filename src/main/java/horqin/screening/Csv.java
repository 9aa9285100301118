package horqin.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated lines (RFC 4180) with the mark by which spreadsheets know UTF-8. What a
 * spreadsheet could take for a formula begins with an apostrophe.
 */
final class Csv {

	private static final Pattern ACTIVE = Pattern.compile("^[\\s\\u00A0\\u3000]*[=+\\-@＝＋－＠\\t\\r|].*", Pattern.DOTALL);

	private final Writer out;

	Csv(Writer out) throws IOException {
		this.out = out;
		out.write('\uFEFF');
	}

	void line(List<String> cells) {
		try {
			for (int at = 0; at < cells.size(); at++) {
				this.out.write((at > 0) ? "," : "");
				this.out.write(cell(cells.get(at)));
			}
			this.out.write("\r\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The list could not be written", ex);
		}
	}

	static String cell(String text) {
		String harmless = ACTIVE.matcher(text).matches() ? "'" + text : text;
		return "\"" + harmless.replace("\"", "\"\"") + "\"";
	}

}
