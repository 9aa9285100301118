package horqin.guard;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import horqin.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every SQL constant is understood by the migrated database: no renamed column survives
 * unseen.
 */
class SqlTest {

	private static final Pattern SQL = Pattern.compile("(?is)^\\s*(select|insert|update|delete|with)\\b.*");

	@Test
	void everySqlConstantPreparesAgainstTheMigratedDatabase() throws Exception {
		Map<String, String> constants = constants();
		assertThat(constants).hasSizeGreaterThan(40);
		List<String> broken = new ArrayList<>();
		try (Connection connection = TestDatabase.fresh().getConnection()) {
			constants.forEach((name, sql) -> {
				ParsedSql parsed = NamedParameterUtils.parseSqlStatement(sql);
				String plain = NamedParameterUtils.substituteNamedParameters(parsed, null);
				try (PreparedStatement statement = connection.prepareStatement(plain)) {
					statement.getParameterMetaData().getParameterCount();
				}
				catch (SQLException ex) {
					broken.add(name + ": " + ex.getMessage());
				}
			});
		}
		assertThat(broken).isEmpty();
	}

	/**
	 * A list of columns, or a statement that waits for its order, is a piece; the whole
	 * is prepared elsewhere.
	 */
	private static boolean isWhole(String name, String text) {
		return SQL.matcher(text).matches() && !name.equals("COLUMNS") && !text.strip().endsWith("order by");
	}

	private static Map<String, String> constants() throws Exception {
		Map<String, String> constants = new TreeMap<>();
		for (JavaClass each : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("horqin")) {
			for (Field field : Class.forName(each.getName(), false, SqlTest.class.getClassLoader())
				.getDeclaredFields()) {
				if (Modifier.isStatic(field.getModifiers()) && Map.class.isAssignableFrom(field.getType())) {
					field.setAccessible(true);
					((Map<?, ?>) field.get(null)).forEach((key, value) -> {
						if (value instanceof String text && isWhole(field.getName(), text)) {
							constants.put(each.getSimpleName() + "." + field.getName() + "." + key, text);
						}
					});
				}
				if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
					field.setAccessible(true);
					if (field.get(null) instanceof String text && isWhole(field.getName(), text)) {
						constants.put(each.getSimpleName() + "." + field.getName(), text);
					}
				}
			}
		}
		return constants;
	}

}
