package horqin.nomination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import horqin.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work history (Article 3), as the applicant wrote it and the unit checked
 * it against documents.
 *
 * @param from the first day; who knows only the month means its first day
 * @param to the last day, or {@code null} while it goes on; who knows only the month
 * means its last day
 * @param employer the employer's full name
 * @param post workplace and post
 * @param frontLine whether the post is on the production front line
 * @param check what the employer's union found
 * @param deductions time inside the span away from the front line
 */
public record WorkSpan(LocalDate from, @Nullable LocalDate to, String employer, String post, boolean frontLine,
		SpanCheck check, List<Deduction> deductions) {

	/**
	 * Time off the front line inside a span.
	 *
	 * @param from the first day
	 * @param to the last day
	 * @param why e.g. 脱产学习, 借调机关, 停薪留职
	 */
	public record Deduction(LocalDate from, LocalDate to, String why) {

		public Deduction {
			if (to.isBefore(from)) {
				throw new IllegalArgumentException("A deduction ends before it begins");
			}
		}

		DaySet days() {
			return DaySet.between(this.from, this.to);
		}

	}

	public WorkSpan {
		deductions = List.copyOf(deductions);
		if (to != null && to.isBefore(from)) {
			throw new IllegalArgumentException("A span ends before it begins");
		}
	}

	/** A span known by the month, without deductions. */
	public static WorkSpan months(YearMonth from, @Nullable YearMonth to, String employer, String post,
			boolean frontLine, SpanCheck check) {
		return new WorkSpan(from.atDay(1), (to != null) ? to.atEndOfMonth() : null, employer, post, frontLine, check,
				List.of());
	}

	/** The days of the span up to a closing date, deductions taken off. */
	DaySet days(LocalDate closing) {
		DaySet days = DaySet.between(this.from, (this.to == null || this.to.isAfter(closing)) ? closing : this.to);
		for (Deduction deduction : this.deductions) {
			days = days.minus(deduction.days());
		}
		return days;
	}

	/**
	 * What is wrong with a span as typed, before a {@link WorkSpan} can be made of it.
	 * @param today the day of the platform's clock
	 */
	static List<Fault> problems(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String employer,
			@Nullable String post, LocalDate today) {
		List<Fault> errors = new ArrayList<>();
		if (from == null) {
			errors.add(new Fault("from", "请填写这段经历从哪年哪月开始。"));
		}
		else if (from.isAfter(today)) {
			errors.add(new Fault("from", "开始时间" + Wording.date(from) + "还没有到。"));
		}
		if (from != null && to != null && to.isBefore(from)) {
			errors.add(new Fault("to", "结束时间" + Wording.date(to) + "早于开始时间" + Wording.date(from) + "。"));
		}
		Prose.required("employer", "工作单位", employer, 100).ifPresent(errors::add);
		Prose.required("post", "岗位", post, 100).ifPresent(errors::add);
		return errors;
	}

	/** What is wrong with a deduction as typed, inside a span already in order. */
	static List<Fault> problems(WorkSpan span, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String why) {
		List<Fault> errors = new ArrayList<>();
		Prose.required("why", "扣除原因", why, 50).ifPresent(errors::add);
		if (from == null || to == null) {
			errors.add(new Fault("from", "请填写扣除时间的起止。"));
			return errors;
		}
		if (to.isBefore(from)) {
			errors.add(new Fault("to", "扣除的结束时间" + Wording.date(to) + "早于开始时间" + Wording.date(from) + "。"));
		}
		if (from.isBefore(span.from) || (span.to != null && to.isAfter(span.to))) {
			errors.add(new Fault("from", "扣除时间须在这段经历之内（" + Wording.date(span.from) + "至"
					+ ((span.to != null) ? Wording.date(span.to) : "今") + "）。"));
		}
		return errors;
	}

}
