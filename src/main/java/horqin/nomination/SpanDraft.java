package horqin.nomination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import horqin.person.Landline;
import horqin.person.Mobile;
import horqin.person.Parsed;
import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A span of work history as typed: months, or days where somebody knows them.
 *
 * @param from the first month
 * @param to the last month; empty while it goes on
 * @param employer the employer's full name
 * @param post workplace and post
 * @param frontLine true or false
 * @param witness who can confirm it
 * @param witnessPhone how they are reached
 * @param offFrom first month of time away from the front line, row by row
 * @param offTo its last month
 * @param offWhy why
 */
public record SpanDraft(@Nullable String from, @Nullable String to, @Nullable String employer, @Nullable String post,
		@Nullable String frontLine, @Nullable String witness, @Nullable String witnessPhone,
		@Nullable List<String> offFrom, @Nullable List<String> offTo, @Nullable List<String> offWhy) {

	/** Rows for time away that a form shows. */
	public static final int ROWS = 3;

	/**
	 * What was read.
	 *
	 * @param span nothing while there are faults
	 */
	record Read(@Nullable WorkSpan span, @Nullable String witness, @Nullable String phone, List<Fault> faults) {
	}

	Read read(LocalDate today) {
		Typing typing = new Typing();
		LocalDate first = day(typing, "from", "开始时间", this.from, false);
		LocalDate last = day(typing, "to", "结束时间", this.to, true);
		Boolean line = typing.required("frontLine", "是否一线岗位", this.frontLine,
				typing.yesOrNo("frontLine", this.frontLine));
		String name = typing.text("witness", "证明人", this.witness, 50);
		String phone = typing.parsed("witnessPhone", this.witnessPhone, SpanDraft::phone);
		List<Fault> faults = new ArrayList<>(typing.faults());
		List<String> known = faults.stream().map(Fault::field).toList();
		WorkSpan.problems(first, last, kept(this.employer), kept(this.post), today)
			.stream()
			.filter((fault) -> !known.contains(fault.field()))
			.forEach(faults::add);
		if (!faults.isEmpty()) {
			return new Read(null, name, phone, faults);
		}
		WorkSpan bare = new WorkSpan(Objects.requireNonNull(first), last, kept(this.employer), kept(this.post),
				Objects.requireNonNull(line), SpanCheck.PENDING, List.of());
		return off(bare, name, phone);
	}

	private Read off(WorkSpan bare, @Nullable String name, @Nullable String phone) {
		List<Fault> faults = new ArrayList<>();
		List<WorkSpan.Deduction> all = new ArrayList<>();
		for (int i = 0; i < ROWS; i++) {
			String start = at(this.offFrom, i);
			String end = at(this.offTo, i);
			String why = at(this.offWhy, i);
			if (Prose.isBlank(start + end + why)) {
				continue;
			}
			Typing typing = new Typing();
			LocalDate first = day(typing, "from", "扣除开始时间", start, false);
			LocalDate last = day(typing, "to", "扣除结束时间", end, true);
			List<Fault> found = new ArrayList<>(typing.faults());
			if (found.isEmpty()) {
				found.addAll(WorkSpan.problems(bare, first, last, why));
			}
			int row = i + 1;
			found.forEach((fault) -> faults.add(new Fault("off" + row, "第" + row + "行：" + fault.text())));
			if (found.isEmpty() && first != null && last != null) {
				all.add(new WorkSpan.Deduction(first, last, kept(why)));
			}
		}
		WorkSpan span = new WorkSpan(bare.from(), bare.to(), bare.employer(), bare.post(), bare.frontLine(),
				bare.check(), all);
		return new Read(faults.isEmpty() ? span : null, name, phone, faults);
	}

	/** A month means its first day, or at the end of a time its last. */
	private static @Nullable LocalDate day(Typing typing, String field, String label, @Nullable String typed,
			boolean end) {
		return typing.parsed(field, typed, (text) -> {
			if (Reading.date(text).isPresent()) {
				return new Parsed.Valid<>(Reading.date(text).get());
			}
			return Reading.month(text)
				.<Parsed<LocalDate>>map((month) -> new Parsed.Valid<>(end ? month.atEndOfMonth() : month.atDay(1)))
				.orElseGet(() -> Parsed.invalid(label + "写成 2016-3 或 2016年3月，现为“" + Typing.shown(text) + "”"));
		});
	}

	private static Parsed<String> phone(String typed) {
		return switch (Mobile.parse(typed)) {
			case Parsed.Valid<Mobile>(Mobile mobile) -> new Parsed.Valid<>(mobile.value());
			case Parsed.Invalid<Mobile>(List<String> sentences) -> Landline.parse(typed)
				.found()
				.<Parsed<String>>map((landline) -> new Parsed.Valid<>(landline.value()))
				.orElseGet(() -> new Parsed.Invalid<>(sentences));
		};
	}

	static SpanDraft of(SavedSpan saved) {
		WorkSpan span = saved.span();
		List<String> from = new ArrayList<>();
		List<String> to = new ArrayList<>();
		List<String> why = new ArrayList<>();
		span.deductions().forEach((each) -> {
			from.add(typed(each.from(), false));
			to.add(typed(each.to(), true));
			why.add(each.why());
		});
		return new SpanDraft(typed(span.from(), false), typed(span.to(), true), span.employer(), span.post(),
				String.valueOf(span.frontLine()), saved.witness(), saved.witnessPhone(), from, to, why);
	}

	/** An empty one. */
	public static SpanDraft empty() {
		return new SpanDraft(null, null, null, null, null, null, null, null, null, null);
	}

	/** What stands in a row for time away. */
	public String off(int row, String column) {
		return at(switch (column) {
			case "from" -> this.offFrom;
			case "to" -> this.offTo;
			default -> this.offWhy;
		}, row);
	}

	Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("开始时间", Objects.requireNonNullElse(this.from, ""));
		words.put("结束时间", Objects.requireNonNullElse(this.to, ""));
		words.put("工作单位", Objects.requireNonNullElse(this.employer, ""));
		words.put("岗位", Objects.requireNonNullElse(this.post, ""));
		words.put("是否一线岗位", "true".equals(this.frontLine) ? "是" : "否");
		words.put("证明人", Objects.requireNonNullElse(this.witness, ""));
		StringBuilder off = new StringBuilder();
		for (int i = 0; i < ROWS; i++) {
			String row = at(this.offFrom, i) + "—" + at(this.offTo, i) + " " + at(this.offWhy, i);
			off.append(row.equals("— ") ? "" : row + "\n");
		}
		words.put("扣除时间", off.toString().strip());
		return words;
	}

	private static String typed(@Nullable LocalDate day, boolean end) {
		if (day == null) {
			return "";
		}
		YearMonth month = YearMonth.from(day);
		return day.equals(end ? month.atEndOfMonth() : month.atDay(1)) ? month.toString() : Wording.date(day);
	}

	private static String at(@Nullable List<String> list, int row) {
		return (list != null && row < list.size()) ? Objects.requireNonNullElse(list.get(row), "") : "";
	}

	private static String kept(@Nullable String typed) {
		return Reading.text(Objects.requireNonNullElse(typed, ""));
	}

}
