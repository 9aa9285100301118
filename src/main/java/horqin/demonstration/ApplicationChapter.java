package horqin.demonstration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

import horqin.access.Actor;
import horqin.demonstration.content.Applicant;
import horqin.demonstration.content.DemonstrationCase;
import horqin.edition.Force;
import horqin.nomination.Fault;
import horqin.nomination.Imports;
import horqin.nomination.ImportSheet;
import horqin.nomination.NominationStep;
import horqin.nomination.Opening;
import horqin.nomination.PersonEntry;
import horqin.nomination.Saved;
import horqin.nomination.Stage;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import static horqin.demonstration.DemonstrationLoader.done;

/**
 * 120 people apply in the first year, most in the first three weeks (Articles 3, 4 and
 * 6), and whatever can go wrong at it goes wrong once.
 */
@Component
@ConditionalOnProperty(name = "horqin.demonstration", havingValue = "true")
class ApplicationChapter {

	private static final String CHAPTER = "the applications of 2026";

	/** The sheet comes in on this day; whoever is on it is filled in after. */
	private static final LocalDate IMPORTED_ON = LocalDate.of(2026, 4, 2);

	private static final LocalDate OPENS = LocalDate.of(2026, 3, 23);

	private final Writing writing;

	private final Reviewing reviewing;

	private final ReviewChapter review;

	private final Imports imports;

	private final Attempts attempts;

	ApplicationChapter(Writing writing, Reviewing reviewing, ReviewChapter review, Imports imports, Attempts attempts) {
		this.writing = writing;
		this.reviewing = reviewing;
		this.review = review;
		this.imports = imports;
		this.attempts = attempts;
	}

	void write(Story story) {
		for (Candidate each : story.candidates()) {
			LocalDateTime handedIn = each.isSubmitted() ? handedIn(each) : drafted(each);
			if (!each.shows("IMPORTED")) {
				LocalDateTime opened = handedIn.minusHours(20)
					.toLocalDate()
					.atTime(9 + each.number() % 8, each.number() * 17 % 60);
				LocalDateTime first = OPENS.atTime(8, 40).plusMinutes(each.number());
				story.diary().at(opened.isBefore(first) ? first : opened, CHAPTER, () -> open(story, each));
			}
			story.diary().at(handedIn, CHAPTER, () -> {
				if (each.isSubmitted()) {
					handIn(story, each);
				}
				else {
					leaveOpen(story, each);
				}
			});
			if (each.isSubmitted()) {
				this.review.write(story, each, handedIn.toLocalDate());
			}
		}
		imported(story);
		twoUnits(story);
		late(story);
	}

	/** Clerks type in office hours; whoever waits for something hands in early enough. */
	private static LocalDateTime handedIn(Candidate candidate) {
		LocalDateTime at = candidate.submittedAt();
		if (candidate.shows("IMPORTED")) {
			at = IMPORTED_ON.plusDays(5).atTime(10, candidate.number() % 60);
		}
		if (candidate.shows("RETURNED_CORRECTED") || candidate.shows("WITHDRAWN") || candidate.shows("WRONG_UNIT")) {
			at = OPENS.plusDays(9 + candidate.number() % 5).atTime(19, candidate.number() % 60);
		}
		return candidate.own() ? at : at.withHour(9 + at.getHour() % 8);
	}

	private static LocalDateTime drafted(Candidate candidate) {
		return candidate.shows("LATE_SUBMISSION") ? LocalDateTime.of(2026, 4, 29, 20, 12)
				: LocalDate.of(2026, 4, 8).plusDays(candidate.number() % 20).atTime(14 + candidate.number() % 6, 25);
	}

