package horqin.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables as they stand in {@code codes.json}. */
final class CodeFile {

	private CodeFile() {
	}

	/**
	 * One table.
	 *
	 * @param source its standard, in Chinese
	 * @param codes code and name, in the order of the standard
	 * @param first codes that a picker offers before the others
	 * @param aliases other names, each with its code
	 * @param groups coarser choices for the screen
	 */
	record Table(String source, List<List<String>> codes, List<String> first, Map<String, String> aliases,
			List<TableGroup> groups) {

	}

	record TableGroup(String name, String code, List<String> members) {

	}

	static Map<String, Table> read() {
		try (var stream = CodeFile.class.getResourceAsStream("/horqin/person/codes.json")) {
			if (stream == null) {
				throw new IllegalStateException("codes.json is not on the class path");
			}
			return JsonMapper.shared().readValue(stream, new TypeReference<Map<String, Table>>() {
			});
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
