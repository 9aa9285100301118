package horqin.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes of one standard, found by code and by the names people write. */
public final class CodeTable {

	private static final String ETHNIC_SUFFIX = "族";

	private final String source;

	private final Map<String, Code> byCode = new LinkedHashMap<>();

	private final Map<String, Code> byName = new HashMap<>();

	private final List<Code> picker;

	private final List<Group> groups;

	/**
	 * What one choice on the screen stands for.
	 *
	 * @param choice the name on the screen with the code that choosing it stores
	 * @param members all codes that count under it in a table or chart
	 */
	public record Group(Code choice, List<Code> members) {

		public Group {
			members = List.copyOf(members);
		}

	}

	CodeTable(CodeFile.Table file) {
		this.source = file.source();
		for (var line : file.codes()) {
			var code = new Code(line.getFirst(), line.getLast());
			this.byCode.put(code.code(), code);
			addName(code.name(), code);
		}
		file.aliases().forEach((name, code) -> addName(name, known(code)));
		var order = new ArrayList<>(file.first().stream().map(this::known).toList());
		this.byCode.values().stream().filter((code) -> !order.contains(code)).forEach(order::add);
		this.picker = List.copyOf(order);
		this.groups = file.groups()
			.stream()
			.map((group) -> new Group(new Code(group.code(), group.name()),
					group.members().stream().map(this::known).toList()))
			.toList();
	}

	/** Where the table comes from, for the foot of a form or a statistic. */
	public String source() {
		return this.source;
	}

	/** In the order of the standard. */
	public List<Code> all() {
		return List.copyOf(this.byCode.values());
	}

	/** In the order of a picker: what is common here first, then the rest. */
	public List<Code> picker() {
		return this.picker;
	}

	/**
	 * The choices on the screen where the standard is finer than people are; may be
	 * empty.
	 */
	public List<Group> groups() {
		return this.groups;
	}

	public Optional<Code> code(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/**
	 * By a name as typed or imported, also a short, an old or an often mistyped one. A
	 * code is not a name.
	 */
	public Optional<Code> named(String typed) {
		return Optional.ofNullable(this.byName.get(key(typed)));
	}

	/** The choice on the screen that a stored code belongs to. */
	public Optional<Group> group(String code) {
		return this.groups.stream()
			.filter((group) -> group.members().stream().anyMatch((member) -> member.code().equals(code)))
			.findFirst();
	}

	private Code known(String code) {
		return code(code).orElseThrow(() -> new IllegalStateException("No code " + code + " in " + this.source));
	}

	private void addName(String name, Code code) {
		var before = this.byName.putIfAbsent(key(name), code);
		if (before != null && !before.equals(code)) {
			throw new IllegalStateException("Two codes are called " + name);
		}
		// 蒙古 for 蒙古族 and 蒙 for 蒙族, as people fill in forms.
		if (name.endsWith(ETHNIC_SUFFIX)) {
			this.byName.putIfAbsent(key(name.substring(0, name.length() - 1)), code);
		}
	}

	private static String key(String name) {
		return Typed.code(name).replace("•", "·");
	}

}
