package horqin.regulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.springframework.modulith.ApplicationModule;

/**
 * Reads {@link Basis} and {@link Practice} from class files. The names of the duties are
 * read as written there, so that code compiled against a duty that has gone is found
 * instead of failing with a linkage error.
 *
 * @param code every duty named by an annotation
 * @param practices every practice stated by an annotation
 */
record TraceScan(List<Trace.Place> code, List<Trace.Custom> practices) {

	/** Reads all class files below a folder. */
	static TraceScan of(Path classes) {
		List<Trace.Place> code = new ArrayList<>();
		List<Trace.Custom> practices = new ArrayList<>();
		for (JavaClass type : new ClassFileImporter().importPath(classes)) {
			read(type.getAnnotations().stream(), type, type.getName(), code, practices);
			for (JavaMember member : type.getMembers()) {
				String where = type.getName() + "." + member.getName();
				read(member.getAnnotations().stream(), type, where, code, practices);
			}
		}
		return new TraceScan(List.copyOf(code), List.copyOf(practices));
	}

	private static void read(Stream<? extends JavaAnnotation<?>> annotations, JavaClass type, String where,
			List<Trace.Place> code, List<Trace.Custom> practices) {
		annotations.forEach((annotation) -> {
			Object value = annotation.get("value").orElse("");
			if (annotation.getRawType().isEquivalentTo(Basis.class)) {
				duties(value).forEach((duty) -> code.add(new Trace.Place(duty, where)));
			}
			else if (annotation.getRawType().isEquivalentTo(Practice.class)) {
				practices.add(new Trace.Custom(module(type.getPackageName()), where, (String) value));
			}
		});
	}

	private static List<String> duties(Object value) {
		Object[] constants = (Object[]) value;
		if (constants.length == 0) {
			return List.of("");
		}
		return Stream.of(constants).map((constant) -> ((JavaEnumConstant) constant).name()).toList();
	}

	/** The Chinese name of the module that a package belongs to; its own name if none. */
	private static String module(String packageName) {
		String top = Stream.of(packageName.split("\\.")).limit(2).collect(Collectors.joining("."));
		try {
			ApplicationModule module = Class.forName(top + ".package-info").getAnnotation(ApplicationModule.class);
			return (module == null || module.displayName().isEmpty()) ? top : module.displayName();
		}
		catch (ClassNotFoundException ex) {
			return top;
		}
	}

}
