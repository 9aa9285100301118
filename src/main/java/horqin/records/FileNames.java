package horqin.records;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files as senders give them, made harmless. */
final class FileNames {

	static final int LONGEST = 120;

	// Control and format characters (also those that turn the writing direction), lone
	// surrogates, private use.
	private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

	private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\u2028\\u2029]");

	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

	private FileNames() {
	}

	/**
	 * A name without path, invisible characters and names of devices, in NFC, of at most
	 * 120 code points; its ending is kept. Never empty.
	 */
	static String harmless(String given) {
		String visible = INVISIBLE.matcher(given).replaceAll("");
		String last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
		String name = FORBIDDEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("_");
		name = name.strip().replaceAll("[. ]+$", "").replaceAll("^[. ]+", "");
		if (DEVICE.matcher(name).matches()) {
			name = "_" + name;
		}
		return name.isEmpty() ? "未命名" : shortened(name);
	}

	/** The ending in small letters, without the dot; empty if there is none. */
	static String extension(String name) {
		int dot = name.lastIndexOf('.');
		return (dot > 0) ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
	}

	private static String shortened(String name) {
		int length = name.codePointCount(0, name.length());
		if (length <= LONGEST) {
			return name;
		}
		String extension = extension(name);
		String ending = (extension.isEmpty() || extension.length() > 10) ? ""
				: name.substring(name.length() - extension.length() - 1);
		int kept = LONGEST - ending.codePointCount(0, ending.length());
		return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
	}

}
