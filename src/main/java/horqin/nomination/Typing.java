package horqin.nomination;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import horqin.person.Code;
import horqin.person.CodeTable;
import horqin.person.Parsed;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a form one by one: what can be read becomes a value, what cannot is
 * kept as typed with the fault beside it.
 */
final class Typing {

	/** What is kept of all that could not be read; the database keeps no more. */
	private static final int BYTES_KEPT = 6000;

	private final List<Fault> faults = new ArrayList<>();

	private final Map<String, String> unread = new LinkedHashMap<>();

	private int bytes;

	List<Fault> faults() {
		return this.faults;
	}

	/** Fields as typed that could not be read. */
	Map<String, String> unread() {
		return this.unread;
	}

	@Nullable String text(String field, String label, @Nullable String typed, int most) {
		return read(field, typed, (text) -> {
			Optional<Fault> fault = Prose.within(field, label, text, most);
			return fault.<Parsed<String>>map((found) -> Parsed.invalid(found.text()))
				.orElseGet(() -> (text.length() <= most) ? new Parsed.Valid<>(text)
						: Parsed.invalid(label + "连空格不超过" + most + "字，请删减。"));
		});
	}

	/** A month that is not ahead. */
	@Nullable YearMonth month(String field, String label, @Nullable String typed, LocalDate today) {
		return read(field, typed, (text) -> {
			Optional<YearMonth> month = Reading.month(text);
			if (month.isEmpty()) {
				return Parsed.invalid(label + "写成 2009-7 或 2009年7月，现为“" + shown(text) + "”。");
			}
			return month.get().isAfter(YearMonth.from(today)) ? Parsed.invalid(label + "还没有到。")
					: new Parsed.Valid<>(month.get());
		});
	}

	@Nullable LocalDate date(String field, String label, @Nullable String typed) {
		return read(field, typed,
				(text) -> Reading.date(text)
					.<Parsed<LocalDate>>map(Parsed.Valid::new)
					.orElseGet(() -> Parsed.invalid(label + "写成 2026-3-17 或 2026年3月17日，现为“" + shown(text) + "”。")));
	}

	/** A whole number from 0 to the most. */
	@Nullable Integer number(String field, String label, @Nullable String typed, int most) {
		return read(field, typed, (text) -> {
			Optional<Integer> number = text.equals("0") ? Optional.of(0) : Reading.place(text);
			return number.filter((read) -> read <= most)
				.<Parsed<Integer>>map(Parsed.Valid::new)
				.orElseGet(() -> Parsed.invalid(label + "填0至" + most + "的整数，现为“" + shown(text) + "”。"));
		});
	}

	@Nullable Boolean yesOrNo(String field, @Nullable String typed) {
		return read(field, typed, (text) -> switch (text) {
			case "true" -> new Parsed.Valid<>(true);
			case "false" -> new Parsed.Valid<>(false);
			default -> Parsed.invalid("请选择是或否。");
		});
	}

	@Nullable Code code(String field, String label, @Nullable String typed, CodeTable table) {
		return read(field, typed,
				(text) -> table.code(text)
					.<Parsed<Code>>map(Parsed.Valid::new)
					.orElseGet(() -> Parsed.invalid("请在列表里选择" + label + "。")));
	}

	<T> @Nullable T parsed(String field, @Nullable String typed, Reader<T> reader) {
		return read(field, typed, reader);
	}

	/** The value, where something must be typed. */
	<T> @Nullable T required(String field, String label, @Nullable String typed, @Nullable T value) {
		if (value == null && Prose.isBlank(typed)) {
			this.faults.add(new Fault(field, "请填写" + label + "。"));
		}
		return value;
	}

	private <T> @Nullable T read(String field, @Nullable String typed, Reader<T> reader) {
		String text = Reading.text(Objects.requireNonNullElse(typed, ""));
		if (text.isEmpty()) {
			return null;
		}
		Parsed<T> parsed = reader.read(text);
		if (parsed instanceof Parsed.Valid<T>(T value)) {
			return value;
		}
		this.faults.add(new Fault(field, String.join("；", parsed.sentences()).replaceFirst("(?<!。)$", "。")));
		this.bytes += text.getBytes(StandardCharsets.UTF_8).length + 4;
		if (this.bytes <= BYTES_KEPT) {
			this.unread.put(field, text);
		}
		return null;
	}

	static String shown(String typed) {
		String text = typed.replace('\n', ' ');
		return (text.codePointCount(0, text.length()) <= 20) ? text
				: text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
	}

	/** 2009-07, as forms take it. */
	static String month(@Nullable YearMonth month) {
		return (month != null) ? month.toString() : "";
	}

	/** 2009年7月, as people read it. */
	static String said(@Nullable YearMonth month) {
		return (month != null) ? month.getYear() + "年" + month.getMonthValue() + "月" : Wording.NOTHING;
	}

	/** Reads one text that is not empty. */
	interface Reader<T> {

		Parsed<T> read(String text);

	}

}
