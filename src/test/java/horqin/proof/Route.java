package horqin.proof;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.BeanUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A route as the platform has it: found in its mappings, so that a new page cannot be
 * forgotten.
 *
 * @param pattern without the regular expressions of its variables
 * @param enums variables that are steps, states or kinds, with the one of this route
 * @param given parameters without which the route is not meant
 */
record Route(String method, String pattern, List<String> variables, Map<String, String> enums,
		Map<String, String> given, boolean fragment, HandlerMethod handler) {

	/** Steps that are read as text; their names are their modules' own. */
	private static final Map<String, Class<?>> STEPS = Map.of("/editions/{id}/steps/{step}",
			type("horqin.edition.EditionStep"), "/editions/{id}/documents/{document}/steps/{step}",
			type("horqin.edition.NoticeStep"), "/panels/{id}/steps/{step}", type("horqin.scoring.PanelStep"),
			"/notice-desk/{id}/steps/{step}", type("horqin.notice.PaperStep"), "/objections/{id}/steps/{step}",
			type("horqin.objection.CaseStep"));

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Every route of ours, in the order of their addresses. */
	static List<Route> all(RequestMappingHandlerMapping mapping) {
		List<Route> routes = new ArrayList<>();
		mapping.getHandlerMethods().forEach((info, handler) -> {
			if (handler.getBeanType().getName().startsWith("horqin")) {
				Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
				for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
					info.getPatternValues().forEach((pattern) -> routes.addAll(of(method, pattern, info, handler)));
				}
			}
		});
		routes.sort((a, b) -> (a.pattern + a.method).compareTo(b.pattern + b.method));
		return routes;
	}

	/** One for each step that an address can name. */
	private static List<Route> of(RequestMethod method, String written, RequestMappingInfo info,
			HandlerMethod handler) {
		String pattern = plain(written);
		List<String> variables = new ArrayList<>();
		for (String part : pattern.split("/")) {
			if (part.startsWith("{")) {
				variables.add(part.substring(1, part.indexOf('}')));
			}
		}
		Map<String, String> given = new LinkedHashMap<>();
		info.getParamsCondition()
			.getExpressions()
			.stream()
			.filter((each) -> !each.isNegated())
			.forEach((each) -> given.put(each.getName(), (each.getValue() != null) ? each.getValue() : ""));
		List<Map<String, String>> choices = new ArrayList<>(List.of(Map.of()));
		for (Parameter parameter : handler.getMethod().getParameters()) {
			Class<?> type = STEPS.getOrDefault(pattern, parameter.getType());
			if (parameter.isAnnotationPresent(PathVariable.class) && type.isEnum()) {
				String name = name(parameter, parameter.getAnnotation(PathVariable.class).value());
				if (STEPS.containsKey(pattern) && !name.equals("step")) {
					continue;
				}
				choices = choices.stream().flatMap((before) -> Arrays.stream(type.getEnumConstants()).map((each) -> {
					Map<String, String> with = new LinkedHashMap<>(before);
					with.put(name, ((Enum<?>) each).name());
					return with;
				})).toList();
			}
		}
		return choices.stream()
			.map((enums) -> new Route(method.name(), pattern, List.copyOf(variables), enums, given,
					!info.getHeadersCondition().isEmpty(), handler))
			.toList();
	}

	/**
	 * Without what stands behind the colon of a variable, braces within braces included.
	 */
	private static String plain(String pattern) {
		StringBuilder plain = new StringBuilder();
		int depth = 0;
		boolean left = false;
		for (char c : pattern.toCharArray()) {
			depth += (c == '{') ? 1 : 0;
			depth -= (c == '}') ? 1 : 0;
			left = depth > 0 && (left || c == ':');
			if (!left && (depth < 2)) {
				plain.append(c);
			}
		}
		return plain.toString();
	}

	boolean isPost() {
		return this.method.equals("POST");
	}

	/** The variables that name a record, not a step or a kind. */
	List<String> ids() {
		return this.variables.stream().filter((each) -> !this.enums.containsKey(each)).toList();
	}

	/** The address with these values. */
	String path(Map<String, String> values) {
		String path = this.pattern;
		for (String variable : this.variables) {
			String value = this.enums.getOrDefault(variable, values.get(variable));
			if (value == null) {
				throw new AssertionError("No sample for {" + variable + "} of " + this);
			}
			path = path.replace("{" + variable + "}", value);
		}
		return path;
	}

	/** What the route reads, as far as its signature tells. */
	List<String> parameters() {
		Set<String> names = new LinkedHashSet<>(this.given.keySet());
		for (Parameter parameter : this.handler.getMethod().getParameters()) {
			RequestParam single = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
			if (single != null) {
				names.add(name(parameter, single.name()));
			}
			else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
				names.addAll(fields(parameter.getType()));
			}
		}
		return List.copyOf(names);
	}

	private static List<String> fields(Class<?> form) {
		return form.isRecord() ? Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList()
				: Arrays.stream(BeanUtils.getPropertyDescriptors(form))
					.map((each) -> each.getName())
					.filter((name) -> !name.equals("class"))
					.toList();
	}

	private static String name(Parameter parameter, String given) {
		return StringUtils.hasText(given) ? given : parameter.getName();
	}

	@Override
	public String toString() {
		return this.method + " " + this.pattern + (this.enums.isEmpty() ? "" : " " + this.enums.values())
				+ (this.given.isEmpty() ? "" : " " + this.given) + (this.fragment ? " (fragment)" : "");
	}

}
