package horqin.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year's days as a file brings them, in either of two shapes: an array of {@code {date,
 * name, isOffDay}}, or the open data set's object {@code {year, papers, days: [the same
 * rows]}}. Our own files may add {@code official: false}.
 * <p>
 * A notice may change the last days of the year before it, so rows of that December are
 * taken and kept apart.
 *
 * @param year the year of the notice
 * @param official {@code false} when the file itself says that it is no notice
 * @param papers where the file says it comes from
 * @param days the days of the year
 * @param lastDecember days of the December before
 */
record CalendarFile(int year, boolean official, List<String> papers, List<CalendarDay> days,
		List<CalendarDay> lastDecember) {

	/** Characters; a year has fewer than a hundred rows. */
	static final int LONGEST = 100_000;

	private static final int ROWS = 200;

	private static final int ERRORS_SHOWN = 20;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	CalendarFile {
		papers = List.copyOf(papers);
		days = List.copyOf(days);
		lastDecember = List.copyOf(lastDecember);
	}

	/** What reading comes to: a file, or every error in it, each a Chinese sentence. */
	sealed interface Reading {

		record Readable(CalendarFile file) implements Reading {

		}

		record Unreadable(List<String> errors) implements Reading {

			public Unreadable {
				errors = List.copyOf(errors);
			}

		}

	}

	/**
	 * Reads a file strictly: nothing of it is taken unless all of it is right.
	 * @param text the JSON
	 * @param year the year it is meant for
	 */
	static Reading read(String text, int year) {
		String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
		if (json.isBlank()) {
			return unreadable("文件是空的");
		}
		if (json.length() > LONGEST) {
			return unreadable("文件有%d个字符，超过%d个；一个年度的放假安排不会这么长".formatted(json.length(), LONGEST));
		}
		try {
			return read(JSON.readTree(json), year);
		}
		catch (JacksonException ex) {
			return unreadable("文件不是正确的 JSON%s".formatted(place(ex)));
		}
	}

	private static Reading read(JsonNode root, int year) {
		List<String> errors = new ArrayList<>();
		JsonNode rows = root.isObject() ? root.path("days") : root;
		if (root.isObject()) {
			checkHead(root, year, errors);
		}
		if (!rows.isArray()) {
			errors.add("没有找到逐日列表：应为 [{\"date\", \"name\", \"isOffDay\"}, …]，或带有 days 的对象");
		}
		else if (rows.isEmpty()) {
			errors.add("逐日列表是空的：%d年的放假安排可能尚未公布".formatted(year));
		}
		else if (rows.size() > ROWS) {
			errors.add("逐日列表有%d条，超过%d条；一个年度不会这么多".formatted(rows.size(), ROWS));
		}
		List<CalendarDay> days = errors.isEmpty() ? rows(rows, year, errors) : List.of();
		if (errors.isEmpty()) {
			checkComplete(days, year, errors);
		}
		if (!errors.isEmpty()) {
			return new Reading.Unreadable(shown(errors));
		}
		return new Reading.Readable(new CalendarFile(year, root.path("official").asBoolean(true), papers(root),
				days.stream().filter((day) -> day.date().getYear() == year).toList(),
				days.stream().filter((day) -> day.date().getYear() != year).toList()));
	}

	private static void checkHead(JsonNode root, int year, List<String> errors) {
		JsonNode stated = root.path("year");
		if (!stated.isInt()) {
			errors.add("没有写明年度（year）");
		}
		else if (stated.intValue() != year) {
			errors.add("文件是%d年的，选择的是%d年".formatted(stated.intValue(), year));
		}
		JsonNode official = root.path("official");
		if (!official.isMissingNode() && !official.isBoolean()) {
			errors.add("official 只能是 true 或 false");
		}
	}

	private static List<CalendarDay> rows(JsonNode rows, int year, List<String> errors) {
		List<CalendarDay> days = new ArrayList<>();
		Set<Object> seen = new HashSet<>();
		for (int i = 0; i < rows.size(); i++) {
			List<String> wrong = new ArrayList<>();
			@Nullable CalendarDay day = CalendarFileRow.read(rows.get(i), year, wrong);
			if (day != null && !seen.add(day.date())) {
				wrong.add(day.date() + " 重复出现");
			}
			for (String error : wrong) {
				errors.add("第%d条：%s".formatted(i + 1, error));
			}
			if (day != null) {
				days.add(day);
			}
		}
		return days;
	}

	/** A file that was cut off still reads well: it must hold what every year has. */
	private static void checkComplete(List<CalendarDay> days, int year, List<String> errors) {
		for (StatutoryDay fixed : StatutoryDay.values()) {
			if (days.stream().noneMatch((day) -> day.off() && day.date().equals(fixed.in(year)))) {
				errors.add("缺少%s（%s）放假，文件可能不完整".formatted(fixed.label(), fixed.in(year)));
			}
		}
		long off = days.stream().filter((day) -> day.off() && day.date().getYear() == year).count();
		if (off < StatutoryDay.DAYS_OF_A_YEAR) {
			errors.add("全年放假只有%d天，少于法定的%d天，文件可能不完整".formatted(off, StatutoryDay.DAYS_OF_A_YEAR));
		}
	}

	private static List<String> papers(JsonNode root) {
		return root.path("papers").valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
	}

	private static Reading unreadable(String error) {
		return new Reading.Unreadable(List.of(error));
	}

	private static List<String> shown(List<String> errors) {
		if (errors.size() <= ERRORS_SHOWN) {
			return errors;
		}
		List<String> shown = new ArrayList<>(errors.subList(0, ERRORS_SHOWN));
		shown.add("另有%d处错误".formatted(errors.size() - ERRORS_SHOWN));
		return shown;
	}

	private static String place(JacksonException ex) {
		@Nullable TokenStreamLocation place = ex.getLocation();
		return (place != null && place.getLineNr() > 0)
				? "，问题在第%d行第%d列附近".formatted(place.getLineNr(), place.getColumnNr()) : "";
	}

}
