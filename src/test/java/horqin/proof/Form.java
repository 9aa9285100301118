package horqin.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * A form as a page offers it: where it goes, and what stands in it.
 *
 * @param fields with the values that the page gives them
 * @param files the fields that take a file
 */
record Form(String action, Map<String, List<String>> fields, Set<String> files) {

	private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);

	private static final Pattern CONTROL = Pattern.compile(
			"<(input|button)\\b([^>]*)>|<(textarea)\\b([^>]*)>(.*?)</textarea>|<(select)\\b([^>]*)>(.*?)</select>",
			Pattern.DOTALL);

	private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

	/** The forms on a page that are posted. */
	static List<Form> on(String page) {
		List<Form> forms = new ArrayList<>();
		Matcher found = FORM.matcher(page);
		while (found.find()) {
			if (attribute(found.group(1), "method").equalsIgnoreCase("post")) {
				forms.add(read(attribute(found.group(1), "action"), found.group(2)));
			}
		}
		return forms;
	}

	private static Form read(String action, String inside) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		Set<String> files = new LinkedHashSet<>();
		Matcher control = CONTROL.matcher(inside);
		while (control.find()) {
			String tag = (control.group(1) != null) ? control.group(2)
					: (control.group(3) != null) ? control.group(4) : control.group(7);
			String name = attribute(tag, "name");
			String type = attribute(tag, "type");
			if (name.isEmpty() || name.equals("_csrf")) {
				continue;
			}
			if (type.equals("file")) {
				files.add(name);
			}
			else if (control.group(3) != null) {
				fields.put(name, List.of(HtmlUtils.htmlUnescape(control.group(5))));
			}
			else if (control.group(6) != null) {
				fields.put(name, List.of(chosen(control.group(8))));
			}
			else if (!type.equals("radio") && !type.equals("checkbox") || tag.contains("checked")
					|| !fields.containsKey(name)) {
				fields.put(name, List.of(attribute(tag, "value")));
			}
		}
		return new Form(action.replaceFirst("[?#].*", ""), fields, files);
	}

	/** What is selected, else the first that means anything. */
	private static String chosen(String options) {
		String first = "";
		Matcher option = OPTION.matcher(options);
		while (option.find()) {
			String value = attribute(option.group(1), "value");
			if (option.group(1).contains("selected")) {
				return value;
			}
			first = first.isEmpty() ? value : first;
		}
		return first;
	}

	private static String attribute(String tag, String name) {
		Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
		return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
	}

}
