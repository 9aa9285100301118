package horqin.demonstration.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import horqin.edition.Force;
import horqin.nomination.Channel;
import horqin.nomination.EvidenceType;
import horqin.nomination.SpanCheck;
import horqin.nomination.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One line of the people's files: what a hand writes. The rest is drawn.
 *
 * @param craft a key of {@link Craft}
 * @param level skill level, or {@code null} with a title
 * @param start when the person began in the trade
 * @param home first six digits of the identity number
 * @param end where the application stands when the demonstration stops
 * @param rank place by score, of those who were scored
 * @param merit score out of 100 the panel arrives at
 * @param variant which of the craft's sentences: 0, 1, 2
 */
record PersonLine(String key, String name, String sex, String ethnicity, LocalDate birth, String politics,
		String education, String craft, String employer, @Nullable String level, @Nullable String title,
		YearMonth start, String home, Stage end, @Nullable Integer rank, @Nullable BigDecimal merit, int variant,
		@Nullable String mongolianName, @Nullable List<String> cases, @Nullable List<String> standing,
		@Nullable LocalDate retainedUntil, @Nullable String exception, @Nullable Boolean teamLead,
		@Nullable Channel channel, @Nullable String firstUnit, @Nullable List<SpanLine> spans,
		@Nullable List<PaperLine> papers) {

	/**
	 * The file of one year.
	 *
	 * @param again those who apply again with their earlier application
	 */
	record File(String about, List<PersonLine> people, @Nullable List<Again> again) {

	}

	/** A piece of work history written by hand. */
	record SpanLine(LocalDate from, @Nullable LocalDate to, @Nullable String employer, String post, boolean frontLine,
			SpanCheck check, @Nullable List<DeductionLine> deductions) {

	}

	/** Time off the front line. */
	record DeductionLine(LocalDate from, LocalDate to, String why) {

	}

	/** A paper written by hand. */
	record PaperLine(EvidenceType type, Map<String, String> values, List<Force> forces, @Nullable List<String> scan) {

	}

	/** A number from the key, for rotating phrases: p007 is 7. */
	int number() {
		return Integer.parseInt(this.key.substring(1)) + (this.key.startsWith("n") ? 200 : 0);
	}

	boolean has(String standing) {
		return this.standing != null && this.standing.contains(standing);
	}

}