	private void open(Story story, Candidate candidate) {
		Actor clerk = story.cast().clerk(candidate.firstUnit());
		PersonEntry right = Writing.entry(candidate.applicant());
		String employer = Writing.employer(candidate, story.units()).name();
		if (candidate.shows("IDENTITY_WRONG")) {
			String number = Objects.requireNonNull(right.identityNumber());
			char last = (number.charAt(17) == '1') ? '2' : '1';
			Opening opening = this.writing.tryFor(clerk,
					with(right, right.name(), right.sex(), number.substring(0, 17) + last), employer);
			this.attempts.answered(story.caseOf("IDENTITY_WRONG"), faults(opening));
		}
		if (candidate.shows("IDENTITY_MISMATCH")) {
			Opening opening = this.writing.tryFor(clerk, with(right, right.name(), "FEMALE", right.identityNumber()),
					employer);
			if (!(opening instanceof Opening.Asked asked)) {
				throw new IllegalStateException("Nobody asked: " + opening);
			}
			this.attempts.refused(story.caseOf("IDENTITY_MISMATCH"), asked.outcome());
		}
		if (candidate.shows("NAME_DOT_VARIANT")) {
			DemonstrationCase variant = story.caseOf("NAME_DOT_VARIANT");
			this.writing.tryFor(clerk, with(right, variant.datum("typed"), right.sex(), right.identityNumber()),
					employer);
			this.attempts.went(variant);
		}
		this.writing.open(candidate, story.cast(), story.units());
		if (candidate.shows("NAME_DOT_VARIANT")
				&& !this.reviewing.of(candidate, clerk).name().equals(candidate.applicant().identity().name())) {
			throw new IllegalStateException("The dot was not made one");
		}
	}

	private static PersonEntry with(PersonEntry entry, @Nullable String name, @Nullable String sex,
			@Nullable String number) {
		return new PersonEntry(name, entry.mongolianName(), sex, entry.ethnicity(), entry.birthDate(), number,
				entry.phone(), entry.political(), entry.education());
	}

	private static List<String> faults(Opening opening) {
		if (opening instanceof Opening.Wrong(List<Fault> faults)) {
			return faults.stream().map(Fault::text).toList();
		}
		throw new IllegalStateException("Nothing was wrong: " + opening);
	}

	private void handIn(Story story, Candidate candidate) {
		LocalDate day = handedIn(candidate).toLocalDate();
		if (candidate.shows("MISSING_EVIDENCE")) {
			this.writing.wholeBut(candidate, story.units(), (paper) -> !paper.forces().contains(Force.TRANSMISSION));
			this.writing.sign(candidate, day);
			this.attempts.refused(story.caseOf("MISSING_EVIDENCE"),
					this.writing.submit(candidate, NominationStep.SUBMIT));
			this.writing.papers(candidate, (paper) -> paper.forces().contains(Force.TRANSMISSION));
		}
		else {
			this.review.whole(story, candidate);
			if (candidate.shows("ON_BEHALF_WITHOUT_CONSENT")) {
				this.attempts.refused(story.caseOf("ON_BEHALF_WITHOUT_CONSENT"),
						this.writing.submit(candidate, NominationStep.SUBMIT));
			}
			this.writing.sign(candidate, day);
		}
		done(this.writing.submit(candidate, NominationStep.SUBMIT));
		candidate.applicant()
			.cases()
			.stream()
			.filter(List.of("ENTERED_BY_UNIT", "EXACTLY_FIVE", "OVERLAPPING_SPANS", "EMPLOYER_SILENT")::contains)
			.forEach((key) -> this.attempts.went(story.caseOf(key)));
	}

