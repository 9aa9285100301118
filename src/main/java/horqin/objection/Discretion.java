package horqin.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import horqin.regulation.Practice;
import horqin.regulation.Reason;

/**
 * Keeps what staff write about a case from telling who objected: findings, reasons and
 * answers are read by others.
 */
final class Discretion {

	private static final Pattern DIGITS = Pattern.compile("[0-9]{7,}");

	/** A shorter one is a syllable, and would forbid half the language. */
	private static final int SHORTEST = 2;

	private static final int SHORTEST_CONTACT = 5;

	private Discretion() {
	}

	/**
	 * Whether any text tells who objected.
	 * @param name the objector's name, or empty
	 * @param contact how to reach them, or empty
	 * @param texts what was written, by what it is called on screen
	 */
	@Practice("核查文书一律称「异议人」，不写异议人的姓名和联系方式")
	static List<Reason> tells(String name, String contact, Map<String, String> texts) {
		List<Reason> found = new ArrayList<>();
		texts.forEach((label, text) -> {
			if (holds(text, name, contact)) {
				found.add(Reason.practice("「%s」中写出了异议人的姓名或联系方式，请改称「异议人」。".formatted(label)));
			}
		});
		return found;
	}

	/** Whether what the objector will read on an open page names those concerned. */
	@Practice("查询页只显示办理状态和答复，不出现被反映人姓名")
	static List<Reason> names(List<String> people, String label, String text) {
		return people.stream()
			.filter((name) -> plain(text).contains(plain(name)))
			.map((name) -> Reason.practice("「%s」会显示在公开的查询页上，请不要写出被反映人的姓名。".formatted(label)))
			.distinct()
			.toList();
	}

	private static boolean holds(String text, String name, String contact) {
		String written = plain(text);
		if (plain(name).length() >= SHORTEST && written.contains(plain(name))) {
			return true;
		}
		if (plain(contact).length() >= SHORTEST_CONTACT && written.contains(plain(contact))) {
			return true;
		}
		String figures = written.replaceAll("[-—–()（）]", "");
		return DIGITS.matcher(plain(contact).replaceAll("[-—–()（）]", ""))
			.results()
			.anyMatch((number) -> figures.contains(number.group()));
	}

	private static String plain(String text) {
		return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).replaceAll("\\s", "");
	}

}
