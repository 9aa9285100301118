package horqin.demonstration.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import horqin.edition.Force;
import horqin.edition.Milestone;
import horqin.nomination.Channel;
import horqin.nomination.Stage;
import horqin.nomination.Standing;
import org.jspecify.annotations.Nullable;

/** Puts the applications together from the lines of the people's files. */
final class Applicants {

	/** From this code of GB/T 4658 on, schools teach no trade. */
	private static final String GENERAL_SCHOOL = "60";

	private final UnitBook units;

	private final Phrases phrases;

	private final Map<String, Craft> crafts = new HashMap<>();

	private final StatementWriter statements;

	private final AccountWriter accounts;

	private final HistoryWriter histories;

	private final PaperWriter papers;

	Applicants(UnitBook units, Phrases phrases, List<Craft> crafts) {
		this.units = units;
		this.phrases = phrases;
		crafts.forEach((craft) -> this.crafts.put(craft.key(), craft));
		this.statements = new StatementWriter(phrases);
		this.accounts = new AccountWriter(phrases, this.statements);
		this.histories = new HistoryWriter(phrases);
		this.papers = new PaperWriter(phrases);
	}

	/**
	 * The application of a line.
	 * @param edition the year it is for
	 */
	Applicant of(PersonLine line, EditionBook.Year edition) {
		Craft craft = this.crafts.get(line.craft());
		if (craft == null) {
			throw new IllegalArgumentException(line.key() + " has no craft " + line.craft());
		}
		UnitBook.Employer employer = this.units.employer(line.employer());
		Draws draws = new Draws(line.key(), line.start().getYear());
		Map<String, String> words = words(line, craft, employer);
		Map<Force, String> written = this.statements.write(line, craft, words);
		return new Applicant(line.key(), edition.year(), line.end(), identity(line, craft),
				job(line, craft, draws, words), channel(line, employer), employer.unit(), line.firstUnit(),
				standing(line), line.retainedUntil(), this.histories.write(line, craft, employer.name()), written,
				this.accounts.write(line, craft, written, words), this.papers.write(line, craft, employer, words),
				opinions(line, draws), exception(line, draws, words), submittedAt(line, edition, draws), line.rank(),
				line.merit(), (line.cases() != null) ? line.cases() : List.of());
	}

	private static Map<String, String> words(PersonLine line, Craft craft, UnitBook.Employer employer) {
		Draws draws = new Draws(line.key() + " words", line.start().getYear());
		Map<String, String> words = new HashMap<>();
		words.put("名", line.name());
		words.put("年限", String.valueOf(years(line)));
		words.put("徒弟", String.valueOf(draws.between(3, Math.clamp(years(line) / 2, 4, 12))));
		words.put("工种", craft.trade());
		words.put("岗位", craft.post());
		words.put("单位", employer.shortName());
		words.put("等级", level(line));
		return words;
	}

	private static int years(PersonLine line) {
		return (int) line.start().until(YearMonth.of(2026, 3), ChronoUnit.YEARS);
	}

	private static String level(PersonLine line) {
		String level = (line.level() != null) ? line.level() : line.title();
		if (level == null) {
			throw new IllegalArgumentException(line.key() + " has neither level nor title");
		}
		return level;
	}

	private Applicant.Identity identity(PersonLine line, Craft craft) {
		Draws draws = new Draws(line.key() + " identity", line.start().getYear());
		boolean man = line.sex().equals("男");
		String number = InventedNumbers.identity(line.home(), line.birth(), man, draws);
		String school = draws.pick(this.phrases.schools().getOrDefault(line.education(), List.of()));
		boolean vocational = line.education().compareTo(GENERAL_SCHOOL) < 0;
		boolean member = line.politics().equals("01") || line.politics().equals("02");
		YearMonth since = line.politics().equals("02") ? YearMonth.of(2025, 7)
				: line.start().plusMonths(draws.between(20, 84));
		return new Applicant.Identity(line.name(), line.mongolianName(), line.sex(), line.ethnicity(), line.birth(),
				number, InventedNumbers.mobile(draws), line.politics(), member ? since : null, line.education(),
				vocational ? school + " " + craft.subject() : school,
				this.phrases.places().getOrDefault(line.home(), ""));
	}

	private static Applicant.Job job(PersonLine line, Craft craft, Draws draws, Map<String, String> words) {
		boolean lead = (line.teamLead() != null) ? line.teamLead() : draws.chance(45);
		YearMonth since = (line.spans() != null) ? YearMonth.from(line.spans().getFirst().from()) : line.start();
		return new Applicant.Job(line.employer(), craft.post(), lead, craft.trade(), words.getOrDefault("等级", ""),
				years(line), since);
	}

	private Channel channel(PersonLine line, UnitBook.Employer employer) {
		if (line.channel() != null) {
			return line.channel();
		}
		return switch (this.units.unit(employer.unit()).kind()) {
			case DISTRICT -> Channel.TERRITORY;
			default -> Channel.INDUSTRY;
		};
	}

	private static Standing standing(PersonLine line) {
		return new Standing(line.has("LEADING_CADRE"), line.has("ENTERPRISE_HEAD"), line.has("RETIRED"),
				line.has("RETAINED"));
	}

	private Applicant.Opinions opinions(PersonLine line, Draws draws) {
		List<String> unit = (line.end() == Stage.NOT_RECOMMENDED) ? this.phrases.notRecommended()
				: this.phrases.unitOpinion();
		return new Applicant.Opinions(draws.pick(this.phrases.employerUnion()),
				draws.pick(this.phrases.employerParty()), draws.pick(unit));
	}

	private static @Nullable String exception(PersonLine line, Draws draws, Map<String, String> words) {
		return (line.exception() != null) ? draws.fill(line.exception(), words) : null;
	}

	/** In the first weeks after opening, in working hours or after the shift. */
	private static @Nullable LocalDateTime submittedAt(PersonLine line, EditionBook.Year edition, Draws draws) {
		if (line.end() == Stage.DRAFT) {
			return null;
		}
		LocalDate opens = edition.timetable().get(Milestone.APPLICATIONS_OPEN);
		if (opens == null) {
			throw new IllegalArgumentException("Edition " + edition.year() + " does not open");
		}
		int days = (edition.year() == 2026) ? 22 : 13;
		if (line.end() == Stage.RECOMMENDED) {
			days = 1;
		}
		return opens.plusDays(draws.between(1, days)).atTime(draws.between(8, 21), draws.between(0, 59));
	}

}