	/** What stays in the drawer, and why. */
	private void leaveOpen(Story story, Candidate candidate) {
		Applicant applicant = candidate.applicant();
		this.writing.profile(candidate, story.units());
		this.writing.history(candidate, story.units());
		if (applicant.cases().isEmpty()) {
			return;
		}
		this.writing.standing(candidate);
		if (candidate.shows("ENTERPRISE_HEAD") || candidate.shows("RETIRED_REFUSED")) {
			this.attempts.refused(story.caseOf(applicant.cases().getFirst()),
					this.reviewing.mayRecommend(candidate, candidate.writer()));
			return;
		}
		this.writing.accounts(candidate);
		this.writing.papers(candidate, (_) -> true);
		this.writing.photo(candidate);
		this.writing.sign(candidate, OPENS);
		if (candidate.shows("MISSING_STATEMENT")) {
			this.writing.statements(candidate, Writing.without(applicant.statements(), Force.TRANSMISSION));
			this.attempts.refused(story.caseOf("MISSING_STATEMENT"),
					this.writing.submit(candidate, NominationStep.SUBMIT));
		}
		else if (candidate.shows("STATEMENT_TOO_LONG")) {
			tooLong(story, candidate);
		}
		else {
			this.writing.statements(candidate, applicant.statements());
		}
		if (candidate.shows("SHORT_FRONT_LINE")) {
			this.attempts.refused(story.caseOf("SHORT_FRONT_LINE"),
					this.writing.submit(candidate, NominationStep.SUBMIT));
		}
	}

	private void tooLong(Story story, Candidate candidate) {
		DemonstrationCase tooLong = story.caseOf("STATEMENT_TOO_LONG");
		var texts = new EnumMap<>(candidate.applicant().statements());
		texts.computeIfPresent(Force.valueOf(tooLong.datum("force")),
				(_, text) -> Writing.pasted(text, Integer.parseInt(tooLong.datum("length"))));
		if (!(this.writing.state(candidate, texts) instanceof Saved.Done kept)) {
			throw new IllegalStateException("What is too long is kept all the same");
		}
		this.attempts.answered(tooLong, kept.faults().stream().map(Fault::text).toList());
	}

	private void imported(Story story) {
		DemonstrationCase imported = story.caseOf("IMPORTED");
		List<Candidate> people = imported.persons().stream().map(story::candidate).toList();
		Actor clerk = story.cast().clerk(imported.units().getFirst());
		story.diary().apart(IMPORTED_ON.atTime(9, 30), CHAPTER, () -> {
			if (!(this.imports.read(clerk,
					ImportedSheet.of(people, story.units(), "七九年三月")) instanceof Imports.Imported.Wrong wrong)) {
				throw new IllegalStateException("The sheet was taken");
			}
			this.attempts.answered(imported, wrong.errors().stream().map(ImportSheet.Error::sentence).toList());
		});
		story.diary().apart(IMPORTED_ON.atTime(9, 48), CHAPTER, () -> {
			Imports.Imported answer = this.imports.read(clerk, ImportedSheet.of(people, story.units(), ""));
			if (!(answer instanceof Imports.Imported.Done)) {
				throw new IllegalStateException("The sheet was not taken: " + answer);
			}
			people.forEach((each) -> this.writing.open(each, story.cast(), story.units()));
		});
	}

	private void twoUnits(Story story) {
		DemonstrationCase twice = story.caseOf("TWO_UNITS");
		Candidate candidate = story.personOf("TWO_UNITS");
		story.diary().at(handedIn(candidate).plusHours(26), CHAPTER, () -> {
			Opening opening = this.writing.tryFor(story.cast().clerk(twice.units().getLast()),
					Writing.entry(candidate.applicant()), Writing.employer(candidate, story.units()).name());
			if (!(opening instanceof Opening.Asked asked)) {
				throw new IllegalStateException("Applied twice: " + opening);
			}
			this.attempts.refused(twice, asked.outcome());
		});
	}

	private void late(Story story) {
		DemonstrationCase late = story.caseOf("LATE_SUBMISSION");
		Candidate candidate = story.personOf("LATE_SUBMISSION");
		if (candidate.end() != Stage.DRAFT) {
			throw new IllegalStateException("Whoever is late stays where they are");
		}
		story.diary()
			.at(LocalDateTime.parse(late.datum("at")), CHAPTER,
					() -> this.attempts.refused(late, this.writing.submit(candidate, NominationStep.SUBMIT)));
	}

}
