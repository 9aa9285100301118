package horqin.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the page 操作记录 asks for, as it was typed; what makes no sense is
 * told on the page ({@link #trouble}) and does not narrow.
 *
 * @param kind the kind of subject
 * @param id the subject's id
 * @param name the actor's name
 * @param from the first day, as a date field posts it
 * @param until the last day
 * @param page which page
 */
public record LogQuery(@Nullable String kind, @Nullable String id, @Nullable String name, @Nullable String from,
		@Nullable String until, @Nullable Integer page) {

	private static final int ROWS = 50;

	private static final int LONGEST = 60;

	public LogQuery {
		kind = said(kind);
		id = said(id);
		name = said(name);
		from = said(from);
		until = said(until);
	}

	/**
	 * What of it cannot be understood, in one Chinese sentence; empty if all of it can.
	 */
	public String trouble() {
		LocalDate first = day(this.from);
		LocalDate last = day(this.until);
		if ((this.from != null && first == null) || (this.until != null && last == null)) {
			return "日期没有看懂，请按 2026-03-17 的样子填写。";
		}
		return (first != null && last != null && last.isBefore(first)) ? "结束日期早于开始日期，请核对。" : "";
	}

	/** Whether anything narrows the list. */
	public boolean isNarrowed() {
		return !parameters().isEmpty();
	}

	/** The address of another page of the same list. */
	public String href(int number) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/records");
		parameters().keySet().forEach((key) -> uri.queryParam(key, "{" + key + "}"));
		if (number > 1) {
			uri.queryParam("page", number);
		}
		return uri.encode().buildAndExpand(parameters()).toUriString();
	}

	LogFilter filter() {
		LocalDate first = day(this.from);
		LocalDate last = day(this.until);
		Instant start = (first != null) ? Times.startOf(first) : null;
		Instant end = (last != null) ? Times.startOf(last.plusDays(1)) : null;
		return new LogFilter(this.kind, this.id, this.name, null, start, end);
	}

	Page wanted() {
		return new Page((this.page != null) ? this.page : 1, ROWS);
	}

	/** What narrows, as it is kept when somebody looked. */
	Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, "kind", this.kind);
		put(parameters, "id", this.id);
		put(parameters, "name", this.name);
		put(parameters, "from", this.from);
		put(parameters, "until", this.until);
		return parameters;
	}

	private static void put(Map<String, String> parameters, String key, @Nullable String value) {
		if (value != null) {
			parameters.put(key, value);
		}
	}

	private static @Nullable String said(@Nullable String typed) {
		String text = (typed != null) ? typed.replace("\0", "").strip() : "";
		return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
	}

	private static @Nullable LocalDate day(@Nullable String typed) {
		try {
			LocalDate day = (typed != null) ? LocalDate.parse(typed) : null;
			return (day != null && day.getYear() >= 1970 && day.getYear() < 3000) ? day : null;
		}
		catch (DateTimeParseException _) {
			return null;
		}
	}

}
