package horqin.demonstration.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import horqin.nomination.SpanCheck;
import horqin.nomination.WorkSpan;
import org.jspecify.annotations.Nullable;

/**
 * Writes a work history: as a hand wrote it, or drawn from the usual ways people come to
 * a post. Whatever is drawn holds more than five years on the front line.
 */
final class HistoryWriter {

	private final Phrases phrases;

	HistoryWriter(Phrases phrases) {
		this.phrases = phrases;
	}

	List<WorkSpan> write(PersonLine line, Craft craft, String employer) {
		if (line.spans() != null) {
			return line.spans().stream().map((span) -> byHand(span, employer)).toList();
		}
		Draws draws = new Draws(line.key() + " history", line.start().getYear());
		YearMonth start = line.start();
		int way = (start.getYear() >= 2013 || !craft.works()) ? 0 : draws.between(0, 5);
		return switch (way) {
			case 1 -> apprenticed(draws, start, employer, craft);
			case 2 -> fromElsewhere(draws, start, employer, craft, 0);
			case 3 -> fromElsewhere(draws, start, employer, craft, draws.between(3, 14));
			case 4 -> fromElsewhere(draws, start, employer, craft, -draws.between(2, 8));
			case 5 -> officeBetween(draws, start, employer, craft);
			default -> List.of(span(start, null, employer, craft.post(), true));
		};
	}

	private static WorkSpan byHand(PersonLine.SpanLine span, String employer) {
		List<WorkSpan.Deduction> deductions = new ArrayList<>();
		if (span.deductions() != null) {
			span.deductions()
				.forEach((each) -> deductions.add(new WorkSpan.Deduction(each.from(), each.to(), each.why())));
		}
		return new WorkSpan(span.from(), span.to(), (span.employer() != null) ? span.employer() : employer, span.post(),
				span.frontLine(), span.check(), deductions);
	}

	private List<WorkSpan> apprenticed(Draws draws, YearMonth start, String employer, Craft craft) {
		YearMonth until = start.plusMonths(draws.between(9, 24));
		return List.of(span(start, until, employer, craft.post() + "（学徒）", true),
				span(until.plusMonths(1), null, employer, craft.post(), true));
	}

	/** From another employer: at once, after a gap, or with the two overlapping. */
	private List<WorkSpan> fromElsewhere(Draws draws, YearMonth start, String employer, Craft craft, int gap) {
		YearMonth until = start.plusMonths(draws.between(20, 60));
		return List.of(
				span(start, until, draws.pick(this.phrases.former()), draws.pick(this.phrases.formerPosts()), true),
				span(until.plusMonths(1L + gap), null, employer, craft.post(), true));
	}

	private List<WorkSpan> officeBetween(Draws draws, YearMonth start, String employer, Craft craft) {
		YearMonth until = start.plusMonths(draws.between(40, 72));
		YearMonth back = until.plusMonths(draws.between(8, 20));
		return List.of(span(start, until, employer, craft.post(), true),
				span(until.plusMonths(1), back, employer, "生产技术科 管理岗", false),
				span(back.plusMonths(1), null, employer, craft.post(), true));
	}

	private static WorkSpan span(YearMonth from, @Nullable YearMonth to, String employer, String post,
			boolean frontLine) {
		LocalDate until = (to != null) ? to.atEndOfMonth() : null;
		return new WorkSpan(from.atDay(1), until, employer, post, frontLine, SpanCheck.CONFIRMED, List.of());
	}

}
