package horqin.nomination;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import horqin.regulation.Basis;
import horqin.regulation.Duty;
import horqin.regulation.Outcome;
import horqin.web.Wording;

/**
 * Years on the front line, computed from the spans and never typed: overlaps once, gaps
 * not, only what the unit certified, up to the edition's closing date.
 *
 * @param asOf the closing date; it counts
 * @param years how many years are asked for (Figures of the edition)
 * @param rows the spans in order of time, each with what it adds and why
 * @param certified what counts
 * @param expected what would count if every span still waiting were certified
 */
public record FrontLine(LocalDate asOf, int years, List<Row> rows, FrontLineTime certified, FrontLineTime expected) {

	/**
	 * What one span adds.
	 *
	 * @param span the span
	 * @param adds the time it adds over the spans before it; provisional while the span
	 * waits for the unit
	 * @param notes why it adds so much and not more, in Chinese; empty when it counts
	 * whole
	 */
	public record Row(WorkSpan span, Period adds, List<String> notes) {

		public Row {
			notes = List.copyOf(notes);
		}

		public String words() {
			return this.adds.isZero() ? "—" : FrontLineTime.words(this.adds);
		}

	}

	public FrontLine {
		rows = List.copyOf(rows);
	}

	/**
	 * Computes the years.
	 * @param spans the work history, in any order
	 * @param closing the edition's closing date
	 * @param years whole years asked for; exactly so many pass
	 */
	public static FrontLine asOf(List<WorkSpan> spans, LocalDate closing, int years) {
		DaySet certified = DaySet.NONE;
		DaySet expected = DaySet.NONE;
		List<Row> rows = new ArrayList<>();
		for (WorkSpan span : inOrderOfCounting(spans)) {
			boolean may = span.frontLine() && span.check() != SpanCheck.REFUSED;
			DaySet fresh = may ? span.days(closing).minus(expected) : DaySet.NONE;
			rows.add(new Row(span, FrontLineTime.of(fresh, years).time(), notes(span, expected, closing)));
			expected = expected.plus(fresh);
			if (span.check() == SpanCheck.CONFIRMED) {
				certified = certified.plus(fresh);
			}
		}
		rows.sort(Comparator.comparing((Row row) -> row.span().from()));
		return new FrontLine(closing, years, rows, FrontLineTime.of(certified, years),
				FrontLineTime.of(expected, years));
	}

	/** Whether enough of it is certified. */
	@Basis(Duty.FIVE_YEARS_FRONT_LINE)
	public Outcome outcome() {
		if (this.certified.suffices()) {
			return Outcome.moved();
		}
		return Outcome.refused(Duty.FIVE_YEARS_FRONT_LINE, shortfall("一线工作年限", this.certified) + waiting());
	}

	/**
	 * Whether it would be enough if the unit certified all that still waits: what an
	 * applicant must reach before handing in, so that no unit checks in vain.
	 */
	@Basis(Duty.FIVE_YEARS_FRONT_LINE)
	public Outcome outcomeExpected() {
		if (this.expected.suffices()) {
			return Outcome.moved();
		}
		return Outcome.refused(Duty.FIVE_YEARS_FRONT_LINE, shortfall("填报的一线工作年限", this.expected));
	}

	private String shortfall(String what, FrontLineTime time) {
		return what + FrontLineTime.words(time.time()) + "，未满" + this.years + "年，还差"
				+ FrontLineTime.words(Objects.requireNonNull(time.missing())) + "（计至" + Wording.date(this.asOf) + "）";
	}

	private String waiting() {
		long waiting = this.rows.stream().filter((row) -> awaited(row.span())).count();
		if (waiting == 0) {
			return "";
		}
		return "；另有" + waiting + "段一线经历待所在单位核对，核对后共" + FrontLineTime.words(this.expected.time());
	}

	private static boolean awaited(WorkSpan span) {
		return span.frontLine() && span.check() == SpanCheck.PENDING;
	}

	/** Certified spans first, so that a span still waiting never takes days from them. */
	private static List<WorkSpan> inOrderOfCounting(List<WorkSpan> spans) {
		return spans.stream()
			.sorted(Comparator.comparing((WorkSpan span) -> span.check() != SpanCheck.CONFIRMED)
				.thenComparing(WorkSpan::from))
			.toList();
	}

	private static List<String> notes(WorkSpan span, DaySet before, LocalDate closing) {
		if (!span.frontLine()) {
			return List.of("非一线岗位，不计");
		}
		if (span.check() == SpanCheck.REFUSED) {
			return List.of("所在单位核对不符，不计");
		}
		if (span.from().isAfter(closing)) {
			return List.of("在申报截止日之后，不计");
		}
		List<String> notes = new ArrayList<>();
		if (!span.deductions().isEmpty()) {
			notes.add("扣除" + span.deductions()
				.stream()
				.map((deduction) -> deduction.why() + FrontLineTime.words(FrontLineTime.of(deduction.days(), 0).time()))
				.collect(Collectors.joining("、")));
		}
		DaySet days = span.days(closing);
		DaySet twice = days.minus(days.minus(before));
		if (!twice.isEmpty()) {
			notes.add("与其他经历重叠" + FrontLineTime.words(FrontLineTime.of(twice, 0).time()) + "，只计一次");
		}
		if (span.to() == null || span.to().isAfter(closing)) {
			notes.add("计至申报截止日");
		}
		if (span.check() == SpanCheck.PENDING) {
			notes.add("待所在单位核对，核对后才计入");
		}
		return notes;
	}

}
