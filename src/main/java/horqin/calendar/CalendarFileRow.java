package horqin.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

import horqin.web.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One row of a {@link CalendarFile}. */
final class CalendarFileRow {

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final int NAME_LENGTH = 20;

	private CalendarFileRow() {
	}

	/**
	 * Reads a row.
	 * @param errors what is wrong with it is added here
	 * @return the day, or {@code null} when there is no reading it
	 */
	static @Nullable CalendarDay read(JsonNode row, int year, List<String> errors) {
		if (!row.isObject()) {
			errors.add("应为 {\"date\", \"name\", \"isOffDay\"}");
			return null;
		}
		@Nullable LocalDate date = date(row.path("date"), year, errors);
		@Nullable String name = name(row.path("name"), errors);
		JsonNode off = row.path("isOffDay");
		if (!off.isBoolean()) {
			errors.add("isOffDay 只能是 true（放假）或 false（上班）");
		}
		if (date == null || name == null || !off.isBoolean()) {
			return null;
		}
		if (!off.booleanValue() && !CalendarDay.isWeekend(date)) {
			errors.add("%s 是%s，本来就上班，不能标为调休上班".formatted(date, Wording.weekday(date)));
		}
		return CalendarDay.national(date, off.booleanValue(), name);
	}

	private static @Nullable LocalDate date(JsonNode field, int year, List<String> errors) {
		if (!field.isString() || !DATE.matcher(field.asString()).matches()) {
			errors.add("日期（date）应写成 %d-01-01 的样子%s".formatted(year, quoted(field)));
			return null;
		}
		LocalDate date;
		try {
			date = LocalDate.parse(field.asString());
		}
		catch (DateTimeParseException ex) {
			errors.add("没有 %s 这一天".formatted(field.asString()));
			return null;
		}
		boolean decemberBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
		if (date.getYear() != year && !decemberBefore) {
			errors.add("%s 不在%d年（上一年只能有12月的日期）".formatted(date, year));
		}
		return date;
	}

	private static @Nullable String name(JsonNode field, List<String> errors) {
		if (!field.isString() || field.asString().isBlank()) {
			errors.add("没有写节日名称（name）");
			return null;
		}
		String name = field.asString().strip();
		if (name.length() > NAME_LENGTH || name.codePoints().anyMatch(Character::isISOControl)) {
			errors.add("节日名称不能超过%d个字，也不能有换行".formatted(NAME_LENGTH));
			return null;
		}
		return name;
	}

	private static String quoted(JsonNode field) {
		return (field.isString() && field.asString().length() <= NAME_LENGTH) ? "，不是“" + field.asString() + "”" : "";
	}

}
